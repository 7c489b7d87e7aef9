"""Sort everybody by what an officer filters for: status, kind, and the stage that needs them.

The fourth filter, by action, needs nothing from here: the page knows whom each action needs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from stakemap.cast import Cast, Party
from stakemap.gaps.roles import required_roles
from stakemap.model import NotKnown
from stakemap.model.vocabulary import Kind, Stage, Status
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Facet
from stakemap.views.map.scene import Look, Mark
from stakemap.views.values import tell_value

__all__ = ["compose_facet", "compose_facets"]

NO_KIND = "kind not stated"
NO_STAGE = "no stage stated"
LEFT = "left"
_STATUSES = (*(word.value for word in Status), "unknown", "not recorded")
_KINDS = (*(word.value for word in Kind), *(f"kind {word.value}" for word in NotKnown), NO_KIND)
_STAGES = (*(word.value for word in Stage), NO_STAGE)


def compose_facets(cast: Cast, marks: Sequence[Mark], recruits: Sequence[Recruit]) -> tuple[Facet, ...]:
    """Give the facets of everybody who has a mark or has left; a facet in which all are the same is left out.

    The stage is the one of the SARA model by which somebody is needed, as in `gaps --stage`: the stage of each
    role that they fill, or that is theirs to fill, and the response for an open action that needs them. How ready
    they are to change is told on their card. Linear in the size of the file.

    Args:
        cast: Who is who.
        marks: As drawn; the agency keeps its place whatever is asked for, but counts like everybody else.
        recruits: Who still needs to be recruited.
    """
    status = {mark.id: (mark.status,) for mark in marks}
    kinds = {party.id: (_kind(party),) for party in cast.parties}
    status |= {party.id: (LEFT,) for party in cast.parties if party.left}
    ids = sorted(status)
    by_stage = _stages(cast, recruits)
    known = [*_STATUSES, *sorted({mark.status for mark in marks if mark.look in (Look.AGENCY, Look.GHOST)}), LEFT]
    facets = (
        compose_facet("Status", known, {id: status[id] for id in ids}),
        compose_facet("Kind", _KINDS, {id: kinds.get(id, (NO_KIND,)) for id in ids}),
        compose_facet("Needed by SARA stage", _STAGES, {id: by_stage.get(id, (NO_STAGE,)) for id in ids}),
    )
    return tuple(facet for facet in facets if len(facet.values) > 1)


def _kind(party: Party) -> str:
    """Give the kind in words; that it is unknown, and that nobody stated it, are words of their own."""
    if party.kind:
        return party.kind.value
    said = tell_value(party.entry.kind)
    return f"kind {said}" if said else NO_KIND


def compose_facet(label: str, words: Iterable[str], of: Mapping[str, Sequence[str]]) -> Facet:
    """Give one facet: of all its words those that occur, in their order, and for every id the places of its own.

    Raises:
        KeyError: Somebody has a word that is not among them.
    """
    occurs = {word for own in of.values() for word in own}
    values = tuple(word for word in dict.fromkeys(words) if word in occurs)
    place = {word: number for number, word in enumerate(values)}
    return Facet(label, values, tuple((id, tuple(sorted({place[word] for word in own}))) for id, own in of.items()))


def _stages(cast: Cast, recruits: Sequence[Recruit]) -> dict[str, tuple[str, ...]]:
    """Give by which stages somebody is needed; whoever a "maybe" names is not counted: that is a guess."""
    found: dict[str, set[str]] = {}
    held = {role: one.id for one in recruits if one.basis == "role" and (role := one.role)}
    for need in required_roles(cast):
        for id in need.holders or ((held[need.role.name],) if need.role.name in held else ()):
            found.setdefault(id, set()).add(need.role.by_stage.value)
    for ask in cast.asks:
        for id in ask.needs:
            found.setdefault(id, set()).add(Stage.RESPONSE.value)
    return {id: tuple(sorted(stages)) for id, stages in found.items()}
