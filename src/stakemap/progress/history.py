"""Every dated statement of a problem in order: what happened, what was said, and what is planned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from stakemap.cast import Cast
from stakemap.gaps.case import action_name
from stakemap.model import Assignment, CheckIn, LogEntry, Part, Person, Span, Stance, known, listed
from stakemap.model.vocabulary import ActionStatus, Status

__all__ = ["PLANS", "Event", "find_history", "split_history"]

Day = date | Span | None

PLANS = frozenset(
    {
        *("action due", "action start", "check-in", "goal", "accepted until", "next step due", "person from"),
        *("person until", "retain until", "target", "task due", "tie since", "tie until", "left"),
    }
)
"""Kinds that may be known before their day comes. Of the others nobody can know before it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One statement with a date.

    Attributes:
        kind: What sort of statement: ``contact``, ``status``, ``tie since``, ``task due`` and so on.
        day: The day, month or year; of a period its end, as only then it is known.
        said: The date or period as the file says it.
        part: The entry of the file that says so; None for a key of the problem itself.
        about: Ids of the parties and people it is about, sorted.
        of: Name of the entry that holds the part; empty where the part says it itself.
    """

    kind: str
    day: Span
    said: str
    part: Part | None
    about: tuple[str, ...]
    of: str = ""

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by first day, a year before its months and these before their days; a period by its last day."""
        start = self.day.first if self.said == str(self.day) else self.day.last
        return (start, -self.day.last.toordinal(), self.kind, self.of, self.about)


def find_history(cast: Cast) -> tuple[Event, ...]:
    """Give every dated statement of a problem, earliest first. Cost is near-linear in the size of the file.

    A status with the day and word of a contact in the log is left out, as the log says the same. Nothing here depends
    on the day of the cast; see `split_history`.
    """
    every = (*_of_problem(cast), *_of_parties(cast), *_of_ties(cast), *_of_work(cast), *_of_measures(cast))
    alike = groupby(sorted(every, key=lambda event: event.order), key=lambda event: event.order)
    return tuple(event for _, events in alike for event in _by_words(list(events)))


def _by_words(events: list[Event]) -> list[Event]:
    """Order what no date and no name tells apart by the words of the file."""
    return sorted(events, key=lambda event: repr(event.part)) if len(events) > 1 else events


def split_history(events: Iterable[Event], as_of: date) -> tuple[tuple[Event, ...], tuple[Event, ...], int]:
    """Split a history at a day: what lies up to it, what is planned after it, and how many more are dated later.

    What can only be known afterwards, such as a contact, is no plan: as of the day nobody could have known it. The day
    that was set for something is left out once the day on which it was done is known, and so is that of a next step
    once it has passed, which the contact itself tells.
    """
    past, plans, others = [], [], 0
    for event in events:
        if _is_told_elsewhere(event, as_of):
            continue
        if event.day.started_by(as_of):
            past.append(event)
        elif event.kind in PLANS:
            plans.append(event)
        else:
            others += 1
    return tuple(past), tuple(plans), others


def _is_told_elsewhere(event: Event, as_of: date) -> bool:
    match event.kind, event.part:
        case "task due" | "check-in", Assignment(done=done) | CheckIn(done=done):
            return isinstance(done, Span) and done.started_by(as_of)
        case "next step due", LogEntry(date=agreed):
            known_by_then = not isinstance(agreed, Span) or agreed.started_by(as_of)
            return event.day.started_by(as_of) or not known_by_then
    return False


def _span(day: Day) -> Span | None:
    return Span(day, day, day.isoformat()) if isinstance(day, date) else day


def _event(kind: str, day: Day, part: Part | None, about: Iterable[str] = (), of: str = "") -> Iterator[Event]:
    """Give the statement where it has a date, else nothing."""
    if (span := _span(day)) is not None:
        yield Event(kind, span, str(span), part, tuple(sorted(set(about))), of)


