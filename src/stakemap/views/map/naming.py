"""Decide which names are written in the picture, and whose name gives way to whose."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from stakemap.views.map.geometry import Box, Frame, Label, Place, Wire, overlap
from stakemap.views.map.labels import Way, find_labels
from stakemap.views.map.scene import Look, Mark

__all__ = ["name_marks"]

_NAMED_IN_TALL = 5
_TRIED_IN_ALL_ORDERS = 90
_REPAIRED = 40
"""Up to so many names single ones are moved aside for others; more would take too long."""
_TURNED = 8
"""So many ways of one name are tried while another moves aside."""


@dataclass(frozen=True)
class _Room:
    """What stays fixed while names are tried; ``ways`` are all ways to write each name, the best first."""

    marks: dict[str, Mark]
    places: dict[str, Place]
    ways: dict[str, tuple[Way, ...]]

    def free(self, name: str, labels: dict[str, Way], reasoned: bool = False) -> Iterator[Way]:
        """Give the ways to write a name, perhaps with its reason, that cover none of these labels, the best first."""
        boxes = [way.label.box for way in labels.values()]
        for way in self.ways[name]:
            if (not reasoned or _has_reason(way)) and not any(overlap(way.label.box, box) for box in boxes):
                yield way

    def find(self, name: str, labels: dict[str, Way]) -> Way | None:
        """Give the best way to write a name that covers none of these labels."""
        return next(self.free(name, labels), None)


def name_marks(
    marks: Iterable[Mark],
    places: dict[str, Place],
    frame: Frame,
    taken: Iterable[Box],
    lines: Iterable[Wire],
) -> dict[str, Label]:
    """Name as many marks as there is room for; the first few recruits always come first.

    In the tall frame only the first five recruits and some of those on board are named. In a small picture
    several orders are tried and the best is kept; then single names move aside for those left out.
    """
    waiting = [mark for mark in marks if mark.look is not Look.AGENCY]
    if not frame.all_labels:
        first = sorted((m for m in waiting if m.rank), key=lambda m: (m.rank or 0, m.name))[:_NAMED_IN_TALL]
        aboard = sorted((m for m in waiting if m.look is Look.ABOARD), key=lambda m: (m.name, m.id))
        waiting = first + aboard[:_NAMED_IN_TALL]
    taken, lines = tuple(taken), tuple(lines)
    ways = {mark.id: find_labels(mark, places[mark.id], frame, taken, lines) for mark in waiting}
    room = _Room({mark.id: mark for mark in waiting}, places, ways)
    orders = _ORDERS if len(waiting) <= _TRIED_IN_ALL_ORDERS else _ORDERS[:1]
    tried = [_in_order(_sorted(waiting, order, places), room) for order in orders]
    labels = max(tried, key=lambda found: _worth(found, room))
    if len(waiting) <= _REPAIRED:
        for mark in waiting:
            if mark.id not in labels:
                labels = _make_room(mark.id, labels, room)
            if _reasoned(mark) and mark.id in labels and not _has_reason(labels[mark.id]):
                labels = _make_room(mark.id, labels, room, reasoned=True)
    return {name: way.label for name, way in labels.items()}


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


def _worth(labels: dict[str, Way], room: _Room) -> float:
    """Weigh a set of names: a missing one costs most, most of all of the first few and of who carries no number."""
    worth = 0.0
    for name, mark in room.marks.items():
        way = labels.get(name)
        if way is None:
            worth -= 50 if mark.featured else 40 if mark.look is Look.ABOARD else 30
        else:
            worth -= way.cost
    return worth


def _reasoned(mark: Mark) -> bool:
    return mark.featured and bool(mark.reason)


def _has_reason(way: Way) -> bool:
    return way.label.lines[-1].role == "more"


def _make_room(name: str, labels: dict[str, Way], room: _Room, reasoned: bool = False) -> dict[str, Way]:
    """Move one neighbour's name elsewhere when that makes room for this one; else leave all as they are."""
    place = room.places[name]

    def away(other: str) -> tuple[float, str]:
        return math.hypot(room.places[other].x - place.x, room.places[other].y - place.y), other

    for other in sorted(labels.keys() - {name}, key=away)[:7]:
        tried = {key: way for key, way in labels.items() if key not in (other, name)}
        for mine in islice(room.free(name, tried, reasoned), _TURNED):
            theirs = room.find(other, {**tried, name: mine})
            if theirs is None:
                continue
            moved = {**tried, name: mine, other: theirs}
            if _worth(moved, room) > _worth(labels, room):
                return moved
    return labels
