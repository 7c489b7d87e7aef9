"""What is fixed about a rule: its card, with the manual that ``stakemap explain`` prints."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Card", "Severity"]


class Severity(StrEnum):
    """How much a gap matters, most first."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"

    @property
    def order(self) -> int:
        """Place in the report, from 0 (high)."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One rule, in words.

    Attributes:
        code: Letter of the family and three digits; never used for another rule.
        name: The rule in kebab-case, e.g. ``unnamed-stakeholder``.
        title: What is wrong, as a heading without a full stop.
        severity: How much a gap of this rule matters, unless the gap itself says less.
        why: Why it matters, in one or two sentences.
        remedy: What to do next, verb first.
        looks_at: What the rule reads.
        judged: When there is a gap, and when there is none.
        not_assessed: When the rule cannot tell; "Never." where it always can.
        may_mean: What else a gap may mean, apart from a gap in the partnership.
        sources: Keys of the bibliography.
        requires: Codes of rules that must be clear first, so that one missing thing gives one complaint.
        network: True for rules that load networkx; ``check`` leaves these alone.
        counts: False for rules about the list of accepted gaps, which add nothing to the total.
    """

    code: str
    name: str
    title: str
    severity: Severity
    why: str
    remedy: str
    looks_at: str
    judged: str
    not_assessed: str
    may_mean: str
    sources: tuple[str, ...]
    requires: tuple[str, ...] = ()
    network: bool = False
    counts: bool = True

    @property
    def manual(self) -> str:
        """The manual, one paragraph for each part, with an empty line between them."""
        return "\n\n".join(
            (
                f"What it looks at: {self.looks_at}",
                f"How it is judged: {self.judged}",
                f"Not assessed: {self.not_assessed}",
                f"What else it may mean: {self.may_mean}",
            )
        )

    @property
    def because(self) -> str:
        """The title inside a sentence, with the code, for rules that wait for this one."""
        return f"{self.title[0].lower()}{self.title[1:]} ({self.code})"
