"""Tell the work with one party for its card: contacts, promises, what was tried, how ready they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Party
from stakemap.gaps.readiness import judgements
from stakemap.model import Assignment, Readiness, Span, Step, known, listed
from stakemap.recruit.handover.promises import Promise, contacts_until, find_promises
from stakemap.recruit.judged import STALE_DAYS, tell_judgement
from stakemap.recruit.ladder import build_ladder
from stakemap.views.about import tell_promise
from stakemap.views.bonds import tell_contact
from stakemap.views.map.beside import Row
from stakemap.views.values import tell_value
from stakemap.words import join, name_key

__all__ = ["TIME", "History", "build_history", "compose_contacts", "compose_history"]

TIME = "time"
"""Kind of a row whose lines begin with their day and stand on a line of time."""


@dataclass(frozen=True, slots=True)
class History:
    """What happened with everybody, by id of a party or person.

    Attributes:
        contacts: Contacts up to the day, newest first, those without a date last.
        promises: What is late, then what is open, each by day, then what was kept.
    """

    contacts: dict[str, list[tuple[int, str]]]
    promises: dict[str, list[tuple[int, str]]]


def build_history(cast: Cast) -> History:
    """Gather contacts and promises once for everybody; each keeps its place in the one order. Linear in the file."""
    unlisted = {name_key(new.name): new.id for new in cast.implied}
    entries = sorted(enumerate(contacts_until(cast)), key=lambda one: (_first(one[1].date), one[0]), reverse=True)
    contacts = (
        ({cast.roster.find(name) or unlisted.get(name_key(name)) for name in listed(entry.met)}, tell_contact(entry))
        for _, entry in entries
    )
    open_ones = sorted(find_promises(cast), key=lambda one: not one.late)
    promises: list[tuple[Iterable[str | None], str]] = [
        (one.parties | one.targets | one.makers, _tell_open(one)) for one in open_ones
    ]
    promises += [
        (_ids(cast, (*listed(entry.who), *listed(entry.for_))), _tell_kept(entry))
        for entry in listed(cast.problem.assignments)
        if _is_kept(entry, cast.as_of)
    ]
    return History(_by_id(contacts), _by_id(promises))


def compose_history(cast: Cast, party: Party, history: History) -> tuple[Row, ...]:
    """Give the rows about the work with a party; what the file does not tell has no row."""
    ids = (party.id, *(human.id for human in (*party.named, *party.former)))
    return tuple(
        row
        for row in (
            Row("How ready they are", tuple(_readiness(party, cast.as_of))),
            Row("Plan to win them", tuple(_plan(party))),
            Row("What was tried", tuple(_steps(party, cast.as_of)), TIME),
            Row("Promises", _of(history.promises, ids)),
            Row("Contacts", _of(history.contacts, ids), TIME),
        )
        if row.lines
    )


def compose_contacts(history: History, id: str) -> tuple[Row, ...]:
    """Give the row of contacts with somebody who is on no list."""
    lines = _of(history.contacts, (id,))
    return (Row("Contacts", lines, TIME),) if lines else ()


def _by_id(told: Iterable[tuple[Iterable[str | None], str]]) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = {}
    for number, (ids, text) in enumerate(told):
        for id in {id for id in ids if id}:
            found.setdefault(id, []).append((number, text))
    return found


def _of(told: dict[str, list[tuple[int, str]]], ids: Sequence[str]) -> tuple[str, ...]:
    """Give what is told of any of these, each thing once, in its order."""
    return tuple(dict.fromkeys(text for _, text in sorted({line for id in ids for line in told.get(id, ())})))


def _first(day: object) -> date:
    return day.first if isinstance(day, Span) else date.min


def _ids(cast: Cast, names: Iterable[str]) -> set[str | None]:
    found = {cast.roster.find(name) for name in names}
    return found | {cast.home(id) for id in found if id}


def _tell_open(one: Promise) -> str:
    return f"{'Late' if one.late else 'Open'}: {tell_promise(one)}"


def _is_kept(entry: Assignment, day: date) -> bool:
    done = known(entry.done)
    return done is True or (isinstance(done, Span) and done.started_by(day))


def _tell_kept(entry: Assignment) -> str:
    """Say what was kept, by whom and when; a promise that was kept after its day says so."""
    done, due = known(entry.done), known(entry.due)
    late = due and isinstance(done, Span) and done.first > due
    said = [f"by {join(listed(entry.who))}" if listed(entry.who) else ""]
    said += [f"done {tell_value(done)}" if isinstance(done, Span) else "done, no date written down"]
    said += [f"was due {due.isoformat()}" if late and due else ""]
    told = ", ".join(part for part in said if part)
    return f"{'Kept late' if late else 'Kept'}: {(known(entry.task) or 'a task').rstrip(' .')}: {told}."


def _plan(party: Party) -> Iterator[str]:
    approach = known(party.entry.approach)
    if approach and (plan := known(approach.plan)):
        yield plan


def _steps(party: Party, day: date) -> Iterator[str]:
    """Give the steps oldest first, as they were climbed, then those that are planned."""
    ladder = build_ladder(party, day)
    yield from (_step(step, "nobody wrote down what came of it.") for step in ladder.taken)
    yield from (_step(step, "planned.") for step in ladder.planned)


def _step(step: Step, otherwise: str) -> str:
    rung = tell_value(step.rung) or "a step without a name"
    return f"{tell_value(known(step.date)) or 'no date'}: {rung}: {tell_value(step.result) or otherwise}"


def _readiness(party: Party, day: date) -> Iterator[str]:
    """Give the last judgement of each thing that is asked of them, by its words."""
    last: dict[str, Readiness] = {name_key(known(entry.ask) or ""): entry for entry in judgements(party, day)}
    for _, entry in sorted(last.items()):
        when = known(entry.date)
        stale = when is not None and (day - when.last).days > STALE_DAYS
        yield f"{known(entry.ask) or 'In general'}: {' '.join(tell_judgement(party, entry, stale))}"
