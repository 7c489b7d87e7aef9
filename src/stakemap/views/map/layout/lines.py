"""Bend all lines of a picture: a few carefully, each around what is in its way; many gently, after a rough look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stakemap.views.map.layout.bends import (
    Avoid,
    bend_roughly,
    choose_bend,
    curve_points,
    draw_raster,
    pieces,
    set_obstacles,
)
from stakemap.views.map.layout.geometry import Place, Wire
from stakemap.views.map.scene import Scene

__all__ = ["Bent", "Lines", "are_many", "bend_all"]

_MANY = 40
"""More lines than this, which are drawn faintly, bend only a little; judgement."""
Ends = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bent:
    """One line.

    Attributes:
        ends: Ids of its marks; a spoke begins in the middle.
        spoke: True for a spoke, False for a tie.
        bend: How much it bends, and to which side.
        cost: How much is in its way all the same, and how far it bends; 0 for one of many.
    """

    ends: Ends
    spoke: bool
    bend: float
    cost: float = 0.0

    def points(self, places: dict[str, Place]) -> list[tuple[float, float]]:
        """Give points of the line from one end to the other."""
        return curve_points(places[self.ends[0]], places[self.ends[1]], self.bend)

    def wire(self, places: dict[str, Place]) -> Wire:
        """Give its course in straight pieces."""
        return Wire(self.ends, tuple(pieces(places[self.ends[0]], places[self.ends[1]], self.bend)))


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of a picture, spokes first."""

    bent: tuple[Bent, ...]

    @property
    def cost(self) -> float:
        """Add up what all lines cost."""
        return sum(line.cost for line in self.bent)

    def wires(self, places: dict[str, Place]) -> list[Wire]:
        """Give the course of all lines."""
        return [line.wire(places) for line in self.bent]


def are_many(scene: Scene) -> bool:
    """Tell whether a picture has more lines than can be followed one by one."""
    return len(scene.spokes) + len(scene.ties) > _MANY


def bend_all(scene: Scene, places: dict[str, Place], avoid: Sequence[Avoid]) -> Lines:
    """Bend every line around marks and boxes.

    Args:
        scene: Its spokes and ties are bent.
        places: Where the marks are.
        avoid: Boxes to bend around.
    """
    center = scene.marks[0].id if scene.marks else ""
    ends = [((center, spoke.to), True) for spoke in scene.spokes] + [((tie.a, tie.b), False) for tie in scene.ties]
    if are_many(scene):
        raster = draw_raster(places.values(), avoid)
        rough = (bend_roughly(places[a], places[b], raster, straight=spoke) for (a, b), spoke in ends)
        return Lines(tuple(Bent(pair, spoke, bend) for (pair, spoke), bend in zip(ends, rough, strict=True)))
    around = set_obstacles(places.values(), avoid)
    return Lines(tuple(Bent(pair, spoke, *choose_bend(pair, places, around, spoke)) for pair, spoke in ends))
