"""The one-person-out report: what would be lost if each person moved, and what each carries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.case import outsiders
from stakemap.gaps.workload import Workload, measure_workloads
from stakemap.recruit.handover.bonds import find_bonds, find_lost, homes, teammates
from stakemap.recruit.handover.presence import as_if_here
from stakemap.words import name_key

__all__ = ["Loss", "measure_losses"]


@dataclass(frozen=True, slots=True)
class Loss:
    """What hangs on one person.

    Attributes:
        human: The person.
        ours: True for somebody who is, or was, on the team.
        knows: Names of the partners that the person knows, in name order; empty for somebody outside.
        cut: Names of the partners to whom the team would have no way left, in name order; not the bodies to which the
            person belongs.
        alone: Names of those partners among ``knows`` to whom nobody else on the team has a working tie, but another
            way is left: the agency's own tie, or an introduction. Without an agency nobody can tell whether there is.
        load: What the person carries as an officer; None for nothing.
    """

    human: Human
    ours: bool
    knows: tuple[str, ...]
    cut: tuple[str, ...]
    alone: tuple[str, ...]
    load: Workload | None


def measure_losses(cast: Cast) -> tuple[Loss, ...]:
    """Give what would be lost with each person, most first: everybody on the team, outsiders on whom something hangs.

    Somebody of the team who has left, or has not come yet, is taken as if still here. Among equals whoever carries
    more comes first, then names. Cost is near-linear in the size of the file, once more for each who is not here.
    """
    tables = _build_tables(cast)
    found = [_loss(tables, human, human.id) for human in cast.people if human.current]
    for human in cast.people:
        if not human.current and _is_ours(cast, human):
            here, one = as_if_here(cast, human)
            found.append(_loss(_build_tables(here), human, one.id))
    return tuple(sorted((loss for loss in found if loss.ours or loss.cut), key=_most_first))


@dataclass(frozen=True, slots=True)
class _Tables:
    """What is worked out once for everybody."""

    cast: Cast
    team: frozenset[str]
    partners: dict[str, str]
    lost: Mapping[str, tuple[str, ...]]
    knows: Mapping[str, set[str]]
    alone: Mapping[str, set[str]]
    loads: Mapping[str, Workload]


def _build_tables(cast: Cast) -> _Tables:
    knows: dict[str, set[str]] = {}
    alone: dict[str, set[str]] = {}
    for party, bonds in find_bonds(cast).items():
        working = {bond.person for bond in bonds if bond.works}
        for bond in bonds:
            knows.setdefault(bond.person, set()).add(party)
            if working <= {bond.person}:
                alone.setdefault(bond.person, set()).add(party)
    return _Tables(
        cast=cast,
        team=teammates(cast),
        partners={party.id: party.name for party in outsiders(cast)},
        lost=find_lost(cast),
        knows=knows,
        alone=alone,
        loads={load.id: load for load in measure_workloads(cast)},
    )


def _loss(tables: _Tables, human: Human, id: str) -> Loss:
    cut = {party for party in tables.lost.get(id, ()) if party in tables.partners} - homes(tables.cast, id)
    return Loss(
        human=human,
        ours=id in tables.team,
        knows=_names(tables, tables.knows.get(id, set())),
        cut=_names(tables, cut),
        alone=_names(tables, tables.alone.get(id, set()) - cut),
        load=tables.loads.get(id),
    )


def _is_ours(cast: Cast, human: Human) -> bool:
    """Tell whether somebody who is not here belongs to the agency or one of its units."""
    return any(isinstance(home := cast.member(id), Party) and home.in_team for id in homes(cast, human.id))


def _names(tables: _Tables, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted((tables.partners[id] for id in ids), key=name_key))


def _most_first(loss: Loss) -> tuple[int, int, int, str, str]:
    total = loss.load.total if loss.load else 0
    hangs = len(loss.cut) + len(loss.alone)
    return (-hangs, -len(loss.cut), -total, name_key(loss.human.label), loss.human.id)
