"""Which few unlock most, if only so many can be brought in now.

One after the other, whoever adds most to those chosen before: actions that then wait for nobody, roles that are
then filled, parties that can then be reached. This is the greedy choice, not a proof that no other few would do
better together. Being easy or friendly adds nothing here either.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stakemap.cast import Ask, Cast
from stakemap.gaps.roles import RoleNeed, required_roles
from stakemap.graph.reach import unreached_circles
from stakemap.knowledge import weights
from stakemap.recruit.recruit import Reason, Recruit
from stakemap.words import join_some, lower_first, shorten

__all__ = ["Pick", "pick_few"]


@dataclass(frozen=True, slots=True)
class Pick:
    """One of the few, in the order in which they are chosen.

    Attributes:
        recruit: Who.
        gains: What they add to those chosen before, as points with reasons; empty when they unlock nothing more.
        alike: Names of those who would have added as many points at this place, in rank order.
    """

    recruit: Recruit
    gains: tuple[Reason, ...]
    alike: tuple[str, ...]

    @property
    def gain(self) -> int:
        """Points that they add to those chosen before."""
        return sum(reason.points for reason in self.gains)


def pick_few(cast: Cast, recruits: Sequence[Recruit], most: int) -> tuple[Pick, ...]:
    """Choose the few who together unlock most.

    Where several add as much, the one with the better rank is taken, then by name. Cost is near-linear: after each
    choice only those are looked at again who share an action, a role or a circle with the one chosen.

    Args:
        cast: Who is who.
        recruits: Those who may be chosen, as ranked; fewer than all where filters were given.
        most: How many, at least 1.
    """
    board = _Board(cast)
    left = {recruit.id: recruit for recruit in recruits}
    order = {id: place for place, id in enumerate(left)}
    gain = {id: board.gain(id) for id in left}
    waiting = [(-points, order[id], id) for id, points in gain.items()]
    heapq.heapify(waiting)
    picks: list[Pick] = []
    while len(picks) < most and waiting:
        points, _, id = heapq.heappop(waiting)
        if id not in left or gain[id] != -points:
            continue
        recruit = left.pop(id)
        alike = sorted((other for other in left if gain[other] == gain[id]), key=order.__getitem__)
        picks.append(Pick(recruit, tuple(board.gains(id)), tuple(left[other].name for other in alike)))
        for other in board.bring_in(id) & left.keys():
            gain[other] = board.gain(other)
            heapq.heappush(waiting, (-gain[other], order[other], other))
    return tuple(picks)


class _Board:
    """What is still locked while more and more of them are on board."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        aboard = {party.id for party in cast.parties if party.engaged} | set(cast.team)
        self.waits = {ask.index: set(ask.needs) - aboard for ask in cast.asks}
        self.asks: dict[str, list[Ask]] = {}
        for ask in cast.asks:
            for id in ask.needs:
                self.asks.setdefault(id, []).append(ask)
        self.open_roles = [need for need in required_roles(cast) if aboard.isdisjoint(need.holders)]
        self.roles: dict[str, list[RoleNeed]] = {}
        for need in self.open_roles:
            for id in (need.id, *need.holders):
                self.roles.setdefault(id, []).append(need)
        self.circle = {id: circle for circle in unreached_circles(cast) for id in circle}

    def gain(self, id: str) -> int:
        """Add up what bringing in somebody would unlock now."""
        return sum(reason.points for reason in self.gains(id))

    def gains(self, id: str) -> Iterator[Reason]:
        """Give what bringing in somebody would unlock now, most points first."""
        yield from self._actions(id)
        for due in (True, False):
            names = [lower_first(need.role.name) for need in self.roles.get(id, ()) if need.due is due]
            code = "role-due-filled" if due else "role-later-filled"
            when = "A role due now has somebody on board" if due else "A role of the next stage has somebody on board"
            yield from _reason(code, names, f"{when}: {join_some(names)}.")
        if circle := self.circle.get(id):
            others = len(circle) - 1
            first = [self.cast.name_of(other) for other in circle[:5] if other != id]
            says = f"They can introduce you to {join_some(first, of=others)}, whom nobody reaches yet."
            yield Reason("reaches", weights().unlock("reaches") * others, says)

    def _actions(self, id: str) -> Iterator[Reason]:
        mine = [ask for ask in self.asks.get(id, ()) if id in self.waits[ask.index]]
        last = [ask for ask in mine if len(self.waits[ask.index]) == 1]
        for agreed in (True, False):
            titles = _titles(ask for ask in last if ask.agreed is agreed)
            code = "agreed-action-possible" if agreed else "proposed-action-possible"
            sort = "Agreed, and then" if agreed else "Proposed, and then"
            yield from _reason(code, titles, f"{sort} waiting for nobody else: {join_some(titles)}.")
        rest = _titles(ask for ask in mine if len(self.waits[ask.index]) > 1)
        yield from _reason("one-fewer", rest, f"Waiting for one fewer: {join_some(rest)}.")

    def bring_in(self, id: str) -> set[str]:
        """Take somebody on board, and give the ids of those for whom that changes anything."""
        touched: set[str] = set()
        for ask in self.asks.get(id, ()):
            self.waits[ask.index].discard(id)
            touched |= self.waits[ask.index]
        for need in self.roles.pop(id, []):
            for other in (need.id, *need.holders):
                touched.add(other)
                self.roles[other] = [held for held in self.roles.get(other, []) if held.id != need.id]
        for other in self.circle.get(id, ()):
            touched.add(other)
            self.circle.pop(other)
        return touched - {id}


def _titles(asks: Iterable[Ask]) -> list[str]:
    return [f'"{shorten(ask.title)}"' for ask in asks]


def _reason(code: str, what: Sequence[str], says: str) -> Iterator[Reason]:
    if what:
        yield Reason(code, weights().unlock(code) * len(what), says)
