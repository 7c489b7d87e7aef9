"""The page is one inert file with a strict policy, and the same bytes each time."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from stakemap.cast import build_cast
from stakemap.load import load
from stakemap.recruit import rank_recruits
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.drawing import compose_drawing
from stakemap.views.map.layout.frame import FRAMES, WIDE
from stakemap.views.map.layout.lay_out import lay_out
from stakemap.views.map.page import LIBRARY_SHA256, draw_map, is_own_map
from stakemap.views.map.scene import Scene
from tests.views.map.scenes import crowd, mixed, scene

BUDGET = 650_000
"""Judgement: the library, which stays whole, is 468,000 of it; our own style and script are about 80,000."""


def page_data(page: str) -> dict[str, Any]:
    """Read the block of data in a page."""
    block = re.search(r'<script type="application/json" id="_data">(.*?)</script>', page, re.DOTALL)
    assert block is not None
    found: dict[str, Any] = json.loads(block.group(1))
    return found


def test_library_is_the_one_we_know() -> None:
    """The drawing library is the file that was looked at, byte for byte."""
    shipped = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_bytes()
    assert hashlib.sha256(shipped).hexdigest() == LIBRARY_SHA256


def test_same_bytes() -> None:
    """Two pages of one scene are the same, and so is one whose marks come in another order."""
    picture = mixed()
    turned = replace(picture, marks=(picture.marks[0], *reversed(picture.marks[1:])))
    assert draw_map(picture) == draw_map(mixed())
    assert page_data(draw_map(turned))["page"]["frames"] == page_data(draw_map(picture))["page"]["frames"]


def test_policy_names_exactly_our_scripts_and_style() -> None:
    """The content policy allows nothing but the scripts and the style that are in the page."""
    page = draw_map(scene())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    parts = dict(part.strip().split(" ", 1) for part in policy.group(1).replace("&#39;", "'").split(";"))
    code = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    style = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)

    def hashes(texts: list[str]) -> set[str]:
        digests = (hashlib.sha256(text.encode()).digest() for text in texts)
        return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}

    assert set(parts["script-src"].split()) == hashes(code) and len(code) == 2
    assert set(parts["style-src"].split()) == hashes(style) and len(style) == 1
    assert parts["default-src"] == "'none'"
    assert parts["require-trusted-types-for"] == "'script'" and parts["trusted-types"] == "'none'"
    assert "unsafe" not in policy.group(1)


def test_page_refers_to_nothing_outside() -> None:
    """No attribute of the page leads anywhere but into the page."""
    page = draw_map(mixed())
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.findall(r'\s(?:src|href|action|data|poster|srcset)="(?!#)[^"]*"', markup)
    assert "url(" not in re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]  # type: ignore[index]
    assert "sourceMappingURL" not in page


def test_only_known_keys_reach_the_library() -> None:
    """Nodes and edges carry whitelisted keys alone: no title, image, label or colour from a file."""
    found = page_data(draw_map(mixed()))
    assert {key for node in found["nodes"] for key in node} == {"id", "x", "y"}
    assert {key for edge in found["edges"] for key in edge} == {"from", "to", "look"}


def test_texts_cannot_leave_their_place() -> None:
    """Markup, script ends and template marks in every text come out as text."""
    payload = "</script><script>alert(1)</script>{{ 7*7 }}<!--\u2028"
    picture = scene(problem=payload)
    marks = tuple(replace(mark, name=payload, reason=payload) for mark in picture.marks)
    page = draw_map(replace(picture, marks=marks, headline=payload, notes=(payload,), agency=payload))
    assert payload[:40] not in page
    assert len(re.findall(r"<script\b.*?</script>", page, re.DOTALL)) == 3
    assert "49" not in re.findall(r"<h1>(.*?)</h1>", page)[0]


def test_page_tells_that_it_is_ours() -> None:
    """The first bytes of a page tell that stakemap wrote it; other pages are not taken for ours."""
    assert is_own_map(draw_map(scene()).encode()[:4096])
    assert not is_own_map(b"<!DOCTYPE html><title>my own page about stakemap map</title>")


def test_no_number_is_refused() -> None:
    """A position that is not a number stops the page instead of breaking it."""
    picture = scene()
    layouts = {frame.name: lay_out(picture, frame) for frame in FRAMES}
    first = picture.marks[1].id
    wide = layouts["wide"]
    broken = replace(wide, places={**wide.places, first: replace(wide.places[first], x=math.nan)})
    with pytest.raises(ValueError, match="not a number"):
        compose_drawing(picture, {**layouts, WIDE.name: broken})


def test_route_reaches_the_script() -> None:
    """The stops of a route are in the page's data, in order."""
    stops = page_data(draw_map(scene()))["page"]["stops"]
    places = [mark.id for mark in scene().marks]
    assert stops == {
        "fernvale-fire-and-ems": [
            places.index("fernvale-police"),
            ["sam-sample", "fernvale-police", "Sam Sample (fictional)"],
            places.index("fernvale-fire-and-ems"),
        ]
    }


@pytest.mark.parametrize("picture", [scene(), mixed(), crowd(25)], ids=["day one", "mixed", "25"])
def test_size(picture: Scene, tmp_path: Path) -> None:
    """A page of a usual problem stays within its budget."""
    assert len(draw_map(picture).encode()) <= BUDGET


def test_empty_problem_has_a_page() -> None:
    """A problem without anybody gives a page with the agency alone."""
    found = page_data(draw_map(scene(lines=(), ghosts=(), roles=())))
    assert [node["id"] for node in found["nodes"]] == ["fernvale-police"]


def test_nothing_is_told_twice(vista_maria: Path) -> None:
    """First steps and reasons stand in the page as text; the data for the cards only points to them."""
    cast = build_cast(load(vista_maria), date(2025, 3, 1))
    recruits = rank_recruits(cast)
    page = draw_map(compose_scene(cast, recruits))
    texts = page_data(page)["page"]["texts"]
    for recruit in recruits:
        assert recruit.first_step not in texts
        assert not [reason for reason in recruit.reasons if any(text.startswith(reason.says) for text in texts)]


def test_only_a_plain_date_becomes_style() -> None:
    """The foot of a printed page has the day; anything else in its place is left out."""
    assert "as of March 1, 2025" in draw_map(scene())
    assert 'content: "x' not in draw_map(replace(scene(), date='x"; } body { display: none } '))
