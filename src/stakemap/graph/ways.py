"""All ways in to one party: the best chain of introductions, up to two others, and how old each step is."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stakemap.cast import Cast, Human, Party
from stakemap.graph.chains import Hop, find_chains
from stakemap.graph.links import find_links, leads_out
from stakemap.graph.routes import with_people
from stakemap.graph.signs import Sign, find_signs, is_over, stand_for
from stakemap.model import known

if TYPE_CHECKING:
    from stakemap.graph.project import Simple

__all__ = ["MOST_WAYS", "YEAR", "Leg", "Way", "ways_to"]

MOST_WAYS = 3
"""The best one and two alternatives."""
MOST_SEARCHES = 5
MOST_DETOUR = 1
"""Judgement: nobody asks for two more introductions where fewer lead there."""
YEAR = 365
"""Judgement: days after which a tie that nobody wrote of again may be gone."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One introduction on a way, and when the two were last known to be in touch.

    Attributes:
        hop: Who introduces whom.
        last: The latest dated sign of life between the two; None where nobody wrote a date, and for belonging.
        stale: True when every sign is more than a year old, also those with the body to which one of them belongs,
            or when the party needs contact more often and got none; never where nobody wrote a date.
        overdue: The days between contacts that the party needs, where the whole team has let more go by, and not a
            year yet; else None.
        belongs: True when the step only is that a person belongs to an organisation.
        unconfirmed: True when the file says that the other side did not, or may not, see the tie the same way.
    """

    hop: Hop
    last: Sign | None
    stale: bool
    overdue: int | None
    belongs: bool
    unconfirmed: bool


@dataclass(frozen=True, slots=True)
class Way:
    """One chain of introductions from the team; no legs when the party or one of its people is on the team."""

    legs: tuple[Leg, ...]

    @property
    def hops(self) -> tuple[Hop, ...]:
        """The introductions alone, as `route_to` gives them."""
        return tuple(leg.hop for leg in self.legs)

    @property
    def asks(self) -> int:
        """Count the introductions; that a person belongs to a body is none."""
        return sum(not leg.belongs for leg in self.legs)

    @property
    def stale(self) -> bool:
        """Tell whether any step is stale."""
        return any(leg.stale for leg in self.legs)


def ways_to(cast: Cast, party_id: str) -> tuple[Way, ...]:
    """Give the best chain of introductions to one party, and up to two that are really different, best first.

    The first is that of `route_to`. Each further one has other introducers: nobody outside the team and the party who
    stands on a way before it, no body to which such a person belongs, and nobody at a body that stands there. Where a
    way has no introducer, the next ones start with another person of the team. A way that needs two introductions
    more than the best is left out. Empty when no chain leads there. A few searches over one network, near-linear in
    the number of ties and contacts.

    Raises:
        KeyError: No party has this id.
    """
    group = with_people(cast)[cast.party(party_id).id]
    if group & cast.team:
        return (Way(()),)
    if not leads_out(cast, find_links(cast)):
        return ()
    from stakemap.graph.project import introductions

    graph = introductions(cast)
    found: list[Way] = []
    for _ in range(MOST_SEARCHES):
        hops = find_chains(cast, graph, {party_id: group}).get(party_id)
        if hops is None:
            break
        found.append(Way(tuple(_leg(cast, graph, hop) for hop in hops)))
        _close(cast, graph, hops, group)
    return tuple(way for way in found if way.asks <= found[0].asks + MOST_DETOUR)[:MOST_WAYS]


def _close(cast: Cast, graph: Simple, hops: tuple[Hop, ...], group: Set[str]) -> None:
    """Take out of the network what the next way must not share with this one."""
    introducers = {hop.from_id for hop in hops[1:]}
    if introducers:
        graph.remove_nodes_from((introducers | _same_house(cast, introducers)) - cast.team - group)
        return
    offices = {id for id in cast.team if isinstance(cast.member(id), Party)}
    graph.remove_edges_from([(start, end) for start in {hops[0].from_id, *offices} for end in group])


def _same_house(cast: Cast, ids: Set[str]) -> set[str]:
    """Give the bodies to which some people belong, and the people of some bodies."""
    found: set[str] = set()
    for human in cast.people:
        homes = {*human.also_at, *([human.party] if human.party else [])}
        if human.id in ids:
            found |= homes
        if homes & ids:
            found.add(human.id)
    return found


def _leg(cast: Cast, graph: Simple, hop: Hop) -> Leg:
    step = graph.edges[hop.from_id, hop.to_id]
    if step["tie"].origin == "member":
        return Leg(hop, None, stale=False, overdue=None, belongs=True, unconfirmed=False)
    signs = find_signs(cast, stand_for(cast, hop.from_id), stand_for(cast, hop.to_id))
    every = _contact_every(cast, hop)
    old = bool(signs) and is_over(_at_most(cast, hop), max(YEAR, every or 0), cast.as_of)
    missed = every is not None and bool(signs) and is_over(_with_team(cast, hop.to_id), every, cast.as_of)
    return Leg(
        hop=hop,
        last=signs[-1] if signs else None,
        stale=old or missed,
        overdue=every if missed and not old else None,
        belongs=False,
        unconfirmed=step["doubtful"] and hop.state != "strained",
    )


def _at_most(cast: Cast, hop: Hop) -> tuple[Sign, ...]:
    """Give the signs that may have been between the two: a contact with a body may have been with a person there."""
    a, b = (stand_for(cast, id) | {cast.home(id)} for id in (hop.from_id, hop.to_id))
    return find_signs(cast, a, b)


def _contact_every(cast: Cast, hop: Hop) -> int | None:
    """Give the days between contacts that the file asks for, where the step leads from the team to a party."""
    home = cast.member(cast.home(hop.to_id))
    if hop.from_id not in cast.team or not isinstance(home, Party):
        return None
    return known(home.entry.contact_every)


def _with_team(cast: Cast, id: str) -> tuple[Sign, ...]:
    """Give the signs between anybody on the team and anybody at the party."""
    ours = cast.team | {human.id for human in cast.people if _was_ours(cast, human)}
    return find_signs(cast, ours, stand_for(cast, cast.home(id)))


def _was_ours(cast: Cast, human: Human) -> bool:
    return human.party is not None and human.party in cast.team
