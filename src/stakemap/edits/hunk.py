"""One stretch of a text and what takes its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stakemap.edits.layout import Habit, below_lines
from stakemap.edits.page import Page
from stakemap.edits.patch import Path

__all__ = ["Hunk", "fill", "insert_lines"]


@dataclass(frozen=True, slots=True)
class Hunk:
    """One stretch of a text and what takes its place.

    Attributes:
        start: Offset of its first character.
        end: Offset behind its last one; the same as ``start`` where something is only put in.
        new: What stands there afterwards.
        exact: True where ``new`` has the line ends of the file already; False where each is ``\\n``.
    """

    start: int
    end: int
    new: str
    exact: bool = False

    def apply(self, text: str) -> str:
        """Give the text with this change made."""
        return text[: self.start] + self.new + text[self.end :]


def insert_lines(at: int, lines: Sequence[str]) -> Hunk:
    """Put lines behind the line that ends at an offset."""
    return Hunk(at, at, "".join(f"\n{line}" for line in lines))


def fill(page: Page, path: Path, value: object, habit: Habit) -> Hunk:
    """Write a list or map over lines below its key, in place of what stands behind the colon.

    A remark behind it stays on the line of the key.
    """
    start, end = page.colon(path), page.end(path)
    line_end = page.line_end(end)
    lines = below_lines(path, value, page.column(path), habit)
    return Hunk(start, line_end, "".join([page.text[end:line_end].rstrip(), *(f"\n{line}" for line in lines)]))
