"""Simple networks made from one problem, each for one kind of question.

Networks are measured on these and never on the whole graph: two ties between the same two hide how much
hangs on each, several measures refuse directed networks, and issues, actions and places would pass for
brokers. Ended ties, ties that are not there and ties of two who work against each other are in none of
them. All are undirected: whoever knows somebody can be asked by either side.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.graph.links import COST, Link, find_links
from stakemap.model.vocabulary import Strength
from stakemap.words import name_key

if TYPE_CHECKING:
    import networkx as nx

    Simple = nx.Graph[str]

__all__ = ["introductions", "stakeholders_only", "working_ties"]


def working_ties(cast: Cast) -> Simple:
    """Build the network of who works with or knows whom, parties and people alike.

    Who: every party that has not left, and every current person somebody recorded a working tie with.
    Ties: recorded ones that are known or active. Belonging to an organisation is not a tie here, and a
    tie that lives in a person still runs between its two ends.
    Edges: ``weight`` 1 to 3 (weak or not stated, working, strong; the strongest of several), ``ties`` how
    many there are, ``cost`` 6 divided by the weight. Nodes are ids and have a ``name``.
    """
    ties = dict.fromkeys(link.tie for link in _working(find_links(cast)) if link.tie.recorded)
    links = [Link(tie.a, tie.b, tie, COST[tie.strength], strained=False, unconfirmed=False) for tie in ties]
    tied = {end for link in links for end in (link.a, link.b)}
    present = [party.id for party in cast.parties if not party.left]
    people = [human.id for human in cast.people if human.current and human.id in tied]
    return _simple(cast, [*present, *people], links)


def stakeholders_only(cast: Cast) -> Simple:
    """Build the network of parties: two are tied when they, or their people, have a working tie.

    Who: every party that has not left; a person stands for the party under which he or she is listed, and
    people of no party are left out. Ties, weights and counts are those of `working_ties`; somebody who
    belongs to two parties ties these two.
    """
    links = [
        Link(cast.home(link.a), cast.home(link.b), link.tie, link.cost, strained=False, unconfirmed=False)
        for link in _working(find_links(cast))
    ]
    return _simple(cast, [party.id for party in cast.parties if not party.left], links)


def introductions(cast: Cast, working: bool = False) -> Simple:
    """Build the network along which people can be introduced to each other.

    Who: every party and every current person. Ties: all that carry an introduction, also belonging to an
    organisation (from the person to it and back); strained and unconfirmed ones too, marked ``doubtful``,
    to be used only where nothing else leads.
    Edges: ``cost`` 2 (strong), 3 (working), 6 (weak or not stated), to be added up; ``doubtful``; ``tie``,
    the `Tie` itself, the best one where there are several; ``weight`` and ``ties`` as in `working_ties`.

    Args:
        cast: Who is who.
        working: True leaves out strained ties: the network that counts for being reached.
    """
    links = find_links(cast)
    people = [human.id for human in cast.people if human.current]
    present = [*(party.id for party in cast.parties), *people]
    return _simple(cast, present, _working(links) if working else links)


def _working(links: Iterable[Link]) -> list[Link]:
    return [link for link in links if not link.strained]


def _simple(cast: Cast, ids: list[str], links: Iterable[Link]) -> Simple:
    """Make a network without parallel ties, nodes and ties in name order."""
    import networkx as nx

    graph: Simple = nx.Graph()
    names = {id: cast.name_of(id) for id in ids}
    for id in sorted(names, key=lambda id: (name_key(names[id]), id)):
        graph.add_node(id, name=names[id])
    between: dict[tuple[str, str], list[Link]] = {}
    for link in links:
        if link.a in names and link.b in names and link.a != link.b:
            between.setdefault((min(link.a, link.b), max(link.a, link.b)), []).append(link)
    for (a, b), parallel in sorted(between.items()):
        best = min(parallel, key=lambda link: link.order)
        weight = COST[Strength.WEAK] // best.cost
        graph.add_edge(a, b, weight=weight, ties=len(parallel), cost=best.cost, doubtful=best.doubtful, tie=best.tie)
    return graph
