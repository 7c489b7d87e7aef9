"""The lasting ids of what stands in a calendar: one thing keeps its id while its day and its words change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID, uuid5

__all__ = ["Known", "code_of", "lasting_ids"]

FAMILY = UUID("5c0f6c5e-5f0a-4b53-9a5c-7f0b7d1f7e11")
"""Drawn once; it keeps our ids apart from everybody else's."""


@dataclass(frozen=True, slots=True)
class Known:
    """An event of the calendar that was written before.

    Attributes:
        id: Its lasting id.
        key: Its key then.
        sort: What sort it is of.
        day: Its day.
        number: Its number of changes.
        content: All that it said, but for that number and the day on which it was written.
    """

    id: str
    key: str
    sort: str
    day: date
    number: int
    content: bytes


class Dated(Protocol):
    """A thing with its own key, what sort it is of, and its day."""

    @property
    def key(self) -> str: ...

    @property
    def sort(self) -> str: ...

    @property
    def day(self) -> date: ...


def code_of(*parts: str) -> str:
    """Give a code for some words, from which they cannot be read."""
    return str(uuid5(FAMILY, chr(31).join(parts)))


def lasting_ids(entries: Sequence[Dated], before: Sequence[Known]) -> dict[str, str]:
    """Give each event its id, by key: that of before for the same key, or for the only one of its sort and day."""
    now = {entry.key for entry in entries}
    ids = {one.key: one.id for one in before if one.key in now}
    gone = [one for one in before if one.key not in now]
    new = [entry for entry in entries if entry.key not in ids]
    for entry in new:
        old = [one.id for one in gone if (one.sort, one.day) == (entry.sort, entry.day)]
        alone = sum((one.sort, one.day) == (entry.sort, entry.day) for one in new) == 1
        ids[entry.key] = old[0] if alone and len(old) == 1 else _free_id(entry.key, set(ids.values()))
    return ids


def _free_id(key: str, taken: set[str]) -> str:
    """Give the id of a key, or another one where a thing with other words has it by now."""
    while (id := f"{key}@stakemap") in taken:
        key = code_of(key)
    return id
