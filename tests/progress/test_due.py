"""What is due, by when, for whom and by whom."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.progress import Item, find_due, sort_by_day
from tests.progress.builders import ALEX, DAY, FILES, SAM, agenda, cast_of, due, turned

CLINIC = {"name": "Clinic", "status": "engaged", "since": "2025-05-01", "officer": [SAM, ALEX]}


def one(**keys: Any) -> Item:
    """Give the only thing that is due."""
    (item,) = due(**keys)
    return item


def kinds(items: tuple[Item, ...]) -> list[str]:
    """Give the kinds of some things."""
    return [item.kind for item in items]


@given(FILES, st.integers(0, 100))
def test_each_thing_stands_in_one_part(keys: dict[str, Any], days: int) -> None:
    """Whatever is open stands in exactly one of late, soon, later and undated, as its day says."""
    items = due(**keys)
    parts = sort_by_day(items, DAY, days)
    every = [*parts.late, *parts.soon, *parts.later, *parts.undated]
    assert sorted(every, key=lambda item: item.key) == sorted(items, key=lambda item: item.key)
    assert all(item.due and item.due < DAY for item in parts.late)
    assert all(item.due and 0 <= (item.due - DAY).days <= days for item in parts.soon)
    assert all(item.due and (item.due - DAY).days > days for item in parts.later)
    assert all(item.due is None for item in parts.undated)


@given(FILES)
def test_order_of_lines_changes_nothing(keys: dict[str, Any]) -> None:
    """The same entries in another order give the same things in the same order, with the same keys."""
    assert due(**keys) == due(**turned(keys))


@given(FILES)
def test_keys_are_unique(keys: dict[str, Any]) -> None:
    """No two things of a problem have one key."""
    items = due(**keys)
    assert len({item.key for item in items}) == len(items)


@given(FILES)
def test_moving_the_days_keeps_the_keys(keys: dict[str, Any]) -> None:
    """Tasks and actions whose days all move by the same keep their keys."""
    first, moved = (
        [item.key for item in due(**{**keys, "assignments": tasks}) if item.kind == "task"]
        for tasks in (
            [{**task, "due": day} for task in keys.get("assignments", [])] for day in ("2025-12-24", "2026-01-02")
        )
    )
    assert first == moved


def test_a_task() -> None:
    """A task is due on its day, for whom and by whom the file says; one that is done by the day is not due."""
    task = {"task": "Call back", "who": SAM, "for": "Clinic", "due": "2025-06-04"}
    item = one(parties=["Clinic"], assignments=[task])
    assert (item.kind, item.what, item.whom, item.who) == ("task", "Call back", ("Clinic",), (SAM,))
    assert item.due == date(2025, 6, 4)
    assert due(assignments=[{**task, "done": "yes"}]) == ()
    assert due(assignments=[{**task, "done": "2025-06-01"}]) == ()
    assert kinds(due(assignments=[{**task, "done": "2025-06-02"}])) == ["task"]
    assert kinds(due(assignments=[{**task, "done": "unknown"}])) == ["task"]


def test_a_task_of_somebody_who_left() -> None:
    """Whose job it is stays, and that they left is known."""
    team = {
        "name": "Night Patrol",
        "part_of": "Fernvale Police",
        "people": [{"name": "Lee Pretend", "until": "2025-05"}],
    }
    item = one(parties=[team], assignments=[{"task": "Call back", "who": "Lee Pretend"}])
    assert (item.who, item.gone, item.due) == (("Lee Pretend",), ("Lee Pretend",), None)


def test_a_next_step() -> None:
    """A step that was agreed is due until the same partner was met again; then what is open stands there."""
    first = {"date": "2025-05-20", "who": SAM, "met": "Clinic", "next": "Send the figures", "due": "2025-06-08"}
    item = one(parties=["Clinic"], log=[first])
    assert (item.kind, item.what, item.whom, str(item.since)) == (
        "next step",
        "Send the figures",
        ("Clinic",),
        "2025-05-20",
    )
    assert due(parties=["Clinic"], log=[first, {"date": "2025-05-25", "who": SAM, "met": "Clinic"}]) == ()


def test_a_next_step_keeps_its_key() -> None:
    """A step is the same one while its words and its day change, as the contact stays."""
    contact = {"date": "2025-05-20", "who": SAM, "met": ["Clinic", "School"], "next": "Send it", "due": "2025-06-08"}
    other = {**contact, "next": "Bring the figures along", "due": "2025-07-08"}
    assert one(parties=["Clinic"], log=[contact]).key == one(parties=["Clinic"], log=[other]).key


@pytest.mark.parametrize(
    ("status", "day", "found"),
    [
        ("proposed", None, []),
        ("proposed", "2025-06-04", ["action"]),
        ("agreed", None, ["action"]),
        ("under way", "2025-06-04", ["action"]),
        ("done", "2025-06-04", []),
        ("dropped", "2025-06-04", []),
    ],
)
def test_actions(status: str, day: str | None, found: list[str]) -> None:
    """An open action with a day is due; without one only when somebody agreed to it."""
    action = {"do": "Fix the lights", "status": status, "lead": ALEX, **({"due": day} if day else {})}
    items = due(response={"actions": [action]}, checkins="none")
    assert kinds(items) == found
    assert all(item.who == (ALEX,) for item in items)


@pytest.mark.parametrize(
    ("more", "open_"),
    [
        ({}, True),
        ({"done": "no"}, True),
        ({"done": "yes"}, False),
        ({"done": "2025-05-01"}, False),
        ({"done": "2025-06-20"}, True),
        ({"note": "Go on"}, False),
    ],
)
def test_check_ins(more: dict[str, Any], open_: bool) -> None:
    """A check-in is due until done says that it was held by the day, or somebody noted what came of it."""
    items = due(checkins=[{"date": "2025-05-01", "with": [SAM, "Clinic"], **more}])
    assert kinds(items) == (["check-in"] if open_ else [])
    assert all((item.who, item.whom) == ((SAM,), ("Clinic",)) for item in items)


def test_a_note_before_the_day_holds_no_check_in() -> None:
    """What is noted for a check-in to come does not mean that it was held."""
    assert kinds(due(checkins=[{"date": "2025-07-01", "note": "Bring the figures"}])) == ["check-in"]
    assert due(checkins=[{"date": "2025-07-01", "done": "yes"}]) == ()


def test_the_lead_first() -> None:
    """A check-in is the job of the lead first, then of the others of the team who take part; alone of the lead."""
    item = one(lead=ALEX, checkins=[{"date": "2025-07-01", "with": [SAM, ALEX]}])
    assert item.who == (ALEX, SAM)
    assert one(lead=ALEX, checkins=[{"date": "2025-07-01", "with": "Clinic"}]).who == (ALEX,)


def test_check_ins_to_plan() -> None:
    """Three and six months after the response began there should be one, unless one is set near that day."""
    begun = {"response": {"actions": [{"do": "Fix it", "status": "under way", "start": "2025-04-30"}]}, "lead": SAM}
    found = [item for item in due(**begun) if item.kind == "check-in to plan"]
    assert [(item.every, item.due, item.who) for item in found] == [
        (3, date(2025, 7, 30), (SAM,)),
        (6, date(2025, 10, 30), (SAM,)),
    ]
    near = due(**begun, checkins=[{"date": "2025-08-20"}])
    assert [item.every for item in near if item.kind == "check-in to plan"] == [6]
    assert "check-in to plan" not in kinds(due(**begun, checkins="none"))


def test_check_ins_to_plan_end() -> None:
    """Once the second is due the first is left out, and a later check-in stands for a missed one."""
    begun = {"response": {"actions": [{"do": "Fix it", "status": "under way"}]}, "started": "2024-01-31"}
    assert [item.due for item in due(**begun) if item.kind == "check-in to plan"] == [date(2024, 7, 31)]
    assert "check-in to plan" not in kinds(due(**begun, checkins=[{"date": "2025-01-01", "done": "yes"}]))


def test_nothing_to_plan_before_the_response() -> None:
    """While no action has begun, nobody asks for a check-in."""
    proposed = {"response": {"actions": [{"do": "Fix it", "status": "proposed"}]}, "started": "2024-01-31"}
    assert due(**proposed) == ()


def test_contacts() -> None:
    """A partner in touch should hear from us in the rhythm that the file gives, or in that of the stage."""
    item = one(parties=[{**CLINIC, "contact_every": "30"}])
    assert (item.kind, item.whom, item.who, item.due) == ("contact", ("Clinic",), (SAM, ALEX), date(2025, 5, 31))
    assert (item.every, item.own, str(item.since)) == (30, True, "2025-05-01")
    assert (one(parties=[CLINIC]).every, one(parties=[CLINIC]).own) == (90, False)


def test_no_contact_where_one_is_set() -> None:
    """Where the next contact has a day, that day is due and nothing else."""
    log = [{"date": "2025-05-02", "who": SAM, "met": "Clinic", "next": "Meet again", "due": "2025-06-20"}]
    assert kinds(due(parties=[CLINIC], log=log)) == ["next step"]


def test_accepted_gaps_and_the_file() -> None:
    """A gap that is accepted until a day, and the day of review of the file, are due on these days."""
    items = due(
        lead=SAM,
        retain_until="2025-06-05",
        accepted=[{"gap": "P101", "about": "Fernvale Police", "by": ALEX, "until": "2025-05-30"}, {"gap": "M105"}],
    )
    assert [(item.kind, item.who, item.whom) for item in items] == [
        ("accepted gap", (ALEX,), ("Fernvale Police",)),
        ("file", (SAM,), ()),
    ]


def test_a_closed_problem() -> None:
    """Once the problem is closed only promises and the review of the file are left."""
    keys: dict[str, Any] = {
        "parties": [CLINIC],
        "retain_until": "2026-01-01",
        "assignments": [{"task": "Say thanks", "due": "2025-06-02"}],
        "checkins": [{"date": "2025-07-01"}],
        "response": {"actions": [{"do": "Fix it", "status": "agreed"}]},
    }
    assert kinds(due(**keys, closed={"outcome": "solved", "date": "2025-05-01"})) == ["task", "file"]
    assert len(due(**keys)) == 5


def test_the_end_of_the_calendar() -> None:
    """Days at the end of the calendar break nothing."""
    late = date(9999, 12, 31)
    begun = {"response": {"actions": [{"do": "Fix it", "status": "under way", "start": "9999-12-01"}]}}
    items = find_due(cast_of(late, parties=[{**CLINIC, "since": "9999-12-30"}], **begun))
    assert sort_by_day(items, late, 14).later == ()
    assert agenda(days=10**9, assignments=[{"task": "x", "due": "9999-12-31"}]).soon
