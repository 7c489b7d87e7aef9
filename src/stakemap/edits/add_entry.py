"""Where a new entry of a list goes: among the others, written as they are."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from stakemap.edits.first_of_two import place_beside
from stakemap.edits.hunk import Hunk, fill, insert_lines
from stakemap.edits.layout import Habit, OverLines, brackets, fits_on_a_line, item_lines
from stakemap.edits.page import MISSING, Page
from stakemap.edits.patch import Path
from stakemap.edits.scalars import WIDTH, Raw
from stakemap.edits.set_value import as_written, place_value
from stakemap.load.fields import field_at

__all__ = ["place_entry"]


def place_entry(page: Page, where: Path, entry: Any, at: int | None, habit: Habit) -> Hunk:
    """Find the hunk that puts an entry, made of dicts, lists and texts, into a list."""
    node = page.node(where)
    if node is MISSING or node is None or node in ("", "unknown", "none"):
        return _begin(page, where, [entry], habit)
    if isinstance(node, str):
        written = as_written(page, where, habit.careful)
        both = [entry, written] if at is not None and at <= 0 else [written, entry]
        return _begin(page, where, both, habit)
    if isinstance(node, dict):
        return place_beside(page, where, entry, at is not None and at <= 0, habit)
    at = len(node) if at is None else min(max(at, 0), len(node))
    if page.in_flow(where):
        if not node and not page.in_flow(where[:-1]):
            return _begin(page, where, [entry], habit)
        return _in_brackets(page, where, entry, at, habit)
    return _among_lines(page, where, entry, at, habit)


def _begin(page: Page, where: Path, entries: list[Any], habit: Habit) -> Hunk:
    """Write a whole list: over lines where it will hold entries, or texts that do not fit on the line."""
    if (field := field_at(where)) is not None and field.kind == "entry":
        entries = OverLines(entries)
    if page.node(where) is MISSING or fits_on_a_line(entries, WIDTH // 2) or page.in_flow(where[:-1]):
        return place_value(page, where, entries, habit)
    return fill(page, where, entries, habit)


def _in_brackets(page: Page, where: Path, entry: Any, at: int, habit: Habit) -> Hunk:
    count = len(page.node(where))
    text = brackets(entry, where, habit.careful)
    if not count:
        inside = page.places.value(where).start + 1
        return Hunk(inside, inside, text)
    if at < count:
        start = page.places.value((*where, at)).start
        return Hunk(start, start, f"{text}, ")
    last = page.end((*where, count - 1))
    before = page.text[page.line_start(last) : page.places.value((*where, count - 1)).start]
    return Hunk(last, last, f", {text}" if before.strip() else f",\n{before}{text}")


def _among_lines(page: Page, where: Path, entry: Any, at: int, habit: Habit) -> Hunk:
    dash = page.places.value(where).column - 1
    habit = replace(habit, gap=_gap(page, where, habit))
    if _siblings_in_brackets(page, where) and len(one_line := brackets(entry, where, habit.careful)) < WIDTH - dash:
        entry = Raw(one_line)
    lines = item_lines(where, entry, dash, habit)
    lines[0] = " " * dash + lines[0]
    spaced = [""] * _spaced(page, where)
    if at > 0:
        return insert_lines(page.below((*where, at - 1)), [*spaced, *lines])
    first = page.places.value(where).start
    if where and isinstance(where[-1], str) and page.line_start(first) > page.colon(where):
        return insert_lines(page.line_end(page.colon(where)), [*lines, *spaced])
    return Hunk(first, first, "\n".join([lines[0].lstrip(), *lines[1:], *spaced, " " * dash]))


def _gap(page: Page, where: Path, habit: Habit) -> int:
    """Give the columns from a dash to its entry, as in the last entry of the list."""
    last = page.places.value((*where, len(page.node(where)) - 1))
    before = page.text[page.line_start(last.start) : last.start]
    gap = last.column - page.places.value(where).column
    return gap if before.strip() == "-" and gap >= 2 else habit.gap


def _siblings_in_brackets(page: Page, where: Path) -> bool:
    """Tell whether the last entry of a list is a map on one line."""
    last = (*where, len(page.node(where)) - 1)
    return isinstance(page.node(last), dict) and page.in_flow(last)


def _spaced(page: Page, where: Path) -> bool:
    """Tell whether an empty line stands between the last two entries of a list."""
    last = len(page.node(where)) - 1
    if last < 1:
        return False
    between = page.text[page.end((*where, last - 1)) : page.places.value((*where, last)).start]
    return any(not line.strip() for line in between.splitlines()[1:-1])
