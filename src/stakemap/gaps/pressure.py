"""Pressure on partners: coercive steps that were taken, and enforcement meant for them. What came before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Party
from stakemap.gaps.case import action_name, outsiders
from stakemap.gaps.contacts import contacts_by_party
from stakemap.knowledge import rungs
from stakemap.model import LogEntry, Span, Step, known, listed
from stakemap.model.vocabulary import ActionKind, ActionStatus, Kind, Rung, Status

__all__ = ["Pressed", "find_pressed"]

_SPOKEN_WITH = (Status.TALKING, Status.ENGAGED, Status.COMMITTED, Status.DECLINED, Status.STEPPED_AWAY)
_NOT_PRESSED = (None, Kind.RESIDENTS, Kind.AFFECTED, Kind.POLICE)
"""Enforcement meant for these protects them, or nobody said what they are."""
_BEGUN = (ActionStatus.AGREED, ActionStatus.UNDER_WAY, ActionStatus.DONE)


@dataclass(frozen=True, slots=True)
class Pressed:
    """One partner with whom a step was taken, or for whom enforcement is meant.

    Attributes:
        party: The partner.
        what: The first thing that presses: a rung or the words of an action; empty when nothing does.
        day: Its day; None when nobody wrote it.
        rung: The rung, where it is one.
        gentler: True when anything gentler is on record before it: a step, a contact, a status that comes from
            talking. Where pressure has no day, anything gentler at all.
    """

    party: Party
    what: str = ""
    day: Span | None = None
    rung: Rung | None = None
    gentler: bool = False


def find_pressed(cast: Cast) -> tuple[Pressed, ...]:
    """Give the partners with steps up to the day or enforcement meant for them, in name order; cost is linear.

    Args:
        cast: Who is who.
    """
    enforced, contacts = _enforced(cast), contacts_by_party(cast)
    found = []
    for party in outsiders(cast):
        steps = _taken(party, cast.as_of)
        pressure = [*_coercive(steps), *enforced.get(party.id, ())]
        if pressure:
            what, day, rung = min(pressure, key=lambda one: (_first(one[1], date.max), one[0]))
            gentler = _gentler(party, _first(day, date.max), steps, contacts.get(party.id, ()))
            found.append(Pressed(party, what, day, rung, gentler))
        elif steps:
            found.append(Pressed(party, gentler=True))
    return tuple(found)


def _taken(party: Party, as_of: date) -> tuple[Step, ...]:
    approach = known(party.entry.approach)
    steps = listed(approach.steps) if approach else ()
    return tuple(s for s in steps if known(s.rung) and ((day := known(s.date)) is None or day.started_by(as_of)))


def _enforced(cast: Cast) -> dict[str, list[tuple[str, Span | None, None]]]:
    """Give the enforcement that is agreed or begun and meant for a partner, by id."""
    response = known(cast.problem.response)
    every = listed(response.actions) if response else ()
    found: dict[str, list[tuple[str, Span | None, None]]] = {}
    for mention, id in cast.named:
        if mention.field == "for":
            action, member = every[int(mention.path[2])], cast.member(id)
            pressing = action.kind is ActionKind.ENFORCEMENT and action.status in _BEGUN
            if pressing and isinstance(member, Party) and member.kind not in _NOT_PRESSED:
                found.setdefault(id, []).append((action_name(action), known(action.start), None))
    return found


def _coercive(steps: tuple[Step, ...]) -> Iterator[tuple[str, Span | None, Rung]]:
    for step in steps:
        rung = known(step.rung)
        if rung and rungs()[rung].force == "coercive":
            yield rung.value, known(step.date), rung


def _first(day: Span | None, otherwise: date) -> date:
    """Give the first day of a span. Pressure without a day may have come last, anything gentler first."""
    return day.first if day else otherwise


def _gentler(party: Party, day: date, steps: tuple[Step, ...], contacts: tuple[LogEntry, ...]) -> bool:
    tried = (step for step in steps if (rung := known(step.rung)) and rungs()[rung].force != "coercive")
    if any(_first(known(step.date), date.min) <= day for step in tried):
        return True
    if any(_first(known(contact.date), date.min) < day for contact in contacts):
        return True
    return party.standing.status in _SPOKEN_WITH and _first(party.standing.since, date.min) < day
