"""Only some of the recruits: every filter that is given must fit, and a wrong word is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.cli.faults import FitsNothing
from stakemap.errors import UnknownWord
from stakemap.model.vocabulary import Kind, Status, Word
from stakemap.recruit import Recruit
from stakemap.words import fold, name_key, nearest

__all__ = ["Filters", "only"]

NO_STATUS = ("not recorded", "unknown", "not listed", "nobody yet")
"""Words that stand where a recruit has no status."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What was asked for; None or False where nothing was.

    Attributes:
        kind: A kind of body.
        status: A status, or one of the words for having none.
        role: A part of a role's name.
        action: A part of an action's title.
        officer: A part of an officer's name.
        unnamed: Only where nobody is named.
    """

    kind: str | None = None
    status: str | None = None
    role: str | None = None
    action: str | None = None
    officer: str | None = None
    unnamed: bool = False


def only(ranked: Iterable[tuple[Cast, Sequence[Recruit]]], filters: Filters) -> tuple[tuple[Recruit, ...], ...]:
    """Keep the recruits that fit every filter, problem by problem, in their order.

    Raises:
        UnknownWord: A kind or status is not one of the fixed words.
        FitsNothing: A role, action or officer is nowhere in the files; those that are, are listed.
    """
    problems = tuple(ranked)
    everybody = [recruit for _, found in problems for recruit in found]
    tests = tuple(_tests(filters, everybody))
    return tuple(tuple(one for one in found if all(test(one) for test in tests)) for _, found in problems)


def _tests(filters: Filters, everybody: Sequence[Recruit]) -> Iterable[Callable[[Recruit], bool]]:
    if filters.kind is not None:
        kind = _word("kind", filters.kind, _values(Kind))
        yield lambda one: one.kind == kind
    if filters.status is not None:
        status = _word("status", filters.status, (*_values(Status), *NO_STATUS))
        yield lambda one: one.status == status
    if filters.role is not None:
        yield _part("role", filters.role, everybody, lambda one: (one.role,) if one.role else ())
    if filters.action is not None:
        yield _part("action", filters.action, everybody, lambda one: one.waiting)
    if filters.officer is not None:
        yield _part("officer", filters.officer, everybody, lambda one: (one.officer,) if one.officer else ())
    if filters.unnamed:
        yield lambda one: one.person is None


def _values(words: type[Word]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


def _word(what: str, typed: str, words: tuple[str, ...]) -> str:
    for word in words:
        if fold(word) == fold(typed):
            return word
    close = nearest(typed, words)
    raise UnknownWord(what, typed, words, close[0] if close else None)


def _part(
    what: str, typed: str, everybody: Sequence[Recruit], of: Callable[[Recruit], Sequence[str]]
) -> Callable[[Recruit], bool]:
    """Test whether a typed part stands in one of a recruit's texts; refuse a part that stands in none at all."""
    wanted = name_key(typed)
    known = tuple(sorted({text for one in everybody for text in of(one)}))
    if not any(wanted in name_key(text) for text in known):
        raise FitsNothing(what, typed, known)
    return lambda one: any(wanted in name_key(text) for text in of(one))
