"""Write names outside the circle, with a thin line to their mark, where a crowded picture has no room beside it.

Each side of the picture has rows from top to bottom. Marks keep their order on the way round, so that their
lines do not cross, and as many as possible get a row, near to them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from stakemap.views.map.layout.blocks import block
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Line, Naming, Place, Segment, box_around, crosses, distance
from stakemap.views.map.layout.lettering import ELLIPSIS, balance
from stakemap.views.map.layout.nearby import Nearby, lay_in
from stakemap.views.map.scene import Look, Mark

__all__ = ["call_out", "leader_boxes"]

_LONGEST = 280.0
"""Longest line from a mark to its name; judgement, as are the costs."""
_WIDEST, _NARROWEST = 230.0, 60.0
_STEP = 10.0
"""Widths are tried in such steps, so that a name is not broken anew for every row."""
_UNNAMED = 500.0
_ACROSS_A_CAPTION = 25.0
_CUT, _NAME_CUT, _NO_REASON = 90.0, 600.0, 700.0
"""What a cut line costs, the cut name of one of the first few, and their name without the reason."""
_PLAIN = ((1, 0), (2, 0))
_REASONED = ((1, 1), (1, 2), (2, 1), (2, 2), (2, 3), (1, 0), (2, 0))
"""Lines of the name and lines of the reason."""
_NOWHERE: Segment = (0.0, 0.0, 0.0, 0.0)
_MOST_ROWS = 9
"""So many rows above and below the best one are tried."""


def call_out(
    marks: Iterable[Mark], places: dict[str, Place], frame: Frame, texts: Iterable[Box], captions: Iterable[Box]
) -> dict[str, Naming]:
    """Find room outside the circle for names that have none beside their marks.

    No line to a name crosses another such line, a mark or a name. A name without any room is left out.
    Cost grows with the marks times the rows near to each; three hundred take about a tenth of a second.

    Args:
        marks: Those without a name.
        places: Where all marks are.
        frame: The frame; nothing may leave it.
        texts: Boxes that no name and no line may cross.
        captions: Boxes that no name may cross, and a line only if it must.
    """
    room = _Room.of(places.values(), texts, captions, frame)
    found: dict[str, Naming] = {}
    for right in (True, False):
        side = [mark for mark in marks if (places[mark.id].x >= 0) is right]
        side.sort(key=lambda mark: (_down(places[mark.id]), mark.name, mark.id))
        for name, callout in _fill(side, places, room, right).items():
            if not any(_meet(callout, other) for other in found.values()):
                found[name] = callout
    return found


def leader_boxes(names: Iterable[Naming]) -> list[Box]:
    """Cover the lines to names with small boxes, so that later names keep off them."""
    boxes: list[Box] = []
    for x1, y1, x2, y2 in (naming.line for naming in names if naming.line is not None):
        steps = max(1, int(math.hypot(x2 - x1, y2 - y1) / 5))
        for step in range(steps + 1):
            x, y = x1 + (x2 - x1) * step / steps, y1 + (y2 - y1) * step / steps
            boxes.append((x - 2, y - 2, x + 2, y + 2))
    return boxes


def _down(place: Place) -> float:
    """Give the angle from twelve o'clock down to six, the same on both sides."""
    return round(math.atan2(abs(place.x), -place.y), 6)


@dataclass(frozen=True, slots=True)
class _Room:
    """What is there already."""

    places: Nearby[Place]
    texts: Nearby[Box]
    captions: Nearby[Box]
    frame: Frame

    @classmethod
    def of(cls, places: Iterable[Place], texts: Iterable[Box], captions: Iterable[Box], frame: Frame) -> _Room:
        marks = ((_box(place), place) for place in places)
        return cls(lay_in(marks), lay_in((b, b) for b in texts), lay_in((b, b) for b in captions), frame)

    def cost(self, callout: Naming, place: Place) -> float | None:
        """Weigh a name and its line; None when something is in the way."""
        box, line = callout.label.box, callout.line or _NOWHERE
        length = math.hypot(line[2] - line[0], line[3] - line[1])
        if length > _LONGEST or self.texts.any_near(box) or self.captions.any_near(box):
            return None
        if any(one.id != place.id for one in self.places.near(box)):
            return None
        across = False
        for piece in _cut(line):
            near = box_around(piece)
            if any(crosses(text, piece) for text in self.texts.near(near)):
                return None
            if any(one.id != place.id and distance(one.x, one.y, piece) < one.r + 2 for one in self.places.near(near)):
                return None
            for caption in self.captions.near(near):
                if crosses(caption, piece):
                    if _is_inside(caption, self.frame):
                        return None
                    across = True
        return length + _ACROSS_A_CAPTION * across


def _is_inside(caption: Box, frame: Frame) -> bool:
    """Tell whether a caption is that of a ring, which stands alone; on the rim a line may pass under the words."""
    return math.hypot((caption[0] + caption[2]) / 2, (caption[1] + caption[3]) / 2) < frame.rings[-1]


def _box(place: Place) -> Box:
    reach = place.r + 3
    return place.x - reach, place.y - reach, place.x + reach, place.y + reach


def _cut(line: Segment) -> list[Segment]:
    """Cut a line into pieces that lie in few cells of a grid."""
    x1, y1, x2, y2 = line
    count = max(1, int(math.hypot(x2 - x1, y2 - y1) / 40))
    points = [(x1 + (x2 - x1) * step / count, y1 + (y2 - y1) * step / count) for step in range(count + 1)]
    return [(*points[step], *points[step + 1]) for step in range(count)]


