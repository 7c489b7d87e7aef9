"""One row of a list by what its columns hold, and what it says about a stakeholder and the people there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stakemap.intake.columns import LISTED, PARTY_LEVELS, UNDER_PARTY, UNDER_PERSON
from stakemap.intake.divide import join_reach, parts_of, read_person, several
from stakemap.intake.draft import Value
from stakemap.intake.headers import Heads
from stakemap.intake.remarks import Remarks, short
from stakemap.intake.table import Row
from stakemap.intake.values import LONGEST_NAME, Read, is_blank, not_known, read_count, read_date, read_word
from stakemap.model.vocabulary import Kind, Level, Status
from stakemap.words import count

__all__ = ["RowCells", "cells_of", "is_example"]

LONGEST_CELL = 2_000
"""Longer texts are papers, which belong outside a problem file (judgement)."""
_ABOUT_PARTIES = frozenset(UNDER_PARTY) - {"officer"}
_PEOPLE_SHEETS = frozenset({"people", "persons", "contacts", "contact list", "contact"})
_WORDS = {"kind": Kind, "status": Status, **dict.fromkeys(PARTY_LEVELS, Level)}


@dataclass(frozen=True, slots=True)
class RowCells:
    """One row.

    Attributes:
        place: Sheet and row, for remarks.
        heads: The header of its sheet.
        texts: What each sort of column holds in this row; blank cells are left out.
    """

    place: tuple[str, int]
    heads: Heads
    texts: dict[str, tuple[str, ...]]

    def party_name(self, remarks: Remarks) -> str | None:
        """Give the stakeholder that the row is about; None, and a remark, where it names none."""
        column = _party_column(self.heads)
        if column is None:
            return self._one_name(self._person_names(), remarks)
        if column not in self.texts and self._person_names():
            who = self._person_names()[0]
            says = f'"{who}" stands there without an organization, so the row was not used'
            remarks.tell(self.place, says, "Write the organization in the row.")
            return None
        if len(self.texts.get(column, ())) > 1:
            says = f'"{self.texts[column][1]}" was not used: "{self.texts[column][0]}" is the name already'
            remarks.tell(self.place, says)
        return self._one_name(self.texts.get(column, ()), remarks)

    def _one_name(self, names: tuple[str, ...], remarks: Remarks) -> str | None:
        name = " ".join(names[0].split()) if names else ""
        if not name:
            remarks.tell(self.place, "there is no name in this row, so it was not used", "Write the organization.")
        elif not_known(name):
            remarks.tell(self.place, f'"{name}" is no name, so the row was not used', "Write the organization.")
        elif len(name) > LONGEST_NAME:
            says = f'"{short(name)}" is too long for a name ({len(name)} letters), so the row was not used'
            remarks.tell(self.place, says, "Write a short name there, and the rest under Notes.")
        else:
            return name
        return None

    @property
    def names_end(self) -> bool:
        """Tell whether the row names an end of a relationship."""
        return "from" in self.texts or "to" in self.texts

    @property
    def about_party(self) -> bool:
        """Tell whether status and notes are about the stakeholder rather than about a person there."""
        return bool(self.heads.holds & _ABOUT_PARTIES) or not self._names_people()

    def _names_people(self) -> bool:
        return bool(self._person_names())

    def party_fields(self, remarks: Remarks) -> dict[str, Value]:
        """Give what the row says about the stakeholder, in the words of the format."""
        found: dict[str, Value] = {}
        for key in (*UNDER_PARTY, *(("status", "note") if self.about_party else ())):
            if (value := self._value(key, remarks)) is not None:
                found[key] = value
        if "role" in self.texts and not self._role_is_title():
            found["roles"] = several(self.texts["role"], "roles")
        if not self._names_people():
            self._reach(found)
            said = [not_known(text) for text in self.texts.get("person", ())]
            if said and said[0]:
                found["people"] = said[0]
        return found

    def _reach(self, found: dict[str, Value]) -> None:
        """Keep the phone or mail of a stakeholder without a person in its note; it has no place of its own."""
        if "title" in self.texts:
            return
        told = [
            f"{name}: {'; '.join(self.texts[key])}"
            for key, name in (("phone", "Phone"), ("email", "Email"))
            if key in self.texts
        ]
        if told:
            found["note"] = "; ".join((*((str(found["note"]),) if "note" in found else ()), *told))

    def people(self, remarks: Remarks) -> Iterator[tuple[str, dict[str, Value]]]:
        """Give the people of the row with what it says about each."""
        names = self._person_names()
        if not names and "title" in self.texts:
            names = ("unknown",)
        people = join_reach([read_person(text) for text in names])
        for at, (name, fields) in enumerate(people):
            if len(name) > LONGEST_NAME:
                remarks.tell(self.place, f'"{short(name)}" is too long for a name, so it was left out')
                continue
            for key in UNDER_PERSON:
                if (own := self._of_person(key, at, len(people), remarks)) is not None:
                    fields.setdefault(key, own)
            if not self.about_party:
                fields |= {key: value for key in ("status", "note") if (value := self._value(key, remarks)) is not None}
            yield name, fields

    def _of_person(self, key: str, at: int, number: int, remarks: Remarks) -> str | None:
        texts = self.texts.get(key, self.texts.get("role", ()) if key == "title" and self._role_is_title() else ())
        texts = tuple(part for text in texts for part in parts_of(text)) if number > 1 else texts
        if number == 1:
            return "; ".join(" ".join(text.split()) for text in texts) or None
        if texts and len(texts) != number:
            says = f"{number} people stand there with {count(len(texts), 'entry', 'entries')} under {key}"
            remarks.tell(self.place, f"{says}; nobody knows whose, so {key} was left out", "Give each person a row.")
            return None
        return texts[at] if texts else None

    def _role_is_title(self) -> bool:
        return "title" not in self.heads.holds and self._names_people()

    def _person_names(self) -> tuple[str, ...]:
        """Give the people whom the row names; in a list of people without organizations, the name itself."""
        texts = [text for text in self.texts.get("person", ()) if not not_known(text)]
        if _name_is_person(self.heads):
            texts = [*self.texts.get("name", ()), *texts]
        if whole := " ".join((*self.texts.get("first", ()), *self.texts.get("last", ()))):
            texts = [whole, *texts]
        return tuple(part for text in texts for part in parts_of(text) if not is_blank(part))

    def _value(self, key: str, remarks: Remarks) -> Value | None:
        """Read one cell as its column asks."""
        texts = self.texts.get(key)
        if not texts:
            return None
        if key in LISTED:
            return said if len(texts) == 1 and (said := not_known(texts[0])) else several(texts, key)
        if key in _WORDS or key in ("since", "count"):
            read = self._read(key, " ".join(texts[0].split()))
            if read.says:
                remarks.tell(self.place, read.says, read.try_)
            return read.value
        return not_known(texts[0]) or "; ".join(" ".join(text.split()) for text in texts)

    def _read(self, key: str, text: str) -> Read:
        if key in _WORDS:
            return read_word(key, _WORDS[key], text)
        return read_date(key, text) if key == "since" else read_count(key, text)


def cells_of(sheet: str, row: Row, heads: Heads, remarks: Remarks) -> RowCells | None:
    """Sort the cells of a row by what their columns hold; None for a row in which none of them says anything."""
    texts: dict[str, tuple[str, ...]] = {}
    used = {column.at: column for column in heads.columns if column.holds != "number"}
    for at, what in row.odd:
        if at in used:
            remarks.tell((sheet, row.number), f'the cell under "{used[at].header}" {what}')
    for at, column in used.items():
        text = row.cells[at] if at < len(row.cells) else ""
        if is_blank(text):
            continue
        if len(text) > LONGEST_CELL:
            says = f'the cell under "{column.header}" holds more than {LONGEST_CELL:,} letters, so it was left out'
            remarks.tell((sheet, row.number), says, "Keep long papers outside.")
        elif text not in texts.get(column.holds, ()):
            texts[column.holds] = (*texts.get(column.holds, ()), text)
    return RowCells((sheet, row.number), heads, texts) if texts else None


def is_example(row: RowCells) -> bool:
    """Tell whether a row is one of the examples of the empty spreadsheet."""
    return any(text.casefold().startswith("example:") for texts in row.texts.values() for text in texts)


def _party_column(heads: Heads) -> str | None:
    """Say which column names the stakeholder; None where the rows are about people without an organization."""
    if "party" in heads.holds:
        return "party"
    return "name" if "name" in heads.holds else None


def _name_is_person(heads: Heads) -> bool:
    """Tell whether the column "Name" names people: beside one for organizations, or in a list of people."""
    if "party" in heads.holds:
        return True
    listed = "title" in heads.holds or heads.sheet.strip().casefold() in _PEOPLE_SHEETS
    return listed and "person" not in heads.holds
