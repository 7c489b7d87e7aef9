"""Numbers about a network, against values worked out by hand and published ones."""

from __future__ import annotations

import json

import networkx as nx
import pytest

from stakemap.graph import (
    introductions,
    measure_constraint,
    measure_degree_centralisation,
    measure_fragmentation,
    measure_loss,
    measure_reach,
)
from tests.graph.builders import golden_cast, golden_network


def nobody_tied() -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(["A", "B", "C"])
    return network


def test_the_file_gives_the_golden_network() -> None:
    """Ties and belonging together are the network whose numbers were worked out by hand."""
    network = introductions(golden_cast(), working=True)
    named = nx.relabel_nodes(network, dict(network.nodes(data="name")))
    assert set(named) == set(golden_network())
    assert {frozenset(pair) for pair in named.edges} == {frozenset(pair) for pair in golden_network().edges}


def test_fragmentation_of_the_golden_network() -> None:
    """One of six stands alone, so a third of all pairs cannot reach each other."""
    assert measure_fragmentation(golden_network()) == pytest.approx(1 / 3)


def test_fragmentation_without_a_tie_is_not_a_number() -> None:
    """Where no tie is recorded nothing is said, for a few and for nobody."""
    assert measure_fragmentation(nobody_tied()) is None
    assert measure_fragmentation(nx.Graph()) is None


def test_fragmentation_when_everybody_is_connected() -> None:
    """In a chain everybody can reach everybody."""
    assert measure_fragmentation(nx.path_graph(["A", "B", "C"], create_using=nx.Graph)) == 0


@pytest.mark.parametrize("start", ["Off", "VM"])
def test_two_steps_reach_of_the_golden_network(start: str) -> None:
    """From the officer as from Vista Maria, five of six are within two steps."""
    assert len(measure_reach(golden_network(), [start])) == 5


def test_reach_of_a_set_counts_nobody_twice() -> None:
    """The reach of two together is everybody either of them reaches, once."""
    assert measure_reach(golden_network(), ["Fire", "CPS"], steps=1) == {"Fire", "Off", "CPS", "VM"}


def test_reach_of_somebody_alone() -> None:
    """Somebody without a tie reaches only themselves, and nobody reaches nobody."""
    assert measure_reach(golden_network(), ["Hospital"]) == {"Hospital"}
    assert measure_reach(golden_network(), []) == frozenset()


def test_reach_of_a_stranger_is_refused() -> None:
    """An id that is not in the network is an error, not an empty answer."""
    with pytest.raises(KeyError, match="Somebody else"):
        measure_reach(golden_network(), ["Somebody else"])


def test_degree_centralisation_of_the_golden_network() -> None:
    """Half as much hangs on the officer as would in a star."""
    assert measure_degree_centralisation(golden_network()) == pytest.approx(0.5)


def test_degree_centralisation_of_a_star_and_of_a_ring() -> None:
    """By Freeman's definition a star has 1 and a ring has 0."""
    assert measure_degree_centralisation(nx.star_graph(6)) == pytest.approx(1)
    assert measure_degree_centralisation(nx.cycle_graph(6)) == 0


def test_degree_centralisation_needs_three_and_a_tie() -> None:
    """Nobody is in the middle of two, or of those who have no tie."""
    assert measure_degree_centralisation(nx.path_graph(2)) is None
    assert measure_degree_centralisation(nobody_tied()) is None


def test_without_the_officer_two_stand_alone() -> None:
    """Taking out the officer leaves four parts; the department and Fire lose their only tie."""
    loss = measure_loss(golden_network(), "Off")
    assert (loss.parts, loss.stranded) == (4, ("DHPD", "Fire"))


def test_without_vista_maria_one_stands_alone() -> None:
    """Taking out Vista Maria leaves three parts and strands child protection."""
    loss = measure_loss(golden_network(), "VM")
    assert (loss.parts, loss.stranded) == (3, ("CPS",))


def test_without_somebody_who_has_no_tie() -> None:
    """Taking out the hospital strands nobody, and taking out the only one leaves nothing."""
    assert measure_loss(golden_network(), "Hospital").stranded == ()
    alone: nx.Graph[str] = nx.Graph()
    alone.add_node("A")
    assert measure_loss(alone, "A").parts == 0


def test_loss_of_a_stranger_is_refused() -> None:
    """An id that is not in the network is an error."""
    with pytest.raises(KeyError):
        measure_loss(golden_network(), "Somebody else")


def test_constraint_of_the_golden_network() -> None:
    """The officer links three circles, Vista Maria two, the others one; the hospital has no number."""
    constraint = measure_constraint(golden_network())
    assert constraint["Off"] == pytest.approx(1 / 3)
    assert constraint["VM"] == pytest.approx(0.5)
    assert constraint["CPS"] == pytest.approx(1)
    assert constraint["Hospital"] is None


def test_constraint_can_be_written_as_json() -> None:
    """No value is NaN, whatever the network."""
    for network in (golden_network(), nobody_tied(), nx.Graph()):
        json.dumps(measure_constraint(network), allow_nan=False)
