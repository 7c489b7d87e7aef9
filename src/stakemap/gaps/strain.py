"""Relationships that are strained on the day."""

from __future__ import annotations

from stakemap.cast import Cast, Tie
from stakemap.model.vocabulary import TieState

__all__ = ["strained_between", "strained_with_team"]


def strained_with_team(cast: Cast) -> dict[str, tuple[Tie, ...]]:
    """Give the strained ties between the team and each party, by id of the party.

    Inside the team the tie belongs to the unit; the agency itself is never a key.
    """
    found: dict[str, tuple[Tie, ...]] = {}
    for tie in _strained(cast):
        ours = cast.team & {tie.a, tie.b}
        ends = {tie.a, tie.b} - ours if len(ours) == 1 else ours
        for id in {cast.home(end) for end in ends} - {cast.agency.id if cast.agency else ""}:
            found[id] = (*found.get(id, ()), tie)
    return found


def strained_between(cast: Cast) -> dict[tuple[str, str], tuple[Tie, ...]]:
    """Give the strained ties between two parties outside the team, by their ids in order."""
    found: dict[tuple[str, str], tuple[Tie, ...]] = {}
    for tie in _strained(cast):
        a, b = sorted((cast.home(tie.a), cast.home(tie.b)))
        if a != b and cast.team.isdisjoint((tie.a, tie.b)):
            found[a, b] = (*found.get((a, b), ()), tie)
    return found


def _strained(cast: Cast) -> list[Tie]:
    return [tie for tie in cast.ties if tie.state is TieState.STRAINED]
