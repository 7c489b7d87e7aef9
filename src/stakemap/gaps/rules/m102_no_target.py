"""M102: a number without the number to reach."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_number
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Measure, NotKnown, known, listed

CARD = Card(
    code="M102",
    name="no-target",
    title="No number to reach",
    severity=Severity.LOW,
    why="Without a number to reach, any change can be called a success. Set it before you know the result.",
    remedy="Agree with the partners on a number to reach and a day, and write both under target.",
    looks_at="The target of every measure that has a number.",
    judged="There is a gap for each of these without a target. None means that you only watch it.",
    not_assessed="While no measure has any value (A101).",
    may_mean="The number only shows what the problem costs, and nobody means to move it: then write none.",
    sources=("goldstein-awards", "pop-impact"),
    requires=("A101",),
)


def check(case: Case) -> Outcome:
    """Judge each measure with a number by whether it has a target."""
    measures = tuple(measure for measure in listed(case.cast.problem.measures) if has_number(measure))
    if not measures:
        return CannotTell("no measure has a number")
    gaps = tuple(gap for measure in measures if (gap := _gap(measure)))
    return Looked(gaps, len(measures), "measures with a number")


def _gap(measure: Measure) -> Gap | None:
    target = known(measure.target)
    value = target.value if target else None
    if measure.target is NotKnown.NONE or value is NotKnown.NONE or known(value) is not None:
        return None
    name = known(measure.name) or "a measure without a name"
    stated = measure.target is NotKnown.UNKNOWN or value is NotKnown.UNKNOWN
    return Gap(f"There is no number to reach for {name}.", (name,), Confidence.STATED if stated else Confidence.ABSENT)
