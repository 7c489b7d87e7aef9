"""Whom the team reaches, and through whom alone.

The team is one starting point: whoever one of its people or units knows is known. Known and active ties
reach somebody, and so does belonging to an organisation; strained ties do not. networkx is loaded only
when a tie leads out of the team.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from stakemap.cast import Cast, Human
from stakemap.graph.cuts import find_gatekeepers
from stakemap.graph.links import Link, find_links, leads_out

if TYPE_CHECKING:
    from stakemap.graph.project import Simple

__all__ = ["doors", "reached_by_team", "single_person_dependencies", "unreached_circles"]

_TEAM = ""
"""The whole team as one starting point; no id is empty."""


def reached_by_team(cast: Cast) -> frozenset[str]:
    """Give the ids of all parties that the team reaches over known and active ties.

    The agency and its units are always among them, with or without a tie. Without an agency the team is
    only the lead and the officers, and the answer says little.
    """
    own = frozenset(party.id for party in cast.parties if party.id in cast.team)
    links = _working(cast)
    if not leads_out(cast, links):
        return own
    import networkx as nx

    graph = _network(links, lambda id: _TEAM if id in cast.team else id)
    connected = nx.node_connected_component(graph, _TEAM)
    return own | {party.id for party in cast.parties if party.id in connected}


def single_person_dependencies(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Map each person to the partners that the team reaches through this person only.

    "If Officer X moves, these are lost." Keys are ids of people on the team and off it, both in name order;
    whoever has nobody hanging on them is left out. Values are ids of partners outside the team. A partner
    nobody reaches hangs on nobody. A tie that only a status speaks of lives in those on the team who are
    recorded as knowing the party; only where there is no such person does it belong to the agency itself.
    """
    links = _without_spoken_for(cast, _working(cast))
    if not leads_out(cast, links):
        return {}
    graph = _network(links, lambda id: id)
    graph.add_edges_from((_TEAM, id) for id in sorted(cast.team))
    behind = _behind(cast, find_gatekeepers(graph, _TEAM))
    return {human.id: behind[human.id] for human in cast.people if human.id in behind}


def doors(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Map each party outside the team to the partners that the team reaches only through it or its people.

    Ids, both in name order; parties that open no such door are left out. A party that the team does not
    reach opens none: whoever is won first in a group nobody reaches opens the way to the whole of it.
    """
    links = _working(cast)
    if not leads_out(cast, links):
        return {}
    graph = _network(links, lambda id: _TEAM if id in cast.team else cast.home(id))
    behind = _behind(cast, find_gatekeepers(graph, _TEAM))
    return {party.id: behind[party.id] for party in cast.parties if party.id in behind}


def unreached_circles(cast: Cast) -> tuple[tuple[str, ...], ...]:
    """Group the partners whom the team does not reach, and who reach each other over working ties.

    Ids in name order, circles in the order of their first. Somebody who stands alone is in none. Whoever is won
    first in a circle opens the way to the whole of it.
    """
    links = _working(cast)
    if not links:
        return ()
    import networkx as nx

    graph = _network(links, lambda id: _TEAM if id in cast.team else cast.home(id))
    graph.remove_nodes_from([_TEAM] if _TEAM not in graph else sorted(nx.node_connected_component(graph, _TEAM)))
    partners = [party.id for party in cast.partners if party.id in graph]
    number = {id: place for place, circle in enumerate(nx.connected_components(graph)) for id in circle}
    circles: dict[int, list[str]] = {}
    for id in partners:
        circles.setdefault(number[id], []).append(id)
    return tuple(tuple(circle) for circle in circles.values() if len(circle) > 1)


def _working(cast: Cast) -> tuple[Link, ...]:
    return tuple(link for link in find_links(cast) if not link.strained)


def _network(links: Iterable[Link], place: Callable[[str], str]) -> Simple:
    """Make a network of bare links, each id put in its place."""
    import networkx as nx

    graph: Simple = nx.Graph()
    graph.add_edges_from(sorted({(place(link.a), place(link.b)) for link in links}))
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return graph


def _behind(cast: Cast, before: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Give for everybody the partners outside the team to whom every way leads through them."""
    behind: dict[str, list[str]] = {}
    for party in cast.partners:
        id = before.get(party.id, _TEAM)
        while id != _TEAM and party.id not in cast.team:
            behind.setdefault(id, []).append(party.id)
            id = before[id]
    return {id: tuple(parties) for id, parties in behind.items()}


def _without_spoken_for(cast: Cast, links: tuple[Link, ...]) -> tuple[Link, ...]:
    """Drop what only a status speaks of where somebody on the team is recorded as knowing the party."""
    known: set[str] = set()
    for link in links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            if link.tie.recorded and one in cast.team and isinstance(cast.member(one), Human):
                known |= _parties_of(cast, other)
    return tuple(link for link in links if link.tie.origin != "status" or link.tie.b not in known)


def _parties_of(cast: Cast, id: str) -> set[str]:
    member = cast.member(id)
    if isinstance(member, Human):
        return {*member.also_at, *([member.party] if member.party else [])}
    return {id}
