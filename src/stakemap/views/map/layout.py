"""Lay a scene out in one frame: rings, sectors, marks, lines, then names where there is room.

Same scene, same frame, same positions; the order in which marks are given does not matter.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

from stakemap.views.map.beside import Entry
from stakemap.views.map.bullseye import divide, set_marks, set_outside
from stakemap.views.map.geometry import Arc, Band, Box, Frame, Label, Layout, Line, Place, crowded
from stakemap.views.map.labels import Segment, arc_boxes, block, place_caption
from stakemap.views.map.naming import name_marks
from stakemap.views.map.scene import Look, Mark, Scene, Tie
from stakemap.views.map.sectors import RINGS

__all__ = ["bend_point", "lay_out"]

_BENDS = (0.22, -0.22, 0.5, -0.5, 0.8, -0.8)
"""How much a tie may bend, gentlest first; judgement."""


def lay_out(scene: Scene, frame: Frame) -> Layout:
    """Compute every position of the picture in one frame.

    Cost grows with the square of the number of marks; a hundred take a fraction of a second.
    """
    frame = crowded(frame, len(scene.marks))
    marks = sorted(scene.marks, key=lambda mark: (mark.name, mark.id))
    arcs = divide(marks, frame)
    bands = _bands(frame)
    places = set_marks(marks, arcs, frame, tuple(band.caption.box for band in bands))
    places |= set_outside(marks, frame)
    places |= {m.id: Place(m.id, 0.0, 0.0, frame.agency) for m in marks if m.look is Look.AGENCY}
    titles = _titles(marks, places, frame)
    bends = {(tie.a, tie.b): _bend(tie, places, frame) for tie in scene.ties}
    spokes = {spoke.to: _shortened(places, spoke.to, frame) for spoke in scene.spokes if spoke.to in places}
    ties = [part for tie in scene.ties for part in _curve(tie, places, bends)]
    taken = _fixed_boxes(bands, arcs, titles, frame) + _mark_boxes(marks, places)
    labels = name_marks(marks, places, frame, taken, [*spokes.values(), *ties])
    taken += [label.box for label in labels.values()]
    return Layout(
        frame=frame,
        bands=bands,
        arcs=arcs,
        places={name: replace(places[name], label=labels.get(name)) for name in sorted(places)},
        spokes=_caption_all(scene, spokes, frame, taken, ties),
        bends=bends,
        people=_people(scene, places),
        titles=titles,
    )


def _bands(frame: Frame) -> tuple[Band, ...]:
    """Give every ring its caption at twelve o'clock, just inside its outer border."""
    bands: list[Band] = []
    for place, ring in enumerate(RINGS):
        inner, outer = frame.rings[place], frame.rings[place + 1]
        caption = block(0.0, -outer + 3, "middle", (Line(ring.value, "caption"),), frame)
        bands.append(Band(inner, outer, caption))
    return tuple(bands)


def _titles(marks: list[Mark], places: dict[str, Place], frame: Frame) -> tuple[Label, ...]:
    """Head the two groups of ghosts, above the topmost of each; an empty group has no heading."""
    titles: list[Label] = []
    for roles, text in ((True, "Roles nobody fills"), (False, "Not on your list yet")):
        group = [places[m.id] for m in marks if m.look is Look.GHOST and m.role is roles]
        if not group:
            continue
        line = (Line(text, "caption"),)
        if frame.all_labels:
            top = min(group, key=lambda place: (place.y, place.x))
            y = max(-frame.height / 2 + 4, top.y - 58)
            titles.append(block(top.x + (top.r if roles else -top.r), y, "end" if roles else "start", line, frame))
        else:
            y = -frame.height / 2 + 2 if roles else frame.height / 2 - frame.text * 1.2 - 2
            titles.append(block(-frame.width / 2 + 4, y, "start", line, frame))
    return tuple(titles)


def _shortened(places: dict[str, Place], to: str, frame: Frame) -> Segment:
    """Draw a spoke from the edge of the agency to the edge of a mark."""
    place = places[to]
    length = math.hypot(place.x, place.y) or 1.0
    start, end = frame.agency / length, 1 - place.r / length
    return (place.x * start, place.y * start, place.x * end, place.y * end)


def bend_point(a: Place, b: Place, bend: float) -> tuple[float, float]:
    """Give the control point of the curve from ``a`` to ``b``.

    This is how vis-network 9.1 bends ``curvedCW`` (``bend`` above 0) and ``curvedCCW`` (below 0) with that
    roundness, so that the picture with and without script is the same.
    """
    right, up = b.x - a.x, a.y - b.y
    angle = math.atan2(up, right) + (bend * 0.5 + 0.5) * math.pi
    reach = (abs(bend) * 0.5 + 0.5) * math.hypot(right, up)
    return a.x + reach * math.sin(angle), a.y + reach * math.cos(angle)


