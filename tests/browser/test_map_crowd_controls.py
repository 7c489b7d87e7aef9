"""On the map of a crowd too: filters, legend, names by key, ways in, days in words, and pictures to take away."""

from __future__ import annotations

from pathlib import Path

import pytest

from stakemap.views.map.crowd.ways import PASSED
from stakemap.views.map.poster import draw_poster
from tests.browser.conftest import PHONE, Opener
from tests.browser.test_map_answers import canvas, lightness, settle
from tests.browser.test_map_controls import ask, rows, texts_of
from tests.browser.test_map_crowd import cell_of, click_mark, crowd, drawn, largest, members, town, with_status

pytestmark = pytest.mark.browser


def test_filters_leave_whoever_fits(visit: Opener) -> None:
    """A filter leaves whoever fits in list, groups and tables; groups say how many of them, and all is announced."""
    page = visit(drawn()).page
    page.get_by_role("button", name="Filter").click()
    ask(page, "Status", "talking")
    talking = with_status("talking")
    everybody = len(town().tables[0].rows)
    assert page.locator("#_said").text_content() == f"{len(talking)} of {everybody} shown."
    assert page.locator("#_sift").inner_text() == "Filter (1)"
    assert page.locator("#_found .pick").count() == min(50, len(talking))
    told = page.locator("#_cells .pick:visible")
    fits = {id: talking.intersection(members(id)) for id in (cell.id for cell in crowd().cells)}
    assert {pick.get_attribute("data-id") for pick in told.all()} == {id for id, own in fits.items() if own}
    for pick in told.all():
        id = pick.get_attribute("data-id") or ""
        assert pick.locator(".tag").inner_text() == f"{len(fits[id])} of {len(members(id))}"
    assert len(rows(page)) == len(talking)
    assert page.locator(".shown").first.inner_text() == f"{len(talking)} of {everybody} shown"
    ask(page, "Kind", "health")
    page.locator("#_search").fill("fernvale 1")
    kinds = {row.id: row.cells[3] for row in town().tables[0].rows}
    names = {mark.id: mark.name for mark in town().marks}
    left = {id for id in talking if kinds[id] == "health" and "Fernvale" in names[id] and "1" in names[id]}
    assert left and len(rows(page)) == len(left) == page.locator("#_found .pick").count()
    page.get_by_role("button", name="Clear").click()
    assert len(page.locator("table").first.locator("tbody tr:visible").all()) == everybody
    assert page.locator("#_found").is_hidden() and page.locator("#_tabs").is_visible()
    assert page.evaluate("document.activeElement.id") == "_sift"


def test_groups_fade_where_nobody_fits(visit: Opener) -> None:
    """In the picture a group without anybody who fits is faint, and an opened one holds only those who fit."""
    page = visit(drawn()).page
    talking = with_status("talking")
    some = next(cell for cell in crowd().cells if talking.intersection(cell.members))
    none = max((c for c in crowd().cells if not talking.intersection(c.members)), key=lambda cell: len(cell.members))
    before = lightness(page, none.id)
    page.locator("#_sift").click()
    ask(page, "Status", "talking")
    settle(page)
    assert lightness(page, none.id) > before + 30 > lightness(page, some.id)
    page.locator(f"#_cells [data-id={some.id}]").click()
    fits = talking.intersection(some.members)
    assert page.locator("#_card .pick").count() == min(50, len(fits))
    assert page.locator("#_card .tag").first.inner_text().startswith(f"{len(fits)} of {len(some.members)} fit.")


def test_legend_of_a_crowd_filters(visit: Opener) -> None:
    """Signs of the legend that stand for people leave them; a second one widens that, and pressed again gives back."""
    page = visit(drawn()).page
    unknown = page.get_by_role("button", name="Of them, status unknown")
    unknown.click()
    assert page.locator("#_count").inner_text().startswith(f"{len(with_status('unknown'))} of ")
    outside = sum(len(cell.members) for cell in crowd().cells if cell.ring is None)
    page.get_by_role("button", name="Role nobody fills").click()
    assert page.locator("#_count").inner_text().startswith(f"{len(with_status('unknown')) + outside} of ")
    unknown.click()
    assert page.locator("#_count").inner_text().startswith(f"{outside} of ")
    page.get_by_role("button", name="Role nobody fills").click()
    page.get_by_role("button", name="So many on board").click()
    assert page.locator("#_count").inner_text().startswith(f"{crowd().aboard} of ")


