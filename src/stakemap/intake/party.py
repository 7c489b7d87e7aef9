"""A stakeholder while the rows about it are read: facts and people come together, the first word on each counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from stakemap.intake.draft import DraftParty, DraftPerson, Value
from stakemap.intake.remarks import Remarks
from stakemap.words import name_key

__all__ = ["GrowingParty"]


@dataclass(slots=True)
class GrowingParty:
    """A stakeholder of a list.

    Attributes:
        name: Its name.
        old: True where it stands in the file to which the list is added.
        place: Sheet and row where it was told first.
        fields: What is known of it.
        people: Its new people by the form in which they are compared: the name, and what is known of each.
    """

    name: str
    old: bool
    place: tuple[str, int]
    fields: dict[str, Value] = field(default_factory=dict)
    people: dict[str, tuple[str, dict[str, Value]]] = field(default_factory=dict)

    def put(self, key: str, value: Value, place: tuple[str, int], remarks: Remarks) -> None:
        """Take a fact: lists and notes grow, of anything else the first is kept and another one told."""
        there = self.fields.get(key)
        if isinstance(there, tuple) and isinstance(value, tuple):
            seen = {name_key(text) for text in there}
            self.fields[key] = there + tuple(text for text in value if name_key(text) not in seen)
        elif there is None or there == value:
            self.fields[key] = value
        elif key == "note":
            self.fields[key] = f"{there}; {value}"
        else:
            says = f'"{self.name}" has another {key.replace("_", " ")} further up; the first was kept'
            remarks.tell(place, says)

    def put_person(
        self, key: str, name: str, fields: Mapping[str, Value], place: tuple[str, int], remarks: Remarks
    ) -> None:
        """Take what a row says about a new person; the first word on each fact is kept, and another one told."""
        own = self.people.setdefault(key, (name, {}))[1]
        for field_, value in fields.items():
            if own.setdefault(field_, value) != value:
                remarks.tell(place, f'"{name}" has another {field_} further up; the first was kept')

    def drafted_people(self) -> tuple[DraftPerson, ...]:
        """Give its new people, in the order in which they were told."""
        return tuple(DraftPerson(name, fields) for name, fields in self.people.values())

    def drafted(self) -> DraftParty:
        """Give a new stakeholder as it is to be written: a status that all its people share is its own."""
        fields = dict(self.fields)
        if self.people:
            fields.pop("people", None)
        people = self.drafted_people()
        said = [str(person.fields["status"]) for person in people if "status" in person.fields]
        if "status" not in fields and len(said) == len(people) > 0 and len(set(said)) == 1:
            fields["status"] = said[0]
            people = tuple(DraftPerson(person.name, _without(person.fields, "status")) for person in people)
        return DraftParty(self.name, fields, people)


def _without(fields: Mapping[str, Value], key: str) -> Mapping[str, Value]:
    return {other: value for other, value in fields.items() if other != key}
