"""Find room for names: several positions and line breaks are tried for each, in order of rank.

A name that fits nowhere is left out of the picture; it is still in the lists, the tables and under the
pointer. No two labels ever overlap.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.views.map.geometry import Box, Frame, Label, Line, Place, overlap
from stakemap.views.map.lettering import ELLIPSIS, balance, line_width, widest_word
from stakemap.views.map.scene import Look, Mark

__all__ = ["Segment", "arc_boxes", "block", "crossings", "find_labels", "place_caption"]

Segment = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Side:
    """One way to set a name beside a mark: direction from east clockwise, gap, and how unusual it is."""

    turn: float
    away: float
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


def _texts(mark: Mark, frame: Frame) -> list[tuple[Line, ...]]:
    """Give the wordings of a label, the best first: wide lines before narrow ones, reasons before none."""
    plain: list[tuple[Line, ...]] = []
    full: list[tuple[Line, ...]] = []
    whole = min(widest_word(mark.name, frame.text, bold=True), frame.label)
    for share, lines in ((1.0, 2), (0.8, 3), (0.62, 4)):
        width = max(frame.label * share, whole)
        names = tuple(Line(text, "name") for text in balance(mark.name, frame.text, width, lines, bold=True))
        if names and names not in plain:
            plain.append(names)
            reasons = balance(mark.reason, frame.small, max(frame.label * share, 90.0) * 1.15, 3)
            full.append((*names, *(Line(text, "more") for text in reasons)))
    return full + plain if mark.featured and mark.reason and frame.all_labels else plain


def find_labels(
    mark: Mark, place: Place, frame: Frame, taken: Iterable[Box], lines: Iterable[Segment]
) -> tuple[Label, ...]:
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
    segments = tuple(line for line in lines if _crosses(around, line))
    found: list[tuple[float, int, Label]] = []
    for wording, text in enumerate(_texts(mark, frame)):
        width = max(_width(line, frame) for line in text)
        cut = 7.0 * sum(line.text.endswith(ELLIPSIS) for line in text)
        for side in _SIDES:
            label = _beside(place, side, text, frame, width, bool(mark.signs))
            if _free(label.box, near, frame):
                cost = side.cost + 3.0 * wording + cut + _awkward(label, mark, place, frame, segments)
                found.append((cost, len(found), label))
    return tuple(label for _, _, label in sorted(found, key=lambda entry: entry[:2]))


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


def _awkward(label: Label, mark: Mark, place: Place, frame: Frame, lines: tuple[Segment, ...]) -> float:
    """Weigh what is ugly but allowed: crossed lines, the rim crossed, a ghost's name inside the circle."""
    box = label.box
    corners = [math.hypot(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    cost = 6.0 * crossings(box, lines)
    if min(corners) < frame.rim and max(corners) > frame.rings[-1]:
        cost += 8.0
    outward = math.hypot(*_center(box)) > math.hypot(place.x, place.y)
    if mark.look is Look.GHOST and not outward:
        cost += 12.0
    return cost


def _center(box: Box) -> tuple[float, float]:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def crossings(box: Box, lines: Iterable[Segment]) -> int:
    """Count the lines that run through a box."""
    return sum(_crosses(box, line) for line in lines)


def _crosses(box: Box, line: Segment) -> bool:
    x1, y1, x2, y2 = line
    low, high = 0.0, 1.0
    for start, move, least, most in ((x1, x2 - x1, box[0], box[2]), (y1, y2 - y1, box[1], box[3])):
        if abs(move) < 1e-9:
            if not least <= start <= most:
                return False
            continue
        first, second = sorted(((least - start) / move, (most - start) / move))
        low, high = max(low, first), min(high, second)
        if low > high:
            return False
    return True


def place_caption(text: str, line: Segment, frame: Frame, taken: list[Box], others: Iterable[Segment]) -> Label | None:
    """Find room for the caption of a spoke on the spoke itself; None when there is none."""
    segments = tuple(others)
    best: tuple[float, Label] | None = None
    for wording, (width, count) in enumerate(((126.0, 2), (126.0, 3), (92.0, 4))):
        lines = tuple(Line(part, "caption") for part in balance(text, frame.small, width, count, bold=True))
        for share in (0.5, 0.42, 0.58, 0.34, 0.66, 0.74, 0.28, 0.82):
            x, y = line[0] + (line[2] - line[0]) * share, line[1] + (line[3] - line[1]) * share
            label = block(x, y - frame.text * 0.6 * len(lines), "middle", lines, frame)
            if not _free(label.box, taken, frame):
                continue
            cut = 7.0 * lines[-1].text.endswith(ELLIPSIS)
            cost = abs(share - 0.5) * 4 + wording + cut + 3.0 * crossings(label.box, segments)
            if best is None or cost < best[0]:
                best = (cost, label)
    return best[1] if best else None


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
