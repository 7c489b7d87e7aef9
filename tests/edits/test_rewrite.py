"""A whole file is put in place of another, also one with mistakes, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from stakemap.edits import rewrite, undo
from stakemap.edits.refusals import ChangedMeanwhile
from stakemap.edits.undo import line_hunks
from tests.edits.conftest import DAY

OLD = "\ufeffProblem: Elm\r\nStage: analysis\nsummary: cars\n".encode()
NEW = "\ufeffproblem: Elm\r\nstage: analysis\nsummary: cars\n".encode()


def test_a_file_with_mistakes_is_rewritten_and_taken_back(tmp_path: Path) -> None:
    """The new bytes are written, the lines told, and undo brings back the old ones, mistakes and all."""
    path = tmp_path / "elm.yaml"
    path.write_bytes(OLD)
    change = rewrite(path, NEW, "Mended.", DAY, seen=OLD)
    assert path.read_bytes() == NEW
    assert [(lines.before, lines.after) for lines in change.lines] == [
        (("Problem: Elm", "Stage: analysis"), ("problem: Elm", "stage: analysis"))
    ]
    assert undo(path, DAY).says == "Mended."
    assert path.read_bytes() == OLD


def test_a_change_elsewhere_stays_when_it_is_taken_back(tmp_path: Path) -> None:
    """What was changed by hand since then stays; only the mended lines go back."""
    path = tmp_path / "elm.yaml"
    old, new = b"problem: Elm\nstage:  analysis\nsummary: cars\n", b"problem: Elm\nstage: analysis\nsummary: cars\n"
    path.write_bytes(old)
    rewrite(path, new, "Mended.", DAY, seen=old)
    path.write_bytes(new + b"started: 2025\n")
    undo(path, DAY)
    assert path.read_bytes() == old + b"started: 2025\n"


def test_a_file_that_changed_meanwhile_is_left(tmp_path: Path) -> None:
    """A file that is not the one that was read is not written over."""
    path = tmp_path / "elm.yaml"
    path.write_bytes(OLD)
    with pytest.raises(ChangedMeanwhile):
        rewrite(path, NEW, "Mended.", DAY, seen=NEW)
    assert path.read_bytes() == OLD


def test_the_same_bytes_are_no_change(tmp_path: Path) -> None:
    """Nothing is written or remembered where nothing changes."""
    path = tmp_path / "elm.yaml"
    path.write_bytes(OLD)
    assert rewrite(path, OLD, "Mended.", DAY, seen=OLD).lines == ()


def test_hunks_are_lines_from_the_last_to_the_first() -> None:
    """Lines that differ are changes of their own, so that each finds its place again."""
    hunks = line_hunks(OLD, NEW)
    assert [hunk.new for hunk in hunks] == ["stage: analysis", "problem: Elm"]
    assert [hunk.new for hunk in line_hunks(b"a\nb\n", b"a\n")] == ["a\n"]
