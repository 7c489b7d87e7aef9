"""Tell the way to every recruit of a crowd, so that many ways share few texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from stakemap.cast import Cast, Party
from stakemap.recruit import Recruit
from stakemap.views.map.crowd.cells import Way
from stakemap.views.map.telling import capital, route_text, tell_introducers

__all__ = ["PASSED", "compose_ways"]

PASSED = "\x03"
"""Stands in a text for the name of the next party on the way; no problem file can hold this character."""


def compose_ways(cast: Cast, recruits: Iterable[Recruit]) -> tuple[Way, ...]:
    """Give the way to each recruit, in their order; whoever is on no list has none. Linear in the number of steps."""
    return tuple(_way(cast, recruit) for recruit in recruits)


def _way(cast: Cast, recruit: Recruit) -> Way:
    if not recruit.route:
        return Way(route_text(cast, recruit))
    passed = [cast.home(hop.from_id) for hop in recruit.route if hop.from_id not in cast.team]
    parties = tuple(id for id in passed if isinstance(cast.member(id), Party))
    told = _without_names(tell_introducers(cast, recruit), [cast.name_of(id) for id in parties])
    return Way(capital(told), parties)


def _without_names(text: str, names: Sequence[str]) -> str:
    """Put the sign for a name in the place of each of these, which follow one another in the text."""
    told = ""
    for name in names:
        before, _, text = text.partition(name)
        told += before + PASSED
    return told + text
