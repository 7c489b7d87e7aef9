"""Filters, legend, surroundings and saving: what an officer leaves in view, and takes away."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from stakemap.views.map.beside import Card, Row
from stakemap.views.map.page import draw_map
from stakemap.views.map.poster import draw_poster
from tests.browser.conftest import PHONE, Opener
from tests.browser.test_map_answers import canvas, lightness, point_of, settle
from tests.views.map.scenes import MIXED, mixed, scene

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ALL = len(mixed().cards)


@cache
def drawn() -> str:
    """Draw the scene in which everything occurs once for all tests."""
    return draw_map(mixed())


def shown(page: Page) -> list[str]:
    """Read the names that the lists show."""
    return page.locator(".pick[data-id]:visible .who bdi").all_inner_texts()


def rows(page: Page) -> list[str]:
    """Read the names in the table of stakeholders."""
    return page.locator("table").first.locator("tbody tr:visible th").all_inner_texts()


def ask(page: Page, label: str, word: str) -> None:
    """Choose a word in a filter, whatever number stands behind it."""
    select = page.get_by_label(label)
    option = select.locator("option", has_text=word).first
    select.select_option(value=option.get_attribute("value"))


def test_filter_leaves_whoever_fits(visit: Opener) -> None:
    """A filter leaves whoever fits in lists, picture and tables, says how many, and Clear brings all back."""
    page = visit(drawn()).page
    before = lightness(page, "fernvale-mayor")
    sift = page.get_by_role("button", name="Filter")
    assert sift.get_attribute("aria-expanded") == "false"
    sift.click()
    assert sift.get_attribute("aria-expanded") == "true"
    ask(page, "Status", "talking")
    settle(page)
    talking = sorted(line[0] for line in MIXED if line[2] == "talking")
    assert sorted(shown(page)) == sorted(rows(page)) == talking
    assert page.locator("#_said").text_content() == f"{len(talking)} of {ALL} shown."
    assert page.locator(".shown").first.inner_text() == f"{len(talking)} of {ALL} shown"
    assert page.locator("#_sift").inner_text() == "Filter (1)"
    assert lightness(page, "fernvale-mayor") > before + 30
    page.get_by_role("button", name="Clear").click()
    settle(page)
    assert len(shown(page)) == len(mixed().recruits) and len(rows(page)) == ALL
    assert page.evaluate("document.activeElement.id") == "_sift"
    assert lightness(page, "fernvale-mayor") == pytest.approx(before, abs=2)


def test_filters_and_search_narrow_together(visit: Opener) -> None:
    """Two filters and a search leave only who fits all three; nobody is said in words, with the way out."""
    page = visit(drawn()).page
    page.get_by_role("button", name="Filter").click()
    ask(page, "Status", "talking")
    ask(page, "Kind", "Health")
    assert shown(page) == ["Maple General Hospital"]
    page.locator("#_search").fill("council")
    assert shown(page) == [] and "clear the filters" in page.locator("#_count").inner_text()
    page.locator("#_search").fill("maple")
    assert shown(page) == ["Maple General Hospital"]


def test_filter_by_action(visit: Opener) -> None:
    """The filter by action leaves whom it needs and the action itself."""
    page = visit(drawn()).page
    page.get_by_role("button", name="Filter").click()
    ask(page, "Needed for the action", "Review every use of force")
    assert sorted(shown(page)) == ["Private security", "Rosehill Youth Home"]
    assert page.locator(".pick.action:visible bdi").all_inner_texts() == ["Review every use of force"]


def test_escape_closes_the_filters(visit: Opener) -> None:
    """Escape in the filters closes them, leaves what they ask for, and returns to their button."""
    page = visit(drawn()).page
    page.locator("#_sift").press("Enter")
    ask(page, "Status", "talking")
    page.get_by_label("Status").press("Escape")
    assert page.locator("#_filters").is_hidden() and page.evaluate("document.activeElement.id") == "_sift"
    assert page.locator("#_sift").inner_text() == "Filter (1)"


def test_legend_filters(visit: Opener) -> None:
    """An entry of the legend leaves what carries its sign; a second one widens that; pressed again it gives back."""
    page = visit(drawn()).page
    one, other = page.get_by_role("button", name="Committed"), page.get_by_role("button", name="Status unknown")
    one.click()
    assert one.get_attribute("aria-pressed") == "true"
    assert shown(page) == ["Rosehill Youth Home"]
    other.click()
    assert sorted(shown(page)) == ["Rosehill Youth Home", "State Child Services"]
    one.click()
    assert shown(page) == ["State Child Services"]
    other.click()
    assert len(shown(page)) == len(mixed().recruits)


def test_legend_of_lines(visit: Opener) -> None:
    """A line of the legend leaves both its ends, in the relationships too."""
    page = visit(drawn()).page
    page.get_by_role("button", name="Strained").click()
    assert sorted(shown(page)) == ["Elm Street Residents", "Rosehill Youth Home"]


def test_legend_without_script(visit: Opener) -> None:
    """Without script the legend is plain text."""
    page = visit(drawn(), script=False).page
    assert page.locator(".legend button").count() == 0
    assert page.locator(".legend li").count() == len(mixed().legend)


def test_only_their_surroundings(visit: Opener) -> None:
    """On a card one or two steps around a party can be left alone; the button or Escape brings the others back."""
    page = visit(drawn(), anchor="#fernvale-mayor").page
    settle(page)
    near, far = "fernvale-city-council", "elm-street-residents"
    faded = lightness(page, far)
    button = page.get_by_role("button", name="1 step")
    button.click()
    settle(page)
    assert button.get_attribute("aria-pressed") == "true"
    assert lightness(page, near) < 160 < faded < lightness(page, far)
    assert "1 step away: 2 shown" in (page.locator("#_said").text_content() or "")
    page.keyboard.press("Escape")
    settle(page)
    assert button.get_attribute("aria-pressed") == "false" and page.locator("#_card").is_visible()
    assert lightness(page, far) == pytest.approx(faded, abs=2)
    page.keyboard.press("Escape")
    assert page.locator("#_card").is_hidden()


def test_action_tells_who_is_missing(visit: Opener) -> None:
    """A chosen action lists who it needs with a word for each; the missing are told on their marks and tips too."""
    page = visit(drawn()).page
    page.get_by_role("tab", name="Actions").click()
    plain = canvas(page)
    page.locator(".pick.action").first.click()
    settle(page)
    assert page.locator(".pick.action").first.get_attribute("aria-expanded") == "true"
    told = [" ".join(text.split()) for text in page.locator(".needed li").all_inner_texts()]
    assert told == ["Private security still missing", "Rosehill Youth Home on board"]
    assert canvas(page) != plain
    page.mouse.move(*point_of(page, "private-security"))
    page.wait_for_selector("#_tip:visible")
    assert "Still missing for \u201cReview every use of force\u201d." in page.locator("#_tip").inner_text()
    page.locator(".needed a").first.click()
    assert page.locator("#_card h2").inner_text() == "Private security"
    page.keyboard.press("Escape")
    assert page.locator(".needed").count() == 1
    page.locator(".pick.action").first.click()
    assert page.locator(".needed").count() == 0


def test_back_button_returns_to_the_list(visit: Opener) -> None:
    """The Back button of the browser leaves a card as "Back to the list" does, and Forward opens it again."""
    page = visit(drawn()).page
    page.locator(".pick").first.click()
    first = page.locator("#_card h2").inner_text()
    page.go_back()
    assert page.locator("#_card").is_hidden() and "#" not in page.url
    page.go_forward()
    assert page.locator("#_card h2").inner_text() == first
    page.get_by_role("button", name="Back to the list").click()
    page.wait_for_url(lambda url: "#" not in url)
    assert page.locator("#_card").is_hidden()


@pytest.mark.parametrize("name", ["Совет города", "مجلس المدينة", "市議会", "Conseil d'Élancourt"])
def test_addresses_in_every_script(visit: Opener, name: str) -> None:
    """A name of any script can be linked to, encoded or not, and its card is the address."""
    html = draw_map(scene(((name, None, None), *MIXED)))
    page = visit(html).page
    page.locator(".pick", has_text=name).first.click()
    address = page.url
    assert address.split("#")[1].isascii()
    again = visit(html, anchor="#" + address.split("#")[1]).page
    assert again.locator("#_card h2").inner_text() == name


def test_log_on_a_line_of_time(visit: Opener) -> None:
    """A card shows the log as an ordered list, ten entries first, and all of them at the press of a button."""
    days = tuple(f"2025-01-{day:02d}: Sam Sample called: they listened." for day in range(23, 0, -1))
    picture = mixed()
    told = Card("fernvale-mayor", "Fernvale Mayor", "Still to recruit.", (Row("Contacts", days, "time"),))
    cards = tuple(told if card.id == told.id else card for card in picture.cards)
    page = visit(draw_map(replace(picture, cards=cards)), anchor="#fernvale-mayor").page
    entries = page.locator("#_card ol.time > li:visible")
    assert entries.count() == 10
    assert entries.first.locator("b").inner_text() == "2025-01-23"
    assert entries.first.inner_text().split("\n")[-1].strip() == "Sam Sample called: they listened."
    page.get_by_role("button", name="Show all 23").click()
    assert entries.count() == 23
    assert (page.evaluate("document.activeElement.textContent") or "").startswith("2025-01-13")


def test_action_in_the_address(visit: Opener) -> None:
    """The address of an action opens its list and chooses it."""
    page = visit(drawn(), anchor="#action_1").page
    assert page.get_by_role("tab", name="Actions").get_attribute("aria-selected") == "true"
    assert page.locator(".pick.chosen").get_attribute("data-action") == "action_1"


def texts_of(svg: str) -> list[str]:
    """Read every text of a picture, in order."""
    return ["".join(part.itertext()) for part in ET.fromstring(svg).iter() if part.tag.endswith("}text")]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_saved_picture(visit: Opener, tmp_path: Path, scheme: str) -> None:
    """The saved SVG says what `map --svg` says, in light colours, alone: no script, no variable, no address."""
    found = visit(drawn(), scheme=scheme)
    with found.page.expect_download() as loaded:
        found.page.get_by_role("button", name="Save the picture as SVG").click()
    assert loaded.value.suggested_filename == f"{mixed().file}.svg"
    loaded.value.save_as(tmp_path / "saved.svg")
    saved = (tmp_path / "saved.svg").read_text(encoding="utf-8")
    assert texts_of(saved) == texts_of(draw_poster(mixed()))
    assert "Names people - internal" in saved and "var(" not in saved and "<script" not in saved
    assert saved.count("http") == saved.count('xmlns="http://www.w3.org/2000/svg"')
    assert found.violations() == [] and found.messages == []


def test_saved_png(visit: Opener, tmp_path: Path) -> None:
    """The saved PNG is the whole picture, three times as large, also on a phone and zoomed in."""
    found = visit(drawn(), PHONE, has_touch=True)
    with found.page.expect_download() as loaded:
        found.page.get_by_role("button", name="Save the picture as PNG").click()
    loaded.value.save_as(tmp_path / "saved.png")
    start = (tmp_path / "saved.png").read_bytes()[:24]
    assert start[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(start[16:20], "big") == 3 * 880
    assert found.violations() == [] and found.messages == []
