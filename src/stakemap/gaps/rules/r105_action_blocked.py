"""R105: an agreed action waits for somebody who is not on board."""

from __future__ import annotations

from stakemap.cast import Ask, Cast, Implied, Party, Standing
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.words import join_some

CARD = Card(
    code="R105",
    name="action-blocked",
    title="An agreed action waits for somebody",
    severity=Severity.MEDIUM,
    why=("It was agreed, but those it needs are not working on it. It will not be done in time, or not at all."),
    remedy="Bring them in first, or change the action so that it works without them.",
    looks_at="Needs of every action that is agreed or under way.",
    judged=(
        "There is a gap when somebody named there is neither engaged nor committed, has left, or is not on "
        "the list. The team itself is always on board. Proposed actions do not count, and neither does a "
        "maybe."
    ),
    not_assessed="While no agreed action, and none that is under way, says whom it needs.",
    may_mean="They are on board already, and their status is out of date.",
    sources=("college-partnerships", "judgement"),
)


def check(case: Case) -> Outcome:
    """Judge each agreed action by whether all that it needs are on board."""
    if not actions(case.cast.problem):
        return CannotTell("no action is written down yet")
    asks = tuple(ask for ask in case.cast.asks if ask.agreed)
    if not asks:
        return CannotTell("no action is agreed or under way yet")
    asks = tuple(ask for ask in asks if ask.needs)
    if not asks:
        return CannotTell("no agreed action says whom it needs")
    gaps = tuple(_gap(case.cast, ask, waits) for ask in asks if (waits := _missing(case.cast, ask)))
    return Looked(gaps, len(asks), "agreed actions")


def _missing(cast: Cast, ask: Ask) -> tuple[Party | Implied, ...]:
    """Give those that an action needs and that are not on board, in name order."""
    return tuple(sorted((m for id in ask.needs if (m := _off_board(cast, id))), key=lambda member: member.name))


def _off_board(cast: Cast, id: str) -> Party | Implied | None:
    """Give the party behind an id when it is not on board; None for the agency itself and for those who are."""
    member = cast.member(id)
    if isinstance(member, Implied):
        return member
    if not isinstance(member, Party) or member == cast.agency or (member.engaged and not member.left):
        return None
    return member


def _gap(cast: Cast, ask: Ask, waits: tuple[Party | Implied, ...]) -> Gap:
    who = join_some([f"{member.name} ({_state(member)})" for member in waits])
    return Gap(f"{quoted(ask.title)} waits for {who}.", (ask.title,), _confidence(waits))


def _state(member: Party | Implied) -> str:
    if isinstance(member, Implied):
        return "not on the list"
    if member.left:
        return "has left"
    return f"status {member.standing.word}" if member.standing.status is None else member.standing.word


def _confidence(waits: tuple[Party | Implied, ...]) -> Confidence:
    """Tell what the gap rests on at best: a known status, a missing line, or only something unknown."""
    standings = [member.standing if isinstance(member, Party) and not member.left else None for member in waits]
    if any(standing is None or standing.status is not None for standing in standings):
        return Confidence.STATED
    return Confidence.GUESS if all(_unknown(standing) for standing in standings) else Confidence.ABSENT


def _unknown(standing: Standing | None) -> bool:
    return standing is not None and standing.unknown
