"""Draw the signs of the legend, as they are drawn in the picture."""

from __future__ import annotations

__all__ = ["draw_swatch"]

_SWATCHES = {
    "recruit": '<g class="mark recruit"><circle r="9"/><text class="inside" y="4" font-size="11">1</text></g>',
    "unnamed": '<g class="mark recruit"><rect x="-8.5" y="-8.5" width="17" height="17" rx="3"/></g>',
    "aboard": '<g class="mark aboard"><circle r="9"/><path class="tick" d="M-3.8 0l2.6 2.8l4.6 -5.6"/></g>',
    "committed": '<g class="mark aboard"><circle r="7.5"/><circle class="second" r="10.5"/></g>',
    "ghost": '<g class="mark ghost"><circle r="9"/><text class="inside" y="4" font-size="11">?</text></g>',
    "unknown": '<circle class="badge" r="7.5"/><text class="badge-text" x="0" y="4" font-size="11.5">?</text>',
    "no": '<circle class="badge" r="7.5"/><text class="badge-text" x="0" y="4" font-size="11.5">\u00d7</text>',
    "reticent": '<circle class="badge" r="7.5"/><text class="badge-text" x="0" y="4" font-size="11.5">!</text>',
    "spoke": '<path class="spoke" d="M-12 0L12 0"/>',
    "guess": '<path class="spoke guess" d="M-12 0L12 0"/>',
    "active": '<path class="tie active strength3" d="M-12 0L12 0"/>',
    "known": '<path class="tie known strength2" d="M-12 0L12 0"/>',
    "strained": '<path class="tie strained strength2" d="M-12 -2L12 -2M-12 2L12 2"/>',
    "ended": '<path class="tie ended" d="M-12 0L12 0"/>',
}


def draw_swatch(key: str) -> str:
    """Draw one sign for the legend.

    Raises:
        KeyError: There is no such sign.
    """
    return f'<svg class="picture swatch" viewBox="-13 -12 26 24" aria-hidden="true">{_SWATCHES[key]}</svg>'
