"""Say things briefly: dates, counts, the one reason that fits under a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stakemap.cast import Ask, Cast
from stakemap.recruit import Recruit
from stakemap.views.recruits import tell_route
from stakemap.words import count, join_some, shorten

__all__ = [
    "capital",
    "featured_ids",
    "first_ones",
    "headline",
    "long_date",
    "notes",
    "route_text",
    "short_reason",
    "standing",
]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)  # fmt: skip
MOST_FEATURED = 6
"""A tie is featured whole or not at all, so three may become six; judgement."""


def long_date(day: date) -> str:
    """Write a date as it is read aloud, whatever the language of the machine."""
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def capital(text: str) -> str:
    """Put a capital letter in front."""
    return text[:1].upper() + text[1:]


def headline(cast: Cast, recruits: Sequence[Recruit]) -> str:
    """Say in a few words how many partners still have to be recruited."""
    partners = {party.id for party in cast.partners}
    waiting = sum(recruit.id in partners for recruit in recruits)
    if not partners:
        return "Nobody is on the stakeholder list yet"
    if not waiting:
        return "Every partner is on board" if len(partners) > 1 else "The only partner is on board"
    return f"{waiting} of {count(len(partners), 'partner')} still to recruit"


def featured_ids(recruits: Sequence[Recruit]) -> frozenset[str]:
    """Choose the first three; everybody who shares a rank with one of them is among them or none is."""
    chosen: list[str] = []
    for rank in sorted({recruit.rank for recruit in recruits}):
        if rank > 3:
            break
        group = [recruit.id for recruit in recruits if recruit.rank == rank]
        if chosen and len(chosen) + len(group) > MOST_FEATURED:
            break
        chosen += group[:MOST_FEATURED]
    return frozenset(chosen)


def first_ones(cast: Cast, recruits: Sequence[Recruit]) -> str:
    """Say who is first and why."""
    first = [recruit for recruit in recruits if recruit.rank == 1]
    if not first:
        return "Nobody is left to recruit." if cast.partners else "List who is needed to solve this problem."
    if len(first) == 1:
        return f"Start with {first[0].name}: {_lower(short_reason(cast, first[0]))}."
    names = join_some([_lower(r.name) if r.basis == "role" else r.name for r in first], 4)
    return f"Start with any of these {len(first)}, they weigh the same: {names}."


def standing(cast: Cast) -> str:
    """Say who is on board, by name."""
    names = [party.name for party in cast.partners if party.engaged]
    return f"On board: {join_some(names, 6)}." if names else "On board: nobody yet."


def notes(cast: Cast) -> tuple[str, ...]:
    """Say what the picture rests on."""
    found = []
    if not cast.ties_recorded and cast.partners:
        found.append("No ties are recorded yet, so the map cannot show who could introduce you.")
    if cast.agency is None:
        found.append("The file does not say whose it is: add the line agency.")
    return tuple(found)


def route_text(cast: Cast, recruit: Recruit) -> str:
    """Say who could introduce us; empty where no tie is recorded at all, which is said once for the page."""
    if not cast.ties_recorded or not recruit.listed:
        return ""
    return capital(tell_route(cast, recruit.route))


def short_reason(cast: Cast, recruit: Recruit) -> str:
    """Give the weightiest reason in a few words, to be written under a name; no full stop."""
    if not recruit.reasons:
        return ""
    reason = recruit.reasons[0]
    asks = [ask for ask in cast.asks if recruit.id in ask.needs]
    agreed, proposed = [a for a in asks if a.agreed], [a for a in asks if not a.agreed]
    guesses = [ask for ask in cast.asks if recruit.id in ask.maybe]
    told = {
        "agreed-action": _wait(agreed, "agreed"),
        "last-for-action": _wait(agreed, "agreed"),
        "proposed-action": _wait(proposed, "proposed"),
        "guess": f"{count(len(guesses), 'action')} may need them: ask",
        "meant-for": "An action is meant to reach them",
        "harmed-without-voice": "Harmed, and nobody speaks for them",
        "role-due": "Needed now, and nobody has this part" if recruit.basis == "role" else "Has a part that is needed",
        "role-later": "Needed soon, and nobody has this part"
        if recruit.basis == "role"
        else "Has a part that is needed",
        "only-controller": "Nobody else listed could take this part",
        "listed": "You put them on the list",
        "holds-data": "Has numbers that are missing",
        "opens-door": "Opens the way to others",
        "influence-high": "Decides a lot here",
        "influence-medium": "Decides something here",
    }
    return told.get(reason.code) or shorten(reason.says.rstrip("."), 64)


def _wait(asks: list[Ask], word: str) -> str:
    return f"{count(len(asks), f'{word} action')} {'waits' if len(asks) == 1 else 'wait'} for them"


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
