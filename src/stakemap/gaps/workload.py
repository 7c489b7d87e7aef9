"""What each officer carries: relationships, open tasks, open actions, and check-ins to come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.case import action_name, actions, outsiders
from stakemap.model import Assignment, Problem, Span, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import name_key

__all__ = ["Task", "Workload", "find_middle", "measure_workloads", "open_tasks"]

T = TypeVar("T")

FEWEST_OFFICERS = 3
"""Judgement: among two there is no middle."""


@dataclass(frozen=True, slots=True)
class Task:
    """One assignment that is not done.

    Attributes:
        title: What is to be done, as written.
        whom: What it is for, as written: stakeholders, people or actions.
        due: The day; None when none is set or it is unknown.
        overdue: True when that day has passed.
    """

    title: str
    whom: tuple[str, ...]
    due: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Workload:
    """What one person on the team carries on one day.

    Attributes:
        id: Id of the person.
        name: The name.
        here: True while the person is on the team; False for somebody who left and still stands in the file.
        parties: Ids of the partners that this person looks after, in name order: as officer for the partner or
            for somebody there, or because a current relationship lives in this person.
        alone: Those of them that nobody else who is still on the team looks after.
        tasks: Assignments that are not done, by day, undated last.
        actions: Titles of open actions that this person leads, in alphabetical order.
        checkins: Days of check-ins to come that name this person, earliest first.
    """

    id: str
    name: str
    here: bool
    parties: tuple[str, ...]
    alone: tuple[str, ...]
    tasks: tuple[Task, ...]
    actions: tuple[str, ...]
    checkins: tuple[date, ...]

    @property
    def overdue(self) -> tuple[Task, ...]:
        """The tasks whose day has passed."""
        return tuple(task for task in self.tasks if task.overdue)

    @property
    def total(self) -> int:
        """Count relationships, open tasks and open actions together; to be shown with these parts."""
        return len(self.parties) + len(self.tasks) + len(self.actions)


def measure_workloads(cast: Cast) -> tuple[Workload, ...]:
    """Give what each person on the team carries, in name order; whoever carries nothing is left out.

    A task whose ``done`` is absent or unknown counts as open, as nobody wrote that it is done. Cost is
    near-linear in the size of the file.

    Args:
        cast: Who is who.
    """
    held = _held(cast)
    keepers = Counter(party for id, parties in held.items() if not _human(cast, id).left for party in parties)
    tasks = _by_person(cast, open_tasks(cast))
    led = _by_person(cast, _open_actions(cast.problem))
    days = _by_person(cast, _days_to_come(cast))
    everybody = sorted({*held, *tasks, *led, *days}, key=lambda id: (name_key(_human(cast, id).label), id))
    return tuple(
        Workload(
            id=id,
            name=_human(cast, id).label,
            here=not _human(cast, id).left,
            parties=_in_name_order(cast, held.get(id, ())),
            alone=_in_name_order(cast, (p for p in held.get(id, ()) if keepers[p] == _own_share(cast, id))),
            tasks=tuple(sorted(tasks.get(id, ()), key=_by_day)),
            actions=tuple(sorted(led.get(id, ()))),
            checkins=tuple(sorted(set(days.get(id, ())))),
        )
        for id in everybody
    )


def find_middle(loads: Iterable[Workload]) -> int | None:
    """Give what the middle one carries of those who are here and carry something: half carry that or less.

    None while there are fewer than three of them.
    """
    totals = sorted(load.total for load in loads if load.here and load.total)
    return totals[(len(totals) - 1) // 2] if len(totals) >= FEWEST_OFFICERS else None


def _human(cast: Cast, id: str) -> Human:
    member = cast.member(id)
    assert isinstance(member, Human)
    return member


def _own_share(cast: Cast, id: str) -> int:
    """Give how many of the current keepers somebody is: nobody who left is one."""
    return 0 if _human(cast, id).left else 1


def _in_name_order(cast: Cast, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda id: (name_key(cast.name_of(id)), id)))


def _by_day(task: Task) -> tuple[date, str, tuple[str, ...]]:
    return (task.due or date.max, task.title, task.whom)


def _held(cast: Cast) -> dict[str, set[str]]:
    """Give the ids of the partners that each person on the team looks after."""
    partners = outsiders(cast)
    found: dict[str, set[str]] = {}
    for party in partners:
        for name in party.officers:
            if id := _id_on_team(cast, cast.find(name)):
                found.setdefault(id, set()).add(party.id)
    outside = {party.id for party in partners}
    for tie in cast.ties:
        id = _id_on_team(cast, cast.member(tie.held_by)) if tie.held_by and tie.carries else None
        kept = outside & {cast.home(tie.a), cast.home(tie.b)}
        if id and kept:
            found.setdefault(id, set()).update(kept)
    return found


def _id_on_team(cast: Cast, member: object) -> str | None:
    """Give the id of a person who is or was on the team; a name that is nowhere listed is taken as an officer."""
    if not isinstance(member, Human):
        return None
    home = cast.member(member.party) if member.party else None
    left_us = member.left and isinstance(home, Party) and home.in_team
    return member.id if member.id in cast.team or member.entry is None or left_us else None


def _by_person(cast: Cast, entries: Iterable[tuple[tuple[str, ...], T]]) -> dict[str, list[T]]:
    """Give each thing to everybody on the team whom it names, by id of the person."""
    found: dict[str, list[T]] = {}
    for names, thing in entries:
        for id in {_id_on_team(cast, cast.find(name)) for name in names} - {None}:
            found.setdefault(str(id), []).append(thing)
    return found


def open_tasks(cast: Cast) -> Iterator[tuple[tuple[str, ...], Task]]:
    """Give each assignment that is not done, with the names of those who took it on, in file order."""
    for entry in listed(cast.problem.assignments):
        if not _is_done(entry, cast.as_of):
            due = known(entry.due)
            late = due is not None and due < cast.as_of
            title = known(entry.task) or "a task without words"
            yield listed(entry.who), Task(title, listed(entry.for_), due, late)


def _is_done(entry: Assignment, as_of: date) -> bool:
    done = known(entry.done)
    return done.started_by(as_of) if isinstance(done, Span) else done is True


def _open_actions(problem: Problem) -> Iterator[tuple[tuple[str, ...], str]]:
    for action in actions(problem):
        if action.status is not ActionStatus.DONE:
            yield listed(action.lead), action_name(action)


def _days_to_come(cast: Cast) -> Iterator[tuple[tuple[str, ...], date]]:
    for entry in listed(cast.problem.checkins):
        day = known(entry.date)
        if day is not None and day >= cast.as_of:
            yield listed(entry.with_), day
