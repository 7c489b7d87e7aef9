"""What was tried to win one party: the plan, the steps with what came of them, the contacts, and what is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stakemap.cast import Cast, Party
from stakemap.gaps.contacts import contacts_by_party
from stakemap.gaps.reticence import find_reticent
from stakemap.model import LogEntry, Step, known
from stakemap.recruit.ladder import Ladder, build_ladder
from stakemap.views.about import ids_of
from stakemap.views.bonds import find_contacts, tell_contact, tell_contact_in_short
from stakemap.views.lines import Line
from stakemap.views.values import tell_value

__all__ = ["MOST_CONTACTS", "compose_tried", "contacts_with", "tried_row"]

MOST_CONTACTS = 5


def compose_tried(cast: Cast, id: str) -> Iterator[Line]:
    """Write the plan, the steps, the next rung for whoever is to be won, and the last contacts, newest last."""
    member = cast.member(id)
    if isinstance(member, Party):
        if plan := _plan(member):
            yield Line(f"Plan: {plan}", 2, 2)
        ladder = build_ladder(member, cast.as_of)
        yield from (Line(_step(step), 2, 2) for step in ladder.taken)
        yield from (Line(f"Planned: {_named(step)}.", 2, 2) for step in ladder.planned)
        if _goes_on(cast, member, ladder):
            yield Line(f"Next on the ladder: {_next(ladder)}", 2, 2)
    yield from _contacts(contacts_with(cast, id))


def contacts_with(cast: Cast, id: str) -> tuple[LogEntry, ...]:
    """Give the contacts with somebody up to the day, oldest first, also with a party that nobody listed."""
    member = cast.member(id)
    if isinstance(member, Party):
        return find_contacts(cast, ids_of(member))
    return tuple(sorted(contacts_by_party(cast).get(id, ()), key=lambda entry: tell_value(entry.date) or "x"))


def tried_row(cast: Cast, id: str) -> dict[str, object]:
    """Give the same as data: plan, steps, the next rung where there is one, and every contact."""
    member = cast.member(id)
    if not isinstance(member, Party):
        return {
            "plan": None,
            "steps": [],
            "next": None,
            "contacts": [tell_contact(entry) for entry in contacts_with(cast, id)],
        }
    ladder = build_ladder(member, cast.as_of)
    rung = ladder.next.rung
    following = {"rung": rung.value if rung else None, "take_it": ladder.next.climbs, "why": ladder.next.why}
    steps = [_step_row(step, planned=False) for step in ladder.taken]
    return {
        "plan": _plan(member) or None,
        "steps": [*steps, *(_step_row(step, planned=True) for step in ladder.planned)],
        "next": following if _goes_on(cast, member, ladder) else None,
        "contacts": [tell_contact(entry) for entry in contacts_with(cast, id)],
    }


def _plan(party: Party) -> str:
    approach = known(party.entry.approach)
    return (known(approach.plan) or "") if approach else ""


def _goes_on(cast: Cast, party: Party, ladder: Ladder) -> bool:
    """Tell whether the next rung is worth saying: they are not on board, and steps are on record or they will not."""
    tried = bool(ladder.taken or ladder.planned)
    return not party.engaged and (tried or party.id in find_reticent(cast))


def _step(step: Step) -> str:
    result = tell_value(step.result) if step.result is not None else "nobody wrote down what came of it."
    return f"{_named(step)}: {result}"


def _named(step: Step) -> str:
    return f"{tell_value(known(step.date)) or 'no date'}, {tell_value(step.rung) or 'a step without a name'}"


def _next(ladder: Ladder) -> str:
    found = ladder.next
    if found.rung is None or not found.climbs:
        return found.why
    return f"{found.rung.value} ({found.rung.meaning}). {found.why}"


def _contacts(entries: Sequence[LogEntry]) -> Iterator[Line]:
    earlier = len(entries) - MOST_CONTACTS
    if entries:
        last = f"The last {MOST_CONTACTS} contacts, and {earlier} earlier" if earlier > 0 else "Contacts"
        yield Line(f"{last}:", 2)
    yield from (Line(tell_contact_in_short(entry), 4, 2) for entry in entries[-MOST_CONTACTS:])


def _step_row(step: Step, planned: bool) -> dict[str, object]:
    return {
        "rung": tell_value(step.rung) or None,
        "date": tell_value(step.date) or None,
        "result": tell_value(step.result) or None,
        "planned": planned,
    }
