"""Everything that a file says about one party or person."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast, Human, Implied, Party, Tie
from stakemap.model import listed
from stakemap.views.lines import Line
from stakemap.views.values import fields_of, tell_value
from stakemap.words import join

__all__ = ["compose_human_page", "compose_implied_page", "compose_party_page"]

SHOWN_ABOVE = frozenset({"name", "status", "since", "people", "officer"})


def compose_party_page(cast: Cast, party: Party) -> tuple[Line, ...]:
    """Write what the file states about one party, in the order of the format; silent on what it does not."""
    return (
        Line(party.name, strong=True),
        *_fact("Status", _standing(party)),
        *_fact("People", "; ".join(_person(human) for human in party.named) or "nobody named yet"),
        *_fact("Left", "; ".join(_person(human) for human in party.former)),
        *_fact("Looked after by", join(party.officers)),
        *(line for key, value in fields_of(party.entry) if key not in SHOWN_ABOVE for line in _field(key, value)),
        *_fact("Ties", "; ".join(_ties(cast, {party.id, *(human.id for human in party.named)}))),
        *_fact("Actions that need them", "; ".join(_asks(cast, party.id))),
        *_contacts(cast, {party.id, *(human.id for human in party.named)}),
    )


def compose_human_page(cast: Cast, human: Human) -> tuple[Line, ...]:
    """Write what the file states about one person."""
    entry = fields_of(human.entry) if human.entry else ()
    return (
        Line(human.label, strong=True),
        *_fact("At", cast.name_of(human.party) if human.party else ""),
        *_fact("Status", human.standing.word),
        *(line for key, value in entry if key not in SHOWN_ABOVE for line in _field(key, value)),
        *_fact("Ties", "; ".join(_ties(cast, {human.id}))),
        *_contacts(cast, {human.id}),
    )


def compose_implied_page(implied: Implied) -> tuple[Line, ...]:
    """Write where the file speaks of a party that nobody listed."""
    return (
        Line(implied.name, strong=True),
        Line("Not on the stakeholder list. The file speaks of them here:", 2),
        *(Line(f"- {mention.field.replace('_', ' ')}: {mention.of}", 2, 2) for mention in implied.mentions),
    )


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


def _ties(cast: Cast, ids: set[str]) -> Iterator[str]:
    for tie in cast.ties:
        if tie.origin != "relationship" or not ids & {tie.a, tie.b}:
            continue
        yield f"{cast.name_of(tie.a)} {tie.kind} {cast.name_of(tie.b)}{_quality(tie)}"


def _quality(tie: Tie) -> str:
    said = [word.value for word in (tie.state if tie.stated else None, tie.strength) if word]
    return f" ({', '.join(said)})" if said else ""


def _asks(cast: Cast, party: str) -> Iterator[str]:
    for ask in cast.asks:
        if party in ask.needs:
            yield ask.title
        elif party in ask.maybe:
            yield f"{ask.title} (only a guess)"


def _contacts(cast: Cast, ids: set[str]) -> Iterator[Line]:
    entries = [
        entry
        for entry in listed(cast.problem.log)
        if any((found := cast.roster.find(name)) is not None and found in ids for name in listed(entry.met))
    ]
    if entries:
        yield Line("Contacts:", indent=2)
    for entry in sorted(entries, key=lambda entry: tell_value(entry.date)):
        text = ", ".join(f"{key}: {tell_value(value)}" for key, value in fields_of(entry) if key != "date")
        yield Line(f"{tell_value(entry.date) or 'no date'}: {text}", indent=4, hang=2)
