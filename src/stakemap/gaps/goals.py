"""Find numbers and days in the words of a goal."""

from __future__ import annotations

import re

__all__ = ["names_day", "names_digits", "names_number"]

_SPAN = r"\b(?:in|within|after|over)\s+(?:the\s+next\s+)?[\w-]+\s+(?:day|week|month|year)s?\b"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = re.compile(
    rf"\b(?:19|20)\d\d\b|{_SPAN}|\bby\s+(?:the\s+)?(?:next\s+)?(?:end|{_MONTHS}|spring|summer|fall|autumn|winter)\b",
    re.IGNORECASE,
)
_NO_NUMBER = re.compile(rf"\b(?:19|20)\d\d(?:-\d\d){{0,2}}\b|\b\d+(?:st|nd|rd|th)\b|{_SPAN}", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|\b(?:half|halve[ds]?|thirds?|quarters?|twice|double[ds]?|zero|no|nobody|none|never|percent|dozens?"
    r"|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
"""Judgement: words that a goal is counted with, "no" among them: no child goes missing."""


def names_number(text: str) -> bool:
    """Tell whether a goal says how much: in digits or words. Dates, spans of time and street numbers do not count."""
    return bool(_NUMBER.search(_NO_NUMBER.sub(" ", text)))


def names_digits(text: str) -> bool:
    """Tell whether a goal says how much in digits, so that it can be compared with a number that was counted."""
    return bool(re.search(r"\d", _NO_NUMBER.sub(" ", text)))


def names_day(text: str) -> bool:
    """Tell whether a goal says by when: a year, a month, a season or a span of time."""
    return bool(_DAY.search(text))
