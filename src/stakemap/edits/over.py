"""How a value is written over another one."""

from __future__ import annotations

from typing import Any

from stakemap.edits.hunk import Hunk, fill
from stakemap.edits.layout import Habit, brackets, fits_on_a_line, item_lines, pair_lines
from stakemap.edits.page import Page
from stakemap.edits.patch import Path
from stakemap.edits.scalars import WIDTH, style_of, write_key, write_text

__all__ = ["write_over_value"]


def write_over_value(page: Page, path: Path, value: Any, habit: Habit) -> Hunk:
    """Find the hunk that writes a value, made of dicts, lists and texts, over the one at ``path``."""
    start, end = page.start(path), page.end(path)
    if page.in_flow(path[:-1]):
        return Hunk(start, end, _behind_colon(page, path, brackets(value, path, habit.careful)))
    over_lines = isinstance(page.node(path), dict | list) and not page.in_flow(path)
    if isinstance(path[-1], int) and (over_lines or not isinstance(value, str)):
        lines = item_lines(path[:-1], value, page.column(path), habit)
        return Hunk(start, end, "\n".join(lines)[habit.gap :])
    if over_lines:
        return _over_lines(page, path, value, habit)
    if isinstance(value, str):
        return _over_text(page, path, value, habit)
    if not fits_on_a_line(value, WIDTH - page.places.value(path).column):
        return fill(page, path, value, habit)
    return Hunk(start, end, _behind_colon(page, path, brackets(value, path, habit.careful)))


def _over_text(page: Page, path: Path, value: str, habit: Habit) -> Hunk:
    """Write a text, in the author's quotes where there are some, over what stands on one line."""
    start, end = page.start(path), page.end(path)
    style = style_of(page.text[start:end]) if isinstance(page.node(path), str) else ""
    column = page.places.value(path).column - 1
    text = write_text(value, column, page.column(path) + habit.step, style, habit.careful)
    remark = page.text[end : page.line_end(end)].strip()
    if remark and text.startswith((">", "|")):  # it cannot stand behind the last line of a folded text
        sign, body = text.split("\n", 1)
        return Hunk(start, page.line_end(end), _behind_colon(page, path, f"{sign}  {remark}\n{body}"))
    return Hunk(start, end, _behind_colon(page, path, text))


def _over_lines(page: Page, path: Path, value: Any, habit: Habit) -> Hunk:
    """Write over a list or map that stands below its key; a remark behind the key stays."""
    end = page.end(path)
    first, *below = pair_lines(path, value, page.column(path), habit)
    beside = first[len(write_key(str(path[-1]))) + 1 :]
    if beside:
        return Hunk(page.colon(path), end, "\n".join([beside, *below]))
    return Hunk(page.line_start(page.places.value(path).start), end, "\n".join(below))


def _behind_colon(page: Page, path: Path, text: str) -> str:
    """Put the space, and the colon where it is missing, before a value that takes the place of nothing."""
    if page.node(path) is not None:
        return text
    return f" {text}" if page.text[page.colon(path) - 1] == ":" else f": {text}"
