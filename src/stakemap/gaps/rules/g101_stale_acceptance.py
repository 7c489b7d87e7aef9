"""G101: an accepted gap that is out of date."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, Stale
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome

CARD = Card(
    code="G101",
    name="stale-acceptance",
    title="An accepted gap is out of date",
    severity=Severity.LOW,
    why="What was accepted for now should be looked at again, and not be forgotten.",
    remedy="Look at it again: set a new date, or take the entry out of accepted.",
    looks_at="The entries under accepted.",
    judged=(
        "There is a gap for each entry whose until has passed, that matches no gap, or whose code does not "
        "exist. An entry whose day has passed no longer covers anything. These gaps add nothing to the "
        "total."
    ),
    not_assessed="Never. An entry for a rule that could not judge is left alone.",
    may_mean="Good news: the accepted gap was closed.",
    sources=("judgement",),
    counts=False,
)


def check(case: Case) -> Outcome:
    """Give one gap for each entry that covers nothing."""
    return Looked(tuple(_gap(entry) for entry in case.stale))


def _gap(entry: Stale) -> Gap:
    return Gap(entry.says, (entry.about,) if entry.about else (), Confidence.STATED)
