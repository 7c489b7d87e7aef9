"""Facts about a stakeholder or a person, a new person there, and a new stakeholder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from stakemap.cast import Human, Party
from stakemap.edits.patch import AddEntry, SetValue
from stakemap.keeping.desk import Desk
from stakemap.keeping.facts import set_field
from stakemap.keeping.newcomers import add_person
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.readiness import JUDGED, readiness_path, set_readiness
from stakemap.keeping.spot import How, Spot, Told, no_list, no_options
from stakemap.keeping.status import status_edits
from stakemap.keeping.values import key_of, nearest_key, read_value
from stakemap.load.fields import fields_of
from stakemap.model import Approach, Part, Person, Readiness, Stakeholder
from stakemap.words import fold, join, name_key

__all__ = [
    "field_of",
    "is_person",
    "part_of_readiness",
    "set_about",
    "spot_of",
    "spot_to_clear",
    "unknown_field",
]

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


def is_person(key: str) -> bool:
    """Tell whether a key of `field_of` means a person there, and no field."""
    return key == PERSON


def spot_to_clear(desk: Desk, member: Party | Human, spot: Spot, key: str, more: Mapping[str, str]) -> Spot:
    """Give the entry that holds a fact which is to be cleared: a ruler stands with the readiness it belongs to.

    Raises:
        NotUsable: Several things are asked of them, or steps are meant, which are kept.
    """
    if key == STEP:
        raise NotUsable(
            f"What was tried to win {spot.label} stays in the file. Take a wrong step back with --undo.", "--undo"
        )
    if key in _RULERS and isinstance(member, Party):
        return Spot(Readiness, readiness_path(member, desk.has, more.get("ask"))[0], f"{spot.label}, readiness")
    return spot


def part_of_readiness(
    desk: Desk, member: Party | Human, key: str, words: Sequence[str], more: Mapping[str, str]
) -> tuple[Spot, str] | None:
    """Give the last judgement of readiness and what words name of it: ``readiness by Sam Sample``; None for any others.

    What a judgement says is not among them: it may be another on another day.

    Raises:
        NotUsable: Several things are asked of them.
    """
    rest = (one for one in fields_of(Readiness) if one not in JUDGED)
    inner = {fold(one): one for one in rest}.get(fold(words[0])) if words else None
    if key != READINESS or inner is None or len(words) < 2 or not isinstance(member, Party):
        return None
    return Spot(Readiness, readiness_path(member, desk.has, more.get("ask"))[0], f"{member.name}, readiness"), inner


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
    if key in (READINESS, STEP, "status", "name", *_RULERS):
        no_list(how, key)
    spot = spot_of(member)
    if spot is None:
        raise _not_listed(desk, member)
    if isinstance(member, Party):
        if key == "status":
            return _set_status(desk, member, typed, how, day)
        if key == READINESS or key in _RULERS:
            return set_readiness(desk, member, key, typed, how.more, day)
        if key == STEP:
            return _add_step(desk, spot, typed, how, day)
    if key == "name":
        return _rename(desk, spot, typed, how)
    if key == "stances" and not how.add and not how.remove:
        how = How(more={"date": day, **how.more})
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
    if not edits and str(party.entry.status) != status:
        raise NotUsable(
            f"{says} Write down the contact of that day instead: "
            f'stakemap log {desk.file} --met "{party.name}" --date {day} --status "{status}"',
            f'log --met "{party.name}" --date {day}',
        )
    return edits, [f"{says}, since {day}" if edits else says]


def _add_step(desk: Desk, spot: Spot, typed: str, how: How, day: str) -> Told:
    """Add a step that was tried to win them."""
    inner = Spot(Approach, (*spot.path, "approach"), spot.label)
    return set_field(desk, inner, "steps", typed, How(more={"date": day, **how.more}))


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
