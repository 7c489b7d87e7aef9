"""What speaks for and against substantial progress at a check-in; whether there is any, people judge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from stakemap.model import LogEntry, Span, known, listed
from stakemap.model.vocabulary import LogPurpose
from stakemap.progress.changes.build import Changes
from stakemap.progress.changes.change import Change

__all__ = ["ASKED", "Evidence", "collect_evidence", "contacts_since"]

ASKED = ("partners", "contacts", "ties", "work", "numbers", "gaps")
"""What a check-in asks about.

Source: the training report of December 2024 (named stakeholders, relationships, strategies beyond the reactive, what
the problem costs), and the assessment questions of the POP Center: was it done as planned, and is the same number,
taken again, better (Eck, Assessing Responses to Problems).
"""
_PART_OF = {"stakeholders": "partners", "contacts": "contacts", "ties": "ties", "work": "work", "measures": "numbers"}
_FOR = frozenset({"closer", "joined", "gained", "made", "repaired", "warmer", "started", "done", "better", "closed"})
_AGAINST = frozenset({"away", "went", "lost", "ended", "strained", "cooler", "dropped", "undone", "worse", "opened"})
_NEITHER = frozenset({"first known", "no longer known", "unclear"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One part of what a check-in asks about.

    Attributes:
        part: One of `ASKED`.
        speaks_for: Changes toward the aim.
        speaks_against: Changes away from it.
        neither: Those of which nobody can say which way they go: known for the first time, or not any more.
    """

    part: str
    speaks_for: tuple[Change, ...]
    speaks_against: tuple[Change, ...]
    neither: tuple[Change, ...]


def collect_evidence(changes: Changes) -> tuple[Evidence, ...]:
    """Sort changes by what a check-in asks about; each part is given, also one in which nothing changed.

    A dropped action is listed as speaking against, as it was not done as planned; people may see that otherwise.
    """
    return tuple(Evidence(part, *(_of(changes, part, kinds) for kinds in (_FOR, _AGAINST, _NEITHER))) for part in ASKED)


def _of(changes: Changes, part: str, kinds: frozenset[str]) -> tuple[Change, ...]:
    return tuple(one for one in changes.changes if _part(one) == part and one.kind in kinds)


def _part(change: Change) -> str:
    return _PART_OF.get(change.group, change.group)


def contacts_since(changes: Changes) -> tuple[int, int, int]:
    """Count contacts between the two sides: for prevention (engagement), for awareness (outreach), and others.

    A contact without a date is in none of them.
    """
    purposes = [known(entry.purpose) for entry in _contacts(changes)]
    engagement, outreach = purposes.count(LogPurpose.ENGAGEMENT), purposes.count(LogPurpose.OUTREACH)
    return engagement, outreach, len(purposes) - engagement - outreach


def _contacts(changes: Changes) -> Iterator[LogEntry]:
    """Give the contacts between two days, or those that only the later of two files has."""
    earlier = Counter(map(repr, () if changes.one_file else listed(changes.before.problem.log)))
    for entry in listed(changes.after.problem.log):
        if earlier[repr(entry)] > 0:
            earlier[repr(entry)] -= 1
        elif isinstance(entry.date, Span) and _is_between(entry.date, changes):
            yield entry


def _is_between(day: Span, changes: Changes) -> bool:
    told_before = changes.one_file and day.started_by(changes.before.as_of)
    return day.started_by(changes.after.as_of) and not told_before
