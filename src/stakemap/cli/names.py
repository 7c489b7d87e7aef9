"""Whom a typed name means: the whole name, another name, or any part that fits only one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.errors import AmbiguousName, UnknownName
from stakemap.model import listed
from stakemap.words import name_key, nearest

if TYPE_CHECKING:
    from stakemap.recruit import Recruit

__all__ = ["find_in_each", "find_name", "names_in", "recruits_by_name"]


def names_in(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give every party, listed or implied, and every named person by id, with all their names."""
    parties = {party.id: (party.name, *listed(party.entry.aka)) for party in cast.parties}
    implied = {new.id: (new.name,) for new in cast.implied}
    people = {
        human.id: (human.name, *(listed(human.entry.aka) if human.entry else ())) for human in cast.people if human.name
    }
    return {**people, **implied, **parties}


def recruits_by_name(cast: Cast, recruits: Iterable[Recruit]) -> dict[str, tuple[str, ...]]:
    """Give the same, and the roles that nobody fills."""
    return {**names_in(cast), **{one.id: (one.name,) for one in recruits if one.basis == "role"}}


def find_in_each(
    typed: str, casts: Iterable[tuple[str, Cast]], names: Callable[[Cast], Mapping[str, Iterable[str]]] = names_in
) -> tuple[tuple[str, Cast, str], ...]:
    """Find whom a typed name means in each problem that knows them: file, cast and id.

    Raises:
        AmbiguousName: The name fits several in one of the problems.
        UnknownName: No problem knows anybody of that name.
    """
    found, unknown = [], UnknownName(typed)
    for file, cast in casts:
        try:
            found.append((file, cast, find_name(typed, names(cast))))
        except UnknownName as error:
            unknown = error if error.nearest else unknown
    if not found:
        raise unknown
    return tuple(found)


def find_name(typed: str, names: Mapping[str, Iterable[str]]) -> str:
    """Find the id that a typed name, or an unambiguous part of one, stands for.

    Args:
        typed: As the user wrote it.
        names: By id, the name that is shown first, then the other names.

    Raises:
        AmbiguousName: The part fits several; they are listed.
        UnknownName: It fits nobody; the nearest name is offered.
    """
    known = {id: tuple(own) for id, own in names.items()}
    for fits in (_is, _begins_words_of, _stands_in):
        found = [id for id, own in known.items() if any(fits(name_key(typed), name_key(name)) for name in own)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(typed, tuple(sorted(known[id][0] for id in found)))
    raise UnknownName(typed, nearest(typed, (name for own in known.values() for name in own)))


def _is(wanted: str, name: str) -> bool:
    return wanted == name


def _begins_words_of(wanted: str, name: str) -> bool:
    """Tell whether every typed word begins a word of the name: ``fire dep``, ``hospital``."""
    parts, words = re.findall(r"\w+", wanted), re.findall(r"\w+", name)
    return bool(parts) and all(any(word.startswith(part) for word in words) for part in parts)


def _stands_in(wanted: str, name: str) -> bool:
    return bool(wanted) and wanted in name
