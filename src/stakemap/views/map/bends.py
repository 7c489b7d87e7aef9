"""Choose how lines bend, so that none runs through a mark or a name that it has nothing to do with."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stakemap.views.map.geometry import Box, Place, Segment, crosses, overlap

__all__ = ["Avoid", "bend_point", "choose_bend", "curve_points", "pieces"]


@dataclass(frozen=True, slots=True)
class Avoid:
    """A box that a line should not cross, what it costs to cross it, and whose name it is; that one costs less."""

    box: Box
    cost: float
    owner: str = ""


_BENDS = (0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42, 0.56, -0.56, 0.72, -0.72, 0.9, -0.9)
"""How much a line may bend, gentlest first; judgement."""
_STEPS = 16


def bend_point(a: Place, b: Place, bend: float) -> tuple[float, float]:
    """Give the control point of the curve from ``a`` to ``b``; with ``bend`` 0 it is the point in between.

    This is how vis-network 9.1 bends ``curvedCW`` (``bend`` above 0) and ``curvedCCW`` (below 0) with that
    roundness, so that the picture with and without script is the same.
    """
    right, up = b.x - a.x, a.y - b.y
    angle = math.atan2(up, right) + (bend * 0.5 + 0.5) * math.pi
    reach = (abs(bend) * 0.5 + 0.5) * math.hypot(right, up)
    return a.x + reach * math.sin(angle), a.y + reach * math.cos(angle)


def curve_points(a: Place, b: Place, bend: float) -> list[tuple[float, float]]:
    """Give evenly spaced points of the curve between the middles of two marks, both ends included."""
    x, y = bend_point(a, b, bend)
    return [
        ((1 - t) ** 2 * a.x + 2 * t * (1 - t) * x + t * t * b.x, (1 - t) ** 2 * a.y + 2 * t * (1 - t) * y + t * t * b.y)
        for t in (step / _STEPS for step in range(_STEPS + 1))
    ]


def pieces(a: Place, b: Place, bend: float) -> list[Segment]:
    """Cut a curve into straight pieces from edge to edge of its marks, to keep texts off it."""
    points = curve_points(a, b, bend)
    if not bend:
        length = math.dist(points[0], points[-1]) or 1.0
        way = (b.x - a.x) / length, (b.y - a.y) / length
        return [(a.x + way[0] * a.r, a.y + way[1] * a.r, b.x - way[0] * b.r, b.y - way[1] * b.r)]
    free = [p for p in points if math.dist(p, (a.x, a.y)) > a.r and math.dist(p, (b.x, b.y)) > b.r]
    return [(*one, *other) for one, other in pairwise(free)]


def choose_bend(
    ends: tuple[str, str],
    places: Mapping[str, Place],
    avoid: Sequence[Avoid] = (),
    straight: bool = False,
    most: float = 1.0,
) -> float:
    """Choose the gentlest bend of a line that keeps clear of marks, then of boxes.

    Args:
        ends: Ids of its two marks.
        places: Where all marks are.
        avoid: Boxes it should not cross.
        straight: True for a line that is best straight.
        most: Largest bend that is tried.
    """
    a, b = places[ends[0]], places[ends[1]]
    others = [place for name, place in places.items() if name not in ends]
    boxes = [(one.box, 1.5 if one.owner in ends else one.cost) for one in avoid]
    best: tuple[float, float] | None = None
    for bend in _BENDS if straight else _BENDS[1:]:
        if abs(bend) > most:
            break
        gentle = 6.0 * abs(bend) + 9.0 * bend**2
        if best is not None and best[0] <= gentle:
            break
        cost = gentle + _cost(a, b, bend, others, boxes)
        if best is None or cost < best[0] - 1e-9:
            best = (cost, bend)
    assert best is not None
    return best[1]


def _cost(a: Place, b: Place, bend: float, others: Iterable[Place], boxes: Iterable[tuple[Box, float]]) -> float:
    points = curve_points(a, b, bend)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    around = (min(xs) - 1, min(ys) - 1, max(xs) + 1, max(ys) + 1)
    cost = 0.0
    for place in others:
        room = place.r + 9
        if overlap(around, (place.x - room, place.y - room, place.x + room, place.y + room)):
            away = _distance(place.x, place.y, points)
            cost += 30.0 if away < place.r + 2 else 12.0 if away < place.r + 5 else 2.0 if away < room else 0.0
    for box, weight in boxes:
        if overlap(around, box):
            cost += weight * any(crosses(box, (*one, *other)) for one, other in pairwise(points))
    return cost


def _distance(x: float, y: float, points: Sequence[tuple[float, float]]) -> float:
    """Measure how far a point is from a chain of points."""
    nearest = math.inf
    for (x1, y1), (x2, y2) in pairwise(points):
        right, down = x2 - x1, y2 - y1
        share = ((x - x1) * right + (y - y1) * down) / (right * right + down * down or 1.0)
        share = 0.0 if share < 0 else 1.0 if share > 1 else share
        gap = (x - x1 - share * right) ** 2 + (y - y1 - share * down) ** 2
        if gap < nearest:
            nearest = gap
    return math.sqrt(nearest)
