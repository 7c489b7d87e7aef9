"""Choose the days at which the view over time stops."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from stakemap.cast import Cast
from stakemap.progress.history import find_history, split_history
from stakemap.views.map.telling import MONTHS, long_date

__all__ = ["MOST_DAYS", "choose_days"]

MOST_DAYS = 24
"""So many stops at most: a slider with more is hard to set to one of them; judgement."""
_OPENS = frozenset({"started", "contact", "status", "step", "check-in", "check-in held"})
"""What opens the record of a partnership; a tie or an office may be years older."""
_MOVES = _OPENS | {
    *("readiness", "stance", "tie since", "tie until", "task done", "action start"),
    *("person from", "person until", "left", "closed", "reading"),
}
_PERIODS = (1, 3, 12)
"""A month, a quarter and a year, in months."""


def choose_days(cast: Cast) -> tuple[tuple[date, str], ...]:
    """Give the day before the first entry, then each day on which something happened, then the day of the cast.

    Each comes with its name. Where there are more than `MOST_DAYS`, the ends of months stand for their days, else
    those of quarters, else of years. Empty where nothing has a date.
    """
    past, _, _ = split_history(find_history(cast), cast.as_of)
    opened = [event.day.first for event in past if event.kind in _OPENS]
    if not opened or min(opened) == date.min:
        return ()
    first = min(opened)
    moved = {event.day.first for event in past if event.kind in _MOVES and event.day.first >= first}
    before = first - timedelta(days=1)
    return ((before, f"{long_date(before)}, before the first entry"), *_stops(moved, cast.as_of))


def _stops(moved: set[date], last: date) -> list[tuple[date, str]]:
    """Give the days, or as many ends of periods as there may be, with their names."""
    days = {*moved, last}
    if len(days) < MOST_DAYS:
        return [(day, long_date(day)) for day in sorted(days)]
    for months in _PERIODS:
        days = {min(_end_of(months, day), last) for day in moved} | {last}
        if len(days) < MOST_DAYS:
            break
    return [(day, _name_end(day, last)) for day in sorted(days)[1 - MOST_DAYS :]]


def _name_end(day: date, last: date) -> str:
    return long_date(day) if day == last else f"End of {MONTHS[day.month - 1]} {day.year}"


def _end_of(months: int, day: date) -> date:
    """Give the last day of the month, quarter or year in which a day lies."""
    month = (day.month - 1) // months * months + months
    return date(day.year, month, monthrange(day.year, month)[1])
