"""A104: nobody wrote down what was tried before."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known
from stakemap.model.vocabulary import Stage

CARD = Card(
    code="A104",
    name="nothing-tried-recorded",
    title="Nobody wrote down what was tried before",
    severity=Severity.LOW,
    why="Old problems have old answers. What was tried, and why it ended, saves doing the same again.",
    remedy="Ask those who were here before what was tried and why it ended. Write it under tried, or none.",
    looks_at="The earlier responses under analysis.",
    judged=(
        "There is a gap when the work is at analysis or further and nothing stands under tried. None is an answer."
    ),
    not_assessed="While the work is still at scanning.",
    may_mean="Nothing was ever tried: then write none.",
    sources=("pop-sara",),
)


def check(case: Case) -> Outcome:
    """Judge whether anybody asked what was tried before."""
    if case.cast.reached is Stage.SCANNING:
        return CannotTell("the work is still at scanning")
    analysis = known(case.cast.problem.analysis)
    tried = analysis.tried if analysis else None
    if tried is not None and tried is not NotKnown.UNKNOWN:
        return Looked()
    stated = tried is NotKnown.UNKNOWN or isinstance(case.cast.problem.analysis, NotKnown)
    says = "Nothing is written down about what was tried before."
    return Looked((Gap(says, (), Confidence.STATED if stated else Confidence.ABSENT),))
