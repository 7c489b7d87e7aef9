"""P115: the effort goes to those who are on board already."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.cast import Implied, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_approach
from stakemap.gaps.effort import Effort, measure_effort
from stakemap.gaps.finding import CannotTell, Gap, Looked, Outcome
from stakemap.gaps.needed import find_needed
from stakemap.model.vocabulary import Status
from stakemap.words import join_some

CARD = Card(
    code="P115",
    name="comfort-zone",
    title="The effort goes to those who are on board already",
    severity=Severity.MEDIUM,
    why=(
        "It is pleasant to meet those who agree. Those who say no, or whom nobody has met, are often the ones without "
        "whom nothing changes."
    ),
    remedy="Plan the next contact with one of those who got none, and only listen the first time.",
    looks_at=(
        "Contacts in the log and assignments for partners. Who is needed: by an open action, or for a role that is due."
    ),
    judged=(
        "There is a gap when two thirds or more went to partners who were already on board, and somebody needed got "
        "none. That is somebody who said no, stepped away or was never in touch, and has no approach. The contact that "
        "won a partner is no comfort."
    ),
    not_assessed=(
        "While nobody is on the list (P100), or while fewer than five contacts or tasks with partners are written down."
    ),
    may_mean="There were contacts with the others, and nobody wrote them down.",
    sources=("proactive-alliance", "judgement"),
    requires=("P100",),
)

FEWEST = 5
"""Judgement: fewer contacts and tasks show no habit."""
_WITHOUT_US = (None, Status.NOT_CONTACTED, Status.DECLINED, Status.STEPPED_AWAY)


def check(case: Case) -> Outcome:
    """Judge whether most effort went to partners on board while somebody needed got none."""
    effort = measure_effort(case.cast)
    total = sum(each.total for each in effort.values())
    if total < FEWEST:
        return CannotTell("fewer than five contacts or tasks with partners are written down")
    aboard = sum(each.aboard for each in effort.values())
    neglected = _neglected(case, effort)
    if 3 * aboard < 2 * total or not neglected:
        return Looked()
    who = join_some([f"{member.name} ({_state(member)})" for member in neglected])
    says = (
        f"{aboard} of {total} contacts and tasks went to partners who were on board already. "
        f"None went to {who}, whom the work needs too."
    )
    return Looked((Gap(says, tuple(member.name for member in neglected)),))


def _neglected(case: Case, effort: Mapping[str, Effort]) -> tuple[Party | Implied, ...]:
    """Give those who are needed, are not with us and got no effort at all, in name order."""
    cast = case.cast
    members = (cast.member(id) for id in find_needed(case).keys() - effort.keys())
    found = [m for m in members if isinstance(m, Implied) or (isinstance(m, Party) and _is_left_alone(m))]
    return tuple(sorted(found, key=lambda member: member.name))


def _is_left_alone(party: Party) -> bool:
    """Tell whether a listed party is not with us and nobody has planned how to win it."""
    without_us = party.standing.status in _WITHOUT_US and not (party.left or party.in_team)
    return without_us and not has_approach(party)


def _state(member: Party | Implied) -> str:
    if isinstance(member, Implied):
        return "not on the list"
    return "no status yet" if member.standing.status is None else member.standing.word
