"""Everything that hangs on one person, and who could take it over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.case import outsiders
from stakemap.gaps.workload import Workload, measure_workloads
from stakemap.graph.routes import Route, routes
from stakemap.model import LogEntry, Span, listed
from stakemap.recruit.handover.bonds import Bond, find_bonds, find_lost, homes, teammates
from stakemap.recruit.handover.duties import find_duties, find_meetings, leads_work_with
from stakemap.recruit.handover.holding import Handover, Holding
from stakemap.recruit.handover.presence import as_if_gone, as_if_here
from stakemap.recruit.handover.promises import Promise, contacts_until, find_promises
from stakemap.recruit.handover.successor import choose_successor
from stakemap.recruit.rank import rank_recruits
from stakemap.words import name_key

__all__ = ["build_handover"]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What is worked out once for one person: the problem with and without that person."""

    cast: Cast
    here: Cast
    id: str
    bonds: Mapping[str, Sequence[Bond]]
    lost: frozenset[str]
    routes: Mapping[str, Route]
    loads: Mapping[str, Workload]
    promises: tuple[Promise, ...]
    steps: Mapping[str, str]
    last: Mapping[str, LogEntry]


def build_handover(cast: Cast, id: str) -> Handover:
    """Work out what hangs on one person. Cost is near-linear in the size of the file.

    Somebody who has left, or has not come yet, is taken as if still here: what went along is what nobody else holds
    on this day.

    Args:
        cast: Who is who.
        id: Id of the person.

    Raises:
        KeyError: Nobody has this id.
    """
    human = cast.member(id)
    if not isinstance(human, Human):
        raise KeyError(id)
    here, one = as_if_here(cast, human)
    scene = _build_scene(cast, here, one.id)
    ours = one.id in teammates(here)
    own = () if ours else tuple(party for party in outsiders(cast) if party.id in homes(here, one.id))
    return Handover(
        human=human,
        ours=ours,
        holdings=_holdings(scene, without={party.id for party in own}),
        own=tuple(_holding(scene, party) for party in own),
        known_to=() if ours else _known_to(scene),
        promises=_of_person(scene, owed=not ours),
        leads=leads_work_with(here, one.id),
        duties=find_duties(here, one.id),
        meetings=find_meetings(here, one.id),
        load=scene.loads.get(one.id),
    )


def _build_scene(cast: Cast, here: Cast, id: str) -> _Scene:
    return _Scene(
        cast=cast,
        here=here,
        id=id,
        bonds=find_bonds(here),
        lost=frozenset(find_lost(here).get(id, ())),
        routes=routes(as_if_gone(here, id)),
        loads={load.id: load for load in measure_workloads(here)},
        promises=find_promises(here),
        steps={recruit.id: recruit.first_step for recruit in rank_recruits(cast)},
        last=_last_contacts(here),
    )


def _holdings(scene: _Scene, without: set[str]) -> tuple[Holding, ...]:
    """Give what the person knows, and what only that person leads to: what nobody else knows first."""
    wanted = (party for party in outsiders(scene.cast) if party.id not in without and _is_held(scene, party))
    return tuple(sorted((_holding(scene, party) for party in wanted), key=lambda one: not one.hangs))


def _is_held(scene: _Scene, party: Party) -> bool:
    return party.id in scene.lost or _own_bond(scene, party.id) is not None


def _own_bond(scene: _Scene, party: str) -> Bond | None:
    return next((bond for bond in scene.bonds.get(party, ()) if bond.person == scene.id), None)


def _holding(scene: _Scene, party: Party) -> Holding:
    bond = _own_bond(scene, party.id)
    others = tuple(one for one in scene.bonds.get(party.id, ()) if one.person != scene.id)
    elsewhere = {id for one in others for id in one.people}
    return Holding(
        party=party,
        bond=bond,
        looks_after=any(_means(scene.here, name, scene.id) for name in party.officers),
        alone=not any(one.works for one in others),
        cut=party.id in scene.lost,
        only_known=tuple(id for id in (bond.people if bond else ()) if id not in elsewhere),
        last=scene.last.get(party.id),
        promises=tuple(promise for promise in scene.promises if party.id in promise.parties),
        first_step=scene.steps.get(party.id, ""),
        successor=choose_successor(scene.here, others, scene.routes[party.id], scene.loads),
    )


def _known_to(scene: _Scene) -> tuple[str, ...]:
    """Name those on the team who know a person outside."""
    know = {bond.person for bonds in scene.bonds.values() for bond in bonds if scene.id in bond.people}
    return tuple(sorted((scene.here.name_of(id) for id in know), key=name_key))


def _of_person(scene: _Scene, owed: bool) -> tuple[Promise, ...]:
    return tuple(
        promise for promise in scene.promises if scene.id in promise.makers or (owed and scene.id in promise.targets)
    )


def _last_contacts(cast: Cast) -> dict[str, LogEntry]:
    """Give the last contact with each party; of several on one day the same one, whatever the order of lines."""
    last: dict[str, LogEntry] = {}
    for entry in sorted(contacts_until(cast), key=_when):
        ids = (found.id for name in listed(entry.met) if (found := cast.find(name)))
        last.update((party, entry) for id in ids for party in homes(cast, id))
    return last


def _when(entry: LogEntry) -> tuple[date, date, str]:
    day = entry.date
    return (day.last, day.first, repr(entry)) if isinstance(day, Span) else (date.min, date.min, repr(entry))


def _means(cast: Cast, name: str, id: str) -> bool:
    found = cast.find(name)
    return found is not None and found.id == id
