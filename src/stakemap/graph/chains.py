"""The cheapest chains of introductions through one network, from the whole team at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stakemap.cast import Cast, Human, Tie
from stakemap.words import name_key

if TYPE_CHECKING:
    from stakemap.graph.project import Simple

__all__ = ["Hop", "find_chains", "in_order"]

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


def find_chains(cast: Cast, graph: Simple, groups: Mapping[str, Iterable[str]]) -> dict[str, tuple[Hop, ...]]:
    """Search once from the whole team, and walk back from each group that was found.

    Among equal chains the shorter one wins, then named people before organisations, then names. One search
    (Dijkstra), near-linear in the number of ties.

    Args:
        cast: Who is who.
        graph: The network of introductions, or what is left of it.
        groups: Who counts as being there, by id; a group that no chain reaches is left out of the answer.
    """
    import networkx as nx

    price = _pricing(len(graph))
    team = {id for id in graph if id in cast.team}
    far = nx.multi_source_dijkstra_path_length(graph, team, weight=price) if team else {}
    order = {id: in_order(cast, id) for id in graph}
    walked: dict[str, tuple[Hop, ...]] = dict.fromkeys(team, ())
    found = {}
    for id, group in groups.items():
        if ends := [end for end in group if end in far]:
            end = min(ends, key=lambda end: (far[end], order[end]))
            for start, stop in reversed(_trail(graph, end, walked, far, price, order)):
                walked[stop] = (*walked[start], _hop(cast, start, stop, graph.adj[stop][start]["tie"]))
            found[id] = walked[end]
    return found


def in_order(cast: Cast, id: str) -> tuple[bool, str, str]:
    """Give the sort key of somebody on a chain: named people first, then by name."""
    member = cast.member(id)
    return (not (isinstance(member, Human) and member.name), name_key(cast.name_of(id)), id)


def _pricing(size: int) -> _Price:
    """Price a step so that sums compare first doubtful steps, then cost, then the number of steps."""
    scale = 6 * size + 1

    def price(a: str, b: str, step: dict[str, Any]) -> int:
        return int((step["doubtful"] * scale + step["cost"]) * scale + 1)

    return price


def _trail(
    graph: Simple,
    end: str,
    walked: Mapping[str, object],
    far: Mapping[str, float],
    price: _Price,
    order: dict[str, tuple[bool, str, str]],
) -> list[tuple[str, str]]:
    """Walk back from an end to somebody to whom the way is known already; the last step comes first."""
    steps: list[tuple[str, str]] = []
    while end not in walked:
        ways = graph.adj[end]
        start = min(
            (id for id in ways if id in far and far[id] + price(id, end, ways[id]) == far[end]),
            key=order.__getitem__,
        )
        steps.append((start, end))
        end = start
    return steps


def _hop(cast: Cast, start: str, end: str, tie: Tie) -> Hop:
    state = tie.state.value if tie.state else ""
    strength = tie.strength.value if tie.strength and tie.recorded else None
    return Hop(cast.name_of(start), cast.name_of(end), tie.kind, state, strength, start, end)
