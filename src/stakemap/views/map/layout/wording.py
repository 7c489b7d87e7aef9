"""Word a label: the name broken into lines in several ways, for the first few with the reason why they are needed."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Line
from stakemap.views.map.layout.lettering import ELLIPSIS, balance, line_width, widest_word
from stakemap.views.map.scene import Mark

__all__ = ["word"]

_WORDINGS = ((1.25, 2), (1.0, 3), (0.8, 3), (0.72, 4))
"""How wide a name may get, as a part of the usual width, and in how many lines."""
_SHORT = ((110.0, 2), (92.0, 2), (76.0, 2))
_SHORTEST = (*_SHORT, (96.0, 1), (72.0, 1))
"""Widths and lines of a name that is cut so that it is there at all, for those on board and for the first few."""
_REASONS = ((170.0, 4), (124.0, 4), (96.0, 4), (124.0, 2), (96.0, 2), (124.0, 1))
"""Widths of the lines of a reason that are tried, and how many lines; the rest is cut."""


def word(mark: Mark, frame: Frame, must: bool) -> list[tuple[int, bool, tuple[Line, ...]]]:
    """Give the wordings of a label: how unusual each is, whether it lacks the reason it should have, its lines."""
    short = _SHORTEST if mark.featured or not frame.all_labels else _SHORT if must else ()
    plain = [tuple(Line(text, "name") for text in names) for names in _names(mark.name, frame, short)]
    without = [(number, False, names) for number, names in enumerate(plain)]
    if not (mark.featured and mark.reason and frame.all_labels):
        return without
    reasons = dict.fromkeys(balance(mark.reason, frame.small, width, lines) for width, lines in _REASONS)
    full = [
        (number + other, False, (*names, *(Line(text, "more") for text in reason)))
        for number, names in enumerate(plain)
        for other, reason in enumerate(reasons)
    ]
    return full + [(number, True, names) for number, _, names in without]


def _names(name: str, frame: Frame, short: Sequence[tuple[float, int]]) -> list[tuple[str, ...]]:
    """Break a name in several ways; it is cut only where it must be, or where somebody must be named at all."""
    least = min(widest_word(name, frame.text, bold=True), frame.label)
    widths = [(frame.label * share, lines) for share, lines in _WORDINGS]
    widths.append((0.62 * min(line_width(name, frame.text, bold=True), frame.label), 4))
    ways = (balance(name, frame.text, max(width, least), lines, bold=True) for width, lines in widths)
    broken = [names for names in dict.fromkeys(ways) if names]
    whole = [names for names in broken if not names[-1].endswith(ELLIPSIS)] or broken
    cut = [balance(name, frame.text, width, lines, bold=True) for width, lines in short]
    return whole + [names for names in cut if names and names not in whole]
