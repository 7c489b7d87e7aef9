"""Parts of a draft as plain entries, for adding them to a file that is there already."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.intake.draft import DraftParty, DraftPerson, DraftTie, Value

__all__ = ["Plain", "party_entry", "person_entry", "tie_entry"]

Plain = str | list["Plain"] | dict[str, "Plain"]
"""A text, a list or a map, as they stand in a problem file."""


def party_entry(party: DraftParty) -> Plain:
    """Give a stakeholder; its name alone where nothing else is known."""
    entry = _entry({"name": party.name}, party.fields)
    if party.people:
        entry["people"] = [person_entry(person) for person in party.people]
    return entry if len(entry) > 1 else party.name


def person_entry(person: DraftPerson) -> Plain:
    """Give a person; the name alone where nothing else is known."""
    entry = _entry({"name": person.name}, person.fields)
    return entry if len(entry) > 1 else person.name


def tie_entry(tie: DraftTie) -> Plain:
    """Give a relationship."""
    ends: dict[str, Value] = {"between": tie.ends} if tie.mutual else {"from": tie.ends[0], "to": tie.ends[1]}
    return _entry(ends, tie.fields)


def _entry(first: Mapping[str, Value], rest: Mapping[str, Value]) -> dict[str, Plain]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in {**first, **rest}.items()}
