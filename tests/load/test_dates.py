"""Dates of every habit are understood, with both readings where there are two."""

from __future__ import annotations

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.load.explain.dates import readings_of


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("3/14/2025", ["2025-03-14"]),
        ("03-14-2025", ["2025-03-14"]),
        ("3/14/25", ["2025-03-14"]),
        ("3/1/2025", ["2025-03-01", "2025-01-03"]),
        ("5/5/2025", ["2025-05-05"]),
        ("14/3/2025", ["2025-03-14"]),
        ("14.3.2025", ["2025-03-14"]),
        ("31/31/2025", []),
        ("2025/3/14", ["2025-03-14"]),
        ("2025.03.14", ["2025-03-14"]),
        ("2025-3-1", ["2025-03-01"]),
        ("2025-14-03", ["2025-03-14"]),
        ("2025\u201303\u201314", ["2025-03-14"]),
        ("20250314", ["2025-03-14"]),
        ("2025-3", ["2025-03"]),
        ("3/2025", ["2025-03"]),
        ("March 14, 2025", ["2025-03-14"]),
        ("march 14th 2025", ["2025-03-14"]),
        ("Mar. 14, 2025", ["2025-03-14"]),
        ("Sept 3, 2025", ["2025-09-03"]),
        ("14 March 2025", ["2025-03-14"]),
        ("14-Mar-2025", ["2025-03-14"]),
        ("the 14th of March 2025", ["2025-03-14"]),
        ("Friday, March 14, 2025", ["2025-03-14"]),
        ("March 2025", ["2025-03"]),
        ("2025 March", ["2025-03"]),
        ("2025-Mar-14", ["2025-03-14"]),
        ("2025-03-14 10:30", ["2025-03-14"]),
        ("2025-03-14T10:30:00Z", ["2025-03-14"]),
        ("3/14/2025 at 9 am", ["2025-03-14"]),
        ("February 30, 2025", []),
        ("soon", []),
        ("Smarch 14, 2025", []),
        ("1" * 200, []),
    ],
)
def test_a_date_of_any_habit_is_read(typed: str, readings: list[str]) -> None:
    """A date is read as the format writes it; none is made up."""
    assert readings_of(typed) == readings


@given(st.dates(date(1950, 1, 1), date(2060, 12, 31)))
def test_every_day_is_understood_in_every_habit(day: date) -> None:
    """Each habit of writing a day leads back to that day, for every day."""
    month = calendar.month_name[day.month]
    for typed in (
        f"{day.month}/{day.day}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month[:3]} {day.year}",
        f"{day.year}/{day.month}/{day.day}",
    ):
        assert day.isoformat() in readings_of(typed), typed


@given(st.text(max_size=40))
def test_whatever_is_read_is_a_real_date(typed: str) -> None:
    """No text leads to a day that is not in the calendar."""
    for reading in readings_of(typed):
        date.fromisoformat(reading if len(reading) == 10 else f"{reading}-01")
