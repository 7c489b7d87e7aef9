"""The scenes of the shipped problems, each on a day that its example is told for."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.load import load
from stakemap.recruit import rank_recruits
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.scene import Scene

__all__ = ["SHIPPED", "shipped"]

_DAYS = {
    "ford-road": date(2024, 12, 5),
    "harbor-street": date(2025, 7, 15),
    "vista-maria": date(2024, 12, 5),
}
SHIPPED = tuple(_DAYS)


@cache
def shipped(name: str) -> Scene:
    """Compose the scene of one shipped problem."""
    cast = build_cast(load(Path(__file__).parents[3] / "problems" / f"{name}.yaml"), _DAYS[name])
    return compose_scene(cast, rank_recruits(cast), assess(cast))
