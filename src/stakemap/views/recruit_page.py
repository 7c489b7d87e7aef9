"""The page about one party: why it is needed, the ways in, what to say first, what was tried, what is promised."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.cast import Cast, Party
from stakemap.gaps.roles import required_roles
from stakemap.graph.ways import ways_to
from stakemap.model import listed
from stakemap.views.asks import source_lines
from stakemap.views.lines import Line
from stakemap.views.mentions import tell_mentions
from stakemap.views.recruits import label_of, list_reasons, open_span, rank_texts, tell_route
from stakemap.views.sections import compose_known, compose_officers, compose_to_find_out, part, points
from stakemap.views.ways import compose_ways
from stakemap.words import count, join

if TYPE_CHECKING:
    from stakemap.recruit import Recruit

__all__ = ["compose_aboard_page", "compose_recruit_page", "tell_aboard"]


def compose_recruit_page(cast: Cast, recruit: Recruit, recruits: Sequence[Recruit]) -> tuple[Line, ...]:
    """Write the page about one recruit; a part about which the file says nothing is left out.

    Args:
        cast: Everybody in the problem.
        recruit: Whom the page is about.
        recruits: All recruits of the problem; rank and count are those of the whole list.
    """
    rank, span = rank_texts(recruits)[recruit.id], open_span(recruit)
    could = f" It could be {span} once more is known." if span else ""
    party = next((one for one in cast.parties if one.id == recruit.id), None)
    since = f" {_since(party)}" if party and party.standing.since else ""
    step = (Line(recruit.first_step, 2), *source_lines(recruit.step_sources))
    return (
        Line(label_of(recruit), strong=True),
        Line(f"Rank {rank} of {len(recruits)}, {count(recruit.points, 'point')}.{could}{since}"),
        *part("Why they are needed", (*list_reasons(recruit, 2), *_role(cast, recruit))),
        *part("Where the file speaks of them", _mentions(cast, recruit.id)),
        *part("Ways in", _ways(cast, recruit, party)),
        *part("First step", step),
        *compose_known(cast, recruit.id, "What was tried"),
        *part("What to find out", compose_to_find_out(cast, recruit.id, recruit.question)),
    )


def compose_aboard_page(cast: Cast, id: str) -> tuple[Line, ...]:
    """Write the page about somebody who is not among the recruits: on board, on the team, or gone."""
    party = cast.member(id)
    if not isinstance(party, Party):
        return (Line(cast.name_of(id), strong=True), Line("This is somebody on your own team.", 2))
    head = (Line(party.name, strong=True), Line(tell_aboard(cast, party), 2))
    if party.left or party is cast.agency:
        return head
    ways = (*compose_ways([way for way in ways_to(cast, id) if way.legs]), *compose_officers(party.officers))
    return (
        *head,
        *part("Who knows them", ways),
        *compose_known(cast, id, "What was done so far"),
        *part("What to find out", compose_to_find_out(cast, id)),
    )


def tell_aboard(cast: Cast, party: Party) -> str:
    """Say in a sentence why somebody is not among the recruits."""
    if party is cast.agency:
        return "This is your own agency."
    if party.left:
        after = f" After them came {join(listed(party.entry.successor))}." if listed(party.entry.successor) else ""
        return f"They are no longer a stakeholder.{after}"
    if party.engaged:
        since = f" since {party.standing.since}" if party.standing.since else ""
        return f"They are on board ({party.standing.word}{since}). Nothing to recruit."
    return "This is a unit of your own agency." if party.in_team else "Nothing to recruit."


def _since(party: Party) -> str:
    """Say since when they stand where they stand."""
    word = party.standing.word
    return f"{word[:1].upper()}{word[1:]} since {party.standing.since}."


def _role(cast: Cast, recruit: Recruit) -> Iterator[Line]:
    """Write who could hold an empty role, and where the reason is from."""
    if recruit.candidates:
        yield Line(f"This could be {join(recruit.candidates, 'or')}: confirm it.", 2)
    if recruit.examples:
        yield Line(f"Bodies that usually hold this role: {'; '.join(recruit.examples)}.", 2)
    for need in required_roles(cast) if recruit.basis == "role" else ():
        if need.id == recruit.id:
            yield from source_lines(need.role.source)


def _mentions(cast: Cast, id: str) -> Iterator[Line]:
    for new in cast.implied:
        if new.id == id:
            yield from points(tell_mentions(cast, new))


def _ways(cast: Cast, recruit: Recruit, party: Party | None) -> Iterator[Line]:
    """Write every way to a listed party; where there is none, who may know them."""
    if party:
        found = [way for way in ways_to(cast, recruit.id) if way.legs]
        yield from compose_ways(found)
        if not found:
            told = tell_route(cast, recruit.route, recruit.nearest)
            more = "" if cast.ties_recorded else " Ask around: who on the team already knows somebody there?"
            yield Line(f"{told[0].upper()}{told[1:]}{more}", 2)
        if party.former and not party.named:
            yield Line(f"Nobody we know is there now. Before: {join([human.label for human in party.former])}.", 2)
    yield from compose_officers((recruit.officer,) if recruit.officer else ())
