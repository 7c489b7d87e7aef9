"""Decide what the map of a crowd shows: cells in the picture, the first of every list, everybody in the tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stakemap.cast import Cast
from stakemap.gaps import Assessment
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Legend, Look
from stakemap.views.map.cards import compose_cards
from stakemap.views.map.crowd.cells import Cell, Crowd, compose_cells
from stakemap.views.map.crowd.tables import compose_crowd_tables
from stakemap.views.map.crowd.ways import compose_ways
from stakemap.views.map.entries import compose_aboard, compose_actions, compose_recruit_entries
from stakemap.views.map.facets import compose_facets
from stakemap.views.map.grid import compose_grid
from stakemap.views.map.sara.flow import compose_flow
from stakemap.views.map.scene import Mark, Scene
from stakemap.views.map.time.moments import Time, compose_time

__all__ = ["CROWD", "compose_crowd", "is_crowd"]

CROWD = 250
"""More partners than this are gathered into cells; judgement: nobody reads a thousand marks at once."""
_RECRUITS = 100
"""So many recruits stand in the list and have a card of their own; judgement."""
_OTHERS = 25
"""So many of those on board and of the actions stand in their lists; judgement."""
_MOST_STOPS = 8
"""So many days, the last ones, are compared with each other in words; judgement."""
_PARTNERS_BY_STOPS = 8_000
"""From a thousand partners on there are fewer days, and from four thousand on none: each costs a cast and a
comparison, 0.2 s for 2,000 partners; judgement."""


def is_crowd(cast: Cast) -> bool:
    """Tell whether a problem has more partners than anybody can read as marks."""
    return len(cast.partners) > CROWD


def compose_crowd(scene: Scene, cast: Cast, recruits: Sequence[Recruit], assessment: Assessment | None = None) -> Scene:
    """Add lists, tables and cells to the scene of a crowd that has its marks and nothing beside them.

    Cost is close to linear in the size of the file.
    """
    first = recruits[:_RECRUITS]
    aboard = [mark for mark in scene.marks if mark.look is Look.ABOARD]
    actions = compose_actions(cast, recruits, {mark.id for mark in scene.marks})
    tables, ties = compose_crowd_tables(cast, recruits)
    crowd = Crowd(
        cells=compose_cells(scene.marks),
        recruits=len(recruits),
        aboard=len(aboard),
        actions=len(actions),
        steps=tuple((recruit.id, recruit.first_step) for recruit in recruits),
        ways=compose_ways(cast, recruits),
        needs=tuple((action.needs, action.maybe) for action in actions),
        ties=ties,
    )
    return replace(
        scene,
        recruits=compose_recruit_entries(cast, first, scene.marks),
        aboard=compose_aboard(cast, aboard[:_OTHERS]),
        actions=actions[:_OTHERS],
        cards=compose_cards(cast, recruits, assessment, frozenset(recruit.id for recruit in first)),
        tables=tables,
        legend=_legend(crowd.cells, scene.marks),
        facets=compose_facets(cast, scene.marks, recruits),
        crowd=crowd,
        grid=compose_grid(cast, recruits),
        flow=compose_flow(cast, recruits),
        time=_time(cast),
    )


def _time(cast: Cast) -> Time | None:
    """Tell the last days in words; None without any, and where telling two of them would take too long."""
    stops = min(_MOST_STOPS, _PARTNERS_BY_STOPS // len(cast.partners))
    return compose_time(cast, most=stops, tracks=False) if stops > 1 else None


def _legend(cells: Sequence[Cell], marks: Sequence[Mark]) -> tuple[Legend, ...]:
    """Explain the signs that occur, always in the same order."""
    occurs = (
        (
            "recruit",
            "First to recruit, in this order",
            any(mark.featured and mark.look is Look.RECRUIT for mark in marks),
        ),
        ("cell", "So many to recruit", any(cell.waiting and cell.ring for cell in cells)),
        ("cell-aboard", "So many on board", any(cell.aboard and not cell.waiting for cell in cells)),
        ("cell-both", "So many more on board", any(cell.aboard and cell.waiting for cell in cells)),
        ("cell-unknown", "Of them, status unknown", any(cell.unknown for cell in cells)),
        ("cell-ghost", "Role nobody fills, or not on your list", any(cell.ring is None for cell in cells)),
    )
    return tuple(Legend(key, words) for key, words, there in occurs if there)
