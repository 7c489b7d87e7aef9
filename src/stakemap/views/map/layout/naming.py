"""Decide which names are written in the picture, and whose name gives way to whose."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stakemap.views.map.layout.geometry import Box, Naming, Place, overlap
from stakemap.views.map.layout.labels import Way, weigh
from stakemap.views.map.layout.surroundings import Surroundings
from stakemap.views.map.scene import Look, Mark

__all__ = ["first_few", "name_marks"]

_NAMED_IN_TALL = 5
_TRIED_IN_ALL_ORDERS = 90
_REPAIRED = 40
"""Up to so many names single ones are moved aside for others; more would take too long."""
_TURNED, _DEPTH, _PASSES = 14, 1, 3
"""So many ways of a name are tried, so many others move in turn, so often all names are looked at."""
_AWKWARD = 12.0
"""A name that costs more is worth moving others; as much as a line through it costs, and less."""


@dataclass(frozen=True)
class _Room:
    """What stays fixed while names are tried; ``ways`` are all ways to write each name, the best first."""

    marks: dict[str, Mark]
    places: dict[str, Place]
    ways: dict[str, tuple[Way, ...]]
    reaches: dict[str, Box]

    def near(self, name: str, labels: dict[str, Way]) -> dict[str, Way]:
        """Give those of these labels that some way to write a name may cover."""
        reach = self.reaches[name]
        return {other: way for other, way in labels.items() if overlap(way.space, reach)}

    def find(self, name: str, labels: dict[str, Way]) -> Way | None:
        """Give the best way to write a name that covers none of these labels."""
        near = tuple(self.near(name, labels).values())
        return next((way for way in self.ways[name] if way.clear_of(near)), None)


def _reach(ways: tuple[Way, ...]) -> Box:
    """Give the box around all ways to write a name."""
    boxes = [way.space for way in ways] or [(0.0, 0.0, 0.0, 0.0)]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def name_marks(
    marks: Iterable[Mark], places: dict[str, Place], ways: dict[str, tuple[Way, ...]], around: Surroundings
) -> dict[str, Naming]:
    """Name as many marks as there is room for, beside them; the first few recruits always come first.

    In a small picture several orders are tried and the best is kept; then single names move aside for those
    left out.

    Args:
        marks: Who is to be named.
        places: Where they are.
        ways: All free ways to write each name.
        around: The lines that should not be crossed.
    """
    waiting = list(marks)
    ways = {mark.id: weigh(ways[mark.id], around) for mark in waiting}
    room = _Room({m.id: m for m in waiting}, places, ways, {name: _reach(found) for name, found in ways.items()})
    orders = _ORDERS if len(waiting) <= _TRIED_IN_ALL_ORDERS else _ORDERS[:1]
    tried = [_in_order(_sorted(waiting, order, places), room) for order in orders]
    labels = max(tried, key=lambda found: _worth(found, room))
    if len(waiting) <= _REPAIRED:
        labels = _improve(labels, room)
    return {name: way.naming for name, way in labels.items()}


def first_few(marks: Iterable[Mark]) -> list[Mark]:
    """Choose who is named in a tall frame: the first five recruits, and as many of those on board."""
    waiting = [mark for mark in marks if mark.look is not Look.AGENCY]
    first = sorted((m for m in waiting if m.rank), key=lambda m: (m.rank or 0, m.name))[:_NAMED_IN_TALL]
    aboard = sorted((m for m in waiting if m.look is Look.ABOARD), key=lambda m: (m.name, m.id))
    return first + aboard[:_NAMED_IN_TALL]


_Order = Callable[[Mark, dict[str, Place]], tuple[float, ...]]


def _turn(mark: Mark, places: dict[str, Place]) -> float:
    return math.atan2(places[mark.id].x, -places[mark.id].y)


def _distance(mark: Mark, places: dict[str, Place]) -> float:
    return math.hypot(places[mark.id].x, places[mark.id].y)


_ORDERS: tuple[_Order, ...] = (
    lambda m, places: (not m.featured, m.look is Look.GHOST, m.rank or 0),
    lambda m, places: (m.look is not Look.ABOARD, not m.featured, m.rank or 0),
    lambda m, places: (m.look is Look.GHOST, _turn(m, places)),
    lambda m, places: (m.look is Look.GHOST, -_turn(m, places)),
    lambda m, places: (_distance(m, places),),
    lambda m, places: (-_distance(m, places),),
    lambda m, places: (m.look is Look.GHOST, places[m.id].y),
    lambda m, places: (m.look is Look.GHOST, -places[m.id].y),
)
"""Orders in which names are tried: by weight, then by where the marks stand."""


def _sorted(marks: list[Mark], order: _Order, places: dict[str, Place]) -> list[Mark]:
    return sorted(marks, key=lambda mark: (*order(mark, places), mark.name, mark.id))


def _in_order(marks: list[Mark], room: _Room) -> dict[str, Way]:
    labels: dict[str, Way] = {}
    for mark in marks:
        way = room.find(mark.id, labels)
        if way is not None:
            labels[mark.id] = way
    return labels


def _missing(mark: Mark) -> float:
    """Weigh a missing name: most of all one of the first few, then of the first five, then of who has no number."""
    if mark.featured:
        return 2000.0
    if mark.rank is not None and mark.rank <= _NAMED_IN_TALL:
        return 500.0
    return 160.0 if mark.look is Look.ABOARD else 150.0


def _worth(labels: dict[str, Way], room: _Room) -> float:
    """Weigh a set of names: a missing one costs most, most of all of the first few and of who carries no number."""
    worth = 0.0
    for name, mark in room.marks.items():
        way = labels.get(name)
        if way is None:
            worth -= _missing(mark)
        else:
            worth -= way.cost
    return worth


def _improve(labels: dict[str, Way], room: _Room) -> dict[str, Way]:
    """Find better room for names that are missing or awkward, for which others move aside, while that helps."""
    for _ in range(_PASSES):
        before = _worth(labels, room)
        for name in sorted(room.marks, key=lambda name: (-_awkwardness(labels.get(name)), name)):
            if _awkwardness(labels.get(name)) > _AWKWARD:
                labels = _make_room(name, labels, room, _DEPTH) or labels
        if _worth(labels, room) <= before:
            break
    return labels


def _awkwardness(way: Way | None) -> float:
    return math.inf if way is None else way.cost


def _make_room(
    name: str, labels: dict[str, Way], room: _Room, depth: int, fixed: frozenset[str] = frozenset()
) -> dict[str, Way] | None:
    """Write a name where it is best although others are there, and move those; None when nothing is gained."""
    worth = _worth(labels, room) + 1e-6
    best: dict[str, Way] | None = None
    now = _awkwardness(labels.get(name))
    others = {key: way for key, way in labels.items() if key != name}
    near = room.near(name, others)
    for mine in room.ways[name][:_TURNED]:
        if mine.cost >= now:  # the ways behind it are no better than where the name is
            break
        aside = [key for key, way in near.items() if not mine.clear_of((way,))]
        if len(aside) > 2 or not fixed.isdisjoint(aside):
            continue
        moved = {key: way for key, way in others.items() if key not in aside} | {name: mine}
        for other in sorted(aside):
            moved = _put_back(other, moved, room, depth, fixed | {name})
        if _worth(moved, room) > worth:
            best, worth = moved, _worth(moved, room)
    return best


def _put_back(name: str, labels: dict[str, Way], room: _Room, depth: int, fixed: frozenset[str]) -> dict[str, Way]:
    """Write a name that had to move where it covers nothing, or move others in turn; else it is left out."""
    way = room.find(name, labels)
    placed = labels if way is None else {**labels, name: way}
    if depth and (way is None or way.cost > _AWKWARD):
        return _make_room(name, placed, room, depth - 1, fixed) or placed
    return placed
