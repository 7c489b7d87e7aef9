"""Who on the team is best placed to take over a partner from somebody who moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stakemap.cast import Cast, Human
from stakemap.gaps.workload import Workload
from stakemap.graph.routes import Hop, Route
from stakemap.model import Span
from stakemap.recruit.handover.bonds import Bond
from stakemap.words import name_key

__all__ = ["Successor", "choose_successor"]


@dataclass(frozen=True, slots=True)
class Successor:
    """Who could take over one partner.

    Attributes:
        basis: ``tie`` (knows them), ``introduction`` (knows somebody who knows them), ``agency`` (the agency or a
            unit is tied to them, and nobody is named in it) or ``nobody``.
        name: Who; the unit's name where the basis is ``agency``, None where it is ``nobody``.
        bond: How that person knows them; None unless the basis is ``tie``.
        leaves: True when that person has a last day in the file too.
        route: The introductions that lead there; empty unless the basis is ``introduction``.
        load: What that person carries already; None for nothing, and where it is not a person.
        others: Names of the others on the team who know them, best placed first.
    """

    basis: str
    name: str | None = None
    bond: Bond | None = None
    leaves: bool = False
    route: tuple[Hop, ...] = ()
    load: Workload | None = None
    others: tuple[str, ...] = ()


def choose_successor(cast: Cast, bonds: Sequence[Bond], route: Route, loads: Mapping[str, Workload]) -> Successor:
    """Choose somebody for one partner: whoever has a tie there, else whoever is nearest.

    Of several with a tie: active before known before strained, then the stronger tie, then who met them last, then
    who carries least, then by name. Whoever has a last day in the file comes after all others.

    Args:
        cast: Who is who.
        bonds: How the others on the team know the partner.
        route: How the team would get there without the one who moves.
        loads: What each person on the team carries, by id.
    """
    if bonds:
        best = sorted(bonds, key=lambda bond: (_leaves(cast, bond.person), *_placed(cast, bond, loads)))
        names = tuple(cast.name_of(bond.person) for bond in best)
        first = best[0].person
        return Successor("tie", names[0], best[0], _leaves(cast, first), load=loads.get(first), others=names[1:])
    if not route.hops:
        return Successor("nobody")
    start = route.hops[0].from_id
    if len(route.hops) == 1 and not isinstance(cast.member(start), Human):
        return Successor("agency", cast.name_of(start))
    name, leaves = cast.name_of(start), _leaves(cast, start)
    return Successor("introduction", name, leaves=leaves, route=route.hops, load=loads.get(start))


def _placed(cast: Cast, bond: Bond, loads: Mapping[str, Workload]) -> tuple[object, ...]:
    return (bond.order, _total(loads, bond.person), _name(cast, bond.person))


def _leaves(cast: Cast, id: str) -> bool:
    """Tell whether somebody has a last day in the file."""
    member = cast.member(id)
    return isinstance(member, Human) and member.entry is not None and isinstance(member.entry.until, Span)


def _total(loads: Mapping[str, Workload], id: str) -> int:
    return loads[id].total if id in loads else 0


def _name(cast: Cast, id: str) -> tuple[str, str]:
    return (name_key(cast.name_of(id)), id)
