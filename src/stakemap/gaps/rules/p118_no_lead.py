"""P118: nobody leads the work."""

from __future__ import annotations

from stakemap.cast import Human
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known

CARD = Card(
    code="P118",
    name="no-lead",
    title="No project lead",
    severity=Severity.HIGH,
    why="Without a lead nobody answers for the whole, and nobody notices when the work stops.",
    remedy="Choose a lead by ability, knowledge and motivation, not by rank, and write the name under lead.",
    looks_at="The lead of the problem.",
    judged="There is a gap when no name is given, or when the person named has left.",
    not_assessed="Never.",
    may_mean="Somebody leads the work, and the file does not say so.",
    sources=("training-report", "college-leadership"),
)


def check(case: Case) -> Outcome:
    """Judge whether somebody leads the work today."""
    lead = case.cast.problem.lead
    entry = known(lead)
    name = known(entry.name) if entry else None
    if name is None:
        said = isinstance(lead, NotKnown) or (entry is not None and isinstance(entry.name, NotKnown))
        confidence = Confidence.STATED if said else Confidence.ABSENT
        return Looked((Gap("Nobody leads the work on this problem yet.", confidence=confidence),))
    member = case.cast.find(name)
    if isinstance(member, Human) and member.left:
        return Looked((Gap(f"{name}, who led the work, has left.", (member.label,), Confidence.STATED),))
    return Looked()
