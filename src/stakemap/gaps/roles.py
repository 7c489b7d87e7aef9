"""The roles that this problem requires, who fills them and who could.

A role is filled when a listed stakeholder carries it in ``roles``, or when a place names somebody in one of
the fields that the role gives. Candidates are offered, never assumed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.cast import Cast, Party
from stakemap.knowledge import carries, could_hold, problem_types, roles_needed
from stakemap.model import listed
from stakemap.model.problem_type import ProblemType, Role

__all__ = ["RoleNeed", "required_roles"]


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """One role that the problem requires by the stage reached, or by the next one.

    Attributes:
        role: The role as the knowledge room describes it.
        id: ``role-`` and the role's id.
        due: True when it is due at the stage reached or earlier; False when it is due at the next one.
        holders: Ids of those who fill it, listed or implied; empty when nobody does.
        candidates: Ids of listed partners that could hold it, in name order; empty when it is filled.
    """

    role: Role
    id: str
    due: bool
    holders: tuple[str, ...]
    candidates: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Tell whether nobody fills it."""
        return not self.holders


def required_roles(cast: Cast, own_types: Iterable[ProblemType] = ()) -> tuple[RoleNeed, ...]:
    """Give the roles that are required by this stage or the next, in the order the knowledge room lists them.

    Args:
        cast: Who is who.
        own_types: The department's own problem types, beside those that come with stakemap.
    """
    types = problem_types(listed(cast.problem.type), own_types)
    needed = []
    for role in roles_needed(types):
        if role.by_stage.step <= cast.reached.step + 1:
            holders = _holders(cast, role)
            could = () if holders else tuple(party.id for party in cast.partners if _could(party, role))
            due = role.by_stage.step <= cast.reached.step
            needed.append(RoleNeed(role, f"role-{role.id.replace(' ', '-')}", due, holders, could))
    return tuple(needed)


def _holders(cast: Cast, role: Role) -> tuple[str, ...]:
    """Give the ids of those who fill a role: by a role word, or because a place names them."""
    found = {party.id for party in cast.parties if not party.left and carries(role, listed(party.entry.roles))}
    found |= {id for mention, id in cast.named if mention.field in role.place}
    return tuple(sorted(found))


def _could(party: Party, role: Role) -> bool:
    return could_hold(role, (party.name, *listed(party.entry.aka)), party.kind)
