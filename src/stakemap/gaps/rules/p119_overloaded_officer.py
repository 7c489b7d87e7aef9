"""P119: one officer who carries far more than the others."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.workload import Workload, find_middle, measure_workloads
from stakemap.words import count, join

CARD = Card(
    code="P119",
    name="overloaded-officer",
    title="One officer carries far more than the others",
    severity=Severity.LOW,
    why=(
        "Work goes to those who are known to do it, until they can do none of it well. What one person drops, nobody "
        "picks up."
    ),
    remedy="Ask which of these somebody else can take over, and hand over one relationship or task at a time.",
    looks_at=(
        "For each officer: partners looked after, assignments that are not done, and open actions that the officer "
        "leads."
    ),
    judged=(
        "There is a gap when one officer holds at least twice as many of these as the middle officer, and at least "
        "four more. Both numbers are judgement. It matters more when some of the tasks are late."
    ),
    not_assessed="While fewer than three officers hold a relationship or a task.",
    may_mean="Others do as much, and nobody wrote it down. Or this is the officer's only work, by agreement.",
    sources=("collaborative-overload", "training-report", "judgement"),
)

TIMES = 2
"""Judgement."""
MORE = 4
"""Judgement: so that one against three is not a gap."""


def check(case: Case) -> Outcome:
    """Judge each officer by what the officer in the middle carries."""
    loads = tuple(load for load in measure_workloads(case.cast) if load.here and load.total)
    middle = find_middle(loads)
    if middle is None:
        return CannotTell("fewer than three officers hold a relationship or a task")
    most = max(TIMES * middle, middle + MORE)
    gaps = tuple(_gap(load, middle, len(loads)) for load in loads if load.total >= most)
    return Looked(gaps, len(loads), "officers who hold a relationship or a task")


def _gap(load: Workload, middle: int, officers: int) -> Gap:
    late = len(load.overdue)
    tasks = f"has {count(len(load.tasks), 'open task')}" + (f" ({late} late)" if late else "")
    parts = (
        (load.parties, f"looks after {count(len(load.parties), 'stakeholder')}"),
        (load.tasks, tasks),
        (load.actions, f"leads {count(len(load.actions), 'open action')}"),
    )
    said = [words for things, words in parts if things]
    total = f", {load.total} in all" if len(said) > 1 else ""
    return Gap(
        f"{load.name} {join(said)}{total}. Half of the {officers} officers hold {middle} or fewer.",
        (load.name,),
        Confidence.STATED,
        Severity.MEDIUM if late else None,
    )
