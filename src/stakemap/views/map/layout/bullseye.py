"""Give every mark its place inside the circle: sectors by kind, rings by status.

The order of sectors and rings is fixed; only the width of a sector follows from how many stand in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace

from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Arc, Box, Place, overlap, polar
from stakemap.views.map.layout.lettering import line_width
from stakemap.views.map.layout.rows import set_in_rows
from stakemap.views.map.layout.sizes import radius_of
from stakemap.views.map.scene import Mark
from stakemap.views.map.sectors import RINGS, SECTORS, Ring

__all__ = ["divide", "set_marks"]

_TOP_GAP = {True: 0.14, False: 0.24}
"""Half of the gap at twelve o'clock, which belongs to the ring captions, in the wide and the tall frame; judgement."""
_SLIDES = tuple(side * step / 20 for step in range(1, 29) for side in (1, -1))
"""How far a mark slides along its ring off a caption, in radians, the smallest first."""
_MOST_LANES = 16
"""More marks than this in one sector never have a direction each."""


def _middle(frame: Frame, ring: Ring) -> float:
    place = RINGS.index(ring)
    return (frame.rings[place] + frame.rings[place + 1]) / 2


def divide(marks: Iterable[Mark], frame: Frame) -> tuple[Arc, ...]:
    """Cut the circle into sectors, each as wide as those in it and its caption ask for.

    An empty sector keeps its place and a short caption. The sector of those without a kind is only there
    when somebody stands in it.
    """
    radius = (frame.rings[-1] + frame.rim) / 2 - frame.small * 0.36
    gap = _TOP_GAP[frame.all_labels]
    demands = _demands(tuple(marks), frame)
    if not demands[-1]:
        demands = demands[:-1]
    texts = [
        sector.name if demand and frame.all_labels else sector.short
        for sector, demand in zip(SECTORS, demands, strict=False)
    ]
    captions = [(line_width(text, frame.small, bold=True) + 16) / radius for text in texts]
    widths = _share(demands, captions, 2 * (math.pi - gap))
    arcs: list[Arc] = []
    start = gap
    for index, width in enumerate(widths):
        text = texts[index] if captions[index] <= width + 1e-9 else ""
        flip = math.pi / 2 < start + width / 2 < 3 * math.pi / 2
        line = radius + (frame.small * 0.72 if flip else 0)
        arcs.append(Arc(index, start, start + width, text, line, flip))
        start += width
    return tuple(arcs)


def _demands(marks: tuple[Mark, ...], frame: Frame) -> list[float]:
    """Measure, in radians, what each sector asks for: its fullest ring, or a lane for everybody in it."""
    rings: dict[tuple[int, Ring], float] = {}
    lanes = [0.0] * len(SECTORS)
    for mark in marks:
        if mark.ring is not None:
            cell = (mark.sector, mark.ring)
            slot = (2 * radius_of(mark, frame) + frame.label * 0.4) / _middle(frame, mark.ring)
            rings[cell] = rings.get(cell, 0.0) + slot
            lanes[mark.sector] += 0.8 * slot
    fullest = [max((v for (s, _), v in rings.items() if s == index), default=0.0) for index in range(len(SECTORS))]
    return [max(pair) for pair in zip(fullest, lanes, strict=True)]


def _share(demands: list[float], captions: list[float], total: float) -> list[float]:
    """Share out the circle: captions first, then as much of the demand as there is room for.

    Where not even the captions fit, those of empty sectors go.
    """
    least = captions
    if sum(captions) > total:
        least = [caption if demand else 0.05 for caption, demand in zip(captions, demands, strict=True)]
    for step in range(20, -1, -1):
        wanted = [max(need, demand * step / 20) for need, demand in zip(least, demands, strict=True)]
        if sum(wanted) <= total:
            weights = [demand + 0.02 for demand in demands]
            spare = (total - sum(wanted)) / sum(weights)
            return [want + spare * weight for want, weight in zip(wanted, weights, strict=True)]
    return [need * total / sum(least) for need in least]


