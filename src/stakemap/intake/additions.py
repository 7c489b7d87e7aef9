"""What a list adds to those who are in a file already: facts that the file lacks, never another word for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stakemap.intake.draft import Value
from stakemap.intake.remarks import Remarks, short
from stakemap.model import Part, Problem, known, listed
from stakemap.words import name_key

__all__ = ["Additions", "Fact", "Written", "officers_in", "written_in"]

Written = Mapping[tuple[str, str], Mapping[str, Value]]
"""What a file says, by the stakeholder's name and the compared name of a person there (empty for the stakeholder)."""

_NAMES = {"aka": "other names", "part_of": "the body it is part of", "people": "people"}
"""Fields that a list never adds to somebody who is there: they change what other names mean."""
_PARTY = (
    *("kind", "roles", "count", "status", "since", "influence", "affected", "interests", "wants", "brings"),
    *("concerns", "power", "officer", "note", "aka", "part_of"),
)
_PERSON = ("title", "phone", "email", "status", "note")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact to be written in a file.

    Attributes:
        party: Name of the stakeholder.
        person: Compared name of the person there; empty where it is about the stakeholder.
        key: Key of the format.
        value: What is to stand there; the file has nothing there, or ``unknown``.
    """

    party: str
    person: str
    key: str
    value: Value


@dataclass(slots=True)
class Additions:
    """Collects the facts of a list about those who are in the file.

    Attributes:
        written: What the file says.
        remarks: Collects what was not used.
        found: The facts so far.
    """

    written: Written
    remarks: Remarks
    found: dict[tuple[str, str, str], Value] = field(default_factory=dict)

    def put(self, party: str, person: str, fields: Mapping[str, Value], row: tuple[str, int]) -> None:
        """Take the facts of a row that the file lacks; tell those to which it says something else.

        Args:
            party: Name of the stakeholder.
            person: The person's name; empty where the facts are about the stakeholder.
            fields: The facts.
            row: Sheet and row.
        """
        there = self._there(party, person)
        other_status = not _open(there.get("status")) and not _same(there.get("status"), fields.get("status"))
        for key, value in fields.items():
            at = (party, name_key(person), key)
            if _same(self.found.get(at, there.get(key)), value) or (key == "since" and other_status):
                continue
            if key in _NAMES:
                self.remarks.tell(row, f'"{party}" is on the list already, and {_NAMES[key]} were not changed')
            elif at in self.found or not _open(there.get(key)):
                self._tell_other(person or party, key, self.found.get(at, there.get(key, "")), value, row)
            elif not _same("unknown", value) or key not in there:
                self.found[at] = value

    def lacks_status(self, party: str, person: str) -> bool:
        """Tell whether neither a stakeholder nor a person there has a status; that of a list is then for the whole."""
        return _open(self._there(party, person).get("status")) and (party, "", "status") not in self.found

    def _there(self, party: str, person: str) -> Mapping[str, Value]:
        """Give what the file says; the status of a stakeholder counts for the people there, who were not asked."""
        whole = self.written.get((party, ""), {})
        shared = {"status": whole["status"]} if person and "status" in whole else {}
        return {**shared, **self.written.get((party, name_key(person)), {})}

    def _tell_other(self, who: str, key: str, there: Value, value: Value, row: tuple[str, int]) -> None:
        says = f'"{who}" has {key.replace("_", " ")} "{_short(there)}" already, so "{_short(value)}" was not written'
        self.remarks.tell(row, says, "If the list is right, change it with the command set.")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Give all that is to be written, in the order of the list."""
        return tuple(Fact(*at, value) for at, value in self.found.items())


def _open(there: Value | None) -> bool:
    """Tell whether nothing stands there that an answer would contradict."""
    return there is None or there == "unknown"


def _same(there: Value | None, value: Value | None) -> bool:
    """Tell whether the file says so already."""
    if there is None or value is None:
        return there is value
    return _keys(value) <= _keys(there)


def _keys(value: Value) -> set[str]:
    return {name_key(text) for text in ((value,) if isinstance(value, str) else value)}


def _short(value: Value) -> str:
    return short(value if isinstance(value, str) else ", ".join(value))


def written_in(problem: Problem) -> Written:
    """Collect what a problem file says about its stakeholders and people; a status of the log counts too."""
    logged = {
        name_key(name): str(entry.status)
        for entry in listed(problem.log)
        if known(entry.status)
        for name in listed(entry.met)
    }
    found: dict[tuple[str, str], Mapping[str, Value]] = {}
    for party in listed(problem.stakeholders):
        found[party.name, ""] = _facts(party, _PARTY, logged.get(name_key(party.name)))
        for person in listed(party.people):
            if name := known(person.name):
                found[party.name, name_key(name)] = _facts(person, _PERSON, logged.get(name_key(name)))
    return found


def officers_in(written: Written) -> dict[str, str]:
    """Give the officers of a file by the compared form of their names."""
    said = (facts.get("officer") for facts in written.values())
    return {name_key(name): name for names in said if isinstance(names, tuple) for name in names}


def _facts(part: Part, keys: Sequence[str], logged: str | None) -> Mapping[str, Value]:
    said = {key: value for key in keys if (value := _said(getattr(part, key))) is not None}
    return said if logged is None else {"status": logged, **said}


def _said(value: object) -> Value | None:
    if isinstance(value, tuple):
        return tuple(map(str, value)) or "none"
    return None if value is None else str(value)
