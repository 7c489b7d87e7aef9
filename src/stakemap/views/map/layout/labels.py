"""Find room for names: several positions and line breaks are tried for each, in order of rank.

A name that fits nowhere is left out of the picture; it is still in the lists, the tables and under the
pointer. No two labels ever overlap.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.views.map.layout.blocks import box_of, set_block, width_of
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Label, Naming, Place, Segment, box_around, crosses, overlap
from stakemap.views.map.layout.lettering import ELLIPSIS
from stakemap.views.map.layout.sides import SIDES, SIDES_FAR, SIDES_NEAR, stand_beside
from stakemap.views.map.layout.surroundings import Surroundings
from stakemap.views.map.layout.wording import word
from stakemap.views.map.scene import Look, Mark

__all__ = ["Way", "find_labels", "weigh"]

_CUT, _NAME_CUT = 12.0, 90.0
"""What a reason costs that is cut, and a name; judgement."""
_NEAR = 15.0
"""A name further from its mark than this has a line to it; judgement."""
_ACROSS, _BARE = 80.0, 170.0
"""What a line through a name costs, and a name without the reason it should have; judgement."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write a name, how awkward it is, and the box around it and its line."""

    naming: Naming
    cost: float
    space: Box

    def clear_of(self, others: Iterable[Way]) -> bool:
        """Tell whether none of these names and their lines covers this one or its line."""
        left, top, right, bottom = self.space
        for other in others:
            west, north, east, south = other.space
            if west < right and left < east and north < bottom and top < south and self._covers(other):
                return False
        return True

    def _covers(self, other: Way) -> bool:
        mine, theirs = self.naming.label.box, other.naming.label.box
        return overlap(mine, theirs) or _runs_into(other.naming.line, mine) or _runs_into(self.naming.line, theirs)


def _runs_into(line: Segment | None, box: Box) -> bool:
    return line is not None and crosses(box, line)


def find_labels(mark: Mark, place: Place, frame: Frame, around: Surroundings, must: bool = False) -> tuple[Way, ...]:
    """Give every free way to write the name of a mark beside it, whatever lines run there; empty without any.

    Args:
        mark: Whose name.
        place: Where the mark is.
        frame: The frame; nothing may leave it.
        around: What is in the way.
        must: True to try a name far away, or cut, for one who should be named at all; so it is for the first few.
    """
    must = must or mark.featured or not frame.all_labels
    found: list[Way] = []
    sides = SIDES_FAR if must else SIDES_NEAR if frame.crowd else SIDES
    for wording, bare, text in word(mark, frame, must):
        width = max(width_of(line, frame) for line in text)
        cut = sum(_NAME_CUT if line.role == "name" else _CUT for line in text if line.text.endswith(ELLIPSIS))
        height = frame.text * 1.2 * len(text)
        for side in sides:
            x, top, anchor = stand_beside(place, side, height)
            box = box_of(x, top, anchor, width, height)
            if not around.free(box, frame) or (frame.crowd and _leaves(box, frame)):
                continue
            label = set_block(x, top, anchor, text, frame, width)
            line = _lead(place, label) if side.away > _NEAR else None
            if line is not None and around.hit(_short(line), place.id):
                continue
            cost = side.cost + 3.0 * wording + _BARE * bare + cut + _awkward(label, mark, place, frame)
            cost += 0.0 if line is not None else _astray(label.box, place, side.away, around)
            found.append(
                Way(Naming(label, line), cost, label.box if line is None else _union(label.box, box_around(line)))
            )
    return tuple(found)


def weigh(ways: Iterable[Way], around: Surroundings) -> tuple[Way, ...]:
    """Add what lines through a name cost, and give the best way first."""
    weighed = [Way(way.naming, way.cost + _ACROSS * around.crossed(way.naming.label.box), way.space) for way in ways]
    return tuple(sorted(weighed, key=lambda way: way.cost))


def _union(one: Box, other: Box) -> Box:
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _lead(place: Place, label: Label) -> Segment:
    """Lead from the edge of a mark to the nearest point of a label."""
    left, top, right, bottom = label.box
    x, y = min(max(place.x, left + 2), right - 2), min(max(place.y, top + 2), bottom - 2)
    share = (place.r + 1) / (math.dist((x, y), (place.x, place.y)) or 1.0)
    return place.x + (x - place.x) * share, place.y + (y - place.y) * share, x, y


def _short(line: Segment) -> Segment:
    """Leave out what lies in the box of the label."""
    x1, y1, x2, y2 = line
    length = math.hypot(x2 - x1, y2 - y1) or 1.0
    end = max(length - 3, 0.0) / length
    return x1, y1, x1 + (x2 - x1) * end, y1 + (y2 - y1) * end


def _astray(box: Box, own: Place, away: float, around: Surroundings) -> float:
    """Weigh how easily a name is read as that of another mark, one as near to it as its own."""
    reach = away + 2
    wide = (box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach)
    cost = 0.0
    for place in around.marks.near(wide):
        near = min(max(place.x, box[0]), box[2]), min(max(place.y, box[1]), box[3])
        cost += 4.0 * (place.id != own.id and math.dist(near, (place.x, place.y)) - place.r < reach)
    return cost


def _leaves(box: Box, frame: Frame) -> bool:
    """Tell whether a box leaves the circle; in a crowd that room is for names with a line to their mark."""
    return max(math.hypot(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])) > frame.rings[-1]


def _awkward(label: Label, mark: Mark, place: Place, frame: Frame) -> float:
    """Weigh what is ugly but allowed: the rim crossed, a ghost's name inside the circle."""
    box = label.box
    corners = [math.hypot(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    cost = 0.0
    if min(corners) < frame.rim and max(corners) > frame.rings[-1]:
        cost += 8.0
    outward = math.hypot(*_center(box)) > math.hypot(place.x, place.y)
    if mark.look is Look.GHOST and not outward:
        cost += 12.0
    return cost


def _center(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
