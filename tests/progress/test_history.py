"""Everything that has a date, in order, and what was known on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given

from stakemap.model.vocabulary import Status
from stakemap.progress.history import PLANS, Event, find_history, split_history
from tests.progress.builders import DAY, FILES, SAM, cast_of, turned


def history(**keys: Any) -> list[tuple[str, str]]:
    """Give the kinds and dates of a history, in its order."""
    return [(event.kind, event.said) for event in find_history(cast_of(**keys))]


def parts(day: date = DAY, **keys: Any) -> tuple[list[str], list[str], int]:
    """Give the kinds of what is past and what is planned, and how many come later."""
    past, plans, others = split_history(find_history(cast_of(day, **keys)), day)
    return [event.kind for event in past], [event.kind for event in plans], others


@given(FILES)
def test_order_of_lines_changes_nothing(keys: dict[str, Any]) -> None:
    """The same entries in another order give the same history."""
    assert find_history(cast_of(**keys)) == find_history(cast_of(**turned(keys)))


@given(FILES)
def test_past_and_plans(keys: dict[str, Any]) -> None:
    """What is past had begun by the day, what is planned had not, and only plans are known before."""
    past, plans, _ = split_history(find_history(cast_of(**keys)), DAY)
    assert all(event.day.started_by(DAY) for event in past)
    assert all(event.kind in PLANS and not event.day.started_by(DAY) for event in plans)
    assert sorted(past, key=lambda event: event.order) == list(past)


@given(FILES)
def test_the_day_of_the_cast_does_not_matter(keys: dict[str, Any]) -> None:
    """A history is the same on every day, so that a slider may run over it."""
    assert find_history(cast_of(DAY, **keys)) == find_history(cast_of(date(2024, 1, 1), **keys))


def test_spans_as_said() -> None:
    """A year comes before its months and these before their days; each stays as it was said."""
    days = ["2024-03-05", "2024", "2024-03", "2023-12-31"]
    log = [{"date": day, "who": SAM, "met": "Clinic"} for day in days]
    assert [said for _, said in history(parties=["Clinic"], log=log)] == ["2023-12-31", "2024", "2024-03", "2024-03-05"]


def test_a_period_stands_at_its_end() -> None:
    """A number over a period is known when the period is over, and keeps both of its dates."""
    measure = {"name": "Calls", "readings": [{"from": "2025-01", "to": "2025-03", "value": "7"}]}
    log = [{"date": "2025-03-20", "who": SAM, "met": "Clinic"}]
    found = history(parties=["Clinic"], log=log, measures=[measure])
    assert found == [("contact", "2025-03-20"), ("reading", "2025-01 to 2025-03")]


def test_a_status_that_the_log_tells() -> None:
    """A status with the day and word of a contact is told once."""
    clinic = {"name": "Clinic", "status": "engaged", "since": "2025-02-01"}
    log = [{"date": "2025-02-01", "who": SAM, "met": "Clinic", "status": "engaged"}]
    assert history(parties=[clinic], log=log) == [("contact", "2025-02-01")]
    assert len(history(parties=[{**clinic, "status": Status.COMMITTED.value}], log=log)) == 2


def test_a_day_that_was_kept() -> None:
    """Of what was done the day on which it was done is told, and before that the day that was set."""
    task = {"task": "Call back", "due": "2025-05-20", "done": "2025-05-22"}
    assert parts(assignments=[task]) == (["task done"], [], 0)
    assert parts(date(2025, 5, 1), assignments=[task]) == ([], ["task due"], 1)
    assert parts(assignments=[{**task, "done": "no"}]) == (["task due"], [], 0)


def test_next_steps() -> None:
    """A next step is planned once it was agreed; afterwards the contact tells it."""
    log = [{"date": "2025-05-20", "who": SAM, "met": "Clinic", "next": "Meet", "due": "2025-06-20"}]
    assert parts(date(2025, 5, 1), parties=["Clinic"], log=log) == ([], [], 1)
    assert parts(date(2025, 6, 1), parties=["Clinic"], log=log) == (["contact"], ["next step due"], 0)
    assert parts(date(2025, 7, 1), parties=["Clinic"], log=log) == (["contact"], [], 0)


def test_whom_it_is_about() -> None:
    """An event names the parties and people it is about by their ids."""
    clinic = {"name": "Clinic", "people": [{"name": "Kim Nobody", "until": "2025-02"}]}
    (event,) = find_history(cast_of(parties=[clinic]))
    assert isinstance(event, Event)
    assert event.about == ("clinic", "kim-nobody")


def test_everything_that_has_a_date() -> None:
    """Every dated field of the format is in the history."""
    clinic = {
        "name": "Clinic",
        "status": "talking",
        "since": "2025-01-01",
        "left": "2025-09",
        "readiness": {"stage": "thinking", "date": "2025-01-02"},
        "approach": {"steps": [{"rung": "listen", "date": "2025-01-03"}]},
        "stances": [{"about": "A permit", "position": "support", "date": "2025-01-04"}],
        "people": [{"name": "Kim Nobody", "from": "2025-01", "until": "2025-12"}],
    }
    keys: dict[str, Any] = {
        "parties": [clinic, "School"],
        "started": "2024",
        "closed": {"outcome": "solved", "date": "2025-10"},
        "retain_until": "2027-01-01",
        "accepted": [{"gap": "P101", "until": "2025-07-01"}],
        "relationships": [{"between": ["Clinic", "School"], "since": "2024-05", "until": "2025-05"}],
        "log": [{"date": "2025-01-05", "met": "Clinic", "due": "2025-08-01"}],
        "assignments": [{"task": "Count", "due": "2025-02-01", "done": "2025-02-02"}],
        "checkins": [{"date": "2025-03-01", "done": "2025-03-02"}],
        "response": {
            "goal": {"text": "Fewer calls", "by": "2025-12-31"},
            "actions": [{"do": "Fix it", "start": "2025-02", "due": "2025-04-01"}],
        },
        "measures": [
            {
                "name": "Calls",
                "baseline": {"value": "9", "to": "2024"},
                "target": {"value": "3", "by": "2025-12-31"},
                "readings": [{"date": "2025-05", "value": "6"}],
            }
        ],
    }
    kinds = {event.kind for event in find_history(cast_of(**keys))}
    assert kinds == PLANS | {
        *("started", "closed", "status", "readiness", "step", "stance", "contact", "task done", "check-in held"),
        *("baseline", "reading"),
    }
