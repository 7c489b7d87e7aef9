"""Name the shapes a layout is made of.

Pixels at scale 1, x to the right, y down, the origin in the middle of the frame. Angles are radians
clockwise from twelve o'clock.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from stakemap.views.map.layout.frame import Frame

__all__ = [
    "Arc",
    "Band",
    "Box",
    "Label",
    "Layout",
    "Line",
    "Naming",
    "Place",
    "Segment",
    "Wire",
    "box_around",
    "crosses",
    "distance",
    "overlap",
    "polar",
]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Segment = tuple[float, float, float, float]
"""A straight piece: x and y of one end, then of the other."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; ``role`` is ``name``, ``more``, ``caption`` or ``inside``."""

    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Label:
    """A block of lines.

    Attributes:
        x, y: Anchor point of the first base line.
        anchor: ``start``, ``middle`` or ``end``.
        step: Distance between base lines.
        lines: The text.
        box: Space it takes, generously.
    """

    x: float
    y: float
    anchor: str
    step: float
    lines: tuple[Line, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Place:
    """A mark: its middle and radius, its label where there is room, and the line to a label further away.

    ``badges`` are the middles of its small signs, in their order; a sign without room has none.
    """

    id: str
    x: float
    y: float
    r: float
    label: Label | None = None
    leader: Segment | None = None
    badges: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Naming:
    """How a name is written: its label, and the thin line that leads to it where it is not beside its mark."""

    label: Label
    line: Segment | None = None


@dataclass(frozen=True, slots=True)
class Wire:
    """A spoke or a tie: the ids of its two marks, and its course in straight pieces."""

    ends: tuple[str, str]
    pieces: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """A ring of the bullseye between two radii, with its caption."""

    inner: float
    outer: float
    caption: Label


@dataclass(frozen=True, slots=True)
class Arc:
    """A sector between two angles; its caption runs along ``radius`` and is empty when there is no room.

    ``flip`` is True in the lower half, where the caption runs the other way so that it can be read.
    """

    sector: int
    start: float
    end: float
    text: str
    radius: float
    flip: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that has a position, in one frame.

    Attributes:
        frame: The frame.
        bands: Rings, inside to outside.
        arcs: Sectors, clockwise.
        places: Marks by id.
        spokes: Captions of the spokes by id of their mark; None where there is no room.
        bends: For each tie, by its two ends, how much it bends: above 0 clockwise, below 0 the other way.
        turns: The same for each spoke, by id of its mark; mostly 0.
        words: What is written on a tie, by its two ends: only on strained ones, and where there is room.
        people: Where people on a route are drawn, by id.
        titles: Headings of the two groups of ghosts.
    """

    frame: Frame
    bands: tuple[Band, ...]
    arcs: tuple[Arc, ...]
    places: dict[str, Place]
    spokes: dict[str, Label | None]
    bends: dict[tuple[str, str], float]
    turns: dict[str, float]
    words: dict[tuple[str, str], Label]
    people: dict[str, tuple[float, float]]
    titles: tuple[Label, ...]


def polar(radius: float, angle: float) -> tuple[float, float]:
    """Turn a radius and an angle into x and y."""
    return radius * math.sin(angle), -radius * math.cos(angle)


def box_around(piece: Segment) -> Box:
    """Give the box around a straight piece."""
    x1, y1, x2, y2 = piece
    return min(x1, x2) - 0.1, min(y1, y2) - 0.1, max(x1, x2) + 0.1, max(y1, y2) + 0.1


def distance(x: float, y: float, piece: Segment) -> float:
    """Measure how far a point is from a straight piece."""
    x1, y1, x2, y2 = piece
    right, down = x2 - x1, y2 - y1
    share = ((x - x1) * right + (y - y1) * down) / (right * right + down * down or 1.0)
    share = 0.0 if share < 0 else 1.0 if share > 1 else share
    return math.hypot(x - x1 - share * right, y - y1 - share * down)


def overlap(one: Box, other: Box) -> bool:
    """Tell whether two boxes share any space."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def crosses(box: Box, line: Segment) -> bool:
    """Tell whether a straight line runs through a box."""
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
