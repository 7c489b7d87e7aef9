"""The file as its reader sees it: a name and numbered lines, to which messages point."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stakemap.errors import Diagnostic

__all__ = ["Fault", "Sheet", "quoted", "shown", "split_lines"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_LONGEST_QUOTE = 60


def split_lines(text: str) -> tuple[str, ...]:
    """Split a text into its lines, without line ends; an empty text is one empty line."""
    return tuple(_LINE_END.split(text)) if "\r" in text else tuple(text.split("\n"))


def shown(text: str, limit: int = _LONGEST_QUOTE) -> str:
    """Give a user's text as it is quoted in a sentence: on one line, in double quotes, cut when long."""
    flat = " ".join(text.split())
    if len(flat) > limit:
        flat = flat[: limit - 3].rstrip() + "..."
    return flat if len(flat) > 1 and flat[0] == '"' == flat[-1] else f'"{flat}"'


def quoted(text: str) -> str:
    """Write a text so that a problem file reads it back unchanged: in double or single quotes."""
    if "\\" not in text and '"' not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake found before anything has a meaning.

    Attributes:
        told: What the user is told.
        first: First line that cannot be trusted because of it.
        last: Last such line.
    """

    told: Diagnostic
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A problem file as numbered lines.

    Attributes:
        name: The file as the user named it.
        lines: Its lines as they stand in the file, without line ends.
    """

    name: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """Give the text of a line, counted from 1; empty outside the file."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def tell(self, code: str, line: int, column: int, length: int | None, says: str, try_: str) -> Diagnostic:
        """Make a message that points at ``length`` characters of a line, or at the rest of it (None)."""
        text = self.line(line)
        start = min(max(column, 1), len(text) + 1)
        rest = len(text.rstrip()) - start + 1
        wide = rest if length is None else min(length, rest)
        return Diagnostic(self.name, max(line, 1), start, code, says, try_, text, max(wide, 1))

    def fault(
        self,
        code: str,
        line: int,
        column: int,
        length: int | None,
        says: str,
        try_: str,
        last: int | None = None,
    ) -> Fault:
        """Make a fault of one line, or of all lines up to ``last``."""
        return Fault(self.tell(code, line, column, length, says, try_), line, last or line)
