"""Who could introduce us: the cheapest chain of introductions from the team to each party."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.graph.chains import Hop, find_chains, in_order
from stakemap.graph.links import Link, find_links, leads_out
from stakemap.graph.reach import doors, reached_by_team, single_person_dependencies

__all__ = [
    "Hop",
    "Route",
    "doors",
    "reached_by_team",
    "route_to",
    "routes",
    "single_person_dependencies",
    "with_people",
]


@dataclass(frozen=True, slots=True)
class Route:
    """The cheapest chain of introductions to a party, or who is nearest where there is none.

    Attributes:
        hops: First to last; empty when the party, or one of its people, is on the team; None when no chain
            leads there.
        nearest: Where no chain leads there, the names of those outside who have a tie to the party or its
            people, closest first: reaching one of them opens the way. Empty where there is a chain, and
            where nobody is recorded as knowing them.
    """

    hops: tuple[Hop, ...] | None
    nearest: tuple[str, ...] = ()


def route_to(cast: Cast, party_id: str) -> tuple[Hop, ...] | None:
    """Give the cheapest chain of introductions from the team to a party or one of its people.

    Empty when they are on the team, None when no chain leads there. `routes` says what cheap means, and
    finds all chains for the price of one.

    Raises:
        KeyError: No party has this id.
    """
    return routes(cast)[cast.party(party_id).id].hops


def routes(cast: Cast) -> dict[str, Route]:
    """Give the cheapest chain of introductions to every party, by id, in name order.

    The costs of the ties on it are added (6 divided by strength), so that no chain hangs on one weak tie;
    a chain without strained or unconfirmed ties goes before every chain with one. Among equal chains the
    shorter one wins, then named people before organisations, then names. One search from the whole team
    (Dijkstra), near-linear in the number of ties; networkx is loaded only when a tie leads out of the team.
    """
    links = find_links(cast)
    groups = with_people(cast)
    chains = _chains(cast, groups) if leads_out(cast, links) else {}
    chains |= {id: () for id, group in groups.items() if group & cast.team}
    neighbours = _neighbours(links)
    return {
        id: Route(chains[id]) if id in chains else _without_route(cast, group, neighbours)
        for id, group in groups.items()
    }


def with_people(cast: Cast) -> dict[str, frozenset[str]]:
    """Give each party's id together with those of its current people."""
    groups = {party.id: {party.id} for party in cast.parties}
    for human in cast.people:
        for id in (human.party, *human.also_at):
            if id in groups and human.current:
                groups[id].add(human.id)
    return {id: frozenset(group) for id, group in groups.items()}


def _chains(cast: Cast, groups: dict[str, frozenset[str]]) -> dict[str, tuple[Hop, ...]]:
    from stakemap.graph.project import introductions

    return find_chains(cast, introductions(cast), groups)


def _neighbours(links: Iterable[Link]) -> dict[str, list[tuple[Link, str]]]:
    found: dict[str, list[tuple[Link, str]]] = {}
    for link in links:
        found.setdefault(link.a, []).append((link, link.b))
        found.setdefault(link.b, []).append((link, link.a))
    return found


def _without_route(cast: Cast, group: frozenset[str], neighbours: dict[str, list[tuple[Link, str]]]) -> Route:
    """Name those who know somebody in a group that no chain reaches."""
    best: dict[str, tuple[bool, int]] = {}
    for member in group:
        for link, other in neighbours.get(member, []):
            if other not in group:
                price = (link.doubtful, link.cost)
                best[other] = min(best.get(other, price), price)
    nearest = sorted(best, key=lambda id: (best[id], in_order(cast, id)))
    return Route(None, tuple(cast.name_of(id) for id in nearest))
