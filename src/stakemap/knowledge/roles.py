"""The roles that a problem needs, and who could hold one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from stakemap.knowledge.problem_types import general
from stakemap.model.problem_type import ProblemType, Role
from stakemap.model.vocabulary import Kind
from stakemap.words import fold, name_key

__all__ = ["carries", "could_hold", "general_roles", "roles_needed"]


def general_roles() -> tuple[Role, ...]:
    """Give the roles that every community problem needs, in the order of the file."""
    return general().roles


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
    spoken = [spaced(name) for name in names]
    return any(spaced(word) in name for word in role.words for name in spoken)


@lru_cache(maxsize=16_384)
def spaced(text: str) -> str:
    """Give the words of a text, each between single spaces, so that only whole words are found."""
    words = re.findall(r"[^\W_]+", name_key(text))
    return f" {' '.join(words)} "
