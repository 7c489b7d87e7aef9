"""Who is on a list already, and who a new name could be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from stakemap.intake.additions import Written, written_in
from stakemap.intake.alike import NameBook
from stakemap.model import Problem, known, listed
from stakemap.words import name_key

__all__ = ["Ask", "Known", "known_in", "nobody_to_ask"]

Ask = Callable[[str, str], bool | None]
"""Asks whether a new name means a known one: yes, no, or None where there is nobody to ask."""


def nobody_to_ask(new: str, old: str) -> bool | None:
    """Answer for nobody."""
    return None


@dataclass(slots=True)
class Known:
    """The names of a list, growing while it is read.

    Attributes:
        parties: Stakeholders by the form in which names are compared, other names included.
        people: People in the same way, each with the stakeholders where somebody of that name is.
        ties: The relationships, each as its two compared names and its compared kind.
        written: What the file says about its stakeholders and people; empty for a new file.
    """

    parties: dict[str, str] = field(default_factory=dict)
    people: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    ties: set[tuple[frozenset[str], str]] = field(default_factory=set)
    written: Written = field(default_factory=dict)
    _party_book: NameBook = field(default_factory=NameBook)
    _people_book: NameBook = field(default_factory=NameBook)

    def add_party(self, name: str, others: Iterable[str] = ()) -> None:
        """Put a stakeholder with other names on it; a name that is taken stays whose it is."""
        for text in (name, *others):
            self.parties.setdefault(name_key(text), name)
            self._party_book.add(text, name)

    def add_person(self, name: str, party: str, others: Iterable[str] = ()) -> None:
        """Put a person on it."""
        for text in (name, *others):
            self.people.setdefault(name_key(text), []).append((name, party))
            self._people_book.add(text, name)

    def party(self, text: str) -> str | None:
        """Give the stakeholder of that name; None when there is none."""
        return self.parties.get(name_key(text))

    def other_name_of(self, text: str) -> str | None:
        """Give whose other name a text is; None for a name itself and for a new one."""
        owners = [party] if (party := self.party(text)) else [name for name, _ in self.people.get(name_key(text), ())]
        return owners[0] if owners and name_key(owners[0]) != name_key(text) else None

    def ends(self, text: str) -> tuple[str, ...]:
        """Give all whom one end of a relationship can mean, as they must be written there."""
        if (party := self.party(text)) is not None:
            return (party,)
        found = list(dict.fromkeys(self.people.get(name_key(text), [])))
        if len(found) == 1:
            return (found[0][0],)
        if found:
            return tuple(f"{name} ({party})" for name, party in found)
        match = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", text)
        both = self.people.get(name_key(match[1]), []) if match else []
        return tuple(f"{name} ({party})" for name, party in both if match and self.party(match[2]) == party)

    def near(self, text: str, parties_only: bool = True) -> str | None:
        """Find the known name that a new one is probably meant for; None when none is like it."""
        near = self._party_book.near(text)
        return near if near is not None or parties_only else self._people_book.near(text)


def known_in(problem: Problem) -> Known:
    """Collect the names and relationships of a problem file."""
    found = Known(written=written_in(problem))
    if agency := known(problem.agency):
        found.add_party(agency)
    for party in listed(problem.stakeholders):
        found.add_party(party.name, listed(party.aka))
        for person in listed(party.people):
            if name := known(person.name):
                found.add_person(name, party.name, listed(person.aka))
    for tie in listed(problem.relationships):
        if len(tie.ends) == 2:
            kind = known(tie.kind) or ""
            found.ties.add((frozenset(map(name_key, _full(tie.ends, found))), name_key(kind)))
    return found


def _full(ends: Iterable[str], found: Known) -> Iterator[str]:
    for end in ends:
        yield (*found.ends(end), end)[0]
