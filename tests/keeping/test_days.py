"""Dates as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.keeping.days import read_days, spoken

WEDNESDAY = date(2025, 3, 12)
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2080, 12, 31))
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", "2025-03-12"),
        ("Yesterday", "2025-03-11"),
        ("tomorrow", "2025-03-13"),
        ("in 2 weeks", "2025-03-26"),
        ("in two  weeks", "2025-03-26"),
        ("in a month", "2025-04-12"),
        ("2 weeks", "2025-03-26"),
        ("Mar 3", "2026-03-03"),
        ("march 12", "2025-03-12"),
        ("3 April", "2025-04-03"),
        ("in 1 year", "2026-03-12"),
        ("3 days ago", "2025-03-09"),
        ("a week ago", "2025-03-05"),
        ("next week", "2025-03-19"),
        ("last month", "2025-02-12"),
        ("next friday", "2025-03-14"),
        ("next wednesday", "2025-03-19"),
        ("last wednesday", "2025-03-05"),
        ("last fri", "2025-03-07"),
        ("2025-03-01", "2025-03-01"),
        ("2025-3-1", "2025-03-01"),
        ("March 1, 2025", "2025-03-01"),
        ("25.12.2025", "2025-12-25"),
        ("2025-06", "2025-06"),
        ("June 2025", "2025-06"),
        ("2024", "2024"),
    ],
)
def test_one_day(typed: str, day: str) -> None:
    """Each habit of saying a day gives that day as the format writes it."""
    assert read_days(typed, WEDNESDAY, ahead=True) == (day,)


@pytest.mark.parametrize(("ahead", "day"), [(True, "2025-03-14"), (False, "2025-03-07")])
def test_a_bare_weekday_leans(ahead: bool, day: str) -> None:
    """``friday`` is the coming one for what is due, and the last one for what took place."""
    assert read_days("friday", WEDNESDAY, ahead=ahead) == (day,)


@pytest.mark.parametrize(
    ("typed", "ahead", "month"),
    [
        ("March", False, "2025-03"),
        ("april", False, "2024-04"),
        ("april", True, "2025-04"),
        ("february", True, "2026-02"),
        ("february", False, "2025-02"),
    ],
)
def test_a_bare_month_leans(typed: str, ahead: bool, month: str) -> None:
    """``march`` is the last one that began for what took place, and the next one that ends for what is due."""
    assert read_days(typed, WEDNESDAY, ahead=ahead) == (month,)


def test_a_day_without_a_year_leans() -> None:
    """``mar 20`` is the coming one for what is due, and that of last year for what took place."""
    assert read_days("Mar 20", WEDNESDAY, ahead=True) == ("2025-03-20",)
    assert read_days("Mar 20", WEDNESDAY, ahead=False) == ("2024-03-20",)
    assert read_days("2 weeks", WEDNESDAY, ahead=False) == ()
    assert read_days("Room 3", WEDNESDAY, ahead=False) == ()


def test_a_bare_weekday_may_be_today() -> None:
    """A contact on ``wednesday``, said on a Wednesday, was today."""
    assert read_days("wednesday", WEDNESDAY, ahead=False) == ("2025-03-12",)


def test_two_days() -> None:
    """What can be month-day or day-month gives both, for the user to choose."""
    assert read_days("3/4/2025", WEDNESDAY, ahead=True) == ("2025-03-04", "2025-04-03")


@pytest.mark.parametrize("typed", ["", "soon", "in some weeks", "2025-06-31", "next noday", "in 99999 years", "32"])
def test_no_day(typed: str) -> None:
    """What is no day of the calendar gives none."""
    assert read_days(typed, WEDNESDAY, ahead=True) == ()


def test_a_month_is_never_longer_than_it_is() -> None:
    """A month from the last of January is the last of February."""
    assert read_days("in 1 month", date(2025, 1, 31), ahead=True) == ("2025-02-28",)


@given(today=DAYS, number=st.integers(0, 3000))
def test_there_and_back(today: date, number: int) -> None:
    """So many days ahead, and from there so many days ago, is where it began."""
    (there,) = read_days(f"in {number} days", today, ahead=True)
    (back,) = read_days(f"{number} days ago", date.fromisoformat(there), ahead=True)
    assert back == today.isoformat()


@given(today=DAYS, weekday=st.sampled_from(WEEKDAYS))
def test_next_and_last(today: date, weekday: str) -> None:
    """``next`` is within the seven days after today, ``last`` within the seven before, on that weekday."""
    for side, days in (("next", range(1, 8)), ("last", range(-7, 0))):
        (found,) = read_days(f"{side} {weekday}", today, ahead=True)
        assert date.fromisoformat(found) in {today + timedelta(days=step) for step in days}
        assert WEEKDAYS[date.fromisoformat(found).weekday()] == weekday


@given(today=DAYS, day=DAYS, ahead=st.booleans())
def test_a_written_day_is_itself(today: date, day: date, ahead: bool) -> None:
    """A day as the format writes it never depends on today."""
    assert read_days(day.isoformat(), today, ahead=ahead) == (day.isoformat(),)


def test_spoken() -> None:
    """A day is told with its weekday, so that a slip is seen; a month is told as it is."""
    assert spoken("2025-03-14") == "2025-03-14 (Friday)"
    assert spoken("2025-03") == "2025-03"
    assert spoken("unknown") == "unknown"
