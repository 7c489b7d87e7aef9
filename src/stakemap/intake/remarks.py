"""What is told about a list that was read: row by row, in the words of an officer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stakemap.words import join

__all__ = ["Remark", "Remarks", "join_quoted", "short", "to_lines"]

MOST_LINES = 40
"""So many different remarks are told; nobody mends more in one go (judgement)."""
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about one row that could not be used, or was read in other words.

    Attributes:
        sheet: The sheet's name; empty where the list has only one.
        row: The row as the user's program counts it; 0 for the sheet as a whole.
        says: What it is, without the row: a sentence without a capital.
        try_: What to do about it; empty where nothing needs to be done.
    """

    sheet: str
    row: int
    says: str
    try_: str = ""


@dataclass(slots=True)
class Remarks:
    """Collects remarks while a list is read.

    Attributes:
        found: What was found so far.
    """

    found: list[Remark] = field(default_factory=list)

    def tell(self, place: tuple[str, int], says: str, try_: str = "") -> None:
        """Add one; the same for the same place is kept once."""
        remark = Remark(*place, says, try_)
        if remark not in self.found[-20:]:
            self.found.append(remark)


def short(text: str, longest: int = 40) -> str:
    """Cut a text for a remark, with "..." where it was cut."""
    return text if len(text) <= longest else f"{text[: longest - 3].rstrip()}..."


def join_quoted(names: Iterable[str], last: str = "and") -> str:
    """Join names in quotes as a sentence does: ``"a", "b" and "c"``."""
    return join([f'"{name}"' for name in names], last)


def to_lines(remarks: Iterable[Remark]) -> tuple[str, ...]:
    """Write remarks, one a line, in the order of the rows; rows with the same remark share a line."""
    together: dict[tuple[str, str, str], list[int]] = {}
    found = list(remarks)
    sheets = list(dict.fromkeys(remark.sheet for remark in found))
    for remark in sorted(found, key=lambda remark: (sheets.index(remark.sheet), remark.row)):
        rows = together.setdefault((remark.sheet, remark.says, remark.try_), [])
        if remark.row not in rows:
            rows.append(remark.row)
    lines = [_line(sheet, rows, says, try_) for (sheet, says, try_), rows in together.items()]
    more = len(lines) - MOST_LINES
    return (
        *lines[:MOST_LINES],
        *((f"And {more} more remarks. Mend these first, then read the list again.",) if more > 0 else ()),
    )


def _line(sheet: str, rows: list[int], says: str, try_: str) -> str:
    told = [f"{row:,}" for row in rows if row][:_MOST_ROWS]
    left = len([row for row in rows if row]) - len(told)
    where = f"{'Row' if len(told) == 1 else 'Rows'} {join([*told, f'{left} more'] if left else told)}" if told else ""
    if sheet:
        where = f'Sheet "{sheet}"{", " + where.lower() if where else ""}'
    sentence = f"{where}: {says}" if where else says[:1].upper() + says[1:]
    return " ".join((sentence if sentence.endswith((".", "?")) else f"{sentence}.", *((try_,) if try_ else ())))