_Choice = tuple[float, tuple[tuple[str, Naming], ...]]


def _fill(marks: Sequence[Mark], places: dict[str, Place], room: _Room, right: bool) -> dict[str, Naming]:
    """Choose rows for the marks of one side, in order, so that the whole costs least.

    ``best[row]`` is the cheapest choice for the marks so far that leaves this row and all below it free.
    """
    step = room.frame.text * 1.2 + 0.5
    rows = int((room.frame.height - 8) / step)
    best: list[_Choice] = [(0.0, ())] * (rows + 1)
    for mark in marks:
        place = places[mark.id]
        then = [(cost + _missing(mark), chosen) for cost, chosen in best]
        middle = int((_ideal(place, room.frame) + room.frame.height / 2 - 4) / step)
        for row in range(max(0, middle - _MOST_ROWS), min(rows, middle + _MOST_ROWS + 1)):
            for callout, extra in _callouts(mark, place, row * step + 4 - room.frame.height / 2, right, room.frame):
                end = row + len(callout.label.lines)
                before, chosen = best[row]
                if end > rows or before + extra >= then[end][0]:
                    continue
                cost = room.cost(callout, place)
                if cost is None or before + cost + extra >= then[end][0]:
                    continue
                if not any(_meet(callout, one) for _, one in chosen):
                    then[end] = (before + cost + extra, (*chosen, (mark.id, callout)))
        for row in range(1, rows + 1):
            then[row] = min(then[row], then[row - 1], key=lambda entry: entry[0])
        best = then
    return dict(best[-1][1])


def _missing(mark: Mark) -> float:
    """Weigh a name that is missing: most of all one of the first, then of who carries no number."""
    if mark.featured:
        return 5 * _UNNAMED
    if mark.look is Look.ABOARD:
        return 2 * _UNNAMED
    return _UNNAMED * (1 + 10 / (10 + (mark.rank or 90)))


def _ideal(place: Place, frame: Frame) -> float:
    """Give the height at which a line straight outward from the middle leaves the circle."""
    return place.y / (math.hypot(place.x, place.y) or 1.0) * (frame.rim + 8)


def _callouts(mark: Mark, place: Place, top: float, right: bool, frame: Frame) -> list[tuple[Naming, float]]:
    """Give the ways to set a name with its top at ``top``, each with what it costs to break or cut it."""
    found: list[tuple[Naming, float]] = []
    step = frame.text * 1.2
    reasoned = mark.featured and bool(mark.reason) and frame.all_labels
    for count, reasons in _REASONED if reasoned else _PLAIN:
        edge = _edge(place, top, step * (count + reasons), frame)
        width = min((frame.width / 2 - edge - 4) // _STEP * _STEP, _WIDEST)
        if width < _NARROWEST or top + step * (count + reasons) > frame.height / 2:
            continue
        lines = _lines(mark, frame, width, count, reasons)
        if lines:
            cost = sum((_NAME_CUT if line.role == "name" and reasoned else _CUT) for line in lines if _is_cut(line))
            cost += _NO_REASON * (reasoned and not reasons)
            found.append((_callout(place, top, edge, right, lines, frame), cost))
    return found


def _is_cut(line: Line) -> bool:
    return line.text.endswith(ELLIPSIS)


def _lines(mark: Mark, frame: Frame, width: float, count: int, reasons: int) -> tuple[Line, ...]:
    """Break a name and a reason into exactly so many lines; empty where they need fewer."""
    names = balance(mark.name, frame.text, width, count, bold=True)
    more = balance(mark.reason, frame.small, width, reasons) if reasons else ()
    if (len(names), len(more)) != (count, reasons):
        return ()
    return (*(Line(text, "name") for text in names), *(Line(text, "more") for text in more))


def _edge(place: Place, top: float, height: float, frame: Frame) -> float:
    """Say how far from the vertical middle line a name begins: just outside the circle, and outside its mark."""
    nearest = max(abs(top + height / 2) - height / 2, 0.0)
    return max(math.sqrt(max((frame.rim + 8) ** 2 - nearest**2, 0.0)), abs(place.x) + 24)


def _callout(place: Place, top: float, edge: float, right: bool, lines: tuple[Line, ...], frame: Frame) -> Naming:
    label = block(edge if right else -edge, top, "start" if right else "end", lines, frame)
    left, _, end, _ = label.box
    label = replace(label, box=(left, top, end, top + label.step * len(lines)))
    x, y = (edge - 3 if right else 3 - edge), top + frame.text * 0.6 * len(lines)
    share = (place.r + 1) / (math.hypot(x - place.x, y - place.y) or 1.0)
    return Naming(label, (place.x + (x - place.x) * share, place.y + (y - place.y) * share, x, y))


def _meet(one: Naming, other: Naming) -> bool:
    """Tell whether the lines to two names cross, or one of them runs through the other name."""

    def side(line: Segment, x: float, y: float) -> float:
        return (line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0])

    a, b = one.line or _NOWHERE, other.line or _NOWHERE
    if side(a, *b[:2]) * side(a, *b[2:]) < 0 and side(b, *a[:2]) * side(b, *a[2:]) < 0:
        return True
    return crosses(other.label.box, a) or crosses(one.label.box, b)
