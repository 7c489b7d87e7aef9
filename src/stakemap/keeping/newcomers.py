"""A new person at a stakeholder, a new stakeholder, and a person who is taken off the list."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.cast import Human, Party
from stakemap.edits.patch import AddEntry, Edit, SetValue
from stakemap.keeping.clearing import remove_entry
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import Told, tell_rest
from stakemap.keeping.values import read_entry
from stakemap.model import Person, Stakeholder
from stakemap.words import join, name_key

__all__ = ["add_person", "add_stakeholder", "remove_person"]


def add_person(desk: Desk, party: Party, typed: str, more: Mapping[str, str]) -> Told:
    """Put a person on the list at a stakeholder; of one who is there already, write down the options.

    Raises:
        NotUsable: The person is there already and nothing else was typed, or an option is none of a person's.
    """
    values = read_entry(desk, Person, {"name": typed}, more)
    same = [human for human in desk.cast.people if human.party == party.id and human.entry and human.name]
    for human in same:
        if name_key(str(human.name)) == name_key(str(values["name"])):
            edits: list[Edit] = [SetValue((*human.path, key), values[key]) for key in values if key != "name"]
            said = tell_rest(values, "name")
            return edits, [f"{human.label} ({party.name}): {said}" if said else f"{human.label} is on the list."]
    entry = values if len(values) > 1 else values["name"]
    if party.index is None:
        return [AddEntry(("stakeholders",), {"name": party.name, "people": [entry]})], [_new(values, party)]
    return [AddEntry(("stakeholders", party.index, "people"), entry)], [_new(values, party)]


def add_stakeholder(desk: Desk, typed: str, more: Mapping[str, str]) -> Told:
    """Put a stakeholder on the list.

    Raises:
        NotUsable: The name is on the list already, or an option is none of a stakeholder's.
    """
    found = desk.cast.roster.find_all(typed)
    if found and not (isinstance(one := desk.cast.member(found[0]), Party) and one.index is None):
        raise NotUsable(f'"{typed}" is on the list already, as {desk.cast.name_of(found[0])}.', f'show "{typed}"')
    values = read_entry(desk, Stakeholder, {"name": typed}, more)
    rest = tell_rest(values, "name")
    says = f"{values['name']} is on the list of stakeholders now{f': {rest}' if rest else ''}"
    return [AddEntry(("stakeholders",), values if rest else values["name"])], [says]


def remove_person(desk: Desk, member: Party | Human, typed: str) -> Told:
    """Give the edit that takes a person off the list of a stakeholder: somebody who never belonged there.

    Raises:
        NotUsable: Nobody of that name stands there.
    """
    party = member.id if isinstance(member, Party) else member.party
    there = [human for human in desk.cast.people if human.party == party and human.entry and human.name]
    for human in there:
        if name_key(str(human.name)) == name_key(desk.name(typed, loose=True)):
            at = f" at {member.name}" if isinstance(member, Party) else ""
            return remove_entry(desk, human.path, f"{human.label}{at}")
    named = f"These are there: {join([human.label for human in there])}." if there else "Nobody is named there."
    raise NotUsable(f'Nobody called "{typed}" can be taken out. {named}', there[0].label if there else "person NAME")


def _new(values: Mapping[str, object], party: Party) -> str:
    rest = tell_rest(values, "name")
    return f"{party.name} has one more person: {values['name']}{f' ({rest})' if rest else ''}"
