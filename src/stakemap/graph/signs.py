"""When two sides last had to do with each other, as far as anybody wrote a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Human, Tie
from stakemap.model import LogEntry, Span, listed
from stakemap.model.vocabulary import LogHow

__all__ = ["Sign", "find_signs", "is_over", "stand_for"]

_TOGETHER = (LogHow.VISIT, LogHow.MEETING, LogHow.EVENT, LogHow.TRAINING)
"""Judgement: those whom we met at one of these met each other too; two who got one letter did not."""


@dataclass(frozen=True, slots=True, order=True)
class Sign:
    """One dated sign of life between two sides.

    Attributes:
        when: The day, month or year, as written.
        contact: True for a contact in the log; False for a tie or status that began then.
    """

    when: Span
    contact: bool


def find_signs(cast: Cast, ones: Set[str], others: Set[str]) -> tuple[Sign, ...]:
    """Give the dated signs of life between two sides up to the day, the latest last.

    Contacts of the log between them, and the day on which a tie or status of theirs began. Of a month or year the
    first day decides the order. What only a status tells is between the agency and the party, and where exactly one
    person on the team knows them, that person's too. Cost is linear in the number of contacts and ties.

    Args:
        cast: Who is who.
        ones: Ids that stand for one side; see `stand_for`.
        others: Ids that stand for the other.
    """
    contacts = (entry.date for entry in listed(cast.problem.log) if _was_between(cast, entry, ones, others))
    begun = (tie.since for tie in cast.ties if tie.carries and _is_between(cast, tie, ones, others))
    signs = {Sign(day, True) for day in contacts if isinstance(day, Span) and day.started_by(cast.as_of)}
    return tuple(sorted(signs | {Sign(day, False) for day in begun if day is not None}))


def stand_for(cast: Cast, id: str) -> frozenset[str]:
    """Give the ids through which somebody acts: a party through all of its people, the agency through the team.

    Those who have left are among them: what they did then was done for the party.
    """
    if isinstance(cast.member(id), Human):
        return frozenset({id})
    people = {human.id for human in cast.people if id in (human.party, *human.also_at)}
    ours = cast.team if cast.agency and id == cast.agency.id else frozenset[str]()
    return frozenset({id} | people | ours)


def is_over(signs: Iterable[Sign], days: int, as_of: date) -> bool:
    """Tell whether there are signs, and every one of them is surely more than some days ago.

    A month or year counts as its last day, so that nothing is called old that may not be.
    """
    ages = [(as_of - sign.when.last).days for sign in signs]
    return bool(ages) and min(ages) > days


def _was_between(cast: Cast, entry: LogEntry, ones: Set[str], others: Set[str]) -> bool:
    who = {cast.roster.find(name) for name in listed(entry.who)}
    met = {cast.roster.find(name) for name in listed(entry.met)}
    pairs = [(who, met), (met, who)]
    if entry.how in _TOGETHER:
        pairs += [(who, who), (met, met)]
    return any(_meet(ones & a, others & b) for a, b in pairs)


def _meet(ones: Set[str | None], others: Set[str | None]) -> bool:
    """Tell whether somebody of one side faces somebody else of the other."""
    return bool(ones and others) and len(ones | others) > 1


def _is_between(cast: Cast, tie: Tie, ones: Set[str], others: Set[str]) -> bool:
    if tie.origin == "log":
        return False
    ends = [*_steps(tie)]
    if tie.origin == "status" and tie.b in ones | others:
        ends += [(one, tie.b) for one in _who_know(cast, tie.b)]
    return any((a in ones and b in others) or (a in others and b in ones) for a, b in ends)


def _who_know(cast: Cast, party: str) -> Set[str]:
    """Give the one person on the team who knows a party or somebody there; nobody where there are several."""
    there = stand_for(cast, party)
    pairs = [pair for tie in cast.ties if tie.recorded and tie.carries for pair in _steps(tie)]
    ours = {a if b in there else b for a, b in pairs if (a in there) != (b in there)} & cast.team
    people = {id for id in ours if isinstance(cast.member(id), Human)}
    return people if len(people) == 1 else set()


def _steps(tie: Tie) -> Iterator[tuple[str, str]]:
    """Give the two ends, and each of them with the person in whom the tie lives."""
    yield tie.a, tie.b
    if tie.held_by:
        yield tie.a, tie.held_by
        yield tie.held_by, tie.b
