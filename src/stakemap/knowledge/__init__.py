"""What the field knows, as data: roles, questions, measures, points, first steps and the bibliography.

Every statement carries a source that was looked up, or the word "judgement". Files are read once, when
first asked for.
"""

from stakemap.knowledge.advice import SLOTS, Advice, RungAdvice, advice, office, rungs, say
from stakemap.knowledge.bibliography import JUDGEMENT, Source, cite, sources
from stakemap.knowledge.problem_types import (
    carries,
    could_hold,
    general,
    general_roles,
    problem_types,
    roles_needed,
    shipped_types,
)
from stakemap.knowledge.starter import starter_file
from stakemap.knowledge.weights import GapWeight, ReasonWeight, Weights, weights

__all__ = [
    "JUDGEMENT",
    "SLOTS",
    "Advice",
    "GapWeight",
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
    "office",
    "problem_types",
    "roles_needed",
    "rungs",
    "say",
    "shipped_types",
    "sources",
    "starter_file",
    "weights",
]
