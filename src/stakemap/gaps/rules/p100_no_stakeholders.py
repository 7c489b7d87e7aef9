"""P100: nobody is on the list yet."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown

CARD = Card(
    code="P100",
    name="no-stakeholders",
    title="Nobody is on the list yet",
    severity=Severity.HIGH,
    why="No department solves such a problem alone. Until the list has names, nobody can be asked.",
    remedy="Write down everybody who is needed to solve the problem. A plain name is enough to start with.",
    looks_at="The stakeholder list, without the agency itself and without those who have left.",
    judged="There is a gap while nobody is left on it. One name is enough.",
    not_assessed="Never.",
    may_mean="The list lies somewhere else, on a flip chart or in a spreadsheet.",
    sources=("training-report", "cops-collaboration"),
)


def check(case: Case) -> Outcome:
    """Judge whether anybody but the agency is on the list."""
    cast = case.cast
    if cast.partners:
        return Looked()
    stated = isinstance(cast.problem.stakeholders, NotKnown | tuple)
    return Looked((Gap(_says(case), confidence=Confidence.STATED if stated else Confidence.ABSENT),))


def _says(case: Case) -> str:
    agency = case.cast.agency
    if any(party.left for party in case.cast.parties):
        return "Everybody who was on the list has left."
    if agency is not None and agency.listed:
        return f"Nobody but {agency.name} is on the list."
    return "Nobody is on the list yet."
