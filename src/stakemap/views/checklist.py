"""The list at the end of a handover: what to do, in order, and where each step is from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.knowledge import JUDGEMENT, HandoverStep, cite, handover_steps
from stakemap.model import listed
from stakemap.views.lines import Line
from stakemap.words import join

if TYPE_CHECKING:
    from stakemap.knowledge.handover import Situation
    from stakemap.recruit.handover import Handover

__all__ = ["compose_checklist"]


def compose_checklist(of: Sequence[Handover]) -> tuple[Line, ...]:
    """Write what to do, in order, and where it is from; empty where nothing hangs on the person.

    Args:
        of: One person's handover in each problem.
    """
    held = [one for one in of if not one.empty and not one.settled]
    if not held:
        return ()
    first = held[0]
    situation: Situation = "outside" if not first.ours else "left" if first.human.left else "here"
    there = {"anything", *(word for word, found in _what_is_there(held) if found)}
    steps = [step for step in handover_steps(situation) if step.about in there]
    slots = {"name": first.human.label, "successor": _successor(held)}
    return (
        Line(),
        Line("For the handover", strong=True),
        *(Line(step.says.format_map(slots), 2, 3, mark=f"{place}.") for place, step in enumerate(steps, 1)),
        *_from(steps),
    )


def _what_is_there(held: Sequence[Handover]) -> tuple[tuple[str, bool], ...]:
    return (
        ("ties", any(one.holdings or one.own for one in held)),
        ("promises", any(one.promises or one.duties for one in held)),
    )


def _successor(held: Sequence[Handover]) -> str:
    names = (listed(one.human.entry.successor) for one in held if one.human.entry)
    return join(next((found for found in names if found), ())) or "the successor"


def _from(steps: Sequence[HandoverStep]) -> Iterator[Line]:
    """Name the sources once, with the steps they stand behind; the rest is judgement."""
    for key in sorted({key for step in steps for key in step.source} - {JUDGEMENT}):
        (source,) = cite((key,))
        numbers = [str(number) for number, step in enumerate(steps, 1) if key in step.source]
        yield Line(f"After {source.cite}: {join(numbers)}. The rest is judgement.", 2)
