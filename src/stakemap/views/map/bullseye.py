"""Give every mark its place: sectors by kind, rings by status, ghosts outside.

The order of sectors and rings is fixed; only the width of a sector follows from how many stand in it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from stakemap.views.map.geometry import Arc, Box, Frame, Place, overlap, polar
from stakemap.views.map.lettering import line_width
from stakemap.views.map.scene import Look, Mark
from stakemap.views.map.sectors import RINGS, SECTORS, Ring

__all__ = ["divide", "radius_of", "set_marks", "set_outside"]

_TOP_GAP = {True: 0.14, False: 0.24}
"""Half of the gap at twelve o'clock, which belongs to the ring captions, in the wide and the tall frame; judgement."""
_GHOST = {True: 13.0, False: 11.0}
"""Least radius of a ghost, which has a number and a question mark inside, in the wide and the tall frame."""
_SCALES = (1.0, 0.88, 0.76, 0.66, 0.56, 0.46, 0.36, 0.28, 0.2, 0.14)


def radius_of(mark: Mark, frame: Frame) -> float:
    """Give the radius of a mark: by rank for recruits, by influence for those on board."""
    if mark.look is Look.AGENCY:
        return frame.agency
    if mark.look is Look.ABOARD:
        return frame.sizes[mark.influence or 0]
    if mark.look is Look.GHOST:
        least = _GHOST[frame.all_labels] + (3 if mark.featured else 0)
        return max(frame.mark + (2 if mark.featured else -1), least)
    return frame.featured if mark.featured else frame.mark


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
    sectors: dict[int, list[Mark]] = {}
    for mark in marks:
        if mark.ring is not None:
            sectors.setdefault(mark.sector, []).append(mark)
    places: dict[str, Place] = {}
    for index, group in sorted(sectors.items()):
        group.sort(key=lambda mark: (mark.rank is None, mark.rank or 0, mark.name, mark.id))
        chosen = _in_lanes(group, arcs[index], frame, taken) or _in_rows(group, arcs[index], frame)
        places |= {place.id: place for place in chosen}
    return places


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
            if math.hypot(place.x - other.x, place.y - other.y) < place.r + other.r + 6:
                cost += 10
    return cost


def _in_rows(group: list[Mark], arc: Arc, frame: Frame) -> list[Place]:
    """Fill each ring of a sector for itself, in several rows and with smaller marks where it must be."""
    places: list[Place] = []
    for number, ring in enumerate(RINGS):
        cell = [mark for mark in group if mark.ring is ring]
        if not cell:
            continue
        inner, outer = frame.rings[number], frame.rings[number + 1]
        sizes = [min(radius_of(mark, frame), (outer - inner) / 2 - 0.5) for mark in cell]
        scale, rows = _fit(len(cell), max(sizes), arc.end - arc.start, inner, outer)
        slots = _slots(len(cell), rows, arc, inner, outer, 2 * max(sizes) * scale)
        for mark, size, (radius, angle) in zip(cell, sizes, slots, strict=True):
            places.append(Place(mark.id, *polar(radius, angle), size * scale))
    return places


def _fit(number: int, widest: float, width: float, inner: float, outer: float) -> tuple[float, int]:
    """Choose how much marks shrink and in how many rows they stand."""
    for scale in _SCALES:
        size = 2 * widest * scale + 4
        for rows in range(1, max(1, int((outer - inner) // size)) + 1):
            nearest = inner + (outer - inner) * (0.5 / rows)
            if math.ceil(number / rows) * size / nearest <= width:
                return scale, rows
    return _SCALES[-1], max(1, int((outer - inner) // (2 * widest * _SCALES[-1] + 4)))


def _slots(number: int, rows: int, arc: Arc, inner: float, outer: float, size: float) -> list[tuple[float, float]]:
    """Lay out so many (radius, angle) slots, those nearest to the middle of the sector first."""
    center = (arc.start + arc.end) / 2
    slots: list[tuple[float, float, float]] = []
    for row in range(rows):
        count = number // rows + (row < number % rows)
        radius = inner + (outer - inner) * (row + 0.5) / rows
        step = min((arc.end - arc.start) / max(count, 1), (size + 54) / radius)
        for place in range(count):
            offset = (place - (count - 1) / 2) * step
            slots.append((abs(offset) - 1e-6 * (offset > 0), radius, center + offset))
    return [(radius, angle) for _, radius, angle in sorted(slots)]


def set_outside(marks: Iterable[Mark], frame: Frame) -> dict[str, Place]:
    """Place the ghosts outside the last ring: roles on one side, implied parties on the other.

    The sides are left and right in the wide frame, above and below in the tall one; order by id, so that
    a new rank moves nobody.
    """
    ghosts = sorted((mark for mark in marks if mark.look is Look.GHOST), key=lambda mark: mark.id)
    places: dict[str, Place] = {}
    for roles in (False, True):
        side = [mark for mark in ghosts if mark.role is roles]
        row = _row_length(frame)
        for start in range(0, len(side), row):
            radius = frame.outside + start // row * 2.2 * frame.mark
            part = side[start : start + row]
            for mark, (x, y) in zip(part, _side(part, radius, roles, frame), strict=True):
                places[mark.id] = Place(mark.id, x, y, radius_of(mark, frame))
    return places


def _row_length(frame: Frame) -> int:
    return 19 if frame.all_labels else 13


def _side(marks: list[Mark], radius: float, roles: bool, frame: Frame) -> list[tuple[float, float]]:
    """Give places on one side, from the top or from the left; those with a reason need more room."""
    if not frame.all_labels:
        turn = min(0.34, 2.0 / max(len(marks) - 1, 1))
        angles = [(place - (len(marks) - 1) / 2) * turn for place in range(len(marks))]
        return [polar(radius, angle if roles else math.pi - angle) for angle in angles]
    rooms = [1.4 if mark.featured else 1.0 for mark in marks]
    step = min(82.0, (frame.height - 60) / sum(rooms))
    places: list[tuple[float, float]] = []
    down = -sum(rooms) / 2 * step
    for room in rooms:
        middle = down + room * step / 2
        across = math.sqrt(max(radius**2 - middle**2, 0.0))
        places.append((-across if roles else across, middle))
        down += room * step
    return places
