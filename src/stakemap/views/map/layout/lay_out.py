"""Lay a scene out in one frame: rings, sectors, marks, lines, then names where there is room.

Same scene, same frame, same positions; the order in which marks are given does not matter.
"""

from __future__ import annotations

import math
from dataclasses import replace

from stakemap.views.map.beside import Entry
from stakemap.views.map.layout.badges import hang_badges
from stakemap.views.map.layout.blocks import block
from stakemap.views.map.layout.bullseye import divide, set_marks
from stakemap.views.map.layout.captions import arc_boxes, place_caption
from stakemap.views.map.layout.frame import Frame, crowded
from stakemap.views.map.layout.geometry import Arc, Band, Box, Label, Layout, Line, Naming, Place, overlap
from stakemap.views.map.layout.lines import Lines
from stakemap.views.map.layout.outside import rooms_outside, set_outside, split_sides
from stakemap.views.map.layout.settling import mark_boxes, settle
from stakemap.views.map.layout.surroundings import Surroundings
from stakemap.views.map.scene import Look, Mark, Scene, TieLook
from stakemap.views.map.sectors import RINGS

__all__ = ["lay_out"]

_FEW_SPOKES = 6
"""Up to so many lines to those needed are captioned with their action; judgement."""
_FEW_STRAINED = 8
"""Up to so many strained ties say so in a word; judgement."""


def lay_out(scene: Scene, frame: Frame) -> Layout:
    """Compute every position of the picture in one frame.

    Things near to each other are found on a grid, so that three hundred marks take less than half a second.
    """
    marks = sorted(scene.marks, key=lambda mark: (mark.name, mark.id))
    frame = crowded(frame, len(marks), max(map(len, split_sides(marks))))
    arcs = divide(marks, frame)
    bands = _bands(frame)
    places = set_marks(marks, arcs, frame, tuple(band.caption.box for band in bands))
    places |= set_outside(marks, frame)
    places |= {m.id: Place(m.id, 0.0, 0.0, frame.agency) for m in marks if m.look is Look.AGENCY}
    titles = _titles(marks, places, frame)
    fixed = _fixed_boxes(bands, arcs, titles, frame)
    badges = hang_badges(marks, places, frame, fixed)
    places = {name: replace(places[name], badges=badges[name]) for name in sorted(places)}
    names, lines = settle(scene, marks, places, frame, fixed)
    places = {name: _named(place, names.get(name)) for name, place in places.items()}
    taken = fixed + mark_boxes(places.values(), frame) + [p.label.box for p in places.values() if p.label]
    around = Surroundings.of(taken, lines.wires(places))
    captions = _caption_all(scene, lines, places, frame, around)
    told = [label.box for label in captions.values() if label is not None]
    words = _name_strain(scene, lines, places, frame, around, told)
    taken += [*told, *(label.box for label in words.values())]
    return Layout(
        frame=frame,
        bands=bands,
        arcs=arcs,
        places=places,
        spokes=captions,
        bends={line.ends: line.bend for line in lines.bent if not line.spoke},
        turns={line.ends[1]: line.bend for line in lines.bent if line.spoke},
        words=words,
        people=_people(scene, places, taken),
        titles=titles,
    )


def _named(place: Place, naming: Naming | None) -> Place:
    return place if naming is None else replace(place, label=naming.label, leader=naming.line)


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
    rooms = rooms_outside(marks, frame)
    for roles, text in ((True, "Roles nobody fills"), (False, "Not on your list yet")):
        group = [places[m.id] for m in marks if m.look is Look.GHOST and m.role is roles]
        if not group:
            continue
        line = (Line(text, "caption"),)
        if frame.all_labels:
            top = min(group, key=lambda place: (place.y, place.x))
            y = max(-frame.height / 2 + 2, top.y - rooms[top.id] / 2 - frame.text * 1.2 - 2)
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


def _caption_all(
    scene: Scene, lines: Lines, places: dict[str, Place], frame: Frame, around: Surroundings
) -> dict[str, Label | None]:
    """Caption the spokes where there is room, guesses excepted.

    One action is captioned by its title, and only where spokes are few; the card and the tip tell it anyway.
    """
    captions: dict[str, Label | None] = {spoke.to: None for spoke in scene.spokes}
    sure = [spoke for spoke in scene.spokes if not spoke.guess]
    courses = {line.ends[1]: line for line in lines.bent if line.spoke}
    placed: list[Box] = []
    for spoke in sorted(sure, key=lambda spoke: (-len(spoke.actions), spoke.to)):
        if frame.all_labels and (len(spoke.actions) > 1 or len(sure) <= _FEW_SPOKES):
            label = place_caption(spoke.caption, courses[spoke.to], places, frame, around, placed)
            captions[spoke.to] = label
            placed += [] if label is None else [label.box]
    return captions


def _name_strain(
    scene: Scene, lines: Lines, places: dict[str, Place], frame: Frame, around: Surroundings, placed: list[Box]
) -> dict[tuple[str, str], Label]:
    """Write on strained ties that they are, where they are few and there is room."""
    strained = {(tie.a, tie.b) for tie in scene.ties if tie.look is TieLook.STRAINED}
    words: dict[tuple[str, str], Label] = {}
    for line in lines.bent if len(strained) <= _FEW_STRAINED else ():
        if not line.spoke and line.ends in strained:
            boxes = [*placed, *(label.box for label in words.values())]
            label = place_caption("strained", line, places, frame, around, boxes, aside=True)
            if label is not None:
                words[line.ends] = label
    return words


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
        others = [place for name, place in places.items() if name != at and _near(place, beside)]
        ways = [_beside(beside, turn + (step + 1) // 2 * (0.3 if step % 2 else -0.3)) for step in range(21)]
        clear = [
            way
            for way in ways
            if all(math.dist(way, (place.x, place.y)) >= place.r + 8 for place in others)
            and all(math.dist(way, other) >= 16 for other in people.values())
        ]
        quiet = (way for way in clear if not any(overlap(_dot(way), box) for box in taken if not _holds(box, beside)))
        people[person] = next(quiet, (clear or ways)[0])
    return people


def _near(place: Place, beside: Place) -> bool:
    return math.dist((place.x, place.y), (beside.x, beside.y)) < place.r + beside.r + 30


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
