"""From the rows of a list to stakeholders, people and relationships, and what could not be used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.intake.additions import Additions, Fact, officers_in
from stakemap.intake.alike import first_alike
from stakemap.intake.cells import RowCells
from stakemap.intake.draft import DraftParty, DraftPerson, DraftTie, Value
from stakemap.intake.known import Ask, Known, nobody_to_ask
from stakemap.intake.party import GrowingParty
from stakemap.intake.remarks import Remark, Remarks
from stakemap.intake.settle import clear_officers, settle
from stakemap.intake.sheets import read_rows
from stakemap.intake.table import Table
from stakemap.intake.team import Officers
from stakemap.intake.ties import gather_ties
from stakemap.words import name_key

__all__ = ["Gathered", "gather"]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a list holds.

    Attributes:
        parties: Stakeholders that are new, in the order of the list.
        people: New people at stakeholders that were known before, by stakeholder.
        ties: Relationships that are new.
        facts: What is new about stakeholders and people that were known before.
        remarks: What could not be used, and what was read in other words.
        columns: True when at least one sheet has a column that can be used.
    """

    parties: tuple[DraftParty, ...]
    people: tuple[tuple[str, tuple[DraftPerson, ...]], ...]
    ties: tuple[DraftTie, ...]
    facts: tuple[Fact, ...]
    remarks: tuple[Remark, ...]
    columns: bool

    @property
    def empty(self) -> bool:
        """Tell whether nothing in it is new."""
        return not (self.parties or self.people or self.ties or self.facts)


def gather(tables: Iterable[Table], known: Known | None = None, ask: Ask = nobody_to_ask) -> Gathered:
    """Read the sheets of a list; every row is used, or told with its reason.

    Args:
        tables: The sheets.
        known: Who is on the list of an existing file; what it says of them is not changed, what it lacks is
            added. None for a new file.
        ask: Asks whether a new name means a known one. With nobody to ask, a name that is like one of an
            existing file is left out and told; within a new list both are kept and told.
    """
    return _Gathering(known, ask).read(tables)


