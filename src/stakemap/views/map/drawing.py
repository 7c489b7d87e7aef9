"""Turn a scene and its layouts into plain lists and dictionaries for the script of the page.

Only what is named here reaches the script: whitelisted keys, texts, and finite numbers.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from stakemap.views.map.beside import Entry
from stakemap.views.map.geometry import Layout
from stakemap.views.map.scene import Scene

__all__ = ["Drawing", "compose_drawing"]


@dataclass(frozen=True)
class Drawing:
    """What the page's script reads.

    Attributes:
        layouts: The layouts by name of their frame.
        nodes: One dictionary for each mark.
        edges: One dictionary for each spoke, then for each tie.
        page: Frames, marks, routes and actions.
    """

    layouts: dict[str, Layout]
    nodes: list[dict[str, Any]]
    edges: list[dict[str, Any]]
    page: dict[str, Any]


def compose_drawing(scene: Scene, layouts: dict[str, Layout]) -> Drawing:
    """Compose the lists for the script.

    Raises:
        ValueError: A position is not a number.
    """
    wide = layouts["wide"]
    nodes = [{"id": m.id, "x": _number(wide.places[m.id].x), "y": _number(wide.places[m.id].y)} for m in scene.marks]
    center = scene.marks[0].id
    spokes = [{"from": center, "to": s.to, "look": "guess" if s.guess else "spoke"} for s in scene.spokes]
    ties = [{"from": t.a, "to": t.b, "look": t.look.value, "strength": t.strength or 0} for t in scene.ties]
    return Drawing(layouts, nodes, [*spokes, *ties], _page(scene, layouts))


def _page(scene: Scene, layouts: dict[str, Layout]) -> dict[str, Any]:
    return {
        "center": scene.marks[0].id if scene.marks else "",
        "summary": scene.summary,
        "frames": {name: _frame(scene, layout) for name, layout in layouts.items()},
        "names": _names(scene),
        "also": {card.id: card.also for card in scene.cards if card.also},
        **_cards(scene),
        "guesses": [spoke.to for spoke in scene.spokes if spoke.guess],
        "stops": {entry.id: _stops(entry) for entry in scene.recruits if entry.stops},
        "actions": {
            action.id: {
                "needs": list(action.needs),
                "maybe": list(action.maybe),
                "lines": [s.to for s in scene.spokes if action.id in s.actions],
            }
            for action in scene.actions
        },
    }


def _names(scene: Scene) -> dict[str, str]:
    """Give the names that no list and no table has; the script reads all others off those."""
    told = {entry.id for entry in (*scene.recruits, *scene.aboard)}
    told |= {row.id for table in scene.tables for row in table.rows}
    everybody = {card.id: card.name for card in scene.cards} | {mark.id: mark.name for mark in scene.marks}
    return {id: name for id, name in everybody.items() if id not in told}


def _stops(entry: Entry) -> list[Any]:
    """Give the id of each party on a route; for a person id, mark and name."""
    return [[s.id, s.at, s.name] if s.person else s.id for s in entry.stops]


def _frame(scene: Scene, layout: Layout) -> dict[str, Any]:
    """Give what the script cannot read off the drawn picture."""
    frame = layout.frame
    return {
        "w": frame.width,
        "h": frame.height,
        "text": frame.text,
        "small": frame.small,
        "least": frame.least,
        "bends": [*(layout.turns[s.to] for s in scene.spokes), *(layout.bends[t.a, t.b] for t in scene.ties)],
        "people": {person: [_number(x), _number(y)] for person, (x, y) in layout.people.items()},
    }


def _cards(scene: Scene) -> dict[str, Any]:
    """Give the cards with every text once: ``[tag, [label, line, line ...], ...]`` as places among all texts.

    The texts that stand in the page come first, as the template marks them with ``data-t``: the first steps
    in the list, then the statements in the last column of the first table. Only the rest is given here.
    """
    texts: dict[str, int] = {}
    steps = [entry.next_step for entry in scene.recruits if entry.next_step]
    shown = [*steps, *(line for row in scene.tables[0].rows for line in row.cells[-1].split("\n") if line)]
    for number, text in enumerate(shown):
        texts.setdefault(text, number)
    own: list[str] = []

    def place(text: str) -> int:
        if text not in texts:
            texts[text] = len(shown) + len(own)
            own.append(text)
        return texts[text]

    cards = {
        card.id: [place(card.tag), *([place(row.label), *map(place, row.lines)] for row in card.rows)]
        for card in scene.cards
    }
    return {"texts": own, "cards": cards}


def _number(value: float) -> float:
    """Round to a tenth of a pixel.

    Raises:
        ValueError: For what is no number.
    """
    if not math.isfinite(value):
        raise ValueError("A position in the picture is not a number.")
    return round(value, 1) + 0.0
