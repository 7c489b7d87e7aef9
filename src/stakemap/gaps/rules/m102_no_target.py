"""M102: a number without the number to reach."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_number
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.goals import names_digits
from stakemap.knowledge import counts_own_work
from stakemap.model import Measure, NotKnown, Problem, known, listed
from stakemap.words import name_key

CARD = Card(
    code="M102",
    name="no-target",
    title="No number to reach",
    severity=Severity.LOW,
    why="Without a number to reach, any change can be called a success. Set it before you know the result.",
    remedy="Agree with the partners on a number to reach and a day, and write both under target.",
    looks_at="The target of every measure that has a number and counts the problem itself.",
    judged=(
        "There is a gap for each of these without a target. None means that you only watch it. A number in the goal "
        "counts too, where the goal names the measure. What the police do or spend needs no target."
    ),
    not_assessed="While no measure has any value (A101), or none of those counts the problem itself.",
    may_mean="You only watch the number, and nobody means to move it: then write none.",
    sources=("pop-sara", "judgement"),
    requires=("A101",),
)


def check(case: Case) -> Outcome:
    """Judge each measure with a number by whether it has a target."""
    problem = case.cast.problem
    measures = tuple(measure for measure in listed(problem.measures) if has_number(measure) and _of_problem(measure))
    if not measures:
        return CannotTell("no measure of the problem itself has a number")
    aimed = _in_goal(problem)
    gaps = tuple(gap for measure in measures if (gap := _gap(measure, aimed)))
    return Looked(gaps, len(measures), "measures of the problem with a number")


def _of_problem(measure: Measure) -> bool:
    return not counts_own_work(known(measure.name) or "")


def _in_goal(problem: Problem) -> str | None:
    """Give the measure for which the goal itself says a number in digits; half of something is none yet."""
    response = known(problem.response)
    goal = known(response.goal) if response else None
    text = known(goal.text) if goal else None
    return name_key(known(goal.measure) or "") or None if goal and text and names_digits(text) else None


def _gap(measure: Measure, aimed: str | None) -> Gap | None:
    target = known(measure.target)
    value = target.value if target else None
    if measure.target is NotKnown.NONE or value is NotKnown.NONE or known(value) is not None:
        return None
    if aimed is not None and name_key(known(measure.name) or "") == aimed:
        return None
    name = known(measure.name) or "a measure without a name"
    stated = measure.target is NotKnown.UNKNOWN or value is NotKnown.UNKNOWN
    return Gap(f"There is no number to reach for {name}.", (name,), Confidence.STATED if stated else Confidence.ABSENT)
