"""What somebody judged of a party's readiness, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Party
from stakemap.gaps.readiness import level_of
from stakemap.model import NotKnown, Readiness, known

__all__ = ["STALE_DAYS", "tell_judgement"]

STALE_DAYS = 90
"""Judgement: a judgement is old after three months, the time from one check-in of the training to the next."""


def tell_judgement(party: Party, entry: Readiness | None, stale: bool) -> Iterator[str]:
    """Tell what is known in sentences: the stage, the numbers, whether they can, their words, who judged and when.

    Args:
        party: The party; gives how able it is in general.
        entry: The judgement; None when there is none.
        stale: True when it is old.
    """
    if entry is None:
        yield "Nobody judged yet how ready they are for this."
    else:
        stage = known(entry.stage)
        yield f"Stage: {stage} ({stage.meaning})." if stage else "The stage is not known."
        yield f"Importance: {_number(entry.importance)}. How sure they are that they can: {_number(entry.confidence)}."
    yield _says_capacity(party, entry)
    if entry is not None:
        if said := known(entry.said):
            yield f'They said: "{said}"'
        yield _says_who(entry, stale)


def _number(value: int | NotKnown | None) -> str:
    if value is None:
        return "not asked yet"
    if value is NotKnown.UNKNOWN:
        return "still to be found out"
    return "they gave no number" if value is NotKnown.NONE else f"{value} of 10"


def _says_capacity(party: Party, entry: Readiness | None) -> str:
    """Tell whether they can: for this, else in general, else that nobody knows."""
    own = entry.capacity if entry else None
    if own is NotKnown.NONE:
        return "They have nothing to spare for this."
    if level := known(own):
        return f"Able to do this: {level}."
    general, capacity = level_of(party), known(party.entry.capacity)
    why = f" ({reason.rstrip('.')})" if capacity and (reason := known(capacity.why)) else ""
    if general is NotKnown.NONE:
        return f"They have nothing to spare in general{why}."
    if level := known(general):
        return f"Able to work with us in general: {level}{why}."
    return f"Whether they are able is not known{why}."


def _says_who(entry: Readiness, stale: bool) -> str:
    by, day = known(entry.by), known(entry.date)
    if not by and not day:
        return "Nobody wrote down who judged this, or when."
    who = f"Judged by {by}" if by else "Judged"
    if not day:
        return f"{who}; nobody wrote down when."
    old = f", more than {STALE_DAYS} days ago: ask again before you rely on it" if stale else ""
    return f"{who} {'on' if day.first == day.last else 'in'} {day}{old}."