def test_an_action_leaves_whom_it_needs(visit: Opener) -> None:
    """An action in the list, and its address, leave whom it needs, in the table of actions too."""
    page = visit(drawn()).page
    page.get_by_role("tab", name="Actions").click()
    page.locator("#_actions .pick").first.click()
    assert page.locator("#_found bdi").all_inner_texts() == ["Partner 1 of Fernvale", "Private security"]
    assert page.evaluate("document.activeElement.id") == "_clear"
    again = visit(drawn(), anchor="#action_0").page
    assert again.locator("#_found .pick").count() == 2


def test_names_in_the_tables_open_by_key(visit: Opener) -> None:
    """A table is one stop; arrows, Home and End walk its names; Enter opens a card, Escape leads back to the name."""
    page = visit(drawn()).page
    table = page.locator("[data-rows=stakeholders]")
    assert table.locator("a").count() == len(town().tables[0].rows)
    assert table.locator("a[tabindex='0']").count() == 1
    table.locator("thead button").last.focus()
    page.keyboard.press("Tab")
    ids = [row.id for row in town().tables[0].rows]
    here = "document.activeElement.dataset.id"
    assert page.evaluate(here) == ids[0]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate(here) == ids[2]
    page.keyboard.press("End")
    assert page.evaluate(here) == ids[-1]
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.locator("#_card h2").inner_text() == town().tables[0].rows[-2].cells[0]
    page.keyboard.press("Escape")
    assert page.evaluate(here) == ids[-2] and table.locator("a[tabindex='0']").count() == 1
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('[data-rows=stakeholders]') !== null")


def test_a_phone_is_led_back_to_the_name(visit: Opener) -> None:
    """On a phone too Escape leads back to the name in the table, and it is in view."""
    page = visit(drawn(), PHONE).page
    name = page.locator("[data-rows=stakeholders] tbody tr:nth-child(4) a")
    name.click()
    assert page.evaluate("document.activeElement.tagName") == "H2"
    page.keyboard.press("Escape")
    page.wait_for_url(lambda url: "#" not in url)
    page.wait_for_function(
        """([id, high]) => {
          const { top } = document.activeElement.getBoundingClientRect();
          return document.activeElement.dataset.id === id && top >= 0 && top < high;
        }""",
        arg=[name.get_attribute("data-id"), PHONE[1]],
    )


def test_a_hidden_stop_moves_to_a_name_that_is_shown(visit: Opener) -> None:
    """Where a filter hides the stop of a table, the first name that is left becomes it."""
    page = visit(drawn()).page
    page.locator("#_search").fill("fernvale 399")
    stops = page.locator("[data-rows=stakeholders] a[tabindex='0']")
    assert [stop.inner_text() for stop in stops.all()] == ["Partner 399 of Fernvale"] == rows(page)


def test_back_button_goes_one_step_at_a_time(visit: Opener) -> None:
    """The Back button of the browser leads from a card to its group and to the lists; Forward opens them again."""
    page = visit(drawn()).page
    page.get_by_role("tab", name="Groups").click()
    page.locator(f"#_cells [data-id={largest()}]").click()
    second = page.locator("#_card .pick").nth(1)
    id = second.get_attribute("data-id")
    second.click()
    page.go_back()
    assert page.url.endswith(f"#{largest()}") and page.locator("#_card .pick").count() == len(members(largest()))
    page.go_back()
    assert page.locator("#_card").is_hidden() and "#" not in page.url
    page.go_forward()
    page.go_forward()
    assert page.url.endswith(f"#{id}") and page.locator("#_card dl").count() == 1
    page.get_by_role("button", name="Back to the group").click()
    assert page.evaluate("document.activeElement.dataset.id") == id
    page.wait_for_url(lambda url: url.endswith(f"#{largest()}"))
    page.get_by_role("button", name="Back to all groups").click()
    page.wait_for_url(lambda url: "#" not in url)
    assert page.locator("#_card").is_hidden()


