"""P111: it is long since anybody was in contact with somebody we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stakemap.cast import Cast, Party, Standing
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, asks_of, is_closed, standings
from stakemap.gaps.contacts import contacts_by_party, last_contacts, next_contacts
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.needed import find_needed
from stakemap.model import NotKnown, Span, known
from stakemap.model.vocabulary import Stage, Status
from stakemap.words import count

CARD = Card(
    code="P111",
    name="contact-gone-stale",
    title="It is long since the last contact",
    severity=Severity.LOW,
    why="Partners who talk often work together more, and are more content with the work. A silent one drifts away.",
    remedy="Ask how things stand with them, keep what was promised, and write the contact in the log.",
    looks_at=(
        "The last contact with each partner: log, held check-ins, steps that were tried, and the day of a status. "
        "Their contact_every, and the SARA stage."
    ),
    judged=(
        "There is a gap when it is longer ago than contact_every. Without one, that is 60 days in the response stage "
        "and 90 in others. This is asked of partners who talk or work with us, and of needed ones who were met. A next "
        "contact with a day to come will do."
    ),
    not_assessed="When the problem is closed, or while no contact with anybody in touch has a day.",
    may_mean="There was a contact, and nobody wrote it in the log.",
    sources=("partnership-communication", "training-report", "judgement"),
)

DAYS = {Stage.SCANNING: 90, Stage.ANALYSIS: 90, Stage.RESPONSE: 60, Stage.ASSESSMENT: 90}
"""Judgement: three months are the time between two check-ins of the training; actions need partners more often."""
_IN_TOUCH = (Status.TALKING, Status.ENGAGED, Status.COMMITTED)
_LEFT_ALONE = (Status.NOT_CONTACTED, Status.DECLINED, Status.STEPPED_AWAY)


def check(case: Case) -> Outcome:
    """Judge each partner we are in touch with by how long ago the last contact was."""
    cast = case.cast
    if is_closed(cast.problem, cast.as_of):
        return CannotTell("the problem is closed")
    last = last_contacts(cast)
    needed = find_needed(case)
    ids = [id for id, standing in standings(cast).items() if id in last and _in_scope(cast, id, standing, id in needed)]
    if not ids:
        return CannotTell("no contact with a partner in touch has a day yet")
    planned = next_contacts(cast)
    stale = (id for id in ids if id not in planned and _age(cast, last[id]) > _limit(cast, id))
    return Looked(tuple(_gaps(cast, stale, last)), len(ids), "partners in touch")


def _in_scope(cast: Cast, id: str, standing: Standing, needed: bool) -> bool:
    """Tell whether silence matters: with those in touch, those who need a rhythm, and needed ones who were met."""
    member = cast.member(id)
    every = member.entry.contact_every if isinstance(member, Party) else None
    if id in cast.team or every is NotKnown.NONE or _only_contact_left(member):
        return False
    if standing.status in _IN_TOUCH or (known(every) is not None and standing.status is not Status.NOT_CONTACTED):
        return True
    return needed and standing.status not in _LEFT_ALONE


def _only_contact_left(member: object) -> bool:
    """Tell whether everybody with a name has left, which is another gap."""
    return isinstance(member, Party) and bool(member.former) and not member.named


def _limit(cast: Cast, id: str) -> int:
    member = cast.member(id)
    every = known(member.entry.contact_every) if isinstance(member, Party) else None
    return DAYS[cast.reached] if every is None else every


def _age(cast: Cast, day: Span) -> int:
    """Give how many days have passed at least."""
    return (cast.as_of - day.last).days


def _gaps(cast: Cast, ids: Iterable[str], last: Mapping[str, Span]) -> Iterator[Gap]:
    logged = contacts_by_party(cast)
    waited_for = {id for id, asks in asks_of(cast).items() if any(ask.agreed for ask in asks)}
    for id in ids:
        undated = any(known(entry.date) is None for entry in logged.get(id, ()))
        yield Gap(
            _say(cast, id, last[id]) + (" One contact has no day." if undated else ""),
            (cast.name_of(id),),
            Confidence.GUESS if undated else Confidence.STATED,
            Severity.MEDIUM if id in waited_for else None,
        )


def _say(cast: Cast, id: str, day: Span) -> str:
    member = cast.member(id)
    limit = _limit(cast, id)
    ago = count(_age(cast, day), "day")
    when = f"on {day}, {ago} ago" if day.first == day.last else f"in {day}, at least {ago} ago"
    rhythm = isinstance(member, Party) and known(member.entry.contact_every) is not None
    why = f"They need one every {count(limit, 'day')}" if rhythm else f"At this stage {limit} days is long"
    return f"The last contact with {cast.name_of(id)} was {when}. {why}."
