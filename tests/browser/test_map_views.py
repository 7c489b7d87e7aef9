"""The views of the map page in a real browser: switching, choosing, reading, printing."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.load import load
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map.chips import MANY, MOST_SHOWN
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.page import draw_map
from stakemap.views.map.scene import Scene
from tests.browser.conftest import PHONE, WIDE, Opener

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PROBLEMS = Path(__file__).parents[2] / "problems"
NAMES = ["bullseye", "grid", "flow", "time"]
ADDRESSES = {"bullseye": "", "grid": "#view=grid", "flow": "#view=flow", "time": "#view=time"}


@cache
def composed(name: str) -> Scene:
    """Compose the scene of a shipped problem."""
    cast = build_cast(load(PROBLEMS / f"{name}.yaml"), date(2025, 7, 15))
    return compose_scene(cast, rank_recruits(cast), assess(cast))


def compose_fictional(fields: dict[str, Any]) -> Scene:
    """Compose the scene of a fictional problem."""
    cast = build_cast(Problem.model_validate({"problem": "Fernvale", **fields}), date(2025, 7, 15))
    return compose_scene(cast, rank_recruits(cast), assess(cast))


@cache
def drawn(name: str) -> str:
    """Draw a shipped problem once for all tests."""
    return draw_map(composed(name))


def shown(page: Page) -> list[str]:
    """List the views that can be seen."""
    script = (
        "[...document.querySelectorAll('.face')].filter((face) => face.offsetParent).map((face) => face.dataset.face)"
    )
    found: list[str] = page.evaluate(script)
    return found


def test_switch_by_mouse_and_keys(visit: Opener) -> None:
    """A click or an arrow key shows one view and hides the others; the address follows, and nothing is reported."""
    opened = visit(drawn("harbor-street"))
    page = opened.page
    tabs = page.locator("#_views [role=tab]")
    assert tabs.all_inner_texts() == ["Bullseye", "Influence and harm", "SARA", "Over time"]
    assert shown(page) == ["bullseye"]
    tabs.nth(1).click()
    assert shown(page) == ["grid"] and page.url.endswith("#view=grid")
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["flow"] and page.evaluate("document.activeElement.textContent") == "SARA"
    page.keyboard.press("End")
    assert shown(page) == ["time"]
    page.keyboard.press("ArrowRight")
    assert shown(page) == ["bullseye"] and "#" not in page.url
    page.keyboard.press("ArrowLeft")
    assert shown(page) == ["time"]
    assert page.locator("#_views [aria-selected=true]").count() == 1
    assert opened.messages == [] and opened.violations() == [] and opened.requests == []


@pytest.mark.parametrize("name", NAMES)
def test_address_opens_a_view(visit: Opener, name: str) -> None:
    """An address with the name of a view opens it; that of a party still opens its card, in the bullseye."""
    assert shown(visit(drawn("harbor-street"), anchor=ADDRESSES[name]).page) == [name]
    page = visit(drawn("harbor-street"), anchor="#city-council").page
    assert shown(page) == ["bullseye"] and page.locator("#_card h2").inner_text() == "City Council"


def test_picture_is_whole_after_coming_back(visit: Opener) -> None:
    """A page that opens with another view shows the whole bullseye once it is asked for."""
    page = visit(drawn("harbor-street"), anchor="#view=flow").page
    page.locator("#_views [role=tab]").first.click()
    page.wait_for_timeout(200)
    sizes = page.evaluate(
        """() => {
          const canvas = document.querySelector("#_canvas canvas");
          const box = canvas.getBoundingClientRect();
          const shape = document.querySelector(".frame > .picture.wide .agency > :first-child").getBoundingClientRect();
          const x = (shape.left + 6 - box.left) * (canvas.width / box.width);
          const y = (shape.top + shape.height / 2 - box.top) * (canvas.height / box.height);
          return [...canvas.getContext("2d").getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
        }"""
    )
    assert sizes == [28, 44, 60], "the agency stands on the canvas where the drawn picture has it"


def test_chip_opens_the_card(visit: Opener) -> None:
    """A chip opens the card of its party and lights it in every view; Escape leads back to the chip."""
    page = visit(drawn("harbor-street"), anchor="#view=flow").page
    chip = page.locator('#_flow .chip[data-id="gull-inn"]').first
    chip.click()
    assert page.locator("#_card h2").inner_text() == "Gull Inn"
    assert page.url.endswith("#gull-inn") and shown(page) == ["flow"]
    lit = page.evaluate("[...document.querySelectorAll('.chip.lit')].map((chip) => chip.dataset.id)")
    assert set(lit) == {"gull-inn"} and len(lit) >= 2
    page.keyboard.press("Escape")
    page.wait_for_function("document.querySelector('#_card').hidden")
    assert page.evaluate("document.activeElement.dataset.id") == "gull-inn"
    assert page.locator(".chip.lit").count() == 0 and shown(page) == ["flow"]
    page.keyboard.press("Escape")
    assert shown(page) == ["bullseye"]


def test_action_is_chosen_everywhere(visit: Opener) -> None:
    """Choosing an action of the SARA view chooses it in the list, and lights whom it needs; again lets it go."""
    page = visit(drawn("harbor-street"), anchor="#view=flow").page
    link = page.locator(".act-link", has_text="A yearly permit for motels").first
    link.click()
    assert "A yearly permit" in page.locator(".pick.chosen").inner_text()
    assert page.locator(".act.lit").count() == 1
    lit = page.evaluate("[...document.querySelectorAll('#_grid .chip.lit')].map((chip) => chip.dataset.id).sort()")
    assert lit == ["building-office", "city-attorney", "city-council"]
    link.click()
    assert page.locator(".act.lit").count() == 0 and page.locator(".pick.chosen").count() == 0


def test_search_dims_who_does_not_fit(visit: Opener) -> None:
    """While a search runs the chips of those who do not fit are dimmed, and only those."""
    page = visit(drawn("harbor-street"), anchor="#view=grid").page
    page.locator("#_search").fill("gull")
    bright = page.evaluate(
        "[...new Set([...document.querySelectorAll('#_grid .chip:not(.dim)')].map((chip) => chip.dataset.id))]"
    )
    assert "gull-inn" in bright and "city-council" not in bright
    page.locator("#_search").fill("")
    assert page.locator(".chip.dim").count() == 0


def test_crowd_has_the_views_too(visit: Opener) -> None:
    """On the page of a crowd each cell shows its first and how many more there are; a chip opens its card."""
    crowd = [{"name": f"Shop {number:03d} of Fernvale"} for number in range(MANY + 20)]
    opened = visit(draw_map(compose_fictional({"stakeholders": crowd, "response": {"actions": ["Patrol"]}})))
    page = opened.page
    page.locator("#_views [role=tab]").nth(1).click()
    assert shown(page) == ["grid"] and page.locator("#_grid .chip").count() == MOST_SHOWN
    assert page.locator("#_grid .rest").inner_text() == f"and {MANY + 20 - MOST_SHOWN} more, in the table"
    page.locator("#_grid .chip").nth(2).click()
    assert page.locator("#_card h2").inner_text() == "Shop 002 of Fernvale"
    assert page.locator("#_grid .chip.lit").inner_text().endswith("status not recorded")
    page.keyboard.press("Escape")
    page.locator("#_views [role=tab]").nth(2).click()
    assert shown(page) == ["flow"] and "Patrol" in page.locator("#_flow").inner_text()
    assert opened.messages == [] and opened.violations() == []


def test_without_script_all_follow(visit: Opener) -> None:
    """Without script all views follow each other, with no switch, and every chip leads to the table."""
    page = visit(drawn("harbor-street"), script=False).page
    assert all(page.locator(f"#_{name}").is_visible() for name in NAMES)
    assert page.locator("#_views").is_hidden()
    tops = [box["y"] for name in NAMES if (box := page.locator(f"#_{name}").bounding_box())]
    assert tops == sorted(tops) and len(tops) == len(NAMES)
    chips = page.locator(".chip, .course a")
    targets = {chips.nth(place).get_attribute("href") for place in range(chips.count())}
    assert all(target and page.locator(f'[id="{target[1:]}"]').count() == 1 for target in targets)


def test_on_paper_all_follow(visit: Opener) -> None:
    """On paper each view begins a page of its own, before the tables, whichever was shown on the screen."""
    page = visit(drawn("harbor-street"), anchor="#view=grid").page
    page.emulate_media(media="print")
    assert shown(page) == NAMES and page.locator("#_views").is_hidden()
    for name in NAMES[1:]:
        assert page.locator(f"#_{name}").evaluate("(face) => getComputedStyle(face).breakBefore") == "page"
    order = page.evaluate(
        "[...document.querySelectorAll('.face, .tables')].map((one) => one.dataset.face || 'table').slice(0, 5)"
    )
    assert order == [*NAMES, "table"]


def test_everybody_and_every_sentence_is_text(visit: Opener) -> None:
    """Every name, status and blocked sentence of both views stands in the page as text."""
    scene = composed("vista-maria")
    page = visit(drawn("vista-maria"), script=False).page
    grid, flow = page.locator("#_grid").text_content() or "", page.locator("#_flow").text_content() or ""
    for row in scene.grid.rows:
        for group in (group for cell in row.cells for group in cell.groups):
            assert group.note in grid
            assert all(chip.title in grid and chip.status in grid for chip in group.chips)
    for issue in scene.flow.issues:
        assert issue.name in flow and issue.gap in flow
        for act in issue.acts:
            assert act.title in flow and act.says in flow and act.status in flow
            assert all(need.chip.title in flow for need in act.needs)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(visit: Opener, size: tuple[int, int], scheme: str) -> None:
    """axe-core finds no violation in any view, with a party chosen too, and the page reports nothing."""
    opened = visit(drawn("harbor-street"), size, scheme)
    page = opened.page
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    for place, name in enumerate(NAMES):
        page.locator("#_views [role=tab]").nth(place).click()
        for chosen in (False, True):
            if chosen and name != "bullseye":
                page.locator(f"#_{name} .chip, #_{name} .course a").first.click()
            result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
            told = [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in result["violations"]]
            assert told == [], json.dumps([name, told], indent=1)
    assert opened.messages == []


@pytest.mark.parametrize("width", [320, 390, 760, 1024, 1280])
@pytest.mark.parametrize("name", ["grid", "flow", "time"])
def test_no_sideways_scrolling(visit: Opener, name: str, width: int) -> None:
    """At no width does a view scroll sideways or cut off a name."""
    problem = "harbor-street" if name == "time" else "vista-maria"
    page = visit(drawn(problem), (width, 800), anchor=ADDRESSES[name]).page
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    cut = page.evaluate(
        """(face) => [...document.querySelectorAll(`#_${face} :is(.chip, .act-link, .course a, h4)`)]
          .filter((one) => one.offsetParent && getComputedStyle(one).position !== "absolute")
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth).map((one) => one.textContent)""",
        name,
    )
    assert cut == []


@pytest.mark.parametrize("name", ["grid", "flow", "time"])
def test_targets_and_letters_are_large_enough(visit: Opener, name: str) -> None:
    """On a phone every link of a view is at least 44 pixels high, and no text is under 11 pixels."""
    page = visit(drawn("harbor-street"), PHONE, anchor=ADDRESSES[name]).page
    small = page.evaluate(
        """(face) => [...document.querySelectorAll(`#_${face} a, #_${face} button, #_views button`)]
          .filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.textContent)""",
        name,
    )
    assert small == []
    least = page.evaluate(
        """(face) => Math.min(...[...document.querySelectorAll(`#_${face} *`)]
          .filter((one) => [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim()))
          .map((one) => parseFloat(getComputedStyle(one).fontSize)))""",
        name,
    )
    assert least >= 11
