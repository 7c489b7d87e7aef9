"""The whole problem as one graph."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap import build_cast, build_graph, load
from stakemap.graph import build_graph_of, reached_by_team
from tests.graph.builders import AGENCY, TIES, cast_of, problem_of, tie, town

FILE: dict[str, Any] = {
    "agency": AGENCY,
    "places": [{"name": "Main Street", "kind": "road", "owner": "Road Office", "enforcer": AGENCY}],
    "lead": "Officer Example",
    "stakeholders": [
        {"name": AGENCY, "people": [{"name": "Officer Example", "title": "Sergeant"}]},
        {"name": "Clinic", "status": "engaged", "since": "2025-01", "influence": "unknown", "aka": "The Clinic"},
        {"name": "School", "part_of": "School District", "roles": ["guardian", "data holder"], "brings": "none"},
        {"name": "School District", "left": "2024", "confidential": "yes", "count": "about 20"},
    ],
    "relationships": [
        tie("Clinic", "School", state="active", strength="strong"),
        tie("Clinic", "School", kind="refers to", state="ended"),
        {"from": "School", "to": "Clinic", "kind": "funds", "amount": "$5,000 a year", "state": "unknown"},
        tie("Clinic", "School District", state="none"),
        tie("School", AGENCY, since="2026"),
    ],
    "scanning": {"issues": [{"name": "Crashes", "who": ["Walkers", "School"]}]},
    "analysis": {"questions": [{"ask": "How many?", "measures": "crashes", "data_from": "Road Office"}]},
    "response": {
        "actions": [
            {"do": "Lower the limit", "answers": "crashes", "needs": ["Clinic", "Road Office"], "maybe": "Council"},
            {"do": "Old idea", "status": "dropped", "needs": "Nobody Anymore", "lead": "Officer Example"},
        ]
    },
    "measures": [{"name": "Crashes", "unit": "a year", "baseline": "about 12", "readings": "unknown"}],
    "log": [{"date": "2025-02-01", "who": "Officer Example", "met": "School"}],
}
DAY = date(2025, 3, 1)


def edges(graph: Any, type: str) -> set[tuple[str, str]]:
    return {(a, b) for a, b, found in graph.edges(data="type") if found == type}


def test_every_kind_of_node_is_there() -> None:
    """Parties, people, issues, actions, measures and places have keys that tell their type."""
    assert list(build_graph(problem_of(**FILE), DAY)) == [
        "action:lower-the-limit",
        "action:old-idea",
        "issue:crashes",
        "measure:crashes",
        "person:officer-example",
        "place:main-street",
        "stakeholder:clinic",
        "stakeholder:council",
        "stakeholder:fairfield-police",
        "stakeholder:road-office",
        "stakeholder:school",
        "stakeholder:school-district",
    ]


def test_a_stakeholder_carries_what_the_file_says() -> None:
    """Status as of the day, words and unknown things are written; what the file does not say is left out."""
    node = build_graph(problem_of(**FILE), DAY).nodes["stakeholder:clinic"]
    assert node == {
        "type": "stakeholder",
        "name": "Clinic",
        "listed": True,
        "implied": False,
        "agency": False,
        "in_team": False,
        "left": False,
        "status": "engaged",
        "since": "2025-01",
        "named": 0,
        "aka": "The Clinic",
        "influence": "unknown",
    }


def test_implied_parties_are_marked() -> None:
    """A party the file speaks of and nobody listed is a node that says so."""
    graph = build_graph(problem_of(**FILE), DAY)
    listed = {key for key, node in graph.nodes(data=True) if node.get("implied")}
    assert listed == {"stakeholder:council", "stakeholder:road-office"}
    assert not graph.nodes["stakeholder:road-office"]["listed"]


def test_several_texts_are_joined() -> None:
    """A list of texts becomes one text."""
    graph = build_graph(problem_of(**FILE), DAY)
    assert graph.nodes["stakeholder:school"]["roles"] == "guardian; data holder"
    assert graph.nodes["stakeholder:school-district"]["count"] == "about 20"


def test_every_relationship_is_kept() -> None:
    """Parallel, ended, missing, unknown and future ties between parties are each an edge with its state."""
    graph = build_graph(problem_of(**FILE), DAY)
    states = sorted(
        (a, b, found["state"]) for a, b, found in graph.edges(data=True) if found.get("origin") == "relationship"
    )
    assert states == [
        ("stakeholder:clinic", "stakeholder:school", "active"),
        ("stakeholder:clinic", "stakeholder:school", "ended"),
        ("stakeholder:clinic", "stakeholder:school-district", "none"),
        ("stakeholder:fairfield-police", "stakeholder:school", "not begun"),
        ("stakeholder:school", "stakeholder:clinic", "unknown"),
    ]


def test_a_tie_of_somebody_who_left_is_kept_as_ended() -> None:
    """The relationships of people who have left stay in the graph, and are over."""
    file = town([tie("Jordan Example 1", "Party A", state="active")], gone="Jordan Example 1")
    graph = build_graph(problem_of(**file), DAY)
    (found,) = [found for _, _, found in graph.edges(data=True) if found["type"] == "tie"]
    assert (found["state"], found["carries"]) == ("ended", False)


def test_ties_carried_by_status_log_and_officer_are_there() -> None:
    """What a status, the log or an officer says is an edge that tells its origin."""
    graph = build_graph(problem_of(**FILE), DAY)
    carried = {(a, b, found["origin"]) for a, b, found in graph.edges(data=True) if "origin" in found}
    assert ("stakeholder:fairfield-police", "stakeholder:clinic", "status") in carried
    assert ("person:officer-example", "stakeholder:school", "log") in carried


@pytest.mark.parametrize(
    ("type", "expected"),
    [
        ("member", {("person:officer-example", "stakeholder:fairfield-police")}),
        ("part_of", {("stakeholder:school", "stakeholder:school-district")}),
        ("harms", {("issue:crashes", "stakeholder:school")}),
        ("answers", {("action:lower-the-limit", "issue:crashes")}),
        (
            "needs",
            {
                ("action:lower-the-limit", "stakeholder:clinic"),
                ("action:lower-the-limit", "stakeholder:road-office"),
            },
        ),
        ("maybe", {("action:lower-the-limit", "stakeholder:council")}),
        ("lead", {("action:old-idea", "person:officer-example")}),
        ("owner", {("place:main-street", "stakeholder:road-office")}),
        ("enforcer", {("place:main-street", "stakeholder:fairfield-police")}),
        ("data_from", {("measure:crashes", "stakeholder:road-office")}),
    ],
)
def test_other_edges(type: str, expected: set[tuple[str, str]]) -> None:
    """Belonging, issues, actions, places and measures are tied to those whom they name."""
    assert edges(build_graph(problem_of(**FILE), DAY), type) == expected


def test_without_a_date_every_date_has_come() -> None:
    """Without a day, a post or tie with a written end is over, and what begins later has begun."""
    file = town([tie("Party A", "Party B", until="2031"), tie("Party C", "Party D", since="2030")])
    states = {found["state"] for _, _, found in build_graph(problem_of(**file)).edges(data=True) if "state" in found}
    assert states == {"ended", "known"}
    assert "as_of" not in build_graph(problem_of(**file)).graph
    assert build_graph(problem_of(**file), DAY).graph["as_of"] == "2025-03-01"


def test_nothing_can_be_changed() -> None:
    """The graph is frozen."""
    graph = build_graph(problem_of(**FILE), DAY)
    with pytest.raises(nx.NetworkXError):
        graph.add_edge("stakeholder:clinic", "stakeholder:council")
    with pytest.raises(nx.NetworkXError):
        graph.remove_node("stakeholder:clinic")


def test_the_least_useful_file_is_a_graph() -> None:
    """A title alone gives an empty graph."""
    graph = build_graph(problem_of())
    assert len(graph) == 0
    assert graph.graph == {"problem": "Fictional problem"}


def test_titles_that_look_the_same_get_their_own_keys() -> None:
    """Two actions and two untitled issues are two nodes each."""
    graph = build_graph(
        problem_of(
            scanning={"issues": [{"harm": "noise"}, {"harm": "litter"}]},
            response={"actions": ["Close it!", "Close it"]},
        )
    )
    assert list(graph) == ["action:close-it", "action:close-it-2", "issue:issue", "issue:issue-2"]


@dataclass(frozen=True)
class Because:
    says: str


@dataclass(frozen=True)
class Ranked:
    rank: int
    points: int
    reasons: tuple[Because, ...]


def test_scores_are_written_on_their_nodes() -> None:
    """Rank, points and reasons stand on those who were ranked; an empty role is nobody's node."""
    scores: Mapping[str, Ranked] = {
        "clinic": Ranked(1, 5, (Because("Two actions wait for them."), Because("They are on the list."))),
        "role-owner": Ranked(2, 3, ()),
    }
    graph = build_graph_of(cast_of(**FILE), scores)
    node = graph.nodes["stakeholder:clinic"]
    assert (node["rank"], node["points"]) == (1, 5)
    assert node["reasons"] == "Two actions wait for them.; They are on the list."
    assert "points" not in graph.nodes["stakeholder:school"]


