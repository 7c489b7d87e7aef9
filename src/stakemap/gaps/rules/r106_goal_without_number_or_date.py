"""R106: the goal cannot be checked."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.goals import names_day, names_number
from stakemap.model import Goal, NotKnown, known, listed
from stakemap.words import name_key

CARD = Card(
    code="R106",
    name="goal-without-number-or-date",
    title="The goal has no number or no date",
    severity=Severity.LOW,
    why="A goal that nobody can check is never reached and never missed. A number and a date make it a promise.",
    remedy="Write what should be different, by which day, and which measure shows it.",
    looks_at="The goal: its text, its day, its measure, and the target of that measure.",
    judged=(
        "There is a gap when there is no goal, or when it has no day, or names neither a measure nor a number. "
        "Words count: half, none, by summer. So does the day in the target of its measure."
    ),
    not_assessed="While no action is written down yet.",
    may_mean="The goal is known to all, and stands somewhere else.",
    sources=("goldstein-awards", "pop-goals", "pop-sara"),
)


def check(case: Case) -> Outcome:
    """Judge whether the goal can be checked."""
    problem = case.cast.problem
    if not actions(problem):
        return CannotTell("no action is written down yet")
    response = known(problem.response)
    said = response.goal if response else None
    goal = known(said)
    if goal is None or not any(known(part) for part in (goal.text, goal.by, goal.measure)):
        return Looked((_gap("No goal says what should be different.", said is not None),))
    missing = [*([] if _number(case, goal) else ["number"]), *([] if _day(case, goal) else ["date"])]
    if not missing:
        return Looked()
    stated = any(isinstance(part, NotKnown) for part in (goal.by, goal.measure))
    return Looked((_gap(f"The goal has no {' and no '.join(missing)}.", stated),))


def _gap(says: str, stated: bool) -> Gap:
    return Gap(says, (), Confidence.STATED if stated else Confidence.ABSENT)


def _number(case: Case, goal: Goal) -> bool:
    return known(goal.measure) is not None or names_number(known(goal.text) or "")


def _day(case: Case, goal: Goal) -> bool:
    """Tell whether the goal has a day: its own, one in its words, or that of the target of its measure."""
    if known(goal.by) is not None or names_day(known(goal.text) or ""):
        return True
    wanted = name_key(known(goal.measure) or "")
    targets = (
        known(one.target) for one in listed(case.cast.problem.measures) if name_key(known(one.name) or "") == wanted
    )
    return bool(wanted) and any(target is not None and known(target.by) is not None for target in targets)
