"""The stops of the slider: few, in order, and none on which nobody could have known anything."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem
from stakemap.views.map.time.days import MOST_DAYS, choose_days

DAY = date(2025, 7, 15)
DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))


def cast_of(*contacts: str, **fields: Any) -> Cast:
    """Build the cast of a fictional problem with a contact on each of these days."""
    log = [{"date": day, "met": ["Corner Bar"]} for day in contacts]
    return build_cast(
        Problem.model_validate({"problem": "Fernvale", "stakeholders": [{"name": "Corner Bar"}], "log": log, **fields}),
        DAY,
    )


def test_begin_the_day_before_and_end_on_the_day_of_the_map() -> None:
    """The first stop lies before the first entry, the last is the day of the map, and each has its name."""
    assert choose_days(cast_of("2025-03-04", "2025-05-01")) == (
        (date(2025, 3, 3), "March 3, 2025, before the first entry"),
        (date(2025, 3, 4), "March 4, 2025"),
        (date(2025, 5, 1), "May 1, 2025"),
        (DAY, "July 15, 2025"),
    )


def test_no_dates_no_stops() -> None:
    """A file in which nothing has a date, or only an old tie, has no stops."""
    assert choose_days(cast_of()) == ()
    tie = {"between": ["Corner Bar", "Legal Aid"], "since": "1999"}
    assert choose_days(cast_of(relationships=[tie])) == ()


def test_what_is_older_than_the_record_is_no_stop() -> None:
    """A tie or a person from long before the first contact does not stretch the slider."""
    tie = {"between": ["Corner Bar", "Legal Aid"], "since": "1999"}
    assert [day.year for day, _ in choose_days(cast_of("2025-03-04", relationships=[tie]))] == [2025, 2025, 2025]


def test_what_comes_later_is_no_stop() -> None:
    """An entry dated after the day of the map, and a day that is only planned, are no stops."""
    planned = cast_of("2025-03-04", "2025-12-01", checkins=[{"date": "2025-10-01"}])
    assert choose_days(planned) == choose_days(cast_of("2025-03-04"))


def test_many_days_become_months_and_many_months_quarters() -> None:
    """Where there are too many days the ends of months stand for them, and then those of quarters."""
    start = date(2025, 1, 2)
    daily = [(start + timedelta(days=3 * number)).isoformat() for number in range(60)]
    assert [name for _, name in choose_days(cast_of(*daily))] == [
        "January 1, 2025, before the first entry",
        *(f"End of {month} 2025" for month in ("January", "February", "March", "April", "May", "June")),
        "July 15, 2025",
    ]
    monthly = [date(2021 + number // 12, number % 12 + 1, 9).isoformat() for number in range(54)]
    names = [name for _, name in choose_days(cast_of(*monthly))]
    assert names[1:4] == ["End of March 2021", "End of June 2021", "End of September 2021"]


@given(st.lists(DAYS, max_size=70))
def test_stops_are_few_and_in_order(days: list[date]) -> None:
    """Whatever the dates, there are at most as many stops as a hand can set, each later than the one before."""
    stops = [day for day, _ in choose_days(cast_of(*(day.isoformat() for day in days)))]
    assert len(stops) <= MOST_DAYS
    assert stops == sorted(set(stops))
    assert bool(stops) is any(day <= DAY for day in days)
    assert not stops or stops[-1] == DAY
