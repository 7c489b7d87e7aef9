"""Lay a scene out in one frame: rings, sectors, marks, lines, then names where there is room.

Same scene, same frame, same positions; the order in which marks are given does not matter.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from stakemap.views.map.bends import Avoid, choose_bend, curve_points, pieces
from stakemap.views.map.beside import Entry
from stakemap.views.map.bullseye import divide, set_marks, set_outside
from stakemap.views.map.callouts import Callout, call_out
from stakemap.views.map.geometry import Arc, Band, Box, Frame, Label, Layout, Line, Place, Wire, crowded, overlap
from stakemap.views.map.labels import arc_boxes, block, place_caption
from stakemap.views.map.naming import name_marks
from stakemap.views.map.scene import Look, Mark, Scene
from stakemap.views.map.sectors import RINGS

__all__ = ["lay_out"]

_FEW_SPOKES = 6
"""Up to so many lines to those needed are captioned with their action; judgement."""
_MANY_LINES = 40
"""More lines than this, which are drawn faintly, bend only a little: so the page is written in time."""


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
    fixed = _fixed_boxes(bands, arcs, titles, frame)
    taken = fixed + _mark_boxes(marks, places)
    loose = _bend_all(scene, places, _all_to_avoid(fixed, {}))
    labels = name_marks(marks, places, frame, taken, loose.wires(places))
    names = [label.box for label in labels.values()]
    lines = loose if frame.crowd else _bend_all(scene, places, _all_to_avoid(fixed, labels))
    away = _call_out(marks, places, labels, frame, fixed)
    taken += names + [callout.label.box for callout in away.values()]
    return Layout(
        frame=frame,
        bands=bands,
        arcs=arcs,
        places={name: _named(places[name], labels, away) for name in sorted(places)},
        spokes=_caption_all(scene, lines, places, frame, taken),
        bends=lines.ties,
        turns=lines.spokes,
        people=_people(scene, places, taken),
        titles=titles,
    )


@dataclass(frozen=True, slots=True)
class _Lines:
    """How every line bends: spokes by the id of their mark, ties by their two ends."""

    center: str
    spokes: dict[str, float]
    ties: dict[tuple[str, str], float]

    def wires(self, places: dict[str, Place], without: str = "") -> list[Wire]:
        """Give the course of all lines but for one spoke."""
        ends = [(self.center, to, bend) for to, bend in self.spokes.items() if to != without]
        ends += [(a, b, bend) for (a, b), bend in self.ties.items()]
        return [Wire((a, b), tuple(pieces(places[a], places[b], bend))) for a, b, bend in ends]


def _bend_all(scene: Scene, places: dict[str, Place], avoid: list[Avoid]) -> _Lines:
    """Bend every line around what is in its way."""
    center = scene.marks[0].id if scene.marks else ""
    most = 1.0 if len(scene.spokes) + len(scene.ties) <= _MANY_LINES else 0.3
    return _Lines(
        center,
        {s.to: choose_bend((center, s.to), places, avoid, straight=True, most=most) for s in scene.spokes},
        {(t.a, t.b): choose_bend((t.a, t.b), places, avoid, most=most) for t in scene.ties},
    )


def _all_to_avoid(fixed: list[Box], labels: dict[str, Label]) -> list[Avoid]:
    return [*(Avoid(box, 3.0) for box in fixed), *(Avoid(label.box, 6.0, name) for name, label in labels.items())]


def _call_out(
    marks: list[Mark], places: dict[str, Place], labels: dict[str, Label], frame: Frame, captions: list[Box]
) -> dict[str, Callout]:
    """Name those left over outside the circle, in a frame that names everybody."""
    if not frame.all_labels:
        return {}
    left = [mark for mark in marks if mark.id not in labels and mark.look is not Look.AGENCY]
    return call_out(left, places, frame, [label.box for label in labels.values()], captions)


def _named(place: Place, labels: dict[str, Label], away: dict[str, Callout]) -> Place:
    callout = away.get(place.id)
    if callout is not None:
        return replace(place, label=callout.label, leader=callout.line)
    return replace(place, label=labels.get(place.id))


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
    scene: Scene, lines: _Lines, places: dict[str, Place], frame: Frame, taken: list[Box]
) -> dict[str, Label | None]:
    """Caption the spokes where there is room, guesses excepted; ``taken`` grows.

    One action is captioned by its title, and only where spokes are few; the card and the tip tell it anyway.
    """
    captions: dict[str, Label | None] = {}
    sure = [spoke for spoke in scene.spokes if not spoke.guess]
    for spoke in sorted(scene.spokes, key=lambda spoke: (-len(spoke.actions), spoke.to)):
        label = None
        told = len(spoke.actions) > 1 or len(sure) <= _FEW_SPOKES
        if frame.all_labels and told and not spoke.guess:
            points = curve_points(places[lines.center], places[spoke.to], lines.spokes[spoke.to])
            label = place_caption((spoke.caption,), points, frame, taken, lines.wires(places, spoke.to))
        if label is not None:
            taken.append(label.box)
        captions[spoke.to] = label
    return captions


def _people(scene: Scene, places: dict[str, Place], taken: list[Box]) -> dict[str, tuple[float, float]]:
    """Place the people of all routes beside the mark of their party, on the side the route goes to.

    They turn aside for other marks, for each other, and for texts where that is possible.
    """
    turns: dict[tuple[str, str], float] = {}
    for entry in scene.recruits:
        for place, stop in enumerate(entry.stops):
            if stop.person and stop.at in places:
                turns.setdefault((stop.at, stop.id), _way_on(entry, place, places))
    people: dict[str, tuple[float, float]] = {}
    for (at, person), turn in sorted(turns.items()):
        beside = places[at]
        others = [place for name, place in places.items() if name != at]
        ways = [_beside(beside, turn + (step + 1) // 2 * (0.3 if step % 2 else -0.3)) for step in range(21)]
        clear = [
            way
            for way in ways
            if all(math.dist(way, (place.x, place.y)) >= place.r + 8 for place in others)
            and all(math.dist(way, other) >= 16 for other in people.values())
        ]
        quiet = [way for way in clear if not any(overlap(_dot(way), box) for box in taken if not _holds(box, beside))]
        people[person] = (quiet or clear or ways)[0]
    return people


def _dot(way: tuple[float, float]) -> Box:
    return way[0] - 6, way[1] - 6, way[0] + 6, way[1] + 6


def _holds(box: Box, place: Place) -> bool:
    """Tell whether a box is that of the mark itself."""
    return box[0] < place.x < box[2] and box[1] < place.y < box[3]


def _way_on(entry: Entry, place: int, places: dict[str, Place]) -> float:
    """Give the direction from a stop to the next mark of its route, clockwise from twelve o'clock."""
    here = places[entry.stops[place].at]
    for stop in (*entry.stops[place + 1 :], *reversed(entry.stops[:place])):
        if stop.at in places and stop.at != entry.stops[place].at:
            return math.atan2(places[stop.at].x - here.x, here.y - places[stop.at].y)
    return 0.0


def _beside(place: Place, turn: float) -> tuple[float, float]:
    return place.x + (place.r + 12) * math.sin(turn), place.y - (place.r + 12) * math.cos(turn)
