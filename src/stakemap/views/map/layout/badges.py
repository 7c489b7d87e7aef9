"""Hang the small signs on their marks where they cover nobody's number."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Place, overlap, polar
from stakemap.views.map.layout.nearby import Nearby, lay_in
from stakemap.views.map.scene import Look, Mark

__all__ = ["badge_boxes", "hang_badges", "shows_sign_inside"]

_TURNS = tuple(math.pi * eighth / 8 for eighth in (2, 6, 14, 10, 4, 12, 0, 8, 3, 5, 13, 11))
"""Directions that are tried, clockwise from twelve o'clock, the usual one first; judgement."""
_NUMBERED = 8.0
"""A mark with a smaller radius has its sign inside instead of a number."""
Spot = tuple[float, float]


def hang_badges(
    marks: Sequence[Mark], places: dict[str, Place], frame: Frame, captions: Iterable[Box]
) -> dict[str, tuple[Spot, ...]]:
    """Choose where the signs of each mark hang, by id; one that would cover a number or a sign is left out.

    Small marks have their sign inside.

    Args:
        marks: All marks.
        places: Where they are.
        frame: The frame.
        captions: Boxes that a sign rather does not cover.
    """
    around = lay_in((_box(place.x, place.y, place.r), place) for place in places.values())
    walls = tuple(captions)
    hung: list[Spot] = []
    badges: dict[str, tuple[Spot, ...]] = {}
    for mark in marks:
        mine: list[Spot] = []
        for _ in () if shows_sign_inside(mark, places[mark.id]) else mark.signs:
            spot = _choose(places[mark.id], around, hung, walls, frame)
            if spot is not None:
                mine.append(spot)
                hung.append(spot)
        badges[mark.id] = tuple(mine)
    return badges


def shows_sign_inside(mark: Mark, place: Place) -> bool:
    """Tell whether a mark is so small that its sign stands inside it, in place of a number."""
    return mark.look is Look.RECRUIT and bool(mark.signs) and not mark.featured and place.r < _NUMBERED


def badge_boxes(places: Iterable[Place], frame: Frame) -> list[Box]:
    """Give the box of every sign."""
    return [_box(x, y, frame.badge + 1) for place in places for x, y in place.badges]


def _choose(
    place: Place, around: Nearby[Place], hung: Sequence[Spot], walls: Sequence[Box], frame: Frame
) -> Spot | None:
    """Give the first direction that is free, or the least bad one; None where all cover something."""
    best: tuple[float, Spot] | None = None
    for number, turn in enumerate(_TURNS):
        if best is not None and best[0] <= number / 10:
            break
        right, down = polar(_away(place, frame), turn)
        spot = place.x + right, place.y + down
        cost = number / 10 + _cover(spot, place, around, hung, walls, frame)
        if best is None or cost < best[0]:
            best = (cost, spot)
    return best[1] if best is not None and best[0] < 10 else None


def _away(place: Place, frame: Frame) -> float:
    """Say how far from the middle of its mark a sign hangs."""
    return max(place.r * 1.2, place.r + frame.badge * 0.62)


def _cover(
    spot: Spot, own: Place, around: Nearby[Place], hung: Sequence[Spot], walls: Sequence[Box], frame: Frame
) -> float:
    """Weigh what a sign covers: 10 for a mark with a number or another sign, 2 for a small mark or a caption."""
    box = _box(*spot, frame.badge + 1)
    cost = 10.0 * any(math.dist(spot, other) < 2 * frame.badge + 1 for other in hung)
    for place in around.near(box):
        if place.id != own.id and math.dist(spot, (place.x, place.y)) < place.r + frame.badge + 1:
            cost += 10.0 if place.r >= _NUMBERED else 2.0
    return cost + 2.0 * any(overlap(box, wall) for wall in walls)


def _box(x: float, y: float, reach: float) -> Box:
    return x - reach, y - reach, x + reach, y + reach
