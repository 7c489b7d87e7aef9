"""Every number about a network, against networkx or the definition, on random small networks.

``test_scipy.py`` runs these again with and without scipy: networkx measures constraint in two ways, and must give one
answer.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.graph import (
    measure_constraint,
    measure_degree_centralisation,
    measure_fragmentation,
    measure_loss,
    measure_reach,
)
from stakemap.graph.cuts import find_gatekeepers

if TYPE_CHECKING:
    Network = nx.Graph[str]

EVERYBODY = "abcdefgh"
_PAIRS = st.lists(st.sampled_from([(a, b) for a in EVERYBODY for b in EVERYBODY if a < b]), unique=True, max_size=20)
_SOME = st.lists(st.sampled_from(EVERYBODY), unique=True)


def network_of(pairs: Iterable[tuple[str, str]]) -> Network:
    """Give a network of eight, some of whom may have no tie."""
    network: Network = nx.Graph()
    network.add_nodes_from(EVERYBODY)
    network.add_edges_from(pairs)
    return network


def constraint_by_definition(network: Network, ego: str) -> float:
    """Give Burt's sum over contacts: the share of ego's ties that goes to each, directly and through the others."""

    def share(one: str, other: str) -> float:
        return 1 / len(network.adj[one]) if other in network.adj[one] else 0

    contacts = set(network.adj[ego])
    indirect = {j: sum(share(ego, q) * share(q, j) for q in contacts - {j}) for j in contacts}
    return sum((share(ego, j) + indirect[j]) ** 2 for j in contacts)


@given(_PAIRS)
def test_constraint_agrees(pairs: list[tuple[str, str]]) -> None:
    """It is networkx's for everybody with a tie, measured for all at once, and Burt's definition; else None."""
    network = network_of(pairs)
    theirs = nx.constraint(network)
    for id, ours in measure_constraint(network).items():
        if network.adj[id]:
            assert ours == pytest.approx(theirs[id])
            assert ours == pytest.approx(constraint_by_definition(network, id))
        else:
            assert ours is None
            assert math.isnan(theirs[id])


@given(_PAIRS)
def test_fragmentation_agrees(pairs: list[tuple[str, str]]) -> None:
    """It is the share of pairs between whom networkx finds no way."""
    network = network_of(pairs)
    apart = [nx.has_path(network, a, b) for a in EVERYBODY for b in EVERYBODY if a < b].count(False)
    expected = apart / 28 if pairs else None
    assert measure_fragmentation(network) == (pytest.approx(expected) if pairs else None)


@given(_PAIRS)
def test_degree_centralisation_agrees(pairs: list[tuple[str, str]]) -> None:
    """It is Freeman's sum over networkx's degree centralities, divided by what a star has."""

    def spread(network: Network) -> float:
        shares = nx.degree_centrality(network).values()
        return sum(max(shares) - share for share in shares)

    network = network_of(pairs)
    star: Network = nx.star_graph(EVERYBODY)
    expected = spread(network) / spread(star)
    assert measure_degree_centralisation(network) == (pytest.approx(expected) if pairs else None)


@given(_PAIRS, _SOME, st.integers(0, 4))
def test_reach_agrees(pairs: list[tuple[str, str]], chosen: list[str], steps: int) -> None:
    """It is everybody in networkx's surroundings of those chosen."""
    network = network_of(pairs)
    expected = {id for start in chosen for id in nx.ego_graph(network, start, radius=steps)}
    assert measure_reach(network, chosen, steps) == expected


@given(_PAIRS, st.sampled_from(EVERYBODY))
def test_loss_agrees(pairs: list[tuple[str, str]], gone: str) -> None:
    """It is the parts, and those newly alone, that networkx finds in a copy without the one."""
    network = network_of(pairs)
    without = network.copy()
    without.remove_node(gone)
    loss = measure_loss(network, gone)
    assert loss.parts == nx.number_connected_components(without)
    assert set(loss.stranded) == set(nx.isolates(without)) - set(nx.isolates(network))


@given(_PAIRS)
def test_gatekeepers_are_articulation_points(pairs: list[tuple[str, str]]) -> None:
    """Those through whom every way leads are the ones without whom networkx sees the part fall apart."""
    network = network_of(pairs)
    part = network.subgraph(nx.node_connected_component(network, "a"))
    gates = set(find_gatekeepers(network, "a").values()) - {"a"}
    assert gates == set(nx.articulation_points(part)) - {"a"}
