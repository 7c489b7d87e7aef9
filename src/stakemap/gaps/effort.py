"""Where the recorded effort goes: contacts and tasks by partner, and how many came when they were on board."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Party
from stakemap.cast.standing import logged
from stakemap.gaps.contacts import contacts_by_party
from stakemap.model import LogEntry, known
from stakemap.model.vocabulary import Status

__all__ = ["Effort", "measure_effort"]

_ON_BOARD = (Status.ENGAGED, Status.COMMITTED)


@dataclass(frozen=True, slots=True)
class Effort:
    """What the file records of the team's effort for one partner, listed or implied.

    Attributes:
        contacts: Contacts in the log up to the day, undated ones included; one entry counts once.
        tasks: Assignments for the partner or its people, done or not.
        aboard: How many of these went to a partner that was on board already. The contact that brought it on
            board is not one of them. Where nobody wrote since when it is on board, all of them are.
    """

    contacts: int
    tasks: int
    aboard: int

    @property
    def total(self) -> int:
        """Count contacts and tasks together."""
        return self.contacts + self.tasks


def measure_effort(cast: Cast) -> dict[str, Effort]:
    """Give the recorded effort by id of the partner, in order of ids; partners without any are left out.

    Cost is linear in the size of the file.

    Args:
        cast: Who is who.
    """
    met = contacts_by_party(cast)
    tasks: dict[str, set[int]] = {}
    for mention, id in cast.named:
        if mention.path[0] == "assignments" and mention.path[2] == "for":
            tasks.setdefault(id, set()).add(int(mention.path[1]))
    return {
        id: _effort(cast, id, met.get(id, ()), len(tasks.get(id, ())))
        for id in sorted({*met, *tasks})
        if _is_partner(cast, id)
    }


def _is_partner(cast: Cast, id: str) -> bool:
    member = cast.member(id)
    return id not in cast.team and not (isinstance(member, Party) and (member.in_team or member.left))


def _effort(cast: Cast, id: str, contacts: Iterable[LogEntry], tasks: int) -> Effort:
    entries = tuple(contacts)
    member = cast.member(id)
    standing = member.standing if isinstance(member, Party) else logged(entries, cast.as_of)
    if not standing.on_board:
        return Effort(len(entries), tasks, 0)
    days = [day.first for entry in entries if entry.status in _ON_BOARD and (day := known(entry.date))]
    days += [standing.since.first] if standing.since else []
    since = min(days, default=None)
    return Effort(len(entries), tasks, tasks + sum(_came_after(entry, since) for entry in entries))


def _came_after(entry: LogEntry, since: date | None) -> bool:
    day = known(entry.date)
    return since is None or (day is not None and day.first > since)
