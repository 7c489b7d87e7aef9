"""What each officer carries in several problems."""

from __future__ import annotations

from typing import Any

from stakemap.gaps.workload import Workload, measure_workloads
from stakemap.portfolio import sum_loads
from tests.gaps.builders import cast_of

SAM, ALEX = "Sam Sample", "Alex Placeholder"


def loads(**keys: Any) -> tuple[Workload, ...]:
    """Give the loads of one problem."""
    return measure_workloads(cast_of(**keys))


def test_the_parts_add_up() -> None:
    """Each part is the sum over the problems, and the total is that of relationships, tasks and actions."""
    motel = loads(
        stakeholders=[{"name": "Motel", "officer": SAM}],
        assignments=[{"task": "Count", "who": SAM, "due": "2025-01-01"}],
    )
    road = loads(
        stakeholders=[{"name": "School", "officer": ["sam  sample", ALEX]}],
        response={"actions": [{"do": "Paint", "lead": SAM}]},
    )
    sam, alex = sum_loads([motel, road])
    assert (sam.name, len(sam.loads), sam.parts, sam.total) == (SAM, 2, (2, 1, 1, 1, 1), 4)
    assert (alex.name, len(alex.loads), alex.total) == (ALEX, 1, 1)


def test_whoever_left_a_problem_is_left_out_there() -> None:
    """What somebody who left still stands for is no load of theirs."""
    gone = {"name": "Fernvale Police", "people": [{"name": SAM, "until": "2024"}]}
    assert sum_loads([loads(stakeholders=[gone, {"name": "Motel", "officer": SAM}]), ()]) == ()
