"""How often each partner needs to hear from us, and by when the next contact is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from stakemap.cast import Cast, Party, Standing
from stakemap.gaps.case import Case, standings
from stakemap.gaps.contacts import last_contacts, next_contacts
from stakemap.gaps.needed import find_needed
from stakemap.model import NotKnown, Span, known
from stakemap.model.vocabulary import Stage, Status

__all__ = ["DAYS", "Rhythm", "find_rhythms"]

DAYS = {Stage.SCANNING: 90, Stage.ANALYSIS: 90, Stage.RESPONSE: 60, Stage.ASSESSMENT: 90}
"""Judgement: three months are the time between two check-ins of the training; actions need partners more often."""
_IN_TOUCH = (Status.TALKING, Status.ENGAGED, Status.COMMITTED)
_LEFT_ALONE = (Status.NOT_CONTACTED, Status.DECLINED, Status.STEPPED_AWAY)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When one partner was last heard of, and how often that should be.

    Attributes:
        id: Id of the partner; it may be one that nobody listed.
        last: The last contact that has a date.
        every: Days between two contacts.
        own: True when the file gives these days; otherwise they are those of the stage.
        planned: True when a contact with a day to come is set, so that silence does not matter.
    """

    id: str
    last: Span
    every: int
    own: bool
    planned: bool

    @property
    def due(self) -> date:
        """The last day on which the next contact is not late."""
        return self.last.last + timedelta(days=min(self.every, (date.max - self.last.last).days))


def find_rhythms(case: Case) -> tuple[Rhythm, ...]:
    """Give the rhythm of each partner with whom silence matters, in the order of `standings`.

    That is asked of partners who talk or work with us, of those who need a rhythm, and of needed ones who were met.
    """
    cast = case.cast
    last, needed, planned = last_contacts(cast), find_needed(case), next_contacts(cast)
    return tuple(
        _rhythm(cast, id, last[id], id in planned)
        for id, standing in standings(cast).items()
        if id in last and _in_scope(cast, id, standing, id in needed)
    )


def _rhythm(cast: Cast, id: str, last: Span, planned: bool) -> Rhythm:
    member = cast.member(id)
    every = known(member.entry.contact_every) if isinstance(member, Party) else None
    return Rhythm(id, last, DAYS[cast.reached] if every is None else every, every is not None, planned)


def _in_scope(cast: Cast, id: str, standing: Standing, needed: bool) -> bool:
    member = cast.member(id)
    every = member.entry.contact_every if isinstance(member, Party) else None
    if id in cast.team or every is NotKnown.NONE or _only_contact_left(member):
        return False
    if standing.status in _IN_TOUCH or (known(every) is not None and standing.status is not Status.NOT_CONTACTED):
        return True
    return needed and standing.status not in _LEFT_ALONE


def _only_contact_left(member: object) -> bool:
    """Tell whether everybody with a name has left, which is another gap."""
    return isinstance(member, Party) and bool(member.former) and not member.named
