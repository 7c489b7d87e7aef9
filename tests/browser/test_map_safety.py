"""The map asks the network for nothing, and nothing that a file contains can run."""

from __future__ import annotations

import itertools
import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest

from stakemap.views.map.page import draw_map
from stakemap.views.map.scene import Scene, Spoke
from tests.browser.conftest import PHONE, WIDE, Opener
from tests.browser.payloads import PAYLOADS
from tests.views.map.scenes import mixed, scene

pytestmark = pytest.mark.browser

ATTACKS = (*PAYLOADS, "\u2028 \u2029 </script><script>window.ran = 1</script>")
"""The payloads of problem files, and one with line ends that a problem file cannot hold."""
ROUNDS = 3
KEPT = frozenset({"id", "to", "a", "b", "at", "key", "needs", "maybe", "missing"})


def poisoned(value: Any, start: int) -> Any:
    """Put a payload behind every text of a scene, one after the other from ``start`` on; ids, being slugs, are kept."""
    turn = itertools.count(start)

    def poison(value: Any) -> Any:
        if isinstance(value, str) and not isinstance(value, Enum):
            return f"{value} {ATTACKS[next(turn) % len(ATTACKS)]}"
        if isinstance(value, tuple):
            return tuple(poison(item) for item in value)
        if is_dataclass(value) and not isinstance(value, type):
            kept = KEPT | ({"actions"} if isinstance(value, Spoke) else set())
            return replace(
                value, **{f.name: poison(getattr(value, f.name)) for f in fields(value) if f.name not in kept}
            )
        return value

    return poison(value)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_page_is_quiet(visit: Opener, size: tuple[int, int], scheme: str) -> None:
    """Opening, pointing, choosing, zooming and searching cause no request, message or policy violation."""
    found = visit(draw_map(mixed()), size, scheme)
    page = found.page
    page.locator("#_zoom button").first.click()
    page.locator(".pick").first.click()
    page.keyboard.press("Escape")
    page.locator("#_search").fill("hospital")
    page.locator("#_search").fill("")
    box = page.locator("#_canvas").bounding_box()
    assert box is not None
    for step in range(1, 8):
        page.mouse.move(box["x"] + box["width"] * step / 8, box["y"] + box["height"] * step / 8)
        page.mouse.click(box["x"] + box["width"] * step / 8, box["y"] + box["height"] * step / 8)
    assert (found.requests, found.messages, found.violations()) == ([], [], [])


@pytest.mark.parametrize("start", range(0, len(PAYLOADS), len(PAYLOADS) // ROUNDS))
def test_nothing_from_a_file_runs(visit: Opener, start: int) -> None:
    """A payload in every text of the scene is shown as text: nothing runs, loads or leaves the page."""
    picture: Scene = poisoned(mixed(), start)
    found = visit(draw_map(picture))
    page = found.page
    for pick in page.locator("#_recruits .pick").all()[:4]:
        pick.hover()
        pick.click()
        page.keyboard.press("Escape")
    page.get_by_role("tab").nth(2).click()
    page.locator(".pick.action").first.click()
    page.locator("th button").first.click()
    assert page.evaluate("window.ran") is None
    assert (found.requests, found.messages, found.violations()) == ([], [], [])
    shown = re.sub(r"\s+", " ", page.locator("h1").inner_text())
    assert shown == re.sub(r"\s+", " ", picture.headline).strip()


@pytest.mark.parametrize("start", range(0, len(PAYLOADS), len(PAYLOADS) // ROUNDS))
def test_nothing_from_a_file_runs_without_the_policy(visit: Opener, start: int) -> None:
    """Escaping alone is enough: with the content policy taken out still nothing runs."""
    page = draw_map(poisoned(scene(), start))
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert bare != page
    assert visit(bare).page.evaluate("window.ran") is None


def test_policy_check_can_fail(visit: Opener) -> None:
    """A script smuggled into the page is stopped and seen by the check; without the policy it would run."""
    page = draw_map(scene())
    smuggled = page.replace("<main>", "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'><main>")
    stopped = visit(smuggled)
    assert stopped.page.evaluate("window.ran") is None
    assert len(stopped.violations()) >= 2
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", smuggled)
    assert visit(bare).page.evaluate("window.ran") == 1
