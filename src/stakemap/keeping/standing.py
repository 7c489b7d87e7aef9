"""What a new status changes under a stakeholder: the status, the day it began, and that of the person who was met."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.cast import Cast, Human, Party
from stakemap.edits.patch import Edit, SetValue
from stakemap.model import Span

__all__ = ["status_edits"]


def status_edits(
    cast: Cast, party: Party, status: str, day: str, people: Sequence[Human] = ()
) -> tuple[list[Edit], str]:
    """Give the edits that set a status, with a sentence about it.

    A status that the file dates later stays: the contact then only tells how they came there.

    Args:
        cast: Everybody in the problem.
        party: A listed stakeholder.
        status: One of the fixed words, or ``unknown``.
        day: When it began; a date of the format.
        people: Those of them who were met; one with a status of their own gets it too.
    """
    entry, word = party.entry, party.standing.word
    later = isinstance(entry.since, Span) and day != "unknown" and entry.since.first > Span.read(day).first
    if later and entry.status is not None:
        return [], f"{party.name}: stays {word}, which is from {entry.since}, later than this."
    edits: list[Edit] = [
        SetValue((*human.path, "status"), status) for human in people if human.entry and human.entry.status is not None
    ]
    if str(entry.status) == status:
        return edits, f"{party.name}: {status}, as before"
    path = ("stakeholders", party.index or 0)
    edits += [SetValue((*path, "status"), status), SetValue((*path, "since"), day)]
    return edits, f"{party.name}: {word} -> {status}" if word != status else f"{party.name}: {status}"
