"""The whole problem as one networkx graph: who is there, what goes wrong, what is done, and every tie."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from stakemap.cast import Cast, build_cast
from stakemap.graph.edges import find_edges
from stakemap.graph.nodes import find_keys, find_nodes
from stakemap.graph.types import Attributes, Scored
from stakemap.model import Problem, known

if TYPE_CHECKING:
    import networkx as nx

    Multi = nx.MultiDiGraph[str]

__all__ = ["build_graph", "build_graph_of"]


def build_graph(problem: Problem, as_of: date | None = None) -> Multi:
    """Build the graph of a problem.

    Without a date every date in the file counts as past: the last logged status holds, a tie or a post
    whose end is written has ended. See `build_graph_of`.
    """
    cast = build_cast(problem, as_of if as_of is not None else date.max)
    return _frozen(cast, {}, as_of)


def build_graph_of(cast: Cast, scores: Mapping[str, Scored] | None = None) -> Multi:
    """Build the graph of a problem whose cast is known, as of the cast's day.

    Nodes are parties (listed, implied, and the agency), people, issues, actions, measures and places; edges
    are every tie, each recorded relationship its own edge, and who or what belongs to whom. Attributes are
    described in `stakemap.graph.types`. Nodes and edges come in the order of their keys whatever the order
    of lines, and nothing can be added to the graph or taken out. It holds everything that the file says
    about a party's place in the work, confidential parties included: to share it, use a shared copy of the
    file. Measure on the networks of `stakemap.graph.project`, not on this one.

    Args:
        cast: Who is who.
        scores: By id, the rank, points and reasons of those who were ranked; written on their nodes. Ids
            that are no party here (empty roles) are passed over.
    """
    return _frozen(cast, scores or {}, cast.as_of)


def _frozen(cast: Cast, scores: Mapping[str, Scored], as_of: date | None) -> Multi:
    import networkx as nx

    named: Attributes = {"problem": cast.problem.problem}
    if agency := known(cast.problem.agency):
        named["agency"] = agency
    if as_of is not None:
        named["as_of"] = as_of.isoformat()
    graph: Multi = nx.MultiDiGraph()
    graph.graph.update(named)
    keys = find_keys(cast)
    for key, attributes in sorted(find_nodes(cast, keys), key=lambda node: node[0]):
        graph.add_node(key, **attributes)
    for id, score in sorted(scores.items()):
        ranked = keys.member.get(id, "")
        if ranked.startswith("stakeholder:"):
            graph.nodes[ranked].update(_scored(score))
    for source, target, attributes in sorted(find_edges(cast, keys), key=_order):
        graph.add_edge(source, target, **attributes)
    nx.freeze(graph)
    return graph


def _order(edge: tuple[str, str, Attributes]) -> tuple[str, str, str]:
    source, target, attributes = edge
    return (source, target, repr(sorted(attributes.items())))


def _scored(score: Scored) -> Attributes:
    reasons = "; ".join(reason.says for reason in score.reasons)
    return {"rank": score.rank, "points": score.points, "reasons": reasons}
