"""Lines bend around what is in their way, and a twin keeps its distance."""

from __future__ import annotations

import math

from stakemap.views.map.layout.bends import (
    Avoid,
    bend_roughly,
    choose_bend,
    curve_points,
    draw_raster,
    set_obstacles,
    twin,
)
from stakemap.views.map.layout.geometry import Place

A, B = Place("a", -100, 0, 10), Place("b", 100, 0, 10)
BETWEEN = Place("c", 0, 0, 12)


def test_free_spoke_is_straight() -> None:
    """With nothing in its way a spoke is straight and a tie bends as little as a tie does."""
    places = {"a": A, "b": B}
    assert choose_bend(("a", "b"), places, set_obstacles(places.values(), ()), straight=True) == (0.0, 0.0)
    assert abs(choose_bend(("a", "b"), places, set_obstacles(places.values(), ()))[0]) == 0.1


def test_line_bends_around_a_mark_and_a_name() -> None:
    """A mark in between is passed at a distance; a name beside it sends the line to the other side."""
    places = {"a": A, "b": B, "c": BETWEEN}
    bend, cost = choose_bend(("a", "b"), places, set_obstacles(places.values(), ()), straight=True)
    assert bend and all(math.dist(p, (0, 0)) > BETWEEN.r for p in curve_points(A, B, bend))
    side = math.copysign(1, curve_points(A, B, bend)[8][1])
    name = Avoid((-30, min(side * 14, side * 60), 30, max(side * 14, side * 60)), 60.0, name=True)
    other, same = choose_bend(("a", "b"), places, set_obstacles(places.values(), [name]), straight=True)
    assert other * bend < 0 and same == cost


def test_rough_look_avoids_a_mark() -> None:
    """One line among many runs beside a mark too, when a gentle bend is enough."""
    raster = draw_raster([A, B, BETWEEN], ())
    bend = bend_roughly(A, B, raster, straight=True)
    assert bend and all(math.dist(p, (0, 0)) > BETWEEN.r for p in curve_points(A, B, bend))
    assert bend_roughly(A, B, draw_raster([A, B], ()), straight=True) == 0.0


def test_twin_keeps_its_distance() -> None:
    """The two lines of a double line are on both sides of the curve, equally far from it."""
    for bend in (0.0, 0.3, -0.6):
        for apart in (2.0, -2.0):
            start, middle, end = twin(A, B, bend, apart)
            assert math.isclose(math.dist(start, (A.x, A.y)), 2) and math.isclose(math.dist(end, (B.x, B.y)), 2)
            other = twin(A, B, bend, -apart)[1]
            assert math.isclose(math.dist(middle, other), 4)
