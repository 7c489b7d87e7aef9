"""Days, months and years."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.model import Span, listed
from tests.model.builders import read, refusal


def span(typed: str) -> Span:
    found = read(started=typed).started
    assert isinstance(found, Span)
    return found


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2025-03-01", date(2025, 3, 1), date(2025, 3, 1)),
        ("2025-02", date(2025, 2, 1), date(2025, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-12", date(2025, 12, 1), date(2025, 12, 31)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        (" 2025 ", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_span_covers_all_its_days(typed: str, first: date, last: date) -> None:
    """A month or year is kept as the days it covers, and as it was written."""
    found = span(typed)
    assert (found.first, found.last, str(found)) == (first, last, typed.strip())


@pytest.mark.parametrize(
    ("day", "started", "over"),
    [
        (date(2025, 2, 28), False, False),
        (date(2025, 3, 1), True, False),
        (date(2025, 3, 31), True, False),
        (date(2025, 4, 1), True, True),
    ],
)
def test_a_month_begins_and_ends(day: date, started: bool, over: bool) -> None:
    """A month has begun on its first day, and is over once its last day has passed."""
    assert (span("2025-03").started_by(day), span("2025-03").over_by(day)) == (started, over)


@pytest.mark.parametrize(
    "typed", ["2025-02-29", "2025-13", "2025-00-01", "2025-04-31", "0000", "2025-01-00", "2025-13-45"]
)
def test_impossible_dates_are_refused(typed: str) -> None:
    """A day that no calendar has is told as such."""
    assert refusal(started=typed) == "impossible-date"


@pytest.mark.parametrize(
    "typed",
    [
        "03/01/2025",
        "2025-3-1",
        "2025/03/01",
        "March 2025",
        "20250301",
        "2025-03-01T10:00",
        "25-03-01",
        "2025-",
        "soon",
        "-2025",
    ],
)
def test_other_forms_are_refused(typed: str) -> None:
    """Dates have one form, so that none is read the wrong way round."""
    assert refusal(started=typed) == "wrong-date"


@pytest.mark.parametrize("key", ["retain_until"])
@pytest.mark.parametrize("typed", ["2025", "2025-03"])
def test_what_is_planned_needs_a_day(key: str, typed: str) -> None:
    """Where something is planned, a month or year is not enough."""
    assert refusal(**{key: typed}) == "wrong-day"
    assert refusal(checkins=[{"date": typed}]) == "wrong-day"
    assert refusal(assignments=[{"task": "Call", "due": typed}]) == "wrong-day"
    assert refusal(response={"goal": {"text": "Quiet", "by": typed}}) == "wrong-day"


def test_what_is_past_may_be_a_month_or_a_year() -> None:
    """Where something past is told, a month or year will do."""
    (entry,) = listed(read(log=[{"date": "2025-01"}]).log)
    assert str(entry.date) == "2025-01"
    (tried,) = listed(read(closed={"date": "2024", "outcome": "solved"}).closed)
    assert str(tried.date) == "2024"


@pytest.mark.parametrize("value", [["2025"], {"a": 1}, 2025, True])
def test_what_is_no_text_is_no_date(value: object) -> None:
    """A list, a map or a bare number where a date is asked is refused."""
    assert refusal(started=value) == "text-needed"


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_is_read_as_itself(day: date) -> None:
    """Each day of the calendar is read as that day, and lies in its month and year."""
    found = span(day.isoformat())
    assert found.first == found.last == day
    for part in (day.isoformat()[:7], day.isoformat()[:4]):
        assert span(part).first <= day <= span(part).last


@given(st.text(max_size=12))
def test_no_text_breaks_the_reading_of_dates(typed: str) -> None:
    """Any text is either a date, nothing, or refused with a reason."""
    try:
        read(started=typed)
    except ValueError:
        assert refusal(started=typed) in ("wrong-date", "impossible-date")
