"""How a map that stands alone becomes the first entry of a list of two, with every byte that it has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from stakemap.edits.expected import NoPlace
from stakemap.edits.hunk import Hunk
from stakemap.edits.layout import Habit, brackets, item_lines
from stakemap.edits.page import Page
from stakemap.edits.patch import Path

__all__ = ["place_beside"]

_LINE_ENDS = re.compile(r"(\r\n|\n|\r)")


def place_beside(page: Page, where: Path, entry: Any, first: bool, habit: Habit) -> Hunk:
    """Find the hunk that makes a list of the map at a path and a new entry.

    Args:
        page: The file.
        where: Path of the map.
        entry: The new entry, made of dicts, lists and texts.
        first: True to put the new entry before the map.
        habit: How the file is indented.

    Raises:
        NoPlace: The map does not begin on a line of its own.
    """
    if not page.in_flow(where):
        return _over_lines(page, where, entry, first, habit)
    start, end = page.start(where), page.end(where)
    both = [page.text[start:end], brackets(entry, where, habit.careful)]
    return Hunk(start, end, f"[{', '.join(reversed(both) if first else both)}]", exact=True)


def _over_lines(page: Page, where: Path, entry: Any, first: bool, habit: Habit) -> Hunk:
    """Put a dash before the map, and its lines, with the remarks of their own, so far to the right as that needs."""
    place = page.places.value(where)
    begin, end = page.line_start(place.start), page.below(where)
    if page.text[begin : place.start].strip():
        raise NoPlace(where, "it does not begin on a line of its own")
    dash = page.column(where) + habit.dash
    shift = max(dash + habit.gap - (place.column - 1), 0)
    habit = replace(habit, gap=place.column - 1 + shift - dash)
    lines = " " * dash + page.newline.join(item_lines(where, entry, dash, habit))
    moved = " " * dash + "-" + " " * (habit.gap - 1) + _moved(page.text[place.start : end], shift)
    if not first:
        return Hunk(begin, end, moved + page.newline + lines, exact=True)
    top = page.line_end(page.colon(where))
    return Hunk(top, end, page.newline + lines + page.text[top:begin] + moved, exact=True)


def _moved(text: str, shift: int) -> str:
    """Move all lines but the first to the right; empty ones stay empty."""
    first, *rest = _LINE_ENDS.split(text)
    return first + "".join(" " * shift + part if part.strip("\r\n") else part for part in rest)
