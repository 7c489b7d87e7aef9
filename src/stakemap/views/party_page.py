"""Everything that a file says about one party or person, as lines and as data."""

from __future__ import annotations

from stakemap.cast import Cast, Human, Implied, Party
from stakemap.views.bonds import (
    tell_asks,
    tell_assignments,
    tell_checkins,
    tell_contacts,
    tell_leading,
    tell_looked_after,
    tell_ties,
)
from stakemap.views.lines import Line
from stakemap.views.values import fields_of, tell_value
from stakemap.words import join

__all__ = [
    "bonds_of_party",
    "compose_human_page",
    "compose_implied_page",
    "compose_party_page",
    "person_row",
    "unlisted_row",
]

SHOWN_ABOVE = frozenset({"name", "status", "since", "people", "officer"})


def compose_party_page(cast: Cast, party: Party) -> tuple[Line, ...]:
    """Write what the file states about one party, in the order of the format; silent on what it does not."""
    ids = _ids(party)
    return (
        Line(party.name, strong=True),
        *_fact("Status", _standing(party)),
        *_fact("People", "; ".join(_person(human) for human in party.named) or "nobody named yet"),
        *_fact("Left", "; ".join(_person(human) for human in party.former)),
        *_fact("Looked after by", join(party.officers)),
        *(line for key, value in fields_of(party.entry) if key not in SHOWN_ABOVE for line in _field(key, value)),
        *_list("Ties", tell_ties(cast, ids)),
        *_list("Actions that need them", tell_asks(cast, party.id)),
        *_list("Assignments", tell_assignments(cast, ids)),
        *_list("Check-ins to come", tell_checkins(cast, ids)),
        *_list("Contacts", tell_contacts(cast, ids)),
    )


def compose_human_page(cast: Cast, human: Human) -> tuple[Line, ...]:
    """Write what the file states about one person; of somebody on the team also what they lead and look after."""
    entry = fields_of(human.entry) if human.entry else ()
    ours = human.id in cast.team
    return (
        Line(human.label, strong=True),
        *_fact("At", cast.name_of(human.party) if human.party else ""),
        *_fact("Status", "on our own team" if ours else human.standing.word),
        *(line for key, value in entry if key not in SHOWN_ABOVE for line in _field(key, value)),
        *_list("Leads", tell_leading(cast, {human.id})),
        *_fact("Looks after", join(tell_looked_after(cast, human.id))),
        *_list("Ties", tell_ties(cast, {human.id})),
        *_list("Assignments", tell_assignments(cast, {human.id})),
        *_list("Check-ins to come", tell_checkins(cast, {human.id})),
        *_list("Contacts", tell_contacts(cast, {human.id}, ours)),
    )


def compose_implied_page(implied: Implied) -> tuple[Line, ...]:
    """Write where the file speaks of a party that nobody listed."""
    return (
        Line(implied.name, strong=True),
        Line("Not on the stakeholder list. The file speaks of them here:", 2),
        *(Line(f"- {mention.field.replace('_', ' ')}: {mention.of}", 2, 2) for mention in implied.mentions),
    )


def bonds_of_party(cast: Cast, party: Party) -> dict[str, object]:
    """Give ties, contacts and the actions that need a party as data: lists of the phrases that its page shows."""
    ids = _ids(party)
    return {
        "ties": list(tell_ties(cast, ids)),
        "actions": list(tell_asks(cast, party.id)),
        "assignments": list(tell_assignments(cast, ids)),
        "checkins": list(tell_checkins(cast, ids)),
        "contacts": list(tell_contacts(cast, ids)),
    }


def person_row(cast: Cast, human: Human) -> dict[str, object]:
    """Give one person as data: name, title, party and standing, and lists of the phrases that the page shows."""
    ours = human.id in cast.team
    return {
        "name": human.name,
        "title": human.title or None,
        "at": cast.name_of(human.party) if human.party else None,
        "status": human.standing.word,
        "ours": ours,
        "left": human.left,
        "leads": list(tell_leading(cast, {human.id})),
        "looks_after": list(tell_looked_after(cast, human.id)),
        "ties": list(tell_ties(cast, {human.id})),
        "assignments": list(tell_assignments(cast, {human.id})),
        "checkins": list(tell_checkins(cast, {human.id})),
        "contacts": list(tell_contacts(cast, {human.id}, ours)),
    }


def unlisted_row(implied: Implied) -> dict[str, object]:
    """Give a party that nobody listed as data: its name, and where the file speaks of it."""
    return {"name": implied.name, "mentions": [{"field": one.field, "of": one.of} for one in implied.mentions]}


def _ids(party: Party) -> frozenset[str]:
    """Give the ids of a party and of everybody there, also of those who have left."""
    return frozenset((party.id, *(human.id for human in (*party.named, *party.former))))


def _standing(party: Party) -> str:
    if party.left:
        return f"left ({tell_value(party.entry.left)})"
    since = f" since {party.standing.since}" if party.standing.since else ""
    return f"{'our own agency' if party.in_team else party.standing.word}{since}"


def _person(human: Human) -> str:
    entry = human.entry
    reach = (tell_value(entry.phone), tell_value(entry.email)) if entry else ()
    return ", ".join(part for part in (human.label, human.title, *reach) if part)


def _fact(label: str, text: str) -> tuple[Line, ...]:
    return (Line(f"{label}: {text}", indent=2, hang=2),) if text else ()


def _field(key: str, value: object) -> tuple[Line, ...]:
    label = "Also called" if key == "aka" else key.replace("_", " ").capitalize()
    return _fact(label, tell_value(value))


def _list(label: str, phrases: tuple[str, ...]) -> tuple[Line, ...]:
    """Write one phrase on the line of its label, several below it."""
    if len(phrases) < 2 and label != "Contacts":
        return _fact(label, "".join(phrases))
    return (Line(f"{label}:", indent=2), *(Line(phrase, indent=4, hang=2) for phrase in phrases)) if phrases else ()
