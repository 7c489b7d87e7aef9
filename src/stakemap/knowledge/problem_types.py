"""The general roles and the problem types, and who could hold a role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from stakemap.knowledge.room import open_file
from stakemap.model.problem_type import ProblemType, Role
from stakemap.model.vocabulary import Kind
from stakemap.words import fold, name_key

__all__ = [
    "carries",
    "could_hold",
    "general",
    "general_roles",
    "problem_types",
    "roles_needed",
    "shipped_types",
]

SHIPPED: tuple[str, ...] = ()


@cache
def general() -> ProblemType:
    """Give the roles, questions and measures that every community problem has, typed or not."""
    return ProblemType.model_validate(open_file("general.yaml"))


def general_roles() -> tuple[Role, ...]:
    """Give the roles that every community problem needs, in the order of the file."""
    return general().roles


@cache
def shipped_types() -> tuple[ProblemType, ...]:
    """Give the problem types that come with stakemap, sorted by id; the general list is not one of them."""
    return tuple(ProblemType.model_validate(open_file(f"types/{name}.yaml")) for name in sorted(SHIPPED))


def problem_types(words: Iterable[str], own: Iterable[ProblemType] = ()) -> tuple[ProblemType, ...]:
    """Find the types that a problem file names, in the order named; words that name none are left out.

    Args:
        words: What stands under ``type``.
        own: The user's own types; one of them replaces a shipped type with the same id.
    """
    known = {fold(kind.id): kind for kind in (*shipped_types(), *own)}
    asked = dict.fromkeys(fold(word) for word in words)
    return tuple(known[word] for word in asked if word in known)


def roles_needed(types: Iterable[ProblemType] = ()) -> tuple[Role, ...]:
    """Give the roles that a problem needs: the general ones, then those of its types.

    A role of a type takes the place of the general role with the same id.
    """
    by_id = {fold(role.id): role for role in general_roles()}
    for kind in types:
        by_id.update({fold(role.id): role for role in kind.roles})
    return tuple(by_id.values())


def carries(role: Role, words: Iterable[str]) -> bool:
    """Tell whether one of a stakeholder's role words means this role."""
    spoken = {fold(word) for word in words}
    return bool(spoken) and any(fold(word) in spoken for word in (role.id, role.name, *role.aka))


def could_hold(role: Role, names: Iterable[str], kind: Kind | None) -> bool:
    """Tell whether a stakeholder could be meant by a role: to be asked, never assumed.

    Args:
        role: The role that nobody holds yet.
        names: The stakeholder's name and other names.
        kind: The stakeholder's kind; None while it is not known.
    """
    if kind is not None and kind in role.kinds:
        return True
    spoken = [_spaced(name) for name in names]
    return any(_spaced(word) in name for word in role.words for name in spoken)


@lru_cache(maxsize=16_384)
def _spaced(text: str) -> str:
    """Give the words of a text, each between single spaces, so that only whole words are found."""
    words = re.findall(r"[^\W_]+", name_key(text))
    return f" {' '.join(words)} "
