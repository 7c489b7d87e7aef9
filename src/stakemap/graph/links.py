"""The ties that carry an introduction, and what each of them costs.

Ended ties, ties that somebody asked about and that are not there, ties nobody knows about, and ties of
two parties who work against each other carry nothing. A party's tie that lives in one of its people
(``held_by``) goes through that person, and carries nothing once he or she has left: relationships leave
with people.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.cast import Cast, Human, Party, Tie
from stakemap.model.vocabulary import Strength, TieState

__all__ = ["COST", "Link", "find_links", "leads_out"]

COST: dict[Strength | None, int] = {
    Strength.STRONG: 2,
    Strength.WORKING: 3,
    Strength.WEAK: 6,
    None: 6,
}
"""What one introduction costs: 6 divided by the strength (weak 1, working 2, strong 3), so that all costs
are whole numbers and no sum is rounded. A strength that nobody stated counts as the weakest (judgement):
a tie that somebody vouched for never loses to one that nobody described."""

_BEST_FIRST = (TieState.ACTIVE, TieState.KNOWN, TieState.STRAINED)


@dataclass(frozen=True, slots=True)
class Link:
    """One step that an introduction can take, in both directions.

    Attributes:
        a: Id of one end.
        b: Id of the other end.
        tie: The tie that carries it.
        cost: What the step costs; see `COST`.
        strained: True when the tie is strained: not a working tie, and only a last resort.
        unconfirmed: True when the file says that the other side did not, or may not, see it the same way.
    """

    a: str
    b: str
    tie: Tie
    cost: int
    strained: bool
    unconfirmed: bool

    @property
    def doubtful(self) -> bool:
        """Tell whether any way without such a step is to be preferred, however long."""
        return self.strained or self.unconfirmed

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key: the best of several links between the same two comes first."""
        tie = self.tie
        state = _BEST_FIRST.index(tie.state) if tie.state in _BEST_FIRST else len(_BEST_FIRST)
        visible = (self.doubtful, self.cost, state, tie.strength is None, tie.origin, tie.kind)
        return (*visible, str(tie.since), *sorted((tie.a, tie.b)))


def find_links(cast: Cast) -> tuple[Link, ...]:
    """Give every step an introduction can take. Cost is linear in the number of ties."""
    found: list[Link] = []
    for tie in cast.ties:
        holder = _holder(cast, tie)
        if not tie.carries or (holder is not None and not holder.current):
            continue
        pairs = ((tie.a, holder.id), (holder.id, tie.b)) if holder else ((tie.a, tie.b),)
        strained = tie.state is TieState.STRAINED
        unconfirmed = _unconfirmed(cast, tie)
        found += (Link(a, b, tie, COST[tie.strength], strained, unconfirmed) for a, b in pairs)
    return tuple(found)


def _holder(cast: Cast, tie: Tie) -> Human | None:
    """Give the person in whom a tie lives, when that person belongs to a party at one of its ends.

    For the team that may be any unit. Where the end on the holder's side is another person, or the holder
    belongs to neither end, there is no telling how the way leads through the holder, and the tie is direct.
    """
    holder = cast.member(tie.held_by) if tie.held_by else None
    if not isinstance(holder, Human) or holder.id in (tie.a, tie.b):
        return None
    ours = {party.id for party in (cast.member(tie.a), cast.member(tie.b)) if isinstance(party, Party)}
    in_team = holder.id in cast.team and bool(ours & cast.team)
    return holder if in_team or ours & {holder.party, *holder.also_at} else None


def _unconfirmed(cast: Cast, tie: Tie) -> bool:
    """Tell whether the file says that a tie is not confirmed, or that nobody knows; silence is neither."""
    entries = cast.problem.relationships
    if tie.index is None or not isinstance(entries, tuple):
        return False
    return entries[tie.index].confirmed not in (None, True)


def leads_out(cast: Cast, links: Iterable[Link]) -> bool:
    """Tell whether any link leads from the team to somebody outside it; if none does, nobody is reached."""
    return any((link.a in cast.team) != (link.b in cast.team) for link in links)
