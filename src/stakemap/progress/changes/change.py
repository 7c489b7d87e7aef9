"""One change, and one thing of which nobody can say whether it changed."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.model import Span
from stakemap.words import name_key

__all__ = ["GROUPS", "OPPOSITE", "Change", "Unclear"]

GROUPS = ("problem", "stakeholders", "contacts", "ties", "work", "measures", "gaps")
"""The order in which changes are told."""

_PAIRS = (
    *(("closer", "away"), ("first known", "no longer known"), ("joined", "went"), ("gained", "lost")),
    *(("made", "ended"), ("strained", "repaired"), ("warmer", "cooler"), ("done", "undone"), ("held", "unheld")),
    *(("started", "unstarted"), ("dropped", "taken up"), ("added", "removed"), ("opened", "closed")),
    *(("better", "worse"), ("accepted", "no longer accepted")),
)
OPPOSITE = {here: there for pair in _PAIRS for here, there in (pair, pair[::-1])}
"""Kinds of change, each with the one that it is when the two sides are swapped; other kinds stay what they are."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is different.

    Attributes:
        group: One of `GROUPS`.
        kind: What sort of change: a key of `OPPOSITE`, or ``changed``, ``renamed``, ``judged``, ``new number``.
        about: Names: a party, a person and where, both ends of a tie, an action, a measure, a gap's names.
        before: How it was; empty where there was nothing.
        after: How it is; empty where there is nothing.
        day: Since when; None where the file does not say.
        unit: Of a number; empty where the file names none.
        times: Of a number: when it was taken before and after, as the file says it.
    """

    group: str
    kind: str
    about: tuple[str, ...]
    before: str = ""
    after: str = ""
    day: Span | None = None
    unit: str = ""
    times: tuple[str, str] = ("", "")

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by group, kind and names."""
        names = tuple(map(name_key, self.about))
        return (GROUPS.index(self.group), self.kind, names, self.about, self.before, self.after, self.times)


@dataclass(frozen=True, slots=True)
class Unclear:
    """Something of which nobody can say whether it changed.

    Attributes:
        group: One of `GROUPS`.
        why: ``not dated``, or a key of the sentences that tell it.
        about: Names of what it is about.
        note: More about it.
    """

    group: str
    why: str
    about: tuple[str, ...]
    note: str = ""

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by group, reason and names."""
        return (GROUPS.index(self.group), self.why, tuple(map(name_key, self.about)), self.about, self.note)
