"""What somebody leads, and the check-ins in which somebody takes part."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stakemap.cast import Ask, Cast, Party
from stakemap.gaps.case import action_name
from stakemap.model import Action, CheckIn, known, listed

__all__ = ["Duty", "Meeting", "Need", "find_duties", "find_meetings", "leads_work_with"]


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody an action still waits for: the name, and the standing as a word."""

    name: str
    status: str


@dataclass(frozen=True, slots=True)
class Duty:
    """One open action that somebody leads.

    Attributes:
        title: What is to be done.
        status: ``proposed``, ``agreed`` or ``under way``; empty when the file does not say.
        due: The day; None when none is set or it is unknown.
        late: True when that day has passed.
        needs: Those who must take part and are not on board yet.
        along: Names of the others who lead it.
    """

    title: str
    status: str
    due: date | None
    late: bool
    needs: tuple[Need, ...]
    along: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """One check-in that nobody has written anything about yet.

    Attributes:
        day: None when it is not set or unknown.
        late: True when that day has passed.
        about: What it is about; empty when the file does not say.
        along: Names of the others who take part.
    """

    day: date | None
    late: bool
    about: str
    along: tuple[str, ...]


def leads_work_with(cast: Cast, id: str) -> tuple[str, ...] | None:
    """Give the others who lead the work on the problem with somebody; None when that person does not lead it."""
    lead = known(cast.problem.lead)
    if lead is None:
        return None
    names = (*((lead.name,) if known(lead.name) else ()), *listed(lead.with_))
    return _others(cast, names, id) if _is_among(cast, names, id) else None


def find_duties(cast: Cast, id: str) -> tuple[Duty, ...]:
    """Give the open actions that somebody leads: by day, undated last."""
    response = known(cast.problem.response)
    every = listed(response.actions) if response else ()
    found = (_duty(cast, ask, every[ask.index], id) for ask in cast.asks if _leads(cast, every[ask.index], id))
    return tuple(sorted(found, key=lambda duty: (duty.due or date.max, duty.title)))


def _leads(cast: Cast, action: Action, id: str) -> bool:
    return _is_among(cast, listed(action.lead), id)


def _duty(cast: Cast, ask: Ask, action: Action, id: str) -> Duty:
    due = known(action.due)
    status = known(action.status)
    return Duty(
        title=action_name(action),
        status=status.value if status else "",
        due=due,
        late=due is not None and due < cast.as_of,
        needs=tuple(sorted(_open_needs(cast, ask), key=lambda need: need.name)),
        along=_others(cast, listed(action.lead), id),
    )


def _open_needs(cast: Cast, ask: Ask) -> list[Need]:
    found = []
    for id in ask.needs:
        member = cast.member(id)
        if not isinstance(member, Party):
            found.append(Need(cast.name_of(id), "not on the list"))
        elif not member.engaged and not member.in_team:
            found.append(Need(member.name, "left" if member.left else member.standing.word))
    return found


def find_meetings(cast: Cast, id: str) -> tuple[Meeting, ...]:
    """Give the check-ins with somebody that are to come, or past with nothing recorded: by day, undated last."""
    found = (_meeting(cast, entry, id) for entry in listed(cast.problem.checkins) if _is_open(cast, entry, id))
    return tuple(sorted(found, key=lambda meeting: (meeting.day or date.max, meeting.about)))


def _is_open(cast: Cast, entry: CheckIn, id: str) -> bool:
    unrecorded = known(entry.done) in (None, False) and known(entry.note) is None
    return unrecorded and _is_among(cast, listed(entry.with_), id)


def _meeting(cast: Cast, entry: CheckIn, id: str) -> Meeting:
    day = known(entry.date)
    late = day is not None and day < cast.as_of
    return Meeting(day, late, known(entry.about) or "", _others(cast, listed(entry.with_), id))


def _is_among(cast: Cast, names: tuple[str, ...], id: str) -> bool:
    return any((found := cast.find(name)) is not None and found.id == id for name in names)


def _others(cast: Cast, names: tuple[str, ...], id: str) -> tuple[str, ...]:
    return tuple(name for name in names if (found := cast.find(name)) is None or found.id != id)
