"""Find what is near a place without looking at everything: things are sorted into the cells of a grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import floor
from typing import Generic, TypeVar

from stakemap.views.map.layout.geometry import Box

__all__ = ["Nearby", "lay_in"]

T = TypeVar("T")
_CELL = 64.0
"""Side of a cell in pixels: about the name of a mark; measured."""
_Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Nearby(Generic[T]):
    """Things with their boxes, by the cells of a grid that they touch."""

    boxes: tuple[Box, ...]
    things: tuple[T, ...]
    cells: dict[_Cell, list[tuple[int, Box]]]

    def places_near(self, box: Box) -> list[int]:
        """Give the places of all things whose box overlaps this one, in the order they were laid in."""
        left, top, right, bottom = box
        return sorted(
            {
                place
                for cell in _cells(box)
                for place, (west, north, east, south) in self.cells.get(cell, ())
                if west < right and left < east and north < bottom and top < south
            }
        )

    def near(self, box: Box) -> list[T]:
        """Give all things whose box overlaps this one, in the order they were laid in."""
        return [self.things[place] for place in self.places_near(box)]

    def any_near(self, box: Box) -> bool:
        """Tell whether the box of anything overlaps this one."""
        left, top, right, bottom = box
        for cell in _cells(box):
            for _, (west, north, east, south) in self.cells.get(cell, ()):
                if west < right and left < east and north < bottom and top < south:
                    return True
        return False


def lay_in(things: Iterable[tuple[Box, T]]) -> Nearby[T]:
    """Sort things into a grid; the order in which they come stays."""
    pairs = tuple(things)
    cells: dict[_Cell, list[tuple[int, Box]]] = {}
    for place, (box, _) in enumerate(pairs):
        for cell in _cells(box):
            cells.setdefault(cell, []).append((place, box))
    return Nearby(tuple(box for box, _ in pairs), tuple(thing for _, thing in pairs), cells)


def _cells(box: Box) -> Iterator[_Cell]:
    """Give the cells that a box touches."""
    left, top, right, bottom = box
    columns = range(floor(left / _CELL), floor(right / _CELL) + 1)
    return product(columns, range(floor(top / _CELL), floor(bottom / _CELL) + 1))
