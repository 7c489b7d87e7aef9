"""A101: no number says how big the problem is."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_number
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import Measure, NotKnown, known, listed
from stakemap.words import count

CARD = Card(
    code="A101",
    name="no-data",
    title="No number says how big the problem is",
    severity=Severity.HIGH,
    why=("Without numbers nobody can tell what the problem costs, convince others, or show that it got smaller."),
    remedy="Find one number from before you began, such as calls or hours, and write it as a baseline.",
    looks_at="The baselines and readings of all measures.",
    judged="There is a gap while none of them has a value. One value is enough; a target is none.",
    not_assessed="Never.",
    may_mean="The numbers are known, and stand in a report that nobody copied from yet.",
    sources=("pop-sara", "pop-impact", "training-report"),
)


def check(case: Case) -> Outcome:
    """Judge whether any measure has a value."""
    measures = case.cast.problem.measures
    every = listed(measures)
    if any(has_number(measure) for measure in every):
        return Looked()
    said = isinstance(measures, NotKnown) or measures == () or any(_unknown(measure) for measure in every)
    return Looked((Gap(_says(len(every)), confidence=Confidence.STATED if said else Confidence.ABSENT),))


def _unknown(measure: Measure) -> bool:
    """Tell whether the file says that the baseline is unknown, or that there is none."""
    baseline = known(measure.baseline)
    return isinstance(measure.baseline, NotKnown) or (baseline is not None and isinstance(baseline.value, NotKnown))


def _says(measures: int) -> str:
    if measures == 0:
        return "No number says how big the problem is: nothing is measured yet."
    verb = "is" if measures == 1 else "are"
    return (
        f"No number says how big the problem is: {count(measures, 'measure')} {verb} listed, "
        f"{'without' if measures == 1 else 'none with'} a value."
    )
