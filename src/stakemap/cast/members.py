"""The parties and people of a problem on one day: who is current, who left, where each stands with us."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from stakemap.cast.party import Human, Party, Standing, has_left, is_current
from stakemap.cast.roster import PersonSlot, Roster, StakeholderSlot
from stakemap.cast.standing import best_of, betters, logged, standing_of, supersedes
from stakemap.model import LogEntry, Problem, Span, known, listed
from stakemap.words import name_key

__all__ = ["agency_and_units", "build_parties", "build_people"]


def build_people(problem: Problem, roster: Roster, as_of: date) -> tuple[Human, ...]:
    """Build everybody with an entry and every mentioned officer, in name order."""
    met = _log_by_id(problem, roster)
    return tuple(_human(slot, roster, met.get(slot.id, []), as_of) for slot in roster.people.values())


def _human(slot: PersonSlot, roster: Roster, contacts: list[LogEntry], as_of: date) -> Human:
    entry = slot.entry
    also = (roster.find(name) for name in listed(entry.also_at)) if entry else ()
    log = logged(contacts, as_of)
    return Human(
        id=slot.id,
        name=slot.name,
        title=(known(entry.title) or "") if entry else "",
        party=slot.party,
        also_at=tuple(sorted({id for id in also if id in roster.stakeholders and id != slot.party})),
        entry=entry,
        current=is_current(entry, as_of) if entry else True,
        left=has_left(entry, as_of) if entry else False,
        standing=standing_of(entry.status, None, log, as_of) if entry else log,
        path=slot.path,
    )


def _log_by_id(problem: Problem, roster: Roster) -> dict[str, list[LogEntry]]:
    met: dict[str, list[LogEntry]] = {}
    for entry in listed(problem.log):
        for name in listed(entry.met):
            if found := roster.find(name):
                met.setdefault(found, []).append(entry)
    return met


def agency_and_units(roster: Roster) -> frozenset[str]:
    """Give the agency and everything that is part of it, directly or through another unit."""
    if roster.agency is None:
        return frozenset()
    parts: dict[str, list[str]] = {}
    for slot in roster.stakeholders.values():
        if (whole := known(slot.entry.part_of)) and (found := roster.find(whole)):
            parts.setdefault(found, []).append(slot.id)
    inside, waiting = {roster.agency}, [roster.agency]
    while waiting:
        for unit in parts.get(waiting.pop(), []):
            if unit not in inside:
                inside.add(unit)
                waiting.append(unit)
    return frozenset(inside)


def build_parties(
    problem: Problem, roster: Roster, people: tuple[Human, ...], team: frozenset[str], as_of: date
) -> tuple[Party, ...]:
    """Build all stakeholders, the agency included, in name order; ``team`` holds the agency and its units."""
    at: dict[str, list[Human]] = {}
    for human in people:
        for id in (*([human.party] if human.party else []), *human.also_at):
            at.setdefault(id, []).append(human)
    met = _log_by_id(problem, roster)
    return tuple(
        _party(slot, roster, at.get(slot.id, []), met.get(slot.id, []), slot.id in team, as_of)
        for slot in roster.stakeholders.values()
    )


def _party(
    slot: StakeholderSlot,
    roster: Roster,
    here: list[Human],
    contacts: list[LogEntry],
    in_team: bool,
    as_of: date,
) -> Party:
    entry = slot.entry
    log = logged(contacts, as_of)
    own = standing_of(entry.status, entry.since, log, as_of)
    best = best_of(human.standing for human in here if human.current and not in_team)
    officers = list(listed(entry.officer))
    for human in here:
        if human.current and human.entry:
            officers += listed(human.entry.officer)
    return Party(
        id=slot.id,
        name=slot.name,
        entry=entry,
        index=slot.index,
        standing=_with_people(own, best),
        named=tuple(human for human in here if human.current and human.name),
        former=tuple(human for human in here if human.left),
        officers=_own_names(officers, roster),
        in_team=in_team,
        left=isinstance(entry.left, Span) and entry.left.started_by(as_of),
    )


def _own_names(written: Iterable[str], roster: Roster) -> tuple[str, ...]:
    """Give each name once and as it stands on the list, in name order; a shared name stays as written."""
    names: dict[str, str] = {}
    for text in written:
        id = roster.find(text)
        slot = (roster.people.get(id) or roster.stakeholders.get(id)) if id else None
        name = slot.name if slot and slot.name and roster.find(slot.name) == id else text
        names[name_key(name)] = min(names.get(name_key(name), name), name)
    return tuple(names[key] for key in sorted(names))


def _with_people(own: Standing, best: Standing) -> Standing:
    """Let the people's best standing stand in where the stakeholder has none, or only an older one.

    An older status of the stakeholder's own is only ever bettered by its people: one person who is still
    talking does not undo what the organisation agreed to.
    """
    if not own.origin or (own.origin == "log" and supersedes(best, own)):
        return best
    return best if own.since is not None and betters(best, own) else own
