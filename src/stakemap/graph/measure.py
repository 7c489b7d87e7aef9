"""Numbers about a network that networkx lacks, or leaves undefined for somebody without a tie.

All take one of the simple networks of `stakemap.graph.project`. Nothing here is ever NaN: where a number
would mean nothing the answer is None, and each function says when. With a dozen parties these are hints
for a conversation, not findings.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stakemap.graph.project import Simple

__all__ = [
    "Loss",
    "measure_constraint",
    "measure_degree_centralisation",
    "measure_fragmentation",
    "measure_loss",
    "measure_reach",
]


@dataclass(frozen=True, slots=True)
class Loss:
    """What falls apart when one is taken out of a network.

    Attributes:
        parts: Into how many separate parts what remains falls, those without a tie counted; 0 when nobody
            remains.
        stranded: Ids of those who had a tie and now have none, sorted.
    """

    parts: int
    stranded: tuple[str, ...]


def measure_fragmentation(network: Simple) -> float | None:
    """Measure which share of all pairs cannot reach each other, from 0 (everybody can) to 1 (nobody).

    None when there is no tie at all: nothing is recorded yet, which is not the same as falling apart.
    Source: Borgatti 2006, "Identifying sets of key players in a social network", the measure F.
    """
    import networkx as nx

    size = len(network)
    if not network.number_of_edges():
        return None
    together = sum(len(part) * (len(part) - 1) for part in nx.connected_components(network))
    return 1 - together / (size * (size - 1))


def measure_reach(network: Simple, chosen: Iterable[str], steps: int = 2) -> frozenset[str]:
    """Find everybody within a number of steps of those chosen, who count themselves.

    Somebody without a tie reaches only themselves; nobody chosen reaches nobody. Reach of a set is not
    the sum of its members' reach. Source: Borgatti 2006, the measure behind KPP-POS.

    Raises:
        KeyError: Somebody chosen is not in the network.
    """
    import networkx as nx

    starts = set(chosen)
    if strangers := starts - set(network):
        raise KeyError(min(strangers))
    return frozenset(
        id for start in starts for id in nx.single_source_shortest_path_length(network, start, cutoff=steps)
    )


def measure_degree_centralisation(network: Simple) -> float | None:
    """Measure how much all ties hang on one, from 0 (all have as many) to 1 (a star).

    None for fewer than three, where nobody can be in the middle, and when there is no tie at all.
    Source: Freeman 1979, "Centrality in social networks: conceptual clarification".
    """
    size = len(network)
    if size < 3 or not network.number_of_edges():
        return None
    degrees = [len(network.adj[id]) for id in network]
    return sum(max(degrees) - degree for degree in degrees) / ((size - 1) * (size - 2))


def measure_loss(network: Simple, id: str) -> Loss:
    """Find what falls apart when one is taken out: "if this officer moves, these stand alone".

    Taking out somebody without a tie strands nobody. For everybody at once use
    `single_person_dependencies`; this costs one pass over the network for each.

    Raises:
        KeyError: The id is not in the network.
    """
    import networkx as nx

    if id not in network:
        raise KeyError(id)
    remaining = network.subgraph(other for other in network if other != id)
    stranded = tuple(sorted(other for other in network.adj[id] if not remaining.adj[other]))
    return Loss(nx.number_connected_components(remaining), stranded)


def measure_constraint(network: Simple) -> dict[str, float | None]:
    """Measure how closed each one's circle is: low for those who link circles that do not meet otherwise.

    About 1 for somebody with one tie, lower with every separate circle; ties count equally. None for
    somebody without a tie, for whom networkx has no number. Cost grows with the cube of the ties of whoever has
    most, so no command runs it unasked. Source: Burt 1992, "Structural holes".
    """
    import networkx as nx

    tied = [id for id in network if network.adj[id]]
    measured = nx.constraint(network, tied) if tied else {}
    return {id: float(measured[id]) if id in measured else None for id in network}
