"""A106: an open question does not say who holds the answer."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, Question, known, listed

CARD = Card(
    code="A106",
    name="data-holder-missing",
    title="A question does not say who holds the answer",
    severity=Severity.LOW,
    why="Not all data needed are in police records. Until somebody is named who holds them, nobody can be asked.",
    remedy="Find out who holds the data, and write it under data_from.",
    looks_at="The questions that have no answer yet, and data_from.",
    judged="There is a gap for each open question that names nobody. None means that you asked, and nobody has it.",
    not_assessed="While no question is open.",
    may_mean="You will count it yourselves: then name your own department.",
    sources=("pop-own-data", "college-solving"),
)


def check(case: Case) -> Outcome:
    """Judge each open question by whether it names who holds the data."""
    analysis = known(case.cast.problem.analysis)
    every = listed(analysis.questions) if analysis else ()
    asked = tuple(question for question in every if known(question.answer) is None)
    if not asked:
        return CannotTell("no question is open")
    gaps = tuple(_gap(question) for question in asked if question.data_from in (None, NotKnown.UNKNOWN))
    return Looked(gaps, len(asked), "open questions")


def _gap(question: Question) -> Gap:
    title = known(question.ask) or "a question without words"
    confidence = Confidence.ABSENT if question.data_from is None else Confidence.STATED
    return Gap(f"Nobody is named who could answer {quoted(title)}.", (title,), confidence)
