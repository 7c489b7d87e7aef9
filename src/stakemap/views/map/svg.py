"""Draw a laid-out scene as SVG: first paint, print, and the picture without script.

Every text is escaped and no text ever becomes a style, an address or an id. Colours live in
``assets/picture.css`` alone; a file of its own carries that style inside.
"""

from __future__ import annotations

import math
from html import escape
from importlib.resources import files

from stakemap.views.map.bends import bend_point
from stakemap.views.map.geometry import Arc, Frame, Label, Layout, Place, polar
from stakemap.views.map.lettering import line_width, wrap
from stakemap.views.map.scene import Look, Mark, Scene, Sign, Spoke, Tie
from stakemap.views.map.sectors import Ring

__all__ = ["MANY", "border_lines", "draw_svg", "draw_swatch", "inside_text", "number_of", "plain_number"]

_BADGES = {Sign.UNKNOWN: "?", Sign.SAID_NO: "\u00d7", Sign.RETICENT: "!"}
MANY = 20
"""From so many lines on they are drawn faintly until somebody is chosen; judgement."""
_SQUARE = 0.9
"""Half side of a square mark as a part of its radius, so that squares and circles look equally large."""


def draw_svg(scene: Scene, layout: Layout, standalone: bool = False) -> str:
    """Draw the picture.

    Args:
        scene: What to draw.
        layout: Where, for one frame.
        standalone: True for a file of its own, which then carries its style and background.

    Returns:
        One ``svg`` element. The same scene and layout give the same text.
    """
    frame = layout.frame
    head = (
        f'<svg class="picture {frame.name}{_dense(scene)}" role="img" viewBox="{plain_number(-frame.width / 2)} '
        f'{plain_number(-frame.height / 2)} {plain_number(frame.width)} {plain_number(frame.height)}" '
        f'font-size="{frame.small:g}"'
    )
    if standalone:
        head += f' xmlns="http://www.w3.org/2000/svg" width="{frame.width:g}" height="{frame.height:g}"'
    marks = {mark.id: mark for mark in scene.marks}
    parts = [
        f'{head} aria-label="{escape(scene.summary)}">',
        _style(frame) if standalone else "",
        _ground(layout),
        *(_tie(tie, layout) for tie in scene.ties),
        *(_spoke(spoke, scene.marks[0].id, layout) for spoke in scene.spokes),
        *_captions(layout),
        *(_mark(marks[place.id], place, frame) for place in layout.places.values()),
        "</svg>",
    ]
    return "".join(parts)


def _dense(scene: Scene) -> str:
    """Let lines step back where there are many; the script does the same."""
    return (" many-ties" if len(scene.ties) > MANY else "") + (" many-spokes" if len(scene.spokes) > MANY else "")


def _style(frame: Frame) -> str:
    style = files("stakemap.views.map").joinpath("assets", "picture.css").read_text(encoding="utf-8")
    return (
        f"<style>{style}</style>"
        f'<rect class="paper" x="{-frame.width / 2:g}" y="{-frame.height / 2:g}" '
        f'width="{frame.width:g}" height="{frame.height:g}"/>'
    )


def plain_number(value: float) -> str:
    """Write a number with at most one decimal.

    Raises:
        ValueError: For what is no number; such a picture is refused, not drawn wrong.
    """
    if not math.isfinite(value):
        raise ValueError("A position in the picture is not a number.")
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def _ground(layout: Layout) -> str:
    """Draw rings from the outside to the inside, the rim and the lines between sectors."""
    parts = [f'<circle class="rim" r="{plain_number(layout.frame.rim)}"/>']
    for number in range(len(layout.bands) - 1, -1, -1):
        parts.append(f'<circle class="ring ring{number}" r="{plain_number(layout.bands[number].outer)}"/>')
    ends = (
        f"M{plain_number(x1)} {plain_number(y1)}L{plain_number(x2)} {plain_number(y2)}"
        for x1, y1, x2, y2 in border_lines(layout)
    )
    return "".join([*parts, f'<path class="border" d="{"".join(ends)}"/>'])


def border_lines(layout: Layout) -> list[tuple[float, float, float, float]]:
    """Give the lines between sectors; beside the ring captions they only cross the rim."""
    frame = layout.frame
    lines: list[tuple[float, float, float, float]] = []
    for number, angle in enumerate([*(arc.start for arc in layout.arcs), layout.arcs[-1].end]):
        beside_captions = number in (0, len(layout.arcs))
        inner = frame.rings[-1 if beside_captions else 0]
        lines.append((*polar(inner, angle), *polar(frame.rim, angle)))
    return lines


def _captions(layout: Layout) -> list[str]:
    frame = layout.frame
    parts = [_text(band.caption, "ring-caption", frame) for band in layout.bands]
    parts += [_arc_text(arc, frame) for arc in layout.arcs if arc.text]
    parts += [_text(title, "title", frame) for title in layout.titles]
    for to, label in sorted(layout.spokes.items()):
        if label is not None:
            parts.append(
                f'<g class="spoke-caption" data-id="{escape(to)}">{_plate(label)}{_text(label, "label", frame)}</g>'
            )
    return parts


