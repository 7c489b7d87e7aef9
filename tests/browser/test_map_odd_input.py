"""Odd input gets a readable page: long, foreign and empty names, nobody at all, everybody in one place."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from stakemap.cli import main
from tests.browser.conftest import PHONE, WIDE, Opener
from tests.browser.test_map_access import MEASURE

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

FREE = ".frame > .picture :is(.label, .ring-caption, .title)"
WORDS = "Fernvale and Maple County Committee for Quiet Nights on and around the Market Square of Old Exampleton "
FITS = """() => {
  const root = document.documentElement;
  const shown = [...document.body.querySelectorAll("*")].filter((element) => !element.closest("svg")
    && [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim())
    && element.getBoundingClientRect().width > 1 && element.getBoundingClientRect().height > 1);
  return {
    wider: root.scrollWidth - root.clientWidth,
    small: shown.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 10.99).map((e) => e.outerHTML),
    cut: shown.filter((element) => getComputedStyle(element).overflowX === "hidden"
      && element.scrollWidth > element.clientWidth + 1).map((element) => element.outerHTML),
    out: shown.filter((element) => !element.closest(".scroll, .skip")).filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > root.clientWidth + 1;
    }).map((element) => element.outerHTML.slice(0, 200)),
  };
}"""
FRAME = """() => [...document.querySelectorAll(".frame > .picture")].filter((svg) => svg.getBoundingClientRect().width)
  .map((svg) => svg.getBoundingClientRect()).map(({ left, top, right, bottom }) => [left, top, right, bottom])[0]"""


def _long(number: int) -> str:
    return f"{WORDS * 4}"[number : number + 296].strip().ljust(296, "y") + f" {number:03}"


FOREIGN = (
    "\u0645\u0633\u062a\u0634\u0641\u0649 \u0627\u0644\u0645\u062f\u064a\u0646\u0629",
    "\u05d1\u05d9\u05ea \u05d7\u05d5\u05dc\u05d9\u05dd \u05e7\u05d4\u05d9\u05dc\u05ea\u05d9",
    "City Hospital (\u0645\u0633\u062a\u0634\u0641\u0649) No. 7",
    "\u0645\u0643\u062a\u0628 Elm Street 12 \u0634\u0627\u0631\u0639",
    "\u5e02\u653f\u5e9c\u516c\u5171\u5b89\u5168\u529e\u516c\u5ba4",
    "\u0e2a\u0e33\u0e19\u0e31\u0e01\u0e07\u0e32\u0e19\u0e40\u0e02\u0e15\u0e15\u0e31\u0e27\u0e2d\u0e22\u0e48\u0e32\u0e07",
    "\u0928\u0917\u0930 \u0928\u093f\u0917\u092e \u0909\u0926\u093e\u0939\u0930\u0923",
    "\U0001f692 Fire House \U0001f469\u200d\U0001f692",
    "\U0001f3f3\ufe0f\u200d\U0001f308\U0001f3e5",
    "Caf\u00e9 Z\u0364\u0363\u0306\u0301\u0302\u0303algo\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
    "\u00d6\u00e7\u0131\u011f \u0130\u015fler \u00dc\u00df",
    "\u0645\u0646\u0632\u0644\u200c\u0647\u0627",
)
ALIKE = (
    *("Cafe Rosa", "Caf\u00e9 Rosa", "Caf\u00e9 Ros\u00e4", "Cafe-Rosa", "Cafe Rosa.", "Cafe  Rosa 1", "CafeRosa"),
    *("O'Brien House", "OBrien House", "A and B Homes", "A & B Homes", "?", "!", "-", "\u00b7", "7", "07"),
)


def _people(names: Sequence[str], **more: Any) -> dict[str, Any]:
    kinds = ("health", "school", "business", "residents", "elected", "nonprofit", "county service", "faith")
    statuses = ("not contacted", "talking", "engaged", "unknown", "declined", "outreach", "committed")
    parties = [
        {"name": name, "kind": kinds[at % 8], "status": statuses[at % 7], "people": [f"Jordan Example {at}"]}
        for at, name in enumerate(names)
    ]
    action = {"do": f"Meet {names[0]}", "needs": list(names[:4]), "status": "agreed"}
    return {"problem": "Noise", "stakeholders": parties, "response": {"actions": [action]}, **more}


def _crowded(ties: int) -> dict[str, Any]:
    """Eighty in one sector and one ring; with ties, all of them on the first one."""
    names = [f"Corner Bar {number} on Market Square" for number in range(80)]
    parties = [{"name": name, "kind": "business", "status": "not contacted"} for name in names]
    tied = [{"between": [names[0], names[1 + at % 79]], "kind": f"kind {at}", "state": "active"} for at in range(ties)]
    return {"problem": "Noise", "stakeholders": parties, **({"relationships": tied} if ties else {})}


FILES: Mapping[str, Callable[[], dict[str, Any]]] = {
    "names of 300 characters": lambda: _people([_long(number) for number in range(25)], agency=_long(30)),
    "names of one long word": lambda: _people([f"{'Ws'[at % 2] * 297}{at:03}" for at in range(12)], agency="W" * 300),
    "a title of 300 characters": lambda: {**_people(["Corner Bar"]), "problem": _long(1), "summary": _long(2)},
    "a title of one long word": lambda: {**_people(["Corner Bar"]), "problem": "W" * 300},
    "scripts of the world": lambda: _people(FOREIGN, agency=FOREIGN[0] + " 1", problem=" ".join(FOREIGN[:3])),
    "names that are alike": lambda: _people(ALIKE, agency="X"),
    "one": lambda: {"problem": "Noise", "stakeholders": ["Corner Bar"]},
    "none": lambda: {"problem": "Noise"},
    "none but the agency": lambda: {"problem": "Noise", "agency": "Exampleton Police", "stakeholders": []},
    "nobody left to recruit": lambda: {"problem": "N", "stakeholders": [{"name": "Corner Bar", "status": "committed"}]},
    "eighty in one place": lambda: _crowded(0),
    "a thousand ties on one": lambda: _crowded(1000),
    "an action that needs eighty": lambda: {
        "problem": "Noise",
        "response": {"actions": [{"do": _long(3), "needs": [f"Corner Bar {at}" for at in range(80)]}]},
    },
}


@cache
def drawn(name: str, folder: Path) -> str:
    """Draw such a file with the real command, once for all tests."""
    file, page = folder / "file.yaml", folder / "file.html"
    file.write_text(json.dumps(FILES[name](), ensure_ascii=False, indent=0), encoding="utf-8")
    assert main(["map", str(file), "-o", str(page), "--force", "--no-open", "--as-of", "2025-03-01"]) == 0
    return page.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the files."""
    return tmp_path_factory.mktemp("odd")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", FILES)
