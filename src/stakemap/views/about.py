"""What the file says of one party that helps to win it, or to keep it: phrases for its page and for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Set

from stakemap.cast import Cast, Party
from stakemap.gaps.case import action_name, quoted
from stakemap.model import Action, NotKnown, Span, Stance, known, listed
from stakemap.recruit.handover.promises import Promise, find_promises
from stakemap.views.values import fields_of, tell_value
from stakemap.words import join, name_key

__all__ = [
    "actions_waiting",
    "ids_of",
    "promises_of",
    "stances_of",
    "tell_offers",
    "tell_promise",
    "tell_stance",
    "tell_unknown",
    "tell_waiting",
]

OFFERS = {
    "brings": "They could bring",
    "wants": "They want",
    "concerns": "What worries them",
    "interests": "They care about",
    "power": "They can decide or stop",
}


def ids_of(party: Party) -> frozenset[str]:
    """Give the ids of a party and of everybody there, also of those who have left."""
    return frozenset((party.id, *(human.id for human in (*party.named, *party.former))))


def tell_offers(party: Party) -> tuple[tuple[str, str, str], ...]:
    """Give what a party could bring, wants, fears and can decide: key, label, text; what is not known is left out."""
    values = ((key, label, getattr(party.entry, key)) for key, label in OFFERS.items())
    return tuple(
        (key, label, "nothing; we asked" if value is NotKnown.NONE or value == () else tell_value(value))
        for key, label, value in values
        if value is not None and value is not NotKnown.UNKNOWN
    )


def stances_of(cast: Cast, party: Party) -> tuple[tuple[str, Stance], ...]:
    """Give what a party and its current people said about named proposals up to the day, oldest first.

    Each with the name of the person, or an empty one for the party itself.
    """
    people = (human for human in cast.people if human.current and party.id in (human.party, *human.also_at))
    said = [("", stance) for stance in listed(party.entry.stances)]
    said += [(human.label, stance) for human in people if human.entry for stance in listed(human.entry.stances)]
    up_to_now = [(who, one) for who, one in said if not isinstance(one.date, Span) or one.date.started_by(cast.as_of)]
    return tuple(sorted(up_to_now, key=lambda said: (_when(said[1]), said[0], repr(said[1]))))


def _when(stance: Stance) -> str:
    return stance.date.first.isoformat() if isinstance(stance.date, Span) else ""


def tell_stance(who: str, stance: Stance) -> str:
    """Say what somebody said about a proposal: position, who, when, in their words."""
    position = tell_value(stance.position) or "no position written down"
    words = f': "{known(stance.words)}"' if known(stance.words) else ""
    said = ", ".join(part for part in (position, who, tell_value(known(stance.date))) if part)
    return f"{known(stance.about) or 'a proposal without a name'}: {said}{words}"


def promises_of(cast: Cast, ids: Set[str]) -> tuple[Promise, ...]:
    """Give what is still to be done for some ids or by them, by day: tasks, and next steps no later contact settled."""
    unlisted = {name_key(new.name) for new in cast.implied if new.id in ids}
    return tuple(
        one
        for one in find_promises(cast)
        if ids & (one.parties | one.targets | one.makers) or unlisted & {name_key(name) for name in one.whom}
    )


def tell_promise(one: Promise) -> str:
    """Say what is to be done, by whom, since when it is agreed, and by when."""
    due = f"due {one.due.isoformat()}{' (late)' if one.late else ''}" if one.due else ""
    made = f"agreed {'on' if one.made.first == one.made.last else 'in'} {one.made}" if one.made else ""
    said = ", ".join(part for part in (f"by {join(one.by)}" if one.by else "who does it is open", made, due) if part)
    return f"{one.what.rstrip(' .')}: {said}."


def actions_waiting(cast: Cast, id: str) -> tuple[Action, ...]:
    """Give the actions that are agreed or under way and need a party, in file order."""
    response = known(cast.problem.response)
    every = listed(response.actions) if response else ()
    return tuple(every[ask.index] for ask in cast.asks if ask.agreed and id in ask.needs)


def tell_waiting(action: Action) -> str:
    """Say what waits for a party, how far it is, who leads it and when it is due."""
    lead = f"led by {join(listed(action.lead))}" if listed(action.lead) else ""
    due = f"due {tell_value(action.due)}" if known(action.due) else ""
    said = ", ".join(part for part in (tell_value(action.status), lead, due) if part)
    return f"Waits for them: {quoted(action_name(action))}, {said}."


def tell_unknown(cast: Cast, party: Party) -> tuple[str, ...]:
    """Give what the file itself says is unknown of a party: names still to be found, then fields."""
    return tuple(dict.fromkeys((*_names(cast, party), *_fields(party))))


def _names(cast: Cast, party: Party) -> Iterator[str]:
    for human in cast.people:
        if human.current and human.party == party.id and not human.name:
            yield f"the name of the {human.title}" if human.title else "a name"


def _fields(party: Party) -> Iterator[str]:
    for key, value in fields_of(party.entry):
        if value is NotKnown.UNKNOWN and (key != "status" or party.standing.unknown):
            yield key.replace("_", " ")
