"""What a recruit is: somebody who still needs to be brought in, and why."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.graph.routes import Hop

__all__ = ["BASES", "Reason", "Recruit"]

BASES: dict[str, str] = {
    "lapsed": "was with us and is not any more",
    "listed": "on the list, and not working with us yet",
    "implied": "the file speaks of them, and nobody listed them",
    "role": "a role that this problem needs and nobody holds",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why somebody is needed.

    Attributes:
        code: Key of the points table.
        points: What it adds; the points of all reasons sum to the recruit's points.
        says: One plain sentence.
    """

    code: str
    points: int
    says: str


@dataclass(frozen=True, slots=True)
class Recruit:
    """Somebody who still needs to be brought in.

    Attributes:
        rank: Place in the list, from 1; equal points share a rank.
        rank_range: Best and worst rank that the unknown facts of the file leave open.
        id: Stable id.
        name: Name of the party, or of the role.
        basis: ``lapsed``, ``listed``, ``implied`` or ``role``; where several hold, the first of these.
        role: The role's name where the basis is a role, else the required roles that are theirs; or None.
        examples: Bodies that usually hold the role; empty for others.
        candidates: Names of parties, listed or mentioned in the file, that could hold the role; empty for others.
        status: The status as a word; ``not listed`` for implied parties and ``nobody yet`` for roles.
        points: Sum of the reasons.
        reasons: Most points first.
        first_step: One thing to do this week, verb first.
        step_sources: Keys of the sources behind the first step.
        person: The named contact; None when nobody is named.
        route: Introductions from the team to them; empty when they are on the team, None when there is no way yet.
        nearest: Where there is no way, the names of those who know them, closest first.
        officer: Who on the team looks after them; None when nobody does.
        question: The fact that would change the rank most, as a sentence; None when nothing is open.
        moves: By how many places the answer could move the rank; 0 when nothing is open.
        kind: What sort of body it is, as a word; None when the file does not say.
        waiting: Titles of the open actions that wait for them, in file order.
    """

    rank: int
    rank_range: tuple[int, int]
    id: str
    name: str
    basis: str
    role: str | None
    examples: tuple[str, ...]
    candidates: tuple[str, ...]
    status: str
    points: int
    reasons: tuple[Reason, ...]
    first_step: str
    step_sources: tuple[str, ...]
    person: str | None
    route: tuple[Hop, ...] | None
    nearest: tuple[str, ...]
    officer: str | None
    question: str | None
    moves: int
    kind: str | None
    waiting: tuple[str, ...]

    @property
    def listed(self) -> bool:
        """Tell whether the recruit is on the stakeholder list."""
        return self.basis in ("listed", "lapsed")
