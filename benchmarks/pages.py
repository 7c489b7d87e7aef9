"""Measure map pages in a real browser, beside a stock pyvis page of the same parties and ties, in one run.

Usage: python benchmarks/pages.py [STAKEHOLDERS ...]     (default 9 80 300 2000 10000; run it on a quiet machine)

Headless Chromium without a graphics card, 1280 x 800. Both pages of a size are opened in turn (A B A B ...), from
the disk, without a network; figures are medians. "Writing" is the time to compose and draw, without imports.
"First picture" is the time from the start of the navigation to the frame after the marks of the picture have a
place on the screen; "answers" the same until the page has set itself ready. A stock page moves its marks about
until its physics are done: its first picture, and its answer, is the first one that is stable, for which it gets 20
seconds. Frames are counted while the mouse drags the picture for two seconds.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import yaml

from stakemap.cast import Cast, build_cast
from stakemap.gaps import assess
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map import compose_scene, draw_map

sys.path.insert(0, str(Path(__file__).parent))
from fiction import write_fiction
from opening import LIMIT, Side, open_page, start_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SIZES = (9, 80, 300, 2000, 10000)
LOADS = 5
AS_OF = date(2025, 12, 31)
TARGETS = {80: (600, 0.5, 0.5, 50), 300: (900, 1.0, 0.7, 40), 2000: (2000, 2.0, 1.0, 50), 10000: (6000, 6.0, 2.0, 50)}
"""Up to so many stakeholders: kilobytes, seconds of writing, seconds to the first picture, frames a second."""


def write_stock(cast: Cast) -> str:
    """Write the page that pyvis makes of the same parties and ties when nothing is chosen but to carry its library."""
    from pyvis.network import Network

    network = Network(cdn_resources="in_line")
    for party in cast.parties:
        network.add_node(party.id, label=party.name)
    for tie in cast.ties:
        if tie.recorded and {cast.home(tie.a), cast.home(tie.b)} <= set(network.node_ids):
            network.add_edge(cast.home(tie.a), cast.home(tie.b))
    page: str = network.generate_html()
    return page


def measure(browser: Browser, folder: Path, number: int) -> tuple[Side, Side]:
    """Write and open both pages of a size in turn."""
    tree = yaml.load(write_fiction(number, 2 * number), yaml.CBaseLoader)  # as in growth.py: files end at 2 MB
    cast = build_cast(Problem.model_validate(tree, by_alias=True, by_name=False), AS_OF)
    recruits, assessment = rank_recruits(cast), assess(cast)
    ours = Side(lambda: draw_map(compose_scene(cast, recruits, assessment)), "answers", "#_canvas")
    stock = Side(lambda: write_stock(cast), "stable", "#mynetwork")
    sides = {"stakemap": ours, "pyvis": stock}
    for round_ in range(LOADS):
        for name, side in sides.items():
            file = folder / f"{name}{number}.html"
            if round_ < 3 and sum(side.writing) < LIMIT:
                start = time.perf_counter()
                text = side.write()
                side.writing.append(time.perf_counter() - start)
                side.kilobytes = len(text.encode()) / 1000
                file.write_text(text, encoding="utf-8")
            if not side.slow:
                open_page(browser, file, side, drag=round_ == LOADS - 1)
    return ours, stock


def draw_table(number: int, ours: Side, stock: Side) -> str:
    """Draw the lines of one size: target, our figure, the stock page's, and the ratio."""
    kilobytes, writing, first, frames = next(goal for most, goal in sorted(TARGETS.items()) if number <= most)

    def middle(values: list[float]) -> float | None:
        return median(values) if values else None

    rows: list[tuple[str, str, float | None, float | None, str]] = [
        ("size, kB", f"<= {kilobytes}", ours.kilobytes, stock.kilobytes, ".0f"),
        ("writing, s", f"<= {writing}", middle(ours.writing), middle(stock.writing), ".2f"),
        ("first picture, s", f"<= {first}", middle(ours.first), middle(stock.first), ".2f"),
        ("answers, s", "", middle(ours.answers), middle(stock.answers), ".2f"),
        ("frames a second, dragged", f">= {frames}", ours.frames, stock.frames, ".0f"),
        ("longest frame, s", "", ours.longest, stock.longest, ".3f"),
        ("requests", "0", ours.requests, stock.requests, ".0f"),
        ("console messages", "0", ours.messages, stock.messages, ".0f"),
    ]
    lines = [f"\n{number:,} stakeholders, {2 * number:,} ties"]
    for words, goal, a, b, form in rows:
        late = f"> {LIMIT:.0f}" if stock.slow and words in ("first picture, s", "answers, s") else "-"
        ratio = f"{a / b:.2f}" if a is not None and b else "-"
        told: list[Any] = [format(a, form) if a is not None else "-", format(b, form) if b is not None else late]
        lines.append(f"  {words:26} {goal:>9} {told[0]:>10} {told[1]:>10} {ratio:>7}")
    return "\n".join(lines)


def main() -> None:
    """Measure every size and print its part of the table as soon as it is known."""
    from playwright.sync_api import sync_playwright

    print(f"{'':28} {'target':>9} {'stakemap':>10} {'pyvis':>10} {'ratio':>7}", flush=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        browser = start_browser(playwright)
        for number in tuple(map(int, sys.argv[1:])) or SIZES:
            print(draw_table(number, *measure(browser, Path(name), number)), flush=True)
        browser.close()


if __name__ == "__main__":
    main()
