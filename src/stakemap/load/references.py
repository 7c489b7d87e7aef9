"""Mistakes in names: nobody of that name, two of one name, another's name, a person who could be two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from stakemap.errors import Diagnostic
from stakemap.load.entries import Entry
from stakemap.load.roster import Named, Roster
from stakemap.load.sheet import Sheet, shown
from stakemap.load.source_map import Path, SourceMap
from stakemap.model import Accepted
from stakemap.words import join, name_key

__all__ = ["NAME_FIELDS", "Names", "check_names", "check_references"]

NAME_FIELDS: tuple[tuple[str, str], ...] = (
    ("Lead", "name"),
    ("Lead", "with"),
    ("Place", "owner"),
    ("Place", "maintainer"),
    ("Place", "enforcer"),
    ("Place", "manager"),
    ("Stakeholder", "part_of"),
    ("Stakeholder", "officer"),
    ("Stakeholder", "successor"),
    ("Person", "officer"),
    ("Person", "successor"),
    ("Person", "also_at"),
    ("Readiness", "by"),
    ("Relationship", "between"),
    ("Relationship", "from"),
    ("Relationship", "to"),
    ("Relationship", "held_by"),
    ("Relationship", "reported_by"),
    ("Issue", "who"),
    ("View", "who"),
    ("Question", "data_from"),
    ("Tried", "by"),
    ("Triangle", "offender"),
    ("Triangle", "handler"),
    ("Triangle", "target"),
    ("Triangle", "guardian"),
    ("Triangle", "place"),
    ("Triangle", "manager"),
    ("Triangle", "super_controllers"),
    ("Action", "needs"),
    ("Action", "maybe"),
    ("Action", "for"),
    ("Action", "lead"),
    ("Action", "with"),
    ("Assignment", "who"),
    ("Assignment", "for"),
    ("CheckIn", "with"),
    ("LogEntry", "who"),
    ("LogEntry", "met"),
    ("Accepted", "about"),
    ("Accepted", "by"),
)
"""Every field that holds names of stakeholders or people."""

_KEYS = {part: frozenset(key for other, key in NAME_FIELDS if other == part) for part, _ in NAME_FIELDS}
_MUST_BE_LISTED = {
    ("Relationship", "between"): "The relationship says {name}, who is not on the stakeholder list.",
    ("Relationship", "from"): "The relationship says {name}, who is not on the stakeholder list.",
    ("Relationship", "to"): "The relationship says {name}, who is not on the stakeholder list.",
    ("Stakeholder", "part_of"): "{whose} is said to be part of {name}, who is not on the stakeholder list.",
    ("Accepted", "about"): "The accepted gap is about {name}, who is not on the stakeholder list.",
}
_NOT_ABOUT_LISTED = frozenset({"P104", "P106", "P107"})  # implied parties and empty roles are not on the list
_THINGS = (("Issue", "name"), ("Action", "do"), ("Measure", "name"), ("Question", "ask"), ("Place", "name"))


@dataclass(frozen=True)
class Names:
    """All that is needed to speak about the names of a file.

    Attributes:
        sheet: The file.
        places: Where everything stands.
        entries: All its entries.
        roster: Who is on the list.
    """

    sheet: Sheet
    places: SourceMap
    entries: tuple[Entry, ...]
    roster: Roster

    def tell(self, code: str, path: Path, says: str, try_: str) -> Diagnostic:
        """Point at a name; where it is a key, at the key."""
        place = self.places.value(path) if self.places.has(path) else self.places.key(path)
        length = place.end_column - place.column if place.line == place.end_line else None
        return self.sheet.tell(code, place.line, place.column, length, says, try_)

    def line(self, path: Path) -> int:
        """Give the line of a name."""
        return self.places.value(path).line

    @cached_property
    def mentions(self) -> tuple[tuple[Entry, str, Path, str], ...]:
        """Every name outside the list itself: the entry, the field, the place, the name."""
        return tuple(
            (entry, key, path, text)
            for entry in self.entries
            for key in entry.fields & _KEYS.get(entry.part.__name__, frozenset())
            for path, text in entry.texts(key)
        )


def check_names(names: Names) -> tuple[Diagnostic, ...]:
    """Find names given twice: two stakeholders of one name, and another name that is somebody else's."""
    return (*_twice(names), *_taken(names))


def _twice(names: Names) -> Iterator[Diagnostic]:
    first: dict[str, Named] = {}
    for party in names.roster.parties:
        key = name_key(party.name)
        other = first.setdefault(key, party)
        if other is party:
            continue
        line, earlier = names.line(party.path), names.line(other.path)
        if " ".join(other.name.split()) == " ".join(party.name.split()):
            says = f"{shown(party.name)} is on the stakeholder list twice, in lines {earlier} and {line}."
        else:
            says = f"{shown(party.name)} is the same name as {shown(other.name)} in line {earlier}."
        yield names.tell("same-name", party.path, says, "put both entries together, or give one another name")


