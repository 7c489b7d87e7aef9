"""The roles that this problem requires, who fills them and who could.

A role is filled when a listed stakeholder carries it in ``roles``, or when a place names somebody in one of
the fields that the role gives. Candidates are offered, never assumed.
"""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.knowledge import find_able, hear, problem_types, roles_needed
from stakemap.model import known, listed
from stakemap.model.problem_type import Role
from stakemap.model.vocabulary import Kind
from stakemap.words import fold, name_key

__all__ = ["RoleNeed", "required_roles"]


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """One role that the problem requires by the stage reached, or by the next one.

    Attributes:
        role: The role as the knowledge room describes it.
        id: ``role--`` and the role's id; no slug of a name holds two hyphens in a row.
        due: True when it is due at the stage reached or earlier; False when it is due at the next one.
        holders: Ids of those who fill it, listed or implied; empty when nobody does.
        candidates: Ids of those who could hold it: listed partners, then parties that the file implies, each in
            name order; empty when it is filled.
        accepted: True when the file accepts for now that nobody fills it.
    """

    role: Role
    id: str
    due: bool
    holders: tuple[str, ...]
    candidates: tuple[str, ...]
    accepted: bool

    @property
    def empty(self) -> bool:
        """Tell whether nobody fills it."""
        return not self.holders


def required_roles(cast: Cast) -> tuple[RoleNeed, ...]:
    """Give the roles that are required by this stage or the next, in the order the knowledge room lists them."""
    types = problem_types(listed(cast.problem.type), cast.own_types)
    carriers, keepers, everybody = _carriers(cast), _keepers(cast), _everybody(cast)
    needed = []
    for role in roles_needed(types):
        if role.by_stage.step <= cast.reached.step + 1:
            by_word = (carriers.get(fold(word), ()) for word in (role.id, role.name, *role.aka))
            by_place = (keepers.get(field, ()) for field in role.place)
            holders = tuple(sorted(set[str]().union(*by_word, *by_place)))
            could = () if holders else find_able(role, everybody)
            due = role.by_stage.step <= cast.reached.step
            id = f"role--{role.id.replace(' ', '-')}"
            needed.append(RoleNeed(role, id, due, holders, could, _accepted(cast, role)))
    return tuple(needed)


def _carriers(cast: Cast) -> dict[str, set[str]]:
    """Give the ids of the parties that carry each role word, by the form in which words are compared."""
    found: dict[str, set[str]] = {}
    for party in cast.parties:
        for word in () if party.left else listed(party.entry.roles):
            found.setdefault(fold(word), set()).add(party.id)
    return found


def _keepers(cast: Cast) -> dict[str, set[str]]:
    """Give the ids of those whom each field names; a place's ``owner`` fills the role of the owner."""
    found: dict[str, set[str]] = {}
    for mention, id in cast.named:
        found.setdefault(mention.field, set()).add(id)
    return found


def _everybody(cast: Cast) -> tuple[tuple[str, Kind | None, str], ...]:
    """Give the id, kind and names of all who may be asked to fill a role."""
    named = ((party.id, party.kind, hear((party.name, *listed(party.entry.aka)))) for party in cast.partners)
    return (*named, *((new.id, None, hear((new.name,))) for new in cast.implied))


def _accepted(cast: Cast, role: Role) -> bool:
    """Tell whether the empty role is accepted, by name or with all empty roles, and still is on the day."""
    names = {name_key(role.name), name_key(role.id)}
    return any(
        fold(known(entry.gap) or "") in ("p106", "requiredroleempty")
        and ((about := known(entry.about)) is None or name_key(about) in names)
        and ((until := known(entry.until)) is None or until >= cast.as_of)
        for entry in listed(cast.problem.accepted)
    )
