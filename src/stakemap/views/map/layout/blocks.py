"""Set blocks of lines of text and know the space they take."""

from __future__ import annotations

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Label, Line
from stakemap.views.map.layout.lettering import line_width

__all__ = ["block", "box_of", "set_block", "width_of"]


def block(x: float, y: float, anchor: str, lines: tuple[Line, ...], frame: Frame) -> Label:
    """Set lines of text with the top of the block at ``y``."""
    return set_block(x, y, anchor, lines, frame, max(width_of(line, frame) for line in lines))


def set_block(x: float, y: float, anchor: str, lines: tuple[Line, ...], frame: Frame, width: float) -> Label:
    """Set lines of text of a known width with the top of the block at ``y``; the box is a little larger."""
    step = frame.text * 1.2
    return Label(x, y + frame.text * 0.92, anchor, step, lines, box_of(x, y, anchor, width, step * len(lines)))


def box_of(x: float, y: float, anchor: str, width: float, height: float) -> Box:
    """Give the space of a block of a known width and height with its top at ``y``, a little larger."""
    left = x if anchor == "start" else x - width / 2 if anchor == "middle" else x - width
    return left - 3, y - 1.5, left + width + 3, y + height + 1.5


def width_of(line: Line, frame: Frame) -> float:
    """Measure a line of text in pixels."""
    if line.role == "name":
        return line_width(line.text, frame.text, bold=True)
    return line_width(line.text, frame.small, bold=line.role == "caption")
