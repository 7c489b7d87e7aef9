"""Turn a scene and its layouts into plain lists and dictionaries for the script of the page.

Only what is named here reaches the script: whitelisted keys, texts, and finite numbers.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from stakemap.views.map.beside import Card
from stakemap.views.map.layout.geometry import Layout, Place
from stakemap.views.map.poster import about_line, foot_line
from stakemap.views.map.scene import Scene, Sign
from stakemap.views.map.tables import NO_STATE, NOT_STATED
from stakemap.views.map.texts import Texts
from stakemap.views.map.time.moments import STANDS

__all__ = ["Drawing", "Sheet", "compose_drawing", "plain_place"]


@dataclass(frozen=True)
class Drawing:
    """What the page's script reads.

    Attributes:
        layouts: The layouts by name of their frame.
        nodes: One dictionary for each mark.
        edges: One dictionary for each spoke, then for each tie; its ends are places among the nodes.
        page: Frames, marks, routes and actions.
    """

    layouts: dict[str, Layout]
    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    page: dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """The parts of a page.

    Attributes:
        template: Name of its template among the assets.
        styles, scripts: Names of our own styles and scripts, in order.
        pictures: One drawn picture for each frame.
        swatches: The drawn sign for each key of the legend.
        drawing: What the script reads.
    """

    template: str
    styles: tuple[str, ...]
    scripts: tuple[str, ...]
    pictures: tuple[str, ...]
    swatches: dict[str, str]
    drawing: Drawing


def compose_drawing(scene: Scene, layouts: dict[str, Layout]) -> Drawing:
    """Compose the lists for the script.

    Raises:
        ValueError: A position is not a number.
    """
    wide = layouts["wide"]
    nodes = [plain_place(wide.places[mark.id]) for mark in scene.marks]
    at = {mark.id: number for number, mark in enumerate(scene.marks)}
    spokes = [{"from": 0, "to": at[s.to], "look": "guess" if s.guess else "spoke"} for s in scene.spokes]
    ties = [{"from": at[t.a], "to": at[t.b], "look": t.look.value} for t in scene.ties]
    return Drawing(layouts, nodes, [*spokes, *ties], _page(scene, layouts))


def plain_place(place: Place) -> dict[str, Any]:
    """Give the id and the middle of a mark.

    Raises:
        ValueError: A position is not a number.
    """
    return {"id": place.id, "x": _number(place.x), "y": _number(place.y)}


def _page(scene: Scene, layouts: dict[str, Layout]) -> dict[str, Any]:
    return {
        "center": scene.marks[0].id if scene.marks else "",
        "summary": scene.summary,
        "frames": {name: _frame(layout) for name, layout in layouts.items()},
        "names": _names(scene),
        "also": {card.id: card.also for card in scene.cards if card.also},
        **_cards(scene),
        **({"stands": [[stand.word, stand.ring, stand.look] for stand in STANDS]} if scene.time else {}),
        "guesses": [spoke.to for spoke in scene.spokes if spoke.guess],
        "facets": _facets(scene),
        "signs": {s.value: ids for s in Sign if (ids := [mark.id for mark in scene.marks if s in mark.signs])},
        "poster": [about_line(scene), foot_line(scene), scene.file],
        "stops": _stops(scene),
        "actions": {
            action.id: {
                "needs": list(action.needs),
                "maybe": list(action.maybe),
                "lines": [s.to for s in scene.spokes if action.id in s.actions],
            }
            for action in scene.actions
        },
    }


def _facets(scene: Scene) -> dict[str, Any]:
    """Give each facet with its words, all words numbered on from one facet to the next, and everybody's numbers."""
    of: dict[str, list[int]] = {}
    first = 0
    for facet in scene.facets:
        for id, places in facet.of:
            of.setdefault(id, []).extend(first + place for place in places)
        first += len(facet.values)
    return {"heads": [[facet.label, *facet.values] for facet in scene.facets], "of": of}


def _names(scene: Scene) -> dict[str, str]:
    """Give the names that no list and no table has; the script reads all others off those."""
    told = {entry.id for entry in (*scene.recruits, *scene.aboard)}
    told |= {row.id for table in scene.tables for row in table.rows}
    everybody = {card.id: card.name for card in scene.cards} | {mark.id: mark.name for mark in scene.marks}
    return {id: name for id, name in everybody.items() if id not in told}


def _stops(scene: Scene) -> dict[str, list[Any]]:
    """Give the stops of each route: for a party its place among the marks, for a person id, mark and name."""
    at = {mark.id: number for number, mark in enumerate(scene.marks)}
    return {
        entry.id: [[s.id, s.at, s.name] if s.person else at.get(s.id, s.id) for s in entry.stops]
        for entry in scene.recruits
        if entry.stops
    }


def _frame(layout: Layout) -> dict[str, Any]:
    """Give what the script cannot read off the drawn picture."""
    frame = layout.frame
    return {
        "w": frame.width,
        "h": frame.height,
        "text": frame.text,
        "small": frame.small,
        "least": frame.least,
        "people": {person: [_number(x), _number(y)] for person, (x, y) in layout.people.items()},
    }


def _cards(scene: Scene) -> dict[str, Any]:
    """Give the cards with every text once: ``[tag, [label, line, line ...], ...]`` as places among all texts.

    A row of a special kind begins with the word for it.

    The texts that stand in the page come first: the first steps in the list and the statements in the last column
    of the first table, as the template marks them with ``data-t``; then the ties, one for each row of the second
    table. Only the rest is given here.
    """
    shown = [entry.next_step for entry in scene.recruits if entry.next_step]
    shown += [line for row in scene.tables[0].rows for line in row.cells[-1].split("\n") if line]
    texts = Texts([*shown, *(_tie_text(row.cells) for row in scene.tables[1].rows)])
    return {"cards": {card.id: _card(card, texts) for card in scene.cards}, "texts": texts.own}


def _tie_text(cells: Sequence[str]) -> str:
    """Tell a tie as a card does, from its row in the table; the script does the same."""
    known = [cell for cell in cells[3:5] if cell not in (NOT_STATED, NO_STATE)]
    return f"{cells[0]} {cells[2]} {cells[1]}" + (f" ({', '.join(known)})" if known else "")


def _card(card: Card, texts: Texts) -> list[Any]:
    rows = [
        [*([row.kind] if row.kind else []), *(texts.place(text, card.name) for text in (row.label, *row.lines))]
        for row in card.rows
    ]
    return [texts.place(card.tag, card.name), *rows]


def _number(value: float) -> float:
    """Round to a tenth of a pixel.

    Raises:
        ValueError: For what is no number.
    """
    if not math.isfinite(value):
        raise ValueError("A position in the picture is not a number.")
    return round(value, 1) + 0.0
