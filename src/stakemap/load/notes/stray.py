"""Notes on a text that ends with a sign too many, and on ``unknown`` misspelt where any text may stand."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.entries import is_said
from stakemap.load.notes.written import Written
from stakemap.load.sheet import shown

__all__ = ["note_stray"]

_INCHES = re.compile(r"(?:^|[\s'x])\d{1,3}(?:[./]\d+)?\"$")
_LIKE_UNKNOWN = re.compile(r"[Uu]\w{4,7}")
_ALIKE = 0.85  # judgement: one or two slips in the seven letters
_OPENING = {"]": "[", "}": "{"}


def note_stray(text: Written) -> Diagnostic | None:
    """Give the first note on how a text ends, or that it was to say ``unknown``; None when there is nothing."""
    value = text.value or ""
    return _closing_quote(text, value) or _closing_bracket(text, value) or _misspelt_unknown(text, value)


def _closing_quote(text: Written, value: str) -> Diagnostic | None:
    """See a quote that closes and does not open; behind a number it stands for inches."""
    if not value.endswith('"') or value.count('"') > 1 or len(value) < 2 or _INCHES.search(value):
        return None
    says = 'A quote (") closes this text, but none opens it, so it is read as a part of the text.'
    return text.tell("stray-quote", says, text.rewritten(value[:-1].rstrip()))


def _closing_bracket(text: Written, value: str) -> Diagnostic | None:
    """See a bracket that closes and does not open, as in a list that lost its first bracket."""
    opening = _OPENING.get(value[-1:])
    if opening is None or value.count(value[-1]) <= value.count(opening):
        return None
    field = text.field
    inner = value[:-1].strip()
    listed = field is not None and field.many and value[-1] == "]" and isinstance(text.path[-1], str)
    says = f"A bracket ({value[-1]}) closes this text, but none opens it, so it is read as a part of the text."
    return text.tell("stray-bracket", says, text.rewritten(f"[{inner}]" if listed else inner))


def _misspelt_unknown(text: Written, value: str) -> Diagnostic | None:
    if _LIKE_UNKNOWN.fullmatch(value) is None or not is_said(value):
        return None
    from stakemap.load.suggest.near import alike  # few files pay for it

    if alike(value, ("unknown",), _ALIKE) is None:
        return None
    says = f"{shown(value)} is read as a name or text. To say that it is not known, spell the word as here."
    return text.tell("misspelt-unknown", says, text.rewritten("unknown"))
