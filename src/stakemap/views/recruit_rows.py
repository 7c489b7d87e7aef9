"""The page about one party as data for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from stakemap.cast import Cast, Party
from stakemap.gaps.case import action_name
from stakemap.gaps.roles import required_roles
from stakemap.graph.ways import ways_to
from stakemap.knowledge import cite
from stakemap.model import Action, NotKnown, Stance, listed
from stakemap.recruit.readiness import compose_readiness
from stakemap.views.about import (
    actions_waiting,
    ids_of,
    promises_of,
    stances_of,
    tell_promise,
    tell_stance,
    tell_unknown,
    tell_waiting,
)
from stakemap.views.asks import readiness_row
from stakemap.views.mentions import tell_mentions
from stakemap.views.promises import promise_row
from stakemap.views.recruit_page import tell_aboard
from stakemap.views.tried import tried_row
from stakemap.views.values import tell_value
from stakemap.views.ways import way_row
from stakemap.words import join

if TYPE_CHECKING:
    from stakemap.recruit import Recruit

__all__ = ["aboard_row", "page_row"]

OFFERS = ("brings", "wants", "concerns", "interests", "power")


def page_row(cast: Cast, recruit: Recruit) -> dict[str, object]:
    """Give what the page of a recruit shows beyond the list: ways, sources, steps, promises and what they bring.

    Lists are empty where nothing is known; ``brings`` and the like are None where the file says nothing, ``unknown``
    where it says so, and an empty list where there is none.
    """
    return {
        "first_step_sources": _sources(recruit.step_sources),
        "reason_sources": _sources(key for need in _needs(cast, recruit) for key in need),
        "mentions": [told for new in cast.implied if new.id == recruit.id for told in tell_mentions(cast, new)],
        "question": recruit.question,
        **_known(cast, recruit.id),
    }


def aboard_row(cast: Cast, id: str) -> dict[str, object]:
    """Give the page of somebody who is not among the recruits; of the agency and those who are gone only a sentence."""
    party = cast.member(id)
    if not isinstance(party, Party):
        return {"name": cast.name_of(id), "status": None, "says": "This is somebody on your own team."}
    row: dict[str, object] = {"name": party.name, "status": party.standing.word, "says": tell_aboard(cast, party)}
    if party.left or party is cast.agency:
        return row
    return {**row, "officer": join(party.officers) or None, **_known(cast, id)}


def _needs(cast: Cast, recruit: Recruit) -> list[tuple[str, ...]]:
    return [need.role.source for need in required_roles(cast) if need.id == recruit.id]


def _sources(keys: Iterable[str]) -> list[dict[str, object]]:
    return [{"key": one.key, "cite": one.cite, "url": one.url} for one in cite(keys)]


def _known(cast: Cast, id: str) -> dict[str, object]:
    party = next((one for one in cast.parties if one.id == id), None)
    somebody = party is not None or id in {new.id for new in cast.implied}
    return {
        "since": str(party.standing.since) if party and party.standing.since else None,
        "ways": [way_row(way) for way in ways_to(cast, id)] if party else [],
        "readiness": [readiness_row(row) for row in compose_readiness(cast, party)] if party else [],
        "tried": tried_row(cast, id) if somebody else None,
        **{key: _offer(getattr(party.entry, key)) if party else None for key in OFFERS},
        "promises": [
            {**promise_row(one), "says": tell_promise(one)}
            for one in promises_of(cast, ids_of(party) if party else {id})
        ],
        "waiting": [_action(action) for action in actions_waiting(cast, id)],
        "stances": [_stance(*said) for said in stances_of(cast, party)] if party else [],
        "unknown": list(tell_unknown(cast, party)) if party else [],
    }


def _offer(value: object) -> object:
    """Give a list or text; the three ways of not knowing stay apart."""
    if value is None or isinstance(value, NotKnown):
        return None if value is None else str(value)
    return list(value) if isinstance(value, tuple) else value


def _action(action: Action) -> dict[str, object]:
    return {
        "action": action_name(action),
        "status": tell_value(action.status) or None,
        "lead": list(listed(action.lead)),
        "due": tell_value(action.due) or None,
        "says": tell_waiting(action),
    }


def _stance(who: str, stance: Stance) -> dict[str, object]:
    return {
        "who": who or None,
        "about": tell_value(stance.about) or None,
        "position": tell_value(stance.position) or None,
        "date": tell_value(stance.date) or None,
        "words": tell_value(stance.words) or None,
        "says": tell_stance(who, stance),
    }
