"""P116: two partners who work against each other, and no plan for that."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.cast import Ask, Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, asks_of, has_approach, quoted
from stakemap.gaps.disputes import Dispute, find_disputes, proposal_key
from stakemap.gaps.finding import CannotTell, Gap, Looked, Outcome
from stakemap.gaps.together import Occasion, find_occasions, shared
from stakemap.model import listed
from stakemap.words import count, join_some

CARD = Card(
    code="P116",
    name="competing-interests",
    title="Two sides compete, and there is no plan for that",
    severity=Severity.MEDIUM,
    why=(
        "Communities are several groups that sometimes compete. A conflict that nobody deals with can end the work; "
        "one that is handled well shows what was hidden."
    ),
    remedy=(
        "Ask each side alone what it needs and what it fears. Then write an approach for one of them, or plan a "
        "meeting with both."
    ),
    looks_at=(
        "Relationships whose kind says that two oppose or compete with each other. Stances for and against one "
        "proposal, of partners and their people."
    ),
    judged=(
        "There is a gap when no side has an approach, and nothing brings both together. That would be a contact "
        "since then, a task, an engagement or a policy. It matters less while no open action needs both."
    ),
    not_assessed=(
        "While nobody is on the list (P100), or while there is neither a stance nor a relationship between partners."
    ),
    may_mean="They have settled it, or only compete for customers. Then say so in the relationship or the stance.",
    sources=("proactive-alliance", "coalition-conflict"),
    requires=("P100",),
)

_Sides = tuple[tuple[str, ...], ...]
"""Ids of parties by side; none when there is nothing to say."""


def check(case: Case) -> Outcome:
    """Judge each dispute by whether the file holds any plan for it."""
    cast = case.cast
    if not _anything_said(cast):
        return CannotTell("no stance and no relationship between partners is written down yet")
    disputes = find_disputes(cast)
    if not disputes:
        return Looked()
    occasions, asks = find_occasions(cast), asks_of(cast)
    planned = {proposal_key(ask.title) for ask in cast.asks}
    gaps = []
    for dispute in disputes:
        if open_sides := _without_plan(cast, dispute, occasions):
            waiting = _need_both(cast, open_sides, asks)
            urgent = bool(waiting) or proposal_key(dispute.proposal) in planned
            gaps.append(_gap(cast, dispute.proposal, open_sides, waiting, None if urgent else Severity.LOW))
    return Looked(tuple(gaps))


def _anything_said(cast: Cast) -> bool:
    stances = any(listed(party.entry.stances) for party in cast.parties)
    of_people = any(human.entry and listed(human.entry.stances) for human in cast.people)
    ties = (tie for tie in cast.ties if tie.index is not None)
    return stances or of_people or any(tie.opposed or cast.team.isdisjoint((tie.a, tie.b)) for tie in ties)


def _without_plan(cast: Cast, dispute: Dispute, occasions: Mapping[str, set[Occasion]]) -> _Sides:
    """Give those on both sides who have no approach; nothing when that leaves a side empty, or a plan exists."""
    sides = tuple(tuple(id for id in side if not has_approach(cast.party(id))) for side in dispute.sides)
    if not all(sides) or any(_deals_with(dispute, occasion) for occasion in shared(cast, sides, occasions)):
        return ()
    return sides


def _deals_with(dispute: Dispute, occasion: Occasion) -> bool:
    """Tell whether an occasion can be about a dispute: no contact before it began, and not its own cause."""
    if occasion.day is not None and dispute.since is not None:
        return not occasion.day.over_by(dispute.since)
    return proposal_key(occasion.title) != proposal_key(dispute.proposal) or not occasion.title


def _need_both(cast: Cast, sides: _Sides, asks: Mapping[str, tuple[Ask, ...]]) -> list[str]:
    """Give the titles of open actions that need somebody of each side; the team has a part in every one."""
    outside = [side for side in sides if not all(cast.party(id).in_team for id in side)]
    each = [{ask.index: ask.title for id in side for ask in asks.get(id, ())} for side in outside]
    return sorted(each[0][index] for index in each[0] if all(index in other for other in each))


def _gap(cast: Cast, proposal: str, sides: _Sides, waiting: list[str], severity: Severity | None) -> Gap:
    names = [sorted(cast.name_of(id) for id in side) for side in sides]
    first, second = (join_some(side) for side in names)
    says = f"{first} and {second} work against each other."
    if proposal:
        says = f"{quoted(proposal)} has {first} for it and {second} against it."
    return Gap(f"{says} {_end(waiting)}", tuple(sorted({*names[0], *names[1]})), severity=severity)


def _end(waiting: list[str]) -> str:
    if not waiting:
        return "Nothing is planned to deal with that."
    more = f" and {count(len(waiting) - 1, 'more action')}" if len(waiting) > 1 else ""
    return f"{quoted(waiting[0])}{more} {'need' if more else 'needs'} both, and nothing is planned to deal with that."
