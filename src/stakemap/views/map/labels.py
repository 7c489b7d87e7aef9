"""Find room for names: several positions and line breaks are tried for each, in order of rank.

A name that fits nowhere is left out of the picture; it is still in the lists, the tables and under the
pointer. No two labels ever overlap.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stakemap.views.map.geometry import WIDE, Box, Frame, Label, Line, Place, Wire, crosses, overlap
from stakemap.views.map.lettering import ELLIPSIS, balance, line_width, widest_word
from stakemap.views.map.scene import Look, Mark

__all__ = ["Way", "arc_boxes", "block", "crossed", "find_labels", "place_caption"]

_CAPTION = 126.0
"""Widest line of a caption; judgement."""


@dataclass(frozen=True, slots=True)
class _Side:
    """One way to set a name beside a mark: direction from east clockwise, gap, and how unusual it is."""

    turn: float
    away: float
    cost: float


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write a name, and how awkward it is."""

    label: Label
    cost: float


_SIDES = tuple(
    _Side(eighth * math.pi / 8, away, cost + extra)
    for away, extra in ((6.0, 0.0), (16.0, 4.5))
    for eighth, cost in ((0, 0.0), (8, 0.0), (4, 2.0), (12, 2.5), (1, 1.0), (15, 1.2), (7, 1.0), (9, 1.2),
                         (2, 2.0), (14, 2.4), (6, 2.0), (10, 2.4), (3, 3.0), (5, 3.0), (11, 3.4), (13, 3.4))
)  # fmt: skip


def block(x: float, y: float, anchor: str, lines: tuple[Line, ...], frame: Frame) -> Label:
    """Set lines of text with the top of the block at ``y``."""
    return _set(x, y, anchor, lines, frame, max(_width(line, frame) for line in lines))


def _set(x: float, y: float, anchor: str, lines: tuple[Line, ...], frame: Frame, width: float) -> Label:
    step = frame.text * 1.2
    left = {"start": x, "middle": x - width / 2, "end": x - width}[anchor]
    box = (left - 2, y - 1, left + width + 2, y + step * len(lines) + 1)
    return Label(x, y + frame.text * 0.92, anchor, step, lines, box)


def _width(line: Line, frame: Frame) -> float:
    if line.role == "name":
        return line_width(line.text, frame.text, bold=True)
    return line_width(line.text, frame.small, bold=line.role == "caption")


def _texts(mark: Mark, frame: Frame) -> list[tuple[int, bool, tuple[Line, ...]]]:
    """Give the wordings of a label: how unusual each is, whether it lacks the reason it should have, its lines."""
    plain: list[tuple[Line, ...]] = []
    full: list[tuple[Line, ...]] = []
    whole = min(widest_word(mark.name, frame.text, bold=True), frame.label)
    widest = WIDE.label if frame.crowd and mark.look is Look.GHOST else frame.label
    for share, lines in ((1.0, 2), (0.8, 3), (0.62, 4)):
        width = max(widest * share, whole)
        names = tuple(Line(text, "name") for text in balance(mark.name, frame.text, width, lines, bold=True))
        if names and names not in plain:
            plain.append(names)
            reasons = balance(mark.reason, frame.small, max(frame.label * share, 90.0) * 1.15, 3)
            full.append((*names, *(Line(text, "more") for text in reasons)))
    reasoned = mark.featured and bool(mark.reason) and frame.all_labels
    with_reason = [(number, False, text) for number, text in enumerate(full if reasoned else ())]
    return with_reason + [(number, reasoned, text) for number, text in enumerate(plain)]


def find_labels(mark: Mark, place: Place, frame: Frame, taken: Iterable[Box], lines: Iterable[Wire]) -> tuple[Way, ...]:
    """Give every free way to write the name of a mark beside it, the best first; empty when there is none.

    Args:
        mark: Whose name.
        place: Where the mark is.
        frame: The frame; nothing may leave it.
        taken: Boxes that may not be covered.
        lines: Spokes and ties, which should not be crossed.
    """
    reach = place.r + 12 + frame.label * 1.3
    around = (place.x - reach, place.y - reach, place.x + reach, place.y + reach)
    near = [box for box in taken if overlap(box, around)]
    near_lines = tuple(line for line in lines if any(crosses(around, piece) for piece in line.pieces))
    found: list[tuple[float, int, Label]] = []
    crowd = frame.crowd and mark.look is not Look.GHOST
    for wording, bare, text in _texts(mark, frame):
        width = max(_width(line, frame) for line in text)
        cut = 7.0 * sum(line.text.endswith(ELLIPSIS) for line in text)
        for side in _SIDES:
            label = _beside(place, side, text, frame, width, bool(mark.signs))
            if _free(label.box, near, frame) and not (crowd and _leaves(label.box, frame)):
                cost = side.cost + 3.0 * wording + 14.0 * bare + cut + _awkward(label, mark, place, frame, near_lines)
                found.append((cost, len(found), label))
    return tuple(Way(label, cost) for cost, _, label in sorted(found, key=lambda entry: entry[:2]))


