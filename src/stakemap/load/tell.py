"""Messages about a file as text for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from stakemap.errors import Diagnostic
from stakemap.words import count, plain

__all__ = ["in_order", "to_text"]

_WIDEST = 100  # columns of a source line that are shown; judgement: fits beside the line number on most screens
_ENOUGH = 400  # characters on each side that can matter, so that a line of 2 MB is not measured
_TAB = "    "
_CUT = "..."


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort messages by file, line and column, and drop exact repetitions."""
    unique = dict.fromkeys(diagnostics)
    return tuple(sorted(unique, key=lambda d: (d.file, d.line, d.column, d.code, d.says)))


def to_text(errors: Sequence[Diagnostic], notes: Sequence[Diagnostic] = (), *, limit: int = 20) -> str:
    """Write messages as ``check`` prints them: mistakes first, then notes, each in line order.

    Args:
        errors: Mistakes.
        notes: Remarks that are not mistakes; marked ``(note)`` behind their code.
        limit: How many messages are shown; the rest is counted.

    Returns:
        The text with a line end behind its last line; empty when there is nothing to tell.
    """
    told = [(message, "") for message in in_order(errors)] + [(message, " (note)") for message in in_order(notes)]
    blocks = [_block(message, mark) for message, mark in told[:limit]]
    left_errors = max(len(errors) - limit, 0)
    left_notes = len(told) - len(blocks) - left_errors
    left = [
        *([count(left_errors, "mistake")] if left_errors else []),
        *([count(left_notes, "note")] if left_notes else []),
    ]
    if left:
        blocks.append(f"and {' and '.join(part.replace(' ', ' more ', 1) for part in left)}\n")
    return "\n".join(blocks)


def _block(message: Diagnostic, mark: str) -> str:
    head = f"{_safe(message.file)}:{message.line}:{message.column}: {message.code}{mark}"
    tried = _safe(message.try_).split("\n")
    rows = [
        head,
        f"  {_safe(message.says)}",
        *_pointed(message),
        f"  try: {tried[0]}",
        *(f"       {row}" for row in tried[1:]),
    ]
    return "\n".join(rows) + "\n"


def _safe(text: str) -> str:
    return plain(text)


def _pointed(message: Diagnostic) -> tuple[str, ...]:
    """Give the source line and the line of carets below it; nothing for an empty line."""
    line = message.source_line
    if not line.strip():
        return ()
    start = min(message.column - 1, len(line))
    before, meant, after = line[:start], line[start : start + message.length], line[start + message.length :]
    before, meant, after = before[-_ENOUGH:], meant[:_ENOUGH], after[:_ENOUGH]
    shown = [_drawn(part) for part in (before, meant, after)]
    shown = _cut(shown)
    number = str(message.line)
    carets = " " * _width(shown[0]) + "^" * max(_width(shown[1]), 1)
    return (f"  {number} | {''.join(shown).rstrip()}", f"  {' ' * len(number)} | {carets}")


def _drawn(text: str) -> str:
    return _safe(text.replace("\t", _TAB))


def _cut(parts: list[str]) -> list[str]:
    """Shorten a very long line around what is meant."""
    before, meant, after = parts
    if _width("".join(parts)) <= _WIDEST:
        return parts
    meant = _head(meant, _WIDEST - 20) + _CUT if _width(meant) > _WIDEST - 20 else meant
    room = _WIDEST - _width(meant)
    left = max(room // 2, room - _width(after))
    if _width(before) > left:
        before = _CUT + before[-max(left - len(_CUT), 1) :]
    right = max(room - _width(before), 0)
    if _width(after) > right:
        after = _head(after, max(right - len(_CUT), 0)) + _CUT
    return [before, meant, after]


def _head(text: str, width: int) -> str:
    used = 0
    for at, sign in enumerate(text):
        used += _width(sign)
        if used > width:
            return text[:at]
    return text


def _width(text: str) -> int:
    """Count the columns that a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_columns(sign) for sign in text)


def _columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in ("W", "F") else 1
