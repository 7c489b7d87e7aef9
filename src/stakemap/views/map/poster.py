"""Draw the picture as a file of its own: headline, bullseye, legend, date and warning; no script, no colour variables.

The page's own download makes the same file in the browser (``assets/export.js``).
"""

from __future__ import annotations

import re
from html import escape
from importlib.resources import files

from stakemap.views.map.crowd.picture import draw_cell_swatch, draw_cells, lay_out_cells
from stakemap.views.map.layout.frame import WIDE
from stakemap.views.map.layout.lay_out import lay_out
from stakemap.views.map.scene import Scene
from stakemap.views.map.svg import draw_svg, plain_number
from stakemap.views.map.swatches import draw_swatch
from stakemap.words import shorten

__all__ = ["OWN_PICTURE", "about_line", "draw_poster", "foot_line", "is_own_picture"]

OWN_PICTURE = b"<!-- Drawn by stakemap map. -->"
_LEFT, _TOP, _ROW, _COLUMN, _COLUMNS = 24.0, 66.0, 26.0, 208.0, 4
"""Room beside, above and between what stands around the picture, in pixels; judgement."""
_LONGEST = 124
"""So many letters of the small text fit on one line of the wide picture."""


def draw_poster(scene: Scene) -> str:
    """Draw a whole SVG file. The same scene gives the same bytes; every text is escaped.

    Raises:
        ValueError: A position is not a number.
    """
    width, height = WIDE.width, WIDE.height
    legend = _legend(scene, _TOP + height + 24)
    high = _TOP + height + 24 + _ROW * -(-len(scene.legend) // _COLUMNS) + 26
    kind, inner = _parts(_drawn(scene))
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n',
            OWN_PICTURE.decode(),
            f'\n<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" role="img" width="{plain_number(width)}" '
            f'height="{plain_number(high)}" viewBox="0 0 {plain_number(width)} {plain_number(high)}" '
            f'font-size="{WIDE.small:g}">',
            f"<title>{_safe(scene.headline)} - stakeholder map</title>",
            f"<desc>{_safe(scene.summary)} {_safe(foot_line(scene))}</desc>",
            f"<style>{_plain_style(('picture.css', 'cells.css') if scene.crowd else ('picture.css',))}</style>",
            f'<rect class="paper" width="{plain_number(width)}" height="{plain_number(high)}"/>',
            _line(scene.headline, 34, ' font-size="22" font-weight="700"'),
            _line(about_line(scene), 54),
            f'<g transform="translate({plain_number(width / 2)} {plain_number(_TOP + height / 2)})">{inner}</g>',
            legend,
            _line(foot_line(scene), high - 12),
            "</svg>\n",
        )
    )


def _drawn(scene: Scene) -> str:
    """Draw the bullseye; of a crowd the cells with their counts, as the page does."""
    if scene.crowd:
        return draw_cells(lay_out_cells(scene, scene.crowd.cells, WIDE), scene.crowd.cells)
    return draw_svg(scene, lay_out(scene, WIDE))


def about_line(scene: Scene) -> str:
    """Say what the picture is about: the problem, the agency, the day; a long title is cut."""
    rest = " \u00b7 ".join(part for part in (scene.agency, scene.date) if part)
    return f"{shorten(scene.problem, max(20, _LONGEST - len(rest)))} \u00b7 {rest}"


def foot_line(scene: Scene) -> str:
    """Give the warning that stands below every picture that leaves the page."""
    return f"Names people - internal. As of {scene.date}. What nobody wrote down is not on this map."


def is_own_picture(start: bytes) -> bool:
    """Tell from the first bytes of a file whether it is a picture that stakemap drew."""
    return OWN_PICTURE in start


def _parts(drawn: str) -> tuple[str, str]:
    """Take a drawn picture apart: the classes of its outer element, and all that is in it."""
    head, inner = drawn.split(">", 1)
    return head.split('class="', 1)[1].split('"', 1)[0], inner.removesuffix("</svg>")


def _legend(scene: Scene, top: float) -> str:
    parts = []
    for number, item in enumerate(scene.legend):
        x = _LEFT + 13 + _COLUMN * (number % _COLUMNS)
        y = top + _ROW * (number // _COLUMNS)
        draw = draw_cell_swatch if item.key.startswith("cell") else draw_swatch
        _, sign = _parts(draw(item.key))
        parts.append(
            f'<g transform="translate({plain_number(x)} {plain_number(y)})">{sign}'
            f'<text x="20" y="4">{_safe(item.words)}</text></g>'
        )
    return "".join(parts)


def _line(text: str, y: float, more: str = "") -> str:
    return f'<text x="{plain_number(_LEFT)}" y="{plain_number(y)}"{more}>{_safe(text)}</text>'


def _safe(text: str) -> str:
    return escape(text, quote=False)


def _plain_style(names: tuple[str, ...]) -> str:
    """Give the style of the picture in light colours, each written out: many programs know no variables."""
    folder = files("stakemap.views.map").joinpath("assets")
    sheet = "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)
    light = dict(re.findall(r"(--[\w-]+):\s*([^;]+);", sheet.split("}", 1)[0]))
    rules = [line for line in sheet.splitlines() if line.startswith(".picture ") and line.endswith("}")]
    family = re.search(r"\.picture \{\s*(font-family: [^;]+;)", sheet)
    told = [f".picture {{ {family[1]} }}"] if family else []
    told += [text for rule in rules for text in _without_halo(rule)]
    return "\n".join(re.sub(r"var\((--[\w-]+)\)", lambda found: light[found[1]], rule) for rule in told)


def _without_halo(rule: str) -> tuple[str, ...]:
    """Give letters a halo only where it can lie under them; elsewhere it would cover them."""
    if "paint-order" not in rule:
        return (rule,)
    return (re.sub(r"paint-order[^}]*", "", rule), f"@supports (paint-order: stroke) {{ {rule} }}")
