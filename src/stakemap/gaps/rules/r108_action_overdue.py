"""R108: the day of an action has passed, and it is not done."""

from __future__ import annotations

from datetime import date

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, action_name, actions, is_closed, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Action, known
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import count

CARD = Card(
    code="R108",
    name="action-overdue",
    title="An action is late",
    severity=Severity.MEDIUM,
    why="A promise that passes its day in silence costs trust, with partners most of all.",
    remedy="Ask what stands in the way. Then set a new day, or write that it is done or dropped.",
    looks_at="The day and the status of every action that is not done or dropped.",
    judged="There is a gap for each of these whose day has passed.",
    not_assessed="While no open action has a day, or when the problem is closed.",
    may_mean="It is done, and nobody wrote that down.",
    sources=("pop-process", "judgement"),
)


def check(case: Case) -> Outcome:
    """Judge each open action with a day by whether that day has passed."""
    if is_closed(case.cast.problem, case.cast.as_of):
        return CannotTell("the problem is closed")
    every = (action for action in actions(case.cast.problem) if action.status is not ActionStatus.DONE)
    dated = [(action, due) for action in every if (due := known(action.due)) is not None]
    if not dated:
        return CannotTell("no open action has a day")
    as_of = case.cast.as_of
    gaps = tuple(_gap(action, due, as_of) for action, due in dated if due < as_of)
    return Looked(gaps, len(dated), "open actions with a day")


def _gap(action: Action, due: date, as_of: date) -> Gap:
    title = action_name(action)
    late = count((as_of - due).days, "day")
    return Gap(f"{quoted(title)} was due {due.isoformat()}, {late} ago.", (title,), Confidence.STATED)
