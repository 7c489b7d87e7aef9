"""A line as a person reads it: indent, dashes, key, colon, value, remark.

Nothing here knows YAML's grammar; it is used on lines that YAML could not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stakemap.load.composed import Complaint
from stakemap.load.sheet import Sheet

__all__ = ["Level", "Line", "Slip", "View", "read_line", "split_remark"]

_START = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:-[ \t]+)*)(?P<rest>.*)")
_KEY = re.compile(r"""("[^"]*"|'[^']*'|[^\s"'#\[\]{},&*!|>%@`:][^:]*?)\s*:(?=\s|$)""")
_REMARK = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, read by eye. Columns count from 1; 0 means that there is no such thing on the line.

    Attributes:
        number: Line number, from 1.
        text: The whole line.
        indent: Its leading blanks.
        dashes: Columns of its leading dashes.
        column: Column where its content begins, behind blanks and dashes.
        key: The name before the first colon; empty when the line has none.
        colon: Column of that colon.
        value: What follows the colon, or the whole content when there is no key; without blanks and remark.
        value_column: Column where the value begins; 0 when it is empty.
    """

    number: int
    text: str
    indent: str
    dashes: tuple[int, ...]
    column: int
    key: str
    colon: int
    value: str
    value_column: int

    @property
    def empty(self) -> bool:
        """Tell whether the line is blank or only a remark."""
        return not self.text.strip() or self.text.lstrip().startswith("#")

    @property
    def content(self) -> str:
        """Give the line without its indent."""
        return self.text.strip()

    def with_value(self, value: str) -> str:
        """Give the line without its indent, with another value in place of its own."""
        at = self.value_column - 1 if self.value_column else len(self.text)
        return f"{self.text[:at].strip()} {value}".strip()

    def replaced(self, content: str) -> str:
        """Give the line with its own indent and another content."""
        return self.indent + content


def split_remark(text: str) -> tuple[str, str]:
    """Split a text at the first ``#`` outside quotes that begins a remark."""
    quote = ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and (at == 0 or text[at - 1] in " [{,:"):
            quote = sign
        elif sign == "#" and (at == 0 or text[at - 1] in " \t"):
            return text[:at], text[at:]
    return text, ""


def read_line(text: str, number: int) -> Line:
    """Read one line by eye."""
    start = _START.match(text)
    assert start is not None
    dashes = tuple(start.start("dashes") + m.start() + 1 for m in re.finditer("-", start["dashes"]))
    column = start.start("rest") + 1
    rest = start["rest"]
    if rest == "-":
        return Line(number, text, start["indent"], (*dashes, column), column + 1, "", 0, "", 0)
    match = _KEY.match(rest)
    key = match[1].strip("\"'") if match else ""
    value_from = match.end() if match else 0
    value = split_remark(rest[value_from:])[0]
    value_column = column + value_from + len(value) - len(value.lstrip()) if value.strip() else 0
    colon = column + match.end() - 1 if match else 0
    return Line(number, text, start["indent"], dashes, column, key, colon, value.strip(), value_column)


@dataclass(frozen=True, slots=True)
class Level:
    """An indentation that lines above have set.

    Attributes:
        column: Its column, from 1.
        dash: True when it is that of a list's dashes.
        line: The line that set it.
        name: How to speak of that line: its key, or its text.
    """

    column: int
    dash: bool
    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What a person most likely did wrong, and the lines as they were meant.

    Attributes:
        code: Kebab-case word for the kind of mistake.
        line: Line to point at.
        column: Column to point at.
        length: How many characters are meant; None for the rest of the line.
        says: What is wrong.
        try_: Text to paste, or one instruction.
        mended: The lines to read in place of the faulty ones, by number.
        lost: True when the mended lines leave out something that was written.
    """

    code: str
    line: int
    column: int
    length: int | None
    says: str
    try_: str
    mended: dict[int, str]
    lost: bool = False


@dataclass(frozen=True)
class View:
    """The lines around a complaint.

    Attributes:
        sheet: The file as it is.
        lines: Its lines as mended so far; line 1 is the first.
        complaint: Where the reader gave up.
    """

    sheet: Sheet
    lines: tuple[str, ...]
    complaint: Complaint

    def at(self, number: int) -> Line:
        """Read a line by eye; an empty line outside the file."""
        return read_line(self.lines[number - 1] if 0 < number <= len(self.lines) else "", number)

    def above(self, number: int) -> Line | None:
        """Find the nearest line with content above a line."""
        for n in range(number - 1, 0, -1):
            line = self.at(n)
            if not line.empty:
                return line
        return None

    def below(self, number: int) -> Line | None:
        """Find the nearest line with content below a line."""
        for n in range(number + 1, len(self.lines) + 1):
            line = self.at(n)
            if not line.empty:
                return line
        return None

    @cached_property
    def suspects(self) -> tuple[Line, ...]:
        """The lines with content that may have caused the complaint, the most likely first."""
        first = max(self.complaint.since, self.complaint.line - 40, 1)
        numbers = range(min(self.complaint.line, len(self.lines)), first - 1, -1)
        found = tuple(line for line in map(self.at, numbers) if not line.empty)
        above = self.above(first)
        return found or ((above,) if above is not None else ())

    def levels(self, number: int) -> tuple[Level, ...]:
        """Give the indentations that are open above a line, the deepest first."""
        return tuple(self._levels(number))

    def _levels(self, number: int) -> Iterator[Level]:
        limit, dashed = 10_000, False
        for n in range(number - 1, 0, -1):
            line = self.at(n)
            if line.empty or not (line.key or line.dashes):
                continue
            if line.key and (line.column < limit or (line.column == limit and dashed and not line.dashes)):
                yield Level(line.column, False, n, line.key)
            for dash in reversed(line.dashes):
                if dash < limit:
                    yield Level(dash, True, n, line.key or line.value)
            first = len(line.indent) + 1
            if first < limit or (first == limit and dashed):
                limit, dashed = first, bool(line.dashes)
            if limit == 1 and not dashed:
                return

    def path(self, level: Level, levels: tuple[Level, ...]) -> tuple[str, ...]:
        """Give the keys under which a level stands, read by eye."""
        above = [
            other
            for other in levels
            if not other.dash
            and (other.column < level.column or (level.dash and other.column == level.column))
            and other.line < level.line
        ]
        return tuple(other.name for other in reversed(above))
