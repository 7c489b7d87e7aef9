"""Give the two frames of the picture with their sizes: wide for a screen and paper, tall for a phone."""

from __future__ import annotations

from dataclasses import dataclass, replace

__all__ = ["FRAMES", "TALL", "WIDE", "Frame", "crowded"]


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
        badge: Radius of a small sign on a mark.
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
    badge: float = 7.5


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


_MANY_OUTSIDE = 8
"""More ghosts than this on one side ask for a smaller circle, so that their names have room; judgement."""


def crowded(frame: Frame, marks: int, outside: int = 0) -> Frame:
    """Give the frame with a smaller circle, smaller marks and smaller names for a picture of many marks.

    Text is never under 11 pixels.

    Args:
        frame: The frame for a usual problem.
        marks: How many marks there are.
        outside: How many of them stand outside on one side.
    """
    if marks > 30:
        return _for_many(frame, marks)
    if frame.all_labels and outside > _MANY_OUTSIDE:
        return replace(_smaller(frame, 0.94), text=12.5)
    return frame


def _smaller(frame: Frame, scale: float) -> Frame:
    """Draw the circle smaller, with the strip for captions as wide as before."""
    rings = tuple(radius * scale for radius in frame.rings)
    strip, away = frame.rim - frame.rings[-1], frame.outside - frame.rim
    return replace(frame, rings=rings, rim=rings[-1] + strip, outside=rings[-1] + strip + away)


def _for_many(frame: Frame, marks: int) -> Frame:
    scale = 0.85 if marks <= 50 else 0.72
    return replace(
        _smaller(frame, 0.9) if frame.all_labels else frame,
        mark=frame.mark * scale,
        featured=frame.featured * scale,
        sizes=tuple(size * scale for size in frame.sizes),
        text=frame.least,
        small=frame.least,
        label=frame.label * 0.82,
        crowd=frame.all_labels,
        badge=6.0,
    )
