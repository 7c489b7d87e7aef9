"""The answers of ``stakemap recruit`` as data for other programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from stakemap.cli.answers import answer
from stakemap.cli.reading import Shelf, file_and_problem
from stakemap.cli.terminal import say

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.graph.routes import Hop
    from stakemap.portfolio import Shared
    from stakemap.recruit import Pick, Reason, Recruit

__all__ = ["gain_row", "print_json", "print_pages_json", "recruit_of", "shared_in"]


def print_pages_json(shelf: Shelf, hits: Sequence[tuple[str, Cast, Sequence[Recruit], str]]) -> None:
    """Print the same pages as data: recruits with everything on their page, and those who are none apart."""
    from stakemap.views.recruit_rows import aboard_row, page_row

    pages: dict[tuple[str, str], dict[str, object]] = {}
    shown: list[tuple[Recruit, ...]] = []
    aboard = []
    for file, cast, every, who in hits:
        found = recruit_of(every, who)
        shown.append((found,) if found else ())
        if found:
            pages[file, found.id] = page_row(cast, found)
        else:
            aboard.append({**file_and_problem(file, cast), **aboard_row(cast, who)})
    chosen = Shelf(tuple((file, cast) for file, cast, _, _ in hits), shelf.errors)
    print_json(chosen, shown, pages, {"aboard": aboard})


def _as_json(one: Recruit) -> dict[str, object]:
    """Give the shape that other programs rely on."""
    route = None if one.route is None else [_hop(hop) for hop in one.route]
    return {
        "rank": one.rank,
        "rank_range": list(one.rank_range),
        "name": one.name,
        "basis": one.basis,
        "role": one.role,
        "examples": list(one.examples),
        "candidates": list(one.candidates),
        "status": one.status,
        "points": one.points,
        "reasons": [_reason(why) for why in one.reasons],
        "first_step": one.first_step,
        "person": one.person,
        "route": route,
        "officer": one.officer,
    }


def _reason(why: Reason) -> dict[str, object]:
    return {"code": why.code, "points": why.points, "says": why.says}


def _hop(hop: Hop) -> dict[str, object]:
    return {"from": hop.from_, "to": hop.to, "kind": hop.kind, "state": hop.state, "strength": hop.strength}


def print_json(
    shelf: Shelf,
    shown: Sequence[Sequence[Recruit]],
    more_of: Mapping[tuple[str, str], Mapping[str, object]] | None = None,
    more: Mapping[str, object] | None = None,
) -> None:
    """Print recruits as data.

    Args:
        shelf: The problems.
        shown: The recruits of each of them.
        more_of: Further keys of single recruits, by file and id.
        more: Further keys beside the recruits.
    """
    from stakemap.views.kinds import likely_words
    from stakemap.views.shared import shared_row

    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "problems": [
            {**file_and_problem(file, cast), "likely_types": list(likely_words(cast))} for file, cast in shelf.casts
        ],
        "recruits": [
            {**file_and_problem(file, cast), **_as_json(one), **(more_of or {}).get((file, one.id), {})}
            for (file, cast), found in zip(shelf.casts, shown, strict=True)
            for one in found
        ],
        "shared": [shared_row(one) for one in shared_in(shelf, shown)],
        **(more or {}),
    }
    say(answer("recruit", not shelf.errors, content))


def gain_row(pick: Pick) -> dict[str, object]:
    """Give what one of the few adds to those before."""
    return {"gain": pick.gain, "gains": [_reason(one) for one in pick.gains], "alike": list(pick.alike)}


def recruit_of(every: Sequence[Recruit], id: str) -> Recruit | None:
    """Give the recruit with this id; None when there is none."""
    return next((one for one in every if one.id == id), None)


def shared_in(shelf: Shelf, shown: Sequence[Sequence[Recruit]]) -> tuple[Shared, ...]:
    """Find whom several of the problems need, among those shown."""
    if len(shelf.casts) < 2:
        return ()
    from stakemap.portfolio import Shelved, find_shared

    return find_shared([Shelved(file, cast, found) for (file, cast), found in zip(shelf.casts, shown, strict=True)])
