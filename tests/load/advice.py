"""Does what a message says to try, as somebody would who takes it by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from stakemap.errors import Diagnostic
from stakemap.load import Loaded, read_text
from stakemap.model import Problem

__all__ = ["mended_by_advice", "read_lines"]

_ROUNDS = 3
_MOVE = re.compile(r"(?:(add|put)|take away) (\d+) spaces?\b")
_TAB = re.compile(r"replace (?:the|each) tab with (\d+) spaces?")
_CLOSE = re.compile(r"put (?:another )?(\S) at the end of line (\d+)")
_AND_MORE = re.compile(r", (?:lined up with|if that is|without the dash).*$")

Lines = list[str]


def read_lines(lines: Sequence[str]) -> Loaded:
    """Read lines as a problem file."""
    return read_text("\n".join(lines).encode(), "f.yaml")


def mended_by_advice(lines: Sequence[str], problem: Problem) -> bool:
    """Tell whether doing what the first message says, three times at most, gives the problem that was meant.

    Where a text can be pasted in several places, over the marked words or over the line, the best counts.
    """
    loaded = read_lines(lines)
    for _ in range(_ROUNDS):
        tried = [(new, read_lines(new)) for new in _ways(list(lines), loaded.errors[0])]
        if any(after.problem == problem for _, after in tried):
            return True
        left = [(new, after) for new, after in tried if after.errors and _is_new(after.errors[0], loaded)]
        if not left:
            return False
        lines, loaded = min(left, key=lambda pair: len(pair[1].errors))
    return False


def _is_new(message: Diagnostic, before: Loaded) -> bool:
    return (message.line, message.says) not in {(told.line, told.says) for told in before.errors[:1]}


def _ways(lines: Lines, told: Diagnostic) -> Iterator[Lines]:
    """Give the files that can come of one message."""
    at = told.line - 1
    line = lines[at]
    if found := _MOVE.match(told.try_):
        yield from _moved(lines, at, int(found[2]) * (1 if found[1] else -1))
    elif found := _TAB.match(told.try_):
        yield [re.sub(r"^[ \t]+", lambda tabs: tabs[0].replace("\t", " " * int(found[1])), row) for row in lines]
    elif found := _CLOSE.match(told.try_):
        number = int(found[2]) - 1
        yield [*lines[:number], lines[number].rstrip(", ") + found[1], *lines[number + 1 :]]
    elif told.try_.startswith("delete this line"):
        yield [*lines[:at], *lines[at + 1 :]]
    elif "to the left edge" in told.try_:
        yield [*lines[:at], line.lstrip(), *lines[at + 1 :]]
    elif told.try_.endswith("with two more spaces"):
        yield [*lines[:at], f"  {line}", *lines[at + 1 :]]
    else:
        text = _AND_MORE.sub("", told.try_)
        yield from ([*lines[:at], *rows, *lines[at + 1 :]] for rows in _pasted(line, told, text.split("\n")))


def _pasted(line: str, told: Diagnostic, rows: Lines) -> Iterator[Lines]:
    """Paste a text over the line, or over the words that are marked."""
    indent = line[: len(line) - len(line.lstrip())]
    yield [indent + row for row in rows]
    yield rows
    yield [(indent + row)[2:] for row in rows]
    if len(rows) == 1:
        start, end = told.column - 1, told.column - 1 + told.length
        remark = re.search(r"\s+#.*$", line)
        yield [line[:start] + rows[0] + line[end:]]
        yield [indent + rows[0] + (remark[0] if remark else "")]


def _moved(lines: Lines, at: int, width: int) -> Iterator[Lines]:
    """Move a line alone, and with more and more of the lines below that stand no further left."""
    indent = len(lines[at]) - len(lines[at].lstrip())
    moved = list(lines)
    for number in range(at, len(lines)):
        row = lines[number]
        if row.strip() and len(row) - len(row.lstrip()) < indent:
            return
        moved[number] = " " * width + row if width > 0 else row[-width:]
        yield list(moved)
