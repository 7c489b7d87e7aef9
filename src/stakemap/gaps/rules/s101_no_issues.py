"""S101: no issue is written down."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known

CARD = Card(
    code="S101",
    name="no-issues",
    title="No issue is written down",
    severity=Severity.HIGH,
    why="Without saying what goes wrong, nobody can tell who is needed, or whether it got better.",
    remedy="Write down what keeps happening, one line for each thing, under issues.",
    looks_at="The issues under scanning.",
    judged="There is a gap while there is none. One is enough.",
    not_assessed="Never.",
    may_mean="The title or the summary tells it: write it as issues too, so that actions can answer them.",
    sources=("pop-sara", "pop-cheers"),
)


def check(case: Case) -> Outcome:
    """Judge whether at least one issue is written down."""
    section = case.cast.problem.scanning
    scanning = known(section)
    issues = scanning.issues if scanning else None
    if isinstance(issues, tuple) and issues:
        return Looked()
    said = isinstance(section, NotKnown) or issues is not None
    return Looked(
        (
            Gap(
                "No issue is written down: the file does not say what goes wrong.",
                confidence=Confidence.STATED if said else Confidence.ABSENT,
            ),
        )
    )
