"""The drawn picture is well-formed, inert, and says what the scene says."""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from importlib.resources import files

import pytest

from stakemap.views.map.layout.badges import shows_sign_inside
from stakemap.views.map.layout.frame import FRAMES, TALL, WIDE, Frame
from stakemap.views.map.layout.lay_out import lay_out
from stakemap.views.map.scene import Look, Scene, Tie, TieLook
from stakemap.views.map.svg import draw_svg, plain_number
from stakemap.views.map.swatches import draw_swatch
from tests.views.map.scenes import DAY_ONE, crowd, mixed, scene

SVG = "{http://www.w3.org/2000/svg}"


def drawn(picture: Scene, frame: Frame = WIDE, standalone: bool = False) -> str:
    """Lay out and draw a scene."""
    return draw_svg(picture, lay_out(picture, frame), standalone)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_every_mark_is_drawn_once(frame: Frame) -> None:
    """Each mark of the scene is in the picture exactly once, with its number inside."""
    root = ET.fromstring(drawn(mixed(), frame))
    marks = [g for g in root.iter("g") if "mark" in g.get("class", "").split()]
    assert sorted(g.get("data-id", "") for g in marks) == sorted(mark.id for mark in mixed().marks)
    inside = {g.get("data-id"): "".join(t.itertext()) for g in marks for t in g if t.get("class") == "inside"}
    for mark in mixed().marks:
        if mark.look is Look.RECRUIT:
            assert inside[mark.id] == mark.rank_text
        elif mark.look is Look.GHOST:
            assert inside[mark.id] == f"{mark.rank}?"


def test_square_means_nobody_named() -> None:
    """A mark is a square exactly where nobody is named, and ghosts are round."""
    root = ET.fromstring(drawn(mixed()))
    shapes = {g.get("data-id"): g[0].tag for g in root.iter("g") if "mark" in g.get("class", "").split()}
    for mark in mixed().marks:
        square = not mark.named and mark.look is not Look.GHOST
        assert (shapes[mark.id] == "rect") is square, mark.name


def test_file_of_its_own() -> None:
    """A standalone picture is well-formed and carries its size, style and background."""
    root = ET.fromstring(drawn(scene(), standalone=True))
    assert root.tag == f"{SVG}svg"
    assert (root.get("width"), root.get("height")) == (f"{WIDE.width:g}", f"{WIDE.height:g}")
    assert root.find(f"{SVG}style") is not None and root.find(f"{SVG}rect") is not None


def test_no_text_becomes_markup() -> None:
    """Names and captions with markup in them come out as text."""
    payload = "<script>alert(1)</script> & \"'><img src=x onerror=alert(1)>"
    lines = ((payload, *DAY_ONE[0][1:]), *DAY_ONE[1:])
    root = ET.fromstring(drawn(replace(scene(lines), summary=payload)))
    assert not [element for element in root.iter() if element.tag in ("script", "img")]
    assert root.get("aria-label") == payload
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]


def test_no_style_attribute() -> None:
    """The picture has no style attributes and no addresses, so that it can stand under a strict policy."""
    picture = drawn(mixed())
    assert "style=" not in picture
    assert not re.search(r'(?:href|src)="(?!#)', picture)


def test_same_bytes() -> None:
    """The same scene gives the same text, whatever the order of its marks."""
    picture = mixed()
    turned = replace(picture, marks=(picture.marks[0], *reversed(picture.marks[1:])))
    assert drawn(turned) == drawn(picture) == drawn(mixed())
    assert drawn(picture, TALL) != drawn(picture)


def test_numbers() -> None:
    """Numbers are short, there is no minus zero, and what is no number is refused."""
    assert [plain_number(value) for value in (1.0, -0.04, 2.25, -3.0)] == ["1", "0", "2.2", "-3"]
    for wrong in (math.nan, math.inf):
        with pytest.raises(ValueError, match="not a number"):
            plain_number(wrong)


