"""Where things are drawn: the two frames of the picture and the shapes a layout is made of.

Pixels at scale 1, x to the right, y down, the origin in the middle of the frame. Angles are radians
clockwise from twelve o'clock.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

__all__ = [
    "FRAMES",
    "TALL",
    "WIDE",
    "Arc",
    "Band",
    "Box",
    "Frame",
    "Label",
    "Layout",
    "Line",
    "Place",
    "Segment",
    "Wire",
    "crosses",
    "crowded",
    "overlap",
    "polar",
]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Segment = tuple[float, float, float, float]
"""A straight piece: x and y of one end, then of the other."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One format of the picture with its fixed sizes; the sizes are judgement, tried at 1280x800 and 390x844.

    Attributes:
        name: ``wide`` or ``tall``.
        width, height: Size of the whole frame.
        agency: Radius of the mark in the middle.
        rings: Radii of the ring borders, inside to outside; one more than there are rings.
        rim: Outer radius of the strip that carries the sector captions.
        outside: Radius on which ghosts stand.
        mark: Radius of an ordinary mark with a number.
        featured: Radius of the first few recruits.
        sizes: Radius of a mark on board by influence: not known, low, medium, high.
        text: Font size of names.
        small: Font size of everything else.
        least: Smallest font size; at the window the frame is made for it comes to 11 pixels or more.
        label: Widest label.
        all_labels: False where only the first few are named in the picture.
        crowd: True where many are named outside the circle.
    """

    name: str
    width: float
    height: float
    agency: float
    rings: tuple[float, ...]
    rim: float
    outside: float
    mark: float
    featured: float
    sizes: tuple[float, ...]
    text: float
    small: float
    least: float
    label: float
    all_labels: bool
    crowd: bool = False


WIDE = Frame(
    name="wide",
    width=880,
    height=616,
    agency=38,
    rings=(48, 96, 140, 180, 212, 272),
    rim=294,
    outside=318,
    mark=15,
    featured=21,
    sizes=(12, 10, 13, 17),
    text=13,
    small=11.5,
    least=11.5,
    label=136,
    all_labels=True,
)
TALL = Frame(
    name="tall",
    width=358,
    height=480,
    agency=27,
    rings=(32, 57, 80, 103, 126, 158),
    rim=175,
    outside=191,
    mark=12,
    featured=15,
    sizes=(10, 9, 10, 12),
    text=12,
    small=11,
    least=11,
    label=96,
    all_labels=False,
)
FRAMES = (WIDE, TALL)


def crowded(frame: Frame, marks: int) -> Frame:
    """Give the frame with smaller marks and names for a picture of many marks; never under 11 pixels."""
    if marks <= 30:
        return frame
    scale = 0.85 if marks <= 50 else 0.72
    return replace(
        frame,
        mark=frame.mark * scale,
        featured=frame.featured * scale,
        sizes=tuple(size * scale for size in frame.sizes),
        text=frame.least,
        small=frame.least,
        label=frame.label * 0.82,
        crowd=frame.all_labels,
    )


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
    """A mark: its middle and radius, its label where there is room, and the line to a label further away."""

    id: str
    x: float
    y: float
    r: float
    label: Label | None = None
    leader: Segment | None = None


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
    people: dict[str, tuple[float, float]]
    titles: tuple[Label, ...]


def polar(radius: float, angle: float) -> tuple[float, float]:
    """Turn a radius and an angle into x and y."""
    return radius * math.sin(angle), -radius * math.cos(angle)


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
