"""What somebody still owes: tasks that are not done, and next steps that no later contact settled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast
from stakemap.gaps.workload import open_tasks
from stakemap.model import LogEntry, Span, known, listed
from stakemap.recruit.handover.bonds import homes
from stakemap.words import name_key

__all__ = ["Promise", "contacts_until", "find_promises"]


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that is still to be done.

    Attributes:
        kind: ``task`` (an assignment) or ``next step`` (agreed at a contact).
        what: What is to be done, as written.
        whom: For whom, as written; of several who were met, those who were not met again since.
        due: The day; None when none is set or it is unknown.
        late: True when that day has passed.
        made: The contact at which it was agreed; None for tasks, and where the contact has no date.
        by: Names of those who are to do it, as written.
        makers: Ids of these, as far as they are somebody in the file.
        targets: Ids of those for whom it is, as far as they are somebody in the file.
        parties: Ids of the parties that these are, or belong to.
        met: Everybody who was met at that contact, as written, also those who were met again since.
    """

    kind: str
    what: str
    whom: tuple[str, ...]
    due: date | None
    late: bool
    made: Span | None
    by: tuple[str, ...]
    makers: frozenset[str]
    targets: frozenset[str]
    parties: frozenset[str]
    met: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: by day, what has none comes last."""
        return (self.due or date.max, self.what, self.whom, self.by, str(self.made), self.kind)


def find_promises(cast: Cast) -> tuple[Promise, ...]:
    """Give everything that is still to be done on the day, by day, undated last.

    A next step counts as settled for whoever was met again on a later day, by anybody: what is still open then stands
    at the later contact. A contact without a date is no later one. Cost is linear in the size of the file.
    """
    return tuple(sorted((*_tasks(cast), *_next_steps(cast)), key=lambda promise: promise.order))


def contacts_until(cast: Cast) -> tuple[LogEntry, ...]:
    """Give the contacts up to the day, those without a date included, in file order."""
    return tuple(
        entry
        for entry in listed(cast.problem.log)
        if not isinstance(entry.date, Span) or entry.date.started_by(cast.as_of)
    )


def _tasks(cast: Cast) -> Iterator[Promise]:
    for who, task in open_tasks(cast):
        yield Promise(
            kind="task",
            what=task.title,
            whom=task.whom,
            due=task.due,
            late=task.overdue,
            made=None,
            by=who,
            makers=_ids(cast, who),
            targets=_ids(cast, task.whom),
            parties=_parties(cast, task.whom),
        )


def _next_steps(cast: Cast) -> Iterator[Promise]:
    contacts = contacts_until(cast)
    last = _last_met(cast, contacts)
    for entry in contacts:
        due = known(entry.due)
        what = known(entry.next) or ("the next step" if due else None)
        day = entry.date if isinstance(entry.date, Span) else None
        waiting = tuple(name for name in listed(entry.met) if day is None or last[_key(cast, name)] <= day.last)
        if what and (waiting or not listed(entry.met)):
            yield Promise(
                kind="next step",
                what=what,
                whom=waiting,
                due=due,
                late=due is not None and due < cast.as_of,
                made=day,
                by=listed(entry.who),
                makers=_ids(cast, listed(entry.who)),
                targets=_ids(cast, waiting),
                parties=_parties(cast, waiting),
                met=listed(entry.met),
            )


def _last_met(cast: Cast, contacts: tuple[LogEntry, ...]) -> dict[str, date]:
    """Give the first day of the last dated contact with each party or unlisted name."""
    last: dict[str, date] = {}
    for entry in contacts:
        for name in listed(entry.met):
            key, day = _key(cast, name), entry.date.first if isinstance(entry.date, Span) else date.min
            last[key] = max(last.get(key, day), day)
    return last


def _key(cast: Cast, name: str) -> str:
    """Give what tells whether two names are the same party: its id, else the name itself."""
    found = cast.find(name)
    return cast.home(found.id) if found else f" {name_key(name)}"


def _ids(cast: Cast, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset(found.id for name in names if (found := cast.find(name)))


def _parties(cast: Cast, names: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*(homes(cast, id) for id in _ids(cast, names)))
