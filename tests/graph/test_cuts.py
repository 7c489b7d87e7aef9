"""Who stands alone between a start and everybody else."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from stakemap.graph.cuts import find_gatekeepers

_PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda p: p[0] != p[1]), max_size=18)


def test_a_chain_hangs_on_each_of_its_members() -> None:
    """Everybody on a chain maps to the one before."""
    chain = nx.path_graph(["start", "A", "B", "C"], create_using=nx.Graph)
    assert find_gatekeepers(chain, "start") == {"A": "start", "B": "A", "C": "B"}


def test_a_second_way_frees_those_behind() -> None:
    """In a ring nobody hangs on anybody but the start."""
    ring = nx.cycle_graph(["start", "A", "B", "C"], create_using=nx.Graph)
    assert set(find_gatekeepers(ring, "start").values()) == {"start"}


def test_those_out_of_reach_are_left_out() -> None:
    """Whoever the start does not reach hangs on nobody."""
    apart: nx.Graph[str] = nx.Graph([("start", "A"), ("B", "C")])
    assert find_gatekeepers(apart, "start") == {"A": "start"}


def test_a_start_without_ties_reaches_nobody() -> None:
    """From somebody alone there is nothing to map."""
    alone: nx.Graph[str] = nx.Graph()
    alone.add_node("start")
    assert find_gatekeepers(alone, "start") == {}


@given(_PAIRS)
def test_agrees_with_networkx(pairs: list[tuple[int, int]]) -> None:
    """The answer is that of networkx's slower way through directed networks."""
    network: nx.Graph[str] = nx.Graph((str(a), str(b)) for a, b in pairs)
    network.add_node("0")
    expected = dict(nx.immediate_dominators(nx.DiGraph(network), "0"))
    expected.pop("0", None)
    assert find_gatekeepers(network, "0") == expected
