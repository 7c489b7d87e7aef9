"""How a list or map is written: over lines, as the file around it does, or in brackets."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from stakemap.edits.order import in_usual_order
from stakemap.edits.page import Page
from stakemap.edits.patch import Path
from stakemap.edits.scalars import WIDTH, write_key, write_text

__all__ = [
    "Habit",
    "OverLines",
    "below_lines",
    "brackets",
    "build_habit",
    "fits_on_a_line",
    "item_lines",
    "pair_lines",
]


class OverLines(list[Any]):
    """A list that is to stand over lines, however short it is; in brackets only where all around it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Habit:
    """How a file is indented, in columns.

    Attributes:
        step: From a key to the keys below it.
        dash: From a key to the dashes below it; 0 where they stand under the key itself.
        gap: From a dash to its entry.
        careful: True to put every text in quotes.
    """

    step: int = 2
    dash: int = 2
    gap: int = 2
    careful: bool = False


def build_habit(page: Page, careful: bool = False) -> Habit:
    """Read from a file how it is indented most of the time; two columns each where it does not show.

    Cost: linear in the number of lists and maps.
    """
    steps: Counter[int] = Counter()
    dashes: Counter[int] = Counter()
    gaps: Counter[int] = Counter()
    stack: list[tuple[Path, Any]] = [((), page.tree)]
    while stack:
        path, node = stack.pop()
        place = page.places.value(path)
        if page.text[place.start] in "[{":
            continue
        for key in node if isinstance(node, dict) else range(len(node)):
            below = (*path, key)
            if isinstance(value := node[key], dict | list) and value:
                stack.append((below, value))
                inner = page.places.value(below)
                if isinstance(key, str) and page.text[inner.start] not in "[{":
                    counted = steps if isinstance(value, dict) else dashes
                    counted[inner.column - page.places.key(below).column] += 1
            if isinstance(key, int) and page.places.value(below).line == _dash_line(page, path, key):
                gaps[page.places.value(below).column - place.column] += 1
    return Habit(_most(steps, 2, 1), _most(dashes, 2, 0), _most(gaps, 2, 2), careful)


def _dash_line(page: Page, path: Path, at: int) -> int:
    """Give the line of an entry whose dash stands on the same line; 0 for any other."""
    place = page.places.value((*path, at))
    before = page.text[page.line_start(place.start) : place.start]
    return place.line if before.strip() == "-" else 0


def _most(counted: Counter[int], usual: int, least: int) -> int:
    found = [(number, -columns) for columns, number in counted.items() if least <= columns <= 8]
    return -max(found)[1] if found else usual


def fits_on_a_line(value: Any, room: int) -> bool:
    """Tell whether a value is a text, or a list of texts that fits in brackets on one line."""
    if isinstance(value, str):
        return True
    if not value:
        return True
    if isinstance(value, dict | OverLines) or not all(isinstance(item, str) and "\n" not in item for item in value):
        return False
    return len(brackets(value)) <= room


def brackets(value: Any, path: Path = (), careful: bool = False) -> str:
    """Write a value on one line, lists and maps in brackets."""
    if isinstance(value, str):
        return write_text(value, 0, None, "", careful)
    if isinstance(value, dict):
        pairs = in_usual_order(path, value)
        inner = ", ".join(f"{write_key(key)}: {brackets(item, (*path, key), careful)}" for key, item in pairs)
        return f"{{{inner}}}"
    return f"[{', '.join(brackets(item, path, careful) for item in value)}]"


def pair_lines(path: Path, value: Any, column: int, habit: Habit, style: str = "") -> list[str]:
    """Write a key with its value.

    Args:
        path: Path of the value; its last step is the key.
        value: What stands there.
        column: Column, from 0, of the key.
        habit: How the file is indented.
        style: By which sign the text that stood there began.

    Returns:
        The lines, the first without its indentation.
    """
    key = f"{write_key(str(path[-1]))}:"
    if isinstance(value, str):
        text = write_text(value, column + len(key) + 1, column + habit.step, style, habit.careful)
        return f"{key} {text}".split("\n")
    if fits_on_a_line(value, WIDTH - column - len(key)):
        return [f"{key} {brackets(value, path, habit.careful)}"]
    return [key, *below_lines(path, value, column, habit)]


def below_lines(path: Path, value: Any, column: int, habit: Habit) -> list[str]:
    """Write a list or map below its key, which stands in ``column``; every line with its indentation."""
    if isinstance(value, dict):
        return _map_lines(path, value, column + habit.step, habit)
    dash = column + habit.dash
    return [
        " " * dash * (at == 0) + line for item in value for at, line in enumerate(item_lines(path, item, dash, habit))
    ]


def _map_lines(path: Path, value: dict[str, Any], column: int, habit: Habit) -> list[str]:
    pairs = in_usual_order(path, value)
    return [line for key, item in pairs for line in _indented((*path, key), item, column, habit)]


def _indented(path: Path, value: Any, column: int, habit: Habit) -> list[str]:
    first, *rest = pair_lines(path, value, column, habit)
    return [" " * column + first, *rest]


def item_lines(path: Path, item: Any, dash: int, habit: Habit) -> list[str]:
    """Write an entry of a list with its dash, which stands in column ``dash``; the first line not indented."""
    sign = "-" + " " * (habit.gap - 1)
    inner = dash + habit.gap
    if isinstance(item, str):
        return (sign + write_text(item, inner, dash + habit.step, "", habit.careful)).split("\n")
    if isinstance(item, dict) and item:
        lines = _map_lines(path, item, inner, habit)
        return [sign + lines[0].lstrip(), *lines[1:]]
    return [sign + brackets(item, path, habit.careful)]
