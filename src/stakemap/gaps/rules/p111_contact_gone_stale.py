"""P111: it is long since anybody was in contact with somebody we know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakemap.cast import Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, asks_of, is_closed
from stakemap.gaps.contacts import contacts_by_party
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.rhythm import Rhythm, find_rhythms
from stakemap.model import known
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


def check(case: Case) -> Outcome:
    """Judge each partner we are in touch with by how long ago the last contact was."""
    cast = case.cast
    if is_closed(cast.problem, cast.as_of):
        return CannotTell("the problem is closed")
    rhythms = find_rhythms(case)
    if not rhythms:
        return CannotTell("no contact with a partner in touch has a day yet")
    stale = (one for one in rhythms if not one.planned and one.due < cast.as_of)
    return Looked(tuple(_gaps(cast, stale)), len(rhythms), "partners in touch")


def _gaps(cast: Cast, rhythms: Iterable[Rhythm]) -> Iterator[Gap]:
    logged = contacts_by_party(cast)
    waited_for = {id for id, asks in asks_of(cast).items() if any(ask.agreed for ask in asks)}
    for one in rhythms:
        undated = any(known(entry.date) is None for entry in logged.get(one.id, ()))
        yield Gap(
            _say(cast, one) + (" One contact has no day." if undated else ""),
            (cast.name_of(one.id),),
            Confidence.GUESS if undated else Confidence.STATED,
            Severity.MEDIUM if one.id in waited_for else None,
        )


def _say(cast: Cast, one: Rhythm) -> str:
    day = one.last
    ago = count((cast.as_of - day.last).days, "day")
    when = f"on {day}, {ago} ago" if day.first == day.last else f"in {day}, at least {ago} ago"
    why = f"They need one every {count(one.every, 'day')}" if one.own else f"At this stage {one.every} days is long"
    return f"The last contact with {cast.name_of(one.id)} was {when}. {why}."
