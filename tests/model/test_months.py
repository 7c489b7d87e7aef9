"""Counting in months."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.model.months import months_after


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2025, 1, 15), 3, date(2025, 4, 15)),
        (date(2025, 11, 30), 3, date(2026, 2, 28)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2025, 1, 31), -2, date(2024, 11, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last(day: date, months: int, then: date) -> None:
    """The day of the month stays; where the month is too short it is the last one."""
    assert months_after(day, months) == then


@given(st.dates(date(1000, 1, 1), date(8000, 1, 1)), st.integers(-1200, 1200))
def test_the_month_is_exactly_so_many_further(day: date, months: int) -> None:
    """Counted in months the distance is what was asked for, and the day never grows."""
    then = months_after(day, months)
    assert (then.year - day.year) * 12 + then.month - day.month == months
    assert then.day <= day.day


@pytest.mark.parametrize(("day", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 1), -1)])
def test_the_calendar_has_two_ends(day: date, months: int) -> None:
    """A year that no calendar has is refused."""
    with pytest.raises(ValueError, match="year"):
        months_after(day, months)
