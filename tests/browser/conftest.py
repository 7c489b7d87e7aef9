"""A real Chromium for the tests of pages: found on the path, told to stay off the network, watched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WATCH = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective));
"""
WIDE, PHONE = (1280, 800), (390, 844)


@dataclass
class Visit:
    """A page that was opened, and everything it did that it should not."""

    page: Page
    requests: list[str] = field(default_factory=list)
    messages: list[str] = field(default_factory=list)

    def violations(self) -> list[str]:
        """Give what the content policy had to stop."""
        found: list[str] = self.page.evaluate("window.violations")
        return found

    def ready(self) -> Visit:
        """Wait until the picture answers."""
        self.page.wait_for_selector("html.ready", state="attached")
        return self


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Chromium once; without one the tests are left out, but fail where they are meant to run."""
    path = next((found for name in NAMES if (found := shutil.which(name))), None)
    if path is None:
        why = "There is no Chromium on this machine. Install it (apt install chromium) to test the pages."
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


Opener = Callable[..., Visit]


@pytest.fixture
def visit(chromium: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Open the text of a page from the disk, in a window of its own; see `Visit` for what is watched."""
    contexts: list[BrowserContext] = []

    def opened(
        html: str,
        size: tuple[int, int] = WIDE,
        scheme: str = "light",
        script: bool = True,
        anchor: str = "",
        **more: Any,
    ) -> Visit:
        file = tmp_path / f"page{len(contexts)}.html"
        file.write_bytes(html.encode())
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion="reduce",
            **more,
        )
        contexts.append(context)
        found = Visit(context.new_page())
        found.page.add_init_script(WATCH)
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("console", lambda message: found.messages.append(message.text))
        found.page.on("pageerror", lambda error: found.messages.append(str(error)))
        found.page.goto(file.as_uri() + anchor)
        found.requests.remove(file.as_uri())
        return found.ready() if script else found

    yield opened
    for context in contexts:
        context.close()
