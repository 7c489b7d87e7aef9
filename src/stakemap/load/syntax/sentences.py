"""Slips with a colon inside a text, and with two fields on one line."""

from __future__ import annotations

import re

from stakemap.load.eye import Line
from stakemap.load.fields import fields_of, is_key, part_at
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import near_word
from stakemap.load.syntax.spaces import looks_like_key
from stakemap.load.syntax.view import Slip, View, field_here

_COLON = re.compile(r":(?:\s|$)")

__all__ = ["check_second_colon", "check_wrapped"]

_CURLY = re.compile("[\u201c\u201d\u201e]")


def check_second_colon(view: View) -> tuple[Slip, ...]:
    """See a sentence with a colon of its own after the field's colon."""
    for line in view.suspects[:2]:
        found = _COLON.search(line.value)
        if not line.key or found is None or line.value[:1] in "\"'[{|>":
            continue
        if (two := _two_fields(view, line, found)) is not None:
            return (two,)
        if (word := _word(view, line)) is not None:
            says = f"The text {shown(line.value)} holds a colon of its own, but {shown(line.key)} is one word."
            fixed = f"{line.text[: line.value_column - 1]}{word}"
            column, length = line.value_column, len(line.value)
            return (Slip("second-colon", line.number, column, length, says, fixed.strip(), {line.number: fixed}),)
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


def _two_fields(view: View, line: Line, found: re.Match[str]) -> Slip | None:
    """See two fields on one line: ``problem: Speeding stage: analysis``."""
    words = line.value[: found.start()].split()
    levels = view.levels(line.number + 1)
    own = next((level for level in levels if level.line == line.number and not level.dash), None)
    part = part_at(view.path(own, levels)) if own is not None else None
    if len(words) < 2 or part is None or words[-1] not in fields_of(part) or words[-1] == line.key:
        return None
    first, second = " ".join(words[:-1]), line.value[found.start() - len(words[-1]) :]
    says = f'"{words[-1]}" begins a field of its own, so it needs a line of its own.'
    start = line.text[: line.value_column - 1]
    column = line.value_column + found.start() - len(words[-1])
    mended = {line.number: f"{start}{first}"}
    try_ = f"{start.strip()} {first}\n{' ' * len(start.strip().partition(line.key)[0])}{second}"
    return Slip("two-fields", line.number, column, None, says, try_, mended, lost=True)


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
