"""Draw the small bullseye beside the tracks: the same rings and directions, one dot for each partner."""

from __future__ import annotations

from markupsafe import escape

from stakemap.views.map.time.moments import STANDS, Time, Track

__all__ = ["draw_dial"]

_SIZE = 260
_RADII = (24, 45, 66, 87, 108, 129)
"""Borders of the rings, from the inside to the outside; a dot stands in the middle between two."""
_MANY = 40
"""More dots than these are drawn smaller, as they would touch in the inner rings."""


def draw_dial(time: Time) -> str:
    """Draw the dial as of the last moment; style and script move each dot along its line to the middle."""
    middle = _SIZE // 2
    rings = "".join(
        f'<circle class="ring{number}" r="{radius}"/>' for number, radius in reversed(list(enumerate(_RADII[1:])))
    )
    tracks = time.tracks
    many = len(tracks) > _MANY
    dots = "".join(_dot(track, 360 * number / len(tracks), many) for number, track in enumerate(tracks))
    return (
        f'<svg class="picture dial{" many" if many else ""}" viewBox="0 0 {_SIZE} {_SIZE}" aria-hidden="true">'
        f'<g transform="translate({middle} {middle})">{rings}<circle class="us" r="{_RADII[0]}"/>{dots}</g></svg>'
    )


def _dot(track: Track, angle: float, many: bool) -> str:
    """Draw one dot on its own line; its distance from the middle is a matter of style (``p0`` to ``p4``)."""
    stand = STANDS[track.stands[-1]]
    return (
        f'<g data-id="{escape(track.id)}" transform="rotate({angle:.1f})">'
        f'<circle class="spot-{stand.look} p{stand.ring}" r="{3.5 if many else 5.5}"/></g>'
    )