def _taken(names: Names) -> Iterator[Diagnostic]:
    everybody = (*names.roster.parties, *names.roster.people)
    owners: dict[str, Named] = {}
    for named in everybody:
        owners.setdefault(name_key(named.name), named)
    for named in everybody:
        for path, text in named.others:
            other = owners.setdefault(name_key(text), named)
            if other is named or name_key(other.name) == name_key(named.name):
                continue
            says = (
                f"{shown(text)} is another name of {shown(other.name)} in line {names.line(other.path)}, "
                f"so it cannot stand for {shown(named.name)} too."
            )
            if name_key(other.name) == name_key(text):
                says = (
                    f"{shown(text)} cannot be another name of {shown(named.name)}: "
                    f"it is the name of the one in line {names.line(other.path)}."
                )
            yield names.tell("name-taken", path, says, "delete it here, or in the other entry")


def check_references(names: Names, lost: str) -> tuple[Diagnostic, ...]:
    """Find names that must be on the list and are not, and names that could be two people.

    Args:
        names: The names of the file.
        lost: Text that could not be read; a name that stands in it is not called missing.
    """
    told = []
    missing = name_key(lost)
    things = _things(names)
    for entry, key, path, text in names.mentions:
        found = names.roster.find(text)
        if len(found) > 1:
            same = len({person.party for person in found}) == 1
            told.append(_listed_twice(names, found) if same else _two_people(names, path, text, found))
            continue
        if key == "part_of" and found and all(named.party is not None for named in found):
            told.append(_person_as_body(names, path, text, found[0]))
            continue
        says = _MUST_BE_LISTED.get((entry.part.__name__, key))
        if says is None or found or names.roster.knows(text) or name_key(text) in missing:
            continue
        if (named := names.roster.in_quotes(text)) is not None:
            told.append(_in_quotes(names, named, text))
        elif entry.part is not Accepted or not _other_subject(entry, text, things, names):
            told.append(_unknown(names, entry, path, text, says))
    return tuple(told)


def _other_subject(entry: Entry, text: str, things: frozenset[str], names: Names) -> bool:
    """Tell whether an accepted gap is about something other than somebody on the list: an issue, a role."""
    code = (entry.text("gap") or "").strip().upper()
    about_parties = code.startswith("P") and code not in _NOT_ABOUT_LISTED
    return not about_parties and (name_key(text) in things or names.roster.near(text) is None)


def _things(names: Names) -> frozenset[str]:
    """Give the names of issues, actions, measures, questions and places, and of everybody mentioned."""
    own = {
        name_key(text)
        for entry in names.entries
        for part, key in _THINGS
        if entry.part.__name__ == part
        for _, text in entry.texts(key)
    }
    return frozenset(own | {name_key(text) for entry, _, _, text in names.mentions if entry.part is not Accepted})


def _unknown(names: Names, entry: Entry, path: Path, text: str, says: str) -> Diagnostic:
    whose = shown(entry.text("name") or "This stakeholder")
    near = names.roster.elsewhere(text) or names.roster.near(text) or join(names.roster.fitting(text), "or")
    try_ = near or f"add {text} to the stakeholders, or write the name as it stands there"
    return names.tell("unknown-stakeholder", path, says.format(name=shown(text), whose=whose), try_)


def _in_quotes(names: Names, named: Named, text: str) -> Diagnostic:
    """Tell of quotes on the list, where they are, and not of every mention that they hide the name from."""
    says = f"The quotes are read as a part of the name, so nobody is called {shown(text)}."
    return names.tell("curly-quotes", named.path, says, f"name: {text}")


def _person_as_body(names: Names, path: Path, text: str, person: Named) -> Diagnostic:
    party = names.roster.party_names.get(person.party or (), "a stakeholder")
    says = f'{shown(text)} is a person at {shown(party)}, but "part_of" names a stakeholder.'
    return names.tell("not-a-stakeholder", path, says, f"part_of: {party}")


def _listed_twice(names: Names, found: tuple[Named, ...]) -> Diagnostic:
    """Tell of one person with two entries under one stakeholder at the second: it is the same for every mention."""
    first, second = found[:2]
    party = names.roster.party_names.get(second.party or (), "one stakeholder")
    says = f"{shown(second.name)} is listed twice under {shown(party)}, also in line {names.line(first.path)}."
    return names.tell("same-person", second.path, says, "put both entries together")


def _two_people(names: Names, path: Path, text: str, found: tuple[Named, ...]) -> Diagnostic:
    says = f"{len(found)} people on the list are called {shown(text)}."
    choices = sorted(names.roster.with_party(person) for person in found)
    return names.tell("ambiguous-name", path, says, join(choices, "or"))
