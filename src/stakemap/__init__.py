"""See who still needs to be recruited for a community problem, why, and who can introduce you.

One way in, one way through: ``load`` a file, ``build_cast`` for a date, then ``assess`` its gaps or
``rank_recruits``; ``build_graph`` gives the same problem to networkx. Nothing heavy is imported before
it is asked for.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stakemap.cast import build_cast
    from stakemap.errors import StakemapError
    from stakemap.gaps import assess
    from stakemap.graph import build_graph
    from stakemap.load import load
    from stakemap.model import Problem
    from stakemap.recruit import rank_recruits

__version__ = "0.1.0"

__all__ = [
    "Problem",
    "StakemapError",
    "__version__",
    "assess",
    "build_cast",
    "build_graph",
    "load",
    "rank_recruits",
]

_ROOMS = {
    "Problem": "model",
    "StakemapError": "errors",
    "assess": "gaps",
    "build_cast": "cast",
    "build_graph": "graph",
    "load": "load",
    "rank_recruits": "recruit",
}


def __getattr__(name: str) -> object:
    """Open the room that holds ``name`` when it is first asked for."""
    if name not in _ROOMS:
        raise AttributeError(f"module 'stakemap' has no attribute {name!r}")
    value: object = getattr(import_module(f"stakemap.{_ROOMS[name]}"), name)
    return value


class _Package(ModuleType):
    """Keep ``stakemap.load`` the function, although a room has the same name."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in _ROOMS and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __dir__() -> list[str]:
    """Name what the package offers, and nothing of how it is made."""
    return sorted(__all__)
