"""The simple networks: who is in them, which ties, and their weights."""

from __future__ import annotations

import networkx as nx

from stakemap.graph import introductions, stakeholders_only, working_ties
from tests.graph.builders import AGENCY, cast_of, tie

TOWN = {
    "stakeholders": [
        {"name": AGENCY, "people": ["Officer Example"]},
        {"name": "Clinic", "people": ["Ali Example", "Kim Example"]},
        "School",
        {"name": "Old Mill", "left": "2024-06"},
    ],
    "relationships": [
        tie("Officer Example", "Ali Example", state="active", strength="strong"),
        tie("Officer Example", "Clinic", state="known"),
        tie("Officer Example", "Clinic", kind="trained with", strength="working"),
        tie("Clinic", "School", state="strained"),
        tie("School", "Old Mill", state="ended"),
    ],
}


def test_working_ties_hold_parties_and_tied_people() -> None:
    """Everybody on the list who has not left is there; of the people only those with a recorded tie."""
    assert set(working_ties(cast_of(**TOWN))) == {
        "fairfield-police",
        "clinic",
        "school",
        "officer-example",
        "ali-example",
    }


def test_working_ties_leave_out_strain_and_belonging() -> None:
    """A strained tie does not work, and being somebody's employee is not a working tie."""
    edges = {frozenset(pair) for pair in working_ties(cast_of(**TOWN)).edges}
    assert edges == {
        frozenset({"officer-example", "ali-example"}),
        frozenset({"officer-example", "clinic"}),
    }


def test_parallel_ties_become_one_that_counts_them() -> None:
    """Two ties between the same two are one line with the better strength and a count."""
    edge = working_ties(cast_of(**TOWN)).edges["officer-example", "clinic"]
    assert (edge["ties"], edge["weight"], edge["cost"]) == (2, 2, 3)


def test_a_tie_somebody_holds_stays_between_its_ends_when_measured() -> None:
    """For measuring, a held tie is one tie and not two."""
    cast = cast_of(
        stakeholders=["A", {"name": "B", "people": ["Kim Example"]}],
        relationships=[tie("A", "B", held_by="Kim Example")],
    )
    assert list(working_ties(cast).edges) == [("a", "b")]


def test_stakeholders_only_ties_parties_through_their_people() -> None:
    """An officer who knows the clinic's director ties the department to the clinic."""
    network = stakeholders_only(cast_of(**TOWN))
    assert set(network) == {"fairfield-police", "clinic", "school"}
    assert network.edges["clinic", "fairfield-police"]["weight"] == 3


def test_stakeholders_only_has_no_tie_of_a_party_with_itself() -> None:
    """Two colleagues who know each other tie their party to nobody."""
    cast = cast_of(
        stakeholders=[{"name": "Clinic", "people": ["Ali Example", "Kim Example"]}],
        relationships=[tie("Ali Example", "Kim Example")],
    )
    assert not stakeholders_only(cast).edges


def test_introductions_include_belonging_and_mark_doubt() -> None:
    """People lead to their organisation, and a strained tie is kept as a last resort."""
    network = introductions(cast_of(**TOWN))
    assert network.has_edge("kim-example", "clinic")
    assert network.edges["clinic", "school"]["doubtful"]
    assert not network.edges["officer-example", "ali-example"]["doubtful"]


def test_working_introductions_leave_out_strain() -> None:
    """What counts for being reached has no strained ties."""
    assert not introductions(cast_of(**TOWN), working=True).has_edge("clinic", "school")


def test_the_better_of_two_ties_is_kept() -> None:
    """A sound tie beside a strained one makes the way sound, even when it is weaker."""
    cast = cast_of(
        stakeholders=["A", "B"],
        relationships=[tie("A", "B", state="strained", strength="strong"), tie("A", "B", strength="weak")],
    )
    edge = introductions(cast).edges["a", "b"]
    assert (edge["doubtful"], edge["cost"]) == (False, 6)


def test_networks_without_ties_have_everybody_standing_alone() -> None:
    """On the first day everybody is there, and nobody is tied."""
    cast = cast_of(stakeholders=["A", "B"])
    for network in (working_ties(cast), stakeholders_only(cast), introductions(cast)):
        assert sorted(nx.isolates(network)) == ["a", "b", "fairfield-police"]
