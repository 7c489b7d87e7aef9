"""The lines around a complaint, what they set and what went wrong on them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stakemap.load.composed import Complaint
from stakemap.load.eye import Line, read_line
from stakemap.load.fields import Field, fields_of, is_key, part_at
from stakemap.load.sheet import Sheet

__all__ = ["Level", "Slip", "View", "field_here"]


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

    def indent(self, number: int) -> int | None:
        """Count the blanks before a line's content; None for a blank line or a remark. Quicker than ``at``."""
        content = self.lines[number - 1].lstrip()
        return None if not content or content[0] == "#" else len(self.lines[number - 1]) - len(content)

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

    def entry_keys(self, line: Line) -> set[str]:
        """Give the names of the fields of the entry that begins with a line, read down to the next dash."""
        keys = {line.key} if line.key else set()
        for number in range(line.number + 1, len(self.lines) + 1):
            below = self.at(number)
            if below.dashes or (below.key and not below.indent):
                break
            keys |= {below.key} if is_key(below.key) else set()
        return keys

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


def field_here(view: View, line: Line) -> Field | None:
    """Give the field of the format that a line's key is, where it stands; None for any other key."""
    levels = view.levels(line.number + 1)
    own = next((level for level in levels if level.line == line.number and not level.dash), None)
    part = part_at(view.path(own, levels)) if own is not None else None
    return fields_of(part).get(line.key) if part is not None else None
