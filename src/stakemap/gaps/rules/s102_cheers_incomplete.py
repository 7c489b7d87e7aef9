"""S102: the CHEERS test was begun and is not complete."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Cheers, NotKnown, known
from stakemap.words import join

CARD = Card(
    code="S102",
    name="cheers-incomplete",
    title="The CHEERS test is not complete",
    severity=Severity.LOW,
    why=(
        "Six questions tell a problem from a list of calls: who is affected, what harm, what is expected, which "
        "events, how often, what is alike. A missing answer often means that it is not understood yet."
    ),
    remedy="Ask the questions that are left, and write one sentence on each under cheers.",
    looks_at="The six answers under cheers.",
    judged="There is a gap when some of the six are written down and others are not. None means that you asked.",
    not_assessed="While no answer of the six is written down; nobody has to use the test.",
    may_mean="The answers stand in the summary or among the issues.",
    sources=("pop-cheers",),
)

_QUESTIONS = ("community", "harm", "expectation", "events", "recurring", "similarity")


def check(case: Case) -> Outcome:
    """Judge whether all six are answered once some are."""
    scanning = known(case.cast.problem.scanning)
    cheers = known(scanning.cheers) if scanning else None
    if cheers is None or not any(_answered(cheers, key) for key in _QUESTIONS):
        return CannotTell("nobody has begun the CHEERS test")
    missing = [key for key in _QUESTIONS if not _answered(cheers, key)]
    if not missing:
        return Looked()
    stated = any(getattr(cheers, key) is NotKnown.UNKNOWN for key in missing)
    confidence = Confidence.STATED if stated else Confidence.ABSENT
    return Looked((Gap(f"The CHEERS test has no answer yet on {join(missing)}.", (), confidence),))


def _answered(cheers: Cheers, key: str) -> bool:
    return getattr(cheers, key) not in (None, NotKnown.UNKNOWN)
