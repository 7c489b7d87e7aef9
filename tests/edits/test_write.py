"""Writing over a file: rights, links, locks and other programs."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stakemap.edits import AddEntry, Patch, SetValue, disk, edit, preview, write
from stakemap.edits.disk import HeldElsewhere, put
from stakemap.edits.refusals import CannotChange, ChangedMeanwhile, WouldBreak
from stakemap.errors import CannotRead, MistakesInFile
from tests.edits.conftest import DAY
from tests.edits.styles import TINY

STAGE = Patch((SetValue(("stage",), "analysis"),), "The stage is now analysis.")
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")


def test_what_an_edit_tells(file: Path) -> None:
    """An edit gives its sentence and the lines that went and came, with their numbers; a preview gives the same."""
    raw = file.read_bytes()
    patch = Patch((SetValue(("stakeholders", 1, "status"), "engaged"), SetValue(("stage",), "analysis")), "Both.")
    shown = preview(file, patch)
    assert file.read_bytes() == raw
    change = edit(file, patch, DAY)
    assert shown == change
    assert (change.path, change.says, change.remark) == (str(file), "Both.", "")
    first, second = change.lines
    assert (first.first_before, first.before, first.first_after, first.after) == (3, (), 3, ("stage: analysis",))
    assert (second.first_before, second.before) == (7, ("    status: talking",))
    assert (second.first_after, second.after) == (8, ("    status: engaged",))


def test_nothing_to_do(file: Path, state: Path) -> None:
    """What the file says already is not written again, nor remembered."""
    before = file.stat()
    change = edit(file, Patch((SetValue(("problem",), "Racing on Elm Street"),), "Same."), DAY)
    assert change.lines == ()
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert not list(state.glob("*.json"))


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_rights_stay(file: Path, mode: int) -> None:
    """The file has the same rights afterwards."""
    file.chmod(mode)
    edit(file, STAGE, DAY)
    assert file.stat().st_mode & 0o777 == mode


@POSIX
def test_links_stay(file: Path, tmp_path: Path) -> None:
    """A link stays one, and the file that it leads to is changed and remembered as one file."""
    link = tmp_path / "link.yaml"
    link.symlink_to(file)
    edit(link, STAGE, DAY)
    assert link.is_symlink()
    assert b"stage: analysis" in file.read_bytes()
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["link.yaml"]
    from stakemap.edits import undo

    assert undo(file, DAY).says == STAGE.says


@POSIX
def test_read_only(file: Path) -> None:
    """A file marked as read-only is left alone."""
    raw = file.read_bytes()
    file.chmod(0o444)
    with pytest.raises(CannotChange, match=r"it is marked as read-only. Nothing was changed. Take that mark off"):
        edit(file, STAGE, DAY)
    assert file.read_bytes() == raw


def test_not_the_file_that_was_read(file: Path) -> None:
    """A patch that was worked out from other bytes is refused, and nothing is written."""
    seen = file.read_bytes()
    file.write_bytes(seen + b"# by somebody else\n")
    with pytest.raises(ChangedMeanwhile, match="changed by somebody else in the meantime"):
        edit(file, STAGE, DAY, seen=seen)
    with pytest.raises(ChangedMeanwhile):
        preview(file, STAGE, seen=seen)
    assert file.read_bytes() == seen + b"# by somebody else\n"
    assert edit(file, STAGE, DAY, seen=file.read_bytes()).lines


def test_last_look(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program writes while the change is worked out is seen right before the move, and kept."""
    by_hand = file.read_bytes() + b"# at the last moment\n"
    real_fsync = os.fsync

    def fsync(number: int) -> None:
        file.write_bytes(by_hand)
        real_fsync(number)

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(ChangedMeanwhile):
        edit(file, STAGE, DAY)
    assert file.read_bytes() == by_hand
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_held_by_another_stakemap(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another stakemap is changing for too long is left alone, with a sentence."""
    raw = file.read_bytes()
    monkeypatch.setattr(write, "_PATIENCE", 0.05)
    with write.locked(file), pytest.raises(CannotChange, match="another stakemap is changing it"):
        edit(file, STAGE, DAY)
    assert file.read_bytes() == raw


def _holds(times: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Let the move fail some times, as on Windows while an editor holds the file."""
    seen: list[int] = []
    move: Callable[..., None] = os.replace

    def replace(*words: Any) -> None:
        seen.append(1)
        if len(seen) <= times:
            raise PermissionError(errno.EACCES, "Access is denied")
        move(*words)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr(disk, "_PAUSE", 0.0)
    return seen


def test_held_for_a_moment(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where other programs hold files for a moment, the move is tried again."""
    seen = _holds(3, monkeypatch)
    assert put(file, b"new", None, lambda: None, patient=True)
    assert len(seen) == 4
    assert file.read_bytes() == b"new"


def test_held_for_long(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that another program does not let go is left alone, and nothing is left beside it."""
    raw = file.read_bytes()
    _holds(10_000, monkeypatch)
    with pytest.raises(HeldElsewhere):
        put(file, b"new", None, lambda: None, patient=True)
    assert file.read_bytes() == raw
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_full_disk(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told in words, with what to do."""

    def full(*words: Any) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(CannotChange) as refused:
        edit(file, STAGE, DAY)
    assert str(refused.value) == (
        f"Cannot change {file}: the disk is full. Nothing was changed. Make room on the disk and try again."
    )
    assert refused.value.try_ == "make room on the disk and try again"


def test_not_confirmed(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When only the folder cannot be confirmed, the change is there and a remark says so."""
    real_open = os.open

    def refuse(path: Any, flags: int, *more: Any, **words: Any) -> int:
        if Path(path) == file.parent:
            raise OSError(errno.EIO, "Input/output error")
        return real_open(path, flags, *more, **words)

    monkeypatch.setattr(os, "open", refuse)
    assert edit(file, STAGE, DAY).remark.startswith("The change is in the file, but the disk did not confirm")
    assert b"stage: analysis" in file.read_bytes()


def test_not_remembered(file: Path, state: Path) -> None:
    """When past changes cannot be kept, the change is made all the same and a remark says so."""
    state.parent.mkdir(parents=True)
    state.write_bytes(b"a file is in the way")
    assert "cannot be taken back with --undo" in edit(file, STAGE, DAY).remark
    assert b"stage: analysis" in file.read_bytes()


def test_litter_is_swept(file: Path) -> None:
    """What killed programs left behind is gone after the next edit; files of others are not touched."""
    (file.parent / f".{file.name}.0a1b2c3d.stakemap-tmp").write_bytes(b"half")
    (file.parent / f".{file.name}.lock").write_bytes(b"")
    (file.parent / f".{file.name}.swp").write_bytes(b"of an editor")
    edit(file, STAGE, DAY)
    assert sorted(path.name for path in file.parent.iterdir()) == sorted([f".{file.name}.swp", file.name])


def test_mistakes(file: Path) -> None:
    """A file with mistakes is not edited, and no edit makes one."""
    raw = file.read_bytes()
    with pytest.raises(WouldBreak) as refused:
        edit(file, Patch((AddEntry(("stakeholders",), "Corner Bar"),), "Added."), DAY)
    assert str(refused.value).startswith(f"{file}:8: this change would leave a mistake, so nothing was changed. ")
    assert refused.value.try_
    with pytest.raises(WouldBreak):
        preview(file, Patch((SetValue(("stage",), "finished"),), "Stage."))
    assert file.read_bytes() == raw
    file.write_bytes(raw + b"stakeholder: X\n")
    with pytest.raises(MistakesInFile):
        edit(file, STAGE, DAY)


def test_no_such_file(tmp_path: Path) -> None:
    """A file that is not there, or is a folder, is told so, and nothing is left behind."""
    for path in (tmp_path / "none.yaml", tmp_path):
        with pytest.raises(CannotRead):
            edit(path, STAGE, DAY)
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can copy a process")
def test_six_writers_and_a_reader(file: Path) -> None:
    """Of six writers with ten edits each nothing is lost, and a reader beside them never sees half a file."""
    file.write_text(TINY)
    children = []
    for writer in range(6):
        child = os.fork()
        if not child:
            code = 1
            try:
                for number in range(10):
                    entry = {"date": "2025-07-01", "note": f"{writer} {number}"}
                    edit(file, Patch((AddEntry(("log",), entry),), "Contact added."), DAY)
                code = 0
            finally:
                os._exit(code)
        children.append(child)
    reads = 0
    running = set(children)
    while running:
        raw = file.read_bytes()
        reads += 1
        assert raw.startswith(TINY.encode())
        assert raw.endswith(b"\n")
        assert raw.count(b"note:") == raw.count(b"- date:")
        running = {child for child in running if os.waitpid(child, os.WNOHANG) == (0, 0)}
    notes = [line.split("note: ")[1] for line in file.read_text().splitlines() if "note:" in line]
    assert sorted(notes) == sorted(f"{writer} {number}" for writer in range(6) for number in range(10))
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    print(f"\n60 of 60 edits kept, {reads} reads, none torn")


def test_lazy_imports() -> None:
    """The library for locks is loaded only when a file is changed."""
    import subprocess

    look = "import sys, stakemap.edits; sys.exit('filelock' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look]).returncode == 0
