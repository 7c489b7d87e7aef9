"""In a real browser: the map follows the file, mistakes stand over it as text, and nothing else happens."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import PHONE, WATCH, WIDE, Visit
from tests.watch.running import Running, wait_until, watching

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Frame, FrameLocator, Page

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to another process here."),
]

EXAMPLE = (Path(__file__).parents[2] / "problems" / "harbor-street.yaml").read_text(encoding="utf-8")
SCRIPT = "<img src=x onerror=window.ran=1>"
LOUD = EXAMPLE.replace("School District", f"School {SCRIPT}")
MISTAKEN = LOUD.replace("status: engaged", f'status: "{SCRIPT}"', 1)
"""The payload stands in a name, in a value that is wrong, and so in what is said about both."""


class Watching:
    """A watch, the file it watches, and a browser that looks on."""

    def __init__(self, running: Running, file: Path, found: Visit) -> None:
        self.running, self.file, self.found = running, file, found

    @property
    def page(self) -> Page:
        """The page around the map."""
        return self.found.page

    @property
    def map(self) -> FrameLocator:
        """The map that is shown."""
        return self.page.frame_locator("iframe:not(.coming)")

    @property
    def frame(self) -> Frame:
        """The frame of the map that is shown."""
        (frame,) = [one for one in self.page.frames if one.url.split("#")[0].endswith("/map")]
        return frame

    def save(self, text: str) -> None:
        """Save the file."""
        self.file.write_text(text, encoding="utf-8")

    def redrawn(self, text: str) -> Watching:
        """Save the file and wait until the new map has taken the place of the old one."""
        old = self.page.query_selector("iframe:not(.coming)")
        self.save(text)
        wait_until(lambda: old is None or not old.evaluate("(one) => one.isConnected"))
        return self.ready()

    def ready(self) -> Watching:
        """Wait until the map answers."""
        self.map.locator("html.ready").wait_for(state="attached")
        return self

    def faults(self) -> list[object]:
        """Give everything that should not have happened, in the page and in the map."""
        stops = [stop for frame in self.page.frames for stop in frame.evaluate("window.violations")]
        ran = [frame.url for frame in self.page.frames if frame.evaluate("window.ran") is not None]
        own = (self.running.address, "data:", f"blob:{self.running.address.rsplit('/', 2)[0]}/")
        elsewhere = [url for url in self.found.requests if not url.startswith(own)]
        return [*stops, *ran, *elsewhere, *self.found.messages]


Starter = Callable[..., Watching]


@pytest.fixture
def start(chromium: Browser, tmp_path: Path, environment: dict[str, str]) -> Iterator[Starter]:
    """Start a watch and open its page."""
    with ExitStack() as stack:

        def started(
            text: str = EXAMPLE,
            size: tuple[int, int] = WIDE,
            scheme: str = "light",
            anchor: str = "",
            motion: str = "reduce",
        ) -> Watching:
            file = tmp_path / "harbor.yaml"
            file.write_text(text, encoding="utf-8")
            words = ("harbor.yaml", "--watch", "--no-open", "--as-of", "2025-03-01")
            running = stack.enter_context(watching(tmp_path, environment, *words)).started()
            context = chromium.new_context(
                viewport={"width": size[0], "height": size[1]},
                color_scheme="dark" if scheme == "dark" else "light",
                reduced_motion="reduce" if motion == "reduce" else "no-preference",
            )
            stack.callback(context.close)
            found = Visit(context.new_page())
            found.page.add_init_script(WATCH)
            found.page.on("request", lambda request: found.requests.append(request.url))
            found.page.on("console", lambda message: found.messages.append(message.text))
            found.page.on("pageerror", lambda error: found.messages.append(str(error)))
            found.page.goto(running.address + anchor)
            return Watching(running, file, found)

        yield started


def test_the_map_appears(start: Starter) -> None:
    """The page shows the whole map, its file and its time, and asks for nothing but its own three places."""
    watch = start().ready()
    assert watch.map.locator("h1").inner_text().endswith(" of 16 partners still to recruit")
    assert watch.page.locator("h1").inner_text() == "harbor.yaml"
    assert watch.page.locator("#_status").inner_text().startswith("Drawn at ")
    assert "Harbor Street" in watch.page.title()
    assert watch.page.locator("#_trouble").is_hidden() and watch.page.locator("#_below").is_hidden()
    places = {url.removeprefix(watch.running.address) for url in watch.found.requests if not url.startswith("data:")}
    assert places == {"", "map", "events"}
    assert watch.faults() == []


def test_a_save_keeps_the_place(start: Starter) -> None:
    """After a save the new map stands where the old one was: view, party, list, scroll and focus."""
    watch = start().ready()
    inside = watch.map
    inside.get_by_role("tab", name="Influence and harm").click()
    inside.locator("#_search").fill("o")
    inside.locator("#_search").fill("")
    inside.locator(".pick[data-id=city-council]").first.click()
    assert inside.locator("#_card h2").inner_text() == "City Council"
    inside.locator(".back").focus()
    watch.frame.evaluate("scrollTo({ top: 333, behavior: 'instant' })")
    wait_until(lambda: watch.frame.evaluate("scrollY") == 333)
    watch.redrawn(EXAMPLE.replace("Harbor Street Neighbors", "Harbor Street Friends"))
    assert "Harbor Street Friends" in (watch.map.locator("main").text_content() or "")
    assert watch.map.locator("#_card h2").inner_text() == "City Council"
    assert watch.frame.evaluate("[location.hash, document.documentElement.dataset.view, scrollY]") == [
        "#city-council",
        "grid",
        333,
    ]
    assert watch.page.evaluate("document.activeElement.tagName") == "IFRAME"
    assert watch.page.locator("iframe").count() == 1
    assert watch.page.locator("#_said").inner_text().startswith("Drawn at ")
    assert watch.faults() == []


def test_focus_list_and_action_stay(start: Starter) -> None:
    """The list that is open, the action that is open in it, and the focus on one of its lines survive a save."""
    watch = start().ready()
    watch.map.get_by_role("tab", name="Actions").click()
    watch.map.locator(".pick.action").nth(1).click()
    chosen = watch.frame.evaluate("document.activeElement.id")
    watch.redrawn(EXAMPLE.replace("Harbor Street Neighbors", "Harbor Street Friends"))
    assert watch.frame.evaluate("document.activeElement.id") == chosen != ""
    assert watch.map.locator(f"#{chosen}").get_attribute("aria-expanded") == "true"
    assert watch.map.locator(".needed").count() == 1
    assert watch.faults() == []


def test_on_a_phone_the_party_stays_and_the_focus_is_not_taken(start: Starter) -> None:
    """On a phone a save keeps the open party in its place, and leaves the focus on a link outside the map."""
    watch = start(size=PHONE, anchor="#city-council").ready()
    assert watch.map.locator("#_card h2").inner_text() == "City Council"
    watch.frame.evaluate("scrollTo({ top: 420, behavior: 'instant' })")
    watch.page.locator("#_alone").focus()
    watch.redrawn(EXAMPLE.replace("Harbor Street Neighbors", "Harbor Street Friends"))
    assert watch.map.locator("#_card h2").inner_text() == "City Council"
    assert watch.frame.evaluate("scrollY") == 420
    assert watch.page.evaluate("document.activeElement.id") == "_alone"
    assert watch.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.faults() == []


def test_mistakes_stand_over_the_map_as_text(start: Starter) -> None:
    """A mistake is shown whole, as text, over the map of before; mended, it is gone and the map is new."""
    watch = start(LOUD).ready()
    watch.save(MISTAKEN)
    trouble = watch.page.locator("#_trouble")
    trouble.wait_for()
    shown = trouble.inner_text()
    assert shown.count(SCRIPT) >= 2 and "harbor.yaml, line " in shown and "Try:" in shown
    assert watch.page.locator("#_below").inner_text().startswith("The map below is from before: it was drawn at ")
    assert watch.map.locator("h1").is_visible()
    assert "mistake" in watch.page.locator("#_said").inner_text()
    assert watch.page.title().startswith("(!) ")
    watch.redrawn(LOUD.replace("Harbor Street Neighbors", "Harbor Street Friends"))
    assert trouble.is_hidden() and watch.page.locator("#_below").is_hidden()
    assert not watch.page.title().startswith("(!)")
    assert watch.faults() == []


def test_mistakes_at_the_start(start: Starter) -> None:
    """Where there is no map yet the mistakes stand alone; mended, the map comes."""
    watch = start(MISTAKEN)
    watch.page.locator("#_trouble").wait_for()
    assert watch.page.locator("iframe").count() == 0 and watch.page.locator("#_alone").is_hidden()
    assert watch.page.locator("#_below").inner_text().startswith("There is no map yet.")
    watch.redrawn(EXAMPLE)
    assert watch.page.locator("#_trouble").is_hidden() and watch.page.locator("#_alone").is_visible()
    assert watch.faults() == []


def test_a_file_that_is_away(start: Starter) -> None:
    """A file that is deleted is waited for; when it is back the same map stands without a word over it."""
    watch = start().ready()
    watch.file.unlink()
    watch.page.get_by_role("heading", name="Waiting for harbor.yaml").wait_for()
    watch.save(EXAMPLE)
    watch.page.locator("#_trouble").wait_for(state="hidden")
    assert watch.page.locator("#_status").inner_text().endswith("the map stays the same.")
    assert watch.faults() == []


def test_the_end(start: Starter) -> None:
    """After Ctrl+C the page says that stakemap has ended, as of when it is, and what to type; the map stays."""
    watch = start().ready()
    assert watch.running.stop() == 0
    ended = watch.page.locator("#_ended")
    ended.wait_for()
    assert "stakemap has ended" in ended.inner_text() and "This page is as of " in ended.inner_text()
    assert watch.page.locator("#_again").inner_text().endswith("map harbor.yaml --as-of 2025-03-01 --watch")
    assert watch.map.locator("h1").is_visible()
    assert watch.faults() == []


def test_an_end_without_a_word(start: Starter) -> None:
    """Where stakemap was killed the page finds out by itself and says the same."""
    watch = start().ready()
    watch.running.process.kill()
    watch.page.locator("#_ended").wait_for()
    assert watch.page.locator("#_again").inner_text().endswith("--watch")
    assert all("ERR_" in message for message in watch.found.messages)


def test_everything_by_keyboard(start: Starter) -> None:
    """Tab leads from the link through the mistakes into the map."""
    watch = start().ready()
    watch.save(MISTAKEN)
    watch.page.locator("#_trouble").wait_for()
    seen = []
    for _ in range(4):
        watch.page.keyboard.press("Tab")
        seen.append(watch.page.evaluate("document.activeElement.id || document.activeElement.tagName"))
    assert seen[:3] == ["_alone", "_trouble", "IFRAME"]
    assert watch.frame.evaluate("document.activeElement.tagName") in ("A", "INPUT")


@pytest.mark.parametrize(("motion", "name"), [("reduce", "none"), ("no-preference", "fresh")])
def test_motion(start: Starter, motion: str, name: str) -> None:
    """A new map lights up the top line for a moment, unless motion is not wanted."""
    watch = start(motion=motion).ready().redrawn(EXAMPLE.replace("Harbor Street Neighbors", "Harbor Street Friends"))
    watch.page.locator("html.fresh").wait_for(state="attached")
    assert watch.page.locator("header").evaluate("(one) => getComputedStyle(one).animationName") == name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing(start: Starter, size: tuple[int, int], scheme: str) -> None:
    """axe-core finds no violation with a map, with mistakes over it, and at the end."""
    watch = start(size=size, scheme=scheme).ready()
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    for frame in watch.page.frames:
        frame.evaluate(axe)
    assert told(watch.page) == []
    watch.save(MISTAKEN)
    watch.page.locator("#_trouble").wait_for()
    assert told(watch.page) == []
    assert watch.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert watch.running.stop() == 0
    watch.page.locator("#_ended").wait_for()
    assert told(watch.page) == []


def told(page: Page) -> list[str]:
    """Give what axe finds, in the page and in the map."""
    result = page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
    return [f"{v['id']}: {json.dumps([node['html'][:120] for node in v['nodes']])}" for v in result["violations"]]
