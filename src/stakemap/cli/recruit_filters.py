"""Only some of the recruits: every filter that is given must fit, and a wrong word is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields

from stakemap.cast import Cast
from stakemap.cli.faults import FitsNothing
from stakemap.errors import UnknownWord
from stakemap.model import known, listed
from stakemap.model.vocabulary import Kind, Status, Word
from stakemap.recruit import Recruit
from stakemap.words import begin_words, fold, join, name_key, nearest

__all__ = ["Filters", "none_fits", "only"]

NO_STATUS = {
    "not recorded": "not recorded",
    "unknown": "unknown",
    "not listed": "not listed",
    "not on your list": "not listed",
    "nobody yet": "nobody yet",
    "role nobody fills": "nobody yet",
}
"""Words that stand where a recruit has no status, as data and as the list shows them."""

Fits = Callable[[Cast, Recruit], bool]
Ranked = Sequence[tuple[Cast, Sequence[Recruit]]]


@dataclass(frozen=True, slots=True)
class Filters:
    """What was asked for; None or False where nothing was.

    Attributes:
        kind: A kind of body.
        status: A status, or one of the words for having none.
        role: A role by its id, its name, another name or a part of its name.
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

    def __bool__(self) -> bool:
        return bool(self.words())

    def words(self) -> tuple[str, ...]:
        """Give the filters as they are typed."""
        found = ((f"--{field.name}", getattr(self, field.name)) for field in fields(self))
        return tuple(word for name, value in found if value for word in (name, *(() if value is True else (value,))))


def only(ranked: Ranked, filters: Filters) -> tuple[tuple[Recruit, ...], ...]:
    """Keep the recruits that fit every filter, problem by problem, in their order.

    Raises:
        UnknownWord: A kind or status is not one of the fixed words.
        FitsNothing: A role, action or officer is nowhere in the files; those that are, are listed.
    """
    if not ranked:
        return ()
    tests = tuple(_tests(filters, ranked))
    return tuple(tuple(one for one in found if all(test(cast, one) for test in tests)) for cast, found in ranked)


def none_fits(ranked: Ranked, filters: Filters) -> str:
    """Say that nobody fits, and what could be asked for instead."""
    every = [one for _, found in ranked for one in found]
    asked = [
        f"--{field.name}" + ("" if value is True else f' "{value}"')
        for field in fields(filters)
        if (value := getattr(filters, field.name)) not in (None, False)
    ]
    said = [f"None of the {len(every)} fits: {join(asked)}."]
    if len(asked) > 1:
        said.append("Leave one of them out.")
    if filters.action is not None and len(asked) == 1:
        said = [f'Nobody is missing for an action with "{filters.action}" in its title.']
    kinds = sorted({one.kind for one in every if one.kind})
    if filters.kind is not None and kinds:
        said.append(f"Kinds that are still to recruit: {', '.join(kinds)}.")
    if filters.status is not None:
        said.append(f"What is there: {', '.join(sorted({one.status for one in every}))}.")
    if filters.role is not None:
        roles = sorted({one.role for one in every if one.role})
        said.append(f"Roles of those still to recruit: {'; '.join(roles) or 'none'}.")
    return " ".join(said)


def _tests(filters: Filters, ranked: Ranked) -> Iterable[Fits]:
    if filters.kind is not None:
        kind = _word("kind", filters.kind, _values(Kind))
        yield lambda _, one: one.kind == kind
    if filters.status is not None:
        typed = _word("status", filters.status, (*_values(Status), *NO_STATUS))
        status = NO_STATUS.get(typed, typed)
        yield lambda _, one: one.status == status
    if filters.role is not None:
        yield _role(filters.role, ranked)
    if filters.action is not None:
        titles = {title for cast, _ in ranked for title in _actions(cast)}
        yield _part("action", filters.action, titles, lambda _, one: one.waiting)
    if filters.officer is not None:
        officers = {one.officer for _, found in ranked for one in found if one.officer}
        yield _part("officer", filters.officer, officers, lambda _, one: (one.officer,) if one.officer else ())
    if filters.unnamed:
        yield lambda _, one: one.person is None


def _actions(cast: Cast) -> tuple[str, ...]:
    """Give the titles of all actions, also of those that wait for nobody or are over."""
    response = known(cast.problem.response)
    titles = (known(action.do) for action in listed(response.actions)) if response else ()
    return tuple(title for title in titles if title)


def _role(typed: str, ranked: Ranked) -> Fits:
    """Test for a role by any of its words; a part of a name counts where it is no role's whole word."""
    from stakemap.knowledge import problem_types, roles_needed

    kinds = (problem_types(listed(cast.problem.type), cast.own_types) for cast, _ in ranked)
    roles = tuple(role for types in kinds for role in roles_needed(types))
    meant = {role.name for role in roles if fold(typed) in map(fold, (role.id, role.name, *role.aka))}
    if meant:
        wanted = [name_key(name) for name in (*meant, typed)]
        return lambda cast, one: any(name in name_key(text) for text in _roles_of(cast, one) for name in wanted)
    texts = {text for cast, found in ranked for one in found for text in _roles_of(cast, one)}
    return _part("role", typed, texts, _roles_of)


def _roles_of(cast: Cast, one: Recruit) -> tuple[str, ...]:
    """Give the roles that a recruit holds or is, as names, and the role words of its own entry."""
    own = next((listed(party.entry.roles) for party in cast.parties if party.id == one.id), ())
    return (*([one.role] if one.role else []), *own)


def _values(words: type[Word]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


def _word(what: str, typed: str, words: tuple[str, ...]) -> str:
    for word in words:
        if fold(word) == fold(typed):
            return word
    close = nearest(typed, words)
    raise UnknownWord(what, typed, words, close[0] if close else None)


def _part(what: str, typed: str, texts: Iterable[str], of: Callable[[Cast, Recruit], Sequence[str]]) -> Fits:
    """Test whether a typed part stands in one of a recruit's texts; refuse a part that stands in none at all."""
    every = tuple(sorted(set(texts)))
    if not any(_stands_in(typed, text) for text in every):
        raise FitsNothing(what, typed, every)
    return lambda cast, one: any(_stands_in(typed, text) for text in of(cast, one))


def _stands_in(typed: str, text: str) -> bool:
    """Tell whether a text holds what was typed, or a word that begins like each of its words."""
    return name_key(typed) in name_key(text) or begin_words(typed, text)
