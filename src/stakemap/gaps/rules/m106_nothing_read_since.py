"""M106: the work goes on, and nobody has counted since it began."""

from __future__ import annotations

from datetime import date

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Measure, NotKnown, Reading, Span, known, listed
from stakemap.model.vocabulary import ActionStatus

CARD = Card(
    code="M106",
    name="nothing-read-since",
    title="Nobody has counted since the work began",
    severity=Severity.MEDIUM,
    why="Only the same number, taken again, shows whether anything changed. Later it is often too late to get it.",
    remedy="Take the same number again in the same way, and write it as a reading with its date.",
    looks_at="The readings of every measure with a number from before.",
    judged=(
        "There is a gap for each such measure without a single reading, once an action is under way or done. None "
        "means that you stopped counting on purpose."
    ),
    not_assessed="While no action is under way or done, or no measure has a number from before.",
    may_mean="The number was taken, and nobody wrote it down.",
    sources=("pop-impact",),
)

_BEGUN = (ActionStatus.UNDER_WAY, ActionStatus.DONE)


def check(case: Case) -> Outcome:
    """Judge each measure with a number from before by whether it was taken again."""
    problem = case.cast.problem
    if not any(action.status in _BEGUN for action in actions(problem)):
        return CannotTell("no action is under way or done")
    measures = tuple(measure for measure in listed(problem.measures) if _has_baseline(measure))
    if not measures:
        return CannotTell("no measure has a number from before")
    gaps = tuple(_gap(measure) for measure in measures if not _read(measure, case.cast.as_of))
    return Looked(gaps, len(measures), "measures with a number from before")


def _has_baseline(measure: Measure) -> bool:
    baseline = known(measure.baseline)
    return baseline is not None and known(baseline.value) is not None


def _read(measure: Measure, as_of: date) -> bool:
    return measure.readings == () or any(_counts(reading, as_of) for reading in listed(measure.readings))


def _counts(reading: Reading, as_of: date) -> bool:
    days = (reading.date, reading.to, reading.from_)
    day = next((day for day in days if isinstance(day, Span)), None)
    return known(reading.value) is not None and (day is None or day.started_by(as_of))


def _gap(measure: Measure) -> Gap:
    name = known(measure.name) or "a measure without a name"
    stated = measure.readings is NotKnown.UNKNOWN or bool(listed(measure.readings))
    return Gap(
        f"{name}: no number since the one from before, and the work has begun.",
        (name,),
        Confidence.STATED if stated else Confidence.ABSENT,
    )