def test_page_is_readable(visit: Opener, folder: Path, name: str, size: tuple[int, int]) -> None:
    """Nothing is wider than the window, overlaps, is cut off or smaller than 11 pixels; every name is there."""
    found = visit(drawn(name, folder), size)
    page = found.page
    fits = [page.evaluate(FITS)]
    if page.locator(".pick:visible").count():
        page.locator(".pick:visible").first.click()
        fits.append(page.evaluate(FITS))
        page.keyboard.press("Escape")
    assert fits == [{"wider": 0, "small": [], "cut": [], "out": []}] * len(fits)
    assert picture_faults(page) == []
    told = " ".join((page.locator("main").text_content() or "").split())
    assert not [party for party in names_of(name) if party not in told]
    assert (found.requests, found.messages, found.violations()) == ([], [], [])


def picture_faults(page: Page) -> list[tuple[str, ...]]:
    """Give the texts of the picture that overlap, leave the frame or are too small."""
    left, top, right, bottom = page.evaluate(FRAME)
    faults: list[tuple[str, ...]] = []
    for text in page.evaluate(MEASURE, ".frame > .picture text"):
        x1, y1, x2, y2 = text["box"]
        if x1 < left - 1 or y1 < top - 1 or x2 > right + 1 or y2 > bottom + 1:
            faults.append(("outside", text["text"]))
        if text["size"] < 10.99:
            faults.append(("small", text["text"]))
    for one, other in combinations(page.evaluate(MEASURE, FREE), 2):
        a, b = one["box"], other["box"]
        if not (a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] + 1 or b[3] <= a[1] + 1):
            faults.append(("overlap", one["text"], other["text"]))
    return faults


def names_of(name: str) -> list[str]:
    """Give the names that such a file holds."""
    parties = FILES[name]().get("stakeholders", [])
    found = [party if isinstance(party, str) else party["name"] for party in parties]
    return [" ".join(party.split()) for party in found]


def test_escape_twice_stays_on_the_page(visit: Opener, folder: Path) -> None:
    """Two Escapes, faster than the browser goes back, close the card and do not leave the page."""
    page = visit(drawn("one", folder)).page
    page.locator(".pick:visible").first.click()
    page.evaluate(
        """() => { [1, 2].forEach(() => document.activeElement.dispatchEvent(
          new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))); }"""
    )
    page.wait_for_timeout(300)
    assert page.url.startswith("file:") and page.locator("h1").count() == 1
    assert page.locator("#_card").is_hidden()
