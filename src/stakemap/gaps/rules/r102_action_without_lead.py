"""R102: an action that nobody leads."""

from __future__ import annotations

from stakemap.cast import Cast, Human
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, action_name, actions, is_agreed, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Action, NotKnown, listed
from stakemap.model.vocabulary import ActionStatus

CARD = Card(
    code="R102",
    name="action-without-lead",
    title="Nobody leads this action",
    severity=Severity.MEDIUM,
    why="A task that belongs to everybody is done by nobody. One person should answer for it.",
    remedy="Agree who answers for the action, and write that name as its lead.",
    looks_at="Every action that is neither done nor dropped.",
    judged=(
        "There is a gap when no lead is named, or when everybody named has left. It matters less while the "
        "action is only proposed."
    ),
    not_assessed="While there is no action.",
    may_mean="Somebody leads it, and the file does not say so.",
    sources=("raci", "pop-checklist", "pop-sara"),
)


def check(case: Case) -> Outcome:
    """Judge each open action by whether somebody leads it."""
    planned = actions(case.cast.problem)
    if not planned:
        return CannotTell("no action is written down yet")
    open_ones = tuple(action for action in planned if action.status is not ActionStatus.DONE)
    gaps = tuple(gap for action in open_ones if (gap := _gap(case.cast, action)))
    return Looked(gaps, len(open_ones), "actions")


def _gap(cast: Cast, action: Action) -> Gap | None:
    leads = listed(action.lead)
    if any(not _left(cast, name) for name in leads):
        return None
    title = quoted(action_name(action))
    says = f"{leads[0]}, who led {title}, has left." if leads else f"Nobody leads {title}."
    said = bool(leads) or isinstance(action.lead, NotKnown) or action.lead == ()
    return Gap(
        says,
        (action_name(action),),
        Confidence.STATED if said else Confidence.ABSENT,
        Severity.MEDIUM if is_agreed(action) else Severity.LOW,
    )


def _left(cast: Cast, name: str) -> bool:
    member = cast.find(name)
    return isinstance(member, Human) and member.left
