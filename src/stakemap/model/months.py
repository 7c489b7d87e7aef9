"""Counting in months, where months differ in length."""

from __future__ import annotations

import calendar
from datetime import date

__all__ = ["months_after"]


def months_after(day: date, months: int) -> date:
    """Give the same day of the month so many months later, the last of the month where it has no such day.

    Args:
        day: The day to count from.
        months: How many; below zero for months before.

    Raises:
        ValueError: The calendar has no such year.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
