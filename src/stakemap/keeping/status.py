"""What a new status changes under a stakeholder: the status, the day it began, and that of the person who was met."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stakemap.cast import Cast, Human, Party
from stakemap.edits.patch import Edit, SetValue
from stakemap.model import Span, known, listed

__all__ = ["status_edits"]


def status_edits(
    cast: Cast, party: Party, status: str, day: str, people: Sequence[Human] = ()
) -> tuple[list[Edit], str]:
    """Give the edits that set a status, with a sentence about it.

    A status that the file dates later, in the log too, stays: the contact then only tells how they came there.

    Args:
        cast: Everybody in the problem.
        party: A listed stakeholder.
        status: One of the fixed words, or ``unknown``.
        day: When it began; a date of the format.
        people: Those of them who were met; one with a status of their own gets it too.
    """
    entry, word = party.entry, party.standing.word
    days = [one for one in (entry.since, _last_logged(cast, party)) if isinstance(one, Span)]
    since = max(days, key=_first, default=None)
    if since is not None and day != "unknown" and _first(since) > _first(Span.read(day)) and word != "not recorded":
        if since == entry.since or since == party.standing.since:
            return [], f"{party.name}: stays {word}, which is from {since}, later than this."
        return [], f"{party.name}: stays {word}, as the log has a later contact, on {since}."
    edits: list[Edit] = [
        SetValue((*human.path, "status"), status) for human in people if human.entry and human.entry.status is not None
    ]
    if str(entry.status) == status:
        return edits, f"{party.name}: {status}, as before"
    path = ("stakeholders", party.index or 0)
    edits += [SetValue((*path, "status"), status), SetValue((*path, "since"), day)]
    return edits, f"{party.name}: {word} -> {status}" if word != status else f"{party.name}: {status}"


def _last_logged(cast: Cast, party: Party) -> Span | None:
    """Give the day of the last contact in the log that gives a status of a party or its people."""
    days = (
        entry.date
        for entry in listed(cast.problem.log)
        if isinstance(entry.date, Span) and known(entry.status) is not None
        for name in listed(entry.met)
        if (found := cast.find(name)) and cast.home(found.id) == party.id
    )
    return max(days, key=_first, default=None)


def _first(span: Span) -> date:
    return span.first
