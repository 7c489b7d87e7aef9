"""Everybody can read the map: by ear, by keyboard, on a phone, on paper, without script."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from importlib.resources import files
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.load import load
from stakemap.recruit import rank_recruits
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.page import draw_map
from stakemap.views.map.scene import Scene
from tests.browser.conftest import PHONE, WIDE, Opener
from tests.views.map.scenes import crowd, mixed, scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

STACKED = (1024, 768)


@cache
def drawn(name: str) -> str:
    """Draw a scene once for all tests."""
    return draw_map(SCENES[name])


PROBLEMS = Path(__file__).parents[2] / "problems"


def shipped(name: str) -> Scene:
    """Compose the scene of a shipped problem."""
    cast = build_cast(load(PROBLEMS / f"{name}.yaml"), date(2025, 3, 1))
    return compose_scene(cast, rank_recruits(cast), assess(cast))


SCENES: dict[str, Scene] = {
    "day one": scene(),
    "mixed": mixed(),
    "80": crowd(80),
    "Vista Maria": shipped("vista-maria"),
    "Ford Road": shipped("ford-road"),
}
MEASURE = """(query) => [...document.querySelectorAll(query)]
  .filter((element) => element.getBoundingClientRect().width > 0)
  .map((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const svg = element.ownerSVGElement;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const sizes = [element, ...element.querySelectorAll("tspan, textPath")].filter((part) => part.textContent)
      .map((part) => parseFloat(getComputedStyle(part).fontSize) * scale);
    return { box: [left, top, right, bottom], size: Math.min(...sizes), text: element.textContent };
  })"""


STATES: tuple[tuple[str, Callable[[Page], object]], ...] = (
    ("list", lambda page: None),
    ("filters open", lambda page: page.locator("#_sift").click()),
    ("filtered", lambda page: page.locator("#_filters select").first.select_option(index=1)),
    ("nobody fits", lambda page: page.locator("#_search").fill("zzzz")),
    ("cleared", lambda page: page.locator("#_clear").click()),
    ("legend pressed", lambda page: page.locator(".legend button").nth(1).click()),
    ("legend given back", lambda page: page.locator(".legend button").nth(1).click()),
    ("actions", lambda page: page.get_by_role("tab").nth(2).click()),
    ("action chosen", lambda page: page.locator(".pick.action").first.click()),
    ("card open", lambda page: page.locator(".needed a").first.click()),
    ("surroundings", lambda page: page.locator("[data-steps='1']").click()),
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(visit: Opener, size: tuple[int, int], scheme: str) -> None:
    """axe-core finds no violation, best practices included, in any state that the controls can bring about."""
    page = visit(drawn("mixed"), size, scheme).page
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    for state, change in STATES:
        change(page)
        result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        told = [(v["id"], [node["html"][:120] for node in v["nodes"]]) for v in result["violations"]]
        assert told == [], f"{state}: {json.dumps(told, indent=1)}"


@pytest.mark.parametrize("name", ["mixed", "Vista Maria", "Ford Road"])
def test_everything_is_text(visit: Opener, name: str) -> None:
    """Every name, status and reason of the picture stands in the page as text, without script too."""
    picture = SCENES[name]
    for script in (True, False):
        text = visit(drawn(name), script=script).page.locator("main").text_content() or ""
        for mark in picture.marks:
            assert mark.name in text and mark.status in text and mark.reason in text, mark.name
        for action in picture.actions:
            assert action.title in text and action.says in text


def test_every_stakeholder_by_keyboard(visit: Opener) -> None:
    """With Tab alone every stakeholder is reached, and Enter opens the card of each."""
    page = visit(drawn("mixed")).page
    reached: set[str] = set()
    for _ in range(140):
        page.keyboard.press("Tab")
        found = page.evaluate("document.activeElement.dataset.id || ''")
        if found and found not in reached:
            reached.add(found)
    assert reached >= {card.id for card in mixed().cards}
    page.locator("table a").last.focus()
    page.keyboard.press("Enter")
    assert page.locator("#_card h2").count() == 1


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_tab_leads_through_everything_and_out(visit: Opener, size: tuple[int, int]) -> None:
    """Tab visits every control that can be seen once, in reading order within each part, and leaves the page."""
    page = visit(drawn("mixed"), size).page
    page.locator("#_sift").click()
    page.evaluate(
        """() => {
          const every = [...document.querySelectorAll("*")];
          window.nameOf = (one) => `${one.tagName} ${every.indexOf(one)} ${one.textContent.trim().slice(0, 30)}`;
        }"""
    )
    page.locator(".skip").focus()
    order: list[str] = []
    for _ in range(200):
        order.append(
            page.evaluate("document.activeElement === document.body ? '' : window.nameOf(document.activeElement)")
        )
        if not order[-1]:
            break
        page.keyboard.press("Tab")
    assert order.pop() == "" and len(order) == len(set(order))
    wanted = page.evaluate(
        """() => [...document.querySelectorAll("a[href], button, select, input")]
          .filter((one) => one.checkVisibility() && one.tabIndex >= 0).map(window.nameOf)"""
    )
    assert set(order) >= set(wanted)


def test_arrows_walk_the_list_and_escape_returns(visit: Opener) -> None:
    """Slash goes to the search, arrows walk the list and light the picture, Enter opens, Escape returns."""
    page = visit(drawn("mixed")).page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "_search"
    seen = []
    for _ in mixed().recruits:
        page.keyboard.press("ArrowDown")
        seen.append(page.evaluate("document.activeElement.dataset.id"))
    assert seen == [entry.id for entry in mixed().recruits]
    assert page.locator(".pick.chosen").get_attribute("data-id") == seen[-1]
    page.keyboard.press("Enter")
    assert page.locator("#_card h2").inner_text() == mixed().recruits[-1].name
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.id") == seen[-1]
    assert page.locator("#_card").is_hidden()


@pytest.mark.parametrize(
    ("name", "size"), [*((name, size) for name in SCENES for size in (WIDE, PHONE)), ("mixed", STACKED)]
)
def test_labels_as_drawn(visit: Opener, name: str, size: tuple[int, int]) -> None:
    """Measured in the browser: no two names or captions overlap, and no text is under 11 pixels."""
    page = visit(drawn(name), size).page
    free = ".frame > .picture :is(.label, .ring-caption, .title)"
    labels = page.evaluate(MEASURE, free)
    assert labels
    for one, other in combinations(labels, 2):
        a, b = one["box"], other["box"]
        apart = a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + 1 or b[3] <= a[1] + 1
        assert apart, (one["text"], other["text"])
    for text in page.evaluate(MEASURE, ".frame > .picture text"):
        assert text["size"] >= 10.99, text


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_canvas_and_picture_are_one(visit: Opener, size: tuple[int, int]) -> None:
    """On the canvas every mark that is on board is filled where the picture without script has it."""
    page = visit(drawn("mixed"), size).page
    page.wait_for_timeout(100)
    colours = page.evaluate(
        """() => {
          const canvas = document.querySelector("#_canvas canvas");
          const box = canvas.getBoundingClientRect();
          const ctx = canvas.getContext("2d");
          return [...document.querySelectorAll(".frame > .picture .aboard > :first-child")]
            .filter((shape) => shape.getBoundingClientRect().width > 0)
            .map((shape) => {
              const { left, top, width, height } = shape.getBoundingClientRect();
              const x = (left + width * 0.5 - box.left) * (canvas.width / box.width);
              const y = (top + height * 0.2 - box.top) * (canvas.height / box.height);
              return [...ctx.getImageData(Math.round(x), Math.round(y), 1, 1).data.slice(0, 3)];
            });
        }"""
    )
    assert len(colours) == len(mixed().aboard)
    for colour in colours:
        assert colour == [0, 114, 178], colours


def test_without_script(visit: Opener) -> None:
    """With script off the picture, the lists and all tables are shown, and no dead control."""
    page = visit(drawn("mixed"), script=False).page
    assert page.locator(".picture.wide").is_visible()
    assert page.locator("table").count() == 2
    assert all(page.locator(id).is_hidden() for id in ("#_search", "#_tabs", "#_zoom", "#_canvas"))
    assert page.locator("#_recruits").is_visible() and page.locator("#_actions").is_visible()


def test_on_paper(visit: Opener) -> None:
    """Printed are the picture as lines, the tables and the warning; controls and canvas are not."""
    page = visit(drawn("mixed")).page
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".picture.wide").evaluate("(svg) => getComputedStyle(svg).visibility") == "visible"
    assert page.locator("#_canvas").is_hidden() and page.locator("#_panel").is_hidden()
    text = page.locator("main").inner_text()
    assert all(card.name in text for card in mixed().cards)
    assert "Internal: do not pass it on" in page.locator("footer").inner_text()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


@pytest.mark.parametrize("width", [320, 390, 640, 768, 1024, 1280, 1920])
def test_page_fits_its_window(visit: Opener, width: int) -> None:
    """At no width, 640 being 1280 at twice the size, does the page scroll sideways, whatever is open."""
    page = visit(drawn("mixed"), (width, 800)).page
    for _, change in STATES:
        change(page)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


def test_forced_colors_show_what_is_chosen(visit: Opener) -> None:
    """In forced colors a pressed legend entry, an active filter and a chosen entry are outlined."""
    page = visit(drawn("mixed"), forced_colors="active").page
    outline = "(one) => getComputedStyle(one).outlineStyle"
    page.locator(".legend button").first.click()
    assert page.locator(".legend [aria-pressed=true]").evaluate(outline) == "solid"
    page.locator("#_sift").click()
    page.locator("#_filters select").first.select_option(index=1)
    assert page.locator("#_sift").evaluate(outline) == "solid"
    page.locator("#_clear").click()
    page.get_by_role("tab").nth(2).click()
    page.locator(".pick.action").first.click()
    assert page.locator(".pick.chosen").evaluate(outline) == "solid"


@pytest.mark.parametrize("paper", ["Letter", "A4"])
def test_paper(visit: Opener, paper: str) -> None:
    """On letter and A4 the first page is the picture, nothing is wider than the paper, a filter prints as it is."""
    page = visit(drawn("mixed")).page
    page.locator(".legend button").first.click()
    page.emulate_media(media="print")
    width = {"Letter": 710, "A4": 688}[paper]
    page.set_viewport_size({"width": width, "height": 1000})
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert page.locator(".legend button").first.evaluate("(one) => getComputedStyle(one).borderTopWidth") == "0px"
    assert " shown" in page.locator("#_table_1").inner_text()
    assert page.pdf(format=paper).startswith(b"%PDF")


@pytest.mark.parametrize("state", ["list", "filters", "action", "card"])
def test_targets_on_a_phone_are_large(visit: Opener, state: str) -> None:
    """On a phone every link, button and filter is at least 44 pixels high."""
    page = visit(drawn("mixed"), PHONE).page
    if state == "filters":
        page.locator("#_sift").click()
        page.locator("#_search").fill("a")
    if state == "action":
        page.get_by_role("tab").nth(2).click()
        page.locator(".pick.action").first.click()
    if state == "card":
        page.locator(".pick").first.click()
    small = page.evaluate(
        """() => [...document.querySelectorAll("main a, main button, main input, main select")]
          .map((element) => [element.textContent.trim().slice(0, 40), element.getBoundingClientRect()])
          .filter(([, box]) => box.width && box.height < 43.5).map(([text, box]) => `${text}: ${box.height}`)"""
    )
    assert small == []


def test_list_comes_first_on_a_phone(visit: Opener) -> None:
    """On a phone the first three recruits with their reasons stand in the first screen, the picture below."""
    page = visit(drawn("day one"), PHONE).page
    for entry in scene().recruits[:3]:
        pick = page.locator(f'.pick[data-id="{entry.id}"]')
        box = pick.locator(".why").bounding_box()
        assert box is not None and box["y"] + box["height"] <= PHONE[1]
    stage = page.locator(".stage").bounding_box()
    assert stage is not None and stage["y"] > PHONE[1] / 2


@pytest.mark.parametrize("name", ["Vista Maria", "Ford Road"])
def test_picture_is_near_on_a_phone(visit: Opener, name: str) -> None:
    """On a phone the picture begins within two screens, behind the first three; the rest of the list follows it."""
    page = visit(drawn(name), PHONE).page
    stage = page.locator("#_frame").bounding_box()
    rest = page.locator("#_after .pick").first.bounding_box()
    assert stage is not None and rest is not None
    assert stage["y"] < 1.5 * PHONE[1] and rest["y"] > stage["y"] + stage["height"]
    before = page.locator("#_panel .pick:visible")
    assert before.count() == 3
    order = page.evaluate("[...document.querySelectorAll('main .pick[data-id]')].map((pick) => pick.dataset.id)")
    assert order == [entry.id for entry in (*SCENES[name].recruits, *SCENES[name].aboard)]


def test_rest_of_the_list_comes_back_beside_the_picture(visit: Opener) -> None:
    """In a wide window, and while a search runs on a phone, the whole list is in one place."""
    page = visit(drawn("Vista Maria"), PHONE).page
    page.locator("#_search").fill("mayor")
    assert page.locator("#_after").is_hidden() and page.locator("#_recruits .pick:visible").count() == 1
    page.locator("#_search").fill("")
    assert page.locator("#_after").is_visible()
    page.get_by_role("tab").nth(2).click()
    assert page.locator("#_after").is_hidden()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.get_by_role("tab").first.click()
    assert page.locator("#_panel .pick:visible").count() == len(SCENES["Vista Maria"].recruits)


@pytest.mark.parametrize("width", [390, 360])
@pytest.mark.parametrize("name", ["mixed", "80", "Vista Maria"])
def test_no_text_is_small_on_a_phone(visit: Opener, name: str, width: int) -> None:
    """At 390 and at 360 pixels no text of page or picture is under 11 pixels."""
    page = visit(drawn(name), (width, 800)).page
    for text in page.evaluate(MEASURE, ".frame > .picture text"):
        assert text["size"] >= 10.99, text
    least = page.evaluate(
        """() => Math.min(...[...document.querySelectorAll("body *")]
          .filter((one) => one.offsetParent)
          .filter((one) => [...one.childNodes].some((part) => part.nodeType === 3 && part.data.trim()))
          .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
    )
    assert least >= 11


def test_first_steps_are_whole(visit: Opener) -> None:
    """Every first step in the list is shown to its end."""
    page = visit(drawn("Vista Maria")).page
    steps = "() => [...document.querySelectorAll('.pick .way')].map((way) => way.scrollHeight - way.clientHeight)"
    assert max(page.evaluate(steps)) <= 1
    assert page.locator(".pick [data-t]").count() == len(SCENES["Vista Maria"].recruits)


def test_key_hint_stands_apart(visit: Opener) -> None:
    """The field says "Search names" alone; the key is shown beside it in a wide window, not on a phone."""
    for size, shown in ((WIDE, True), (PHONE, False)):
        page = visit(drawn("mixed"), size).page
        assert page.locator("#_search").get_attribute("placeholder") == "Search names"
        assert page.locator(".key").is_visible() is shown


def test_ranks_are_read_aloud(visit: Opener) -> None:
    """To the ear a shared rank is "rank 2, shared", not "2 equals"."""
    page = visit(drawn("Vista Maria")).page
    third = page.locator("#_recruits .pick").nth(2)
    assert "rank 3, shared" in (third.text_content() or "")
    assert third.locator(".rank").get_attribute("aria-hidden") == "true"
