"""Gather more parties than anybody can read as marks into cells: one for each direction and ring.

Every party that has not left is in exactly one cell, so the counts of all cells add up to the list. What is not
on the list (roles nobody fills, parties the file only implies) has cells of its own, outside the rings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stakemap.views.map.beside import Look
from stakemap.views.map.sectors import RINGS, SECTORS, Ring
from stakemap.words import join

if TYPE_CHECKING:
    from stakemap.views.map.scene import Mark

__all__ = ["Cell", "Crowd", "Way", "compose_cells"]


@dataclass(frozen=True, slots=True)
class Cell:
    """The parties of one sector in one ring, or all roles or implied parties outside the rings.

    Attributes:
        id: Id of its mark; no slug can be the same.
        name: Direction and ring in words.
        ring: The ring; None outside.
        sector: Place in `SECTORS`; the last one outside.
        role: True for the roles nobody fills.
        waiting: How many still have to be recruited.
        aboard: How many are on board.
        others: How many are neither, such as a unit of our own agency that does not work on this yet.
        unknown: How many have a status that the file says is unknown; none of them is on board.
        statuses: How many have which status, most first.
        members: Their ids: recruits by rank, then the others by name.
    """

    id: str
    name: str
    ring: Ring | None
    sector: int
    role: bool
    waiting: int
    aboard: int
    others: int
    unknown: int
    statuses: tuple[tuple[str, int], ...]
    members: tuple[str, ...]

    @property
    def says(self) -> str:
        """Give the counts in words; statuses are told where they differ within the cell."""
        parts = ((self.waiting, "to recruit"), (self.aboard, "on board"), (self.others, "neither"))
        told = join([f"{number} {word}" for number, word in parts if number])
        if self.ring is None or len(self.statuses) < 2:
            return f"{told}."
        return f"{told}. Status: {', '.join(f'{number} {word}' for word, number in self.statuses)}."


@dataclass(frozen=True, slots=True)
class Way:
    """How we get to one recruit.

    Attributes:
        told: Who introduces us, in words; ``PASSED`` stands for the name of each party that we pass, in order.
            Empty where nothing can be said.
        passed: Ids of these parties; None where no line can be drawn: no way is known, or the team knows them.
    """

    told: str
    passed: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Crowd:
    """What a map of a crowd has beside the usual lists and tables, which hold only the first few or are shorter.

    Attributes:
        cells: The cells, clockwise and from the inside to the outside.
        recruits, aboard, actions: How many there are; the lists hold the first of them.
        steps: The first step for each recruit, by id, in order of rank.
        ways: The way to each recruit, in order of rank.
        needs: For each row of the table of actions the ids of those it needs, and of those it perhaps needs.
        ties: For each row of the table of relationships the id of its party, then the id of the party at the
            other end of each of its lines.
    """

    cells: tuple[Cell, ...]
    recruits: int = 0
    aboard: int = 0
    actions: int = 0
    steps: tuple[tuple[str, str], ...] = ()
    ways: tuple[Way, ...] = ()
    needs: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()
    ties: tuple[tuple[str, ...], ...] = ()


def compose_cells(marks: Iterable[Mark]) -> tuple[Cell, ...]:
    """Gather marks into cells, clockwise and from the inside to the outside; empty cells are left out.

    The mark in the middle is in no cell. Cost is that of sorting.
    """
    groups: dict[tuple[int, int, bool], list[Mark]] = {}
    for mark in marks:
        if mark.look is not Look.AGENCY:
            ring = len(RINGS) if mark.ring is None else RINGS.index(mark.ring)
            sector = len(SECTORS) if mark.ring is None else mark.sector
            groups.setdefault((sector, ring, mark.role), []).append(mark)
    return tuple(_cell(*key, group) for key, group in sorted(groups.items()))


def _cell(sector: int, ring: int, role: bool, group: list[Mark]) -> Cell:
    outside = ring == len(RINGS)
    members = sorted(group, key=lambda mark: (mark.rank is None, mark.rank or 0, mark.name, mark.id))
    aboard = sum(mark.look is Look.ABOARD for mark in group)
    waiting = sum(mark.rank is not None for mark in group)
    statuses = Counter(mark.status for mark in group)
    return Cell(
        id=f"_cell_{'roles' if role else 'implied'}" if outside else f"_cell_{sector}_{ring}",
        name=_outside_name(role) if outside else f"{SECTORS[sector].name}: {RINGS[ring].value}",
        ring=None if outside else RINGS[ring],
        sector=min(sector, len(SECTORS) - 1),
        role=role,
        waiting=waiting,
        aboard=aboard,
        others=len(group) - aboard - waiting,
        unknown=statuses["unknown"],
        statuses=tuple(sorted(statuses.items(), key=lambda pair: (-pair[1], pair[0]))),
        members=tuple(mark.id for mark in members),
    )


def _outside_name(role: bool) -> str:
    return "Roles nobody fills" if role else "Not on your list yet"