def _plate(label: Label) -> str:
    """Lay a plate under a caption, so that its line does not run through the words."""
    left, top, right, bottom = label.box
    return (
        f'<rect x="{plain_number(left - 2)}" y="{plain_number(top)}" '
        f'width="{plain_number(right - left + 4)}" height="{plain_number(bottom - top)}" rx="5"/>'
    )


def _arc_text(arc: Arc, frame: Frame) -> str:
    """Run a caption along its arc; ids stay unique because each frame is drawn once on a page."""
    start, end = (arc.end, arc.start) if arc.flip else (arc.start, arc.end)
    (x1, y1), (x2, y2) = polar(arc.radius, start), polar(arc.radius, end)
    large = int(abs(arc.end - arc.start) > math.pi)
    radius = plain_number(arc.radius)
    path = (
        f"M{plain_number(x1)} {plain_number(y1)}A{radius} {radius} 0 {large} {0 if arc.flip else 1} "
        f"{plain_number(x2)} {plain_number(y2)}"
    )
    name = f"_arc_{frame.name}_{arc.sector}"
    middle = (arc.start + arc.end) / 2
    return (
        f'<path id="{name}" class="guide" d="{path}"/>'
        f'<text class="sector" data-arc="{radius} {middle:.4f} {int(arc.flip)}">'
        f'<textPath href="#{name}" startOffset="50%">{escape(arc.text)}</textPath></text>'
    )


def _text(label: Label, kind: str, frame: Frame, x: float = 0.0, y: float = 0.0) -> str:
    """Set a block of lines, seen from the point ``x``, ``y``; names are larger than the rest."""
    left = plain_number(label.x - x)
    lines = []
    for number, line in enumerate(label.lines):
        down = f' dy="{plain_number(label.step)}"' if number else ""
        more = f' class="more" font-size="{frame.small:g}"' if line.role == "more" else ""
        lines.append(f'<tspan x="{left}"{down}{more}>{escape(line.text)}</tspan>')
    size = f' font-size="{frame.text:g}"' if label.lines[0].role == "name" else ""
    return f'<text class="{kind} {label.anchor}" y="{plain_number(label.y - y)}"{size}>{"".join(lines)}</text>'


def _spoke(spoke: Spoke, center: str, layout: Layout) -> str:
    kind = f"spoke{' guess' if spoke.guess else ''}"
    return _line(kind, layout.places[center], layout.places[spoke.to], layout.turns[spoke.to])


def _tie(tie: Tie, layout: Layout) -> str:
    kind = f"tie {tie.look.value} strength{tie.strength or 0}"
    return _line(kind, layout.places[tie.a], layout.places[tie.b], layout.bends[tie.a, tie.b])


def _line(kind: str, a: Place, b: Place, bend: float) -> str:
    """Draw a line from middle to middle; the marks lie on top of its ends."""
    middle = "Q{} {} ".format(*map(plain_number, bend_point(a, b, bend))) if bend else "L"
    start, end = (f"{plain_number(place.x)} {plain_number(place.y)}" for place in (a, b))
    return f'<path class="{kind}" d="M{start}{middle}{end}"/>'


def _mark(mark: Mark, place: Place, frame: Frame) -> str:
    """Draw one mark with its number, signs and name, seen from its middle."""
    classes = f"mark {mark.look.value}{' big' if mark.featured else ''}"
    parts = [
        f'<g class="{classes}" data-id="{escape(mark.id)}" '
        f'transform="translate({plain_number(place.x)} {plain_number(place.y)})">',
        _outline(mark, place.r),
    ]
    if mark.look is Look.ABOARD:
        if mark.ring is Ring.COMMITTED:
            parts.append(_outline(mark, place.r + 3.5, ' class="second"'))
        s = place.r * 0.42
        parts.append(
            f'<path class="tick" d="M{plain_number(-s)} 0l{plain_number(s * 0.7)} {plain_number(s * 0.75)}'
            f'l{plain_number(s * 1.2)} {plain_number(-s * 1.5)}"/>'
        )
    parts += [_inside(mark, place, frame), *(_badge(sign, place.r, n, frame) for n, sign in enumerate(mark.signs))]
    if place.leader is not None:
        x1, y1, x2, y2 = place.leader
        ends = [plain_number(value) for value in (x1 - place.x, y1 - place.y, x2 - place.x, y2 - place.y)]
        parts.append(f'<path class="leader" d="M{ends[0]} {ends[1]}L{ends[2]} {ends[3]}"/>')
    if place.label is not None:
        parts.append(_text(place.label, "label", frame, place.x, place.y))
    return "".join([*parts, "</g>"])


