"""Who could introduce us: the cheapest chain of introductions from the team to each party."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stakemap.cast import Cast, Human, Tie
from stakemap.graph.links import Link, find_links, leads_out
from stakemap.graph.reach import doors, reached_by_team, single_person_dependencies
from stakemap.words import name_key

if TYPE_CHECKING:
    from stakemap.graph.project import Simple

__all__ = [
    "Hop",
    "Route",
    "doors",
    "reached_by_team",
    "route_to",
    "routes",
    "single_person_dependencies",
]

_Price = Callable[[str, str, dict[str, Any]], int]


@dataclass(frozen=True, slots=True)
class Hop:
    """One introduction on a route.

    Attributes:
        from_: Name of who introduces us, or the title where the name is unknown.
        to: Name of whom they introduce us to.
        kind: The tie's verb or phrase, as written; it may have been written from the other side.
        state: ``known``, ``active`` or ``strained``.
        strength: ``weak``, ``working`` or ``strong``; None when nobody said, and for belonging somewhere.
        from_id: Id of the one who introduces us.
        to_id: Id of the other.
    """

    from_: str
    to: str
    kind: str
    state: str
    strength: str | None
    from_id: str = ""
    to_id: str = ""


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
    groups = _with_people(cast)
    chains = _chains(cast, groups) if leads_out(cast, links) else {}
    chains |= {id: () for id, group in groups.items() if group & cast.team}
    neighbours = _neighbours(links)
    return {
        id: Route(chains[id]) if id in chains else _without_route(cast, group, neighbours)
        for id, group in groups.items()
    }


def _with_people(cast: Cast) -> dict[str, frozenset[str]]:
    """Give each party's id together with those of its current people."""
    groups = {party.id: {party.id} for party in cast.parties}
    for human in cast.people:
        for id in (human.party, *human.also_at):
            if id in groups and human.current:
                groups[id].add(human.id)
    return {id: frozenset(group) for id, group in groups.items()}


def _chains(cast: Cast, groups: dict[str, frozenset[str]]) -> dict[str, tuple[Hop, ...]]:
    """Search once from the whole team, and walk back from each party that was found."""
    import networkx as nx

    from stakemap.graph.project import introductions

    graph = introductions(cast)
    price = _pricing(len(graph))
    team = {id for id in graph if id in cast.team}
    far = nx.multi_source_dijkstra_path_length(graph, team, weight=price)
    order = {id: _order(cast, id) for id in graph}
    found = {}
    for id, group in groups.items():
        if ends := [end for end in group if end in far]:
            end = min(ends, key=lambda end: (far[end], order[end]))
            found[id] = _walk_back(cast, graph, end, far, price, order)
    return found


def _pricing(size: int) -> _Price:
    """Price a step so that sums compare first doubtful steps, then cost, then the number of steps."""
    scale = 6 * size + 1

    def price(a: str, b: str, step: dict[str, Any]) -> int:
        return int((step["doubtful"] * scale + step["cost"]) * scale + 1)

    return price


def _order(cast: Cast, id: str) -> tuple[bool, str, str]:
    member = cast.member(id)
    return (not (isinstance(member, Human) and member.name), name_key(cast.name_of(id)), id)


def _walk_back(
    cast: Cast,
    graph: Simple,
    end: str,
    far: Mapping[str, float],
    price: _Price,
    order: dict[str, tuple[bool, str, str]],
) -> tuple[Hop, ...]:
    hops: list[Hop] = []
    while far[end]:
        ways = graph.adj[end]
        start = min(
            (id for id in ways if id in far and far[id] + price(id, end, ways[id]) == far[end]),
            key=order.__getitem__,
        )
        hops.append(_hop(cast, start, end, ways[start]["tie"]))
        end = start
    return tuple(reversed(hops))


def _hop(cast: Cast, start: str, end: str, tie: Tie) -> Hop:
    state = tie.state.value if tie.state else ""
    strength = tie.strength.value if tie.strength and tie.recorded else None
    return Hop(cast.name_of(start), cast.name_of(end), tie.kind, state, strength, start, end)


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
    nearest = sorted(best, key=lambda id: (best[id], _order(cast, id)))
    return Route(None, tuple(cast.name_of(id) for id in nearest))
