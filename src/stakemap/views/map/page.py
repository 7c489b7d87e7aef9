"""Draw the map page: one HTML file that holds everything it needs and asks the network for nothing.

pyvis carries vis-network and the lists of nodes and edges; page, style and script are ours. Its own
template and its ``set_options``, ``from_nx`` and ``write_html`` are never used: they load from the
network, change what they are given, or run what a name contains.
"""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from stakemap.views.map.crowd.drawing import compose_crowd_sheet
from stakemap.views.map.drawing import Sheet, compose_drawing
from stakemap.views.map.layout.frame import FRAMES
from stakemap.views.map.layout.lay_out import lay_out
from stakemap.views.map.scene import Scene
from stakemap.views.map.sectors import RINGS
from stakemap.views.map.squeeze import squeeze_script, squeeze_style
from stakemap.views.map.svg import draw_svg
from stakemap.views.map.swatches import draw_swatch
from stakemap.views.map.telling import rank_words
from stakemap.views.map.time.dial import draw_dial
from stakemap.views.map.time.moments import STANDS

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["LIBRARY_SHA256", "OWN_MARK", "content_policy", "draw_map", "is_own_map"]

LIBRARY_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"
"""Of vis-network 9.1.2 as pyvis 0.3.2 ships it; checked by a test."""
OWN_MARK = b'<meta name="generator" content="stakemap map">'

STYLES = ("picture.css", "controls.css", "views.css", "time.css", "map.css")
SCRIPTS = (
    "painter.js",
    "base.js",
    "page.js",
    "stage.js",
    "picture.js",
    "choosing.js",
    "card.js",
    "views.js",
    "acts.js",
    "lists.js",
    "time.js",
    "tabs.js",
    "filters.js",
    "sift_marks.js",
    "keys.js",
    "tables.js",
    "export.js",
    "start.js",
)
"""The parts of our own script in the order in which they run, as one script."""
FIRST = 3
"""So many recruits stand before the picture where both do not fit side by side."""
_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "randomSeed": 1},
    "interaction": {
        "dragNodes": False,
        "dragView": True,
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 100000,
        "zoomSpeed": 0.6,
        "zoomView": True,
    },
    "nodes": {"chosen": False, "physics": False, "shape": "custom"},
    "edges": {"chosen": False, "hoverWidth": 0, "physics": False, "selectionWidth": 0, "smooth": False},
}


def draw_map(scene: Scene) -> str:
    """Draw the page of a scene.

    The same scene gives the same bytes. Nothing is read or written but the files of this package and of
    pyvis.

    Raises:
        ValueError: A position is not a number; such a page is refused.
    """
    from pyvis.network import Network

    sheet = compose_crowd_sheet(scene, scene.crowd) if scene.crowd else _sheet(scene)
    network = Network()
    network.nodes = sheet.drawing.nodes
    network.edges = sheet.drawing.edges
    network.options = _OPTIONS
    network.templateEnv = _environment(scene, sheet)
    network.path = sheet.template
    page: str = network.generate_html()
    return page


def _sheet(scene: Scene) -> Sheet:
    """Compose the parts of the usual page, on which everybody is drawn."""
    drawing = compose_drawing(scene, {frame.name: lay_out(scene, frame) for frame in FRAMES})
    return Sheet(
        template="page.html.j2",
        styles=STYLES if scene.time else tuple(name for name in STYLES if name != "time.css"),
        scripts=SCRIPTS if scene.time else tuple(name for name in SCRIPTS if name != "time.js"),
        pictures=tuple(draw_svg(scene, layout) for layout in drawing.layouts.values()),
        swatches={item.key: draw_swatch(item.key) for item in scene.legend},
        drawing=drawing,
    )


def _environment(scene: Scene, sheet: Sheet) -> Environment:
    """Make the template environment: everything is escaped, and a number that is none is refused."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(loader=FunctionLoader(_asset), autoescape=True, undefined=StrictUndefined)
    environment.policies["json.dumps_kwargs"] = {
        "sort_keys": True,
        "allow_nan": False,
        "ensure_ascii": False,
        "separators": (",", ":"),
    }
    environment.filters["aloud"] = rank_words
    environment.globals.update(scene=scene, sm=_parts(scene, sheet))
    return environment


def _parts(scene: Scene, sheet: Sheet) -> dict[str, Any]:
    """Gather what the template puts in as it is: our own style and scripts, and the drawn pictures."""
    from markupsafe import Markup

    style = "".join(map(_squeezed, sheet.styles)) + _date_on_paper(scene.date)
    script = f"(() => {{\n'use strict';\n{''.join(map(_squeezed, sheet.scripts))}}})();\n"
    library = _library()
    return {
        "policy": content_policy((script, library), (style,)),
        "style": Markup(style),
        "script": Markup(script),
        "library": Markup(library),
        "pictures": list(map(Markup, sheet.pictures)),
        "swatches": {key: Markup(swatch) for key, swatch in sheet.swatches.items()},
        "dial": Markup(draw_dial(scene.time)) if scene.time else "",
        "rings": RINGS,
        "stands": STANDS,
        "shared": any(entry.rank_text.endswith("=") for entry in scene.recruits),
        "first": FIRST,
        "page": sheet.drawing.page,
    }


def _date_on_paper(day: str) -> str:
    """Write the day into the foot of every printed page; what is not a plain date never becomes a style."""
    if not re.fullmatch(r"[A-Z][a-z]{2,8} \d{1,2}, \d{4}", day):
        return ""
    return f'@page {{ @bottom-left {{ content: "Names people - internal - as of {day}"; }} }}\n'


def is_own_map(start: bytes) -> bool:
    """Tell from the first bytes of a file whether it is a map that stakemap drew."""
    return OWN_MARK in start


def content_policy(scripts: tuple[str, ...], styles: tuple[str, ...]) -> str:
    """Write the rule that lets exactly these scripts and styles run, and nothing be loaded or sent."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src " + " ".join(_hash(text) for text in scripts),
            "style-src " + " ".join(_hash(text) for text in styles),
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return files("stakemap.views.map").joinpath("assets", name).read_text(encoding="utf-8")


def _squeezed(name: str) -> str:
    """Read an asset of ours as small as it gets."""
    return squeeze_style(_asset(name)) if name.endswith(".css") else squeeze_script(_asset(name))


def _library() -> str:
    """Read vis-network as pyvis ships it, with the line ends a browser will see.

    The last line only tells debuggers of a file that is not there.
    """
    shipped = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_bytes()
    text = shipped.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return text.split("//# sourceMappingURL=")[0]
