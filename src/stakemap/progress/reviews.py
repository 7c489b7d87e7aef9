"""The check-ins that are still open, and those that nobody planned three and six months after the start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from stakemap.gaps.case import actions
from stakemap.model import CheckIn, NotKnown, Problem, Span, known, listed
from stakemap.model.months import months_after
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import slug

__all__ = ["MONTHS", "Review", "Unplanned", "find_reviews", "find_unplanned", "is_held", "response_began"]

MONTHS = (3, 6)
"""Source: the training report of December 2024, which sets check-ins after three and after six months."""
NEAR = timedelta(days=45)
"""Judgement: half of the time between the two; a check-in so near to a day stands for it."""
_BEGUN = (ActionStatus.UNDER_WAY, ActionStatus.DONE)


@dataclass(frozen=True, slots=True)
class Review:
    """One check-in of the file that was not held by the day.

    Attributes:
        day: None when it is not set or unknown.
        about: What it is about; empty when the file does not say.
        names: Who takes part, as written.
        key: Its subject, else its place among those without one, by day; the day itself may move.
    """

    day: date | None
    about: str
    names: tuple[str, ...]
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unplanned:
    """A check-in that nobody planned.

    Attributes:
        day: When it would be.
        months: How long after the start.
        began: The start.
    """

    day: date
    months: int
    began: Span


def is_held(entry: CheckIn, as_of: date) -> bool:
    """Tell whether a check-in was held by a day: done says so, or it is past and somebody noted what came of it."""
    done, day = known(entry.done), known(entry.date)
    if isinstance(done, Span):
        return done.started_by(as_of)
    past = day is None or day <= as_of
    return done is True or (past and known(entry.note) is not None)


def find_reviews(problem: Problem, as_of: date) -> tuple[Review, ...]:
    """Give the check-ins that were not held by a day, in order of their days, undated last."""
    every = sorted(listed(problem.checkins), key=lambda entry: (known(entry.date) or date.max, repr(entry)))
    found, untitled = [], 0
    for entry in every:
        about = known(entry.about) or ""
        untitled += not about
        if not is_held(entry, as_of):
            key = (slug(about),) if about else ("", str(untitled))
            found.append(Review(known(entry.date), about, listed(entry.with_), key))
    return tuple(found)


def response_began(problem: Problem, as_of: date) -> Span | None:
    """Give when the response began: the earliest known start of an action that is under way or done.

    Where none of them has a start, the start of the work on the problem stands for it. None while nothing has begun,
    or when neither day is known.
    """
    begun = [action for action in actions(problem) if action.status in _BEGUN]
    starts = [start for action in begun if (start := known(action.start)) is not None]
    past = [start for start in starts if start.started_by(as_of)]
    if past:
        return min(past)
    return known(problem.started) if len(starts) < len(begun) else None


def find_unplanned(problem: Problem, as_of: date) -> tuple[Unplanned, ...]:
    """Give the check-ins three and six months after the start that no check-in of the file stands for.

    The first one is left out once the second is due. ``checkins: none`` means that none is wanted.
    """
    began = response_began(problem, as_of)
    if began is None or problem.checkins in (NotKnown.NONE, ()):
        return ()
    return tuple(_unplanned(problem, began, as_of))


def _unplanned(problem: Problem, began: Span, as_of: date) -> Iterator[Unplanned]:
    planned = [day for entry in listed(problem.checkins) if (day := known(entry.date)) is not None]
    days = [_day_after(began, months) for months in MONTHS]
    for place, day in enumerate(days):
        superseded = any(later <= as_of for later in days[place + 1 :])
        covered = any(abs(one - day) <= NEAR or day < one <= as_of for one in planned)
        if not superseded and not covered:
            yield Unplanned(day, MONTHS[place], began)


def _day_after(began: Span, months: int) -> date:
    """Give the day so many months after the start; the last of the calendar where that has no such day."""
    try:
        return months_after(began.last, months)
    except ValueError:
        return date.max
