"""What a look at the file comes to: a map, mistakes, or nothing to draw from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stakemap.errors import Diagnostic
from stakemap.watch.look import Look

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.knowledge import OwnTypes

__all__ = ["Draw", "Drawn", "Gone", "Mistakes", "State", "Stuck", "judge"]

Draw = Callable[["Cast"], str]
"""Draws the page of a problem."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The file can be understood; this is its page."""

    page: str


@dataclass(frozen=True, slots=True)
class Mistakes:
    """The file, or a problem type beside it, has mistakes: all of them, as ``check`` tells them; at least one."""

    errors: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class Gone:
    """There is no file to read; why, in one sentence."""

    says: str


@dataclass(frozen=True, slots=True)
class Stuck:
    """The file was read, and yet there is no new map; why and what to do, in one sentence or two."""

    says: str


State = Drawn | Mistakes | Gone | Stuck


def judge(look: Look, name: str, own: OwnTypes, draw: Draw) -> State:
    """Say what a look comes to.

    Args:
        look: What lay on the disk.
        name: The problem file as the user named it.
        own: The department's own problem types beside it.
        draw: Draws the page.
    """
    if isinstance(look.problem, str):
        return Gone(look.problem)
    from stakemap.cast import build_cast
    from stakemap.load.read import read_text

    loaded = read_text(look.problem, name)
    if loaded.problem is None or own.errors:
        return Mistakes((*loaded.errors, *own.errors))
    return Drawn(draw(build_cast(loaded.problem, look.day, own.types)))
