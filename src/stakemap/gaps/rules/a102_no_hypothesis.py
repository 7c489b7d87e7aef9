"""A102: no working hypothesis says why the problem happens."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions, looked_into
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known
from stakemap.model.vocabulary import Stage

CARD = Card(
    code="A102",
    name="no-hypothesis",
    title="Nobody wrote down why the problem happens",
    severity=Severity.MEDIUM,
    why="A response should act on a cause. Without a guess at the cause, nobody can tell whether it fits.",
    remedy="Write one sentence under hypothesis that says why you think it happens, and how you could be wrong.",
    looks_at="The hypothesis under analysis.",
    judged="There is a gap when the work has come to analysis or further, and no hypothesis is written down.",
    not_assessed="While the work is still at scanning, or while responses came before any analysis (A103).",
    may_mean="The cause is in the summary or in somebody's head.",
    sources=("pop-sara", "college-solving"),
)


def check(case: Case) -> Outcome:
    """Judge whether there is a hypothesis from analysis on."""
    if case.cast.reached is Stage.SCANNING:
        return CannotTell("the work is still at scanning")
    if actions(case.cast.problem) and not looked_into(case.cast.problem):
        return CannotTell("responses came before the analysis (A103)")
    analysis = known(case.cast.problem.analysis)
    hypothesis = analysis.hypothesis if analysis else None
    if known(hypothesis) is not None:
        return Looked()
    stated = hypothesis is not None or isinstance(case.cast.problem.analysis, NotKnown)
    return Looked(
        (Gap("No hypothesis says why this happens.", (), Confidence.STATED if stated else Confidence.ABSENT),)
    )
