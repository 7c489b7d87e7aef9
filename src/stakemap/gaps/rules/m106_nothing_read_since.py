"""M106: the work goes on, and nobody has counted since it began."""

from __future__ import annotations

from datetime import date, timedelta

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Action, Measure, NotKnown, Problem, Reading, Span, known, listed
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
        "There is a gap for each such measure without a reading, once the work has gone on for three months. With a "
        "check-in since it began it comes sooner. None means that you stopped counting on purpose. It matters less "
        "where other measures were taken again."
    ),
    not_assessed=(
        "While no action is under way or done for three months, or no measure has a number from before. Where an "
        "action has no start, the start of the work on the problem counts."
    ),
    may_mean="The number was taken, and nobody wrote it down.",
    sources=("pop-impact", "training-report"),
)

_BEGUN = (ActionStatus.UNDER_WAY, ActionStatus.DONE)
THREE_MONTHS = timedelta(days=90)
"""The training report has the first check-in after three months."""


def check(case: Case) -> Outcome:
    """Judge each measure with a number from before by whether it was taken again."""
    problem, as_of = case.cast.problem, case.cast.as_of
    begun = tuple(action for action in actions(problem) if action.status in _BEGUN and not _to_come(action, as_of))
    if not begun:
        return CannotTell("no action is under way or done")
    if not any(_had_time(problem, action, as_of) for action in begun):
        return CannotTell("no action has gone on for three months yet, and no check-in has passed since")
    measures = tuple(measure for measure in listed(problem.measures) if _has_baseline(measure))
    if not measures:
        return CannotTell("no measure has a number from before")
    missing = tuple(measure for measure in measures if not _read(measure, as_of))
    severity = Severity.LOW if any(listed(measure.readings) and _read(measure, as_of) for measure in measures) else None
    return Looked(
        tuple(_gap(measure, severity) for measure in missing), len(measures), "measures with a number from before"
    )


def _to_come(action: Action, as_of: date) -> bool:
    return isinstance(action.start, Span) and not action.start.started_by(as_of)


def _had_time(problem: Problem, action: Action, as_of: date) -> bool:
    """Tell whether enough time has passed to count again; an action and a problem without a day may be old."""
    begun = known(action.start) or known(problem.started)
    if begun is None or as_of - begun.first >= THREE_MONTHS:
        return True
    days = (known(checkin.date) for checkin in listed(problem.checkins))
    return any(day is not None and begun.first < day < as_of for day in days)


def _has_baseline(measure: Measure) -> bool:
    baseline = known(measure.baseline)
    return baseline is not None and known(baseline.value) is not None


def _read(measure: Measure, as_of: date) -> bool:
    return measure.readings == () or any(_counts(reading, as_of) for reading in listed(measure.readings))


def _counts(reading: Reading, as_of: date) -> bool:
    days = (reading.date, reading.to, reading.from_)
    day = next((day for day in days if isinstance(day, Span)), None)
    return known(reading.value) is not None and (day is None or day.started_by(as_of))


def _gap(measure: Measure, severity: Severity | None) -> Gap:
    name = known(measure.name) or "a measure without a name"
    stated = measure.readings is NotKnown.UNKNOWN or bool(listed(measure.readings))
    return Gap(
        f"{name}: no number since the one from before, and the work has begun.",
        (name,),
        Confidence.STATED if stated else Confidence.ABSENT,
        severity,
    )
