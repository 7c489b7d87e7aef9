"""What the field knows, as data: roles, questions, measures, points, first steps and the bibliography.

Every statement carries a source that was looked up, or the word "judgement". Files are read once, when
first asked for.
"""

from stakemap.knowledge.advice import SLOTS, Advice, RungAdvice, advice, office, rungs, say
from stakemap.knowledge.bibliography import JUDGEMENT, Source, cite, sources
from stakemap.knowledge.handover import HandoverStep, handover_steps
from stakemap.knowledge.likely import likely_types
from stakemap.knowledge.own_types import OwnTypes, read_own_types
from stakemap.knowledge.own_work import counts_own_work
from stakemap.knowledge.problem_types import general, problem_types, shipped_heads, shipped_types, unknown_types
from stakemap.knowledge.readiness import ReadinessQuestion, readiness_questions
from stakemap.knowledge.roles import carries, could_hold, find_able, general_roles, hear, roles_needed
from stakemap.knowledge.starter import starter_file
from stakemap.knowledge.weights import GapWeight, ReasonWeight, Weights, weights

__all__ = [
    "JUDGEMENT",
    "SLOTS",
    "Advice",
    "GapWeight",
    "HandoverStep",
    "OwnTypes",
    "ReadinessQuestion",
    "ReasonWeight",
    "RungAdvice",
    "Source",
    "Weights",
    "advice",
    "carries",
    "cite",
    "could_hold",
    "counts_own_work",
    "find_able",
    "general",
    "general_roles",
    "handover_steps",
    "hear",
    "likely_types",
    "office",
    "problem_types",
    "read_own_types",
    "readiness_questions",
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
