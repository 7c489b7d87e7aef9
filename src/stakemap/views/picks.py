"""The answer of ``recruit --only``: the few who unlock most, and what each adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stakemap.views.heading import compose_heading
from stakemap.views.kinds import compose_kind
from stakemap.views.lines import Line
from stakemap.views.recruits import label_of, rank_texts
from stakemap.words import count, join_some

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.recruit import Pick, Recruit

__all__ = ["compose_picks"]

INDENT = 5


def compose_picks(cast: Cast, recruits: Sequence[Recruit], picks: Sequence[Pick], file: str) -> tuple[Line, ...]:
    """Write the few who unlock most, in the order in which to bring them in.

    Args:
        cast: Everybody in the problem.
        recruits: All recruits of the problem; ranks are those of the whole list.
        picks: The few.
        file: The file, as the user named it.
    """
    ranks = rank_texts(recruits)
    several = "these unlock" if len(picks) > 1 else "this one unlocks"
    says = f"If only {count(len(picks), 'party', 'parties')} can be brought in now, {several} most."
    return (
        compose_heading(cast, file),
        Line(says),
        *compose_kind(cast),
        *(line for place, pick in enumerate(picks, 1) for line in _pick(pick, place, ranks[pick.recruit.id])),
        Line(),
        Line(
            "Each number is what this one adds to those above. Chosen one after the other, so it is a good "
            "choice, not a proof that no other few would do better."
        ),
    )


def _pick(pick: Pick, place: int, rank: str) -> Iterator[Line]:
    yield Line()
    adds = f"adds {count(pick.gain, 'point')}" if pick.gains else "unlocks nothing more alone"
    yield Line(
        f"{label_of(pick.recruit)} - {adds}; rank {rank} in the whole list", hang=INDENT, mark=f"{place}", strong=True
    )
    for gained in pick.gains:
        yield Line(gained.says, INDENT, 5, mark=f"{gained.points:+d}")
    if pick.gains and pick.alike:
        yield Line(f"As good at this place: {join_some(pick.alike)}.", INDENT, 2)
    yield Line(f"First step: {pick.recruit.first_step}", INDENT, 2)
