"""The one place that reads the clock."""

from __future__ import annotations

import re
from datetime import date, datetime

from stakemap.errors import WrongDate

__all__ = ["as_of_date", "right_now"]


def as_of_date(typed: str | None) -> date:
    """Read the date that everything is judged on; today when nothing was typed.

    Raises:
        WrongDate: The text is not a year, a month and a day of the calendar.
    """
    if typed is None:
        return date.today()
    try:
        if not re.fullmatch(r"\d{4}-\d{1,2}-\d{1,2}", typed.strip()):
            raise ValueError
        return date(*map(int, typed.strip().split("-")))
    except ValueError:
        raise WrongDate(typed) from None


def right_now() -> datetime:
    """Give the time that the clock of this computer shows."""
    return datetime.now()
