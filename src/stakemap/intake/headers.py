"""Which column of a list holds what: found by its header, wherever the header stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from stakemap.intake.columns import WORDS
from stakemap.intake.table import Row, Table
from stakemap.load.suggest.near import alike, forbidden_subject
from stakemap.words import fold

__all__ = ["Column", "Heads", "find_heads"]

_FIRST_ROWS = 20
"""A header is looked for in so many rows from the top (judgement)."""
_SURE = 0.87  # judgement, as for the keys of the format: one slip of the pen in a word of seven letters
_SIGNS = re.compile(r"[^\w\s/#-]|_")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NAMES = ("name", "party", "person", "first", "last", "from", "to")


@dataclass(frozen=True, slots=True)
class Column:
    """One column that can be used.

    Attributes:
        at: Its place, from 0.
        holds: What it holds: a key of ``WORDS``.
        header: The words over it, as they stand there.
    """

    at: int
    holds: str
    header: str


@dataclass(frozen=True, slots=True)
class Heads:
    """The header of a sheet.

    Attributes:
        sheet: The sheet's name; empty where it has none.
        columns: The columns that can be used, from left to right.
        others: Headers of columns that hold nothing known.
        forbidden: Headers of columns that a problem file never holds, each with its subject.
        rows: The rows below the header; all rows of a plain column of names.
        bare: True for one column of names without a header.
    """

    sheet: str
    columns: tuple[Column, ...]
    others: tuple[str, ...]
    forbidden: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    bare: bool = False

    @property
    def holds(self) -> frozenset[str]:
        """What the columns hold."""
        return frozenset(column.holds for column in self.columns)

    @property
    def ties(self) -> bool:
        """Tell whether the sheet can hold relationships."""
        return {"from", "to"} <= self.holds


def find_heads(table: Table) -> Heads | None:
    """Find the header of a sheet: the row, or two rows, of the first twenty that name most columns.

    Returns:
        None when no column has a name in it and the sheet is not a plain column of names.
    """
    best: tuple[int, Heads] | None = None
    first = next((at for at, row in enumerate(table.rows) if sum(map(bool, row.cells)) > 1), 0)
    for at, row in enumerate(table.rows[:_FIRST_ROWS]):
        for texts, used in ((row.cells, 1), *_two_rows(table.rows[at : at + 2])):
            heads = _heads(table.sheet, texts, table.rows[at + used :])
            points = len(heads.columns)
            if (
                heads.holds & set(_NAMES)
                and (at == first or _is_header(texts, heads))
                and (best is None or points > best[0])
            ):
                best = points, heads
    return best[1] if best else _bare(table)


def _is_header(texts: Sequence[str], heads: Heads) -> bool:
    """Tell a header from a row of the list that happens to hold a word such as "Agency"."""
    said = [text for text in texts if text]
    return len(heads.columns) * 2 >= len(said) or len(heads.columns) >= 3


def _two_rows(rows: Sequence[Row]) -> Iterable[tuple[tuple[str, ...], int]]:
    """Read two rows as one header: ``Contact`` over ``Name`` and ``Phone``."""
    if len(rows) < 2:
        return
    upper, lower = rows[0].cells, rows[1].cells
    if not all(_means(text) or not text for text in lower) or not any(lower):
        return
    above, texts = "", []
    for at in range(max(len(upper), len(lower))):
        over = upper[at] if at < len(upper) else ""
        under = lower[at] if at < len(lower) else ""
        above = over or above
        both = f"{above} {under}".strip()
        texts.append(over if not under else both if _means(both) else under)
    yield tuple(texts), 2


def _heads(sheet: str, texts: Sequence[str], rows: Sequence[Row]) -> Heads:
    columns, others, forbidden = [], [], []
    for at, text in enumerate(texts):
        held = _means(text)
        if held is not None:
            columns.append(Column(at, held, " ".join(text.split())))
        elif text and (subject := forbidden_subject(_bare_words(text))):
            forbidden.append((" ".join(text.split()), subject))
        elif text:
            others.append(" ".join(text.split()))
    return Heads(sheet, tuple(columns), tuple(others), tuple(forbidden), tuple(rows))


def _bare(table: Table) -> Heads | None:
    """See one column of names without any header."""
    used = {at for row in table.rows for at, cell in enumerate(row.cells) if cell}
    if len(used) != 1:
        return None
    return Heads(table.sheet, (Column(used.pop(), "party", ""),), (), (), table.rows, bare=True)


def _bare_words(text: str) -> str:
    return " ".join(_SIGNS.sub(" ", _BRACKETS.sub(" ", text)).split())


@cache
def _table() -> dict[str, str]:
    return {fold(word): held for held, words in WORDS.items() for word in words}


@cache
def _means(header: str) -> str | None:
    """Find what a column holds by the words over it; None when they are unknown."""
    if not header or len(header) > 60:  # a sentence is no header
        return None
    words = _bare_words(header) or header.strip()
    for text in (words, re.sub(r"[\s#-]*\d+$", "", words), *(part for part in re.split(r"\s*/\s*|\s+or\s+", words))):
        if found := _table().get(fold(text)):
            return found
    near = alike(words, _table(), _SURE) if len(fold(words)) >= 6 else None
    return _table()[near] if near else None
