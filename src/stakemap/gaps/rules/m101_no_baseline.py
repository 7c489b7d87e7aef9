"""M101: a measure without a number from before."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import Measure, NotKnown, known, listed

CARD = Card(
    code="M101",
    name="no-baseline",
    title="No number from before",
    severity=Severity.MEDIUM,
    why="Whether something got better shows only next to the number from before, measured in the same way.",
    remedy="Find the number for the same span of time before the work began, and write it as the baseline.",
    looks_at="The baseline of every measure.",
    judged="There is a gap for each measure whose baseline has no value.",
    not_assessed="While no measure has any value (A101).",
    may_mean="The first reading is from before the work began: then write it as the baseline.",
    sources=("pop-impact", "pop-sara"),
    requires=("A101",),
)


def check(case: Case) -> Outcome:
    """Judge each measure by whether it has a number from before."""
    measures = listed(case.cast.problem.measures)
    gaps = tuple(gap for measure in measures if (gap := _gap(measure)))
    return Looked(gaps, len(measures), "measures")


def _gap(measure: Measure) -> Gap | None:
    baseline = known(measure.baseline)
    value = baseline.value if baseline else None
    if known(value) is not None:
        return None
    name = known(measure.name) or "a measure without a name"
    said = isinstance(measure.baseline, NotKnown) or isinstance(value, NotKnown)
    return Gap(
        f"There is no number from before for {name}.",
        (name,),
        Confidence.STATED if said else Confidence.ABSENT,
    )
