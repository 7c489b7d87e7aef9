"""M104: nobody looked whether the problem only moved."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known
from stakemap.model.vocabulary import ActionKind, ActionStatus, Stage

CARD = Card(
    code="M104",
    name="no-displacement-check",
    title="Nobody looked whether the problem moved",
    severity=Severity.LOW,
    why="Looking shows whether the response worked or only moved the problem, and answers those who doubt it.",
    remedy="Look at the streets, hours and targets next to it, and write what you find under displacement.",
    looks_at="Displacement under assessment.",
    judged=(
        "There is a gap when an action is done, or the work has come to assessment, and nothing stands there. "
        "Outreach, engagement and training alone move nothing. None means that you looked."
    ),
    not_assessed="While no such action is done and the work has not come to assessment.",
    may_mean="Somebody looked, and nobody wrote it down.",
    sources=("pop-displacement",),
)

_MOVES_NOTHING = (ActionKind.OUTREACH, ActionKind.ENGAGEMENT, ActionKind.TRAINING)
"""Judgement: a talk or a course closes no place and stops nobody."""


def check(case: Case) -> Outcome:
    """Judge whether anybody looked for displacement once there is something to look at."""
    problem = case.cast.problem
    done = any(action.status is ActionStatus.DONE and action.kind not in _MOVES_NOTHING for action in actions(problem))
    if not done and case.cast.reached is not Stage.ASSESSMENT:
        return CannotTell("no action that could move it is done, and the work has not come to assessment")
    assessment = known(problem.assessment)
    looked = assessment.displacement if assessment else None
    if looked is not None and looked is not NotKnown.UNKNOWN:
        return Looked()
    stated = looked is NotKnown.UNKNOWN or isinstance(problem.assessment, NotKnown)
    says = "Nobody wrote down whether the problem moved elsewhere."
    return Looked((Gap(says, (), Confidence.STATED if stated else Confidence.ABSENT),))
