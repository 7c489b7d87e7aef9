"""The picture as a file of its own: whole, harmless, and plain about what it is."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

import pytest

from stakemap.views.map.page import is_own_map
from stakemap.views.map.poster import about_line, draw_poster, is_own_picture
from tests.views.map.crowd.crowds import crowd_scene
from tests.views.map.scenes import mixed, scene

SVG = "{http://www.w3.org/2000/svg}"


def test_says_what_it_is() -> None:
    """It is well-formed, with title, description, headline, every name, the legend, the day and the warning."""
    picture = mixed()
    root = ET.fromstring(draw_poster(picture))
    assert (root.find(f"{SVG}title"), root.find(f"{SVG}desc")) != (None, None)
    texts = " ".join("".join(part.itertext()) for part in root.iter(f"{SVG}text"))
    assert picture.headline in texts and picture.problem in texts
    assert f"Names people - internal. As of {picture.date}." in texts
    assert all(item.words in texts for item in picture.legend)
    marks = [
        part for part in root.iter(f"{SVG}g") if "mark" in (part.get("class") or "").split() and part.get("data-id")
    ]
    assert {mark.get("data-id") for mark in marks} == {mark.id for mark in picture.marks}


def test_needs_nothing_and_runs_nothing() -> None:
    """No script, no address, no variable that other programs do not know, no rule for dark screens."""
    drawn = draw_poster(mixed())
    assert not re.search(r"<script|href=\"(?!#)|url\(|@import|@media|var\(|on\w+=", drawn)
    assert drawn.count("http") == drawn.count('xmlns="http://www.w3.org/2000/svg"') == 1


def test_everything_lies_inside() -> None:
    """The legend and the lines above and below have their place in the frame, below one another."""
    root = ET.fromstring(draw_poster(mixed()))
    width, height = (float(root.get(side) or 0) for side in ("width", "height"))
    own = [part for part in root if part.tag == f"{SVG}text"]
    assert [float(part.get("y") or 0) for part in own] == sorted(float(part.get("y") or 0) for part in own)
    assert all(0 < float(part.get("y") or 0) < height for part in own)
    assert root.get("viewBox") == f"0 0 {width:g} {height:g}"


@pytest.mark.parametrize("title", ["</svg><script>alert(1)</script>", "& <b> \" ' ]]>", "Élan \u0645\u062f"])
def test_title_cannot_break_it(title: str) -> None:
    """Whatever the title is, the file stays one picture that says it."""
    root = ET.fromstring(draw_poster(scene(problem=title)))
    assert not list(root.iter(f"{SVG}script"))
    assert title in " ".join("".join(part.itertext()) for part in root.iter(f"{SVG}text"))


def test_long_title_is_cut() -> None:
    """A title of 300 letters leaves room for the agency and the day."""
    line = about_line(scene(problem="Disorder on Elm Street " * 14))
    assert len(line) < 130 and "..." in line and line.endswith("Fernvale Police \u00b7 March 1, 2025")


def test_same_bytes_and_own_mark() -> None:
    """The same scene gives the same bytes; a picture knows itself, and is no page."""
    start = draw_poster(mixed()).encode()[:4096]
    assert draw_poster(mixed()).encode()[:4096] == start
    assert is_own_picture(start) and not is_own_map(start)
    assert not is_own_picture(b'<svg xmlns="http://www.w3.org/2000/svg"></svg>')


def test_halo_only_where_it_lies_under_the_letters() -> None:
    """A program that cannot paint a halo under letters paints none: it would cover them."""
    style = ET.fromstring(draw_poster(mixed())).findtext(f"{SVG}style") or ""
    plain = re.sub(r"@supports \(paint-order: stroke\) \{ [^}]*\} \}", "", style)
    assert "paint-order" in style and "paint-order" not in plain
    labels = [line for line in plain.splitlines() if line.startswith(".picture .label {")]
    assert labels == [".picture .label { font-weight: 600; }"]


def test_crowd_is_drawn_as_groups() -> None:
    """A crowd is drawn as the groups that its page shows, each with its style, in a file that does not grow with it."""
    picture = crowd_scene(400)
    drawn, crowd = draw_poster(picture), picture.crowd
    assert crowd is not None
    style = ET.fromstring(drawn).findtext(f"{SVG}style") or ""
    assert ".picture .cell" in style and "var(" not in style
    groups = [part for part in ET.fromstring(drawn).iter(f"{SVG}g") if "cell" in (part.get("class") or "").split()]
    assert {id for part in groups if (id := part.get("data-id"))} == {cell.id for cell in crowd.cells}
    assert len(drawn) < 60_000
