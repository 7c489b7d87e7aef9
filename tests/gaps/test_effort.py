"""Where the recorded effort goes."""

from __future__ import annotations

from typing import Any

from stakemap.gaps.effort import Effort, measure_effort
from tests.gaps.builders import cast_of


def effort(*contacts: Any, **keys: Any) -> dict[str, Effort]:
    """Give the effort by id of the partner, for a log with these contacts."""
    log = [{"who": "Sam Sample", **contact} for contact in contacts]
    return measure_effort(cast_of(log=log, **{"stakeholders": ["Motel"], **keys}))


def test_one_entry_counts_once_for_each_partner() -> None:
    """Two people of one partner in one meeting are one contact."""
    parties = [{"name": "Motel", "people": ["Jordan Example", "Kim Nobody"]}, "Clinic"]
    found = effort({"date": "2025-01-02", "met": ["Jordan Example", "Kim Nobody", "Clinic"]}, stakeholders=parties)
    assert found == {"clinic": Effort(1, 0, 0), "motel": Effort(1, 0, 0)}


def test_what_is_to_come_is_no_effort_yet() -> None:
    """A contact after the day is left out; one without a day has happened."""
    assert effort({"date": "2025-02-01", "met": ["Motel"]}) == {}
    assert effort({"met": ["Motel"]}) == {"motel": Effort(1, 0, 0)}


def test_the_contact_that_won_them_is_no_comfort() -> None:
    """Only what came after they were on board counts as such."""
    found = effort(
        {"date": "2024-11-01", "met": ["Motel"]},
        {"date": "2024-12-01", "met": ["Motel"], "status": "engaged"},
        {"date": "2025-01-02", "met": ["Motel"], "status": "engaged"},
    )
    assert found == {"motel": Effort(3, 0, 1)}


def test_a_status_without_a_day_covers_every_contact() -> None:
    """Where nobody wrote since when they are on board, all contacts went to somebody on board."""
    parties = [{"name": "Motel", "status": "engaged"}]
    assert effort({"date": "2024-11-01", "met": ["Motel"]}, stakeholders=parties) == {"motel": Effort(1, 0, 1)}


def test_whoever_is_implied_counts_like_whoever_is_listed() -> None:
    """Listing somebody does not change what was done for them."""
    action = {"actions": [{"do": "Fix the lights", "needs": ["Motel"]}]}
    contacts = [{"date": f"2024-1{n}-01", "met": ["Motel"], "status": "engaged"} for n in (0, 1, 2)]
    listed = effort(*contacts, response=action)
    assert listed == effort(*contacts, response=action, stakeholders=[]) == {"motel": Effort(3, 0, 2)}


def test_tasks_are_effort_too() -> None:
    """An assignment for a partner or its people counts, and the team's own tasks do not."""
    tasks = [{"task": "Call", "who": "Sam Sample", "for": ["Motel"]}, {"task": "Count", "who": "Sam Sample"}]
    assert effort(assignments=tasks) == {"motel": Effort(0, 1, 0)}
