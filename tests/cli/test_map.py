"""The map is one file where the user stands, and takes nobody else's place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

Run = Callable[..., Any]


def test_map_lies_here(run: Run, square: Path) -> None:
    """Without -o the page is named like the file and lies in the folder where we stand."""
    answer = run("map", square, "--no-open")
    assert (answer.code, answer.out) == (0, "Wrote square.html\n")
    assert answer.err.splitlines() == [
        "It names people. Keep it inside the agency.",
        "Open it with a double click, or type: stakemap map square.yaml --open",
    ]
    assert b"Springfield Hospital" in Path("square.html").read_bytes()


def test_same_day_same_bytes(run: Run, square: Path) -> None:
    """The same file on the same day gives the same page, also over its own earlier one."""
    run("map", square, "--as-of", "2025-02-01")
    first = Path("square.html").read_bytes()
    run("map", square, "--as-of", "2025-02-01")
    run("map", square, "--as-of", "2025-02-01", "-o", "other.html")
    assert Path("square.html").read_bytes() == first == Path("other.html").read_bytes()


def test_foreign_page(run: Run, square: Path) -> None:
    """A page that stakemap did not draw stays, unless --force says otherwise."""
    Path("square.html").write_text("<p>theirs")
    answer = run("map", square)
    assert (answer.code, answer.out) == (2, "")
    assert "was not written by stakemap. Nothing was overwritten." in answer.err
    assert Path("square.html").read_text() == "<p>theirs"
    assert run("map", square, "--force").code == 0


@pytest.mark.parametrize("out", ["square.yaml", "nowhere/map.html", "."])
def test_places_that_cannot_be(run: Run, square: Path, out: str) -> None:
    """The input, a missing folder and a folder are refused in one sentence, and nothing is written."""
    before = square.read_bytes()
    answer = run("map", square, "-o", out, "--force")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("Cannot write ")
    assert len(answer.err.splitlines()) == 1
    assert [path.read_bytes() for path in Path().iterdir()] == [before]


def test_disk_that_takes_no_more(run: Run, square: Path, environment: dict[str, str]) -> None:
    """Where the disk takes only a part of the new page, the old one stays whole and nothing else is left."""
    run("map", square, "--as-of", "2025-02-01")
    before = Path("square.html").read_bytes()
    line = f'ulimit -f 40; "{sys.executable}" -m stakemap map square.yaml --as-of 2025-02-02 --no-open'
    done = subprocess.run(["bash", "-c", line], env=environment, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.startswith("Cannot write square.html: the file would be too large for this disk.")
    assert Path("square.html").read_bytes() == before
    assert sorted(path.name for path in Path().iterdir()) == ["square.html", "square.yaml"]


@pytest.mark.parametrize(("out", "page"), [("mine", "mine.html"), ("elm.v2", "elm.v2.html"), ("a.HTM", "a.HTM")])
def test_page_ends_in_html(run: Run, square: Path, out: str, page: str) -> None:
    """A name that no browser would know as a page gets its ending."""
    answer = run("map", square, "-o", out)
    assert (answer.code, answer.out) == (0, f"Wrote {page}\n")
    assert f"stakemap map square.yaml -o {page} --open" in answer.err
    assert Path(page).exists()


@pytest.mark.parametrize(("out", "says"), [("-", "such as -o map.html"), ("a.pdf", "Type -o a.html, open the page")])
def test_pages_that_cannot_be(run: Run, square: Path, out: str, says: str) -> None:
    """What is no page is refused with what to type."""
    answer = run("map", square, "-o", out)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert [path.name for path in Path().iterdir()] == ["square.yaml"]


@pytest.mark.parametrize(
    ("words", "file"),
    [
        (("--svg",), "square.svg"),
        (("-o", "mine.svg"), "mine.svg"),
        (("-o", "mine.SVG"), "mine.SVG"),
        (("--svg", "-o", "mine"), "mine.svg"),
    ],
)
def test_picture_alone(run: Run, square: Path, words: tuple[str, ...], file: str) -> None:
    """With --svg, or with a name that ends in .svg, the picture alone is written, over its own earlier one too."""
    answer = run("map", square, "--no-open", *words)
    assert (answer.code, answer.out) == (0, f"Wrote {file}\n")
    assert answer.err.startswith("It names people. Keep it inside the agency.")
    first = Path(file).read_bytes()
    root = ElementTree.fromstring(first)
    assert root.tag.endswith("}svg") and b"Springfield Hospital" in first and b"<script" not in first
    assert run("map", square, "--no-open", *words).code == 0
    assert Path(file).read_bytes() == first


def test_foreign_picture(run: Run, square: Path) -> None:
    """A picture that stakemap did not draw stays, and so does a page of stakemap under that name."""
    Path("square.svg").write_text("<svg/>")
    answer = run("map", square, "--svg")
    assert (answer.code, answer.out) == (2, "")
    assert "was not written by stakemap. Nothing was overwritten." in answer.err
    assert Path("square.svg").read_text() == "<svg/>"
    run("map", square, "-o", "page.html")
    Path("page.html").rename("page.svg")
    assert run("map", square, "-o", "page.svg").code == 2


@pytest.mark.parametrize(
    ("out", "says"), [("-", "such as -o map.svg"), ("a.html", "Type -o a.svg"), ("a.png", "a.svg")]
)
def test_pictures_that_cannot_be(run: Run, square: Path, out: str, says: str) -> None:
    """With --svg another kind of file is refused with what to type."""
    answer = run("map", square, "--svg", "-o", out)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert [path.name for path in Path().iterdir()] == ["square.yaml"]


def test_help_offers_no_folder(run: Run) -> None:
    """The map is about one file."""
    assert "folder" not in run("map", "--help").out
