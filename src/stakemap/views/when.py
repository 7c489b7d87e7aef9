"""How far a day is from today, in words."""

from __future__ import annotations

from datetime import date

from stakemap.words import count

__all__ = ["tell_when"]

MOST_DAYS, MOST_WEEKS, MOST_MONTHS = 13, 8, 23
"""Judgement: up to so many days, weeks or months a larger unit says less; the date itself stands beside it."""
MONTH, YEAR = 30.44, 365.25


def tell_when(due: date | None, as_of: date) -> str:
    """Say how far a day is: ``3 days late``, ``today``, ``in 2 weeks``; from weeks on to the nearest whole one."""
    if due is None:
        return "no day set"
    days = (due - as_of).days
    if days in (0, 1):
        return ("today", "tomorrow")[days]
    far = _far(abs(days))
    return f"in {far}" if days > 0 else f"{far} late"


def _far(days: int) -> str:
    if days <= MOST_DAYS:
        return count(days, "day")
    if (weeks := _whole(days, 7)) <= MOST_WEEKS:
        return count(weeks, "week")
    if (months := _whole(days, MONTH)) <= MOST_MONTHS:
        return count(months, "month")
    return count(_whole(days, YEAR), "year")


def _whole(days: int, unit: float) -> int:
    return int(days / unit + 0.5)
