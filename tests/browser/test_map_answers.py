"""The map answers: choosing, searching, zooming, sorting, and addresses that open somebody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from stakemap.views.map.page import draw_map
from tests.browser.conftest import PHONE, Opener
from tests.views.map.scenes import mixed

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


@cache
def drawn() -> str:
    """Draw the scene in which everything occurs once for all tests."""
    return draw_map(mixed())


def point_of(page: Page, id: str) -> tuple[float, float]:
    """Find the middle of a mark on the screen."""
    found = page.evaluate(
        """(id) => {
          const marks = [...document.querySelectorAll(`.frame > .picture .mark[data-id="${id}"] > :first-child`)];
          const box = marks.map((mark) => mark.getBoundingClientRect()).find((box) => box.width);
          return [box.left + box.width / 2, box.top + box.height / 2];
        }""",
        id,
    )
    return found[0], found[1]


def lightness(page: Page, id: str) -> float:
    """Measure the darkest point of a mark on the canvas: the mean of red, green and blue."""
    found: float = page.evaluate(
        """(id) => {
          const marks = [...document.querySelectorAll(`.frame > .picture .mark[data-id="${id}"] > :first-child`)];
          const shape = marks.map((mark) => mark.getBoundingClientRect()).find((box) => box.width);
          const canvas = document.querySelector("#_canvas canvas");
          const box = canvas.getBoundingClientRect();
          const scale = canvas.width / box.width;
          const data = canvas.getContext("2d").getImageData(
            (shape.left - box.left - 1) * scale, (shape.top - box.top - 1) * scale,
            (shape.width + 2) * scale, (shape.height + 2) * scale).data;
          let darkest = 255;
          for (let at = 0; at < data.length; at += 4) {
            darkest = Math.min(darkest, (data[at] + data[at + 1] + data[at + 2]) / 3);
          }
          return darkest;
        }""",
        id,
    )
    return found


def canvas(page: Page) -> str:
    """Read the whole canvas."""
    found: str = page.evaluate("document.querySelector('#_canvas canvas').toDataURL()")
    return found


def settle(page: Page) -> None:
    """Wait until the picture has been drawn anew."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_click_on_a_mark_opens_its_card(visit: Opener) -> None:
    """A click on a mark opens the card beside it, puts its name into the address and fades the others."""
    page = visit(drawn()).page
    before = lightness(page, "rosehill-parents")
    page.mouse.click(*point_of(page, "fernvale-city-council"))
    settle(page)
    assert page.locator("#_card h2").inner_text() == "Fernvale City Council"
    assert page.url.endswith("#fernvale-city-council")
    assert lightness(page, "rosehill-parents") > before + 30
    assert lightness(page, "fernvale-mayor") < before + 30
    page.keyboard.press("Escape")
    settle(page)
    assert lightness(page, "rosehill-parents") == pytest.approx(before, abs=2)
    assert "#" not in page.url


def test_choosing_an_action_lights_who_it_needs(visit: Opener) -> None:
    """Choosing an action fades everybody whom it does not need, and says who is missing."""
    page = visit(drawn()).page
    needed, other = "rosehill-youth-home", "rosehill-parents"
    plain = lightness(page, other)
    page.get_by_role("tab", name="Actions").click()
    page.locator(".pick.action").first.click()
    settle(page)
    assert lightness(page, other) > plain + 30
    assert lightness(page, needed) < 120
    assert "missing" in (page.locator("#_said").text_content() or "")


def test_pointing_tells_name_and_reason(visit: Opener) -> None:
    """Pointing at a mark tells its name, status and reason."""
    page = visit(drawn()).page
    page.mouse.move(*point_of(page, "maple-general-hospital"))
    page.wait_for_selector("#_tip:visible")
    told = page.locator("#_tip").inner_text()
    assert "Maple General Hospital" in told and "Talking" in told and "wait for them" in told
    assert "Review every use of force" in told


def test_tap_on_a_phone_offers_details(visit: Opener) -> None:
    """On a phone a tap tells the name and offers the details, which open above in the list."""
    page = visit(drawn(), PHONE, has_touch=True).page
    page.locator("#_canvas").scroll_into_view_if_needed()
    page.touchscreen.tap(*point_of(page, "fernvale-mayor"))
    page.wait_for_selector("#_tip.touch:visible")
    page.locator("#_tip button").click()
    assert page.locator("#_card h2").inner_text() == "Fernvale Mayor"
    box = page.locator("#_card h2").bounding_box()
    assert box is not None and 0 <= box["y"] < PHONE[1]


