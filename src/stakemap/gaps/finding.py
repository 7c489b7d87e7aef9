"""What a rule may answer, and what becomes of its answers: findings, and rules that could not tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

from stakemap.gaps.card import Severity

__all__ = [
    "Acceptance",
    "Assessment",
    "CannotTell",
    "Confidence",
    "Finding",
    "Gap",
    "Looked",
    "NotAssessed",
    "Outcome",
    "Population",
]


class Confidence(StrEnum):
    """What a finding rests on."""

    STATED = "stated"
    """The file says so, also where it says ``unknown`` or ``none``."""
    ABSENT = "absent"
    """A line is missing."""
    GUESS = "guess"
    """A ``maybe``, or something unknown that could still turn out well."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap as its rule sees it; the engine adds code, points and acceptance.

    Attributes:
        says: One plain sentence or two, with the user's own names.
        about: Names of the party, person, action, issue, role or measure; empty for the whole problem.
        confidence: What it rests on.
        severity: How much it matters; None for that of the card.
        remedy: What to do next, verb first; empty for that of the card.
        sources: Keys of the bibliography; empty for those of the card.
        hides: Codes of gaps that will show in its place, beyond those that the weights name.
    """

    says: str
    about: tuple[str, ...] = ()
    confidence: Confidence = Confidence.ABSENT
    severity: Severity | None = None
    remedy: str = ""
    sources: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Looked:
    """The answer of a rule that could judge: the gaps it found; none means clear.

    Attributes:
        gaps: In any order.
        of: How many it looked at; None where counting means nothing.
        what: What was counted, in the plural: ``partners outside the department``.
    """

    gaps: tuple[Gap, ...] = ()
    of: int | None = None
    what: str = ""


@dataclass(frozen=True, slots=True)
class CannotTell:
    """The answer of a rule that could not judge, with the reason as the end of a "because" sentence."""

    why: str


Outcome: TypeAlias = Looked | CannotTell


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Why a gap is accepted for now.

    Attributes:
        because: The reason; None when none was given.
        by: Who decided it; None when nobody is named.
        until: The last day on which it holds; None when it has no end.
    """

    because: str | None
    by: str | None
    until: date | None

    def __str__(self) -> str:
        who = f" by {self.by}" if self.by else ""
        end = f" until {self.until.isoformat()}" if self.until else ""
        return f"Accepted{who}{end}: {self.because or 'no reason given'}"

    def as_json(self) -> dict[str, Any]:
        """Give the shape that other programs rely on: because, by, until."""
        return {
            "because": self.because,
            "by": self.by,
            "until": self.until.isoformat() if self.until else None,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """One gap of one problem.

    Attributes:
        code: Code of its rule.
        rule: Name of its rule.
        about: Names it is about; empty for the whole problem.
        severity: How much it matters.
        confidence: What it rests on.
        says: What is missing, in the user's own names.
        remedy: What to do next, verb first.
        points: What it adds to the total; 0 when it is accepted.
        sources: Keys of the bibliography.
        accepted: The acceptance that covers it; None when it is open.
    """

    code: str
    rule: str
    about: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    says: str
    remedy: str
    points: int
    sources: tuple[str, ...]
    accepted: Acceptance | None = None

    def as_json(self) -> dict[str, Any]:
        """Give the shape that other programs rely on."""
        return {
            "code": self.code,
            "rule": self.rule,
            "about": list(self.about),
            "severity": self.severity.value,
            "confidence": self.confidence.value,
            "says": self.says,
            "remedy": self.remedy,
            "points": self.points,
            "sources": list(self.sources),
            "accepted": self.accepted.as_json() if self.accepted else None,
        }


@dataclass(frozen=True, slots=True)
class NotAssessed:
    """One rule that could not judge: its code, and why, as the end of a "because" sentence."""

    rule: str
    why: str

    def as_json(self) -> dict[str, str]:
        """Give the shape that other programs rely on: rule (its code) and why."""
        return {"rule": self.rule, "why": self.why}


@dataclass(frozen=True, slots=True)
class Population:
    """How many one rule looked at, and how many of them have a gap, accepted ones included."""

    code: str
    found: int
    of: int
    what: str

    def __str__(self) -> str:
        return f"{self.found} of {self.of} {self.what}"


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything that is missing in one problem on one day.

    Attributes:
        findings: By severity, then code, then name.
        not_assessed: Rules that could not judge, in the order of the report.
        points: Sum of the findings' points; lower is better.
        populations: How many a rule looked at, for rules that count, in the order of the report.
    """

    findings: tuple[Finding, ...]
    not_assessed: tuple[NotAssessed, ...]
    points: int
    populations: tuple[Population, ...] = ()

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings that nobody accepted."""
        return tuple(finding for finding in self.findings if finding.accepted is None)

    def of(self, code: str) -> tuple[Finding, ...]:
        """Give the findings of one rule, accepted ones included."""
        return tuple(finding for finding in self.findings if finding.code == code)

    def population(self, code: str) -> Population | None:
        """Give how many a rule looked at; None when it does not count or could not judge."""
        return next((counted for counted in self.populations if counted.code == code), None)
