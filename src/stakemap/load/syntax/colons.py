"""Slips around the colon between a field's name and what it says."""

from __future__ import annotations

import re

from stakemap.load.eye import Line, split_remark
from stakemap.load.fields import is_key
from stakemap.load.guard import MAIN_KEYS
from stakemap.load.sheet import quoted, shown
from stakemap.load.syntax.view import Slip, View, field_here

__all__ = ["check_missing_colon", "check_missing_space", "check_value_below"]

_NO_SPACE = re.compile(r"([A-Za-z_-]+) ?:(?=[^\s/:])")
_WRONG_SIGN = re.compile(r"([A-Za-z_]+)(\s*(?:=>|->|=|;|\uff1a)\s*|\s+[-\u2013\u2014]\s+)(\S.*)")
_HEAD_SIGN = re.compile(r"([A-Za-z_]+)\s*(=>|->|[=;.,])$")
_NO_COLON = re.compile(r"([A-Za-z_]+)(?:\s+(\S.*))?$")
_COLON = re.compile(r":(?:\s|$)")


def _plain_value(value: str) -> str:
    """Write a value so that it reads back as it is: in quotes where it has to be."""
    if re.fullmatch(r"[|>][+-]?|\[[^\[\]]*\]|\{[^{}]*\}|\"[^\"\\]*\"|'[^']*'", value):
        return value
    text, remark = split_remark(value)
    if _COLON.search(text) or (text and text[0] in "@`%*&!|>[]{},#\"'"):
        return quoted(text.rstrip()) + text[len(text.rstrip()) :] + remark
    return value


def check_missing_space(view: View) -> tuple[Slip, ...]:
    """See ``status:talking``."""
    for line in view.suspects:
        match = _NO_SPACE.match(line.text[line.column - 1 :])
        if match and (is_key(match[1]) or is_key(match[1].lower()) or _own_name(view, line)):
            rest = line.text[line.column - 1 + match.end() :].strip()
            start = line.text[: line.column - 1]
            mended = f"{start}{match[1]}: {_plain_value(rest)}"
            says = f"There is no space after the colon of {shown(match[0] + rest)}."
            return (Slip("missing-space", line.number, line.column, None, says, mended.strip(), {line.number: mended}),)
    return ()


def _own_name(view: View, line: Line) -> bool:
    """Tell whether a line stands where short names of the writer's own are asked, as below ``sources``."""
    above = next((level for level in view.levels(line.number) if level.column < line.column), None)
    field = field_here(view, view.at(above.line)) if above is not None and not line.dashes else None
    return field is not None and field.kind == "texts by key"


def check_value_below(view: View) -> tuple[Slip, ...]:
    """See a value on a line of its own, not indented, below the field it belongs to."""
    for line in view.suspects:
        above = view.above(line.number)
        if line.key or line.dashes or above is None or not above.key or above.value or line.column > above.column:
            continue
        field = field_here(view, above)
        if field is None or field.part is not None:
            continue
        fixed = f"{above.text[: above.colon]} {_plain_value(line.content)}"
        says = f'{shown(line.content)} stands on a line of its own, although it belongs to "{above.key}" above it.'
        mended = {above.number: fixed, line.number: ""}
        return (Slip("value-below", line.number, line.column, None, says, fixed.strip(), mended),)
    return ()


def check_missing_colon(view: View) -> tuple[Slip, ...]:
    """See ``stakeholders`` without a colon, and other signs in its place: ``status = talking``."""
    for line in view.suspects:
        content = line.text[line.column - 1 :].rstrip()
        if line.key:
            continue
        if content.startswith(": "):
            says = "Nothing stands before this colon."
            try_ = f"the name of a field before it, as in summary{content}"
            return (Slip("no-key", line.number, line.column, 1, says, try_, {line.number: ""}, lost=True),)
        start = line.text[: line.column - 1]
        if (match := _WRONG_SIGN.match(content)) and is_key(match[1]):
            says = f'After "{match[1]}" comes "{match[2].strip()}", where a colon is needed.'
            mended = f"{start}{match[1]}: {_plain_value(match[3])}"
        elif (match := _HEAD_SIGN.match(content)) and is_key(match[1]):
            says = f'After "{match[1]}" comes "{match[2]}", where a colon is needed.'
            mended = f"{start}{match[1]}:"
        elif (match := _NO_COLON.match(content)) and (
            _lacks_colon(view, line, match[1]) or re.fullmatch(r"[|>][+-]?", match[2] or "")
        ):
            says = f'There is no colon after "{match[1]}".'
            mended = f"{start}{match[1]}: {_plain_value(match[2] or '')}".rstrip()
        else:
            continue
        return (Slip("missing-colon", line.number, line.column, None, says, mended.strip(), {line.number: mended}),)
    return ()


def _lacks_colon(view: View, line: Line, word: str) -> bool:
    """Tell whether a line's first word is a field; in a list only the main field of an entry with more fields."""
    if not line.dashes:
        return is_key(word)
    below = view.below(line.number)
    return word in MAIN_KEYS and below is not None and bool(below.key) and below.column == line.column
