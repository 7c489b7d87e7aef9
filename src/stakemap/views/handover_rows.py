"""A handover and the one-person-out report as data for other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.model import LogEntry, known, listed
from stakemap.views.holding import tell_approach
from stakemap.views.promises import promise_row
from stakemap.views.successors import tell_load, tell_successor
from stakemap.views.values import tell_value

if TYPE_CHECKING:
    from stakemap.cast import Human
    from stakemap.gaps.workload import Workload
    from stakemap.recruit.handover import Duty, Handover, Holding, Loss, Meeting, Successor

__all__ = ["handover_row", "loss_row"]


def loss_row(cast: Cast, loss: Loss) -> dict[str, object]:
    """Give what would be lost with one person as data."""
    return {
        **_person(cast, loss.human, loss.ours),
        "knows": list(loss.knows),
        "no_way_left": list(loss.cut),
        "known_to_nobody_else": list(loss.alone),
        "load": _load(cast, loss.load),
    }


def handover_row(cast: Cast, of: Handover) -> dict[str, object]:
    """Give one person's handover as data: plain records, names in place of ids, days as year-month-day."""
    return {
        **_person(cast, of.human, of.ours),
        "load": _load(cast, of.load),
        "stakeholders": [_holding(cast, of, held) for held in of.holdings],
        "own": [_holding(cast, of, held) for held in of.own],
        "known_to": list(of.known_to),
        "promises": [promise_row(promise) for promise in of.promises],
        "leads": None if of.leads is None else {"with": list(of.leads)},
        "actions": [_duty(duty) for duty in of.duties],
        "checkins": [_meeting(meeting) for meeting in of.meetings],
    }


def _person(cast: Cast, human: Human, ours: bool) -> dict[str, object]:
    entry = human.entry
    return {
        "name": human.name,
        "title": human.title or None,
        "at": cast.name_of(human.party) if human.party else None,
        "ours": ours,
        "here": human.current,
        "until": tell_value(entry.until) or None if entry else None,
        "successors": list(listed(entry.successor)) if entry else [],
    }


def _load(cast: Cast, load: Workload | None) -> dict[str, object] | None:
    if load is None:
        return None
    return {
        "stakeholders": [cast.name_of(id) for id in load.parties],
        "alone": [cast.name_of(id) for id in load.alone],
        "tasks": len(load.tasks),
        "late": len(load.overdue),
        "actions": list(load.actions),
        "total": load.total,
    }


def _holding(cast: Cast, of: Handover, held: Holding) -> dict[str, object]:
    party, bond = held.party, held.bond
    return {
        "name": party.name,
        "status": party.standing.word,
        "since": str(party.standing.since) if party.standing.since else None,
        "officers": list(party.officers),
        "looks_after": held.looks_after,
        "known_to_nobody_else": held.alone,
        "no_way_left": held.cut,
        "state": bond.state.value if bond else None,
        "strength": bond.strength.value if bond and bond.strength else None,
        "people": [human.label for human in party.named if human.id != of.human.id],
        "people_nobody_else_knows": [cast.name_of(id) for id in held.only_known],
        "last_contact": _contact(held.last) if held.last else None,
        "next": [promise_row(promise) for promise in held.promises],
        "first_step": held.first_step or None,
        "approach": tell_approach(known(party.entry.approach), cast.as_of) or None,
        "successor": _successor(cast, of, held.successor),
    }


def _contact(entry: LogEntry) -> dict[str, object]:
    return {
        "date": tell_value(known(entry.date)) or None,
        "who": list(listed(entry.who)),
        "met": list(listed(entry.met)),
        "how": tell_value(known(entry.how)) or None,
        "note": known(entry.note),
        "status": tell_value(entry.status) or None,
    }


def _duty(duty: Duty) -> dict[str, object]:
    return {
        "do": duty.title,
        "status": duty.status or None,
        "due": duty.due.isoformat() if duty.due else None,
        "late": duty.late,
        "waits_for": [{"name": need.name, "status": need.status} for need in duty.needs],
        "with": list(duty.along),
    }


def _meeting(meeting: Meeting) -> dict[str, object]:
    return {
        "date": meeting.day.isoformat() if meeting.day else None,
        "late": meeting.late,
        "about": meeting.about or None,
        "with": list(meeting.along),
    }


def _successor(cast: Cast, of: Handover, successor: Successor) -> dict[str, object]:
    return {
        "basis": successor.basis,
        "name": successor.name,
        "says": tell_successor(cast, of, successor),
        "leaves": successor.leaves,
        "others": list(successor.others),
        "load": tell_load(successor.load) if successor.basis in ("tie", "introduction") else None,
    }
