"""Contacts that the file records: which log entries met whom, and when each party was last heard of."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast
from stakemap.model import LogEntry, Span, known, listed
from stakemap.model.vocabulary import Status

__all__ = ["contacts_by_party", "last_contacts", "next_contacts"]

_NO_CONTACT = (None, Status.NOT_CONTACTED)


def contacts_by_party(cast: Cast) -> dict[str, tuple[LogEntry, ...]]:
    """Give the log entries up to the day by id of whom they met; one without a day has happened.

    A person stands for the stakeholder he or she is listed under. One entry counts once for each party.
    """
    log = listed(cast.problem.log)
    places: dict[str, dict[int, None]] = {}
    for mention, id in cast.named:
        if mention.path[0] == "log" and mention.path[2] == "met":
            day = known(log[place := int(mention.path[1])].date)
            if day is None or day.started_by(cast.as_of):
                places.setdefault(id, {})[place] = None
    return {id: tuple(log[place] for place in found) for id, found in places.items()}


def last_contacts(cast: Cast) -> dict[str, Span]:
    """Give when the file last records a contact with each party, by id; those without a dated one are left out.

    Contacts in the log, the day of a status that comes from a contact, check-ins that were held with them, and steps
    that were tried to win them. Of a month or year its last day counts.
    """
    found: dict[str, Span] = {}
    for id, day in (*_logged(cast), *_statuses(cast), *_held(cast), *_steps(cast)):
        if day.started_by(cast.as_of):
            found[id] = max(found.get(id, day), day, key=lambda span: (span.last, span.first))
    return found


def next_contacts(cast: Cast) -> frozenset[str]:
    """Give the ids of those with whom a contact is set: a next step in the log, or a check-in, on the day or later."""
    due = {
        id
        for id, entries in contacts_by_party(cast).items()
        if any((day := known(entry.due)) is not None and day >= cast.as_of for entry in entries)
    }
    checkins = listed(cast.problem.checkins)
    for mention, id in cast.named:
        if mention.path[0] == "checkins" and mention.path[2] == "with":
            day = known(checkins[int(mention.path[1])].date)
            if day is not None and day >= cast.as_of:
                due.add(id)
    return frozenset(due)


def _logged(cast: Cast) -> Iterator[tuple[str, Span]]:
    for id, entries in contacts_by_party(cast).items():
        yield from ((id, day) for entry in entries if (day := known(entry.date)) is not None)


def _statuses(cast: Cast) -> Iterator[tuple[str, Span]]:
    for party in cast.partners:
        if party.standing.since is not None and party.standing.status not in _NO_CONTACT:
            yield party.id, party.standing.since


def _held(cast: Cast) -> Iterator[tuple[str, Span]]:
    checkins = listed(cast.problem.checkins)
    for mention, id in cast.named:
        if mention.path[0] == "checkins" and mention.path[2] == "with":
            entry = checkins[int(mention.path[1])]
            done, day = known(entry.done), known(entry.date)
            if isinstance(done, Span):
                yield id, done
            elif done and day is not None:
                yield id, Span(day, day, day.isoformat())


def _steps(cast: Cast) -> Iterator[tuple[str, Span]]:
    for party in cast.partners:
        approach = known(party.entry.approach)
        for step in listed(approach.steps) if approach else ():
            if (day := known(step.date)) is not None:
                yield party.id, day
