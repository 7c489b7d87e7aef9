"""Write names outside the circle, with a thin line to their mark, where a crowded picture has no room beside it.

Each side of the picture has rows from top to bottom. Marks keep their order on the way round, so that their
lines do not cross, and as many as possible get a row, near to them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from stakemap.views.map.geometry import Box, Frame, Label, Line, Place, Segment, crosses, overlap
from stakemap.views.map.labels import block
from stakemap.views.map.lettering import ELLIPSIS, balance
from stakemap.views.map.scene import Look, Mark

__all__ = ["Callout", "call_out"]

_LONGEST = 300.0
"""Longest line from a mark to its name; judgement, as are the costs."""
_WIDEST = 150.0
_UNNAMED = 400.0
_ACROSS_A_CAPTION = 60.0


@dataclass(frozen=True, slots=True)
class Callout:
    """A name outside the circle and the line from its mark to it."""

    label: Label
    line: Segment


def call_out(
    marks: Iterable[Mark], places: dict[str, Place], frame: Frame, texts: Iterable[Box], captions: Iterable[Box]
) -> dict[str, Callout]:
    """Find room outside the circle for names that have none beside their marks.

    No line to a name crosses another such line, a mark or a name. A name without any room is left out.
    Cost grows with the marks times the rows times all marks; ninety take about a tenth of a second.

    Args:
        marks: Those without a name.
        places: Where all marks are.
        frame: The frame; nothing may leave it.
        texts: Boxes that no name and no line may cross.
        captions: Boxes that no name may cross, and a line only if it must.
    """
    room = _Room(tuple(places.values()), tuple(texts), tuple(captions), frame)
    found: dict[str, Callout] = {}
    for right in (True, False):
        side = [mark for mark in marks if (places[mark.id].x >= 0) is right]
        side.sort(key=lambda mark: (_down(places[mark.id]), mark.name, mark.id))
        for name, callout in _fill(side, room, right).items():
            if not any(_meet(callout.line, other.line) for other in found.values()):
                found[name] = callout
    return found


def _down(place: Place) -> float:
    """Give the angle from twelve o'clock down to six, the same on both sides."""
    return round(math.atan2(abs(place.x), -place.y), 6)


@dataclass(frozen=True, slots=True)
class _Room:
    """What is there already."""

    places: tuple[Place, ...]
    texts: tuple[Box, ...]
    captions: tuple[Box, ...]
    frame: Frame

    def cost(self, callout: Callout, place: Place) -> float | None:
        """Weigh a name and its line; None when something is in the way."""
        box, line = callout.label.box, callout.line
        length = math.hypot(line[2] - line[0], line[3] - line[1])
        if length > _LONGEST or _hits(line, place, self.places):
            return None
        if any(overlap(box, text) or crosses(text, line) for text in self.texts):
            return None
        if any(overlap(box, caption) for caption in self.captions):
            return None
        if any(one.id != place.id and _covers(box, one) for one in self.places):
            return None
        return length + _ACROSS_A_CAPTION * any(crosses(caption, line) for caption in self.captions)


def _covers(box: Box, place: Place) -> bool:
    reach = place.r + 3
    return overlap(box, (place.x - reach, place.y - reach, place.x + reach, place.y + reach))


def _hits(line: Segment, own: Place, places: Iterable[Place]) -> bool:
    """Tell whether a line runs through a mark other than its own."""
    x, y = line[0], line[1]
    right, down = line[2] - x, line[3] - y
    length = right * right + down * down or 1.0
    for place in places:
        away_x, away_y = place.x - x, place.y - y
        share = min(max((away_x * right + away_y * down) / length, 0.0), 1.0)
        gap_x, gap_y = away_x - share * right, away_y - share * down
        if gap_x * gap_x + gap_y * gap_y < (place.r + 2) ** 2 and place.id != own.id:
            return True
    return False


def _fill(marks: Sequence[Mark], room: _Room, right: bool) -> dict[str, Callout]:
    """Choose rows for the marks of one side, in order, so that the whole costs least.

    ``best[row]`` is the cheapest choice for the marks so far that leaves this row and all below it free.
    """
    step = room.frame.text * 1.2 + 2
    rows = int((room.frame.height - 8) / step)
    places = {place.id: place for place in room.places}
    best: list[tuple[float, tuple[tuple[str, Callout], ...]]] = [(0.0, ())] * (rows + 1)
    for mark in marks:
        unnamed = _UNNAMED * (4 if mark.featured else 3 if mark.look is Look.ABOARD else 1)
        then = [(cost + unnamed, chosen) for cost, chosen in best]
        for lines, row in product(_wordings(mark, room.frame), range(rows)):
            top, end = -room.frame.height / 2 + 4 + row * step, row + len(lines)
            callout = _callout(places[mark.id], top, right, lines, room.frame)
            cost = None if callout is None else room.cost(callout, places[mark.id])
            if callout is not None and cost is not None and end <= rows:
                before, chosen = best[row]
                if before + cost < then[end][0] and not any(_meet(callout.line, one.line) for _, one in chosen):
                    then[end] = (before + cost, (*chosen, (mark.id, callout)))
        for row in range(1, rows + 1):
            then[row] = min(then[row], then[row - 1], key=lambda entry: entry[0])
        best = then
    return dict(best[-1][1])


def _wordings(mark: Mark, frame: Frame) -> list[tuple[Line, ...]]:
    """Break a name into one line and into two, or into as few as hold all of it; else it is cut in the third."""
    texts = dict.fromkeys(balance(mark.name, frame.text, _WIDEST, count, bold=True) for count in (1, 2, 3))
    whole = [text for text in texts if text and not text[-1].endswith(ELLIPSIS)]
    if whole and len(whole[0]) == 1:
        whole.append(balance(mark.name, frame.text, _WIDEST * 0.62, 2, bold=True))
    return [tuple(Line(line, "name") for line in text) for text in whole or list(texts)[-1:]]


def _callout(place: Place, top: float, right: bool, lines: tuple[Line, ...], frame: Frame) -> Callout | None:
    """Set a name just outside the circle, with its top at ``top``; None where it would leave the frame."""
    if not lines:
        return None
    height = frame.text * 1.2 * len(lines)
    nearest = max(abs(top + height / 2) - height / 2, 0.0)
    edge = max(math.sqrt(max((frame.rim + 8) ** 2 - nearest**2, 0.0)), abs(place.x) + 24)
    label = block(edge if right else -edge, top, "start" if right else "end", lines, frame)
    if label.box[0] < -frame.width / 2 or label.box[2] > frame.width / 2 or label.box[3] > frame.height / 2:
        return None
    x, y = (edge - 3 if right else 3 - edge), top + height / 2
    share = (place.r + 1) / (math.hypot(x - place.x, y - place.y) or 1.0)
    return Callout(label, (place.x + (x - place.x) * share, place.y + (y - place.y) * share, x, y))


def _meet(one: Segment, other: Segment) -> bool:
    """Tell whether two straight lines cross."""

    def side(line: Segment, x: float, y: float) -> float:
        return (line[2] - line[0]) * (y - line[1]) - (line[3] - line[1]) * (x - line[0])

    return side(one, *other[:2]) * side(one, *other[2:]) < 0 and side(other, *one[:2]) * side(other, *one[2:]) < 0