def _bend(tie: Tie, places: dict[str, Place], frame: Frame) -> float:
    """Choose how a tie bends: gently, toward the middle, but not through it."""
    a, b = places[tie.a], places[tie.b]

    def cost(bend: float) -> tuple[bool, float, float]:
        nearest = min(math.hypot(x, y) for x, y in _points(a, b, bend)[1:-1])
        return nearest < frame.agency + 8, abs(bend), round(math.hypot(*bend_point(a, b, bend)), 3)

    return min(_BENDS, key=cost)


def _curve(tie: Tie, places: dict[str, Place], bends: dict[tuple[str, str], float]) -> list[Segment]:
    """Cut the curve of a tie into straight pieces, to keep names off it."""
    points = _points(places[tie.a], places[tie.b], bends[tie.a, tie.b])
    return [(*one, *other) for one, other in pairwise(points)]


def _points(a: Place, b: Place, bend: float) -> list[tuple[float, float]]:
    """Give nine points on the curve between two marks, both ends included."""
    x, y = bend_point(a, b, bend)
    steps = [step / 8 for step in range(9)]
    return [
        (
            (1 - t) ** 2 * a.x + 2 * t * (1 - t) * x + t * t * b.x,
            (1 - t) ** 2 * a.y + 2 * t * (1 - t) * y + t * t * b.y,
        )
        for t in steps
    ]


def _fixed_boxes(bands: tuple[Band, ...], arcs: tuple[Arc, ...], titles: tuple[Label, ...], frame: Frame) -> list[Box]:
    """Collect the captions and headings, which no name may cover."""
    boxes = [band.caption.box for band in bands] + [title.box for title in titles]
    middle = (frame.rings[-1] + frame.rim) / 2
    for arc in arcs:
        if arc.text:
            boxes += arc_boxes(arc.text, middle, (arc.start + arc.end) / 2, frame)
    return boxes


def _mark_boxes(marks: list[Mark], places: dict[str, Place]) -> list[Box]:
    """Give the boxes of marks with their signs, which no name may cover."""
    boxes: list[Box] = []
    for mark in marks:
        place = places[mark.id]
        edge = place.r + (9 if mark.signs else 3)
        boxes.append((place.x - place.r - 3, place.y - edge, place.x + edge, place.y + place.r + 3))
    return boxes


def _caption_all(
    scene: Scene, spokes: dict[str, Segment], frame: Frame, taken: list[Box], ties: list[Segment]
) -> dict[str, Label | None]:
    """Caption the spokes where there is room, guesses excepted; ``taken`` grows."""
    captions: dict[str, Label | None] = {}
    for spoke in sorted(scene.spokes, key=lambda spoke: spoke.to):
        if spoke.to not in spokes:
            continue
        others = [line for to, line in spokes.items() if to != spoke.to] + ties
        label = None
        if frame.all_labels and not spoke.guess:
            label = place_caption(spoke.caption, spokes[spoke.to], frame, taken, others)
        if label is not None:
            taken.append(label.box)
        captions[spoke.to] = label
    return captions


def _people(scene: Scene, places: dict[str, Place]) -> dict[str, tuple[float, float]]:
    """Place the people of all routes beside the mark of their party, on the side the route goes to."""
    turns: dict[tuple[str, str], float] = {}
    for entry in scene.recruits:
        for place, stop in enumerate(entry.stops):
            if stop.person and stop.at in places:
                turns.setdefault((stop.at, stop.id), _way_on(entry, place, places))
    people: dict[str, tuple[float, float]] = {}
    for (at, person), turn in sorted(turns.items()):
        beside = places[at]
        crowd = [other for other in people.values() if math.dist(other, (beside.x, beside.y)) < beside.r + 20]
        x, y = _beside(beside, turn)
        for step in range(1, 16):
            if all(math.dist((x, y), other) >= 16 for other in crowd):
                break
            x, y = _beside(beside, turn + (step + 1) // 2 * (0.5 if step % 2 else -0.5))
        people[person] = (x, y)
    return people


def _way_on(entry: Entry, place: int, places: dict[str, Place]) -> float:
    """Give the direction from a stop to the next mark of its route, clockwise from twelve o'clock."""
    here = places[entry.stops[place].at]
    for stop in (*entry.stops[place + 1 :], *reversed(entry.stops[:place])):
        if stop.at in places and stop.at != entry.stops[place].at:
            return math.atan2(places[stop.at].x - here.x, here.y - places[stop.at].y)
    return 0.0


def _beside(place: Place, turn: float) -> tuple[float, float]:
    return place.x + (place.r + 12) * math.sin(turn), place.y - (place.r + 12) * math.cos(turn)
