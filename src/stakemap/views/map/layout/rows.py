"""Fill a ring of a sector with marks: in one row, in zigzag, in more rows, smaller where it must be."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Arc, Box, Place, overlap, polar
from stakemap.views.map.layout.nearby import lay_in
from stakemap.views.map.layout.sizes import radius_of
from stakemap.views.map.scene import Mark
from stakemap.views.map.sectors import RINGS, Ring

__all__ = ["set_in_rows"]

_LEAST_OFF_CAPTIONS, _CAPTION = 0.7, 48.0
"""Marks shrink so far to keep off the captions of rings, which are about so wide to each side; judgement."""
_SCALES = (1.0, 0.88, 0.76, 0.66, 0.56, 0.46, 0.36, 0.28, 0.2, 0.14)


def set_in_rows(group: list[Mark], arc: Arc, frame: Frame, taken: tuple[Box, ...]) -> list[Place]:
    """Fill each ring of a sector for itself, in several rows and with smaller marks where it must be."""
    places: list[Place] = []
    for number, ring in enumerate(RINGS):
        cell = [mark for mark in group if mark.ring is ring]
        if cell:
            places += _fill(cell, arc, frame.rings[number], frame.rings[number + 1], frame, taken)
    return places


def _fill(cell: list[Mark], arc: Arc, inner: float, outer: float, frame: Frame, taken: tuple[Box, ...]) -> list[Place]:
    """Set the marks of one ring of one sector as large as they can be without touching, off captions if possible.

    The first few are drawn no larger than the others where that keeps all of them readable.
    """
    sizes = [min(radius_of(mark, frame), (outer - inner) / 2 - 0.5) for mark in cell]
    usual = sorted(sizes)[len(sizes) // 2]
    found: list[Place] = []
    for scale, most in product(_SCALES, (max(sizes), usual)):
        if found and scale < _LEAST_OFF_CAPTIONS:
            return found
        for part in (arc, _off_captions(arc, outer)):
            for slots in _patterns(len(cell), part, inner, outer, 2 * usual * scale + _gap(cell[0])):
                places = [
                    Place(mark.id, *polar(*slot), min(size, most) * scale)
                    for mark, size, slot in zip(cell, sizes, slots, strict=True)
                ]
                if not _touch(places, _gap(cell[0])):
                    if not any(overlap(_box(place), box) for place in places for box in taken):
                        return places
                    found = found or places
    return found or places


def _off_captions(arc: Arc, outer: float) -> Arc:
    """Narrow a sector at twelve o'clock, where the captions of the rings are."""
    clear = min(_CAPTION / outer, (arc.end - arc.start) / 2)
    return replace(
        arc, start=max(arc.start, clear), end=min(arc.end, math.tau - clear) if arc.end > math.pi else arc.end
    )


def _box(place: Place) -> Box:
    return place.x - place.r, place.y - place.r, place.x + place.r, place.y + place.r


def _gap(mark: Mark) -> float:
    """Say how far apart two marks of one cell are at least; committed ones have a second ring around them."""
    return 9.0 if mark.ring is Ring.COMMITTED else 4.0


Slot = tuple[float, float]
"""Radius and angle."""


def _patterns(number: int, arc: Arc, inner: float, outer: float, size: float) -> Iterator[list[Slot]]:
    """Give ways to lay out so many slots: in one row, in zigzag, in more rows; the innermost angle comes first."""
    rows = max(1, int((outer - inner) // size))
    yield _rows(number, 1, arc, inner, outer, size)
    yield _zigzag(number, arc, inner, outer, size)
    for count in range(2, rows + 1):
        yield _rows(number, count, arc, inner, outer, size)


def _rows(number: int, rows: int, arc: Arc, inner: float, outer: float, size: float) -> list[Slot]:
    center = (arc.start + arc.end) / 2
    slots: list[tuple[float, float, float]] = []
    for row in range(rows):
        count = number // rows + (row < number % rows)
        radius = inner + (outer - inner) * (row + 0.5) / rows
        step = min((arc.end - arc.start) / max(count, 1), (size + 54) / radius)
        for place in range(count):
            offset = (place - (count - 1) / 2) * step
            slots.append((abs(offset) - 1e-6 * (offset > 0), radius, center + offset))
    return [(radius, angle) for _, radius, angle in sorted(slots)]


def _zigzag(number: int, arc: Arc, inner: float, outer: float, size: float) -> list[Slot]:
    """Set neighbours alternately near to the inner and near to the outer border."""
    step = (arc.end - arc.start) / number
    center, half = (arc.start + arc.end) / 2, min(size / 2, (outer - inner) / 2)
    offsets = [((place - (number - 1) / 2) * step, place % 2) for place in range(number)]
    offsets.sort(key=lambda pair: (round(abs(pair[0]), 9), -pair[0]))
    return [(inner + half if odd else outer - half, center + offset) for offset, odd in offsets]


def _touch(places: list[Place], gap: float) -> bool:
    """Tell whether any two marks are less than a gap apart."""
    near = lay_in(((p.x - p.r - gap, p.y - p.r - gap, p.x + p.r + gap, p.y + p.r + gap), p) for p in places)
    return any(
        other.id != place.id and math.hypot(place.x - other.x, place.y - other.y) < place.r + other.r + gap - 1
        for box, place in zip(near.boxes, near.things, strict=True)
        for other in near.near(box)
    )
