"""Facts about a stakeholder or a person, a new person there, and a new stakeholder."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.cast import Human, Party
from stakemap.edits.patch import AddEntry, Drop, Edit, SetValue
from stakemap.keeping.desk import Desk
from stakemap.keeping.facts import How, Spot, Told, no_options, set_field
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.readiness import kept_from_before, readiness_path
from stakemap.keeping.standing import status_edits
from stakemap.keeping.values import key_of, nearest_key, read_entry, read_value
from stakemap.load.fields import fields_of
from stakemap.model import Approach, Part, Person, Readiness, Stakeholder
from stakemap.words import join, name_key

__all__ = ["add_person", "add_stakeholder", "field_of", "set_about", "spot_of", "unknown_field"]

PERSON, READINESS, STEP = "person", "readiness", "step"
_OWN_WORDS = {
    **dict.fromkeys(("person", "people", "contact"), PERSON),
    **dict.fromkeys(("step", "steps", "approach step"), STEP),
}
_RULERS = ("importance", "confidence", "said")


def spot_of(member: Party | Human) -> Spot | None:
    """Give the entry of somebody; None for an officer who is only mentioned, and an agency that is not listed."""
    if isinstance(member, Human):
        return Spot(Person, member.path, member.label) if member.entry else None
    return Spot(Stakeholder, ("stakeholders", member.index), member.name) if member.index is not None else None


def field_of(member: Party | Human, typed: str) -> str | None:
    """Give the field of somebody that a word means; None where it means none."""
    if isinstance(member, Human):
        return key_of(Person, typed)
    word = name_key(typed)
    return _OWN_WORDS.get(word) or (word if word in _RULERS else key_of(Stakeholder, typed))


def set_about(desk: Desk, member: Party | Human, key: str, typed: str, how: How, day: str) -> Told:
    """Give the edits for one fact about somebody, and what they do in sentences.

    Args:
        desk: Knows names, days and the file.
        member: The party or person.
        key: As `field_of` gives it.
        typed: What was typed as its value.
        how: What else was typed.
        day: Today, as a date of the format.

    Raises:
        NotUsable: It cannot stand there.
    """
    if isinstance(member, Party) and key == PERSON:
        return add_person(desk, member, typed, how.more)
    spot = spot_of(member)
    if spot is None:
        raise _not_listed(desk, member)
    if isinstance(member, Party):
        if key == "status":
            return _set_status(desk, member, typed, how, day)
        if key == READINESS or key in _RULERS:
            return _set_readiness(desk, member, key, typed, how, day)
        if key == STEP:
            return _add_step(desk, spot, typed, how, day)
    if key == "name":
        return _rename(desk, spot, typed, how)
    return set_field(desk, spot, key, typed, how)


def _rename(desk: Desk, spot: Spot, typed: str, how: How) -> Told:
    """Give a new name, and keep the old one as another name, so that whatever mentions it still fits."""
    edits, says = set_field(desk, spot, "name", typed, how)
    old = desk.said((*spot.path, "name") if desk.has((*spot.path, "name")) else spot.path)
    if name_key(old) in ("unknown", "none") or name_key(old) == name_key(typed):
        return edits, says
    new = " ".join(typed.split())
    return [AddEntry((*spot.path, "aka"), old), *edits], [f'{old} is called {new} now. "{old}" stays as another name.']


def _not_listed(desk: Desk, member: Party | Human) -> NotUsable:
    if isinstance(member, Human):
        home = desk.cast.name_of(member.party) if member.party else "the agency"
        line = f'set "{home}" person "{member.label}"'
        return NotUsable(f"{member.label} is only named in the file, and not on the list yet. First: {line}", line)
    line = f'set stakeholder "{member.name}"'
    return NotUsable(f"{member.name} is not on the list of stakeholders yet. First: {line}", line)


def _set_status(desk: Desk, party: Party, typed: str, how: How, day: str) -> Told:
    rest = {option: value for option, value in how.more.items() if option not in ("since", "date")}
    no_options(rest, "status")
    status = read_value(desk, Stakeholder, "status", typed)
    since = how.more.get("since") or how.more.get("date")
    if since is not None:
        day = read_value(desk, Stakeholder, "since", since, "--since")
    if str(party.entry.status) == status and since is not None:
        path = ("stakeholders", party.index or 0, "since")
        return [SetValue(path, day)], [f"{party.name}: {status}, since {day}"]
    edits, says = status_edits(desk.cast, party, status, day)
    return edits, [f"{says}, since {day}" if edits else says]


def _set_readiness(desk: Desk, party: Party, key: str, typed: str, how: How, day: str) -> Told:
    """Set a stage or ruler of readiness, for one of the things that are asked of them."""
    ask = how.more.get("ask")
    path, old = readiness_path(party, desk.has, ask)
    main = "stage" if key == READINESS else key
    values = read_entry(desk, Readiness, {main: typed}, {"date": day, **how.more})
    if old is not None:
        values.pop("ask", None)  # the part by which the entry was found
    before = "not recorded" if old is None or getattr(old, main) is None else str(getattr(old, main))
    edits: list[Edit] = [SetValue((*path, name), value) for name, value in values.items()]
    if old is None:
        add = isinstance(path[-1], int)
        edits = [AddEntry(path[:-1], values) if add else SetValue(path, values)]
    elif old.by is not None and "by" not in values:
        edits.append(Drop((*path, "by")))  # who judged the last time did not judge this
    rest = ", ".join(f"{name} {value}" for name, value in values.items() if name != main)
    says = f"{party.name}, {main if key != READINESS else key}: {before} -> {values[main]} ({rest})"
    return edits, [says, *kept_from_before(old, values)]


def _add_step(desk: Desk, spot: Spot, typed: str, how: How, day: str) -> Told:
    """Add a step that was tried to win them."""
    inner = Spot(Approach, (*spot.path, "approach"), spot.label)
    return set_field(desk, inner, "steps", typed, How(more={"date": day, **how.more}))


def add_person(desk: Desk, party: Party, typed: str, more: Mapping[str, str]) -> Told:
    """Put a person on the list at a stakeholder; of one who is there already, write down the options.

    Raises:
        NotUsable: The person is there already and nothing else was typed, or an option is none of a person's.
    """
    values = read_entry(desk, Person, {"name": typed}, more)
    same = [human for human in desk.cast.people if human.party == party.id and human.entry and human.name]
    for human in same:
        if name_key(str(human.name)) == name_key(str(values["name"])):
            said = {key: value for key, value in values.items() if key != "name"}
            edits: list[Edit] = [SetValue((*human.path, key), value) for key, value in said.items()]
            return edits, [f"{human.label} ({party.name}): {_told(said)}" if said else f"{human.label} is on the list."]
    entry = values if len(values) > 1 else values["name"]
    if party.index is None:
        return [AddEntry(("stakeholders",), {"name": party.name, "people": [entry]})], [_new(values, party)]
    return [AddEntry(("stakeholders", party.index, "people"), entry)], [_new(values, party)]


def _new(values: Mapping[str, object], party: Party) -> str:
    rest = {key: value for key, value in values.items() if key != "name"}
    return f"{party.name} has one more person: {values['name']}{f' ({_told(rest)})' if rest else ''}"


def _told(values: Mapping[str, object]) -> str:
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in values.items())


def add_stakeholder(desk: Desk, typed: str, more: Mapping[str, str]) -> Told:
    """Put a stakeholder on the list.

    Raises:
        NotUsable: The name is on the list already, or an option is none of a stakeholder's.
    """
    found = desk.cast.roster.find_all(typed)
    if found and not (isinstance(one := desk.cast.member(found[0]), Party) and one.index is None):
        raise NotUsable(f'"{typed}" is on the list already, as {desk.cast.name_of(found[0])}.', f'show "{typed}"')
    values = read_entry(desk, Stakeholder, {"name": typed}, more)
    rest = {key: value for key, value in values.items() if key != "name"}
    says = f"{values['name']} is on the list of stakeholders now{f': {_told(rest)}' if rest else ''}"
    return [AddEntry(("stakeholders",), values if rest else values["name"])], [says]


def unknown_field(member: Party | Human, typed: str, file: str) -> NotUsable:
    """Say that a word is no fact of somebody, with what comes near, or whose fact it is."""
    part: type[Part] = Person if isinstance(member, Human) else Stakeholder
    other: type[Part] = Stakeholder if isinstance(member, Human) else Person
    label = member.label if isinstance(member, Human) else member.name
    near = nearest_key(part, typed)
    if near is None and key_of(other, typed):
        whose = "a stakeholder" if other is Stakeholder else "a person"
        example = member.named[0].label if isinstance(member, Party) and member.named else "NAME"
        line = f'stakemap set {file} "{example}" {typed} VALUE'
        return NotUsable(f'"{typed}" is a fact of {whose}, and {label} is not one. For example: {line}', line)
    hint = f' Did you mean "{near}"?' if near else ""
    keys = join(list(fields_of(part)), "and")
    return NotUsable(f'There is no fact "{typed}" about {label}.{hint} There are: {keys}.', near or "status")
