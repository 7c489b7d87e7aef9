"""Slips in a text of several lines under ``|`` or ``>``: a line too far to the left, or the first too far in."""

from __future__ import annotations

import re

from stakemap.load.eye import Line
from stakemap.load.fields import is_key
from stakemap.load.syntax.view import Slip, View
from stakemap.words import count

__all__ = ["BLOCK_HEAD", "check_block_text"]

BLOCK_HEAD = re.compile(r"[|>][+-]?[1-9]?[+-]?\s*$")
"""A value that says: the text stands below."""
_FIRST_WORD = re.compile(r"([\w-]+)\s*([:=;])?")


def check_block_text(view: View) -> tuple[Slip, ...]:
    """See a line of a text under ``|`` or ``>`` that is not indented as far as the text."""
    for line in reversed(view.suspects):
        head = None if line.dashes or is_key(line.key) else _block_head(view, line)
        if head is not None and (deeper := _first_too_deep(view, head, line)) is not None:
            return (deeper,)
        if head is None or len(line.indent) > head.column or (line.column == head.column and _like_field(line)):
            continue
        return (_too_far_left(view, head, line, head.column + 1 - len(line.indent)),)
    return ()


def _too_far_left(view: View, head: Line, line: Line, need: int) -> Slip:
    """Move a line, and those below that go on with it, to where the text stands."""
    says = f'This line belongs to the text of "{head.key}" in line {head.number}, but stands too far to the left.'
    mended = {line.number: " " * need + line.text}
    for number in range(line.number + 1, len(view.lines) + 1):
        below = view.at(number)
        if below.empty or below.key or below.dashes:
            break
        mended[number] = " " * need + below.text
    try_ = f"put {count(need, 'space')} before it"
    return Slip("indentation", line.number, len(line.indent) + 1, None, says, try_, mended)


def _like_field(line: Line) -> bool:
    """Tell whether a line was meant as a field, though its colon or the space behind it is missing."""
    word = _FIRST_WORD.match(line.text[line.column - 1 :])
    return bool(line.key) or (word is not None and (bool(word[2]) or is_key(word[1])))


def _first_too_deep(view: View, head: Line, line: Line) -> Slip | None:
    """See a text whose first line stands further right than its next, which YAML then takes for the end."""
    first = view.below(head.number)
    delta = len(first.indent) - len(line.indent) if first is not None else 0
    if first is None or first.number >= line.number or delta <= 0 or len(line.indent) < head.column:
        return None
    if view.above(line.number) != first:  # all lines before it agree
        return _too_far_left(view, head, line, delta)
    says = f'The first line of the text of "{head.key}" stands further to the right than the next one.'
    try_ = f"take away {count(delta, 'space')} at the beginning"
    mended = {first.number: first.text[delta:]}
    return Slip("indentation", first.number, len(first.indent) + 1, None, says, try_, mended)


def _block_head(view: View, line: Line) -> Line | None:
    """Find the line with ``|`` or ``>`` whose text a line goes on with; None when a field stands between."""
    above = view.above(line.number)
    while above is not None and not (above.key and (is_key(above.key) or BLOCK_HEAD.match(above.value))):
        if above.dashes:
            return None
        above = view.above(above.number)
    return above if above is not None and BLOCK_HEAD.match(above.value) else None
