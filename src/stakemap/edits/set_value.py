"""Where a value goes when a key is given one: over the old value, or on a line of its own."""

from __future__ import annotations

from typing import Any

from stakemap.edits.expected import main_of
from stakemap.edits.hunk import Hunk, fill, insert_lines
from stakemap.edits.layout import Habit, brackets, pair_lines
from stakemap.edits.order import key_before
from stakemap.edits.over import write_over_value
from stakemap.edits.page import Page
from stakemap.edits.patch import Path
from stakemap.edits.scalars import Raw, write_key

__all__ = ["as_written", "place_value"]


def place_value(page: Page, where: Path, value: Any, habit: Habit) -> Hunk:
    """Find the hunk that gives ``where`` a value; made of dicts, lists and texts."""
    there = page.deepest(where)
    if there == where:
        return write_over_value(page, where, value, habit)
    node = page.node(there)
    key = where[len(there)]
    if isinstance(node, str) and key == main_of(there) and len(where) == len(there) + 1 and isinstance(value, str):
        return write_over_value(page, there, value, habit)
    for step in reversed(where[len(there) + 1 :]):
        value = {step: value}
    return _add_key(page, there, str(key), value, habit)


def as_written(page: Page, path: Path, careful: bool) -> str:
    """Give a text as its author wrote it, to stand elsewhere; one over several lines is written anew."""
    written = page.text[page.start(path) : page.end(path)]
    anew = careful or "\n" in written or "\r" in written
    return str(page.node(path)) if anew else Raw(written)


def _add_key(page: Page, path: Path, key: str, value: Any, habit: Habit) -> Hunk:
    """Put a key into a map, or into what becomes one."""
    node = page.node(path)
    if isinstance(node, dict) and page.in_flow(path) and (node or page.in_flow(path[:-1])):
        return _add_in_brackets(page, path, key, value, habit)
    if isinstance(node, dict) and node:
        return _add_line(page, path, key, value, habit)
    if isinstance(node, str):
        return _widen(page, path, key, value, habit)
    return fill(page, path, {key: value}, habit)


def _add_in_brackets(page: Page, path: Path, key: str, value: Any, habit: Habit) -> Hunk:
    keys = list(page.node(path))
    pair = f"{write_key(key)}: {brackets(value, (*path, key), habit.careful)}"
    if not keys:
        inside = page.places.value(path).start + 1
        return Hunk(inside, inside, pair)
    before = key_before(path, keys, key)
    if before is None:
        first = page.places.key((*path, keys[0])).start
        return Hunk(first, first, f"{pair}, ")
    end = page.end((*path, before))
    return Hunk(end, end, f" , {pair}" if page.node((*path, before)) is None else f", {pair}")


def _add_line(page: Page, path: Path, key: str, value: Any, habit: Habit) -> Hunk:
    keys = list(page.node(path))
    column = page.column((*path, keys[0]))
    lines = pair_lines((*path, key), value, column, habit)
    before = key_before(path, keys, key)
    if before is None:
        first = page.places.key((*path, keys[0])).start
        return Hunk(first, first, "\n".join([*lines, " " * column]))
    lines[0] = " " * column + lines[0]
    at = page.below((*path, before))
    section = not path and len(lines) > 1 and not isinstance(value, str)
    spaced = section and _sections_spaced(page) and page.blank_after(at)
    return insert_lines(at, [""] * spaced + lines)


def _sections_spaced(page: Page) -> bool:
    """Tell whether empty lines stand between the sections of a file."""
    sections = [key for key, value in page.tree.items() if isinstance(value, dict | list) and not page.in_flow((key,))]
    return len(sections) < 2 or any(page.blank_after(page.below((key,))) for key in sections[:-1])


def _widen(page: Page, path: Path, key: str, value: Any, habit: Habit) -> Hunk:
    """Make a map of a text: of a plain entry, or of ``unknown`` where keys belong."""
    main, start, end = main_of(path), page.start(path), page.end(path)
    text = as_written(page, path, habit.careful)
    known = {main: text} if main else {}
    if page.in_flow(path[:-1]):
        return Hunk(start, end, brackets({**known, key: value}, path, habit.careful))
    if main is None or isinstance(path[-1], str):
        return fill(page, path, {**known, key: value}, habit)
    column = page.places.value(path).column - 1
    first, *more = pair_lines((*path, main), text, column, habit)
    second, *rest = pair_lines((*path, key), value, column, habit)
    line_end = page.line_end(end)
    head = first + page.text[end:line_end]
    return Hunk(start, line_end, "\n".join([head, *more, " " * column + second, *rest]))
