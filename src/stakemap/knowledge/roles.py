"""The roles that a problem needs, and who could hold one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from stakemap.knowledge.problem_types import general
from stakemap.model.problem_type import ProblemType, Role
from stakemap.model.vocabulary import Kind
from stakemap.words import fold, name_key

__all__ = ["carries", "could_hold", "find_able", "general_roles", "hear", "roles_needed"]


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
    return bool(find_able(role, [("", kind, hear(names))]))


def find_able(role: Role, stakeholders: Iterable[tuple[str, Kind | None, str]]) -> tuple[str, ...]:
    """Give the ids of those who could be meant by a role, in the order given.

    Args:
        role: The role that nobody holds yet.
        stakeholders: Id, kind (None while it is not known), and what `hear` gives for the names.
    """
    words = [spaced(word) for word in role.words]
    return tuple(id for id, kind, heard in stakeholders if kind in role.kinds or any(word in heard for word in words))


def hear(names: Iterable[str]) -> str:
    """Give names in the form in which role words are found in them; no word is found across two names."""
    return "".join(map(spaced, names))


@lru_cache(maxsize=16_384)
def spaced(text: str) -> str:
    """Give the words of a text, each between single spaces, so that only whole words are found."""
    words = re.findall(r"[^\W_]+", name_key(text))
    return f" {' '.join(words)} "
