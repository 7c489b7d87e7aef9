"""Say how large each mark is drawn."""

from __future__ import annotations

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.scene import Look, Mark

__all__ = ["radius_of"]

_GHOST = {True: 13.0, False: 11.0}
"""Least radius of a ghost, which has a number and a question mark inside, in the wide and the tall frame."""


def radius_of(mark: Mark, frame: Frame) -> float:
    """Give the radius of a mark: by rank for recruits, by influence for those on board."""
    if mark.look is Look.AGENCY:
        return frame.agency
    if mark.look is Look.ABOARD:
        return frame.sizes[mark.influence or 0]
    if mark.look is Look.GHOST:
        least = _GHOST[frame.all_labels] + (3 if mark.featured else 0)
        return max(frame.mark + (2 if mark.featured else -1), least)
    return frame.featured if mark.featured else frame.mark
