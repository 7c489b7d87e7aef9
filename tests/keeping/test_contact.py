"""A contact as a change: its place in the log, whose status it sets, and who was there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.edits import AddEntry, SetValue
from stakemap.keeping.attendance import usual_officer
from stakemap.keeping.contact import plan_contact
from stakemap.keeping.logbook import Contact
from stakemap.model import Problem, Span

TODAY = date(2025, 7, 1)
DATES = st.one_of(
    st.dates(date(2024, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    st.dates(date(2024, 1, 1), date(2026, 12, 31)).map(lambda day: day.isoformat()[:7]),
)


def cast_of(**more: Any) -> Cast:
    """Build everybody in a small problem."""
    clinic = {"name": "Clinic", "people": [{"name": "Kim Nobody", "status": "outreach"}, "Sky Makebelieve"]}
    start = {"problem": "Noise", "agency": "Exampleton Police", "stakeholders": [{**clinic, **more.pop("clinic", {})}]}
    return build_cast(Problem.model_validate({**start, **more}), TODAY)


def edits_of(cast: Cast, **more: Any) -> list[Any]:
    """Give the edits of one contact with the clinic."""
    said = {"date": "2025-06-01", "who": ("Sam Sample",), "met": ("Clinic",), "how": "call", **more}
    return list(plan_contact(cast, "noise.yaml", Contact(**said), lambda path: False).patch.edits)


def order(said: str) -> tuple[date, date]:
    """Give what the log is sorted by."""
    span = Span.read(said)
    return span.last, span.first


@given(days=st.lists(DATES, min_size=2, max_size=8), new=DATES, newest_first=st.booleans())
def test_order_stays(days: list[str], new: str, newest_first: bool) -> None:
    """A log in order is in order with one contact more, whichever way it runs."""
    days.sort(key=order, reverse=newest_first)
    cast = cast_of(log=[{"date": day, "met": "Clinic"} for day in days])
    (entry,) = edits_of(cast, date=new)
    after = list(days)
    after.insert(len(days) if entry.at is None else entry.at, new)
    runs_down = order(days[0]) > order(days[-1])
    assert after == sorted(after, key=order, reverse=runs_down)


def test_no_day_goes_last() -> None:
    """A contact of which nobody knows the day goes to the end."""
    cast = cast_of(log=[{"date": "2025-01-01", "met": "Clinic"}])
    assert edits_of(cast, date="unknown")[-1].at is None


@pytest.mark.parametrize(
    ("clinic", "expected"),
    [
        ({}, {"status": "talking", "since": "2025-06-01"}),
        ({"status": "outreach"}, {"status": "talking", "since": "2025-06-01"}),
        ({"status": "unknown", "since": "2025-05"}, {"status": "talking", "since": "2025-06-01"}),
        ({"status": "talking", "since": "2025-05-01"}, {}),
        ({"status": "talking"}, {}),
        ({"status": "engaged", "since": "2025-06-02"}, {}),
    ],
)
def test_status(clinic: dict[str, str], expected: dict[str, str]) -> None:
    """A status is set with its day, unless it stands there already or the file dates another one later."""
    edits = edits_of(cast_of(clinic=clinic), status="talking")
    assert {edit.where[-1]: edit.value for edit in edits if isinstance(edit, SetValue)} == expected
    assert isinstance(edits[-1], AddEntry)


def test_status_of_a_person() -> None:
    """Somebody with a status of their own gets it too; a colleague without one does not."""
    cast = cast_of()
    for name, places in (("Kim Nobody", [("stakeholders", 0, "people", 0, "status")]), ("Sky Makebelieve", [])):
        edits = edits_of(cast, met=(name,), status="talking")
        people = [edit.where for edit in edits if isinstance(edit, SetValue) and "people" in edit.where]
        assert people == places


def test_the_team_gets_no_status() -> None:
    """A status is about whom the team met, never about the team."""
    cast = cast_of(lead="Sam Sample")
    assert len(edits_of(cast, met=("Exampleton Police",), status="talking")) == 1


@pytest.mark.parametrize(
    ("more", "officer"),
    [
        ({}, ("", "")),
        ({"lead": "Sam Sample"}, ("Sam Sample", "leads this problem")),
        ({"lead": "unknown"}, ("", "")),
        (
            {"lead": "Sam Sample", "clinic": {"officer": ["Alex Placeholder"]}},
            ("Alex Placeholder", "looks after Clinic"),
        ),
        ({"clinic": {"officer": "unknown"}, "lead": "Sam Sample"}, ("Sam Sample", "leads this problem")),
    ],
)
def test_who_was_there(more: dict[str, Any], officer: tuple[str, str]) -> None:
    """Who looks after them comes before who leads; where the file names nobody, nobody is made up."""
    assert usual_officer(cast_of(**more), ["Kim Nobody"]) == officer


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-06-01", [SetValue(("stakeholders", 0, "readiness", "stage"), "acting")]),
        (
            "2025-05-01",
            [
                AddEntry(
                    ("stakeholders", 0, "readiness"),
                    {"stage": "acting", "date": "2025-06-01", "by": "Sam Sample", "ask": "A room"},
                    1,
                )
            ],
        ),
    ],
)
def test_readiness_of_another_day_stays(day: str, expected: list[Any]) -> None:
    """A contact of the day of the last judgement mends it; one of another day adds a judgement of the same ask."""
    judged = {"ask": "A room", "stage": "thinking", "importance": 7, "date": day, "by": "Jordan Example"}
    edits = edits_of(cast_of(clinic={"readiness": judged}), readiness="acting")
    assert edits[: len(expected)] == expected
    assert [edit for edit in edits if "importance" in edit.where] == []
