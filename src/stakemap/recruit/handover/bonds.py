"""Who on the team knows which partner, and how well: the ties that break when somebody moves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from stakemap.cast import Cast, Human
from stakemap.gaps.case import outsiders
from stakemap.graph.links import Link, find_links
from stakemap.graph.reach import single_person_dependencies
from stakemap.model import Span
from stakemap.model.vocabulary import Strength, TieState
from stakemap.words import name_key

__all__ = ["Bond", "find_bonds", "find_lost", "homes", "teammates"]

_STATES = (TieState.ACTIVE, TieState.KNOWN, TieState.STRAINED)
_STRENGTHS = (Strength.STRONG, Strength.WORKING, Strength.WEAK, None)


@dataclass(frozen=True, slots=True)
class Bond:
    """How one person on the team knows one partner.

    Attributes:
        person: Id of the person.
        party: Id of the partner.
        state: Active, known or strained; the best of several ties.
        strength: Strong, working or weak; the best of several ties of that state; None when nobody said.
        people: Ids of those there whom this person knows, in name order.
        met: The last contact in the log; None when none is dated.
    """

    person: str
    party: str
    state: TieState
    strength: Strength | None
    people: tuple[str, ...]
    met: Span | None

    @property
    def works(self) -> bool:
        """Tell whether it is more than a strained tie."""
        return self.state is not TieState.STRAINED

    @property
    def order(self) -> tuple[int, int, int]:
        """Sort key: active first, strained last, then the stronger, then who met them last."""
        met = -self.met.last.toordinal() if self.met else 0
        return (_STATES.index(self.state), _STRENGTHS.index(self.strength), met)


def teammates(cast: Cast) -> frozenset[str]:
    """Give the ids of the people on the team who are here; a name that is nowhere listed is an officer's."""
    return frozenset(one.id for one in cast.people if one.current and (one.id in cast.team or one.entry is None))


def homes(cast: Cast, id: str) -> frozenset[str]:
    """Give the ids of the parties that an id belongs to: all of a person's, else the id itself."""
    member = cast.member(id)
    if not isinstance(member, Human):
        return frozenset({id})
    return frozenset((*member.also_at, *([member.party] if member.party else [])))


def find_bonds(cast: Cast) -> dict[str, tuple[Bond, ...]]:
    """Give for each partner that somebody on the team knows who that is: the best tie first, then by name.

    Knowing somebody there is knowing the partner. Ties that ended, that are not there or that set two against each
    other are no bond, and neither is what only a status or a tie of the agency itself speaks of. Cost is
    near-linear in the number of ties.
    """
    partners = {party.id for party in outsiders(cast)}
    found: dict[tuple[str, str], list[tuple[Link, str]]] = {}
    for link, one, other in _from_team(cast):
        for party in homes(cast, other) & partners:
            found.setdefault((party, one), []).append((link, other))
    bonds: dict[str, list[Bond]] = {}
    for (party, person), links in found.items():
        bonds.setdefault(party, []).append(_bond(cast, person, party, links))
    return {
        party: tuple(sorted(bonds[party], key=lambda bond: (bond.order, _name(cast, bond.person))))
        for party in sorted(bonds, key=lambda id: _name(cast, id))
    }


def find_lost(cast: Cast) -> Mapping[str, tuple[str, ...]]:
    """Map each person to the partners to whom the team would have no way left: ids, both in name order.

    Empty without an agency: nobody can tell then who else is on the team.
    """
    return {} if cast.agency is None else single_person_dependencies(cast)


def _from_team(cast: Cast) -> Iterator[tuple[Link, str, str]]:
    """Yield each link that leads from somebody on the team, with both ends."""
    ours = teammates(cast)
    for link in find_links(cast):
        for one, other in ((link.a, link.b), (link.b, link.a)):
            if one in ours:
                yield link, one, other


def _bond(cast: Cast, person: str, party: str, links: list[tuple[Link, str]]) -> Bond:
    best = min((_rank(link) for link, _ in links), default=(0, 0))
    people = {other for _, other in links if isinstance(cast.member(other), Human)}
    days = [link.tie.since for link, _ in links if link.tie.origin == "log" and link.tie.since]
    return Bond(
        person=person,
        party=party,
        state=_STATES[best[0]],
        strength=_STRENGTHS[best[1]],
        people=tuple(sorted(people, key=lambda id: _name(cast, id))),
        met=max(days, key=lambda day: (day.last, day.first), default=None),
    )


def _rank(link: Link) -> tuple[int, int]:
    state = link.tie.state
    assert state is not None
    return (_STATES.index(state), _STRENGTHS.index(link.tie.strength))


def _name(cast: Cast, id: str) -> tuple[str, str]:
    return (name_key(cast.name_of(id)), id)
