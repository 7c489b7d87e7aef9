"""Dates as people type them: ``today``, ``in 2 weeks``, ``next friday``, ``2025-03-01``, ``March 1, 2025``."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from stakemap.load.explain.dates import readings_of
from stakemap.model.months import months_after
from stakemap.words import name_key

__all__ = ["read_days", "spoken"]

_NAMED = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_COUNTED = {word: number for number, word in enumerate(_NUMBERS, 1)} | {"a": 1, "an": 1}
_UNIT = r"(?P<unit>day|week|month|year)s?"
_AHEAD = re.compile(rf"in (?P<number>\w+) {_UNIT}")
_AGO = re.compile(rf"(?P<number>\w+) {_UNIT} ago")
_BY_UNIT = re.compile(r"(?P<side>next|last) (?P<unit>week|month|year)")
_BY_WEEKDAY = re.compile(r"(?:(?P<side>next|last|this|on|coming|past)\s+)?(?P<day>[a-z]{3,9})\.?")
_WEEKDAYS = {name.casefold(): at for at, name in enumerate(calendar.day_name)}
_MONTHS = {name.casefold(): at for at, name in enumerate(calendar.month_name) if name}
_SHORT = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}


def read_days(typed: str, today: date, *, ahead: bool) -> tuple[str, ...]:
    """Give the dates that a text can mean, as the format writes them: none, one, or two.

    ``next friday`` is the first Friday after today, and ``last friday`` the last one before it. ``march`` is the month.

    Args:
        typed: A day, or a month or year (``2025-06``, ``2025``).
        today: The day from which ``in 2 weeks`` counts.
        ahead: A bare ``friday`` or ``march`` is the coming one; else the one that was. Both may be the present one.
    """
    words = name_key(typed)
    day = _relative(words, today, ahead)
    if day is not None:
        return (day.isoformat(),)
    if re.fullmatch(r"(19|20)\d{2}", words):
        return (words,)
    if words in _MONTHS:
        return (_month(_MONTHS[words], today, ahead),)
    return tuple(readings_of(typed)) or _without_year(words, today, ahead)


def _without_year(words: str, today: date, ahead: bool) -> tuple[str, ...]:
    """Give the next or last day of a month and a day that stand without a year: ``mar 3``, ``3 march``."""
    if not re.search(r"[a-z]{3}", words) or not re.search(r"\d", words):
        return ()
    side = 1 if ahead else -1
    for year in (today.year, today.year + side):
        for day in readings_of(f"{words} {year}"):
            if len(day) == 10 and (date.fromisoformat(day) - today).days * side >= 0:
                return (day,)
    return ()


def _relative(words: str, today: date, ahead: bool) -> date | None:
    try:
        if words in _NAMED:
            return today + timedelta(days=_NAMED[words])
        if match := _AHEAD.fullmatch(words):
            return _moved(today, match["number"], match["unit"], 1)
        if match := _AGO.fullmatch(words):
            return _moved(today, match["number"], match["unit"], -1)
        if match := _BY_UNIT.fullmatch(words):
            return _moved(today, "one", match["unit"], 1 if match["side"] == "next" else -1)
        if ahead and (match := _AHEAD.fullmatch(f"in {words}")):
            return _moved(today, match["number"], match["unit"], 1)
        return _weekday(words, today, ahead)
    except (OverflowError, ValueError):
        return None


def _month(month: int, today: date, ahead: bool) -> str:
    passed, to_come = month < today.month, month > today.month
    return f"{today.year + (passed if ahead else -to_come)}-{month:02}"


def _moved(today: date, number: str, unit: str, side: int) -> date | None:
    count = int(number) if number.isdecimal() else _COUNTED.get(number)
    if count is None or count > 9999:
        return None
    if unit in ("day", "week"):
        return today + timedelta(days=side * count * (7 if unit == "week" else 1))
    return months_after(today, side * count * (12 if unit == "year" else 1))


def _weekday(words: str, today: date, ahead: bool) -> date | None:
    match = _BY_WEEKDAY.fullmatch(words)
    wanted = {**_WEEKDAYS, **_SHORT}.get(match["day"]) if match else None
    if match is None or wanted is None:
        return None
    side = match["side"] or ""
    if side in ("next", "coming") or (side not in ("last", "past") and ahead):
        return today + timedelta(days=(wanted - today.weekday() - 1) % 7 + 1)
    back = (today.weekday() - wanted) % 7
    return today - timedelta(days=back or (7 if side in ("last", "past") else 0))


def spoken(said: str) -> str:
    """Say a date of the format with its weekday: ``2025-08-08 (Friday)``; months, years and words as they are."""
    whole = re.fullmatch(r"\d{4}-\d\d-\d\d", said)
    return f"{said} ({calendar.day_name[date.fromisoformat(said).weekday()]})" if whole else said
