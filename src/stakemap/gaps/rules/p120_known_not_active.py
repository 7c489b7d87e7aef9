"""P120: an agreed action depends on somebody whom the team only knows."""

from __future__ import annotations

from stakemap.cast import Ask, Cast, Party, Tie
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, any_tie, asks_of, outsiders, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model.vocabulary import Status, TieState
from stakemap.words import count, join_some

CARD = Card(
    code="P120",
    name="known-not-active",
    title="We know them, but do not work with them",
    severity=Severity.LOW,
    why=(
        "Knowing somebody is not working with them. Officers can often name people elsewhere whom they seldom work "
        "with, and an action needs the second."
    ),
    remedy="Agree with them on one small thing to do together, and call the tie active once it is done.",
    looks_at="Ties between the team and each partner that an agreed action needs, or one that is under way.",
    judged=(
        "There is a gap when an officer looks after them or a relationship is known, and none is active. Partners "
        "who talk with us, said no or stepped away are left out. A contact "
        "alone, a strained tie and a tie whose state nobody gave are no such tie."
    ),
    not_assessed=(
        "While nobody is on the list (P100), no agency is named, no tie is recorded, or no agreed action says whom it "
        "needs."
    ),
    may_mean="They work with us already, and the tie or their status is out of date.",
    sources=("training-report",),
    requires=("P100",),
)

_ORIGINS = ("relationship", "officer", "status")
"""Not the log: one contact does not make them known."""
_BEYOND = (Status.TALKING, Status.ENGAGED, Status.COMMITTED, Status.DECLINED, Status.STEPPED_AWAY)
"""Those who talk or work with us, and those who will not: what stands in the way of these is another gap."""


def check(case: Case) -> Outcome:
    """Judge each partner that an agreed action needs by the ties that the team has there."""
    cast = case.cast
    if cast.agency is None:
        return CannotTell("no agency is named")
    asks = {id: agreed for id, every in asks_of(cast).items() if (agreed := tuple(ask for ask in every if ask.agreed))}
    if not asks:
        return CannotTell("no agreed action says whom it needs")
    if not any_tie(cast):
        return CannotTell("no ties are recorded yet")
    needed = tuple(party for party in outsiders(cast) if party.id in asks)
    ties = _ties_with_team(cast)
    gaps = tuple(_gap(cast, p, ties[p.id], asks[p.id]) for p in needed if _only_known(p, ties.get(p.id, ())))
    return Looked(gaps, len(needed), "partners that agreed actions need")


def _ties_with_team(cast: Cast) -> dict[str, list[Tie]]:
    """Give the ties that somebody recorded with the team, by the id of the party at the other end."""
    found: dict[str, list[Tie]] = {}
    for tie in cast.ties:
        ours = cast.team & {tie.a, tie.b}
        if tie.origin in _ORIGINS and tie.stated and not tie.opposed and len(ours) == 1:
            found.setdefault(cast.home(tie.b if tie.a in ours else tie.a), []).append(tie)
    return found


def _only_known(party: Party, ties: list[Tie] | tuple[()]) -> bool:
    states = {tie.state for tie in ties}
    worked_at = {TieState.ACTIVE, TieState.STRAINED} & states
    return TieState.KNOWN in states and not worked_at and party.standing.status not in _BEYOND


def _gap(cast: Cast, party: Party, ties: list[Tie], asks: tuple[Ask, ...]) -> Gap:
    known = [tie for tie in ties if tie.state is TieState.KNOWN]
    names = sorted({cast.name_of(tie.a if tie.a in cast.team else tie.b) for tie in known})
    titles = sorted(ask.title for ask in asks)
    more = f" and {count(len(titles) - 1, 'more action')}" if len(titles) > 1 else ""
    says = (
        f"{join_some(names)} {'knows' if len(names) == 1 else 'know'} {party.name}, but nobody on the team works with "
        f"them yet. {quoted(titles[0])}{more} {'depend' if more else 'depends'} on that."
    )
    stated = any(tie.origin == "relationship" for tie in known)
    return Gap(says, (party.name,), Confidence.STATED if stated else Confidence.ABSENT)
