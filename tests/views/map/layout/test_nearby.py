"""What is near is found on the grid as it would be by looking at everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stakemap.views.map.layout.geometry import Box, overlap
from stakemap.views.map.layout.nearby import lay_in

_AT = st.floats(-300, 300)
_SIZE = st.floats(0.5, 90)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    """Draw a box somewhere in the picture."""
    x, y = draw(_AT), draw(_AT)
    return x, y, x + draw(_SIZE), y + draw(_SIZE)


@given(st.lists(boxes(), max_size=30), boxes())
def test_grid_finds_what_overlaps(there: list[Box], asked: Box) -> None:
    """The grid finds exactly the boxes that overlap, in the order in which they were laid in."""
    grid = lay_in((box, number) for number, box in enumerate(there))
    expected = [number for number, box in enumerate(there) if overlap(box, asked)]
    assert list(grid.near(asked)) == expected == grid.places_near(asked)
    assert grid.any_near(asked) is bool(expected)
