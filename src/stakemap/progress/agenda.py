"""One thing that is still to be done, and many of them sorted by their day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from stakemap.model import Span
from stakemap.words import name_key

__all__ = ["KINDS", "Agenda", "Item", "sort_by_day"]

KINDS = ("check-in", "check-in to plan", "action", "task", "next step", "contact", "accepted gap", "file")
"""What can be due, in the order in which things of one day are told."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is still to be done.

    Attributes:
        kind: One of `KINDS`.
        what: In the words of the file; a gap's code for an accepted gap; empty where the kind says it all.
        whom: Names of those for whom, or with whom, it is.
        who: Names of those whose job it is, the first to ask first; empty where nobody is named.
        gone: Those of ``who`` who have left the team.
        due: The day; None when none is set or it is unknown.
        since: What the day counts from: the contact at which a step was agreed, the last contact, the start.
        every: Days between two contacts, or months after the start; None for other kinds.
        own: True when the file itself gives these days.
        key: What makes it the same thing while its day and its words may change; unique in one problem.
    """

    kind: str
    what: str
    whom: tuple[str, ...]
    who: tuple[str, ...]
    gone: tuple[str, ...]
    due: date | None
    since: Span | None
    every: int | None
    own: bool
    key: tuple[str, ...]

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by day, then by kind; what has no day comes last."""
        return (self.due or date.max, KINDS.index(self.kind), name_key(self.what), self.what, self.whom, self.key)


@dataclass(frozen=True, slots=True)
class Agenda:
    """The same things, each in exactly one part: by its day, or among those without one."""

    late: tuple[Item, ...]
    soon: tuple[Item, ...]
    later: tuple[Item, ...]
    undated: tuple[Item, ...]


def sort_by_day(items: Iterable[Item], as_of: date, days: int) -> Agenda:
    """Sort things by how near their day is.

    Args:
        items: In the order in which they are told.
        as_of: What is due before this day is late.
        days: What is due so many days from then, or sooner, is soon.
    """
    last = as_of + timedelta(days=min(days, (date.max - as_of).days))
    parts: tuple[list[Item], ...] = ([], [], [], [])
    for item in items:
        parts[3 if item.due is None else (item.due >= as_of) + (item.due > last)].append(item)
    return Agenda(*map(tuple, parts))
