"""Who still needs to be brought in: lapsed, listed, implied, and roles that nobody fills."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.cast import Cast, Implied, Party
from stakemap.gaps.roles import RoleNeed
from stakemap.graph.routes import Hop
from stakemap.model import Span, listed
from stakemap.model.vocabulary import Status, TieState

__all__ = ["Candidate", "find_candidates"]

_ON_BOARD = (Status.ENGAGED, Status.COMMITTED)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who is on the list of recruits, before any points.

    Exactly one of ``party``, ``implied`` and ``need`` is given.

    Attributes:
        id: Stable id.
        name: Name of the party or role.
        basis: ``lapsed``, ``listed``, ``implied`` or ``role``.
        party: The listed party.
        implied: The party that the file implies.
        need: The role that nobody fills.
        lapse: How a lapsed party was lost: ``stepped away``, ``tie ended``, ``contact left``; else empty.
    """

    id: str
    name: str
    basis: str
    party: Party | None = None
    implied: Implied | None = None
    need: RoleNeed | None = None
    lapse: str = ""


def find_candidates(cast: Cast, needs: tuple[RoleNeed, ...]) -> tuple[Candidate, ...]:
    """Give everybody who still needs to be brought in; the agency itself and those who left never are."""
    engaged_once = _ever_on_board(cast)
    cut = _with_ended_tie(cast)
    found = []
    for party in cast.partners:
        lapse = _lapse(party, engaged_once, cut)
        if lapse or not party.engaged:
            basis = "lapsed" if lapse else "listed"
            found.append(Candidate(party.id, party.name, basis, party=party, lapse=lapse))
    found += [Candidate(new.id, new.name, "implied", implied=new) for new in cast.implied]
    found += [Candidate(n.id, n.role.name, "role", need=n) for n in needs if n.empty and not n.accepted]
    return tuple(found)


def _lapse(party: Party, engaged_once: frozenset[str], cut: frozenset[str]) -> str:
    """Say how a party that was on board was lost; empty when it was not, or is still there."""
    if party.standing.status is Status.STEPPED_AWAY:
        return "stepped away"
    if party.id not in engaged_once:
        return ""
    if party.former and not party.named:
        return "contact left"
    return "tie ended" if party.id in cut and not party.engaged else ""


def _ever_on_board(cast: Cast) -> frozenset[str]:
    """Give the ids of parties that were engaged or committed at any time up to the day."""
    found = {party.id for party in cast.parties if party.engaged}
    for entry in listed(cast.problem.log):
        if entry.status in _ON_BOARD and isinstance(entry.date, Span) and entry.date.started_by(cast.as_of):
            ids = (cast.roster.find(name) for name in listed(entry.met))
            found |= {cast.home(id) for id in ids if id}
    return frozenset(found)


def _with_ended_tie(cast: Cast) -> frozenset[str]:
    """Give the ids of parties whose recorded tie with the team has ended and that no other tie holds."""
    ended: set[str] = set()
    held: set[str] = set()
    for tie in cast.ties:
        ends = {tie.a, tie.b}
        if tie.recorded and ends & cast.team:
            outside = {cast.home(id) for id in ends - cast.team}
            ended |= outside if tie.state is TieState.ENDED else set()
            held |= outside if tie.carries else set()
    return frozenset(ended - held)


def current_contact(cast: Cast, party: Party, route: tuple[Hop, ...] | None) -> str | None:
    """Give the named person to turn to: whom the route ends at, else who came furthest with us, then by name."""
    at_the_end = {hop.from_id for hop in route or ()} | {hop.to_id for hop in route or ()}
    order = list(Status)
    best = sorted(
        party.named,
        key=lambda human: (
            human.id not in at_the_end,
            not human.standing.on_board,
            order.index(human.standing.status) if human.standing.status else len(order),
            human.label,
        ),
    )
    return best[0].name if best else None
