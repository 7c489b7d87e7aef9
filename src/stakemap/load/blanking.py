"""Which lines are left out with a broken one, so that what stands further down can be read all the same."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

__all__ = ["blankings", "indent_of", "shadow_end"]


def indent_of(line: str) -> int:
    """Count the blanks before a line's content."""
    return len(line) - len(line.lstrip())


def shadow_end(lines: Sequence[str], number: int) -> int:
    """Give the last line that a broken line may have dragged along: the second with content below it."""
    below = [at for at in range(number + 1, len(lines) + 1) if lines[at - 1].strip()]
    return below[1] if len(below) > 1 else len(lines)


def blankings(lines: Sequence[str], number: int) -> list[dict[int, str]]:
    """Give the ways of leaving out a line: alone, with what hangs below it, with the rest of its entry, all of it.

    Args:
        lines: The lines of the file.
        number: The line, from 1.

    Returns:
        For each way the lines to read in place of the faulty ones, by number; all of them empty.
    """
    indent = indent_of(lines[number - 1])
    below = range(number + 1, len(lines) + 1)
    hanging = takewhile(lambda at: _is_blank(lines[at - 1]) or indent_of(lines[at - 1]) > indent, below)
    rest = list(takewhile(lambda at: _is_blank(lines[at - 1]) or _goes_on(lines[at - 1], indent), below))
    start = next((at for at in range(number - 1, 0, -1) if _starts_entry(lines[at - 1], indent)), number)
    entry = [*range(start, number + 1), *rest]
    return [dict.fromkeys(numbers, "") for numbers in ([number], [number, *hanging], [number, *rest], entry)]


def _is_blank(line: str) -> bool:
    return not line.strip()


def _goes_on(line: str, indent: int) -> bool:
    """Tell whether a line belongs to an entry that began further up."""
    return indent_of(line) >= indent and not (indent_of(line) <= indent and line.lstrip().startswith("- "))


def _starts_entry(line: str, indent: int) -> bool:
    return line.lstrip().startswith("- ") and indent_of(line) < indent
