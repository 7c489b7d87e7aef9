"""What each officer carries, and what nobody else holds."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.gaps.workload import Task, Workload, find_middle, measure_workloads
from tests.gaps.builders import cast_of

SAM, ALEX = "Sam Sample", "Alex Placeholder"


def loads(**keys: Any) -> dict[str, Workload]:
    """Give the load of each officer by name."""
    return {load.name: load for load in measure_workloads(cast_of(**keys))}


def test_nobody_carries_anything_in_an_empty_file() -> None:
    """Attendees without a task or a relationship are left out."""
    assert loads() == {}
    assert loads(stakeholders=[{"name": "Fernvale Police", "people": [SAM]}]) == {}


def test_a_relationship_is_held_as_officer_or_because_the_tie_lives_in_somebody() -> None:
    """Officer of the partner, officer of a person there and holder of a tie are told as one thing."""
    found = loads(
        stakeholders=[
            {"name": "School", "officer": [SAM, ALEX]},
            {"name": "Clinic", "people": [{"name": "Jordan Example", "officer": SAM}]},
            "Motel",
        ],
        relationships=[{"between": ["Fernvale Police", "Motel"], "held_by": SAM}],
    )
    assert found[SAM].parties == ("clinic", "motel", "school")
    assert found[SAM].alone == ("clinic", "motel")
    assert (found[ALEX].parties, found[ALEX].alone) == (("school",), ())


def test_a_tie_that_ended_is_held_by_nobody() -> None:
    """What is over is nobody's load."""
    tie = {"between": ["Fernvale Police", "Motel"], "held_by": SAM, "state": "ended"}
    assert loads(stakeholders=["Motel"], relationships=[tie]) == {}


def test_units_of_the_agency_and_those_who_left_are_no_load() -> None:
    """Only partners outside that are still there count."""
    parties = [
        {"name": "Records", "part_of": "Fernvale Police", "officer": SAM},
        {"name": "Motel", "left": "2024", "officer": SAM},
    ]
    assert loads(stakeholders=parties) == {}


def test_open_tasks_come_by_day_and_late_ones_are_told() -> None:
    """A task is open unless it is done by the day; a day that is today is not late."""
    found = loads(
        assignments=[
            {"task": "Write", "who": SAM, "for": "Motel"},
            {"task": "Call", "who": [SAM, ALEX], "due": "2025-01-14", "done": "no"},
            {"task": "Visit", "who": SAM, "due": "2025-01-15", "done": "unknown"},
            {"task": "Count", "who": SAM, "done": "2025-01-02"},
            {"task": "Draw", "who": SAM, "done": "2025-02-01"},
            {"task": "Ask", "who": SAM, "done": "yes"},
        ]
    )
    assert [task.title for task in found[SAM].tasks] == ["Call", "Visit", "Draw", "Write"]
    assert found[SAM].overdue == found[ALEX].overdue == (Task("Call", (), date(2025, 1, 14), overdue=True),)
    assert found[SAM].tasks[-1] == Task("Write", ("Motel",), None, overdue=False)


def test_open_actions_and_check_ins_to_come_are_counted_apart() -> None:
    """Actions that are done or dropped, and days that have passed, are no load."""
    found = loads(
        response={
            "actions": [
                {"do": "Open evenings", "lead": SAM, "status": "agreed"},
                {"do": "Fix the lights", "lead": SAM},
                {"do": "Lock the door", "lead": SAM, "status": "done"},
                {"do": "Paint it", "lead": SAM, "status": "dropped"},
            ]
        },
        checkins=[
            {"date": "2025-03-01", "with": [SAM]},
            {"date": "2025-01-10", "with": [SAM]},
            {"date": "2025-02-01", "with": [SAM, "Motel"]},
        ],
    )
    assert found[SAM].actions == ("Fix the lights", "Open evenings")
    assert found[SAM].checkins == (date(2025, 2, 1), date(2025, 3, 1))
    assert found[SAM].total == 2


def test_whoever_left_still_stands_in_the_list_and_keeps_nothing_from_others() -> None:
    """What somebody who left still holds is told; the one who is here holds it alone."""
    people = [{"name": SAM, "until": "2024-12-01"}, ALEX]
    found = loads(
        stakeholders=[
            {"name": "Fernvale Police", "people": people},
            {"name": "School", "officer": [SAM, ALEX]},
            {"name": "Clinic", "officer": SAM},
        ]
    )
    assert (found[SAM].here, found[ALEX].here) == (False, True)
    assert (found[SAM].alone, found[ALEX].alone) == (("clinic",), ("school",))


def test_somebody_at_a_partner_is_not_an_officer() -> None:
    """A task that a partner's own person took on is not the team's load."""
    parties = [{"name": "Motel", "people": ["Jordan Example"]}]
    assert loads(stakeholders=parties, assignments=[{"task": "Call", "who": "Jordan Example"}]) == {}


def test_the_order_of_lines_changes_nothing() -> None:
    """Loads come in name order, and what is in them too."""
    parties = [{"name": "School", "officer": [SAM, ALEX]}, {"name": "Clinic", "officer": SAM}]
    tasks = [{"task": "Call", "who": SAM}, {"task": "Ask", "who": SAM}]
    one = measure_workloads(cast_of(stakeholders=parties, assignments=tasks))
    other = measure_workloads(cast_of(stakeholders=parties[::-1], assignments=tasks[::-1]))
    assert one == other
    assert [load.name for load in one] == [ALEX, SAM]


def test_the_middle_is_told_from_three_officers_on() -> None:
    """Of those who are here and carry something the middle one counts; of an even number the lower of two."""
    parties = [{"name": "School", "officer": [SAM, ALEX, "Kim Nobody"]}, {"name": "Clinic", "officer": SAM}]
    assert find_middle(loads(stakeholders=parties).values()) == 1
    assert find_middle(loads(stakeholders=[{"name": "School", "officer": [SAM, ALEX]}]).values()) is None