def _outline(mark: Mark, radius: float, kind: str = "") -> str:
    """Draw a circle, or a square where nobody is named."""
    if mark.named or mark.look is Look.GHOST:
        return f'<circle{kind} r="{plain_number(radius)}"/>'
    half = plain_number(radius * _SQUARE)
    side = plain_number(2 * radius * _SQUARE)
    return f'<rect{kind} x="-{half}" y="-{half}" width="{side}" height="{side}" rx="3"/>'


def number_of(mark: Mark) -> str:
    """Give the number inside a mark; ghosts carry a question mark behind it."""
    return f"{mark.rank}?" if mark.look is Look.GHOST and mark.rank else mark.rank_text


def inside_text(mark: Mark, place: Place, frame: Frame) -> tuple[tuple[str, ...], float]:
    """Give the lines inside a mark and their size; nothing where the mark is too small to be read."""
    if mark.look is Look.AGENCY:
        lines = wrap(mark.name, frame.small, frame.agency * 1.72, 3, bold=True)
        edge = [line_width(line, frame.small, bold=True) for line in lines]
        tight = any(width > 1.72 * frame.agency - (8 if n != len(edge) // 2 else 0) for n, width in enumerate(edge))
        if not lines or tight or " ".join(lines) != " ".join(mark.name.split()):
            lines = ("Our", "agency")
        return lines, frame.small
    text = number_of(mark)
    if line_width(text, frame.least, bold=True) > 2.1 * place.r:
        text = text.rstrip("=?")
    size = max(frame.least, min(place.r * 0.86, 16.0))
    while size > frame.least and line_width(text, size, bold=True) > 1.5 * place.r:
        size = max(frame.least, size - 0.5)
    if not text or place.r < 6 or line_width(text, size, bold=True) > 2.1 * place.r:
        return (), size
    return (text,), size


def _inside(mark: Mark, place: Place, frame: Frame) -> str:
    lines, size = inside_text(mark, place, frame)
    step = size * 1.12
    top = size * 0.36 - step * (len(lines) - 1) / 2
    head = f'<text class="inside" y="{plain_number(top)}" font-size="{plain_number(size)}">'
    if len(lines) < 2:
        return f"{head}{escape(lines[0])}</text>" if lines else ""
    spans = (f'<tspan x="0" y="{plain_number(top + step * n)}">{escape(line)}</tspan>' for n, line in enumerate(lines))
    return f"{head}{''.join(spans)}</text>"


def _badge(sign: Sign, radius: float, number: int, frame: Frame) -> str:
    """Hang a small sign on the upper right of a mark; a second one on the lower right."""
    away = radius * 0.86 if radius > 13 else radius + 2
    x, y = away, away if number else -away
    return (
        f'<circle class="badge" cx="{plain_number(x)}" cy="{plain_number(y)}" r="7.5"/>'
        f'<text class="badge-text" x="{plain_number(x)}" y="{plain_number(y + 4)}" '
        f'font-size="{frame.least:g}">{_BADGES[sign]}</text>'
    )


_SWATCHES = {
    "recruit": '<g class="mark recruit"><circle r="9"/><text class="inside" y="4" font-size="11">1</text></g>',
    "unnamed": '<g class="mark recruit"><rect x="-8.5" y="-8.5" width="17" height="17" rx="3"/></g>',
    "aboard": '<g class="mark aboard"><circle r="9"/><path class="tick" d="M-3.8 0l2.6 2.8l4.6 -5.6"/></g>',
    "committed": '<g class="mark aboard"><circle r="7.5"/><circle class="second" r="10.5"/></g>',
    "ghost": '<g class="mark ghost"><circle r="9"/><text class="inside" y="4" font-size="11">?</text></g>',
    "unknown": '<circle class="badge" r="7.5"/><text class="badge-text" x="0" y="4" font-size="11.5">?</text>',
    "no": '<circle class="badge" r="7.5"/><text class="badge-text" x="0" y="4" font-size="11.5">\u00d7</text>',
    "reticent": '<circle class="badge" r="7.5"/><text class="badge-text" x="0" y="4" font-size="11.5">!</text>',
    "spoke": '<path class="spoke" d="M-12 0L12 0"/>',
    "guess": '<path class="spoke guess" d="M-12 0L12 0"/>',
    "active": '<path class="tie active strength3" d="M-12 0L12 0"/>',
    "known": '<path class="tie known strength2" d="M-12 0L12 0"/>',
    "strained": '<path class="tie strained strength2" d="M-12 0L12 0"/>',
    "ended": '<path class="tie ended" d="M-12 0L12 0"/>',
}


def draw_swatch(key: str) -> str:
    """Draw one sign for the legend.

    Raises:
        KeyError: There is no such sign.
    """
    return f'<svg class="picture swatch" viewBox="-13 -12 26 24" aria-hidden="true">{_SWATCHES[key]}</svg>'