def test_every_sign_of_the_legend_can_be_drawn() -> None:
    """Each sign of the legend has a swatch, and an unknown one is refused."""
    for item in scene().legend:
        ET.fromstring(draw_swatch(item.key))
    with pytest.raises(KeyError):
        draw_swatch("no such sign")


def test_no_line_of_text_may_grow_out_of_its_box() -> None:
    """Each line says how wide it may get in a wider font, and that is inside the box that was kept free for it."""
    picture = crowd(80)
    layout = lay_out(picture, WIDE)
    root = ET.fromstring(draw_svg(picture, layout))
    labels = {id: place.label for id, place in layout.places.items() if place.label}
    marks = {g.get("data-id", ""): g for g in root.iter("g") if "mark" in g.get("class", "").split()}
    for id, label in labels.items():
        widths = [float(span.get("data-w", "nan")) for span in marks[id].iter("tspan") if span.get("data-w")]
        assert len(widths) == len(label.lines)
        assert max(widths) <= label.box[2] - label.box[0]


def test_strained_tie_is_a_double_line() -> None:
    """A strained tie is two lines side by side and carries its word; every other tie is one line."""
    root = ET.fromstring(drawn(mixed()))
    ties = [path for path in root.iter("path") if "tie" in path.get("class", "").split()]
    for path in ties:
        strained = "strained" in path.get("class", "")
        assert path.get("d", "").count("M") == (2 if strained else 1)
    words = [g for g in root.iter("g") if g.get("class") == "strain"]
    assert ["".join(g.itertext()) for g in words] == ["strained"]
    swatch = ET.fromstring(draw_swatch("strained"))
    assert [path.get("d", "").count("M") for path in swatch.iter("path")] == [2]


def test_many_ties_step_back() -> None:
    """The picture says when its lines are many, and the style draws them all more faintly then, strained ones too."""
    picture = crowd(40)
    ids = sorted(mark.id for mark in picture.marks)
    ties = tuple(Tie(ids[0], id, TieLook.STRAINED, 3, "x") for id in ids[1:23])
    assert 'class="picture wide many-ties"' in drawn(replace(picture, ties=ties))
    assert 'class="picture wide"' in drawn(replace(picture, ties=ties[:20]))
    style = files("stakemap.views.map").joinpath("assets", "picture.css").read_text(encoding="utf-8")
    faint = dict(re.findall(r"\.many-ties \.(tie|strained) \{ opacity: ([\d.]+);", style))
    assert set(faint) == {"tie", "strained"} and all(float(value) < 0.5 for value in faint.values())


def test_lines_to_names_lie_under_the_captions() -> None:
    """Lines to names are drawn before the captions, so that the words on the rim stay whole."""
    text = drawn(crowd(80))
    assert 0 < text.rindex('class="leader"') < text.index('class="ring-caption')


def test_small_marks_have_their_sign_inside() -> None:
    """A mark too small for a badge has its sign in place of its number."""
    picture = crowd(80, sectors=1, statuses=5)
    layout = lay_out(picture, TALL)
    root = ET.fromstring(draw_svg(picture, layout))
    inside = {
        g.get("data-id"): "".join(t.itertext())
        for g in root.iter("g")
        if "mark" in g.get("class", "").split()
        for t in g
        if t.get("class") == "inside"
    }
    small = [mark for mark in picture.marks if shows_sign_inside(mark, layout.places[mark.id])]
    assert small and all(inside.get(mark.id) == "?" for mark in small if layout.places[mark.id].r >= 5)


def test_agency_name_is_whole_or_not_there() -> None:
    """A name that does not fit into the middle without a broken word gives way to "Our agency"."""
    for name, inside in (("Police", "Police"), ("Fernvaleshireborough Police", "Our agency")):
        picture = scene()
        marks = (replace(picture.marks[0], name=name), *picture.marks[1:])
        root = ET.fromstring(drawn(replace(picture, marks=marks), TALL))
        middle = next(g for g in root.iter("g") if "agency" in g.get("class", "").split())
        text = next(t for t in middle if t.get("class") == "inside")
        assert " ".join(part for part in text.itertext() if part) == inside
