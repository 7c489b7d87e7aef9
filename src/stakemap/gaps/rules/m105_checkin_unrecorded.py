"""M105: a check-in that is past and not recorded, or none planned."""

from __future__ import annotations

from datetime import date

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, is_closed
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import CheckIn, known, listed

CARD = Card(
    code="M105",
    name="checkin-unrecorded",
    title="A check-in is not recorded, or none is planned",
    severity=Severity.MEDIUM,
    why="A date to look back keeps the work alive. What was said there is the memory of the project.",
    remedy="Write down whether the check-in was held and what came of it, or set a new date.",
    looks_at="The check-ins: their dates, done and note.",
    judged=(
        "There is a gap for each check-in whose day has passed with neither a note nor a yes or a date "
        "under done. Where none is planned at all, there is one gap that matters less."
    ),
    not_assessed="When the problem is closed.",
    may_mean="The check-in was held, and nobody wrote it down.",
    sources=("training-report", "pop-process"),
)

_PLAN = "Plan a check-in, for example three months from now, and write its date under checkins."


def check(case: Case) -> Outcome:
    """Judge each check-in that is past, or whether any is planned."""
    problem = case.cast.problem
    if is_closed(problem, case.cast.as_of):
        return CannotTell("the problem is closed")
    planned = listed(problem.checkins)
    if not planned:
        said = problem.checkins is not None
        confidence = Confidence.STATED if said else Confidence.ABSENT
        return Looked((Gap("No check-in is planned.", (), confidence, Severity.LOW, _PLAN),))
    missed = (gap for checkin in planned if (gap := _gap(checkin, case.cast.as_of)))
    return Looked(tuple(missed), len(planned), "check-ins")


def _gap(checkin: CheckIn, as_of: date) -> Gap | None:
    due = known(checkin.date)
    done = known(checkin.done)
    if due is None or due >= as_of or done not in (None, False) or known(checkin.note) is not None:
        return None
    if done is False:
        return Gap(f"The check-in due {due.isoformat()} was not held.", confidence=Confidence.STATED)
    return Gap(f"Check-in due {due.isoformat()}, nothing recorded.")
