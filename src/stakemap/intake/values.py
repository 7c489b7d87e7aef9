"""What a cell says, in the words of the format; never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from stakemap.intake.remarks import short
from stakemap.load.explain.dates import readings_of
from stakemap.load.suggest.near import alike, near_word, not_known_word
from stakemap.load.suggest.other_words import WORDS
from stakemap.model.vocabulary import Word
from stakemap.words import fold, join, name_key

__all__ = [
    "LONGEST_NAME",
    "Read",
    "is_blank",
    "not_known",
    "read_count",
    "read_date",
    "read_word",
]

LONGEST_NAME = 120
"""Longer texts are sentences, not names (judgement)."""
_BLANK = frozenset({"-", "--", "---", "\u2013", "\u2014", "n/a", "na", "n.a.", "."})
_NOT = frozenset({"not", "no", "never", "non", "dont", "isnt", "without", "longer"})
_SURE = 0.85  # judgement: one or two slips of the pen


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading a cell.

    Attributes:
        value: In the words of the format; None when it cannot be used.
        says: What to tell about it; empty when there is nothing to tell.
        try_: What to write instead; empty when it can be used.
    """

    value: str | None
    says: str = ""
    try_: str = ""


def is_blank(text: str) -> bool:
    """Tell whether a cell says nothing: it is empty, or holds a dash or n/a."""
    return text.casefold() in _BLANK or not text


def not_known(text: str) -> str | None:
    """Give ``unknown`` or ``none`` where a cell says as much in its own words."""
    words = name_key(text)
    return words if words in ("unknown", "none") else not_known_word(text)


def read_word(what: str, words: type[Word], text: str) -> Read:
    """Read one of the fixed words: itself, another word for it, or misspelt; told where it was not the word itself.

    Args:
        what: The field, for the sentence.
        words: The fixed words.
        text: The cell.
    """
    choices = join([member.value for member in words], "or")
    if said := not_known(text):
        if said == "none" and words.__name__ == "Status":
            return Read(None, _unusable(what, text), f"Write {choices}.")
        return Read(said)
    found = near_word(words, text)
    if found is None or not _safe(words, text, found):
        return Read(None, _unusable(what, text), f"Write {choices}.")
    return Read(found, "" if fold(found) == fold(text) else f'{what} "{_short(text)}" was read as "{found}"')


def _safe(words: type[Word], text: str, found: str) -> bool:
    """Tell whether a word was meant for certain: never by likeness alone where a "not" makes the opposite."""
    typed = re.findall(r"\w+", name_key(text).replace("'", ""))
    if _NOT & set(typed) and not _NOT & set(found.split()):
        return fold(text) in _others(words)
    if fold(text) in _others(words) or fold(found) == fold(text):
        return True
    begins = name_key(text).startswith((f"{found} ", f"{found},"))
    return begins or alike(text, [found, *_others(words)], _SURE) is not None


@cache
def _others(words: type[Word]) -> frozenset[str]:
    return frozenset(fold(word) for line in WORDS.get(words.__name__, {}) for word in line.split())


def read_date(what: str, text: str) -> Read:
    """Read a date of any habit; one that can mean two days is not used."""
    if said := not_known(text):
        return Read(said)
    days = [text] if re.fullmatch(r"\d{4}", text) else readings_of(text)
    if len(days) == 1:
        return Read(days[0])
    if days:
        return Read(None, f'{what} "{_short(text)}" can be two days, so it was left out', f"Write {join(days, 'or')}.")
    return Read(None, _unusable(what, text), "Write a date such as 2025-03-01.")


def read_count(what: str, text: str) -> Read:
    """Read a number as people say it."""
    from stakemap.model import Quantity

    if said := not_known(text):
        return Read(said)
    try:
        Quantity.read(text)
    except ValueError:
        return Read(None, _unusable(what, text), "Write a number.")
    return Read(text)


def _unusable(what: str, text: str) -> str:
    return f'{what} "{_short(text)}" cannot be used, so it was left out'


def _short(text: str) -> str:
    return short(" ".join(text.split()))
