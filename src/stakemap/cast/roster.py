"""Who is who: every name of a problem file and the party or person it stands for.

Works on names and places in the file only; nothing here depends on a date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from stakemap.cast.ids import Ids
from stakemap.cast.mentions import Mention, Path, mentioned_officers
from stakemap.model import Person, Problem, Stakeholder, known, listed
from stakemap.words import name_key, unique_slugs

__all__ = ["PersonSlot", "Roster", "StakeholderSlot", "build_roster"]

_WITH_PARTY = re.compile(r"(?P<name>.+?)\s*\((?P<party>[^()]+)\)\s*")


@dataclass(frozen=True, slots=True)
class StakeholderSlot:
    """A stakeholder's id and entry; ``index`` is None for an agency that is not on the list."""

    id: str
    name: str
    entry: Stakeholder
    index: int | None


@dataclass(frozen=True, slots=True)
class PersonSlot:
    """A person's id and place; ``entry`` is None for officers who are only mentioned."""

    id: str
    name: str | None
    party: str | None
    entry: Person | None
    path: Path


@dataclass(frozen=True)
class Roster:
    """All parties and people of a problem, found by name or ``aka``.

    Attributes:
        stakeholders: By id, in name order.
        people: By id, in name order.
        agency: Id of the agency; None when the file names none.
    """

    stakeholders: dict[str, StakeholderSlot]
    people: dict[str, PersonSlot]
    agency: str | None
    _parties: dict[str, str] = field(repr=False)
    _persons: dict[str, tuple[str, ...]] = field(repr=False)

    def find(self, text: str) -> str | None:
        """Give the id that a name stands for, or None when it is nobody or more than one person."""
        found = self.find_all(text)
        return found[0] if len(found) == 1 else None

    def find_all(self, text: str) -> tuple[str, ...]:
        """Give the ids of all that a name could stand for; a stakeholder goes before a person."""
        key = name_key(text)
        if key in self._parties:
            return (self._parties[key],)
        if key in self._persons:
            return self._persons[key]
        match = _WITH_PARTY.fullmatch(text)
        if match is None:
            return ()
        party = self._parties.get(name_key(match["party"]))
        named = self._persons.get(name_key(match["name"]), ()) if party else ()
        at_home = tuple(id for id in named if self.people[id].party == party)
        return at_home or tuple(id for id in named if party in self._also_at(id))

    def _also_at(self, id: str) -> frozenset[str | None]:
        entry = self.people[id].entry
        return frozenset(self._parties.get(name_key(name)) for name in listed(entry.also_at)) if entry else frozenset()

    def names(self) -> tuple[str, ...]:
        """Give every name and ``aka`` on the list, stakeholders first."""
        own = [slot.name for slot in self.stakeholders.values()]
        other = [aka for slot in self.stakeholders.values() for aka in listed(slot.entry.aka)]
        return (*own, *other, *(slot.name for slot in self.people.values() if slot.name))


def build_roster(problem: Problem, mentions: Iterable[Mention]) -> Roster:
    """Index the parties and people of a problem by name, agency and mentioned officers included."""
    entries: list[tuple[str, Stakeholder, int | None]] = [
        (entry.name, entry, index) for index, entry in enumerate(listed(problem.stakeholders))
    ]
    aliases = {name_key(aka) for _, entry, _ in entries for aka in listed(entry.aka)}
    agency_name = known(problem.agency)
    if agency_name and name_key(agency_name) not in aliases | {name_key(name) for name, _, _ in entries}:
        entries.append((agency_name, Stakeholder(name=agency_name), None))
    slugs = unique_slugs(name for name, _, _ in entries)
    stakeholders = {
        slugs[name]: StakeholderSlot(slugs[name], name, entry, index)
        for name, entry, index in sorted(entries, key=lambda item: (name_key(item[0]), item[0]))
    }
    parties = {name_key(aka): slot.id for slot in stakeholders.values() for aka in listed(slot.entry.aka)}
    parties |= {name_key(slot.name): slot.id for slot in stakeholders.values()}
    agency = parties.get(name_key(agency_name)) if agency_name else None
    people = _people(mentions, stakeholders, parties, agency)
    persons: dict[str, tuple[str, ...]] = {}
    for slot in people.values():
        names = [slot.name] if slot.name else []
        names += list(listed(slot.entry.aka)) if slot.entry else []
        for key in dict.fromkeys(name_key(name) for name in names):
            persons[key] = (*persons.get(key, ()), slot.id)
    return Roster(stakeholders, people, agency, parties, persons)


def _people(
    mentions: Iterable[Mention],
    stakeholders: dict[str, StakeholderSlot],
    parties: dict[str, str],
    agency: str | None,
) -> dict[str, PersonSlot]:
    """Give every person entry and every mentioned officer an id that no stakeholder has."""
    found: list[tuple[str, str | None, str | None, Person | None, Path]] = []
    for slot in stakeholders.values():
        for place, person in enumerate(listed(slot.entry.people)):
            name = known(person.name)
            label = name or f"{known(person.title) or 'somebody'} {slot.name}"
            path: Path = ("stakeholders", slot.index if slot.index is not None else 0, "people", place)
            found.append((label, name, slot.id, person, path))
    taken = set(parties) | {name_key(name) for _, name, _, _, _ in found if name}
    taken |= {name_key(aka) for _, _, _, person, _ in found if person for aka in listed(person.aka)}
    officers = [(_told_apart(text, parties), text, where) for text, where in mentioned_officers(mentions)]
    for apart, text, where in sorted(officers, key=lambda officer: officer[0] is None):
        name, party = apart or (text, agency)
        key = name_key(name)
        if key not in taken:
            taken.add(key)
            found.append((name, name, party, None, where))
    return _with_ids(found, stakeholders)


def _told_apart(text: str, parties: dict[str, str]) -> tuple[str, str] | None:
    """Split ``Name (Stakeholder)`` into the name and the stakeholder's id; None when it is not that."""
    match = _WITH_PARTY.fullmatch(text)
    party = parties.get(name_key(match["party"])) if match else None
    return (match["name"], party) if match and party else None


def _with_ids(
    found: list[tuple[str, str | None, str | None, Person | None, Path]],
    stakeholders: dict[str, StakeholderSlot],
) -> dict[str, PersonSlot]:
    """Number the people: the slug of the name, with the stakeholder where two share a name."""
    labels: dict[str, int] = {}
    for label, _, _, _, _ in found:
        labels[name_key(label)] = labels.get(name_key(label), 0) + 1
    parties = {name_key(slot.name) for slot in stakeholders.values()}
    unique = []
    for label, name, party, person, path in found:
        where = stakeholders[party].name if party else ""
        shared = labels[name_key(label)] > 1 or name_key(label) in parties
        unique.append((f"{label} at {where}" if shared and where else label, name, party, person, path))
    slugs = unique_slugs([*(slot.name for slot in stakeholders.values()), *(f"{label} " for label, *_ in unique)])
    free = Ids(stakeholders)
    people: dict[str, PersonSlot] = {}
    for label, name, party, person, path in sorted(unique, key=_in_name_order):
        own = free.give(slugs[f"{label} "])
        people[own] = PersonSlot(own, name, party, person, path)
    return people


def _in_name_order(item: tuple[str, str | None, str | None, Person | None, Path]) -> tuple[str, str, str]:
    """Sort key of people: two whose name is unknown go by what else is said of them, never by line."""
    label, _, party, entry, _ = item
    return (name_key(label), party or "", repr(entry))
