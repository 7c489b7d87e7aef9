"""A map of hundreds shows groups that open: by mouse, by keyboard, by link, and everybody is still in the page."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from stakemap.views.map.crowd.cells import Cell, Crowd
from stakemap.views.map.page import draw_map
from stakemap.views.map.scene import Look, Scene
from tests.browser.conftest import PHONE, WIDE, Opener
from tests.views.map.crowd.crowds import crowd_scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

BOXES = """(query) => [...document.querySelectorAll(query)]
  .map((element) => element.getBoundingClientRect())
  .filter((box) => box.width > 0)
  .map(({ left, top, right, bottom }) => [left, top, right, bottom])"""


LOG = [{"date": "2025-01-10", "met": ["Jordan Example 5"], "who": "Sam Sample", "note": "First talk"}]


@cache
def town() -> Scene:
    """Compose the town of four hundred, with one contact, once for all tests."""
    return crowd_scene(400, log=LOG)


def crowd() -> Crowd:
    """Give what its map has beside the usual."""
    found = town().crowd
    assert found is not None
    return found


@cache
def drawn() -> str:
    """Draw its page once for all tests."""
    return draw_map(town())


def largest() -> str:
    """Give the id of the fullest cell."""
    return max(crowd().cells, key=lambda cell: len(cell.members)).id


def members(id: str) -> tuple[str, ...]:
    """Give the members of a cell."""
    return cell_of(id).members


def cell_of(id: str) -> Cell:
    """Give a cell by its id, or by that of one of its members."""
    return next(cell for cell in crowd().cells if id in (cell.id, *cell.members))


def with_status(status: str) -> set[str]:
    """Give the ids of everybody with a status."""
    return {mark.id for mark in town().marks if mark.status == status}


def click_mark(page: Page, id: str) -> None:
    """Click the middle of a mark in the picture."""
    x, y = page.evaluate(
        """(id) => {
          const marks = [...document.querySelectorAll(`.frame > .picture [data-id="${id}"] > :nth-child(2)`)];
          const box = marks.map((mark) => mark.getBoundingClientRect()).find((box) => box.width);
          return [box.left + box.width / 2, box.top + box.height / 2];
        }""",
        id,
    )
    page.mouse.click(x, y)


def test_everybody_is_in_the_page(visit: Opener) -> None:
    """Every name and status stands in the page as text, with script and without."""
    for script in (True, False):
        text = visit(drawn(), script=script).page.locator("main").text_content() or ""
        for mark in town().marks:
            assert mark.name in text and (mark.look is Look.AGENCY or mark.status in text), mark.name


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_labels_do_not_overlap(visit: Opener, size: tuple[int, int]) -> None:
    """No name and no caption covers another, and no name covers a cell."""
    page = visit(drawn(), size).page
    words = page.evaluate(BOXES, ".frame > .picture :is(.label, .ring-caption, .title)")
    discs = page.evaluate(BOXES, ".frame > .picture .cell > .top")
    assert len(words) > 5 and len(discs) > 20
    for one, other in [*combinations(words, 2), *((word, disc) for word in words for disc in discs)]:
        apart = one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1
        assert apart, (one, other)


def test_a_click_opens_a_cell_and_escape_closes_it(visit: Opener) -> None:
    """A click on a cell lists its members by rank; a member opens; Escape goes back one step at a time."""
    page = visit(drawn()).page
    id = largest()
    whole = page.evaluate("document.querySelector('#_canvas canvas').toDataURL()")
    click_mark(page, id)
    listed = page.locator("#_card .pick")
    assert [pick.get_attribute("data-id") for pick in listed.all()] == list(members(id)[:50])
    assert page.locator("#_up").is_visible() and page.url.endswith(f"#{id}")
    assert page.evaluate("document.querySelector('#_canvas canvas').toDataURL()") != whole
    listed.nth(2).click()
    assert page.locator("#_card h2").inner_text().startswith("Partner ")
    page.keyboard.press("Escape")
    assert listed.count() == min(50, len(members(id)))
    page.keyboard.press("Escape")
    assert page.locator("#_card").is_hidden() and page.locator("#_up").is_hidden()
    page.wait_for_url(lambda url: "#" not in url)


def test_a_cell_opens_by_keyboard(visit: Opener) -> None:
    """The list of groups is a tab; Enter opens one, its members follow by Tab, the button leads back."""
    page = visit(drawn()).page
    page.locator("#_tab_recruits").focus()
    page.keyboard.press("ArrowRight")
    page.locator(f"#_cells [data-id={largest()}]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.id") == members(largest())[0]
    page.keyboard.press("Enter")
    assert page.locator("#_card dl").count() == 1
    page.locator("#_up").focus()
    page.keyboard.press("Enter")
    assert page.locator("#_card").is_hidden() and page.locator("#_up").is_hidden()


def test_more_members_come_on_demand(visit: Opener) -> None:
    """On a phone a cell shows a few members and then as many more as are asked for."""
    page = visit(drawn(), PHONE, anchor=f"#{largest()}").page
    first = page.locator("#_card .pick").count()
    assert first < len(members(largest()))
    page.locator("#_card .more").click()
    assert page.locator("#_card .pick").count() == min(first + 50, len(members(largest())))
    assert page.evaluate("document.activeElement.dataset.id") == members(largest())[first]


def test_search_finds_everybody(visit: Opener) -> None:
    """Search finds names and people beyond those in the list, and the card says what the tables say."""
    page = visit(drawn()).page
    assert page.locator("#_recruits .pick").count() == 100
    page.locator("#_search").fill("fernvale 39")
    names = page.locator("#_found bdi").all_inner_texts()
    assert "Partner 399 of Fernvale" in names and "Partner 39 of Fernvale" in names
    page.locator("#_search").fill("example 399")
    page.locator("#_found .pick").click()
    told = page.locator("#_card").inner_text()
    assert "Partner 399 of Fernvale" in told and "Jordan Example 399" in told
    assert "knows Partner 396 of Fernvale" in told or "Partner 399 of Fernvale knows" in told


def test_address_opens_somebody_beyond_the_list(visit: Opener) -> None:
    """The address of anybody opens their card, with the first step that their rank asks for."""
    id, step = crowd().steps[-1]
    told = visit(drawn(), anchor=f"#{id}").page.locator("#_card").inner_text()
    assert step in told


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(visit: Opener, size: tuple[int, int], scheme: str) -> None:
    """axe-core finds no violation with the lists, with a cell open and with a card open; nothing is reported."""
    opened = visit(drawn(), size, scheme)
    page = opened.page
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    page.emulate_media(reduced_motion="reduce")
    for query in ("", f"#_cells [data-id={largest()}]", "#_card .pick >> nth=0"):
        if query.startswith("#_cells"):
            page.get_by_role("tab", name="Groups").click()
        if query:
            page.locator(query).click()
        result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        told = [(v["id"], [node["html"][:120] for node in v["nodes"]][:3]) for v in result["violations"]]
        assert told == [], json.dumps(told, indent=1)
    page.locator("#_sift").click()
    page.locator("#_filters select").first.select_option(index=1)
    page.get_by_role("tab", name="Over time").click()
    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    assert [v["id"] for v in result["violations"]] == []
    assert opened.requests == [] and opened.messages == [] and opened.violations() == []
