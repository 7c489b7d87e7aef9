"""Choose how lines bend, so that none runs through a mark or a name that it has nothing to do with."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from stakemap.views.map.layout.geometry import Box, Place, Segment, crosses, distance
from stakemap.views.map.layout.nearby import Nearby, lay_in

__all__ = [
    "Avoid",
    "Obstacle",
    "bend_point",
    "bend_roughly",
    "choose_bend",
    "curve_points",
    "draw_raster",
    "pieces",
    "set_obstacles",
    "twin",
]


@dataclass(frozen=True, slots=True)
class Avoid:
    """A box that a line should not cross, what it costs to cross it, and whether it is a name."""

    box: Box
    cost: float
    name: bool = False


Obstacle = Place | Avoid
"""What a line bends around: a mark, or the box of a text."""
_ROOM = 9.0
"""So near to the edge of a mark a line begins to disturb; judgement, as are all costs here."""
_BENDS = (0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.42, -0.42, 0.56, -0.56, 0.72, -0.72, 0.9, -0.9)
"""How much a line may bend, gentlest first; judgement."""
Bow = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
"""Start, control point and end of a curve."""
_STEPS = 16
"""Into so many pieces a curve is cut."""
_SPOTS = 22
_DOT = 6.0
"""A curve among many is looked at in so many spots, on a raster of dots of so many pixels."""
_GENTLE = (0.12, -0.12, 0.22, -0.22, 0.32, -0.32)
"""How much a line among many may bend."""


def bend_point(a: Place, b: Place, bend: float) -> tuple[float, float]:
    """Give the control point of the curve from ``a`` to ``b``; with ``bend`` 0 it is the point in between.

    Above 0 the curve runs on the one side of the straight line, below 0 on the other.
    """
    right, up = b.x - a.x, a.y - b.y
    angle = math.atan2(up, right) + (bend * 0.5 + 0.5) * math.pi
    reach = (abs(bend) * 0.5 + 0.5) * math.hypot(right, up)
    return a.x + reach * math.sin(angle), a.y + reach * math.cos(angle)


def curve_points(a: Place, b: Place, bend: float, steps: int = _STEPS) -> list[tuple[float, float]]:
    """Give evenly spaced points of the curve between the middles of two marks, both ends included."""
    x, y = bend_point(a, b, bend)
    return [
        (first * a.x + control * x + last * b.x, first * a.y + control * y + last * b.y)
        for first, control, last in _shares(steps)
    ]


@cache
def _shares(steps: int) -> tuple[tuple[float, float, float], ...]:
    """Give the shares of start, control point and end in each point of a curve."""
    return tuple(((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in (step / steps for step in range(steps + 1)))


def twin(a: Place, b: Place, bend: float, apart: float) -> Bow:
    """Give a curve that runs beside the curve from ``a`` to ``b``, so far apart from it; below 0 on the other side."""
    x, y = bend_point(a, b, bend)
    start, end = _across((a.x, a.y), (x, y), apart), _across((x, y), (b.x, b.y), apart)
    middle = _across((a.x, a.y), (b.x, b.y), apart)
    return (a.x + start[0], a.y + start[1]), (x + middle[0], y + middle[1]), (b.x + end[0], b.y + end[1])


def _across(one: tuple[float, float], other: tuple[float, float], apart: float) -> tuple[float, float]:
    """Give a step of this length across the way from one point to the other."""
    length = math.dist(one, other) or 1.0
    return (one[1] - other[1]) / length * apart, (other[0] - one[0]) / length * apart


def pieces(a: Place, b: Place, bend: float) -> list[Segment]:
    """Cut a curve into straight pieces from edge to edge of its marks, to keep texts off it."""
    points = curve_points(a, b, bend)
    if not bend:
        length = math.dist(points[0], points[-1]) or 1.0
        way = (b.x - a.x) / length, (b.y - a.y) / length
        return [(a.x + way[0] * a.r, a.y + way[1] * a.r, b.x - way[0] * b.r, b.y - way[1] * b.r)]
    free = [p for p in points if math.dist(p, (a.x, a.y)) > a.r and math.dist(p, (b.x, b.y)) > b.r]
    return [(*one, *other) for one, other in pairwise(free)]


def set_obstacles(places: Iterable[Place], avoid: Iterable[Avoid]) -> Nearby[Obstacle]:
    """Lay out all marks and boxes that lines bend around, so that those near to a line are found quickly."""
    around: list[tuple[Box, Obstacle]] = []
    for place in places:
        reach = place.r + _ROOM
        around.append(((place.x - reach, place.y - reach, place.x + reach, place.y + reach), place))
    return lay_in([*around, *((one.box, one) for one in avoid)])


def choose_bend(
    ends: tuple[str, str],
    places: Mapping[str, Place],
    obstacles: Nearby[Obstacle],
    straight: bool = False,
) -> tuple[float, float]:
    """Choose the gentlest bend of a line that keeps clear of marks, then of boxes.

    Also give what that costs, without the names it runs through.

    Args:
        ends: Ids of its two marks.
        places: Where all marks are.
        obstacles: All marks, and boxes it should not cross.
        straight: True for a line that is best straight.
    """
    a, b = places[ends[0]], places[ends[1]]
    best: tuple[float, float, float] | None = None
    for bend in _BENDS if straight else _BENDS[1:]:
        gentle = (9.0 if straight else 6.0) * abs(bend) + (16.0 if straight else 9.0) * bend**2
        if best is not None and best[0] <= gentle:
            break
        most = math.inf if best is None else best[0] - gentle
        other, names = _cost(curve_points(a, b, bend), ends, obstacles, most)
        if best is None or gentle + other + names < best[0] - 1e-9:
            best = (gentle + other + names, bend, gentle + other)
    assert best is not None
    return best[1], best[2]


def _cost(
    points: Sequence[tuple[float, float]], ends: tuple[str, str], obstacles: Nearby[Obstacle], most: float
) -> tuple[float, float]:
    """Weigh what a chain of points runs through or comes near to, names by themselves; every obstacle counts once.

    What costs more than ``most`` is not weighed to the end.
    """
    course = [(*one, *other) for one, other in pairwise(points)]
    across, down = [x for x, _ in points], [y for _, y in points]
    other = names = 0.0
    for number in obstacles.places_near((min(across), min(down), max(across), max(down))):
        thing = obstacles.things[number]
        near = _near(course, obstacles.boxes[number])
        if isinstance(thing, Place):
            gaps = [distance(thing.x, thing.y, piece) for piece in near] if thing.id not in ends else []
            other += _nearness(min(gaps) - thing.r) if gaps else 0.0
        elif any(crosses(thing.box, piece) for piece in near):
            names += thing.cost if thing.name else 0.0
            other += 0.0 if thing.name else thing.cost
        if other + names > most:
            break
    return other, names


def _near(course: Iterable[Segment], box: Box) -> list[Segment]:
    """Give the straight pieces of which the box around overlaps a box."""
    left, top, right, bottom = box
    return [
        piece
        for piece in course
        if (piece[0] < right or piece[2] < right)
        and (left < piece[0] or left < piece[2])
        and (piece[1] < bottom or piece[3] < bottom)
        and (top < piece[1] or top < piece[3])
    ]


Raster = dict[tuple[int, int], float]
"""What it costs to run through each dot of the picture; dots that are not there cost nothing."""


def draw_raster(places: Iterable[Place], avoid: Iterable[Avoid]) -> Raster:
    """Draw all marks and boxes into a raster, for many lines that need only a rough look."""
    raster: Raster = {}
    boxes = [((p.x - p.r, p.y - p.r, p.x + p.r, p.y + p.r), 6.0) for p in places]
    for (left, top, right, bottom), cost in [*boxes, *((one.box, one.cost) for one in avoid)]:
        for column in range(int(left // _DOT), int(right // _DOT) + 1):
            for row in range(int(top // _DOT), int(bottom // _DOT) + 1):
                raster[column, row] = max(cost, raster.get((column, row), 0.0))
    return raster


def bend_roughly(a: Place, b: Place, raster: Raster, straight: bool = False) -> float:
    """Choose a gentle bend of one line among many, which runs through as little as possible."""
    near_a, near_b = (a.r + _DOT) ** 2, (b.r + _DOT) ** 2
    best: tuple[float, float] | None = None
    for bend in (0.0, *_GENTLE) if straight else _GENTLE:
        gentle = 20.0 * abs(bend)
        if best is not None and best[0] <= gentle:
            break
        cost = gentle
        for x, y in curve_points(a, b, bend, _SPOTS):
            weight = raster.get((int(x // _DOT), int(y // _DOT)))
            if weight is None or (x - a.x) ** 2 + (y - a.y) ** 2 < near_a or (x - b.x) ** 2 + (y - b.y) ** 2 < near_b:
                continue
            cost += weight
        if best is None or cost < best[0] - 1e-9:
            best = (cost, bend)
    assert best is not None
    return best[1]


def _nearness(gap: float) -> float:
    """Weigh how near a line comes to the edge of a mark; through a mark it would look like two ties."""
    return 90.0 if gap < 0 else 30.0 if gap < 2 else 12.0 if gap < 5 else 2.0 if gap < _ROOM else 0.0