def test_address_opens_somebody(visit: Opener) -> None:
    """A name behind the number sign opens that card, at the start and later; nobody's name opens nothing."""
    page = visit(drawn(), anchor="#elm-street-residents").page
    assert page.locator("#_card h2").inner_text() == "Elm Street Residents"
    page.keyboard.press("Escape")
    for nobody in ("__proto__", "constructor", "%E0%A4%A", "no-such-name"):
        page.evaluate("(name) => { location.hash = name; }", nobody)
        settle(page)
        assert page.locator("#_card").is_hidden()
    page.evaluate("() => { location.hash = 'fernvale-mayor'; }")
    settle(page)
    assert page.locator("#_card h2").inner_text() == "Fernvale Mayor"


def test_search(visit: Opener) -> None:
    """Search leaves whoever fits in all lists, says how many, and gives everything back when it is emptied."""
    page = visit(drawn()).page
    page.locator("#_search").fill("fernvale mayor")
    assert page.locator(".pick:visible .who bdi").all_inner_texts() == ["Fernvale Mayor"]
    assert page.locator("#_said").text_content() == f"1 of {len(mixed().cards)} shown."
    page.locator("#_search").fill("LIBRARY")
    assert page.locator(".pick:visible .who bdi").all_inner_texts() == ["Fernvale Public Library"]
    page.locator("#_search").press("Escape")
    assert page.locator(".pick:visible").count() == len(mixed().recruits)


def test_search_on_a_phone_shows_who_stood_further_down(visit: Opener) -> None:
    """On a phone the search also finds those behind "Show all"."""
    page = visit(drawn(), PHONE).page
    last = mixed().recruits[-1].name
    assert page.get_by_role("button", name="Show all").is_visible()
    page.locator("#_search").fill(last)
    assert page.locator(".pick:visible .who bdi").all_inner_texts() == [last]
    page.locator("#_search").fill("")
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".pick:visible").count() == len(mixed().recruits)


def test_zoom(visit: Opener) -> None:
    """The buttons make the picture larger and whole again; the wheel scrolls the page and leaves the picture."""
    page = visit(drawn()).page
    whole = canvas(page)
    page.get_by_role("button", name="Zoom in").click()
    settle(page)
    assert canvas(page) != whole
    page.get_by_role("button", name="Whole picture").click()
    settle(page)
    assert canvas(page) == whole
    page.mouse.move(30, 700)
    page.mouse.wheel(0, 200)
    page.wait_for_timeout(150)
    assert page.evaluate("scrollY") > 0
    assert canvas(page) == whole


def test_tables_sort(visit: Opener) -> None:
    """A click on a heading sorts its table, a second one turns the order; empty cells stay last."""
    page = visit(drawn()).page
    rank = page.get_by_role("button", name="Rank")
    rank.click()
    cells = [text for text in page.locator("table").first.locator("tbody td:nth-child(3)").all_inner_texts() if text]
    assert cells == sorted(cells, key=int)
    rank.click()
    cells = page.locator("table").first.locator("tbody td:nth-child(3)").all_inner_texts()
    told = [text for text in cells if text]
    assert told == sorted(told, key=int, reverse=True) and cells[: len(told)] == told
    assert page.locator("th[aria-sort=descending]").count() == 1


def test_dark_mode_reaches_the_canvas(visit: Opener) -> None:
    """When the system turns dark, the canvas is drawn in dark colours too."""
    page = visit(drawn()).page
    light = canvas(page)
    page.emulate_media(color_scheme="dark")
    page.wait_for_timeout(150)
    assert canvas(page) != light


def test_same_picture_each_time(visit: Opener) -> None:
    """Opened twice, the picture is the same to the pixel."""
    shots = {canvas(visit(drawn()).page) for _ in range(2)}
    assert len(shots) == 1


def test_window_may_change_its_size(visit: Opener) -> None:
    """When a window becomes narrow the tall picture takes over, and the whole picture stays in view."""
    page = visit(drawn()).page
    page.set_viewport_size({"width": 390, "height": 844})
    page.wait_for_timeout(200)
    box = page.locator("#_canvas").bounding_box()
    assert box is not None and box["width"] <= 390
    x, y = point_of(page, "private-security")
    page.locator("#_canvas").scroll_into_view_if_needed()
    x, y = point_of(page, "private-security")
    page.mouse.click(x, y)
    page.wait_for_selector("#_tip:visible")
    assert "Private security" in page.locator("#_tip").inner_text()
