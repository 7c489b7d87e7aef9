"""Numbers about well-known small networks, against values that others published.

Sources:
    UCINET: constraint in the example of Borgatti 1997, "Structural holes: unpacking Burt's redundancy measures", worked
        out with UCINET and igraph and by hand,
        https://github.com/networkx/networkx/blob/main/networkx/algorithms/tests/test_structuralholes.py
    Linberg 2022: igraph's constraint of the Florentine families, https://slinberg.net/academics/ps753-hw5/
    Sullivan 2022: the parts of the same network, https://sulliv.com/posts/florentine-families-network-analysis/
    igraph: constraint and the greatest degree centralization of a star, as worked examples of a port of igraph,
        https://docs.rs/rust-igraph/0.7.0/rust_igraph/fn.constraint.html and fn.centralization_degree_tmax.html;
        what ``centr_degree`` printed for four networks is from a course on network analysis with igraph. It counts
        ties with oneself as possible (https://rdrr.io/pkg/igraph/man/centr_degree.html), so that a star of ten has
        0.8; Freeman's definition does not.
    Key players: what holds in Krackhardt's kite without its best tied and without its most central member,
        https://doi.org/10.1007/978-1-4419-7142-5_24
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest

from stakemap.graph import (
    measure_constraint,
    measure_degree_centralisation,
    measure_fragmentation,
    measure_loss,
    measure_reach,
)

if TYPE_CHECKING:
    Network = nx.Graph[Any]

BORGATTI = ("AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC")
"""The example of 1997: one letter for each person, two for each tie."""
KITE = ("Andre", "Beverley", "Carol", "Diane", "Ed", "Fernando", "Garth", "Heather", "Ike", "Jane")
"""The traditional names in Krackhardt's kite (networkx): Diane has most ties, Jane is the end of the tail."""


def borgatti() -> Network:
    """Give the example of Borgatti 1997."""
    return nx.Graph((one, other) for one, other in BORGATTI)


def florentine_families() -> Network:
    """Give the marriages of the Florentine families, with the Pucci, who married into none of the others."""
    network: Network = nx.florentine_families_graph()
    network.add_node("Pucci")
    return network


def kite() -> Network:
    """Give Krackhardt's kite."""
    return nx.relabel_nodes(nx.krackhardt_kite_graph(), dict(enumerate(KITE)))


def from_igraph(printed: float, size: int) -> float:
    """Turn igraph's degree centralization, for which n(n-1) is the most, into Freeman's with (n-1)(n-2)."""
    return printed * size / (size - 2)


@pytest.mark.parametrize(("who", "published"), [("G", 0.400), ("A", 0.595), ("C", 1.0)])
def test_constraint_in_the_example_of_borgatti(who: str, published: float) -> None:
    """UCINET and igraph give the same constraint."""
    assert measure_constraint(borgatti())[who] == pytest.approx(published, abs=0.0005)


def test_constraint_of_the_florentine_families() -> None:
    """The Medici have the lowest constraint, then the Guadagni; four hang on one marriage; the Pucci have no number."""
    constraint = measure_constraint(florentine_families())
    numbers = sorted((value, family) for family, value in constraint.items() if value is not None)
    assert [(round(value, 2), family) for value, family in numbers[:2]] == [(0.21, "Medici"), (0.25, "Guadagni")]
    assert {family for value, family in numbers if value == 1} == {"Acciaiuoli", "Ginori", "Lamberteschi", "Pazzi"}
    assert constraint["Pucci"] is None


def test_constraint_of_a_star() -> None:
    """The middle of a star of five has a quarter, each of the others 1 (igraph)."""
    constraint = measure_constraint(nx.star_graph(4))
    assert constraint[0] == pytest.approx(0.25)
    assert [constraint[leaf] for leaf in range(1, 5)] == pytest.approx([1.0] * 4)


def test_fragmentation_of_the_florentine_families() -> None:
    """They fall into parts of fifteen and one (Sullivan): an eighth of the pairs by Borgatti's formula."""
    assert measure_fragmentation(florentine_families()) == pytest.approx(1 - 15 * 14 / (16 * 15))


@pytest.mark.parametrize(
    ("network", "published"),
    [
        (nx.karate_club_graph(), 0.3761141),
        (nx.florentine_families_graph(), 0.2380952),
        (nx.star_graph(9), 0.8),
        (nx.cycle_graph(10), 0.0),
    ],
    ids=["Zachary's karate club", "Florentine families", "star", "ring"],
)
def test_degree_centralisation_as_igraph_has_it(network: Network, published: float) -> None:
    """igraph's number is Freeman's over another greatest value."""
    expected = from_igraph(published, len(network))
    assert measure_degree_centralisation(network) == pytest.approx(expected, abs=1e-6)


def test_the_most_centralised_five() -> None:
    """Without ties to oneself nothing of five goes beyond a sum of 12, which a star reaches (igraph)."""
    degrees = [degree for _, degree in nx.star_graph(4).degree()]
    assert sum(max(degrees) - degree for degree in degrees) == 12
    assert measure_degree_centralisation(nx.star_graph(4)) == pytest.approx(1)


def test_the_kite_without_its_best_tied_member() -> None:
    """Whoever has most ties can go, and everybody still reaches everybody."""
    loss = measure_loss(kite(), "Diane")
    assert (loss.parts, loss.stranded) == (1, ())


def test_the_kite_without_its_most_central_member() -> None:
    """Without the one in the middle the kite falls into two parts; most stay together, and nobody stands alone."""
    network = kite()
    loss = measure_loss(network, "Heather")
    assert (loss.parts, loss.stranded) == (2, ())
    network.remove_node("Heather")
    assert sorted(len(part) for part in nx.connected_components(network)) == [2, 7]


def test_degree_centralisation_of_the_kite() -> None:
    """With 6, 5, 5, 4, 4, 3, 3, 3, 2 and 1 ties it is 24 of 72, by Freeman's definition."""
    assert sorted((degree for _, degree in kite().degree()), reverse=True) == [6, 5, 5, 4, 4, 3, 3, 3, 2, 1]
    assert measure_degree_centralisation(kite()) == pytest.approx(24 / 72)


def test_reach_in_the_kite() -> None:
    """From the end of the tail two steps lead to Heather and no further; from her they lead everywhere."""
    assert measure_reach(kite(), ["Jane"]) == {"Jane", "Ike", "Heather"}
    assert measure_reach(kite(), ["Heather"]) == set(KITE)
