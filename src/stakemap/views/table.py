"""Tables of text: aligned columns that every console shows, and boxes where there is a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from stakemap.words import plain

__all__ = ["draw_boxed_table", "draw_table"]

GAP = "  "


def draw_table(head: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Draw aligned columns under a head, with no characters beyond those of the cells.

    Where the table is wider than ``width``, the widest column is cut with ``...`` as far as needed,
    never below eight columns; the first column, the name, is cut last.

    Args:
        head: One word or two for each column.
        rows: As many cells each as the head has.
        width: Columns of the terminal.
    """
    cells = [[_clean(cell) for cell in row] for row in (head, *rows)]
    widths = [max(map(columns, column)) for column in zip(*cells, strict=True)]
    widths = _fit(widths, width - len(GAP) * (len(widths) - 1))
    ruled = [cells[0], ["-" * size for size in widths], *cells[1:]]
    return "\n".join(GAP.join(map(_pad, row, widths)).rstrip() for row in ruled)


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


def _fit(widths: list[int], room: int) -> list[int]:
    fitted = list(widths)
    while sum(fitted) > room:
        rest = range(1, len(fitted)) if any(size > 8 for size in fitted[1:]) else range(len(fitted))
        widest = max(rest, key=lambda column: fitted[column])
        if fitted[widest] <= 8:
            break
        fitted[widest] -= 1
    return fitted


def _pad(cell: str, size: int) -> str:
    if columns(cell) > size:
        cut = ""
        for char in cell:
            if columns(cut + char) > size - 3:
                break
            cut += char
        cell = cut.rstrip() + "..."
    return cell + " " * (size - columns(cell))
