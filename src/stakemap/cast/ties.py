"""Every tie between parties and people that the file states or carries with it, on one day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stakemap.cast.party import Human, Party
from stakemap.cast.roster import Roster
from stakemap.model import NotKnown, Problem, Relationship, Span, known, listed
from stakemap.model.vocabulary import Status, Strength, TieState
from stakemap.words import name_key

__all__ = ["Tie", "find_ties"]

_WITH_US = frozenset({Status.TALKING, Status.ENGAGED, Status.COMMITTED})
_AGAINST = frozenset(
    {"oppose", "opposes", "opposed", "opposing", "compete", "competes", "competing", "disturb", "disturbs"}
    | {"against", "fights", "sues"}
)
"""Words that make a tie one of two who work against each other, when one of its first two words is one."""


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie between two ids.

    Attributes:
        a: Id of one end; where the tie has a direction, its start.
        b: Id of the other end.
        kind: Verb or phrase, as written; what carries the tie where nobody wrote one.
        state: Known, active, strained or ended on the day; None when it is unknown or we asked and there is none.
        strength: Weak, working or strong; None when nobody said.
        origin: ``relationship``, ``officer``, ``log``, ``status`` or ``member``.
        directed: True when the file gave ``from`` and ``to``.
        since: When it began, or the day of the contact.
        held_by: Id of the person in whom it lives; None when nobody said.
        index: Place in ``relationships``; None for ties of another origin.
        stated: True when the file gave a state; where it gave none, a recorded tie counts as known.
        opposed: True when the two work against each other; never a way in.
    """

    a: str
    b: str
    kind: str
    state: TieState | None
    strength: Strength | None
    origin: str
    directed: bool = False
    since: Span | None = None
    held_by: str | None = None
    index: int | None = None
    stated: bool = True
    opposed: bool = False

    @property
    def recorded(self) -> bool:
        """Tell whether somebody recorded it as a tie; belonging to an organisation is not one."""
        return self.origin != "member"

    @property
    def carries(self) -> bool:
        """Tell whether an introduction can go this way: known, active, and last of all strained."""
        return self.state in (TieState.KNOWN, TieState.ACTIVE, TieState.STRAINED) and not self.opposed


def find_ties(
    problem: Problem, roster: Roster, parties: tuple[Party, ...], people: tuple[Human, ...], as_of: date
) -> tuple[Tie, ...]:
    """Give all ties as of a day: stated ones first, then those of officers, log, status and membership."""
    current = {human.id for human in people if human.current}
    stated = (
        *_stated(problem, roster, as_of),
        *_of_officers(roster),
        *_of_log(problem, roster, as_of),
        *_of_status(roster, parties),
        *_of_members(people),
    )
    gone = {human.id for human in people} - current
    return tuple(tie for tie in stated if tie.a != tie.b and not {tie.a, tie.b} & gone)


def _stated(problem: Problem, roster: Roster, as_of: date) -> Iterator[Tie]:
    for index, entry in enumerate(listed(problem.relationships)):
        ends = tuple(roster.find(name) for name in entry.ends)
        begun = not isinstance(entry.since, Span) or entry.since.started_by(as_of)
        if len(ends) != 2 or ends[0] is None or ends[1] is None or not begun:
            continue
        holder = known(entry.held_by)
        yield Tie(
            ends[0],
            ends[1],
            kind=known(entry.kind) or "tie",
            state=_state(entry, as_of),
            strength=known(entry.strength),
            origin="relationship",
            directed=not isinstance(entry.between, tuple),
            since=known(entry.since),
            held_by=roster.find(holder) if holder else None,
            index=index,
            stated=entry.state is not None,
            opposed=_works_against(known(entry.kind) or ""),
        )


def _works_against(kind: str) -> bool:
    """Tell whether a verb or phrase speaks of two who work against each other."""
    return not _AGAINST.isdisjoint(re.split(r"[\s_-]+", name_key(kind))[:2])


def _state(entry: Relationship, as_of: date) -> TieState | None:
    """Give the state on a day: ended once ``until`` has passed, known where a tie is recorded without a word."""
    if isinstance(entry.until, Span) and entry.until.over_by(as_of):
        return TieState.ENDED
    if entry.state is None:
        return TieState.KNOWN
    return None if isinstance(entry.state, NotKnown) else entry.state


def _of_officers(roster: Roster) -> Iterator[Tie]:
    for slot in roster.stakeholders.values():
        for officer in listed(slot.entry.officer):
            if found := roster.find(officer):
                yield Tie(found, slot.id, "looks after", TieState.KNOWN, None, "officer")
    for person in roster.people.values():
        for officer in listed(person.entry.officer) if person.entry else ():
            if found := roster.find(officer):
                yield Tie(found, person.id, "looks after", TieState.KNOWN, None, "officer")


def _of_log(problem: Problem, roster: Roster, as_of: date) -> Iterator[Tie]:
    seen: dict[tuple[str, str], Span] = {}
    for entry in listed(problem.log):
        if not isinstance(entry.date, Span) or not entry.date.started_by(as_of):
            continue
        for who in listed(entry.who):
            for met in listed(entry.met):
                ends = (roster.find(who), roster.find(met))
                if ends[0] and ends[1]:
                    pair = (ends[0], ends[1])
                    seen[pair] = max(seen.get(pair, entry.date), entry.date)
    for (who_id, met_id), day in sorted(seen.items()):
        yield Tie(who_id, met_id, "met", TieState.KNOWN, None, "log", since=day)


def _of_status(roster: Roster, parties: tuple[Party, ...]) -> Iterator[Tie]:
    if roster.agency is None:
        return
    for party in parties:
        if party.standing.status in _WITH_US and party.id != roster.agency:
            kind = f"is {party.standing.word}"
            yield Tie(roster.agency, party.id, kind, TieState.ACTIVE, None, "status", since=party.standing.since)


def _of_members(people: tuple[Human, ...]) -> Iterator[Tie]:
    for human in people:
        for party in (*([human.party] if human.party else []), *human.also_at):
            yield Tie(human.id, party, "is at", TieState.ACTIVE, Strength.STRONG, "member")
