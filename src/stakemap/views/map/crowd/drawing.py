"""Turn the scene of a crowd into what its page and its script need: pictures of cells, and few plain lists.

The script reads everybody off the tables; only what no table says is given to it, and every text once.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from stakemap.views.map.beside import Card
from stakemap.views.map.crowd.cells import Crowd
from stakemap.views.map.crowd.picture import CellPicture, draw_cell_swatch, draw_cells, lay_out_cells
from stakemap.views.map.drawing import Drawing, Sheet, plain_place
from stakemap.views.map.layout.frame import FRAMES
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
    "tables.js",
    "tabs.js",
    "keys.js",
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
        "of": [cell_of.get(id, -1) for id in rows],
        "ties": [[rows.get(id, -1) for id in line] for line in crowd.ties],
        "steps": [texts.place(step, *names[id]) for id, step in crowd.steps],
        "cards": {card.id: _card(card, names[card.id], texts) for card in scene.cards},
        "texts": texts.own,
    }


def _frame(picture: CellPicture) -> dict[str, float]:
    """Give what the script cannot read off the drawn picture."""
    frame = picture.layout.frame
    return {"w": frame.width, "h": frame.height, "text": frame.text, "small": frame.small, "least": frame.least}


def _card(card: Card, names: Sequence[str], texts: Texts) -> list[Any]:
    """Give a card as ``[tag, [label, line, line ...], ...]``, each a place among the texts."""
    rows = [row for row in card.rows if row.label != _TOLD_BY_TABLE]
    told = [[texts.place(text, *names) for text in (row.label, *row.lines)] for row in rows]
    return [texts.place(card.tag, *names), *told]
