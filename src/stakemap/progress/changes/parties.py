"""Which parties moved, came or went, how ready they are, and which named contacts were gained or lost."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast, Human, Party, Standing
from stakemap.gaps.readiness import judgements
from stakemap.model import Span, known
from stakemap.model.vocabulary import Status
from stakemap.progress.changes.change import Change, Unclear
from stakemap.progress.changes.sides import Sides
from stakemap.words import name_key

__all__ = ["compare_contacts", "compare_parties", "compare_readiness"]

STEP = {
    Status.COMMITTED: 4,
    Status.ENGAGED: 3,
    Status.TALKING: 2,
    Status.OUTREACH: 1,
    Status.NOT_CONTACTED: 0,
    Status.DECLINED: -1,
    Status.STEPPED_AWAY: -1,
}
"""How close a status is. Whoever said no or left is further away than somebody whom nobody asked yet."""


def compare_parties(sides: Sides) -> Iterator[Change | Unclear]:
    """Give each party that moved, came on the list, left it, or has another name; the agency is none."""
    here, there = _partners(sides.before), _partners(sides.after)
    stayed = {sides.same[id] for id in here if id in sides.same}
    for id, party in here.items():
        if later := there.get(sides.same.get(id, "")):
            yield from _compare(party, later)
        else:
            yield Change("stakeholders", "went", (party.name,), before=party.standing.word)
    for id, later in there.items():
        if id not in stayed:
            yield Change("stakeholders", "joined", (later.name,), after=later.standing.word)
    if sides.one_file:
        yield from _undated(sides)


def _partners(cast: Cast) -> dict[str, Party]:
    """Give those on the list other than the agency who have not left, by id."""
    return {party.id: party for party in cast.parties if party is not cast.agency and not party.left}


def _compare(party: Party, later: Party) -> Iterator[Change]:
    if party.name != later.name:
        yield Change("stakeholders", "renamed", (later.name,), party.name, later.name)
    before, after = party.standing, later.standing
    if before.word != after.word:
        kind = kind_of_move(before, after)
        yield Change("stakeholders", kind, (later.name,), before.word, after.word, after.since)


def compare_readiness(sides: Sides) -> Iterator[Change]:
    """Give each stage of readiness that is another than before, for each thing that is asked.

    Names are the party's and, where it is said, what is asked of them.
    """
    here, there = _partners(sides.before), _partners(sides.after)
    for id, party in here.items():
        if later := there.get(sides.same.get(id, "")):
            before, after = _stages(party, sides.before), _stages(later, sides.after)
            for key in sorted({*before, *after}):
                ask, stage, day = after.get(key, (before.get(key, _NEVER)[0], "", None))
                if stage != (was := before.get(key, _NEVER)[1]):
                    yield Change("stakeholders", "judged", (later.name, *([ask] if ask else [])), was, stage, day)


_Stage = tuple[str, str, Span | None]
_NEVER: _Stage = ("", "", None)


def _stages(party: Party, cast: Cast) -> dict[str, _Stage]:
    """Give the last stage that was judged for each thing asked: the thing, the stage, and the day where it has one."""
    found: dict[str, _Stage] = {}
    for entry in judgements(party, cast.as_of):
        if stage := known(entry.stage):
            ask = known(entry.ask) or ""
            found[name_key(ask)] = (ask, str(stage), known(entry.date))
    return found


def kind_of_move(before: Standing, after: Standing) -> str:
    """Say which way a party moved; from or to what is not known is neither way."""
    if before.status is None or after.status is None:
        if before.status is after.status:
            return "changed"
        return "first known" if before.status is None else "no longer known"
    steps = STEP[after.status] - STEP[before.status]
    return "closer" if steps > 0 else "away" if steps < 0 else "changed"


def _undated(sides: Sides) -> Iterator[Unclear]:
    """Give the parties whose status has no day, so that it counts on both days."""
    names = tuple(
        party.name
        for party in sides.after.partners
        if party.standing.origin in ("status", "people") and party.standing.since is None and party.standing.status
    )
    if names:
        yield Unclear("stakeholders", "status not dated", names)


def compare_contacts(sides: Sides) -> Iterator[Change]:
    """Give each named person outside the team who became a contact, or is none any more."""
    before, after = _contacts(sides.before), _contacts(sides.after)
    there = {sides.same[id] for id in before if id in sides.same}
    for id, (human, at) in before.items():
        if sides.same.get(id) not in after:
            later = sides.after.member(sides.same[id]) if id in sides.same else None
            until = known(later.entry.until) if isinstance(later, Human) and later.entry else None
            yield Change("contacts", "lost", (human.label, *at), before="contact", day=until)
    for id, (human, at) in after.items():
        if id not in there:
            since = known(human.entry.since) if human.entry else None
            yield Change("contacts", "gained", (human.label, *at), after="contact", day=since)


def _contacts(cast: Cast) -> dict[str, tuple[Human, tuple[str, ...]]]:
    """Give the current named people of partners that have not left, with the name of the first of these."""
    found: dict[str, tuple[Human, tuple[str, ...]]] = {}
    for party in cast.partners:
        for human in party.named if not party.in_team else ():
            found.setdefault(human.id, (human, (party.name,)))
    return found
