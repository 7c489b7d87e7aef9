"""Where a contact goes in the log, and whether it stands there already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.model import LogEntry, Span, listed
from stakemap.words import name_key

if TYPE_CHECKING:
    from stakemap.keeping.contact import Contact

__all__ = ["is_logged", "place_in_log"]


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
