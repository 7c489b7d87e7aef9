"""Compose the small signs that stand for a party in the grid and in the SARA view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stakemap.cast import Cast, Party
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Look
from stakemap.views.map.telling import capital
from stakemap.views.recruits import rank_texts
from stakemap.words import name_key

__all__ = ["MANY", "MOST_SHOWN", "Chip", "by_rank", "compose_chips", "most_shown"]

MANY = 300
"""Above so many partners each list of a view shows only its first few; the tables have all (design of the map)."""
MOST_SHOWN = 12
"""So many then; judgement."""

_NOT_STATED = {"unknown": "status unknown", "not recorded": "status not recorded"}


@dataclass(frozen=True, slots=True)
class Chip:
    """One party as a small sign with its name.

    Attributes:
        id: Id of the party or role, the same as that of its mark and card.
        name: Name as in the file.
        look: Look of the sign.
        status: Status in words; for those who are not listed, why they are not.
        rank: Place in the order of recruits; 0 for those who are not to be recruited.
        rank_text: The rank as shown; empty without one.
        named: True when a named person is there now.
        gone: True when the party has stopped being a stakeholder.
    """

    id: str
    name: str
    look: Look
    status: str
    rank: int = 0
    rank_text: str = ""
    named: bool = False
    gone: bool = False

    @property
    def title(self) -> str:
        """The name as it stands alone; one that the file only mentions may begin with a small letter."""
        return capital(self.name) if self.look is Look.GHOST else self.name


def compose_chips(cast: Cast, recruits: Sequence[Recruit]) -> dict[str, Chip]:
    """Give one chip for each party, those who left included, and for each recruit that is not listed; by id."""
    by_id = {recruit.id: recruit for recruit in recruits}
    ranks = rank_texts(recruits)
    chips = {party.id: _chip(cast, party, by_id.get(party.id), ranks) for party in cast.parties}
    for recruit in recruits:
        if not recruit.listed:
            status = "a role nobody fills" if recruit.basis == "role" else "not on your list yet"
            chips[recruit.id] = Chip(recruit.id, recruit.name, Look.GHOST, status, recruit.rank, ranks[recruit.id])
    return chips


def most_shown(cast: Cast) -> int | None:
    """Say how many each list of a view shows; None for all."""
    return MOST_SHOWN if len(cast.partners) > MANY else None


def by_rank(chip: Chip) -> tuple[bool, int, str, str]:
    """Give the key that puts recruits first, in their order, and everybody else behind them by name."""
    return (not chip.rank, chip.rank, name_key(chip.name), chip.id)


def _chip(cast: Cast, party: Party, recruit: Recruit | None, ranks: dict[str, str]) -> Chip:
    look = Look.ABOARD if party.engaged and recruit is None else Look.RECRUIT
    word = party.standing.word
    status = "has left" if party.left else "our own agency" if party == cast.agency else _NOT_STATED.get(word, word)
    return Chip(
        id=party.id,
        name=party.name,
        look=Look.AGENCY if party == cast.agency else look,
        status=status,
        rank=recruit.rank if recruit else 0,
        rank_text=ranks[party.id] if recruit else "",
        named=bool(party.named),
        gone=party.left,
    )
