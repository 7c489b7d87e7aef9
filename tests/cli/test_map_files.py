"""Where the map cannot be written, one sentence says so and what to do, and every file stays as it was."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from stakemap.cli.writing import write_over_own
from stakemap.errors import CannotWrite

Run = Callable[..., Any]
KINDS = pytest.mark.parametrize("page", ["map.html", "map.svg"])
NOBODY = 65534


def everything(folder: Path) -> dict[str, tuple[int, bytes | str]]:
    """Give every file of a folder with its rights and content, and every link with what it leads to."""
    return {str(path.relative_to(folder)): (path.lstat().st_mode, _content(path)) for path in sorted(folder.rglob("*"))}


def _content(path: Path) -> bytes | str:
    if path.is_symlink():
        return str(path.readlink())
    return path.read_bytes() if path.is_file() else ""


def refused(run: Run, here: Path, page: str, *more: str) -> str:
    """Try to write; give the one sentence that refuses, after looking that nothing has changed."""
    before = everything(here)
    answer = run("map", "square.yaml", "--no-open", "-o", page, *more)
    assert (answer.code, answer.out) == (2, "")
    assert everything(here) == before
    assert len(answer.err.splitlines()) == 1 and "Traceback" not in answer.err
    assert "Choose another" in answer.err
    return str(answer.err).strip()


@pytest.fixture
def closed(here: Path) -> Iterator[Path]:
    """A folder that takes no files: one of our own, or where nothing stops an administrator, one of the system."""
    folder = Path("/sys") if os.geteuid() == 0 else here / "closed"
    folder.mkdir(exist_ok=True)
    mode = folder.stat().st_mode
    if folder.parent == here:
        folder.chmod(0o555)
    yield folder
    if folder.parent == here:
        folder.chmod(mode)


@KINDS
@pytest.mark.parametrize("more", [(), ("--force",)], ids=["", "force"])
def test_folder_that_takes_no_files(run: Run, square: Path, here: Path, closed: Path, page: str, more: Any) -> None:
    """A folder in which we may not write is told so."""
    assert refused(run, here, f"{closed}/{page}", *more).startswith(f"Cannot write {closed}/{page}: ")
    assert not (closed / page).exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="Only an administrator can become somebody else."
)
@pytest.mark.parametrize("force", [False, True])
def test_folder_of_somebody_else(here: Path, force: bool) -> None:
    """In a folder of somebody else neither a new page is written nor our own old one replaced."""
    own = b"ours"
    Path("old.html").write_bytes(own)
    Path("old.html").chmod(0o666)
    here.chmod(0o755)
    os.seteuid(NOBODY)
    try:
        for page in ("new.html", "old.html"):
            with pytest.raises(CannotWrite, match="you are not allowed to do that here"):
                write_over_own(Path(page), "new", lambda start: start == own, force)
    finally:
        os.seteuid(0)
    assert {path.name: path.read_bytes() for path in here.iterdir()} == {"old.html": own}


@KINDS
def test_file_of_somebody_else(run: Run, square: Path, here: Path, page: str) -> None:
    """A file that stakemap did not write stays, even one that speaks of stakemap, or is empty."""
    for theirs in (b"", b"<p>theirs", b"<p>a page about stakemap map", b"\x00\xff" * 5000):
        Path(page).write_bytes(theirs)
        assert "was not written by stakemap. Nothing was overwritten." in refused(run, here, page)


def test_page_and_picture_are_not_taken_for_each_other(run: Run, square: Path, here: Path) -> None:
    """A picture is not written over our page, nor a page over our picture: the name says which is meant."""
    assert run("map", square, "--no-open", "-o", "map.html").code == 0
    Path("map.html").rename("map.svg")
    assert "was not written by stakemap" in refused(run, here, "map.svg")


@KINDS
@pytest.mark.parametrize("more", [(), ("--force",)], ids=["", "force"])
def test_read_only_file(run: Run, square: Path, here: Path, page: str, more: tuple[str, ...]) -> None:
    """A file that somebody has made read-only stays, also when stakemap wrote it, also by force."""
    assert run("map", square, "--no-open", "-o", page, "--as-of", "2025-02-01").code == 0
    Path(page).chmod(0o444)
    assert refused(run, here, page, *more).startswith(f"Cannot write {page}: that file is there to be read only")
    Path(page).chmod(0o644)
    assert run("map", square, "--no-open", "-o", page).code == 0


@KINDS
@pytest.mark.parametrize("more", [(), ("--force",)], ids=["", "force"])
def test_folder_of_that_name(run: Run, square: Path, here: Path, page: str, more: tuple[str, ...]) -> None:
    """A folder of that name stays, with what is in it."""
    Path(page).mkdir()
    Path(page, "mine.txt").write_text("mine")
    assert "that is a folder" in refused(run, here, page, *more)


@KINDS
@pytest.mark.parametrize("place", ["no/such/folder", "square.yaml", "x" * 300])
def test_place_that_does_not_exist(run: Run, square: Path, here: Path, page: str, place: str) -> None:
    """No folder is made, whether it is missing, is a file or could never be."""
    for start in ("", f"{here}/"):
        assert refused(run, here, f"{start}{place}/{page}", "--force").startswith("Cannot write ")


@KINDS
@pytest.mark.parametrize("to", ["square.yaml", "nowhere", "map.html", "map.svg"])
def test_link(run: Run, square: Path, here: Path, page: str, to: str) -> None:
    """A link is not written through, wherever it leads: to a file, to nothing or to itself."""
    Path(page).symlink_to(to)
    assert "is a link to another file. Nothing was overwritten." in refused(run, here, page)


def test_file_that_cannot_be_read_leaves_nothing(run: Run, here: Path) -> None:
    """Where the problem file has a mistake no page is written and an old one stays."""
    Path("square.yaml").write_text("problem: Noise\nstakeholders:\n  - name: Inn\n    staus: engaged\n")
    Path("map.html").write_text('<meta name="generator" content="stakemap map">old')
    before = everything(here)
    assert run("map", "square.yaml", "--no-open", "-o", "map.html").code == 2
    assert everything(here) == before
