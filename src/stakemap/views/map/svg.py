"""Draw a laid-out scene as SVG: first paint, print, and the picture without script.

Every text is escaped and no text ever becomes a style, an address or an id. Colours live in
``assets/picture.css`` alone; a file of its own carries that style inside.
"""

from __future__ import annotations

import math
from html import escape
from importlib.resources import files

from stakemap.views.map.layout.badges import shows_sign_inside
from stakemap.views.map.layout.bends import bend_point, twin
from stakemap.views.map.layout.frame import Frame
from stakemap.views.map.layout.geometry import Arc, Label, Layout, Place, polar
from stakemap.views.map.layout.lettering import line_width, wrap
from stakemap.views.map.scene import Look, Mark, Scene, Sign, Spoke, Tie, TieLook
from stakemap.views.map.sectors import Ring

__all__ = ["MANY", "border_lines", "draw_svg", "inside_text", "number_of", "plain_number"]

_BADGES = {Sign.UNKNOWN: "?", Sign.SAID_NO: "\u00d7", Sign.RETICENT: "!"}
MANY = 20
"""From so many lines on they are drawn faintly until somebody is chosen; judgement."""
_APART = (2.0, 1.7, 2.0, 2.6)
"""How far each of the two lines of a strained tie is from its middle, by strength."""
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
        *(_leader(place) for place in layout.places.values() if place.leader),
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
    for (a, b), word in sorted(layout.words.items()):
        parts.append(f'<g class="strain" data-a="{escape(a)}" data-b="{escape(b)}">{_text(word, "label", frame)}</g>')
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
        f'<text class="sector" data-arc="{radius} {middle:.4f} {int(arc.flip)} '
        f'{line_width(arc.text, frame.small, bold=True):.0f}">'
        f'<textPath href="#{name}" startOffset="50%">{escape(arc.text)}</textPath></text>'
    )


def _text(label: Label, kind: str, frame: Frame, x: float = 0.0, y: float = 0.0) -> str:
    """Set a block of lines, seen from the point ``x``, ``y``; names are larger than the rest.

    The script draws a line no wider than ``data-w``, whatever font the reader has.
    """
    left = plain_number(label.x - x)
    lines = []
    for number, line in enumerate(label.lines):
        down = f' dy="{plain_number(label.step)}"' if number else ""
        more = f' class="more" font-size="{frame.small:g}"' if line.role == "more" else ""
        width = line_width(line.text, frame.text if line.role == "name" else frame.small, line.role != "more")
        lines.append(f'<tspan x="{left}"{down}{more} data-w="{width:.0f}">{escape(line.text)}</tspan>')
    size = f' font-size="{frame.text:g}"' if label.lines[0].role == "name" else ""
    return f'<text class="{kind} {label.anchor}" y="{plain_number(label.y - y)}"{size}>{"".join(lines)}</text>'


def _spoke(spoke: Spoke, center: str, layout: Layout) -> str:
    kind = f"spoke{' guess' if spoke.guess else ''}"
    return _line(kind, layout.places[center], layout.places[spoke.to], layout.turns[spoke.to])


def _tie(tie: Tie, layout: Layout) -> str:
    kind = f"tie {tie.look.value} strength{tie.strength or 0}"
    a, b, bend = layout.places[tie.a], layout.places[tie.b], layout.bends[tie.a, tie.b]
    if tie.look is not TieLook.STRAINED:
        return _line(kind, a, b, bend)
    apart = _APART[tie.strength or 0]
    course = "".join(
        "M{} {}Q{} {} {} {}".format(*(plain_number(value) for point in twin(a, b, bend, side) for value in point))
        for side in (apart, -apart)
    )
    return f'<path class="{kind}" d="{course}"/>'


def _leader(place: Place) -> str:
    """Lead from a mark to its name, under the captions."""
    assert place.leader is not None
    x1, y1, x2, y2 = (plain_number(value) for value in place.leader)
    return f'<path class="leader" data-id="{escape(place.id)}" d="M{x1} {y1}L{x2} {y2}"/>'


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
    parts += [_inside(mark, place, frame), *_badges(mark, place, frame)]
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
    if shows_sign_inside(mark, place):
        text = _BADGES[mark.signs[0]]
    if line_width(text, frame.least, bold=True) > (1.5 if frame.crowd else 2.1) * place.r:
        text = text.rstrip("=?")
    size = max(frame.least, min(place.r * 0.86, 16.0))
    while size > frame.least and line_width(text, size, bold=True) > 1.5 * place.r:
        size = max(frame.least, size - 0.5)
    if not text or place.r < 5 or line_width(text, size, bold=True) > 2.1 * place.r:
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


def _badges(mark: Mark, place: Place, frame: Frame) -> list[str]:
    """Hang the small signs where the layout has them."""
    return [
        f'<circle class="badge" cx="{plain_number(x - place.x)}" cy="{plain_number(y - place.y)}" r="{frame.badge:g}"/>'
        f'<text class="badge-text" x="{plain_number(x - place.x)}" y="{plain_number(y - place.y + 4)}" '
        f'font-size="{frame.least:g}">{_BADGES[sign]}</text>'
        for sign, (x, y) in zip(mark.signs, place.badges, strict=False)
    ]
