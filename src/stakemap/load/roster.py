"""Who is on the list of a file: stakeholders and people with all their names, and who a name could be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from stakemap.load.entries import Entry
from stakemap.load.source_map import Path
from stakemap.load.suggest.names import NameIndex
from stakemap.model import Person, Problem, Stakeholder
from stakemap.words import name_key

__all__ = ["Named", "Roster", "build_roster"]

_WITH_PARTY = re.compile(r"(?P<name>.+?)\s*\((?P<party>[^()]+)\)\s*")
_QUOTES = frozenset('"\u201c\u201d\u201e')
_OFFICER_FIELDS = {
    "Lead": ("name", "with"),
    "Stakeholder": ("officer",),
    "Person": ("officer",),
    "Relationship": ("held_by",),
    "Action": ("lead",),
    "Assignment": ("who",),
    "LogEntry": ("who",),
}


@dataclass(frozen=True, slots=True)
class Named:
    """A stakeholder or person with an entry.

    Attributes:
        name: The name as written.
        path: Where the name stands.
        entry: The path of the whole entry.
        others: Its other names, with their places.
        party: The path of the stakeholder's entry that a person stands in; None for a stakeholder.
    """

    name: str
    path: Path
    entry: Path
    others: tuple[tuple[Path, str], ...]
    party: Path | None

    def keys(self) -> frozenset[str]:
        """Give all names in the form in which names are compared."""
        return frozenset({name_key(self.name), *(name_key(text) for _, text in self.others)})


@dataclass(frozen=True)
class Roster:
    """Everybody on the list.

    Attributes:
        parties: Stakeholders with a name, in file order.
        people: People with a name, in file order.
        agency: The name of the agency; None when the file gives none.
        officers: Names that stand where an officer of the agency is expected.
    """

    parties: tuple[Named, ...]
    people: tuple[Named, ...]
    agency: str | None
    officers: tuple[str, ...]

    @cached_property
    def _parties(self) -> Mapping[str, Named]:
        return {key: party for party in reversed(self.parties) for key in sorted(party.keys())}

    @cached_property
    def _people(self) -> Mapping[str, tuple[Named, ...]]:
        found: dict[str, tuple[Named, ...]] = {}
        for person in self.people:
            for key in sorted(person.keys()):
                found[key] = (*found.get(key, ()), person)
        return found

    @cached_property
    def _unlisted(self) -> frozenset[str]:
        return frozenset(name_key(name) for name in (self.agency, *self.officers) if name)

    def find(self, text: str) -> tuple[Named, ...]:
        """Give all that a name could stand for; a stakeholder goes before a person."""
        key = name_key(text)
        if key in self._parties:
            return (self._parties[key],)
        if key in self._people:
            return self._people[key]
        match = _WITH_PARTY.fullmatch(text)
        party = self._parties.get(name_key(match["party"])) if match else None
        if match is None or party is None:
            return ()
        return tuple(p for p in self._people.get(name_key(match["name"]), ()) if p.party == party.entry)

    def knows(self, text: str) -> bool:
        """Tell whether a name is on the list, is the agency, or is an officer's."""
        return bool(self.find(text)) or name_key(text) in self._unlisted

    def same(self, one: str, other: str) -> bool:
        """Tell whether two names stand for the same party or person."""
        if name_key(one) == name_key(other):
            return True
        found = self.find(one)
        return len(found) == 1 and found == self.find(other)

    @cached_property
    def party_names(self) -> Mapping[Path, str]:
        """The names of the stakeholders by the paths of their entries."""
        return {party.entry: party.name for party in self.parties}

    def near(self, typed: str) -> str | None:
        """Find the listed name that a name most likely means; None when nothing is close."""
        return self._index.near(typed)

    def fitting(self, typed: str) -> tuple[str, ...]:
        """Give the names that a text is a part of, where there are two to four of them."""
        return self._index.fitting(typed)

    def in_quotes(self, typed: str) -> Named | None:
        """Find somebody whose name stands on the list in quotes that became a part of it."""
        return self._bare.get(name_key(typed))

    @cached_property
    def _bare(self) -> Mapping[str, Named]:
        quoted = (named for named in (*self.parties, *self.people) if set(named.name) & _QUOTES)
        return {name_key(named.name.strip("".join(_QUOTES))): named for named in quoted}

    def elsewhere(self, typed: str) -> str | None:
        """Find a person who was named with the wrong stakeholder: ``Jane Roe (City Council)``."""
        match = _WITH_PARTY.fullmatch(typed)
        people = self._people.get(name_key(match["name"]), ()) if match else ()
        return self.with_party(people[0]) if len(people) == 1 else None

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(self.names)

    def with_party(self, person: Named) -> str:
        """Name a person together with the stakeholder, to tell two of one name apart."""
        party = self.party_names.get(person.party) if person.party is not None else None
        return f"{person.name} ({party})" if party else person.name

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name and other name of the list; people who share a name with their stakeholder."""
        people = [p.name if len(self._people[name_key(p.name)]) == 1 else self.with_party(p) for p in self.people]
        own = [party.name for party in self.parties] + ([self.agency] if self.agency else [])
        others = [text for named in (*self.parties, *self.people) for _, text in named.others]
        return tuple(dict.fromkeys([*own, *people, *others]))


def build_roster(entries: Iterable[Entry]) -> Roster:
    """Collect everybody who has an entry, the agency and the officers."""
    parties: list[Named] = []
    people: list[Named] = []
    officers: list[str] = []
    agency = None
    for entry in entries:
        if entry.part is Problem:
            agency = entry.text("agency")
        elif entry.part in (Stakeholder, Person):
            named = _named(entry)
            if named is not None:
                (parties if entry.part is Stakeholder else people).append(named)
        for key in _OFFICER_FIELDS.get(entry.part.__name__, ()):
            officers.extend(text for _, text in entry.texts(key))
    return Roster(tuple(parties), tuple(people), agency, tuple(officers))


def _named(entry: Entry) -> Named | None:
    found = entry.texts("name")
    if not found:
        return None
    path, name = found[0]
    party = entry.path[: entry.path.index("people")] if entry.part is Person and "people" in entry.path else None
    if entry.part is Person and party is None:
        party = entry.path[:2]
    return Named(" ".join(name.split()), path, entry.path, entry.texts("aka"), party)
