"""A list as rows of plain texts, wherever it came from, and the limits of what is read."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.errors import StakemapError

__all__ = ["LARGEST_LIST", "MOST_COLUMNS", "MOST_ROWS", "CannotUseList", "Row", "Table"]

LARGEST_LIST = 10 * 1024 * 1024
"""Bytes of a list; a list of 5,000 rows has about one tenth of that (judgement)."""
MOST_ROWS = 5_000
"""Rows of one sheet that are read: ten times the longest list of partners anybody keeps (judgement)."""
MOST_COLUMNS = 100
"""Columns that are read (judgement)."""


class CannotUseList(StakemapError):
    """A list cannot be read at all, or holds nothing that can be used.

    Args:
        says: Why, as a sentence.
        try_: What to do.
    """

    def __init__(self, says: str, try_: str) -> None:
        self.try_ = try_
        super().__init__(f"{says} {try_}")


@dataclass(frozen=True, slots=True)
class Row:
    """One row.

    Attributes:
        number: As the user's program counts it, from 1.
        cells: Texts without blanks around them; empty for an empty cell.
        odd: Remarks on cells that could not be read: column (from 0) and what it is.
    """

    number: int
    cells: tuple[str, ...]
    odd: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet.

    Attributes:
        sheet: Its name; empty where there is only one.
        rows: The rows that are not blank.
        cut: True when more rows were there than are read.
    """

    sheet: str
    rows: tuple[Row, ...]
    cut: bool = False
