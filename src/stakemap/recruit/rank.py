"""Put everybody who still needs to be brought in into one order, with reasons."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.gaps.roles import RoleNeed, required_roles
from stakemap.graph.routes import Route, doors, routes
from stakemap.recruit.advice import first_step
from stakemap.recruit.candidates import Candidate, current_contact, find_candidates
from stakemap.recruit.points import Situation, build_situation, reasons_for
from stakemap.recruit.ranges import question_for, rank_of, rank_range, spread_of
from stakemap.recruit.recruit import Reason, Recruit
from stakemap.words import join, lower_first, name_key

__all__ = ["rank_recruits"]

_NO_WAY = Route(None)


def rank_recruits(cast: Cast) -> tuple[Recruit, ...]:
    """Rank everybody who still needs to be brought in: most points first, then by name.

    Equal points share a rank; the order among those means nothing. Cost is near-linear in the size of the
    file; networkx is only loaded when a tie is recorded.

    Args:
        cast: Who is who.
    """
    needs = required_roles(cast)
    candidates = find_candidates(cast, needs)
    ids = {candidate.id for candidate in candidates}
    behind = {id: tuple(party for party in found if party in ids) for id, found in doors(cast).items()}
    situation = build_situation(cast, needs, behind)
    reasons = {candidate.id: reasons_for(candidate, situation) for candidate in candidates}
    points = {id: sum(reason.points for reason in found) for id, found in reasons.items()}
    spreads = {c.id: spread_of(c, points[c.id], situation) for c in candidates}
    every = sorted(points.values())
    lows = sorted(spread.low for spread in spreads.values())
    highs = sorted(spread.high for spread in spreads.values())
    ways = routes(cast)
    ranked = []
    for candidate in sorted(candidates, key=lambda c: (-points[c.id], name_key(c.name), c.id)):
        spread = spreads[candidate.id]
        place = (rank_of(spread.points, every), rank_range(spread, lows, highs))
        question = question_for(spread, every)
        ranked.append(
            _recruit(candidate, situation, place, reasons[candidate.id], ways.get(candidate.id, _NO_WAY), question)
        )
    return tuple(ranked)


def _recruit(
    candidate: Candidate,
    situation: Situation,
    place: tuple[int, tuple[int, int]],
    reasons: tuple[Reason, ...],
    way: Route,
    question: tuple[int, str | None],
) -> Recruit:
    cast, party, need = situation.cast, candidate.party, candidate.need
    asks = situation.asks_of.get(candidate.id, ())
    step, sources = first_step(candidate, situation, way.hops)
    return Recruit(
        rank=place[0],
        rank_range=place[1],
        id=candidate.id,
        name=candidate.name,
        basis=candidate.basis,
        role=_role(candidate.id, need, situation),
        examples=need.role.bodies if need else (),
        candidates=tuple(cast.name_of(id) for id in need.candidates) if need else (),
        status=party.standing.word if party else "nobody yet" if need else "not listed",
        points=sum(reason.points for reason in reasons),
        reasons=reasons,
        first_step=step,
        step_sources=sources,
        person=current_contact(cast, party, way.hops) if party else None,
        route=way.hops,
        nearest=way.nearest,
        officer=join(party.officers) or None if party else None,
        question=question[1],
        moves=question[0],
        kind=party.kind.value if party and party.kind else None,
        waiting=tuple(ask.title for ask in asks),
    )


def _role(id: str, need: RoleNeed | None, situation: Situation) -> str | None:
    """Give the empty role itself, else the required roles that somebody holds."""
    if need is not None:
        return need.role.name
    names = [held.role.name for held in situation.roles_of.get(id, ())]
    return join([*names[:1], *map(lower_first, names[1:])]) or None
