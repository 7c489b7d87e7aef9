"""Slips with a colon inside a text."""

from __future__ import annotations

import re
from itertools import takewhile

from stakemap.load.eye import Line
from stakemap.load.fields import is_key
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import near_word
from stakemap.load.syntax.spaces import looks_like_key
from stakemap.load.syntax.view import Slip, View, field_here

_COLON = re.compile(r":(?:\s|$)")

__all__ = ["check_second_colon", "check_wrapped"]

_NAMES = frozenset({"agency", "lead", "name", "officer", "part_of", "title", "who", "met", "held_by"})
_CURLY = re.compile("[\u201c\u201d\u201e]")


def check_second_colon(view: View) -> tuple[Slip, ...]:
    """See a sentence with a colon of its own after the field's colon."""
    for line in view.suspects[:2]:
        found = _COLON.search(line.value)
        if not line.key or found is None or line.value[:1] in "\"'[{|>":
            continue
        if (word := _word(view, line)) is not None:
            says = f"The text {shown(line.value)} holds a colon of its own, but {shown(line.key)} is one word."
            fixed = f"{line.text[: line.value_column - 1]}{word}"
            column, length = line.value_column, len(line.value)
            return (Slip("second-colon", line.number, column, length, says, fixed.strip(), {line.number: fixed}),)
        if (bare := _colon_at_end(view, line)) is not None:
            return (bare,)
        if (over_lines := _over_lines(view, line)) is not None:
            return (over_lines,)
        whole = not is_key(line.key) and len(line.key.split()) > 1
        text = line.text[line.column - 1 :].strip() if whole else line.value
        column = line.column if whole else line.value_column
        curly = " Curly quotes do not count." if _CURLY.search(text[:1]) else ""
        text = text.strip("\u201c\u201d\u201e") if curly else text
        says = f"The text {shown(text)} holds a colon of its own, so it needs straight quotes around it.{curly}"
        try_ = f"{line.text[: column - 1].strip()} {quoted(text)}".strip()
        where = line.text[: column - 1]
        mended = {line.number: f"{where}{quoted(text)}"}
        return (Slip("second-colon", line.number, column, len(text), says, try_, mended),)
    return ()


def _word(view: View, line: Line) -> str | None:
    """Find the fixed word that a value with a colon was meant to be; None where the field takes any text."""
    field = field_here(view, line)
    return near_word(field.words, line.value) if field is not None and field.words is not None else None


def _colon_at_end(view: View, line: Line) -> Slip | None:
    """See a colon behind a name, date or number, where it has nothing to say; a sentence may end with one."""
    field = field_here(view, line)
    text = line.value.rstrip(": ")
    if field is None or _COLON.search(text) or (field.kind == "text" and (line.key not in _NAMES or field.many)):
        return None
    fixed = f"{line.text[: line.value_column - 1]}{text}"
    says = f"The colon behind {shown(text)} has no place here."
    column = line.value_column + len(text)
    return Slip("second-colon", line.number, column, 1, says, fixed.strip(), {line.number: fixed})


def _over_lines(view: View, line: Line) -> Slip | None:
    """See a text that holds a colon and goes on below: under ``>-`` it needs no quotes at all."""
    field = field_here(view, line)
    below = [view.at(at) for at in range(line.number + 1, len(view.lines) + 1)]
    rest = list(takewhile(lambda other: _goes_on(other, line), below))
    if field is None or field.kind != "text" or not any(not other.empty for other in rest):
        return None
    says = f"The text of {shown(line.key)} holds a colon and goes on below, so it has to begin on a line of its own."
    inner = " " * (line.column - len(line.indent) + 1)
    try_ = f"{line.with_value('>-')}\n{inner}{line.value}"
    mended = {line.number: line.text[: line.colon], **{other.number: "" for other in rest}}
    return Slip("second-colon", line.number, line.value_column, len(line.value), says, try_, mended, lost=True)


def _goes_on(other: Line, line: Line) -> bool:
    return other.empty or (other.column > line.column and not is_key(other.key) and not other.dashes)


def check_wrapped(view: View) -> tuple[Slip, ...]:
    """See a colon in the second line of a text that goes on over several lines."""
    line = view.suspects[0]
    above = view.above(line.number)
    if above is None or not line.key or line.dashes or looks_like_key(line.key) or not above.value:
        return ()
    first = above
    while not (first.key or first.dashes) and (higher := view.above(first.number)) is not None:
        first = higher
    if not first.value or line.column <= len(first.indent) + 1:
        return ()
    name = f'"{first.key}"' if first.key else "the entry"
    says = f"This line goes on with the text of {name} in line {first.number} and holds a colon."
    begin = shown(" ".join(first.value.split()[:3]))
    try_ = f'put a straight " before {begin} in line {first.number}, and another at the end of the whole text'
    mended = {line.number: _COLON.sub(" ", line.text)}
    return (Slip("second-colon", line.number, line.colon, 1, says, try_, mended),)
