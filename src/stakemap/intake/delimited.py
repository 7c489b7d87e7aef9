"""Rows out of a text with commas, semicolons or tabs, however it was saved."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from stakemap.intake.lines import clean
from stakemap.intake.table import MOST_COLUMNS, MOST_ROWS, CannotUseList, Row, Table

__all__ = ["read_delimited"]

_DIVIDERS = ",;\t|"
_LOOKED_AT = 50  # lines; enough to see how a list is divided


def read_delimited(raw: bytes) -> Table:
    """Read a list that was saved as text.

    Args:
        raw: The bytes of the file: UTF-8 with or without a mark, UTF-16, or the Windows code page 1252.

    Raises:
        CannotUseList: It is no text.
    """
    text = _decode(raw).replace("\x00", "")
    divider = _divider(text)
    first, _, rest = text.partition("\n")
    skipped = 0
    if first.strip().strip('"').lower() in {f"sep={sign}" for sign in _DIVIDERS}:  # a line that Excel understands
        text, skipped = rest, 1
    rows: list[Row] = []
    for number, cells in _records(text, divider):
        texts = tuple(_cell(cell) for cell in cells[:MOST_COLUMNS])
        if any(texts):
            rows.append(Row(number + skipped, texts))
        if len(rows) > MOST_ROWS:
            return Table("", tuple(rows[:MOST_ROWS]), cut=True)
    return Table("", tuple(rows))


def _records(text: str, divider: str) -> list[tuple[int, list[str]]]:
    """Divide a text into its cells, each row with the line where it starts."""
    try:
        return list(_divide(text, divider, strict=True))
    except _NeverClosed as error:
        raise CannotUseList(
            f"The list cannot be read from line {error.line} on: a quote is opened there and never closed.",
            "Mend that line, or save the list once more from your spreadsheet.",
        ) from None
    except csv.Error:  # a quote inside a text, as in: Jo "Joe" Sample
        return list(_divide(text, divider, strict=False))


class _NeverClosed(Exception):
    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


def _divide(text: str, divider: str, strict: bool) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=divider, strict=strict)
    start = 1
    try:
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        if "unexpected end" in str(error) or "field larger" in str(error):
            raise _NeverClosed(start) from None
        raise


def _cell(text: str) -> str:
    """Clean a cell; line breaks inside it stay, since they divide names."""
    return "\n".join(filter(None, map(clean, text.splitlines())))


def _decode(raw: bytes) -> str:
    """Read bytes as whatever a spreadsheet program may have written."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    head = raw[:400]
    if head and head[1::2].count(0) > len(head) // 3:
        return raw.decode("utf-16-le", "replace")
    if head and head[0::2].count(0) > len(head) // 3:
        return raw.decode("utf-16-be", "replace")
    if b"\0" in head:
        raise CannotUseList("This file is not a list.", "Save the list as .xlsx or .csv.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _divider(text: str) -> str:
    """Find the sign that divides the cells: the one that most lines have equally often."""
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    if lines and (named := lines[0].strip().strip('"').lower()).startswith("sep=") and named[4:] in tuple(_DIVIDERS):
        return named[4:]
    return max(_DIVIDERS, key=lambda sign: _agreement([_outside_quotes(line, sign) for line in lines]))


def _agreement(counts: list[int]) -> tuple[int, int]:
    """Say how many lines share the most usual number of signs, and that number; a sign that is nowhere loses."""
    there = Counter(number for number in counts if number)
    if not there:
        return 0, 0
    number, lines = max(there.items(), key=lambda item: (item[1], item[0]))
    return lines, number


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])
