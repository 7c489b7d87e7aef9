"""Open a page in a real browser, time it, and drag its picture; `pages.py` says what is measured."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

LIMIT = 20.0
"""Seconds that a stock page gets for its first stable picture; judgement: nobody waits longer."""
DRAG = 2.0
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
TIMER = """
const seen = { picture: () => [...document.querySelectorAll(".frame > .picture")].some((svg) =>
    svg.querySelector("[data-id]") && svg.getBoundingClientRect().width > 0),
  answers: () => document.documentElement.classList.contains("ready"),
  stable: () => typeof network === "object" && network !== null && network.physics && network.physics.stabilized };
const look = () => {
  for (const name in seen) if (seen[name]()) {
    delete seen[name];
    requestAnimationFrame((now) => document.documentElement.setAttribute(`data-${name}`, now / 1000));
  }
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
"""
COUNT = """() => {
  window.frames_ = [];
  const tick = (now) => { window.frames_.push(now); window.counting = requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""
STOP = """() => { cancelAnimationFrame(window.counting); return window.frames_; }"""


@dataclass
class Side:
    """One of the two pages of a size, and what was measured of it.

    Attributes:
        write: Gives the text of the page.
        last: What the page is waited for.
        canvas: Selector of what is dragged.
    """

    write: Callable[[], str]
    last: str
    canvas: str
    kilobytes: float = 0.0
    writing: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    answers: list[float] = field(default_factory=list)
    frames: float | None = None
    longest: float | None = None
    requests: int = 0
    messages: int = 0
    slow: bool = False


def start_browser(playwright: Playwright) -> Browser:
    """Start the Chromium of this machine."""
    path = next((found for name in BROWSERS if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("There is no Chromium on this machine. Install it (apt install chromium).")
    return playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))


def open_page(browser: Browser, file: Path, side: Side, drag: bool) -> None:
    """Open the page once in a window of its own and write down how long it took; drag the picture if asked."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.route("http*://**", lambda route: route.abort())
    page.add_init_script(TIMER)
    try:
        page.goto(file.as_uri(), wait_until="commit")
        root = page.wait_for_selector(f"html[data-{side.last}]", state="attached", timeout=LIMIT * 1000)
        assert root is not None
        side.answers.append(float(root.get_attribute(f"data-{side.last}") or "nan"))
        side.first.append(float(root.get_attribute("data-picture") or side.answers[-1]))
        if drag:
            side.frames, side.longest = drag_picture(page, side.canvas)
    except Exception as error:
        if "Timeout" not in str(error):
            raise
        side.slow = True
    side.requests, side.messages = len(asked) - 1, len(said)
    context.close()


def drag_picture(page: Page, canvas: str) -> tuple[float, float] | tuple[None, None]:
    """Drag the picture about; give frames a second and the longest frame in seconds, None if it did not follow."""
    target = page.locator(canvas)
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    still = target.screenshot()
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(COUNT)
    end, step = time.perf_counter() + DRAG, 0
    while time.perf_counter() < end:
        step += 1
        page.mouse.move(x + 3 * (step % 40), y + 2 * (step % 30))
    frames: list[float] = page.evaluate(STOP)
    page.mouse.move(x + 90, y + 50)
    followed = target.screenshot() != still
    page.mouse.up()
    gaps = [(after - before) / 1000 for before, after in pairwise(frames)]
    return (len(gaps) / sum(gaps), max(gaps)) if followed else (None, None)
