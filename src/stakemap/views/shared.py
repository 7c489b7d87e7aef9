"""Who is needed in several problems, in words: one conversation about all of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.views.lines import Line
from stakemap.words import count, join

if TYPE_CHECKING:
    from stakemap.portfolio import Part, Shared
    from stakemap.recruit import Recruit

__all__ = ["compose_shared", "shared_row"]

INDENT = 5
MOST = 10


def compose_shared(shared: Sequence[Shared], problems: int) -> tuple[Line, ...]:
    """Write whom several problems need, most points in all first; empty when there is nobody.

    Args:
        shared: Those who are needed in several problems.
        problems: How many problems were looked at.
    """
    if not shared:
        return ()
    return (
        Line("NEEDED IN SEVERAL PROBLEMS", strong=True),
        Line(
            f"{count(len(shared), 'party', 'parties')} in more than one of the {problems} problems here. Speak with "
            "each about all of them at once."
        ),
        *(line for one in shared[:MOST] for line in _one(one)),
        *([Line(), Line(f"and {len(shared) - MOST} more with fewer points.")] if len(shared) > MOST else []),
    )


def shared_row(one: Shared) -> dict[str, object]:
    """Give one party as data: name, points in all, and what it is in each problem."""
    return {
        "name": one.name,
        "points": one.points,
        "problems": [
            {
                "file": part.file,
                "problem": part.problem,
                "name": part.name,
                "status": part.status,
                "rank": part.recruit.rank if part.recruit else None,
                "points": part.recruit.points if part.recruit else None,
                "person": part.person,
            }
            for part in one.parts
        ],
    }


def _one(one: Shared) -> Iterator[Line]:
    yield Line()
    told = f"one conversation, {count(len(one.parts), 'problem')}"
    yield Line(f"{one.name} - {told}, {count(one.points, 'point')} in all", strong=True)
    for part in one.wanted:
        assert part.recruit is not None
        called = f", there called {part.name}" if part.name != one.name else ""
        yield Line(
            f"{part.problem}{called}: rank {part.recruit.rank}, {count(part.recruit.points, 'point')} ({part.status})."
            f"{_why(part.recruit)}",
            INDENT,
            2,
        )
    if one.aboard:
        yield Line(f"On board already: {join([_aboard(part) for part in one.aboard])}. Begin there.", INDENT, 2)
    best = max(one.wanted, key=lambda part: part.recruit.points if part.recruit else 0)
    if best.recruit is not None and not one.aboard:
        yield Line(f"First step: {best.recruit.first_step}", INDENT, 2)


def _why(recruit: Recruit) -> str:
    """Give the weightiest reason; being on the list is none that needs saying."""
    first = recruit.reasons[0]
    return "" if first.code == "listed" else f" {first.says}"


def _aboard(part: Part) -> str:
    person = f", through {part.person}" if part.person else ""
    return f"{part.problem} ({part.status}{person})"
