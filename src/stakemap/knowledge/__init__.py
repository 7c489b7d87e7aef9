"""What the field knows, as data: roles, questions, measures, points, first steps and the bibliography.

Every statement carries a source that was looked up, or the word "judgement". Files are read once, when
first asked for.
"""

from stakemap.knowledge.advice import SLOTS, Advice, RungAdvice, advice, office, rungs, say
from stakemap.knowledge.bibliography import JUDGEMENT, Source, cite, sources
from stakemap.knowledge.likely import likely_types
from stakemap.knowledge.own_types import OwnTypes, read_own_types
from stakemap.knowledge.problem_types import general, problem_types, shipped_heads, shipped_types, unknown_types
from stakemap.knowledge.roles import carries, could_hold, general_roles, roles_needed
from stakemap.knowledge.starter import starter_file
from stakemap.knowledge.weights import GapWeight, ReasonWeight, Weights, weights

__all__ = [
    "JUDGEMENT",
    "SLOTS",
    "Advice",
    "GapWeight",
    "OwnTypes",
    "ReasonWeight",
    "RungAdvice",
    "Source",
    "Weights",
    "advice",
    "carries",
    "cite",
    "could_hold",
    "general",
    "general_roles",
    "likely_types",
    "office",
    "problem_types",
    "read_own_types",
    "roles_needed",
    "rungs",
    "say",
    "shipped_heads",
    "shipped_types",
    "sources",
    "starter_file",
    "unknown_types",
    "weights",
]
