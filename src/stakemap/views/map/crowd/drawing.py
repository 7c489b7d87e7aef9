"""Turn the scene of a crowd into what its page and its script need: pictures of cells, and few plain lists.

The script reads everybody off the tables; only what no table says is given to it, and every text once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from stakemap.views.map.beside import Card
from stakemap.views.map.crowd.cells import Crowd, Way
from stakemap.views.map.crowd.picture import CellPicture, draw_cell_swatch, draw_cells, lay_out_cells
from stakemap.views.map.drawing import Drawing, Sheet, plain_place
from stakemap.views.map.layout.frame import FRAMES
from stakemap.views.map.poster import about_line, foot_line
from stakemap.views.map.scene import Scene
from stakemap.views.map.swatches import draw_swatch
from stakemap.views.map.texts import Texts

__all__ = ["compose_crowd_sheet"]

STYLES = ("picture.css", "cells.css", "controls.css", "views.css", "map.css")
SCRIPTS = (
    "painter.js",
    "base.js",
    "crowd.js",
    "stage.js",
    "cells.js",
    "members.js",
    "views.js",
    "tabs.js",
    "filters.js",
    "sift_cells.js",
    "keys.js",
    "tables.js",
    "crowd_tables.js",
    "export.js",
    "crowd_start.js",
)
"""The parts of the script in the order in which they run, as one script."""
_PEOPLE = 4
"""Place of the named people in a row of the table of stakeholders."""
_TOLD_BY_TABLE = "Ties"
"""The row of a card that the script reads off the table of relationships."""


def compose_crowd_sheet(scene: Scene, crowd: Crowd) -> Sheet:
    """Compose the parts of the page of a crowd."""
    pictures = [lay_out_cells(scene, crowd.cells, frame) for frame in FRAMES]
    return Sheet(
        template="crowd.html.j2",
        styles=STYLES,
        scripts=SCRIPTS,
        pictures=tuple(draw_cells(picture, crowd.cells) for picture in pictures),
        swatches={item.key: _swatch(item.key) for item in scene.legend},
        drawing=Drawing({}, _nodes(pictures[0]), [], _page(scene, crowd, pictures)),
    )


def _swatch(key: str) -> str:
    return draw_cell_swatch(key) if key.startswith("cell") else draw_swatch(key)


def _nodes(picture: CellPicture) -> list[dict[str, Any]]:
    return [plain_place(place) for place in (*picture.layout.places.values(), *picture.cells.values())]


def _page(scene: Scene, crowd: Crowd, pictures: list[CellPicture]) -> dict[str, Any]:
    rows = {row.id: number for number, row in enumerate(scene.tables[0].rows)}
    names = {row.id: (row.cells[0], row.cells[_PEOPLE]) for row in scene.tables[0].rows}
    cell_of = {id: number for number, cell in enumerate(crowd.cells) for id in cell.members}
    texts = Texts()
    return {
        "center": scene.marks[0].id,
        "summary": scene.summary,
        "frames": {picture.layout.frame.name: _frame(picture) for picture in pictures},
        "cells": [cell.id for cell in crowd.cells],
        "of": _letters(cell_of.get(id, -1) for id in rows),
        "ties": [[rows.get(id, -1) for id in line] for line in crowd.ties],
        "facets": _facets(scene, list(rows)),
        "needs": [[[rows[id] for id in ids if id in rows] for ids in action] for action in crowd.needs],
        "poster": [about_line(scene), foot_line(scene), scene.file],
        "ways": [
            _way(way, texts.place(way.told, *names[id]) if way.told else -1, rows)
            for way, (id, _) in zip(crowd.ways, crowd.steps, strict=True)
        ],
        "steps": [texts.place(step, *names[id]) for id, step in crowd.steps],
        "cards": {card.id: _card(card, names[card.id], texts) for card in scene.cards},
        "texts": texts.own,
    }


def _frame(picture: CellPicture) -> dict[str, float]:
    """Give what the script cannot read off the drawn picture."""
    frame = picture.layout.frame
    return {"w": frame.width, "h": frame.height, "text": frame.text, "small": frame.small, "least": frame.least}


def _way(way: Way, told: int, rows: dict[str, int]) -> int | list[int]:
    """Give the place of the text, alone where no line is drawn, else with the rows of those who are passed."""
    return told if way.passed is None else [told, *(rows[id] for id in way.passed)]


def _facets(scene: Scene, ids: Sequence[str]) -> dict[str, Any]:
    """Give the words of each facet, its mixes of words, and in one text the place of everybody's mix."""
    mixes, texts = [], []
    for facet in scene.facets:
        of = dict(facet.of)
        own = [of.get(id, ()) for id in ids]
        places = {mix: number for number, mix in enumerate(dict.fromkeys(own))}
        mixes.append(list(places))
        texts.append(_letters(places[mix] for mix in own))
    return {"heads": [[facet.label, *facet.values] for facet in scene.facets], "mixes": mixes, "of": texts}


def _letters(places: Iterable[int]) -> str:
    """Write places as a text, one letter for each from ``0`` upwards; the sign before ``0`` is -1, for none.

    Many small numbers take a third of the room in this way.
    """
    return "".join(chr(ord("0") + place) for place in places)


def _card(card: Card, names: Sequence[str], texts: Texts) -> list[Any]:
    """Give a card as ``[tag, [label, line, line ...], ...]``, each a place among the texts."""
    rows = [row for row in card.rows if row.label != _TOLD_BY_TABLE]
    told = [[texts.place(text, *names) for text in (row.label, *row.lines)] for row in rows]
    return [texts.place(card.tag, *names), *told]
