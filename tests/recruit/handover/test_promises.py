"""What is still owed: tasks and next steps."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.recruit.handover.promises import Promise, find_promises
from tests.recruit.handover.builders import ALEX, SAM, cast_of, handover


def promises(**keys: Any) -> tuple[Promise, ...]:
    """Give what is open with a clinic and a school on the list."""
    parties = [{"name": "Clinic", "people": ["Jordan Example"]}, "School"]
    return find_promises(cast_of(parties=parties, **keys))


def test_a_next_step_is_open_until_they_are_met_again() -> None:
    """A later contact with the same partner, by anybody and with anybody there, settles it."""
    first = {"date": "2025-01-10", "who": SAM, "met": "Clinic", "next": "Send the numbers", "due": "2025-01-20"}
    again = {"date": "2025-02-01", "who": ALEX, "met": "Jordan Example"}
    (owed,) = promises(log=[first])
    assert (owed.what, owed.whom, owed.late, str(owed.made)) == ("Send the numbers", ("Clinic",), True, "2025-01-10")
    assert promises(log=[again, first]) == ()


@pytest.mark.parametrize("day", ["2025-01-10", "2025-01", "2025", "2025-04-01", None])
def test_what_may_not_be_later_settles_nothing(day: str | None) -> None:
    """A contact of the same day, of a month that may be earlier, after today or without a day settles nothing."""
    first = {"date": "2025-01-10", "who": SAM, "met": "Clinic", "next": "Send the numbers"}
    other = {"who": SAM, "met": "Clinic", **({"date": day} if day else {})}
    assert [owed.what for owed in promises(log=[first, other])] == ["Send the numbers"]


def test_of_several_who_were_met_the_rest_still_waits() -> None:
    """What was promised to two is open for the one who was not met again."""
    both = {"date": "2025-01-10", "who": SAM, "met": ["Clinic", "School"], "next": "Send the numbers"}
    (owed,) = promises(log=[both, {"date": "2025-02-01", "who": SAM, "met": "Clinic"}])
    assert (owed.whom, owed.parties) == (("School",), frozenset({"school"}))


@pytest.mark.parametrize("word", ["none", "unknown"])
def test_no_next_step_is_no_promise(word: str) -> None:
    """That there is none, or that nobody knows it, owes nothing; a day alone does."""
    entry = {"date": "2025-01-10", "who": SAM, "met": "Clinic", "next": word}
    assert promises(log=[entry]) == ()
    assert [owed.what for owed in promises(log=[{**entry, "due": "2025-03-10"}])] == ["the next step"]


def test_somebody_unlisted_can_wait_too() -> None:
    """A promise to a name that is not on the list is settled by that name."""
    first = {"date": "2025-01-10", "who": SAM, "met": "Bus line", "next": "Call back"}
    assert [owed.whom for owed in promises(log=[first])] == [("Bus line",)]
    assert promises(log=[first, {"date": "2025-01-11", "who": SAM, "met": "bus  LINE"}]) == ()


def test_tasks_and_next_steps_come_by_day() -> None:
    """Both kinds stand in one list, earliest first, undated last; done ones are gone."""
    found = promises(
        assignments=[
            {"task": "Write", "who": SAM},
            {"task": "Count", "who": SAM, "due": "2025-02-01", "for": "School"},
            {"task": "Draw", "who": SAM, "done": "yes"},
        ],
        log=[{"date": "2025-01-10", "who": SAM, "met": "Clinic", "next": "Call", "due": "2025-03-01"}],
    )
    assert [(owed.kind, owed.what, owed.late) for owed in found] == [
        ("task", "Count", True),
        ("next step", "Call", False),
        ("task", "Write", False),
    ]


def test_a_person_s_promises_are_those_they_made() -> None:
    """What somebody else promised is not theirs; of an outsider what is owed to them counts too."""
    log = [{"date": "2025-01-10", "who": SAM, "met": "Jordan Example", "next": "Call"}]
    keys: dict[str, Any] = {"parties": [{"name": "Clinic", "people": ["Jordan Example"]}], "log": log}
    assert [owed.what for owed in handover(SAM, **keys).promises] == ["Call"]
    assert handover(ALEX, **keys).promises == ()
    assert [owed.what for owed in handover("Jordan Example", **keys).promises] == ["Call"]
