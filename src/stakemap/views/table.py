"""Tables of text: aligned columns that every console shows, and boxes where there is a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from stakemap.words import plain

__all__ = ["draw_boxed_table", "draw_table"]

GAP = "  "
NARROWEST, LONGEST_WORD = 8, 20
"""No column gets narrower than the first; words up to the second are broken only where nothing else helps."""


def draw_table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Draw aligned columns under a head, with no characters beyond those of the cells.

    Where the table is wider than ``width``, the cells of the widest column are wrapped as far as needed,
    first between words, then inside them, never below eight columns; the first column, the name, is
    wrapped last. Nothing is ever cut off.

    Args:
        head: One word or two for each column.
        rows: As many cells each as the head has.
        width: Columns of the terminal.
    """
    cells = [[_clean(cell) for cell in row] for row in (head, *rows)]
    widths = _fit(cells, width - len(GAP) * (len(head) - 1))
    ruled = [cells[0], ["-" * size for size in widths], *cells[1:]]
    return "\n".join(line for row in ruled for line in _draw_row(row, widths))


def _draw_row(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Draw one row as one line, or as several where a cell is wrapped."""
    wrapped = [_wrap(cell, size) for cell, size in zip(row, widths, strict=True)]
    for parts in zip_longest(*wrapped, fillvalue=""):
        yield GAP.join(map(_pad, parts, widths)).rstrip()


def _wrap(cell: str, size: int) -> list[str]:
    """Break a cell at its spaces into lines of at most ``size`` columns; a longer word is broken anywhere."""
    lines = [""]
    for word in cell.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(longer) <= size:
            lines[-1] = longer
            continue
        lines += [word] if lines[-1] else []
        lines[-1] = lines[-1] or word
        while columns(lines[-1]) > size:
            head = _head(lines[-1], size)
            lines[-1:] = [head, lines[-1][len(head) :]]
    return lines


def _head(text: str, size: int) -> str:
    """Give the longest beginning of a text that fits; one character at least."""
    used = 0
    for at, char in enumerate(text):
        used += _columns_of(char)
        if used > size and at:
            return text[:at]
    return text


def draw_boxed_table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Draw the same table with lines around it and wrapped cells, for a terminal that can show them."""
    from io import StringIO

    from rich.box import ROUNDED
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=ROUNDED)
    for title in head:
        table.add_column(Text(_clean(title)))
    for row in rows:
        table.add_row(*(Text(_clean(cell)) for cell in row))
    file = StringIO()
    Console(file=file, width=width, color_system=None, emoji=False, legacy_windows=False).print(table)
    return "\n".join(line.rstrip() for line in file.getvalue().rstrip("\n").split("\n"))


def columns(text: str) -> int:
    """Count the terminal columns that a text takes: wide letters two, marks on a letter none."""
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _clean(cell: str) -> str:
    return " ".join(plain(cell).split())


def _fit(cells: Sequence[Sequence[str]], room: int) -> list[int]:
    """Give the width of each column: as its widest cell, less where there is no room for all of them."""
    fitted = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    words = [_longest_word(column) for column in zip(*cells, strict=True)]
    least = [min(NARROWEST, size) for size in fitted]
    for floor in ([fitted[0], *words[1:]], words, [words[0], *least[1:]], least):
        while sum(fitted) > room:
            wider = [column for column, size in enumerate(fitted) if size > floor[column]]
            if not wider:
                break
            fitted[max(wider, key=lambda column: fitted[column])] -= 1
    return fitted


def _longest_word(cells: Sequence[str]) -> int:
    """Give the columns that the longest word of some cells takes, within reason."""
    return max(NARROWEST, *(min(LONGEST_WORD, columns(word)) for cell in cells for word in cell.split(" ")))


def _pad(cell: str, size: int) -> str:
    return cell + " " * (size - columns(cell))
