"""List the ways in which a text can stand beside its mark."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stakemap.views.map.layout.geometry import Place

__all__ = ["SIDES", "SIDES_FAR", "SIDES_NEAR", "Side", "stand_beside"]


@dataclass(frozen=True, slots=True)
class Side:
    """One way to set a name beside a mark.

    Attributes:
        right, down: -1, 0 or 1: on which side; both for a corner.
        slide: How far it is moved along that side, from -1 to 1.
        away: Gap between mark and text.
        cost: How unusual it is.
    """

    right: int
    down: int
    slide: float
    away: float
    cost: float


SIDES = tuple(
    Side(right, down, slide, away, cost + 1.2 * abs(slide) + extra)
    for away, extra in ((6.5, 0.0), (12.0, 3.0), (24.0, 14.0), (36.0, 20.0))
    for right, down, cost in ((1, 0, 0.0), (-1, 0, 0.0), (0, 1, 2.0), (0, -1, 2.5))
    for slide in (0.0, 0.5, -0.5, 1.0, -1.0)
)
_CORNERS = tuple(
    Side(right, down, 0.0, away, 2.0 + extra)
    for away, extra in ((24.0, 14.0), (36.0, 20.0), (60.0, 28.0), (84.0, 36.0))
    for right in (1, -1)
    for down in (1, -1)
)
SIDES_NEAR = tuple(side for side in SIDES if side.away < 20)
"""In a crowd only these are tried for most."""
SIDES_FAR = (
    *SIDES,
    *_CORNERS,
    *(replace(side, away=away, cost=side.cost + away / 2.5) for away in (60.0, 84.0) for side in SIDES[:20]),
)
"""Those who must be named where there is little room may stand further away."""


def stand_beside(place: Place, side: Side, height: float) -> tuple[float, float, str]:
    """Give where a text of this height stands on one side of a mark: the x of its anchor, its top, and its anchor.

    Its middle is moved along that side.
    """
    gap = (place.r + side.away) * (0.75 if side.right and side.down else 1.0)
    if not side.right:
        anchor = "start" if side.slide > 0 else "end" if side.slide < 0 else "middle"
        shift = side.slide * place.r if abs(side.slide) < 1 else 0.0
        return place.x - shift, place.y + gap if side.down > 0 else place.y - gap - height, anchor
    x, anchor = place.x + side.right * gap, "start" if side.right > 0 else "end"
    if side.down:
        return x, place.y + gap if side.down > 0 else place.y - gap - height, anchor
    return x, place.y + side.slide * (height / 2 + place.r * 0.7) - height / 2, anchor