def set_marks(marks: Iterable[Mark], arcs: tuple[Arc, ...], frame: Frame, taken: tuple[Box, ...]) -> dict[str, Place]:
    """Place everybody who stands in a ring; ``taken`` are the boxes of the ring captions.

    Within a sector the better rank is nearer to the middle line. Each party has a direction of its own
    where the sector is wide enough; else every ring is filled for itself.
    """
    marks = tuple(marks)
    sectors: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.ring is not None:
            sectors.setdefault(mark.sector, []).append(mark)
    places: dict[str, Place] = {}
    for index, group in sorted(sectors.items()):
        group.sort(key=lambda mark: (mark.rank is None, mark.rank or 0, mark.name, mark.id))
        lanes = _in_lanes(group, arcs[index], frame, taken) if len(group) <= _MOST_LANES else None
        chosen = lanes or set_in_rows(group, arcs[index], frame, taken)
        places |= {place.id: place for place in chosen}
    return _clear_captions(places, {m.id: arcs[m.sector] for m in marks if m.ring is not None}, taken)


def _clear_captions(places: dict[str, Place], arcs: dict[str, Arc], taken: tuple[Box, ...]) -> dict[str, Place]:
    """Let marks slide along their ring off the captions, as little as will do.

    They touch no other mark and stay in their sector; where that leaves no room, as in a narrow frame, a mark stays.
    """
    clear = dict(places)
    for name, place in sorted(places.items()):
        if not _covers(place, taken):
            continue
        radius, angle = math.hypot(place.x, place.y), math.atan2(place.x, -place.y)
        slid = [replace(place, x=x, y=y) for x, y in (polar(radius, angle + turn) for turn in _SLIDES)]
        others = [other for id, other in clear.items() if id != name]
        free = (
            one
            for one in slid
            if not _covers(one, taken)
            and not _leaves(one, arcs[name])
            and not any(_touch(one, other) for other in others)
        )
        clear[name] = next(free, place)
    return clear


def _covers(place: Place, boxes: tuple[Box, ...]) -> bool:
    reach = place.r + 1
    return any(overlap((place.x - reach, place.y - reach, place.x + reach, place.y + reach), box) for box in boxes)


def _touch(one: Place, other: Place) -> bool:
    return math.hypot(one.x - other.x, one.y - other.y) < one.r + other.r + 6


def _in_lanes(group: list[Mark], arc: Arc, frame: Frame, taken: tuple[Box, ...]) -> list[Place] | None:
    """Give each mark of a sector its own direction; None when marks would touch."""
    width = arc.end - arc.start
    best: tuple[float, list[Place]] | None = None
    for shift in (0.0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36):
        for share in (0.86, 1.0):
            step = width * share / len(group)
            middle = (arc.start + arc.end) / 2 + shift * step
            places = [
                Place(m.id, *polar(_middle(frame, m.ring), middle + turn), radius_of(m, frame))
                for m, turn in zip(group, _fan(len(group), step), strict=True)
                if m.ring is not None
            ]
            cost = _crowding(places, taken) + abs(shift) + (share == 1.0) * 0.1
            cost += 10 * sum(_leaves(place, arc) for place in places)
            if best is None or cost < best[0]:
                best = (cost, places)
    assert best is not None
    return best[1] if best[0] < 10 else None


def _leaves(place: Place, arc: Arc) -> bool:
    """Tell whether a mark crosses the border of its sector."""
    away = abs(math.remainder(math.atan2(place.x, -place.y) - (arc.start + arc.end) / 2, math.tau))
    return away + (place.r + 2) / math.hypot(place.x, place.y) > (arc.end - arc.start) / 2


def _fan(number: int, step: float) -> list[float]:
    """Give so many offsets around zero, the smallest first."""
    offsets = [(place - (number - 1) / 2) * step for place in range(number)]
    return sorted(offsets, key=lambda offset: (round(abs(offset), 9), -offset))


def _crowding(places: list[Place], taken: tuple[Box, ...]) -> float:
    """Weigh what is too near: 10 for each pair of marks that touch, 1 for each caption that is covered."""
    cost = 0.0
    for number, place in enumerate(places):
        box = (place.x - place.r - 3, place.y - place.r - 3, place.x + place.r + 3, place.y + place.r + 3)
        cost += sum(overlap(box, other) for other in taken)
        for other in places[:number]:
            if _touch(place, other):
                cost += 10
    return cost
