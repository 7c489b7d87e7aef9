"""A contact that took place, as an entry of the log: what it says, where it goes, whether it stands there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast
from stakemap.edits.patch import Plain
from stakemap.keeping.values import one_or_list
from stakemap.model import LogEntry, Span, listed
from stakemap.words import name_key

__all__ = ["Contact", "NewPerson", "is_logged", "log_entry", "place_in_log"]


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody who was met and is not on the list yet.

    Attributes:
        name: As it is to stand there.
        title: Job title or rank; empty when none was given.
        party: Id of the stakeholder at which the person is put on the list.
    """

    name: str
    title: str
    party: str


@dataclass(frozen=True, slots=True)
class Contact:
    """One contact, every name and word as it is to stand in the file; None for what was not said.

    Attributes:
        date: A date of the format.
        who: Names of those of the team who were there.
        met: Names of those who were met.
        how: How it was made.
        purpose: What it was for.
        status: Their status after it.
        readiness: Their stage of readiness after it.
        note: What was said or agreed.
        next: The next step.
        due: Day of the next step.
        source: Where this is from.
        new: Those of ``met`` who are put on the list.
    """

    date: str
    who: tuple[str, ...]
    met: tuple[str, ...]
    how: str | None = None
    purpose: str | None = None
    status: str | None = None
    readiness: str | None = None
    note: str | None = None
    next: str | None = None
    due: str | None = None
    source: str | None = None
    new: tuple[NewPerson, ...] = ()


def log_entry(contact: Contact) -> dict[str, Plain]:
    """Give a contact as it stands in the log."""
    said: dict[str, Plain] = {"date": contact.date}
    for key in ("who", "met"):
        said[key] = one_or_list(getattr(contact, key))
    for key in ("how", "purpose", "status", "note", "next", "due", "source"):
        if (value := getattr(contact, key)) is not None:
            said[key] = value
    return said


def is_logged(cast: Cast, contact: Contact) -> bool:
    """Tell whether an entry says exactly the same."""
    return any(_same(entry, contact) for entry in listed(cast.problem.log))


def _same(entry: LogEntry, contact: Contact) -> bool:
    said = {key: getattr(entry, key) for key in ("date", "how", "purpose", "status", "note", "next", "due")}
    typed = {key: getattr(contact, key) for key in said}
    return all((None if one is None else str(one)) == typed[key] for key, one in said.items()) and all(
        [name_key(name) for name in listed(getattr(entry, key))] == [name_key(name) for name in getattr(contact, key)]
        for key in ("who", "met")
    )


def place_in_log(log: Sequence[LogEntry], said: str) -> int | None:
    """Give the index at which a contact goes: by date, in the direction in which the log runs."""
    dated = [(at, entry.date) for at, entry in enumerate(log) if isinstance(entry.date, Span)]
    if said == "unknown" or not dated:
        return None
    new = _key(Span.read(said))
    if _key(dated[0][1]) > _key(dated[-1][1]):  # newest first
        return next((at for at, span in dated if _key(span) <= new), None)
    return next((at + 1 for at, span in reversed(dated) if _key(span) <= new), dated[0][0])


def _key(span: Span) -> tuple[date, date]:
    return span.last, span.first
