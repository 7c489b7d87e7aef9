"""Decide which names are written in the picture, and whose name gives way to whose."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stakemap.views.map.geometry import Box, Frame, Label, Place, overlap
from stakemap.views.map.labels import Segment, find_labels
from stakemap.views.map.scene import Look, Mark

__all__ = ["name_marks"]

_NAMED_IN_TALL = 5
_TRIED_IN_ALL_ORDERS = 90
_REPAIRED = 90


@dataclass(frozen=True)
class _Room:
    """What stays fixed while names are tried; ``ways`` are all ways to write each name, the best first."""

    marks: dict[str, Mark]
    places: dict[str, Place]
    ways: dict[str, tuple[Label, ...]]

    def find(self, name: str, labels: dict[str, Label]) -> Label | None:
        """Give the best way to write a name that covers none of these labels."""
        boxes = [label.box for label in labels.values()]
        fits = (way for way in self.ways[name] if not any(overlap(way.box, box) for box in boxes))
        return next(fits, None)


def name_marks(
    marks: Iterable[Mark],
    places: dict[str, Place],
    frame: Frame,
    taken: Iterable[Box],
    lines: Iterable[Segment],
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
    return labels


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


def _in_order(marks: list[Mark], room: _Room) -> dict[str, Label]:
    labels: dict[str, Label] = {}
    for mark in marks:
        label = room.find(mark.id, labels)
        if label is not None:
            labels[mark.id] = label
    return labels


def _worth(labels: dict[str, Label], room: _Room) -> float:
    """Weigh a set of names: a missing reason of the first few costs most, then whoever carries no number."""
    worth = 0.0
    for name, mark in room.marks.items():
        label = labels.get(name)
        if label is None:
            worth -= 12 if mark.featured else 5 if mark.look is Look.ABOARD else 3
        elif _reasoned(mark) and label.lines[-1].role != "more":
            worth -= 6
    return worth


def _reasoned(mark: Mark) -> bool:
    return mark.featured and bool(mark.reason)


def _make_room(name: str, labels: dict[str, Label], room: _Room) -> dict[str, Label]:
    """Move one neighbour's name elsewhere when that makes room for this one; else leave all as they are."""
    place = room.places[name]

    def distance(other: str) -> tuple[float, str]:
        return math.hypot(room.places[other].x - place.x, room.places[other].y - place.y), other

    for other in sorted(labels, key=distance)[:7]:
        tried = {key: label for key, label in labels.items() if key != other}
        mine = room.find(name, tried)
        if mine is None:
            continue
        tried[name] = mine
        theirs = room.find(other, tried)
        if theirs is not None:
            tried[other] = theirs
            if _worth(tried, room) > _worth(labels, room):
                return tried
    return labels
