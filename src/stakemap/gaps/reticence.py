"""Who will not, on one day: those who said no, who stepped away, or who do not consider what is asked of them.

Whoever wants to and is not able is not reticent: that is a matter of capacity.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Party
from stakemap.gaps.case import standings
from stakemap.gaps.readiness import judgements, level_of
from stakemap.model import NotKnown, Readiness, Span, known
from stakemap.model.vocabulary import Level, ReadinessStage, Status
from stakemap.words import name_key

__all__ = ["Reticence", "find_reticent", "is_unable"]

_UNABLE = (Level.LOW, NotKnown.NONE)


@dataclass(frozen=True, slots=True)
class Reticence:
    """How somebody is known not to want to.

    Attributes:
        how: ``declined``, ``stepped away`` or ``not considering``.
        since: The day of that status or judgement; None when nobody wrote it.
        ask: What they do not consider; empty for a status, and where nobody wrote it.
    """

    how: Status | ReadinessStage
    since: Span | None = None
    ask: str = ""


def find_reticent(cast: Cast) -> dict[str, Reticence]:
    """Give who will not, by id of the party, listed or implied, in order of ids.

    A status goes before a judgement of readiness. Of readiness the last word on each ask counts; those who work with
    us, and those who are not able, are left out. Slipping back is no refusal. Unknown never counts.

    Args:
        cast: Who is who.
    """
    found = {
        id: Reticence(standing.status, standing.since)
        for id, standing in standings(cast).items()
        if standing.status in (Status.DECLINED, Status.STEPPED_AWAY)
    }
    for party in cast.partners:
        if party.id not in found and not party.engaged and (unwilling := _unwilling(party, cast.as_of)):
            found[party.id] = unwilling
    return {id: found[id] for id in sorted(found)}


def is_unable(party: Party) -> bool:
    """Tell whether the file says that a party has little or no capacity."""
    return level_of(party) in _UNABLE


def _unwilling(party: Party, as_of: date) -> Reticence | None:
    """Give the first ask, by its words, that the party does not consider though it is able; None for no such."""
    last: dict[str, Readiness] = {}
    for entry in judgements(party, as_of):
        if known(entry.stage) is not None:
            last[name_key(known(entry.ask) or "").rstrip(" .")] = entry
    if is_unable(party):
        return None
    for _, entry in sorted(last.items()):
        if entry.stage is ReadinessStage.NOT_CONSIDERING and entry.capacity not in _UNABLE:
            return Reticence(ReadinessStage.NOT_CONSIDERING, known(entry.date), known(entry.ask) or "")
    return None
