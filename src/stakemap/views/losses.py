"""The one-person-out report: what would be lost with each person, and the load per officer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.views.heading import compose_heading
from stakemap.views.lines import Line
from stakemap.words import count, join, join_some

if TYPE_CHECKING:
    from stakemap.gaps.workload import Workload
    from stakemap.portfolio import OfficerLoad
    from stakemap.recruit.handover import Loss

__all__ = ["LOAD_COLUMNS", "SUM_COLUMNS", "compose_losses", "load_cells", "sum_cells", "tell_middle"]

LOAD_COLUMNS = ("Officer", "Looks after", "of these alone", "Open tasks", "of these late", "Leads actions", "In all")
"""In all: stakeholders looked after, open tasks and actions led."""
SUM_COLUMNS = (LOAD_COLUMNS[0], "Problems", *LOAD_COLUMNS[1:])
INDENT = 5


def compose_losses(cast: Cast, file: str, losses: Sequence[Loss]) -> tuple[Line, ...]:
    """Write what would be lost with each person, most first.

    Args:
        cast: Everybody in the problem.
        file: The file, as the user named it.
        losses: One for each person, most first.
    """
    heavy = [loss for loss in losses if loss.cut or loss.alone]
    shared = [_name(loss) for loss in losses if loss.knows and loss not in heavy]
    silent = [loss.human.label for loss in losses if loss not in heavy and not loss.knows and loss.human.current]
    return (
        compose_heading(cast, file),
        Line(_headline(cast, losses, heavy)),
        *(line for place, loss in enumerate(heavy, 1) for line in _entry(cast, place, loss)),
        *_names("Whom others can stand in for, with every stakeholder they know", shared),
        *_names("Of whom no tie is written down", silent),
    )


def _headline(cast: Cast, losses: Sequence[Loss], heavy: Sequence[Loss]) -> str:
    if not losses:
        return "Nobody on the team is named yet. Write people under your agency, or an officer at each stakeholder."
    if not any(loss.knows or loss.cut for loss in losses):
        return (
            "No tie of anybody on the team is written down yet, so nobody can tell what would be lost if one of them "
            "moved. Write who looks after whom under officer, or record your contacts under log."
        )
    if not heavy:
        return "Nobody stands alone: for everybody whom one of the team knows, there is somebody else."
    return "What would be lost if one person moved, most first."


def _entry(cast: Cast, place: int, loss: Loss) -> Iterator[Line]:
    number = len(loss.cut) + len(loss.alone)
    of = f" of the {len(loss.knows)} they know" if loss.ours and set(loss.cut) <= set(loss.knows) else ""
    yield Line()
    who = f"{loss.human.label}{_where(cast, loss)}"
    yield Line(
        f"{who} - {count(number, 'stakeholder')}{of if len(loss.knows) > number else ''}",
        hang=INDENT,
        mark=f"{place}",
        strong=True,
    )
    if loss.cut:
        yield Line(f"No way left to {join(loss.cut)}.", INDENT, 2)
    if loss.alone:
        left = "; another way is left" if cast.agency else ""
        yield Line(f"Nobody else on the team has a working tie to {join(loss.alone)}{left}.", INDENT, 2)


def _where(cast: Cast, loss: Loss) -> str:
    human = loss.human
    said = [] if loss.ours else [f"outside, at {cast.name_of(human.party)}" if human.party else "outside"]
    said += ["has left"] if human.left else ["not here yet"] if not human.current else []
    return f" ({', '.join(said)})" if said else ""


def _name(loss: Loss) -> str:
    return f"{loss.human.label} (left)" if loss.human.left else loss.human.label


def _names(label: str, names: Sequence[str]) -> Iterator[Line]:
    if names:
        yield Line()
        yield Line(f"{label}: {join_some(sorted(names), 12)}.")


def load_cells(load: Workload) -> tuple[str, ...]:
    """Give the cells under ``LOAD_COLUMNS``."""
    parts = (load.parties, load.alone, load.tasks, load.overdue, load.actions)
    name = load.name if load.here else f"{load.name} (left)"
    return (name, *(str(len(part)) for part in parts), str(load.total))


def sum_cells(one: OfficerLoad) -> tuple[str, ...]:
    """Give the cells under ``SUM_COLUMNS``."""
    return (one.name, str(len(one.loads)), *map(str, one.parts), str(one.total))


def tell_middle(middle: int | None, officers: int) -> str:
    """Say what half of the officers carry; empty where there are too few for a middle.

    Args:
        middle: What the middle one carries in all.
        officers: How many carry something.
    """
    return "" if middle is None else f"Half of the {officers} officers carry {middle} or fewer."
