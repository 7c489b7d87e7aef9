"""Place those who are not on the list outside the circle, and name them there."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import pairwise

from stakemap.views.map.layout.blocks import block
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Label, Line, Place, polar
from stakemap.views.map.layout.lettering import balance
from stakemap.views.map.layout.sizes import radius_of
from stakemap.views.map.scene import Look, Mark

__all__ = ["label_outside", "rooms_outside", "set_outside", "split_sides"]

_ROW = {True: 20, False: 17}
"""Most ghosts in one row on their side of the wide and the tall frame."""
_REASONED = 1.9
"""How much more height a ghost with a reason under its name has; judgement."""
_HEADING = 44.0
"""Height that the headings of both ends leave to ghosts less; about a line at each end."""


def set_outside(marks: Iterable[Mark], frame: Frame) -> dict[str, Place]:
    """Place the ghosts outside the last ring: roles on one side, implied parties on the other.

    The sides are left and right in the wide frame, above and below in the tall one; order by id, so that
    a new rank changes nobody's place in it. In the tall frame, which has room for two rows, many make the marks
    smaller.
    """
    places: dict[str, Place] = {}
    for side in split_sides(marks):
        row = _ROW[frame.all_labels] if frame.all_labels else max(_ROW[False], math.ceil(len(side) / 2))
        for start in range(0, len(side), row):
            radius = frame.outside + start // row * 2.7 * frame.mark
            part = side[start : start + row]
            spots = _side(part, radius, side[0].role, frame)
            room = min((math.dist(one, other) / 2 - 1 for one, other in pairwise(spots)), default=math.inf)
            for mark, (x, y) in zip(part, spots, strict=True):
                places[mark.id] = Place(mark.id, x, y, min(radius_of(mark, frame), room))
    return places


def split_sides(marks: Iterable[Mark]) -> tuple[list[Mark], list[Mark]]:
    """Split the ghosts into implied parties and roles, each by id."""
    ghosts = sorted((mark for mark in marks if mark.look is Look.GHOST), key=lambda mark: mark.id)
    return [mark for mark in ghosts if not mark.role], [mark for mark in ghosts if mark.role]


def rooms_outside(marks: Iterable[Mark], frame: Frame) -> dict[str, float]:
    """Give the height that each ghost of a wide frame has for itself and its name, by id.

    The first few, who have a reason, have more. In a crowd the others' names need the room.
    """
    rooms: dict[str, float] = {}
    for side in split_sides(marks):
        for start in range(0, len(side), _ROW[True]):
            part = side[start : start + _ROW[True]]
            parts = [_REASONED if mark.featured and mark.reason else 1.0 for mark in part]
            most = frame.text * 2.4 + 6 if frame.crowd else 82.0
            step = min(most, (frame.height - _HEADING) / sum(parts))
            rooms |= {mark.id: step * share for mark, share in zip(part, parts, strict=True)}
    return rooms


def _side(marks: list[Mark], radius: float, roles: bool, frame: Frame) -> list[tuple[float, float]]:
    """Give places on one side, from the top or from the left."""
    if not frame.all_labels:
        turn = min(0.34, 2.0 / max(len(marks) - 1, 1))
        angles = [(place - (len(marks) - 1) / 2) * turn for place in range(len(marks))]
        return [polar(radius, angle if roles else math.pi - angle) for angle in angles]
    rooms = [rooms_outside(marks, frame)[mark.id] for mark in marks]
    places: list[tuple[float, float]] = []
    down = _first_row(sum(rooms), roles, frame)
    for room in rooms:
        middle = down + room / 2
        across = math.sqrt(max(radius**2 - middle**2, 0.0))
        places.append((-across if roles else across, middle))
        down += room
    return places


def _first_row(height: float, roles: bool, frame: Frame) -> float:
    """Say where a column of ghosts begins: in the middle, or at an end where the rest is for the names of many."""
    if not frame.crowd:
        return max(-height / 2, (_HEADING - frame.height) / 2)
    edge = frame.height / 2 - 6
    return edge - height if roles else 16 - edge


def _most_lines(room: float, place: Place, frame: Frame) -> int:
    """Say how many lines fit between the names and the marks above and below."""
    return int(min(room - 3, 2 * (room - place.r - 4.5)) // (frame.text * 1.2))


def label_outside(mark: Mark, place: Place, room: float, frame: Frame) -> Label | None:
    """Set the name of a ghost between its mark and the edge of a wide frame; None where there is no room at all.

    Args:
        mark: The ghost.
        place: Where it is.
        room: Height it has for itself.
        frame: The frame.
    """
    across = abs(place.x) + place.r + 6.5
    width = min(frame.width / 2 - across - 4, frame.label * 1.3)
    most = _most_lines(room, place, frame)
    if width < 3 * frame.text or not most:
        return None
    reasoned = mark.featured and bool(mark.reason) and most > 2
    names = balance(mark.name, frame.text, width, min(most - 2 if reasoned and most > 3 else most, 3), bold=True)
    left = most - len(names)
    reasons = balance(mark.reason, frame.small, width, left) if reasoned and left else ()
    lines = (*(Line(text, "name") for text in names), *(Line(text, "more") for text in reasons))
    if not names:
        return None
    top = min(
        max(place.y - frame.text * 0.6 * len(lines), -frame.height / 2),
        frame.height / 2 - frame.text * 1.2 * len(lines),
    )
    return block(-across if place.x < 0 else across, top, "end" if place.x < 0 else "start", lines, frame)
