"""The 40-line script that a programmer would write instead of stakemap; the yardstick, not an example.

Usage: python benchmarks/naive.py check|gaps|recruit|map FILE
"""

import sys

import networkx as nx
import yaml
from pydantic import BaseModel
from pyvis.network import Network


class Stakeholder(BaseModel):
    name: str
    status: str = "not contacted"
    people: list[dict[str, str]] = []


class Relationship(BaseModel):
    between: tuple[str, str]
    strength: str = "working"


class Problem(BaseModel):
    problem: str
    stakeholders: list[Stakeholder | str] = []
    relationships: list[Relationship] = []


command, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:  # noqa: PTH123 - as such a script is written
    problem = Problem.model_validate(yaml.safe_load(file))
parties = [s if isinstance(s, Stakeholder) else Stakeholder(name=s) for s in problem.stakeholders]
graph: nx.Graph = nx.Graph()
graph.add_nodes_from(party.name for party in parties)
graph.add_edges_from(tie.between for tie in problem.relationships)
if command == "gaps":
    print("\n".join(f"{p.name}: nobody named" for p in parties if not p.people))
elif command == "recruit":
    between = nx.betweenness_centrality(graph)
    wanted = [p for p in parties if p.status not in ("engaged", "committed")]
    print("\n".join(p.name for p in sorted(wanted, key=lambda p: -between[p.name])))
elif command == "map":
    page = Network(cdn_resources="in_line")
    page.from_nx(graph)
    with open("naive.html", "w", encoding="utf-8") as out:  # noqa: PTH123
        out.write(page.generate_html())
