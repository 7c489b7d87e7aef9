"""The rows of all sheets of a list by what their columns hold, and what is told about a sheet as a whole."""

from __future__ import annotations

from collections.abc import Iterable

from stakemap.intake.cells import RowCells, cells_of, is_example
from stakemap.intake.headers import Heads, find_heads
from stakemap.intake.remarks import Remarks
from stakemap.intake.table import MOST_ROWS, Table

__all__ = ["read_rows"]


def read_rows(tables: Iterable[Table], remarks: Remarks) -> tuple[tuple[RowCells, ...], bool]:
    """Give the rows that say something, sheet by sheet, without those of the examples.

    Args:
        tables: The sheets.
        remarks: Collects what could not be used.

    Returns:
        The rows, and True when at least one sheet has a column that can be used.
    """
    found = [(table, find_heads(table)) for table in tables]
    alone = len(found) == 1
    named = [("" if alone else table.sheet, table, heads) for table, heads in found]
    for sheet, table, heads in named:
        if heads is not None:
            _tell_sheet(sheet, table, heads, remarks)
        elif table.rows and not alone:
            remarks.tell((sheet, 0), "no header here is known, so the sheet was not used")
    rows = (cells_of(sheet, row, heads, remarks) for sheet, _, heads in named if heads for row in heads.rows)
    used = tuple(row for row in rows if row is not None and not is_example(row))
    return used, any(heads for _, heads in found)


def _tell_sheet(sheet: str, table: Table, heads: Heads, remarks: Remarks) -> None:
    """Tell what concerns a sheet as a whole."""
    place = (sheet, 0)
    if heads.bare:
        remarks.tell(place, "there is no header, so every line was read as the name of a stakeholder")
    for text, subject in heads.forbidden:
        remarks.tell(place, f'the column "{text}" was not used: a problem file never holds {subject}')
    for text in heads.others:
        remarks.tell(place, f'the column "{text}" was not used')
    if table.cut:
        remarks.tell(place, f"only the first {MOST_ROWS:,} rows were read", "Put the rest in a list of its own.")
