"""From the answers of an interview to the draft of a problem file."""

from __future__ import annotations

from stakemap.intake.contacts import read_contacts, read_officers
from stakemap.intake.draft import Draft, DraftParty, DraftPerson, DraftTie, Value
from stakemap.intake.kinds import likely_kind
from stakemap.intake.named import BETWEEN, Values, everybody, parties_in, people_in
from stakemap.intake.values import not_known
from stakemap.words import name_key

__all__ = ["answers_to_draft"]

_ROLES = (("harmed", "harmed"), ("decides", "decision-maker"))
"""The two questions that give a role of the general list (knowledge/general.yaml)."""


def answers_to_draft(values: Values) -> Draft:
    """Put answers in the form of a problem file; what was skipped is absent, and only that."""
    agency = "".join(values.get(("agency",), ())) or None
    parties = tuple(
        _party(name, values)
        for name in parties_in(values)
        if agency is None or name_key(name) != name_key(agency) or _roles(name, values)
    )
    ends = set(everybody(values))
    ties = tuple(
        DraftTie((one, other), True, _tie_fields(pair, values))
        for pair in values.get(("ties",), ())
        for one, other in [pair.split(BETWEEN)]
        if {one, other} <= ends
    )
    return Draft("".join(values.get(("title",), ())), parties, ties, agency)


def _party(name: str, values: Values) -> DraftParty:
    fields: dict[str, Value] = {}
    if name in values.get(("kinds",), ()) and (kind := likely_kind(name)):
        fields["kind"] = kind
    if roles := _roles(name, values):
        fields["roles"] = roles
    for key in ("status", "affected", "influence"):
        if said := values.get((key, name)):
            fields[key] = said[0]
    if officers := values.get(("officer", name)):
        names = read_officers(officers[0])
        clear = all(_one_person(officer, values) for officer in names)
        told = names if clear else f"Officer: {officers[0]}"  # the file could not tell two of one name apart
        fields["officer" if clear else "note"] = not_known(officers[0]) or told
    if (said := values.get(("person", name))) and (word := not_known(said[0])):
        fields["people"] = word
    return DraftParty(name, fields, _people(name, values))


def _people(name: str, values: Values) -> tuple[DraftPerson, ...]:
    return tuple(person for said in values.get(("person", name), ()) for person in read_contacts(said))


def _one_person(text: str, values: Values) -> bool:
    """Tell whether a name does not mean several people, whom the file could not tell apart."""
    same = [person for person, _ in people_in(values) if name_key(person) == name_key(text)]
    return len(same) < 2 or name_key(text) in map(name_key, parties_in(values))


def _roles(name: str, values: Values) -> tuple[str, ...]:
    return tuple(role for key, role in _ROLES if name in values.get((key,), ()))


def _tie_fields(pair: str, values: Values) -> dict[str, Value]:
    state, holder = values.get(("tie", pair)), values.get(("holder", pair))
    held = holder if holder and _one_person(holder[0], values) else None
    return {key: said[0] for key, said in (("state", state), ("held_by", held)) if said}
