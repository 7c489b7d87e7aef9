"""The view over time in a real browser: the slider, the rows, the dots, the words."""

from __future__ import annotations

from datetime import date
from functools import cache
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
from stakemap.views.map.time.moments import STANDS, Time
from tests.browser.conftest import Opener, Visit

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PROBLEMS = Path(__file__).parents[2] / "problems"


@cache
def composed(name: str) -> Scene:
    """Compose the scene of a shipped problem."""
    cast = build_cast(load(PROBLEMS / f"{name}.yaml"), date(2025, 7, 15))
    return compose_scene(cast, rank_recruits(cast), assess(cast))


@cache
def drawn(name: str) -> str:
    """Draw a shipped problem once for all tests."""
    return draw_map(composed(name))


def time() -> Time:
    """Give the view over time of the complete example."""
    found = composed("harbor-street").time
    assert found is not None
    return found


def opened(visit: Opener) -> Visit:
    """Open the view over time of the complete example."""
    return visit(drawn("harbor-street"), anchor="#view=time").ready()


def rows(page: Page) -> list[str]:
    """Read the status beside each name, without what it was before."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.course .then')].map((then) => then.firstChild.textContent.trim())"
    )
    return found


def test_the_slider_sets_the_day(visit: Opener) -> None:
    """At each stop every row says what the file says of that day, and only the words of that stop are shown."""
    page = opened(visit).page
    for place, moment in reversed(list(enumerate(time().moments))):
        page.locator("#_day").fill(str(place))
        assert rows(page) == [STANDS[track.stands[place]].word for track in time().tracks]
        assert page.locator("#_when").inner_text() == f": {moment.label}"
        assert page.locator("#_day").get_attribute("aria-valuetext") == moment.label
        shown = page.locator("#_moments > li:visible")
        assert shown.count() == 1
        assert all(change in shown.inner_text() for change in moment.changes)


def test_keys_and_buttons(visit: Opener) -> None:
    """Arrow keys and the two buttons go one stop on or back; at an end the button that leads nowhere rests."""
    visited = opened(visit)
    page, last = visited.page, len(time().moments) - 1
    assert page.locator("#_later").is_disabled()
    page.locator("#_earlier").click()
    page.locator("#_day").focus()
    page.keyboard.press("ArrowLeft")
    assert page.locator("#_day").input_value() == str(last - 2)
    page.keyboard.press("Home")
    assert page.locator("#_earlier").is_disabled() and not page.locator("#_later").is_disabled()
    assert page.locator("#_said").inner_text() == f"{time().moments[0].label}: 0 of 16 partners on board. Nobody moved."
    assert visited.messages == [] and visited.violations() == [] and visited.requests == []


def test_who_moved_stands_out(visit: Opener) -> None:
    """Whoever moved since the stop before is marked in row and dial, with the status before, and the dot is moved."""
    page = opened(visit).page
    page.locator("#_day").fill("4")
    row = page.locator('.course[data-id="lantern-motel"]')
    assert row.locator(".then").inner_text().split("\n")[-1].endswith("was engaged")
    assert "moved" in str(row.get_attribute("class"))
    assert page.locator('.dial [data-id="lantern-motel"].moved .p0').count() == 1
    moved = {track.id for track in time().tracks if track.stands[4] != track.stands[3]}
    assert page.locator(".course.moved").count() == page.locator(".dial .moved").count() == len(moved)


def test_dots_stand_in_their_ring(visit: Opener) -> None:
    """Each dot of the small bullseye is drawn inside the ring of its status, whatever the stop."""
    page = opened(visit).page
    page.emulate_media(reduced_motion="reduce")
    for place in range(len(time().moments)):
        page.locator("#_day").fill(str(place))
        rings = page.evaluate(
            """() => {
              const middle = (one) => {
                const { left, right, top, bottom } = one.getBoundingClientRect();
                return [(left + right) / 2, (top + bottom) / 2];
              };
              const [x, y] = middle(document.querySelector(".dial .us"));
              const ring = (number) => document.querySelector(`.dial .ring${number}`);
              const radii = [0, 1, 2, 3, 4].map((number) => ring(number).getBoundingClientRect().width / 2);
              return [...document.querySelectorAll(".dial [data-id] circle")].map((dot) => {
                const [left, top] = middle(dot);
                return radii.findIndex((radius) => Math.hypot(left - x, top - y) < radius);
              });
            }"""
        )
        assert rings == [STANDS[track.stands[place]].ring for track in time().tracks]


def test_a_name_opens_its_card(visit: Opener) -> None:
    """A click on a name opens the card beside the view, which stays where it was."""
    page = opened(visit).page
    page.locator("#_day").fill("2")
    page.locator('.course[data-id="gull-inn"] a').click()
    assert page.locator("#_card h2").inner_text() == "Gull Inn"
    assert page.locator("#_time").is_visible() and page.locator("#_day").input_value() == "2"


def test_filters_fade_rows(visit: Opener) -> None:
    """A search fades the rows of all others."""
    page = opened(visit).page
    page.locator("#_search").fill("lantern")
    page.wait_for_function("document.querySelectorAll('.course.dim').length > 0")
    assert "dim" not in str(page.locator('.course[data-id="lantern-motel"]').get_attribute("class"))
    assert page.locator(".course.dim").count() == len(time().tracks) - 1


def test_without_script_every_stop_is_told(visit: Opener) -> None:
    """Without script, and on paper, the words of all stops follow each other, and no slider is offered."""
    page = visit(drawn("harbor-street"), script=False).page
    assert page.locator("#_slide").is_hidden()
    text = page.locator("#_time").inner_text()
    assert all(moment.label in text and all(one in text for one in moment.changes) for moment in time().moments)
    page = opened(visit).page
    page.emulate_media(media="print")
    assert page.locator("#_moments > li:visible").count() == len(time().moments)
    assert page.locator("#_slide").is_hidden()


def test_no_dates_no_view(visit: Opener) -> None:
    """A problem in which nothing has a date has no such view, and carries no script or style for it."""
    html = drawn("ford-road")
    assert not any(word in html for word in ("_moments", ".course{", "pickMoment"))
    page = visit(html).ready().page
    assert page.locator("#_views [role=tab]").all_inner_texts() == ["Bullseye", "Influence and harm", "SARA"]
