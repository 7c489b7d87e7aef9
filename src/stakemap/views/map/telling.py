"""Say things briefly: dates, counts, the one reason that fits under a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from stakemap.cast import Ask, Cast, Human
from stakemap.recruit import Recruit
from stakemap.views.recruits import tell_route
from stakemap.words import count, join_some, lower_first, shorten

__all__ = [
    "apart",
    "capital",
    "featured_ids",
    "first_ones",
    "headline",
    "long_date",
    "notes",
    "rank_words",
    "reason_lines",
    "route_text",
    "short_reason",
    "standing",
    "tell_introducers",
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


def apart(name: str) -> str:
    """Keep a name that is read from right to left from reordering the sentence around it; others stay as they are."""
    turned = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in name)
    return f"\u2068{name}\u2069" if turned else name


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
    ordered = sorted(first, key=lambda recruit: recruit.basis == "role")
    names = [lower_first(r.name) if r.basis == "role" else apart(r.name) for r in ordered]
    if not cast.partners:
        return f"List who is needed to solve this problem, beginning with {join_some(names, 2)}."
    if len(first) == 1:
        return f"Start with {names[0]}: {lower_first(short_reason(cast, first[0]))}."
    return f"Start with any of {len(first)} that weigh the same: {join_some(names, 2 if len(names) > 3 else 3)}."


def standing(cast: Cast) -> str:
    """Say who is on board, by name."""
    names = [apart(party.name) for party in cast.partners if party.engaged]
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


def tell_introducers(cast: Cast, recruit: Recruit) -> str:
    """Name those who pass us on, in order, people with where they are, and the person we end at; empty for nobody."""
    if recruit.route is None or not recruit.listed:
        return ""
    if not recruit.route:
        return "somebody on the team, who knows them already"
    own = cast.agency.id if cast.agency else ""
    hops = (hop for hop in recruit.route if hop.from_id != own)
    chain = " \u2192 ".join(f"{hop.from_}{_home(cast, hop.from_id)}" for hop in hops) or "our own team"
    last = recruit.route[-1]
    return chain if last.to_id == recruit.id else f"{chain}, to {last.to}"


def _home(cast: Cast, id: str) -> str:
    """Give in brackets where a person belongs; empty for a party."""
    if not isinstance(cast.member(id), Human):
        return ""
    home = cast.home(id)
    return " (our team)" if id in cast.team else f" ({cast.name_of(home)})" if home != id else ""


def rank_words(rank_text: str) -> str:
    """Say a rank as it is read aloud: ``2=`` is "rank 2, shared"; empty without a rank."""
    shared = ", shared" if rank_text.endswith("=") else ""
    return f"rank {rank_text.removesuffix('=')}{shared}" if rank_text else ""


def reason_lines(recruit: Recruit) -> tuple[str, ...]:
    """Give every reason in full, each with its points; the card and the table say the same."""
    return tuple(f"{reason.says} ({reason.points:+d})" for reason in recruit.reasons)


def short_reason(cast: Cast, recruit: Recruit, asks: Sequence[Ask] | None = None) -> str:
    """Give the weightiest reason in a few words, to be written under a name; no full stop.

    Args:
        cast: Who is who.
        recruit: The one to be told about.
        asks: The open actions that name the recruit, where they are at hand; None looks through all.
    """
    if not recruit.reasons:
        return ""
    reason = recruit.reasons[0]
    asks = cast.asks if asks is None else asks
    needed = [ask for ask in asks if recruit.id in ask.needs]
    agreed, proposed = [a for a in needed if a.agreed], [a for a in needed if not a.agreed]
    guesses = [ask for ask in asks if recruit.id in ask.maybe]
    harmed = "Perhaps harmed" if recruit.basis == "implied" else "Harmed"
    told = {
        "agreed-action": _wait(agreed, "agreed"),
        "last-for-action": _wait(agreed, "agreed"),
        "proposed-action": _wait(proposed, "proposed"),
        "guess": f"{count(len(guesses), 'action')} may need them: ask",
        "meant-for": "An action is meant to reach them",
        "harmed-without-voice": f"{harmed}, and nobody speaks for them",
        "role-due": _part(recruit, "now"),
        "role-later": _part(recruit, "soon"),
        "only-controller": _only_one(reason.says),
        "listed": "You put them on the list",
        "holds-data": "Has numbers that are missing",
        "opens-door": "Opens the way to others",
        "influence-high": "Decides a lot here",
        "influence-medium": "Decides something here",
    }
    return told.get(reason.code) or shorten(reason.says.rstrip("."), 64)


def _part(recruit: Recruit, when: str) -> str:
    """Name the part that is needed: that of a role nobody fills is its name already."""
    if recruit.basis == "role":
        return f"Needed {when}, and nobody has this part"
    return shorten(f"Needed as {lower_first(recruit.role or 'part of the answer')}", 72)


def _only_one(says: str) -> str:
    """Say in plain words what only they could do; the sentence of the reason tells it behind "who"."""
    found = re.search(r"\bwho ([^().]+)", says)
    return f"Perhaps the only one listed who {found[1]}" if found else "Perhaps nobody else listed could take this part"


def _wait(asks: list[Ask], word: str) -> str:
    return f"{count(len(asks), f'{word} action')} {'waits' if len(asks) == 1 else 'wait'} for them"