def _beside(place: Place, side: _Side, text: tuple[Line, ...], frame: Frame, width: float, signed: bool) -> Label:
    """Set text beside a mark so that the edge of its box nearest to the mark is a small gap away."""
    height = frame.text * 1.2 * len(text)
    right, down = math.cos(side.turn), math.sin(side.turn)
    gap = place.r + side.away + (6 if signed and right > -0.5 and down < 0.3 else 0)
    anchor = "start" if right > 0.35 else "end" if right < -0.35 else "middle"
    reach = gap * right if anchor != "middle" else 0.0
    return _set(place.x + reach, place.y + down * (gap + height / 2) - height / 2, anchor, text, frame, width)


def _free(box: Box, taken: list[Box], frame: Frame) -> bool:
    if abs(box[0]) > frame.width / 2 or abs(box[2]) > frame.width / 2:
        return False
    if box[1] < -frame.height / 2 or box[3] > frame.height / 2:
        return False
    return not any(overlap(box, other) for other in taken)


def _leaves(box: Box, frame: Frame) -> bool:
    """Tell whether a box leaves the circle; in a crowd that room is for names with a line to their mark."""
    return max(math.hypot(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])) > frame.rings[-1]


def _awkward(label: Label, mark: Mark, place: Place, frame: Frame, lines: tuple[Wire, ...]) -> float:
    """Weigh what is ugly but allowed: crossed lines, the rim crossed, a ghost's name inside the circle."""
    box = label.box
    corners = [math.hypot(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    cost = sum(6.0 if mark.id in line.ends else 14.0 for line in crossed(box, lines))
    if min(corners) < frame.rim and max(corners) > frame.rings[-1]:
        cost += 6.0
    outward = math.hypot(*_center(box)) > math.hypot(place.x, place.y)
    if mark.look is Look.GHOST and not outward:
        cost += 12.0
    return cost


def _center(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def crossed(box: Box, lines: Iterable[Wire]) -> list[Wire]:
    """Give the lines that run through a box."""
    return [line for line in lines if any(crosses(box, piece) for piece in line.pieces)]


def place_caption(
    texts: Iterable[str], points: Sequence[tuple[float, float]], frame: Frame, taken: list[Box], others: Iterable[Wire]
) -> Label | None:
    """Find room for the caption of a line on the line itself; None when there is none.

    Args:
        texts: Wordings, the best first; one that does not fit whole into two lines is passed over.
        points: Points of the line, from the middle outward.
        frame: The frame.
        taken: Boxes that may not be covered.
        others: Other lines, which may not be covered either.
    """
    lines_of_others = tuple(others)
    for text in texts:
        lines = tuple(Line(part, "caption") for part in balance(text, frame.small, _CAPTION, 2, bold=True))
        if not lines or lines[-1].text.endswith(ELLIPSIS):
            continue
        for place in sorted(range(3, len(points) - 2), key=lambda place: abs(place - len(points) * 0.53)):
            x, y = points[place]
            label = block(x, y - frame.text * 0.6 * len(lines), "middle", lines, frame)
            if _free(label.box, taken, frame) and not crossed(label.box, lines_of_others):
                return label
    return None


def arc_boxes(text: str, radius: float, middle: float, frame: Frame) -> list[Box]:
    """Cover a caption that runs along an arc with small boxes."""
    width = line_width(text, frame.small, bold=True)
    count = max(2, round(width / 9))
    half = frame.small * 0.75
    boxes: list[Box] = []
    for number in range(count):
        angle = middle + (number / (count - 1) - 0.5) * width / radius
        x, y = radius * math.sin(angle), -radius * math.cos(angle)
        boxes.append((x - half, y - half, x + half, y + half))
    return boxes
