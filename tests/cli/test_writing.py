"""Files are written whole or not at all, and never over somebody else's work."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from stakemap.cli.faults import AlreadyThere, CannotStart
from stakemap.cli.writing import write_new, write_over_own
from stakemap.errors import CannotWrite, NothingOverwritten

OWN = b"made by us"


def is_own(start: bytes) -> bool:
    return start.startswith(OWN)


def over(path: Path, force: bool = False) -> None:
    write_over_own(path, "made by us, again\n", is_own, force)


def test_new_file(tmp_path: Path) -> None:
    """A new file holds the text with plain line ends, and nothing else is left in the folder."""
    write_new(tmp_path / "a.yaml", "problem: \u00c9tude\n")
    assert (tmp_path / "a.yaml").read_bytes() == "problem: \u00c9tude\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_new_never_replaces(tmp_path: Path) -> None:
    """A file of that name stays as it is."""
    (tmp_path / "a.yaml").write_text("mine")
    with pytest.raises(AlreadyThere, match="nothing was changed"):
        write_new(tmp_path / "a.yaml", "new")
    assert (tmp_path / "a.yaml").read_text() == "mine"


def test_new_where_the_disk_refuses(tmp_path: Path) -> None:
    """A place that takes no new file is named with its reason."""
    with pytest.raises(CannotStart, match="Go to a folder of your own and try again"):
        write_new(tmp_path / "nowhere" / "a.yaml", "problem: x")


def test_own_page_is_replaced(tmp_path: Path) -> None:
    """A page that stakemap made is made again without asking, with the rights it had."""
    page = tmp_path / "a.html"
    page.write_bytes(OWN)
    page.chmod(0o600)
    over(page)
    assert page.read_text() == "made by us, again\n"
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_foreign_page_needs_force(tmp_path: Path) -> None:
    """A page of somebody else is replaced only when that is asked for."""
    page = tmp_path / "a.html"
    page.write_text("theirs")
    with pytest.raises(NothingOverwritten, match="was not written by stakemap"):
        over(page)
    assert page.read_text() == "theirs"
    over(page, force=True)
    assert page.read_text() == "made by us, again\n"


def test_link_is_not_followed(tmp_path: Path) -> None:
    """A link is not written through, so the file it leads to stays."""
    theirs, link = tmp_path / "theirs", tmp_path / "a.html"
    theirs.write_bytes(OWN + b" but theirs")
    link.symlink_to(theirs)
    with pytest.raises(NothingOverwritten, match="is a link to another file"):
        over(link)
    over(link, force=True)
    assert theirs.read_bytes() == OWN + b" but theirs"


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".YAML"])
def test_problem_file_is_never_replaced(tmp_path: Path, ending: str) -> None:
    """A page never takes the name of a problem file, not even by force."""
    with pytest.raises(CannotWrite, match="the name of a problem file"):
        over(tmp_path / f"a{ending}", force=True)


def test_folder_in_the_way(tmp_path: Path) -> None:
    """A folder where the page should stand gets a plain sentence."""
    with pytest.raises(CannotWrite, match="that is a folder"):
        over(tmp_path, force=True)


def test_no_such_folder(tmp_path: Path) -> None:
    """A missing folder is named as the reason, and not made."""
    with pytest.raises(CannotWrite, match="there is no such folder"):
        over(tmp_path / "nowhere" / "a.html")
    assert not (tmp_path / "nowhere").exists()


def test_device(tmp_path: Path) -> None:
    """A pipe or device is not a file to be replaced."""
    os.mkfifo(tmp_path / "a.html")
    with pytest.raises(CannotWrite, match="that is a device"):
        over(tmp_path / "a.html", force=True)


def test_disk_refuses(tmp_path: Path) -> None:
    """Where the disk refuses the new file, the old one stays whole and no litter is left."""
    page = tmp_path / "a.html"
    page.write_bytes(OWN)
    too_long = tmp_path / f"{'x' * 300}.html"
    with pytest.raises(CannotWrite, match="the name is too long"):
        over(too_long)
    assert [path.name for path in tmp_path.iterdir()] == ["a.html"]