def _plain(graph: Any) -> list[Any]:
    return [
        *graph.graph.values(),
        *(value for _, node in graph.nodes(data=True) for value in node.values()),
        *(value for _, _, edge in graph.edges(data=True) for value in edge.values()),
    ]


def test_every_exporter_can_write_it() -> None:
    """All values are texts, whole numbers or yes/no, so that JSON, GraphML and GEXF can be written."""
    graph = build_graph(problem_of(**FILE), DAY)
    assert {type(value) for value in _plain(graph)} <= {str, int, bool}
    json.dumps(nx.node_link_data(graph, edges="edges"), allow_nan=False)
    nx.write_graphml_xml(graph, io.BytesIO())
    nx.write_gexf(graph, io.BytesIO())


@given(st.lists(TIES, max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(ties: list[dict[str, Any]], random: Any) -> None:
    """The same lines in another order give the same graph, nodes and edges in the same order."""
    file = {**FILE, **town(ties)}
    response = {"actions": random.sample(FILE["response"]["actions"], 2)}
    other = {
        **file,
        "stakeholders": random.sample(file["stakeholders"], len(file["stakeholders"])),
        "relationships": random.sample(ties, len(ties)),
        "response": response,
    }
    one, two = (build_graph(problem_of(**keys), DAY) for keys in (file, other))
    assert list(one.nodes(data=True)) == list(two.nodes(data=True))
    assert list(one.edges(data=True, keys=True)) == list(two.edges(data=True, keys=True))


def test_notes_and_phone_numbers_stay_in_the_file() -> None:
    """Notes, ratings of people and ways to reach them are not in the graph."""
    secret = "fictional-555"
    graph = build_graph(
        problem_of(
            stakeholders=[
                {
                    "name": "Clinic",
                    "note": secret,
                    "readiness": {"stage": "thinking", "said": secret},
                    "people": [{"name": "Kim Example", "phone": secret, "email": secret, "note": secret}],
                }
            ],
            relationships=[{"between": ["Clinic", "Kim Example"], "note": secret}],
        )
    )
    assert not any(secret in str(value) for value in _plain(graph))


@pytest.mark.parametrize("shipped", ["vista_maria", "ford_road"])
def test_the_shipped_files_are_graphs_without_ties(shipped: str, request: pytest.FixtureRequest) -> None:
    """As the report says nothing of who knows whom, there are parties and actions, and nobody is reached."""
    cast = build_cast(load(request.getfixturevalue(shipped)), DAY)
    graph = build_graph_of(cast)
    assert {node["type"] for _, node in graph.nodes(data=True)} >= {"stakeholder", "action", "issue", "place"}
    assert not edges(graph, "tie")
    assert reached_by_team(cast) == {"dearborn-heights-police"}


def test_every_attribute_has_one_type() -> None:
    """An attribute has the same type on every node, and on every edge: newer exporters refuse anything else."""
    graph = build_graph(problem_of(**FILE), DAY)
    for entries in ([data for _, data in graph.nodes(data=True)], [data for *_, data in graph.edges(data=True)]):
        types: dict[str, set[type]] = {}
        for data in entries:
            for key, value in data.items():
                types.setdefault(key, set()).add(type(value))
        assert all(len(kinds) == 1 for kinds in types.values()), types
