"""Parts of the page about one party; a part about which the file says nothing is left out with its heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from stakemap.cast import Cast, Party
from stakemap.model import known, listed
from stakemap.recruit.readiness import compose_readiness
from stakemap.views.about import (
    actions_waiting,
    ids_of,
    promises_of,
    stances_of,
    tell_offers,
    tell_promise,
    tell_stance,
    tell_unknown,
    tell_waiting,
)
from stakemap.views.asks import compose_asks
from stakemap.views.lines import Line
from stakemap.views.tried import compose_tried
from stakemap.words import join

__all__ = ["compose_known", "compose_officers", "compose_to_find_out", "part", "points"]


def part(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Put a heading over lines; nothing at all where there are none."""
    for number, line in enumerate(lines):
        if number == 0:
            yield from (Line(), Line(title, strong=True))
        yield line


def points(told: Iterable[str]) -> Iterator[Line]:
    """Write one text a line, each with a dash before it."""
    return (Line(text, 2, 2, mark="-") for text in told)


def compose_known(cast: Cast, id: str, past: str) -> Iterator[Line]:
    """Write what the file knows of a party beyond why it is needed; nothing for a role that nobody fills.

    Args:
        cast: Everybody in the problem.
        id: Of the party or role.
        past: Heading over the steps and contacts.
    """
    parties = {party.id: party for party in cast.parties}
    if id not in parties and id not in {new.id for new in cast.implied}:
        return
    party = parties.get(id)
    if party:
        yield from part("How ready they are", compose_asks(party, compose_readiness(cast, party)))
    yield from part(past, compose_tried(cast, id))
    if party:
        yield from part("What they could bring, and what they want", _offers(party))
    promises = map(tell_promise, promises_of(cast, ids_of(party) if party else {id}))
    yield from part("Open promises", points((*promises, *_waiting(cast, id, bool(party and party.engaged)))))
    if party:
        said = (tell_stance(*said) for said in stances_of(cast, party))
        yield from part("What they said about proposals", points(said))


def _waiting(cast: Cast, id: str, aboard: bool) -> Iterator[str]:
    """Say what waits for them; of those still to be won the reasons say so, unless there is more to say."""
    for action in actions_waiting(cast, id):
        if aboard or listed(action.lead) or known(action.due) is not None:
            yield tell_waiting(action)


def _offers(party: Party) -> Iterator[Line]:
    return (Line(f"{label}: {text.rstrip(' .')}.", 2, 2) for _, label, text in tell_offers(party))


def compose_officers(officers: Sequence[str]) -> Iterator[Line]:
    """Write who looks after a party; nothing where nobody does."""
    if officers:
        yield Line(f"Looked after by {join(officers)}.", 2)


def compose_to_find_out(cast: Cast, id: str, question: str | None = None) -> Iterator[Line]:
    """Write the question that would move the rank most, and what the file itself says is unknown."""
    if question:
        yield Line(question, 2)
    unknown = next((tell_unknown(cast, party) for party in cast.parties if party.id == id), ())
    if unknown:
        yield Line(f"The file says that this is not known yet: {join(unknown)}.", 2)