def test_two_quick_steps_back(visit: Opener) -> None:
    """Escape twice in a row leads from a card to the lists, and they stay."""
    page = visit(drawn()).page
    click_mark(page, largest())
    page.locator("#_card .pick").first.click()
    page.evaluate(
        """() => [1, 2].forEach(() => document.activeElement.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Escape", bubbles: true })))"""
    )
    page.wait_for_url(lambda url: "#" not in url)
    settle(page)
    assert page.locator("#_card").is_hidden() and page.locator("#_list").is_visible()


def test_way_in_is_told_and_lit(visit: Opener) -> None:
    """The card of anybody tells the way to them; in the picture its groups stay and the others fade."""
    listed = {entry.id for entry in town().recruits}
    names = {mark.id: mark.name for mark in town().marks}
    id, way = next(
        (id, way)
        for (id, _), way in zip(crowd().steps, crowd().ways, strict=True)
        if id not in listed and way.passed and cell_of(way.passed[0]) != cell_of(id)
    )
    passed = way.passed or ()
    page = visit(drawn()).page
    plain = canvas(page)
    on_the_way = {cell_of(one).id for one in (*passed, id)}
    other = max((c for c in crowd().cells if c.id not in on_the_way), key=lambda cell: len(cell.members)).id
    before = lightness(page, other)
    click_mark(page, cell_of(id).id)
    page.evaluate("(id) => { location.hash = id; }", id)
    page.wait_for_selector("#_card dl")
    settle(page)
    told = way.told
    for one in passed:
        told = told.replace(PASSED, names[one], 1)
    assert told in page.locator("#_card").inner_text()
    assert canvas(page) != plain
    assert lightness(page, other) > before + 30
    assert all(lightness(page, cell) < before + 30 for cell in on_the_way)
    assert page.locator("#_up").is_visible()


def test_days_in_words(visit: Opener) -> None:
    """The view over time tells the days in words: who was met, and how many are on board; it has no rows."""
    page = visit(drawn(), anchor="#view=time").page
    assert town().time is not None
    told = page.locator("#_moments").inner_text()
    assert [text.split(",")[0] for text in page.locator("#_moments h3").all_inner_texts()][-1] == "March 1"
    assert "1 contact with Partner 5 of Fernvale." in told and "of 400 partners on board" in told
    assert page.locator(".course, .dial").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_saved_picture_of_cells(visit: Opener, tmp_path: Path, scheme: str) -> None:
    """The saved SVG says what `map --svg` says, in light colours, alone: no script, no variable, no address."""
    found = visit(drawn(), scheme=scheme)
    with found.page.expect_download() as loaded:
        found.page.get_by_role("button", name="Save the picture as SVG").click()
    assert loaded.value.suggested_filename == f"{town().file}.svg"
    loaded.value.save_as(tmp_path / "saved.svg")
    saved = (tmp_path / "saved.svg").read_text(encoding="utf-8")
    assert texts_of(saved) == texts_of(draw_poster(town()))
    assert "Names people - internal" in saved
    assert "var(" not in saved and "<script" not in saved
    assert ".cell" in saved and found.violations() == [] and found.messages == []


def test_saved_png_of_cells(visit: Opener, tmp_path: Path) -> None:
    """The saved PNG is the whole wide picture, three times as large, on a phone too."""
    found = visit(drawn(), PHONE, has_touch=True)
    with found.page.expect_download() as loaded:
        found.page.get_by_role("button", name="Save the picture as PNG").click()
    loaded.value.save_as(tmp_path / "saved.png")
    start = (tmp_path / "saved.png").read_bytes()[:24]
    assert start[:8] == b"\x89PNG\r\n\x1a\n" and int.from_bytes(start[16:20], "big") == 3 * 880
    assert found.violations() == [] and found.messages == []
