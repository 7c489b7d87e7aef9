"""Know what is in the way of a text: marks, other texts, lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Place, Segment, Wire, box_around, crosses, distance
from stakemap.views.map.layout.nearby import Nearby, lay_in

__all__ = ["Surroundings"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is in the way of a text: boxes that may not be covered, and lines that should not be crossed.

    Each line is there in its straight pieces, with the ids of its two ends.
    """

    taken: Nearby[Box]
    lines: Nearby[tuple[tuple[str, str], Segment]]
    marks: Nearby[Place]
    texts: Nearby[Box]

    @classmethod
    def of(
        cls, taken: Iterable[Box], lines: Iterable[Wire], marks: Iterable[Place] = (), texts: Iterable[Box] = ()
    ) -> Surroundings:
        """Sort boxes, lines, marks, and those of the boxes that are texts, into grids."""
        pieces = ((line.ends, piece) for line in lines for piece in line.pieces)
        return cls(
            lay_in((box, box) for box in taken),
            lay_in((box_around(piece), (ends, piece)) for ends, piece in pieces),
            lay_in(((p.x - p.r, p.y - p.r, p.x + p.r, p.y + p.r), p) for p in marks),
            lay_in((box, box) for box in texts),
        )

    def with_taken(self, boxes: Iterable[Box]) -> Surroundings:
        """Give the same with more boxes taken."""
        more = tuple(boxes)
        taken, texts = ([*grid.things, *more] for grid in (self.taken, self.texts))
        return replace(self, taken=lay_in((b, b) for b in taken), texts=lay_in((b, b) for b in texts))

    def crossed(self, box: Box, but: tuple[str, str] = ("", "")) -> int:
        """Count the lines that run through a box, but for one."""
        found: set[tuple[str, str]] = set()
        for ends, piece in self.lines.near(box):
            if ends != but and ends not in found and crosses(box, piece):
                found.add(ends)
        return len(found)

    def hit(self, piece: Segment, but: str) -> bool:
        """Tell whether a straight piece runs through a text or through a mark, but for one mark."""
        near = box_around(piece)
        for place in self.marks.near(near):
            if place.id != but and distance(place.x, place.y, piece) < place.r + 2:
                return True
        return any(crosses(box, piece) for box in self.texts.near(near))

    def free(self, box: Box, frame: Frame) -> bool:
        """Tell whether a box covers nothing and stays inside the frame."""
        right, bottom = frame.width / 2, frame.height / 2
        inside = -right <= box[0] and box[2] <= right and -bottom <= box[1] and box[3] <= bottom
        return inside and not self.taken.any_near(box)
