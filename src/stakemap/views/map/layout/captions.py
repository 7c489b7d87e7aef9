"""Find room for the captions of lines, and know the space of captions that run along an arc."""

from __future__ import annotations

import math
from collections.abc import Sequence

from stakemap.views.map.layout.blocks import block, width_of
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Label, Line, Place, overlap
from stakemap.views.map.layout.lettering import ELLIPSIS, balance, line_width
from stakemap.views.map.layout.lines import Bent
from stakemap.views.map.layout.surroundings import Surroundings

__all__ = ["arc_boxes", "place_caption"]

_CAPTION = 126.0
"""Widest line of a caption; judgement."""


def place_caption(
    text: str,
    line: Bent,
    places: dict[str, Place],
    frame: Frame,
    around: Surroundings,
    placed: Sequence[Box],
    aside: bool = False,
) -> Label | None:
    """Find room for the caption of a line on the line itself; None when there is none, or not for all of it.

    Args:
        text: What it says.
        line: The line.
        places: Where the marks are.
        frame: The frame.
        around: Boxes that may not be covered, and the other lines, which may not be covered either.
        placed: More boxes that may not be covered.
        aside: True for a caption that may stand beside its line too.
    """
    points = line.points(places)
    lines = tuple(Line(part, "caption") for part in balance(text, frame.small, _CAPTION, 2, bold=True))
    if not lines or lines[-1].text.endswith(ELLIPSIS):
        return None
    width = max(width_of(line, frame) for line in lines) / 2 + 5
    for away in (0.0, 1.0, -1.0) if aside else (0.0,):
        for place in sorted(range(2, len(points) - 2), key=lambda place: abs(place - len(points) * 0.53)):
            x, y = _beside_line(points, place, away, width, frame.text * 0.6 + 4)
            label = block(x, y - frame.text * 0.6 * len(lines), "middle", lines, frame)
            if any(overlap(label.box, box) for box in placed) or not around.free(label.box, frame):
                continue
            if not around.crossed(label.box, line.ends):
                return label
    return None


def _beside_line(
    points: Sequence[tuple[float, float]], place: int, away: float, width: float, height: float
) -> tuple[float, float]:
    """Give a point of a line, or one so far beside it that a box of this half width and height is off the line."""
    (x1, y1), (x2, y2) = points[place - 1], points[place + 1]
    length = math.dist((x1, y1), (x2, y2)) or 1.0
    across, down = (y1 - y2) / length, (x2 - x1) / length
    reach = away * (abs(across) * width + abs(down) * height)
    return points[place][0] + across * reach, points[place][1] + down * reach


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
