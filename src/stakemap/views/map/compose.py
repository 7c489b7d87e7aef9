"""Decide what the map of a problem shows: who is drawn how, which lines, which words."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import replace
from datetime import date

from stakemap.cast import Ask, Cast, Party, Tie
from stakemap.gaps import Assessment
from stakemap.model import known, listed
from stakemap.model.vocabulary import Level, ReadinessStage, Status, Strength, TieState
from stakemap.recruit import Recruit
from stakemap.views.map import scene as drawn
from stakemap.views.map.beside import Fact
from stakemap.views.map.cards import compose_cards
from stakemap.views.map.crowd.compose import compose_crowd, is_crowd
from stakemap.views.map.entries import compose_aboard, compose_actions, compose_recruit_entries
from stakemap.views.map.facets import compose_facets
from stakemap.views.map.grid import compose_grid
from stakemap.views.map.legend import compose_legend
from stakemap.views.map.past import until
from stakemap.views.map.sara.flow import compose_flow
from stakemap.views.map.scene import CENTER, Look, Mark, Scene, Sign, Spoke, TieLook
from stakemap.views.map.sectors import SECTORS, ring_of, sector_of
from stakemap.views.map.tables import compose_tables
from stakemap.views.map.telling import (
    capital,
    featured_ids,
    first_ones,
    headline,
    long_date,
    notes,
    short_reason,
    standing,
)
from stakemap.views.map.time.moments import compose_time
from stakemap.views.recruits import rank_texts
from stakemap.words import count, join_some, shorten, slug

__all__ = ["compose_scene"]

_LEVELS = {Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}
_STRENGTHS = {Strength.WEAK: 1, Strength.WORKING: 2, Strength.STRONG: 3}
_SAID_NO = (Status.DECLINED, Status.STEPPED_AWAY)
_RETICENT = (ReadinessStage.NOT_CONSIDERING, ReadinessStage.SLIPPED_BACK)
_LINES = {
    TieState.STRAINED: TieLook.STRAINED,
    TieState.ACTIVE: TieLook.ACTIVE,
    TieState.KNOWN: TieLook.KNOWN,
    TieState.ENDED: TieLook.ENDED,
}
"""How a tie is drawn; of several between the same two the first of these wins."""


def compose_scene(cast: Cast, recruits: Sequence[Recruit], assessment: Assessment | None = None) -> Scene:
    """Compose the scene of one problem on one day.

    Args:
        cast: Who is who.
        recruits: Everybody who still needs to be recruited, in order of rank.
        assessment: What is missing, to be told on each card; None leaves that out.
    """
    scene = _told(cast, recruits, _marks(cast, recruits))
    return (compose_crowd if is_crowd(cast) else _with_lines)(scene, cast, recruits, assessment)


def _told(cast: Cast, recruits: Sequence[Recruit], marks: tuple[Mark, ...]) -> Scene:
    """Say in words what the map shows, above everybody's mark."""
    waiting = [recruit for recruit in recruits if recruit.listed]
    return Scene(
        problem=cast.problem.problem,
        agency=cast.agency.name if cast.agency else "",
        date=long_date(cast.as_of),
        headline=headline(cast, recruits),
        lead_in=first_ones(cast, recruits),
        standing=standing(cast),
        notes=notes(cast),
        facts=(
            Fact(sum(party.engaged for party in cast.partners), "on board"),
            Fact(len(waiting), "partners to recruit" if len(waiting) != 1 else "partner to recruit"),
            Fact(sum(r.basis == "implied" for r in recruits), "needed, not on your list"),
            Fact(sum(r.basis == "role" for r in recruits), "roles nobody fills"),
        ),
        summary=_summary(cast, recruits),
        marks=marks,
        file=f"{slug(cast.problem.problem)[:48].rstrip('-')}-{cast.as_of.isoformat()}",
    )


def _with_lines(scene: Scene, cast: Cast, recruits: Sequence[Recruit], assessment: Assessment | None) -> Scene:
    """Add lines, lists, cards and tables: everybody is drawn and has a card."""
    marks = scene.marks
    shown = {mark.id for mark in marks}
    spokes, ties = _spokes(cast, shown), _ties(cast, shown)
    return replace(
        scene,
        spokes=spokes,
        ties=ties,
        recruits=compose_recruit_entries(cast, recruits, marks),
        aboard=compose_aboard(cast, marks),
        actions=compose_actions(cast, recruits, shown),
        cards=compose_cards(cast, recruits, assessment),
        tables=compose_tables(cast, recruits),
        legend=compose_legend(marks, spokes, ties),
        facets=compose_facets(cast, marks, recruits),
        grid=compose_grid(cast, recruits),
        flow=compose_flow(cast, recruits),
        time=compose_time(cast),
    )


