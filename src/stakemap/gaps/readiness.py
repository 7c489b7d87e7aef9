"""What was written down about how ready a party is, and whether it is able, as of a day."""

from __future__ import annotations

from datetime import date

from stakemap.cast import Party
from stakemap.model import NotKnown, Readiness, Span, known, listed
from stakemap.model.vocabulary import Level

__all__ = ["is_assessed", "judgements", "level_of", "order_of"]


def judgements(party: Party, as_of: date) -> tuple[Readiness, ...]:
    """Give the judgements of a party's readiness that say something, up to a day, oldest first.

    An undated one counts until there is one with a day, and comes first. Of two of one day the order is fixed,
    whatever the order of lines.

    Args:
        party: The party.
        as_of: The day; what is dated later is left out.
    """
    made = (entry for entry in listed(party.entry.readiness) if _made_by(entry, as_of) and _says_something(entry))
    return tuple(sorted(made, key=order_of))


def level_of(party: Party) -> Level | NotKnown | None:
    """Give how able a party is in general: a level, none (we asked, and they have nothing), unknown or nothing."""
    capacity = party.entry.capacity
    return capacity if capacity is None or isinstance(capacity, NotKnown) else capacity.level


def is_assessed(party: Party, as_of: date) -> bool:
    """Tell whether the file has any word on a party's readiness or capacity; unknown is no word, none is one.

    Args:
        party: The party.
        as_of: The day.
    """
    capacity = known(party.entry.capacity)
    words = (level_of(party), capacity.why if capacity else None)
    asked = party.entry.readiness == ()
    return asked or bool(judgements(party, as_of)) or any(word not in (None, NotKnown.UNKNOWN) for word in words)


def _made_by(entry: Readiness, as_of: date) -> bool:
    return not isinstance(entry.date, Span) or entry.date.started_by(as_of)


def order_of(entry: Readiness) -> tuple[date, str]:
    """Give what judgements are sorted by: the day, an undated one first, and then what they say."""
    return (entry.date.last if isinstance(entry.date, Span) else date.min), repr(entry)


def _says_something(entry: Readiness) -> bool:
    said = (entry.stage, entry.importance, entry.confidence, entry.capacity, entry.said)
    return any(word not in (None, NotKnown.UNKNOWN) for word in said)