class _Gathering:
    """What is read of a list so far; also the `Reading` in which relationships and names are looked up."""

    def __init__(self, known: Known | None, ask: Ask) -> None:
        self.adding = known is not None
        self.known = known or Known()
        self.before = frozenset(self.known.parties.values())
        self.ask = ask
        self.remarks = Remarks()
        self.additions = Additions(self.known.written, self.remarks)
        self.officers = Officers(ask, self.remarks, officers_in(self.known.written))
        self.parties: dict[str, GrowingParty] = {}
        self.left_out: set[str] = set()
        self.listed = self.adding
        self.wholes: dict[str, str] = {}

    def read(self, tables: Iterable[Table]) -> Gathered:
        """Read all parties and people first, then the relationships between them."""
        rows, has_columns = read_rows(tables, self.remarks)
        for row in rows:
            if not (row.heads.ties and row.names_end):
                self._party_row(row)
        self.listed = self.adding or bool(self.parties)
        settle([party for party in self.parties.values() if not party.old], self)
        ties = gather_ties((row for row in rows if row.names_end), self)  # these two find more stakeholders
        new = [party for party in self.parties.values() if not party.old]
        more = [(party.name, party.drafted_people()) for party in self.parties.values() if party.old and party.people]
        return Gathered(
            tuple(party.drafted() for party in new),
            tuple(more),
            ties,
            self.additions.facts,
            tuple(self.remarks.found),
            has_columns,
        )

    def _party_row(self, row: RowCells) -> None:
        name = row.party_name(self.remarks)
        if name is None:
            return
        meant = self.find_party(name, row.place)
        if meant is None:
            return
        party = self.parties[name_key(meant)]
        self._add(party, row.party_fields(self.remarks), row)
        for person, fields in row.people(self.remarks):
            self._put_person(party, person, fields, row)

    def find_party(self, name: str, place: tuple[str, int]) -> str | None:
        """Give the stakeholder that a name means, and put it on the list where it is new; None when it is left out."""
        meant = self.known.party(name)
        if meant is None:
            if name_key(name) in self.left_out or self._is_other_name(name, place):
                return None
            near = self.known.near(name)
            same = self.ask(name, near) if near is not None else False
            if near is not None and same is None and not self._go_on(name, near, place):
                return None
            meant = near if same and near is not None else name
            self.known.add_party(meant, (name,))
        key = name_key(meant)
        if key not in self.parties:
            self.parties[key] = GrowingParty(meant, meant in self.before, place)
        return meant

    def _is_other_name(self, name: str, place: tuple[str, int]) -> bool:
        """See a name that is another name of somebody on the list, and tell that nobody was made of it."""
        owner = self.known.other_name_of(name)
        if owner is not None:
            self.remarks.tell(place, f'"{name}" is another name of "{owner}", so it was not put on the list again')
        return owner is not None

    def _go_on(self, name: str, near: str, place: tuple[str, int]) -> bool:
        """Decide about a name that is like a known one where nobody can be asked."""
        if near not in self.before:
            says = f'"{name}" looks like "{near}"; both were kept'
            self.remarks.tell(place, says, "If they are the same, use one name in the list.")
            return True
        self.left_out.add(name_key(name))
        says = f'"{name}" looks like "{near}", who is on the list already, so it was left out'
        self.remarks.tell(
            place, says, "If it is the same, use that name in the list; if not, run this where it can ask you."
        )
        return False

    def _add(self, party: GrowingParty, fields: dict[str, Value], row: RowCells) -> None:
        """Take what a row says about a stakeholder."""
        if party.old:
            if isinstance(officers := fields.get("officer"), tuple):
                clear = clear_officers(officers, row.place, self)
                fields = {**{key: value for key, value in fields.items() if key != "officer"}, "officer": clear}
            self.additions.put(party.name, "", {key: value for key, value in fields.items() if value}, row.place)
        else:
            for key, value in fields.items():
                party.put(key, value, row.place, self.remarks)

    def _put_person(self, party: GrowingParty, name: str, fields: dict[str, Value], row: RowCells) -> None:
        if self._is_other_name(name, row.place):
            return
        if party.old and "status" in fields and self.additions.lacks_status(party.name, name):
            self._add(party, {"status": fields["status"]}, row)
            fields = {key: value for key, value in fields.items() if key != "status"}
        key = name_key(name) if name != "unknown" else f"unknown {fields.get('title')}"
        if party.old and any(at == party.name for _, at in self.known.people.get(key, ())):
            self.additions.put(party.name, name, fields, row.place)
            return
        if key not in party.people:
            if self.adding and self._is_elsewhere(name, party, row):
                self._add(party, {key: value for key, value in fields.items() if key in ("status", "note")}, row)
                return
            if party.old and not self._is_new_person(name, party, row):
                return
            self.known.add_person(name, party.name)
        party.put_person(key, name, fields, row.place, self.remarks)

    def _is_elsewhere(self, name: str, party: GrowingParty, row: RowCells) -> bool:
        """See a person who is in the file at another stakeholder; a second one would make the name unclear there."""
        found = [at for _, at in self.known.people.get(name_key(name), ()) if at in self.before]
        if found:
            says = f'"{name}" is on the list already, at "{found[0]}", so the person was not put at "{party.name}" too'
            one = f'One person? Type: stakemap set "{name}" also_at "{party.name}".'
            self.remarks.tell(row.place, says, f"{one} Two? Add a middle letter in the list.")
        return bool(found)

    def _is_new_person(self, name: str, party: GrowingParty, row: RowCells) -> bool:
        there = [old for found in self.known.people.values() for old, at in found if at == party.name]
        near = first_alike(name, dict.fromkeys(there))
        same = self.ask(name, near) if near is not None else False
        if near is not None and same is None:
            says = f'"{name}" looks like "{near}", who is on the list already, so it was left out'
            self.remarks.tell(row.place, says, "If it is another person, run this where it can ask you.")
        return same is False