def _marks(cast: Cast, recruits: Sequence[Recruit]) -> tuple[Mark, ...]:
    """Give the agency first, then everybody by name; who has left is not drawn."""
    by_id = {recruit.id: recruit for recruit in recruits}
    ranks, featured, asks = rank_texts(recruits), featured_ids(recruits), _asks_by_id(cast)
    reasons = {recruit.id: short_reason(cast, recruit, asks.get(recruit.id, ())) for recruit in recruits}
    parties = [
        _party_mark(cast, party, by_id.get(party.id), ranks, featured, reasons)
        for party in cast.parties
        if not party.left and party != cast.agency
    ]
    ghosts = [
        Mark(
            id=recruit.id,
            name=capital(recruit.name),
            look=Look.GHOST,
            ring=None,
            sector=len(SECTORS) - 1,
            status="a role nobody fills" if recruit.basis == "role" else "not on your list yet",
            rank=recruit.rank,
            rank_text=ranks[recruit.id],
            featured=recruit.id in featured,
            reason=reasons[recruit.id],
            role=recruit.basis == "role",
        )
        for recruit in recruits
        if not recruit.listed
    ]
    others = sorted([*parties, *ghosts], key=lambda mark: (mark.name, mark.id))
    name = cast.agency.name if cast.agency else "Our agency"
    middle = Mark(center_of(cast), name, Look.AGENCY, None, 0, "our own agency", named=True)
    return (middle, *others)


def _asks_by_id(cast: Cast) -> dict[str, list[Ask]]:
    """Give the open actions that name somebody, surely or as a guess, by id."""
    found: dict[str, list[Ask]] = {}
    for ask in cast.asks:
        for id in {*ask.needs, *ask.maybe}:
            found.setdefault(id, []).append(ask)
    return found


def center_of(cast: Cast) -> str:
    """Give the id of the mark in the middle."""
    return cast.agency.id if cast.agency else CENTER


def _party_mark(
    cast: Cast,
    party: Party,
    recruit: Recruit | None,
    ranks: dict[str, str],
    featured: frozenset[str],
    reasons: dict[str, str],
) -> Mark:
    influence = known(party.entry.influence)
    return Mark(
        id=party.id,
        name=party.name,
        look=Look.ABOARD if party.engaged and recruit is None else Look.RECRUIT,
        ring=ring_of(party.standing.status),
        sector=sector_of(party.kind),
        status=party.standing.word,
        rank=recruit.rank if recruit else None,
        rank_text=ranks[recruit.id] if recruit else "",
        featured=party.id in featured,
        named=bool(party.named),
        influence=_LEVELS[influence] if influence else None,
        signs=_signs(party, cast.as_of),
        reason=reasons[recruit.id] if recruit else "",
    )


def _signs(party: Party, as_of: date) -> tuple[Sign, ...]:
    stages = [known(entry.stage) for entry in listed(until(party.entry.readiness, as_of))]
    signs = []
    if party.standing.unknown:
        signs.append(Sign.UNKNOWN)
    if party.standing.status in _SAID_NO:
        signs.append(Sign.SAID_NO)
    if any(stage in _RETICENT for stage in stages):
        signs.append(Sign.RETICENT)
    return tuple(signs)


def _spokes(cast: Cast, shown: set[str]) -> tuple[Spoke, ...]:
    """Give everybody for whom open actions wait a line from the middle; a guess gives a thinner one."""
    aboard = {party.id for party in cast.parties if party.engaged}
    needing: dict[str, list[Ask]] = {}
    guessing: dict[str, list[Ask]] = {}
    for ask in cast.asks:
        for id in ask.needs:
            needing.setdefault(id, []).append(ask)
        for id in ask.maybe:
            guessing.setdefault(id, []).append(ask)
    spokes = []
    for id in sorted((shown & {*needing, *guessing}) - aboard - {center_of(cast)}):
        needed = needing.get(id)
        asks = needed or guessing[id]
        verb = "waits" if len(asks) == 1 else "wait"
        caption = shorten(asks[0].title, 76) if len(asks) == 1 else f"{count(len(asks), 'action')} {verb}"
        actions = tuple(f"action_{ask.index}" for ask in asks)
        spokes.append(Spoke(id, caption, actions, guess=not needed))
    return tuple(spokes)


def _ties(cast: Cast, shown: set[str]) -> tuple[drawn.Tie, ...]:
    """Give one line for each two parties between which a relationship is recorded."""
    between: dict[tuple[str, str], list[Tie]] = {}
    parties = {party.id for party in cast.parties}
    for tie in cast.ties:
        if tie.origin == "relationship" and tie.state is not None:
            a, b = sorted((mark_of(cast, tie.a, parties), mark_of(cast, tie.b, parties)))
            if a != b and {a, b} <= shown:
                between.setdefault((a, b), []).append(tie)
    lines = []
    for (a, b), ties in sorted(between.items()):
        states = {TieState.STRAINED if tie.opposed else tie.state for tie in ties}
        look = next(look for state, look in _LINES.items() if state in states)
        strengths = [_STRENGTHS[tie.strength] for tie in ties if tie.strength]
        words = "; ".join(sorted({tie.kind for tie in ties}))
        lines.append(drawn.Tie(a, b, look, max(strengths, default=None), words))
    return tuple(lines)


def mark_of(cast: Cast, id: str, parties: Set[str]) -> str:
    """Give the id of the mark at which somebody is drawn: a person's party; the middle for the team."""
    home = cast.home(id)
    return center_of(cast) if home in cast.team and home not in parties else home


def _summary(cast: Cast, recruits: Sequence[Recruit]) -> str:
    """Describe the picture for those who do not see it."""
    middle = cast.agency.name if cast.agency else "Our agency"
    first = [f"{recruit.rank} {recruit.name}" for recruit in recruits]
    order = f" Still to recruit, in order: {join_some(first, 5)}." if first else ""
    return (
        f"A bullseye with {middle} in the middle; the nearer somebody stands, the more they work with us. "
        f"{headline(cast, recruits)}. {standing(cast)}{order} The lists and tables say the same in words."
    )
