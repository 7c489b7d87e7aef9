"""Whom a typed name means: the whole name, another name, or any part that fits only one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from stakemap.cast import Cast, Human
from stakemap.cli.faults import NobodyHolds, UnknownHere
from stakemap.errors import AmbiguousName, UnknownName
from stakemap.model import listed
from stakemap.words import begin_words, fold, name_key, nearest, words_of

if TYPE_CHECKING:
    from stakemap.recruit import Recruit

__all__ = ["find_in_each", "find_name", "names_in", "people_by_name", "recruits_by_name", "roles_by_name"]


def names_in(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give every party, listed or implied, and every named person by id, with all their names."""
    parties = {party.id: (party.name, *listed(party.entry.aka)) for party in cast.parties}
    implied = {new.id: (new.name,) for new in cast.implied}
    people = {human.id: _names_of(human) for human in cast.people if human.name}
    return {**people, **implied, **parties}


def people_by_name(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give every person by id with all names, first the one that means nobody else: ``Kim Nobody (Clinic)``."""
    return {human.id: (apart, *_names_of(human)) for human, apart in _told_apart(cast)}


def _told_apart(cast: Cast) -> Iterator[tuple[Human, str]]:
    for human in cast.people:
        at = f"{human.label} ({cast.name_of(human.party)})" if human.party else human.label
        yield human, human.label if human.name and len(cast.roster.find_all(human.name)) == 1 else at


def _names_of(human: Human) -> tuple[str, ...]:
    return (human.label, *(listed(human.entry.aka) if human.entry else ()))


def recruits_by_name(cast: Cast, recruits: Iterable[Recruit]) -> dict[str, tuple[str, ...]]:
    """Give the same, and the roles that nobody fills."""
    return {**names_in(cast), **{one.id: (one.name,) for one in recruits if one.basis == "role"}}


def roles_by_name(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give every role that the problem needs under the id of whoever holds it, or its own while nobody does."""
    from stakemap.gaps.roles import required_roles

    found: dict[str, tuple[str, ...]] = {}
    for need in required_roles(cast):
        for id in need.holders or (need.id,):
            found[id] = (*found.get(id, ()), need.role.name, need.role.id, *need.role.aka)
    return found


def find_in_each(
    typed: str,
    casts: Sequence[tuple[str, Cast]],
    command: str,
    names: Callable[[Cast], Mapping[str, Iterable[str]]] = names_in,
) -> tuple[tuple[str, Cast, str], ...]:
    """Find whom a typed name means in each problem that knows them: file, cast and id; nobody where there is none.

    A name that is nobody's may be a role: then it means whoever holds it.

    Args:
        typed: As the user wrote it.
        casts: File and everybody in it.
        command: The command, for the line that is offered when nobody is found.
        names: Gives by id the names that count.

    Raises:
        AmbiguousName: The name fits several in one of the problems.
        NobodyHolds: It is a role that nobody holds, where only people and parties count.
        UnknownHere: No problem knows anybody of that name.
    """
    if not casts:
        return ()
    where = casts[0][0] if len(casts) == 1 else str(Path(casts[0][0]).parent)
    found: list[tuple[str, Cast, str]] = []
    nearest_names: tuple[str, ...] = ()
    role = False
    for file, cast in casts:
        own = names(cast)
        try:
            id = _find(typed, cast, own)
        except UnknownName as error:
            nearest_names = nearest_names or error.nearest
            continue
        if id in own:
            found.append((file, cast, id))
        role = True
    if found:
        return tuple(found)
    raise NobodyHolds(typed, where) if role else UnknownHere(typed, where, command, nearest_names)


def _find(typed: str, cast: Cast, names: Mapping[str, Iterable[str]]) -> str:
    try:
        return find_name(typed, names, cast.home)
    except UnknownName:
        holders = [id for id, own in roles_by_name(cast).items() if fold(typed) in map(fold, own)]
        if not holders:
            raise
        if len(holders) > 1:
            raise AmbiguousName(typed, tuple(sorted(cast.name_of(id) for id in holders))) from None
        return holders[0]


def find_name(typed: str, names: Mapping[str, Iterable[str]], home: Callable[[str], str] = str) -> str:
    """Find the id that a typed name, or an unambiguous part of one, stands for.

    Args:
        typed: As the user wrote it.
        names: By id, the name that is shown first, then the other names.
        home: Gives the id of the party that an id belongs to; a name that fits a party and only its own
            people is the party.

    Raises:
        AmbiguousName: The part fits several; they are listed.
        UnknownName: It fits nobody; the nearest name is offered.
    """
    known = {id: tuple(own) for id, own in names.items()}
    for fits in (_is, begin_words, _stands_in):
        found = [id for id, own in known.items() if any(fits(typed, name) for name in own)]
        homes = {home(id) for id in found}
        if len(found) == 1 or (len(homes) == 1 and homes <= set(found)):
            return found[0] if len(found) == 1 else homes.pop()
        if found:
            raise AmbiguousName(typed, tuple(sorted(known[id][0] for id in found)))
    every = tuple(name for own in known.values() for name in own)
    raise UnknownName(typed, nearest(typed, every) or _misspelt(typed, every))


def _misspelt(typed: str, names: Sequence[str]) -> tuple[str, ...]:
    """Give the one name that holds a word like every typed one: ``elementry``; nothing where several do."""
    wanted = words_of(typed)
    found = [
        name
        for name in dict.fromkeys(names)
        if wanted and all(get_close_matches(word, words_of(name), 1, 0.8) for word in wanted)
    ]
    return tuple(found) if len(found) == 1 else ()


def _is(typed: str, name: str) -> bool:
    return name_key(typed) == name_key(name)


def _stands_in(typed: str, name: str) -> bool:
    return bool(name_key(typed)) and name_key(typed) in name_key(name)
