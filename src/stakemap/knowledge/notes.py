"""Remarks on words of a problem file that only the problem types can judge.

Types and roles that nobody knows, and one role given twice. None of these is a mistake: the file can be
understood, but probably does not say what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakemap.errors import Diagnostic
from stakemap.knowledge.problem_types import problem_types, unknown_types
from stakemap.knowledge.roles import carries, roles_needed
from stakemap.load import Loaded
from stakemap.load.pointer import Pointer
from stakemap.load.sheet import shown
from stakemap.load.source_map import Path
from stakemap.load.tell import in_order
from stakemap.model import Problem, listed
from stakemap.model.problem_type import ProblemType, Role
from stakemap.words import fold, nearest

__all__ = ["note_words"]


def note_words(file: str, loaded: Loaded, own_types: Iterable[ProblemType] = ()) -> tuple[Diagnostic, ...]:
    """Give the remarks on one file, in line order; none for a file with mistakes.

    Args:
        file: The file, as the user named it.
        loaded: The file as it was read.
        own_types: The department's own problem types.
    """
    if loaded.problem is None:
        return ()
    pointer, own = Pointer(file, loaded), tuple(own_types)
    return in_order((*_types(pointer, loaded.problem, own), *_roles(pointer, loaded.problem, own)))


def _types(pointer: Pointer, problem: Problem, own: tuple[ProblemType, ...]) -> Iterator[Diagnostic]:
    words = listed(problem.type)
    for word, close in unknown_types(words, own):
        says = f"{shown(word)} is not a type of problem that is known here."
        try_ = close[0].id if close else "see the types with: stakemap explain type"
        yield pointer.tell("unknown-type", ("type", words.index(word)), says, try_)


def _roles(pointer: Pointer, problem: Problem, own: tuple[ProblemType, ...]) -> Iterator[Diagnostic]:
    """See a role word that is nearly one of the problem's roles, and one role given twice to one party."""
    needed = roles_needed(problem_types(listed(problem.type), own))
    by_word = {fold(word): role for role in needed for word in (role.id, role.name, *role.aka)}
    written = tuple(word for role in needed for word in (role.id, *role.aka))
    for index, party in enumerate(listed(problem.stakeholders)):
        first: dict[str, str] = {}
        for place, word in enumerate(listed(party.roles)):
            path: Path = ("stakeholders", index, "roles", place)
            role = by_word.get(fold(word))
            if role is None:
                yield from _close_role(pointer, path, word, written, needed)
            elif role.id in first:
                says = f"{shown(word)} and {shown(first[role.id])} are the same role: {role.name}."
                yield pointer.tell("role-twice", path, says, f"delete {word}")
            else:
                first[role.id] = word


def _close_role(
    pointer: Pointer, path: Path, word: str, written: tuple[str, ...], needed: tuple[Role, ...]
) -> Iterator[Diagnostic]:
    close = nearest(word, written)
    if close:
        meant = next(role for role in needed if carries(role, close))
        says = f"{shown(word)} is not a role that this problem needs, but {shown(close[0])} is: {meant.name}."
        yield pointer.tell("close-role", path, says, f"{close[0]}, if that is what is meant")
