"""A value that begins with a sign YAML keeps for itself: ``@``, ``%``, ``*``, ``|``, a dash behind the colon."""

from __future__ import annotations

import re

from stakemap.load.eye import Line, read_line
from stakemap.load.fields import is_key
from stakemap.load.guard import cannot_begin, without_sign
from stakemap.load.sheet import quoted, shown
from stakemap.load.syntax.blocks import BLOCK_HEAD
from stakemap.load.syntax.view import Slip, View

__all__ = ["check_leading_sign"]

_SIGN = re.compile(r"[@`%*&!|>,\]}]|[?-](?=\s|$)")
_TEXT_BEHIND = re.compile(r"([|>][+-]?)\s+(?=\S)")
_QUOTE_BEHIND = re.compile(r"([|>][+-]?)[\"']")
_MARKED_KEY = re.compile(r"[*_`]+([a-z_]+?)[*_`]*:[*_`]*\s*(.*)")
_NOT_PLAIN = re.compile(r":(\s|$)|\s#")


def check_leading_sign(view: View) -> tuple[Slip, ...]:
    """See a value that begins with ``@``, ``%``, ``*`` and the like, or with a dash behind the colon."""
    for line in view.suspects[:2]:
        match = _SIGN.match(line.value)
        if match is None or BLOCK_HEAD.match(line.value) or (not line.key and line.value.startswith("* ")):
            continue
        sign = match[0]
        slip = (
            _marked_key(line)
            or _before_field(line, sign)
            or _dash_behind_colon(line, sign)
            or _text_behind_block_sign(view, line)
            or _quote_behind_block_sign(line)
            or _question_marks(line)
        )
        return (slip or _in_place(line, cannot_begin(line.value, sign), without_sign(line.value)),)
    return ()


def _in_place(line: Line, says: str, fixed: str) -> Slip:
    """Put another value in place of a line's own."""
    mended = {line.number: line.text[: line.value_column - 1] + fixed}
    try_ = line.with_value(fixed)
    return Slip("reserved-sign", line.number, line.value_column, len(line.value), says, try_, mended)


def _marked_key(line: Line) -> Slip | None:
    """See ``**status:** talking``, marked as in a chat."""
    marked = _MARKED_KEY.fullmatch(line.content)
    if marked is None:
        return None
    fixed = f"{marked[1]}: {marked[2]}".strip()
    says = f"{shown(line.content.split(':')[0])} is marked as in a chat; the names of fields are written plainly."
    mended = {line.number: line.replaced(fixed)}
    return Slip("reserved-sign", line.number, line.column, None, says, fixed, mended)


def _before_field(line: Line, sign: str) -> Slip | None:
    """See ``> status: talking``."""
    rest = read_line(line.value[len(sign) :].strip(), line.number)
    if line.key or not is_key(rest.key):
        return None
    says = f'This line begins with "{sign}", which cannot stand before the name of a field.'
    return _in_place(line, says, rest.content)


def _dash_behind_colon(line: Line, sign: str) -> Slip | None:
    """See ``status: - talking``."""
    if sign != "-" or not line.key:
        return None
    says = f'A dash cannot stand behind "{line.key}:" on the same line.'
    if text := line.value[1:].strip():
        return _in_place(line, says, text)
    mended = {line.number: line.text[: line.colon]}
    try_ = f"{line.key}: unknown, or delete the line"
    return Slip("reserved-sign", line.number, line.value_column, 1, says, try_, mended)


def _text_behind_block_sign(view: View, line: Line) -> Slip | None:
    """See ``note: | They call back``, where the text must begin on the next line."""
    block = _TEXT_BEHIND.match(line.value) if line.key else None
    if block is None:
        return None
    says = f'After "{block[1]}" the text must begin on the next line.'
    text = line.value[block.end() :]
    if _goes_on(view, line):
        return _block_begun(line, says, block[1], text)
    return _in_place(line, says, quoted(text) if _NOT_PLAIN.search(text) else text)


def _goes_on(view: View, line: Line) -> bool:
    """Tell whether the text of a line goes on in the next one."""
    below = view.below(line.number)
    return below is not None and below.column > line.column and not below.key and not below.dashes


def _block_begun(line: Line, says: str, sign: str, text: str) -> Slip:
    """Give the first words of a text under ``>-`` a line of their own."""
    inner = " " * (line.column - len(line.indent) + 1)
    try_ = f"{line.with_value(sign)}\n{inner}{text}"
    plain = "" if _NOT_PLAIN.search(text) else text
    mended = {line.number: f"{line.text[: line.value_column - 1]}{plain}"}
    return Slip("reserved-sign", line.number, line.value_column, None, says, try_, mended, lost=not plain)


def _quote_behind_block_sign(line: Line) -> Slip | None:
    """See ``note: |"``."""
    block = _QUOTE_BEHIND.fullmatch(line.value)
    return None if block is None else _in_place(line, f'No quote can stand behind "{block[1]}".', block[1])


def _question_marks(line: Line) -> Slip | None:
    """See ``status: ?``."""
    if not line.key or line.value.strip("? "):
        return None
    return _in_place(line, f"{shown(line.value)} does not say what is not known.", "unknown")
