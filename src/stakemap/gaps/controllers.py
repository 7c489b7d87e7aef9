"""Who could hold a side of the problem triangle in check: handler, guardian, manager, super controller."""

from __future__ import annotations

from collections.abc import Iterable

from stakemap.cast import Cast, Party
from stakemap.gaps.roles import RoleNeed
from stakemap.knowledge import problem_types, roles_needed
from stakemap.model import listed
from stakemap.model.problem_type import Controller
from stakemap.words import fold

__all__ = ["find_controllers", "possible_controllers"]

_FIELDS = {
    "handler": Controller.HANDLER,
    "guardian": Controller.GUARDIAN,
    "manager": Controller.MANAGER,
    "super controllers": Controller.SUPER,
}


def find_controllers(cast: Cast) -> dict[Controller, frozenset[str]]:
    """Give who the file says is a controller of each kind, by ids; those who left are none.

    The triangle names them, a place does, or a party carries a role that is one, whatever its stage; a party may also
    carry the word itself (``guardian``). The agency can be one.

    Args:
        cast: Who is who.
    """
    found = _named(cast)
    by_word, by_place = _kinds(cast)
    for party in cast.parties:
        for word in listed(party.entry.roles):
            for kind in by_word.get(fold(word), ()):
                found[kind].add(party.id)
    for mention, id in cast.named:
        for kind in by_place.get(mention.field, ()):
            found[kind].add(id)
    return {kind: frozenset(id for id in ids if _is_here(cast, id)) for kind, ids in found.items()}


def _kinds(cast: Cast) -> tuple[dict[str, set[Controller]], dict[str, set[Controller]]]:
    """Give which kinds of controller each role word makes a party, and each field of a place."""
    by_word: dict[str, set[Controller]] = {fold(kind): {kind} for kind in Controller}
    by_place: dict[str, set[Controller]] = {}
    for role in roles_needed(problem_types(listed(cast.problem.type), cast.own_types)):
        if role.controller is not None:
            for word in (role.id, role.name, *role.aka):
                by_word.setdefault(fold(word), set()).add(role.controller)
            for field in role.place:
                by_place.setdefault(field, set()).add(role.controller)
    return by_word, by_place


def possible_controllers(cast: Cast, needs: Iterable[RoleNeed]) -> dict[Controller, frozenset[str]]:
    """Give who is or could be a controller of each kind, by ids: the candidates of empty roles are among them.

    Args:
        cast: Who is who.
        needs: The roles that are required.
    """
    found = _named(cast)
    for need in needs:
        if need.role.controller is not None:
            found[need.role.controller].update((*need.holders, *need.candidates))
    return {kind: frozenset(ids) for kind, ids in found.items()}


def _named(cast: Cast) -> dict[Controller, set[str]]:
    """Give whom the triangle and the places name, by kind of controller."""
    found: dict[Controller, set[str]] = {kind: set() for kind in Controller}
    for mention, id in cast.named:
        slot = mention.of if mention.field == "triangle" else mention.field
        if slot in _FIELDS:
            found[_FIELDS[slot]].add(id)
    return found


def _is_here(cast: Cast, id: str) -> bool:
    member = cast.member(id)
    return not (isinstance(member, Party) and member.left)
