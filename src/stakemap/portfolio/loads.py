"""What each officer carries in several problems together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stakemap.gaps.workload import Workload
from stakemap.words import name_key

__all__ = ["OfficerLoad", "sum_loads"]


@dataclass(frozen=True, slots=True)
class OfficerLoad:
    """What one officer carries in all problems.

    Attributes:
        name: As written in the first problem that has it.
        loads: The load in each problem where the officer carries something, in the order of the problems.
    """

    name: str
    loads: tuple[Workload, ...]

    @property
    def parts(self) -> tuple[int, int, int, int, int]:
        """Relationships, those held alone, open tasks, late ones, and open actions led, over all problems.

        A stakeholder of two problems counts twice: it is two relationships to care for.
        """
        return (
            sum(len(load.parties) for load in self.loads),
            sum(len(load.alone) for load in self.loads),
            sum(len(load.tasks) for load in self.loads),
            sum(len(load.overdue) for load in self.loads),
            sum(len(load.actions) for load in self.loads),
        )

    @property
    def total(self) -> int:
        """Count relationships, open tasks and open actions together; to be shown with these parts."""
        return sum(load.total for load in self.loads)


def sum_loads(problems: Sequence[Iterable[Workload]]) -> tuple[OfficerLoad, ...]:
    """Add up the loads of several problems by officer: most first, then by name.

    Officers are the same when their names are; whoever has left a problem, or carries nothing, is left out there.

    Args:
        problems: The loads of each problem.
    """
    found: dict[str, list[Workload]] = {}
    for loads in problems:
        for load in loads:
            if load.here and load.total:
                found.setdefault(name_key(load.name), []).append(load)
    sums = (OfficerLoad(loads[0].name, tuple(loads)) for loads in found.values())
    return tuple(sorted(sums, key=lambda one: (-one.total, name_key(one.name))))
