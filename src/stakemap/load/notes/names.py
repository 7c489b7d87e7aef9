"""Notes on names: nearly a listed one, one person twice, two people of one name."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.errors import Diagnostic
from stakemap.load.entries import Entry, is_said
from stakemap.load.references import Names
from stakemap.load.roster import Named
from stakemap.load.sheet import shown
from stakemap.load.source_map import Path
from stakemap.load.suggest.names import NameIndex
from stakemap.words import name_key

__all__ = ["note_names"]

_MUST_BE_LISTED = frozenset(
    {
        ("Relationship", "between"),
        ("Relationship", "from"),
        ("Relationship", "to"),
        ("Stakeholder", "part_of"),
        ("Accepted", "about"),
    }
)
_GROUPS = frozenset({("Issue", "who"), ("Triangle", "offender"), ("Triangle", "target"), ("Triangle", "place")})
_OTHER_LISTS = (
    ("Action", "answers", "Issue", "name", "issue"),
    ("Question", "measures", "Measure", "name", "measure"),
    ("Goal", "measure", "Measure", "name", "measure"),
)


def note_names(names: Names) -> tuple[Diagnostic, ...]:
    """Find names that are probably meant otherwise; nothing here is a mistake for certain."""
    return (
        *_close_names(names),
        *_close_things(names),
        *_close_sources(names),
        *_same_people(names),
        *_party_and_person(names),
    )


def _close_names(names: Names) -> Iterator[Diagnostic]:
    """See an unlisted name that is nearly a listed one."""
    for entry, key, path, text in names.mentions:
        kind = (entry.part.__name__, key)
        if kind in _MUST_BE_LISTED or names.roster.knows(text):
            continue
        near = None if names.roster.in_quotes(text) else names.roster.near(text)
        if near is not None and name_key(near) != name_key(text) and (kind not in _GROUPS or _one_slip(near, text)):
            says = f"{shown(text)} is not on the stakeholder list, but {shown(near)} is."
            yield names.tell("close-name", path, says, f"{near}, if that is who is meant")


def _one_slip(name: str, typed: str) -> bool:
    """Tell whether two names differ in spelling only, not in being shorter."""
    return abs(len(name) - len(typed)) <= 2


def _close_things(names: Names) -> Iterator[Diagnostic]:
    """See an issue or measure that is nearly one of the file's own."""
    for part, key, other, other_key, what in _OTHER_LISTS:
        own = NameIndex(_texts(names.entries, other, other_key))
        keys = {name_key(text) for text in own.names}
        for path, text in (each for entry in names.entries if entry.part.__name__ == part for each in entry.texts(key)):
            near = None if name_key(text) in keys else own.near(text)
            if near is not None:
                says = f"{shown(text)} is not among the {what}s of this file, but {shown(near)} is."
                yield names.tell(f"close-{what}", path, says, f"{near}, if that is what is meant")


def _close_sources(names: Names) -> Iterator[Diagnostic]:
    """See a source that is nearly a key of ``sources``; anything else is a citation of its own."""
    first = names.entries[0]
    known = first.node.get(first.keys["sources"]) if "sources" in first.keys else None
    if not isinstance(known, dict):
        return
    own = NameIndex(known)
    for entry in names.entries:
        for path, text in entry.texts("source") if "source" in entry.fields else ():
            near = own.near(text) if text not in known and len(text) <= 40 else None
            if near is not None and _one_slip(near, text):
                says = f"{shown(text)} is not among the sources of this file, but {shown(near)} is."
                yield names.tell("close-source", path, says, f"{near}, if that is what is meant")


def _texts(entries: tuple[Entry, ...], part: str, key: str) -> list[str]:
    return [text for entry in entries if entry.part.__name__ == part for _, text in entry.texts(key)]


def _same_people(names: Names) -> Iterator[Diagnostic]:
    """See one person twice under one stakeholder, and two people of one name."""
    first: dict[str, Named] = {}
    in_party: dict[tuple[str, Path | None], Named] = {}
    for person in names.roster.people:
        key = name_key(person.name)
        same = in_party.setdefault((key, person.party), person)
        if same is not person:
            where = _party_name(names, person)
            says = f"{shown(person.name)} is listed twice under {where}, also in line {names.line(same.path)}."
            yield names.tell("same-person", person.path, says, "delete one of the two entries")
            continue
        other = first.setdefault(key, person)
        if other is person:
            continue
        says = (
            f"{shown(person.name)} also stands under {_party_name(names, other)} in line {names.line(other.path)}, "
            "so these are two people."
        )
        try_ = f"if it is one person, keep one entry and give it also_at: {_party_plain(names, person)}"
        yield names.tell("two-of-one-name", person.path, says, try_)


def _party_plain(names: Names, person: Named) -> str:
    return names.roster.party_names.get(person.party or (), "the other one")


def _party_name(names: Names, person: Named) -> str:
    return shown(_party_plain(names, person))


def _party_and_person(names: Names) -> Iterator[Diagnostic]:
    """See a person who has the name of a stakeholder: every reference then means the stakeholder."""
    parties = {name_key(party.name): party for party in names.roster.parties if is_said(party.name)}
    for person in names.roster.people:
        party = parties.get(name_key(person.name))
        if party is not None and party.entry != person.party:
            says = f"{shown(person.name)} is a stakeholder in line {names.line(party.path)} and a person here."
            try_ = f"if it is one person, delete this entry, and write part_of: {_party_plain(names, person)} there"
            yield names.tell("party-and-person", person.path, says, try_)
