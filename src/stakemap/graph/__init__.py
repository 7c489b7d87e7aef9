"""One problem as a network: the whole of it, simple projections to measure, and routes of introductions.

Importing this room does not load networkx; the functions that need it do, and those about routes only
when there is a tie that leads out of the team.
"""

from stakemap.graph.build import build_graph, build_graph_of
from stakemap.graph.measure import (
    Loss,
    measure_constraint,
    measure_degree_centralisation,
    measure_fragmentation,
    measure_loss,
    measure_reach,
)
from stakemap.graph.project import introductions, stakeholders_only, working_ties
from stakemap.graph.reach import doors, reached_by_team, single_person_dependencies
from stakemap.graph.routes import Hop, Route, route_to, routes
from stakemap.graph.signs import Sign
from stakemap.graph.ways import Leg, Way, ways_to

__all__ = [
    "Hop",
    "Leg",
    "Loss",
    "Route",
    "Sign",
    "Way",
    "build_graph",
    "build_graph_of",
    "doors",
    "introductions",
    "measure_constraint",
    "measure_degree_centralisation",
    "measure_fragmentation",
    "measure_loss",
    "measure_reach",
    "reached_by_team",
    "route_to",
    "routes",
    "single_person_dependencies",
    "stakeholders_only",
    "ways_to",
    "working_ties",
]
