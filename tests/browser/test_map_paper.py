"""On paper and without script the page still tells every name, status and reason."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from benchmarks.fiction import write_fiction
from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.load import read_text
from stakemap.recruit import rank_recruits
from stakemap.views.map import compose_scene, draw_map
from stakemap.views.map.scene import Scene
from tests.browser.conftest import PHONE, WIDE, Opener

pytestmark = pytest.mark.browser

PROBLEMS = Path(__file__).parents[2] / "problems"
CROWD = "400"
FILES = ("vista-maria", "ford-road", "harbor-street", "80", CROWD)


@cache
def composed(name: str) -> Scene:
    """Compose the scene of a shipped problem, or of so many parties."""
    shipped = PROBLEMS / f"{name}.yaml"
    text = shipped.read_text(encoding="utf-8") if shipped.exists() else write_fiction(int(name), 2 * int(name))
    problem = read_text(text.encode(), name).problem
    assert problem is not None
    cast = build_cast(problem, date(2025, 7, 15))
    return compose_scene(cast, rank_recruits(cast), assess(cast))


@cache
def drawn(name: str) -> str:
    """Draw it once for all tests."""
    return draw_map(composed(name))


def missing(name: str, text: str) -> list[str]:
    """Give the names, statuses, reasons and actions of a scene that a text does not tell."""
    told = " ".join(text.split()).casefold()
    picture = composed(name)
    wanted = [words for mark in picture.marks for words in (mark.name, mark.status)]
    wanted += [line for row in picture.tables[0].rows for line in row.cells[-1].split("\n")]
    assert len(wanted) > 3 * len(picture.recruits)
    wanted += [picture.headline, picture.problem, picture.date, *(action.title for action in picture.actions)]
    return sorted({words for words in wanted if " ".join(words.split()).casefold() not in told})


@pytest.mark.parametrize("script", [True, False], ids=["", "no script"])
@pytest.mark.parametrize("name", FILES)
def test_paper_tells_everything(visit: Opener, name: str, script: bool) -> None:
    """What is seen on paper has every name, status and reason, with and without script, also with a card open."""
    page = visit(drawn(name), WIDE, script=script).page
    if script:
        page.locator(".pick:visible").first.click()
    page.emulate_media(media="print")
    assert missing(name, page.locator("body").inner_text()) == []
    assert "Internal" in page.locator("footer").inner_text()


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", FILES)
def test_screen_without_script_tells_everything(visit: Opener, name: str, size: tuple[int, int]) -> None:
    """What is seen with script off has every name, status and reason, and a picture; it asks for nothing."""
    found = visit(drawn(name), size, script=False)
    if name == CROWD:  # rows far below are laid out when they are scrolled to, and count as hidden until then
        texts = found.page.locator("table td, table th, .entry, h1, .eyebrow").all_text_contents()
        assert missing(name, " ".join(texts)) == []
        assert found.page.locator("tbody tr").last.get_attribute("hidden") is None
    else:
        assert missing(name, found.page.locator("body").inner_text()) == []
    assert found.page.locator(".frame > .picture:visible").count() == 1
    assert (found.requests, found.messages) == ([], [])
