"""The answer of ``recruit`` in words: who to bring in first, why, and what to say first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.views.heading import compose_heading
from stakemap.views.kinds import compose_kind
from stakemap.views.lines import Line
from stakemap.words import count, join, join_some

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.graph.routes import Hop
    from stakemap.recruit import Recruit

__all__ = [
    "compose_recruits",
    "headline",
    "label_of",
    "list_reasons",
    "open_span",
    "rank_texts",
    "tell_route",
]

MOST_QUESTIONS = 3
INDENT = 5
NOT_LISTED = {"implied": "not on your list", "role": "role nobody fills"}
"""What stands where a listed party has its status, by basis, so that those two are told apart at a glance."""


def headline(cast: Cast, recruits: Sequence[Recruit]) -> str:
    """Say in one sentence how many still have to be recruited.

    Args:
        cast: Everybody in the problem.
        recruits: All recruits of the problem, not a filtered part.
    """
    kinds = Counter(recruit.basis for recruit in recruits)
    partners = {party.id for party in cast.partners}
    missing = sum(recruit.id in partners for recruit in recruits)
    others = " outside your agency" if any(party.listed for party in cast.parties) else ""
    first = f"{missing} of {count(len(partners), 'partner')} still to recruit"
    more = []
    if kinds["implied"]:
        more.append(f"{count(kinds['implied'], 'party', 'parties')} that the file mentions and nobody listed")
    if kinds["role"]:
        more.append(f"{count(kinds['role'], 'role')} that nobody fills yet")
    if not partners:
        return f"{_nobody(others)} Until then: {join(more)}." if more else _nobody(others)
    return f"{first}, plus {join(more)}." if more else f"{first}."


def _nobody(others: str) -> str:
    return f"Nobody{others} is on the list yet. Open the file and list who is needed, one name a line."


def rank_texts(recruits: Sequence[Recruit]) -> dict[str, str]:
    """Give the rank of each recruit as it is shown, by id: ``1``, or ``3=`` where several share it."""
    shared = Counter(recruit.rank for recruit in recruits)
    return {r.id: f"{r.rank}=" if shared[r.rank] > 1 else f"{r.rank}" for r in recruits}


def compose_recruits(
    cast: Cast, recruits: Sequence[Recruit], shown: Sequence[Recruit], file: str, reasons: bool
) -> tuple[Line, ...]:
    """Write the ranked list of one problem.

    Args:
        cast: Everybody in the problem.
        recruits: All recruits of the problem; ranks and counts are those of the whole list.
        shown: Those of them to be written, in the same order.
        file: The file, as the user named it.
        reasons: Write every reason with its points, not only the weightiest.
    """
    ranks = rank_texts(recruits)
    entries = (line for recruit in shown for line in _entry(cast, recruit, ranks[recruit.id], reasons))
    return (
        compose_heading(cast, file),
        Line(headline(cast, recruits)),
        *compose_kind(cast),
        *_on_ties(cast, shown),
        *entries,
        *_afterwards(recruits, shown),
    )


def _on_ties(cast: Cast, shown: Sequence[Recruit]) -> tuple[Line, ...]:
    if cast.ties_recorded or not cast.partners or not shown:
        return ()
    return (
        Line(
            "No ties are recorded yet, so nobody can be named who could introduce you. "
            "Ask around: who on the team already knows somebody there?"
        ),
    )


def _entry(cast: Cast, recruit: Recruit, rank: str, reasons: bool) -> Iterator[Line]:
    yield Line()
    points = count(recruit.points, "point")
    span = open_span(recruit)
    between = f", rank {span} once more is known" if reasons and span else ""
    yield Line(f"{label_of(recruit)} - {points}{between}", hang=INDENT, mark=rank, strong=True)
    if reasons:
        yield from list_reasons(recruit, INDENT)
    elif recruit.reasons:
        yield Line(f"Why: {recruit.reasons[0].says}{_more(len(recruit.reasons) - 1)}", INDENT, 2)
    yield Line(f"First step: {recruit.first_step}", INDENT, 2)
    if cast.ties_recorded and recruit.basis != "role":
        yield Line(f"Way in: {tell_route(cast, recruit.route, recruit.nearest)}", INDENT, 2)


def label_of(recruit: Recruit) -> str:
    """Give the name with the status, or with what stands in its place."""
    if recruit.basis in NOT_LISTED:
        return f"{recruit.name} ({NOT_LISTED[recruit.basis]})"
    before = "; was with us before" if recruit.basis == "lapsed" else ""
    return f"{recruit.name} ({recruit.status}{before})"


def _more(number: int) -> str:
    return f" (and {count(number, 'more reason')})" if number > 0 else ""


def list_reasons(recruit: Recruit, indent: int) -> Iterator[Line]:
    """Write every reason with its points, and their sum."""
    for reason in recruit.reasons:
        yield Line(reason.says, indent, 5, mark=f"{reason.points:+d}")
    yield Line(f"{count(recruit.points, 'point').split()[1]} in all", indent, 5, mark=f"{recruit.points:2d}")


def open_span(recruit: Recruit) -> str:
    """Give the best and worst rank that the unknown facts leave open; empty when they change nothing."""
    low, high = recruit.rank_range
    return f"{low} to {high}" if low != high else ""


def tell_route(cast: Cast, route: Sequence[Hop] | None, nearest: Sequence[str] = ()) -> str:
    """Say who introduces us to whom, with a full stop only where it is a sentence.

    Args:
        cast: Everybody in the problem.
        route: Introductions from the team; empty when the team knows them; None when there is no way.
        nearest: Where there is no way, the names of those outside the team who know them.
    """
    if not cast.ties_recorded:
        return "no ties are recorded yet."
    if route is None and nearest:
        return f"none from the team yet, but {join_some(nearest)} may know them. Who on the team knows one of these?"
    if route is None:
        return "none yet. Ask around: who on the team already knows somebody there?"
    if not route:
        return "somebody on the team knows them already."
    return " \u2192 ".join((route[0].from_, *(_hop(hop) for hop in route)))


def _hop(hop: Hop) -> str:
    said = ", ".join(str(word) for word in (hop.strength or hop.state,) if word)
    return f"{hop.to} ({said})" if said else hop.to


def _afterwards(recruits: Sequence[Recruit], shown: Sequence[Recruit]) -> Iterator[Line]:
    if len({recruit.rank for recruit in shown}) < len(shown):
        yield Line()
        yield Line("Equal points share a rank; the order inside a tie is by name and means nothing.")
    questions = _questions(recruits) if shown else ()
    if questions:
        yield Line()
        yield Line("What would change this order most:")
        yield from (Line(f"- {question}", INDENT, 2) for question in questions)


def _questions(recruits: Sequence[Recruit]) -> tuple[str, ...]:
    """Give the questions whose answers could move somebody furthest, whoever of the recruits is shown."""
    furthest = sorted((r for r in recruits if r.question and r.moves), key=lambda r: (-r.moves, r.rank))
    return tuple(dict.fromkeys(r.question for r in furthest if r.question))[:MOST_QUESTIONS]
