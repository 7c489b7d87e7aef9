"""Draw cells: marks with counts where their direction meets their ring, and the first few recruits beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from stakemap.views.map.crowd.cells import Cell
from stakemap.views.map.layout.callouts import call_out
from stakemap.views.map.layout.captions import arc_boxes
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Box, Layout, Naming, Place, overlap, polar
from stakemap.views.map.layout.labels import find_labels
from stakemap.views.map.layout.lay_out import lay_out
from stakemap.views.map.layout.lettering import ELLIPSIS, line_width
from stakemap.views.map.layout.naming import name_marks
from stakemap.views.map.layout.surroundings import Surroundings
from stakemap.views.map.scene import Look, Mark, Scene
from stakemap.views.map.sectors import RINGS
from stakemap.views.map.svg import draw_svg, plain_number

__all__ = ["CellPicture", "draw_cell_swatch", "draw_cells", "lay_out_cells", "short_number"]

_LARGEST = {True: 28.0, False: 14.0}
"""Radius of the fullest cell in the wide and the tall frame; judgement. The area of a cell goes with its count."""
_LEAST = {True: 11.0, False: 9.5}
"""No cell is smaller, so that its number can be read."""
_SCALES = (1.0, 0.85, 0.7)
_TURNS = (0.0, 0.06, -0.06, 0.12, -0.12, 0.18, -0.18, 0.24, -0.24, 0.3, -0.3, 0.36, -0.36)
"""How much smaller and how far from the middle of its part of a ring a mark is tried that would cover a caption."""
_BESIDE = 3.0
"""How far the second outline of a cell stands out: the sign that several are in it."""


@dataclass(frozen=True, slots=True)
class CellPicture:
    """The picture of one frame: agency and first few as usual, and the places of the cells by id."""

    scene: Scene
    layout: Layout
    cells: dict[str, Place]


def lay_out_cells(scene: Scene, cells: Sequence[Cell], frame: Frame) -> CellPicture:
    """Place the cells and the first few recruits of a scene in one frame.

    Rings, sectors and captions are those of the usual picture. Cost does not depend on how many parties there are.
    """
    featured = [mark for mark in scene.marks if mark.featured]
    marks = (scene.marks[0], *featured, *map(_stand_in, cells))
    entries = tuple(replace(entry, stops=()) for entry in scene.recruits if entry.featured)
    picture = replace(scene, marks=marks, spokes=(), ties=(), recruits=entries)
    ground = lay_out(picture, frame)
    frame = replace(
        ground.frame,
        text=frame.text,
        small=frame.small,
        label=frame.label,
        badge=frame.badge,
        featured=frame.featured,
        crowd=False,
    )
    places = _in_rings(cells, featured, ground, frame)
    outside = {mark.id: ground.places[mark.id] for mark in marks if mark.ring is None}
    places |= {id: replace(place, label=None, leader=None) for id, place in outside.items()}
    drawn = {mark.id: _with_signs(places[mark.id], ground.places[mark.id]) for mark in marks[: 1 + len(featured)]}
    counted = {cell.id: places[cell.id] for cell in cells}
    drawn = _named(featured, drawn, counted, ground, frame)
    picture = replace(picture, marks=marks[: 1 + len(featured)])
    return CellPicture(picture, replace(ground, frame=frame, places=drawn), counted)


def _with_signs(place: Place, before: Place) -> Place:
    """Move the small signs of a mark along with it."""
    right, down = place.x - before.x, place.y - before.y
    return replace(place, badges=tuple((x + right, y + down) for x, y in before.badges))


def _stand_in(cell: Cell) -> Mark:
    """Give a mark of the size of a cell, so that every sector is as wide as its cells ask for."""
    look = Look.GHOST if cell.ring is None else Look.RECRUIT
    return Mark(cell.id, "", look, cell.ring, cell.sector, "", named=True, role=cell.role)


def _in_rings(cells: Sequence[Cell], featured: Sequence[Mark], ground: Layout, frame: Frame) -> dict[str, Place]:
    """Share out each ring of a sector between its cell, in the middle, and the first few who stand there."""
    most = max((len(cell.members) for cell in cells), default=1)
    captions = [band.caption.box for band in ground.bands]
    places: dict[str, Place] = {}
    for cell in cells:
        if cell.ring is None:
            continue
        beside = [m for m in featured if (m.ring, m.sector) == (cell.ring, cell.sector)]
        half = (len(beside) + 1) // 2
        row = [*(mark.id for mark in beside[:half]), cell.id, *(mark.id for mark in beside[half:])]
        arc, band = ground.arcs[cell.sector], ground.bands[RINGS.index(cell.ring)]
        step = (arc.end - arc.start) / len(row)
        wanted = max(_LARGEST[frame.all_labels] * math.sqrt(len(cell.members) / most), _LEAST[frame.all_labels])
        for number, id in enumerate(row):
            slot = _Slot(arc.start + (number + 0.5) * step, step, band.inner, band.outer)
            places[id] = slot.place(id, wanted if id == cell.id else frame.featured, captions)
    return places


@dataclass(frozen=True, slots=True)
class _Slot:
    """The room of one mark in a ring: the angle of its middle, its width as an angle, and the two radii."""

    angle: float
    width: float
    inner: float
    outer: float

    def place(self, id: str, size: float, captions: Sequence[Box]) -> Place:
        """Set a mark in the middle, or as near to it as the captions of the rings allow."""
        middle = (self.inner + self.outer) / 2
        room = min((self.outer - self.inner) / 2, middle * math.sin(min(self.width, math.pi) / 2)) - _BESIDE
        best = Place(id, *polar(middle, self.angle), min(size, room))
        for scale, out, turn in product(_SCALES, (0.0, 0.5, 1.0), _TURNS):
            r = min(size, room) * scale
            radius = middle - out * (middle - self.inner - r - 0.5)
            inside = abs(turn) * self.width * radius + r + 1 <= self.width * radius / 2
            tried = Place(id, *polar(radius, self.angle + turn * self.width), r)
            if inside and not any(overlap(_box(tried, 0.5), box) for box in captions):
                return tried
        return best


def _named(
    featured: list[Mark], drawn: dict[str, Place], cells: dict[str, Place], ground: Layout, frame: Frame
) -> dict[str, Place]:
    """Write the names of the first few, with their reason where there is room, clear of all cells."""
    captions: list[Box] = [*(band.caption.box for band in ground.bands), *(title.box for title in ground.titles)]
    middle = (frame.rings[-1] + frame.rim) / 2
    for arc in ground.arcs:
        captions += arc_boxes(arc.text, middle, (arc.start + arc.end) / 2, frame) if arc.text else []
    taken = captions + [_box(place, 9) for place in (*drawn.values(), *cells.values())]
    around = Surroundings.of(taken, (), [*drawn.values(), *cells.values()])
    ways = {mark.id: find_labels(mark, drawn[mark.id], frame, around) for mark in featured}
    names = name_marks(featured, drawn, ways, around)
    bare = [mark for mark in featured if mark.id not in names or not _is_whole(names[mark.id])]
    texts = [naming.label.box for name, naming in names.items() if name not in {mark.id for mark in bare}]
    away = call_out(bare, {**drawn, **cells}, frame, texts, captions) if frame.all_labels else {}
    names |= {id: naming for id, naming in away.items() if id not in names or _is_whole(naming)}
    named = {id: names[id] for id in drawn if id in names}
    return drawn | {id: replace(drawn[id], label=found.label, leader=found.line) for id, found in named.items()}


def _is_whole(naming: Naming) -> bool:
    """Tell whether a name has its reason and nothing is cut off."""
    lines = naming.label.lines
    return lines[-1].role == "more" and not any(line.text.endswith(ELLIPSIS) for line in lines)


def _box(place: Place, away: float) -> Box:
    edge = place.r + away
    return place.x - edge, place.y - edge, place.x + edge, place.y + edge


def draw_cells(picture: CellPicture, cells: Sequence[Cell]) -> str:
    """Draw the picture as one ``svg`` element; the same picture gives the same text."""
    frame = picture.layout.frame
    svg = draw_svg(picture.scene, picture.layout).removesuffix("</svg>")
    return "".join([svg, *(_draw_cell(cell, picture.cells[cell.id], frame) for cell in cells), "</svg>"])


def _draw_cell(cell: Cell, place: Place, frame: Frame) -> str:
    """Draw a circle with a second outline behind it and the count; those on board are counted apart."""
    r, size = plain_number(place.r), plain_number(_text_size(cell, place, frame))
    kind = "ghost" if cell.ring is None else "recruit" if cell.waiting or not cell.aboard else "aboard"
    parts = [
        f'<g class="mark cell {kind}" data-id="{cell.id}" '
        f'transform="translate({plain_number(place.x)} {plain_number(place.y)})">',
        f'<circle r="{r}" transform="translate({plain_number(_BESIDE)} {plain_number(-_BESIDE)})"/>',
        f'<circle class="top" r="{r}"/><text class="inside" y="{plain_number(float(size) * 0.36)}" '
        f'font-size="{size}">{short_number(_main(cell))}</text>',
    ]
    if kind == "recruit" and cell.aboard:
        parts.append(_sign("also", short_number(cell.aboard), place, -1, frame))
    if cell.unknown:
        parts.append(_sign("doubt", f"{short_number(cell.unknown)}?", place, 1, frame))
    return "".join([*parts, "</g>"])


def _sign(kind: str, text: str, place: Place, side: int, frame: Frame) -> str:
    """Hang a small count beside a cell along its ring, where no other cell is: below it for side 1, above it for -1."""
    width = line_width(text, frame.least, bold=True) + 8
    angle = math.atan2(place.x, -place.y)
    away = (place.r + width / 2 - 5) * (side if math.sin(angle) >= 0 else -side)
    x, y = away * math.cos(angle), away * math.sin(angle)
    return (
        f'<rect class="{kind}" x="{plain_number(x - width / 2)}" y="{plain_number(y - 7.5)}" '
        f'width="{plain_number(width)}" height="15" rx="7.5"/>'
        f'<text class="{kind}-text" x="{plain_number(x)}" y="{plain_number(y + 4)}" '
        f'font-size="{frame.least:g}">{text}</text>'
    )


def _main(cell: Cell) -> int:
    """Give the number inside: those to recruit, or those on board where nobody is to be recruited."""
    return cell.waiting or cell.aboard or cell.others


def _text_size(cell: Cell, place: Place, frame: Frame) -> float:
    room = 1.6 * place.r / max(len(short_number(_main(cell))), 1) / 0.58
    return max(frame.least, min(room, 17.0 if frame.all_labels else 12.0))


def short_number(number: int) -> str:
    """Write a count so that it fits into a mark: thousands as ``1.2k``."""
    return str(number) if number < 1000 else f"{number / 1000:.1f}k" if number < 10_000 else f"{number // 1000}k"


_SWATCHES = {
    "cell": ("recruit", '<text class="inside" y="5" font-size="11">9</text>'),
    "cell-aboard": ("aboard", '<text class="inside" y="5" font-size="11">9</text>'),
    "cell-both": ("recruit", '<circle class="also" cx="6" cy="6" r="5"/>'),
    "cell-unknown": (
        "recruit",
        '<rect class="doubt" x="-10" y="0" width="16" height="11" rx="5"/>'
        '<text class="doubt-text" x="-2" y="9" font-size="9">9?</text>',
    ),
    "cell-ghost": ("ghost", '<text class="inside" y="5" font-size="11">9</text>'),
}


def draw_cell_swatch(key: str) -> str:
    """Draw one sign of the picture of a crowd for the legend.

    Raises:
        KeyError: There is no such sign.
    """
    kind, inside = _SWATCHES[key]
    return (
        '<svg class="picture swatch" viewBox="-13 -12 26 24" aria-hidden="true">'
        f'<g class="mark cell {kind}"><circle r="8" transform="translate(2 -1)"/>'
        f'<circle class="top" r="8" cy="1"/>{inside}</g></svg>'
    )
