"""Partners who work against each other, by a relationship or by where they stand on one proposal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast
from stakemap.model import NotKnown, Stance, known, listed
from stakemap.model.vocabulary import Position, TieState
from stakemap.words import name_key

__all__ = ["Dispute", "find_disputes", "proposal_key"]

_SIDES = (Position.SUPPORT, Position.OPPOSE)


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two sides that work against each other.

    Attributes:
        proposal: What they disagree about, as written; empty where a relationship says that they are opposed.
        sides: Ids of those for the proposal and of those against it, each in order; two single ids where a
            relationship says so. No id is on both sides, and not both sides are the team.
        since: The latest day on which the file dates it; None when nothing is dated.
    """

    proposal: str
    sides: tuple[tuple[str, ...], tuple[str, ...]]
    since: date | None


def find_disputes(cast: Cast) -> tuple[Dispute, ...]:
    """Give the disputes as of the day: proposals first, by name, then opposed pairs that no proposal explains.

    A party stands where it says itself, else where all its people who say anything stand; whoever is divided,
    undecided or gone is on no side. Cost is near-linear in the size of the file.

    Args:
        cast: Who is who.
    """
    proposals = tuple(_of_proposals(cast))
    sides_of: dict[str, set[tuple[int, int]]] = {}
    for place, dispute in enumerate(proposals):
        for side, ids in enumerate(dispute.sides):
            for id in ids:
                sides_of.setdefault(id, set()).add((place, 1 - side))
    pairs = _of_ties(cast)
    unexplained = (
        pair
        for pair in sorted(pairs)
        if not any((place, 1 - side) in sides_of.get(pair[1], ()) for place, side in sides_of.get(pair[0], ()))
    )
    return (*proposals, *(Dispute("", ((a,), (b,)), pairs[a, b]) for a, b in unexplained))


def proposal_key(text: str) -> str:
    """Give the form in which two names of a proposal are compared; a full stop at the end does not matter."""
    return name_key(text).rstrip(" .")


def _here(cast: Cast) -> frozenset[str]:
    return frozenset(party.id for party in cast.parties if not party.left)


def _both_ours(cast: Cast, ids: Iterable[str]) -> bool:
    return all(cast.party(id).in_team for id in ids)


def _of_ties(cast: Cast) -> dict[tuple[str, str], date | None]:
    """Give the pairs that a relationship calls opposed, with the latest day that one of these gives."""
    here = _here(cast)
    entries = listed(cast.problem.relationships)
    found: dict[tuple[str, str], date | None] = {}
    for tie in cast.ties:
        if not tie.opposed or tie.state is TieState.ENDED:
            continue
        if tie.index is not None and entries[tie.index].state is NotKnown.NONE:
            continue
        a, b = sorted((cast.home(tie.a), cast.home(tie.b)))
        if a != b and {a, b} <= here and not _both_ours(cast, (a, b)):
            days = [day for day in (found.get((a, b)), tie.since.first if tie.since else None) if day]
            found[a, b] = max(days, default=None)
    return found


def _of_proposals(cast: Cast) -> Iterator[Dispute]:
    said: dict[str, list[tuple[str, _Said]]] = {}
    for id, views in _views(cast).items():
        for key, view in views.items():
            said.setdefault(key, []).append((id, view))
    for key in sorted(said):
        in_favor, against = (tuple(sorted(id for id, view in said[key] if view.positions == {side})) for side in _SIDES)
        if in_favor and against and not _both_ours(cast, (*in_favor, *against)):
            both = {*in_favor, *against}
            sided = [view for id, view in said[key] if id in both]
            days = [view.day for view in sided if view.day is not None]
            words = min(word for view in sided for word in view.words)
            yield Dispute(words, (in_favor, against), max(days, default=None))


@dataclass(frozen=True, slots=True)
class _Said:
    """What was said last of one proposal: where they stand, on which day, and how the proposal was written."""

    positions: frozenset[Position | None]
    day: date | None
    words: frozenset[str]

    def with_(self, other: _Said) -> _Said:
        """Put two views of one party together."""
        days = [day for day in (self.day, other.day) if day is not None]
        return _Said(self.positions | other.positions, max(days, default=None), self.words | other.words)


def _views(cast: Cast) -> dict[str, dict[str, _Said]]:
    """Give what each party that is still there says of each proposal, by id and key; its own word goes first."""
    own = {party.id: _latest(listed(party.entry.stances), cast.as_of) for party in cast.parties if not party.left}
    people: dict[str, dict[str, _Said]] = {}
    for human in cast.people:
        if human.current and human.entry and human.party in own:
            views = people.setdefault(human.party, {})
            for key, view in _latest(listed(human.entry.stances), cast.as_of).items():
                views[key] = views[key].with_(view) if key in views else view
    return {id: {**people.get(id, {}), **views} for id, views in own.items()}


def _latest(stances: tuple[Stance, ...], as_of: date) -> dict[str, _Said]:
    """Give the last word on each proposal up to the day; an undated one counts as of reading."""
    found: dict[str, tuple[date, _Said]] = {}
    for stance in stances:
        about, day = known(stance.about), known(stance.date)
        if about is None or (day is not None and not day.started_by(as_of)):
            continue
        key, when = proposal_key(about), day.last if day else date.max
        view = _Said(frozenset({known(stance.position)}), day.first if day else None, frozenset({about}))
        before = found.get(key)
        if before is None or when > before[0]:
            found[key] = (when, view)
        elif when == before[0]:
            found[key] = (when, before[1].with_(view))
    return {key: view for key, (_, view) in found.items()}
