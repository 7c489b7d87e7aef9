"""A103: responses were chosen before anybody looked into the problem."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions, looked_into
from stakemap.gaps.finding import CannotTell, Gap, Looked, Outcome
from stakemap.words import count

CARD = Card(
    code="A103",
    name="response-before-analysis",
    title="Responses came before the analysis",
    severity=Severity.MEDIUM,
    why=("It is natural to jump to a response. Without knowing why the problem happens, it may be the wrong one."),
    remedy=("Write down why you think it happens, and which number or whose answer would show that you are right."),
    looks_at="The hypothesis and the answered questions under analysis, the measures, and the actions.",
    judged=(
        "There is a gap when there are actions that were not dropped, and neither a hypothesis, nor an "
        "answered question, nor any number. One of the three is enough."
    ),
    not_assessed="While there is no action.",
    may_mean="The analysis was done, and only its result was written down.",
    sources=("pop-step-7", "pop-sara"),
)


def check(case: Case) -> Outcome:
    """Judge whether anything but actions is known about the problem."""
    planned = actions(case.cast.problem)
    if not planned:
        return CannotTell("no action is written down yet")
    if looked_into(case.cast.problem):
        return Looked()
    verb = "is" if len(planned) == 1 else "are"
    return Looked(
        (
            Gap(
                f"{count(len(planned), 'response')} {verb} planned, but there is no hypothesis, "
                "no answered question and no number."
            ),
        )
    )