def _ids(cast: Cast, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(found.id for name in names if (found := cast.find(name)))


def _of_problem(cast: Cast) -> Iterator[Event]:
    problem = cast.problem
    yield from _event("started", known(problem.started), None)
    for closed in listed(problem.closed):
        yield from _event("closed", known(closed.date), closed)
    yield from _event("retain until", known(problem.retain_until), None)
    for entry in listed(problem.accepted):
        about = _ids(cast, (entry.about,)) if isinstance(entry.about, str) else ()
        yield from _event("accepted until", known(entry.until), entry, about)


def _of_parties(cast: Cast) -> Iterator[Event]:
    told = _logged_statuses(cast)
    for party in cast.parties:
        entry, ids = party.entry, (party.id,)
        since, status = known(entry.since), known(entry.status)
        if since is not None and (party.id, since.said, status) not in told:
            yield from _event("status", since, entry, ids, party.name)
        yield from _event("left", known(entry.left), entry, ids, party.name)
        yield from _stances(listed(entry.stances), ids, party.name)
        for readiness in listed(entry.readiness):
            yield from _event("readiness", known(readiness.date), readiness, ids, party.name)
        approach = known(entry.approach)
        for step in listed(approach.steps) if approach else ():
            yield from _event("step", known(step.date), step, ids, party.name)
    for human in cast.people:
        if human.entry:
            home = (human.party,) if human.party else ()
            yield from _of_person(human.entry, (human.id, *home, *human.also_at), human.label)


def _of_person(entry: Person, ids: tuple[str, ...], name: str) -> Iterator[Event]:
    yield from _event("person from", known(entry.since), entry, ids, name)
    yield from _event("person until", known(entry.until), entry, ids, name)
    yield from _stances(listed(entry.stances), ids, name)


def _stances(stances: tuple[Stance, ...], ids: tuple[str, ...], name: str) -> Iterator[Event]:
    for stance in stances:
        yield from _event("stance", known(stance.date), stance, ids, name)


def _logged_statuses(cast: Cast) -> frozenset[tuple[str, str, Status | None]]:
    return frozenset(
        (cast.home(id), entry.date.said, known(entry.status))
        for entry in listed(cast.problem.log)
        if isinstance(entry.date, Span) and entry.status
        for id in _ids(cast, listed(entry.met))
    )


def _of_ties(cast: Cast) -> Iterator[Event]:
    for entry in listed(cast.problem.relationships):
        ids = _ids(cast, entry.ends)
        yield from _event("tie since", known(entry.since), entry, ids)
        yield from _event("tie until", known(entry.until), entry, ids)


def _of_work(cast: Cast) -> Iterator[Event]:
    for contact in listed(cast.problem.log):
        ids = _ids(cast, (*listed(contact.met), *listed(contact.who)))
        yield from _event("contact", known(contact.date), contact, ids)
        yield from _event("next step due", known(contact.due), contact, ids)
    for task in listed(cast.problem.assignments):
        ids = _ids(cast, (*listed(task.who), *listed(task.for_)))
        yield from _event("task due", known(task.due), task, ids)
        yield from _event("task done", task.done if isinstance(task.done, Span) else None, task, ids)
    for checkin in listed(cast.problem.checkins):
        ids = _ids(cast, listed(checkin.with_))
        yield from _event("check-in", known(checkin.date), checkin, ids)
        yield from _event("check-in held", checkin.done if isinstance(checkin.done, Span) else None, checkin, ids)
    response = known(cast.problem.response)
    for action in listed(response.actions) if response else ():
        names = (*listed(action.needs), *listed(action.lead), *listed(action.with_), *listed(action.for_))
        yield from _event("action start", known(action.start), action, _ids(cast, names), action_name(action))
        if action.status is not ActionStatus.DROPPED:
            yield from _event("action due", known(action.due), action, _ids(cast, names), action_name(action))
    goal = known(response.goal) if response else None
    if goal is not None:
        yield from _event("goal", known(goal.by), goal)


def _of_measures(cast: Cast) -> Iterator[Event]:
    for measure in listed(cast.problem.measures):
        name = known(measure.name) or "a measure without a name"
        if (baseline := known(measure.baseline)) is not None:
            yield from _over("baseline", known(baseline.from_), known(baseline.to), None, baseline, name)
        for reading in listed(measure.readings):
            yield from _over("reading", known(reading.from_), known(reading.to), known(reading.date), reading, name)
        if (target := known(measure.target)) is not None:
            yield from _event("target", known(target.by), target, (), name)


def _over(kind: str, first: Span | None, last: Span | None, day: Span | None, part: Part, of: str) -> Iterator[Event]:
    """Give a number at the end of its period, with the period as it was said."""
    end = day or last or first
    if end is not None:
        said = f"{first} to {last}" if day is None and first and last and str(first) != str(last) else str(end)
        yield Event(kind, end, said, part, (), of)
