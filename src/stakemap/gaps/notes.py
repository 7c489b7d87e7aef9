"""Remarks on words of a problem file that only the rules and the problem types can judge.

Types and roles that nobody knows, one role twice, and accepted gaps that silence nothing. None of these is a
mistake: the file can be understood, but probably does not say what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast
from stakemap.errors import Diagnostic
from stakemap.gaps.assess import find_stale
from stakemap.knowledge import carries, problem_types, roles_needed, unknown_types
from stakemap.load import Loaded
from stakemap.load.sheet import Sheet, shown, split_lines
from stakemap.load.source_map import Path
from stakemap.load.tell import in_order
from stakemap.model import listed
from stakemap.model.problem_type import Role
from stakemap.words import fold, nearest

__all__ = ["note_words"]


def note_words(file: str, loaded: Loaded, cast: Cast) -> tuple[Diagnostic, ...]:
    """Give the remarks on one file, in line order.

    Args:
        file: The file, as the user named it.
        loaded: The file as it was read, without mistakes.
        cast: Everybody in it, on the day of the check, with the department's own problem types.
    """
    desk = _Desk(Sheet(file, split_lines(loaded.text)), loaded)
    return in_order((*_types(desk, cast), *_roles(desk, cast), *_accepted(desk, cast)))


class _Desk:
    """A file with its positions, ready to point at things."""

    def __init__(self, sheet: Sheet, loaded: Loaded) -> None:
        self._sheet = sheet
        self._places = loaded.source_map

    def tell(self, code: str, path: Path, says: str, try_: str) -> Diagnostic:
        place = self._places.value(path)
        length = place.end_column - place.column if place.line == place.end_line else None
        return self._sheet.tell(code, place.line, place.column, length, says, try_)


def _types(desk: _Desk, cast: Cast) -> Iterator[Diagnostic]:
    words = listed(cast.problem.type)
    for word, close in unknown_types(words, cast.own_types):
        says = f"{shown(word)} is not a type of problem that is known here."
        try_ = close[0].id if close else "see the types with: stakemap explain type"
        yield desk.tell("unknown-type", ("type", words.index(word)), says, try_)


def _roles(desk: _Desk, cast: Cast) -> Iterator[Diagnostic]:
    """See a role word that is nearly one of the problem's roles, and one role given twice to one party."""
    needed = roles_needed(problem_types(listed(cast.problem.type), cast.own_types))
    by_word = {fold(word): role for role in needed for word in (role.id, role.name, *role.aka)}
    written = tuple(word for role in needed for word in (role.id, *role.aka))
    for party in cast.parties:
        first: dict[str, str] = {}
        for place, word in enumerate(listed(party.entry.roles)):
            path: Path = ("stakeholders", party.index or 0, "roles", place)
            role = by_word.get(fold(word))
            if role is None:
                yield from _close_role(desk, path, word, written, needed)
            elif role.id in first:
                says = f"{shown(word)} and {shown(first[role.id])} are the same role: {role.name}."
                yield desk.tell("role-twice", path, says, f"delete {word}")
            else:
                first[role.id] = word


def _close_role(
    desk: _Desk, path: Path, word: str, written: tuple[str, ...], needed: tuple[Role, ...]
) -> Iterator[Diagnostic]:
    close = nearest(word, written)
    if close:
        meant = next(role for role in needed if carries(role, close))
        says = f"{shown(word)} is not a role that this problem needs, but {shown(close[0])} is: {meant.name}."
        yield desk.tell("close-role", path, says, f"{close[0]}, if that is what is meant")


def _accepted(desk: _Desk, cast: Cast) -> Iterator[Diagnostic]:
    if not listed(cast.problem.accepted):
        return
    for entry in find_stale(cast):
        try_ = f"gap: {entry.code}" if entry.code else "give it a new date under until, or delete the entry"
        yield desk.tell("stale-acceptance", ("accepted", entry.index), entry.says, try_)
