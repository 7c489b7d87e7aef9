"""A kill or a refusal at any call to the file system leaves the old file or the new one, and nothing lying about."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stakemap.edits import undo
from tests.edits.conftest import DAY
from tests.edits.crashes import DONE, REFUSED, Writer, add_contact, errors, kills, write_naively

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can copy a process")

ADDED = b"  - date: 2025-07-02\n    met: Elm Street School\n"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk not be waited for: a kill cannot show what only a loss of power would."""
    monkeypatch.setattr(os, "fsync", lambda number: None)


Harms = Callable[[Writer, Path], Iterator[tuple[int, int]]]


def trouble(writer: Writer, file: Path, harms: Harms) -> tuple[int, list[str]]:
    """Do harm to a writer at each of its calls; how often, and what was bad afterwards."""
    old = file.read_bytes()
    bad: list[str] = []
    number = 0
    assert not list(next_edit(file, old))  # and all that is imported late is there now
    for at, code in harms(writer, file):
        number += 1
        now = file.read_bytes()
        if now not in (old, old + ADDED):
            bad.append(f"call {at}: torn")
        elif code == DONE and now == old:
            bad.append(f"call {at}: said done, and it was not")
        elif code == REFUSED and now != old:
            bad.append(f"call {at}: said refused, and it was done")
        elif code > REFUSED:
            bad.append(f"call {at}: ended without a sentence")
        file.write_bytes(old)
        bad += [f"call {at}: {what}" for what in next_edit(file, old)]
        file.write_bytes(old)
    return number, bad


def next_edit(file: Path, old: bytes) -> Iterator[str]:
    """Edit again after the harm; tell what does not work."""
    add_contact(file)
    if file.read_bytes() != old + ADDED:
        yield "the next edit does not work"
    undo(file, DAY)
    if file.read_bytes() != old:
        yield "the next edit cannot be taken back"
    if litter := sorted(path.name for path in file.parent.iterdir() if path != file):
        yield f"litter: {litter}"


def test_kill_at_every_call(file: Path, state: Path) -> None:
    """Killed before any call, an edit leaves the old file or the new one; the next edit works and tidies up."""
    number, bad = trouble(add_contact, file, kills)
    print(f"\n{number} kills, {len(bad)} bad")
    assert number > 30
    assert not bad
    assert {path.name for path in state.iterdir()} <= {"lock"}


def test_refusal_at_every_call(file: Path, state: Path) -> None:
    """Refused at any call by a full, broken or forbidding disk, an edit is done or says that it is not."""
    number, bad = trouble(add_contact, file, errors)
    print(f"\n{number} refusals, {len(bad)} bad")
    assert number > 90
    assert not bad
    assert {path.name for path in state.iterdir()} <= {"lock"}


@pytest.mark.parametrize("harms", [kills, errors])
def test_naive_writer_is_caught(file: Path, harms: Harms) -> None:
    """The same tests find a writer that empties the file before it writes."""
    number, bad = trouble(write_naively, file, harms)
    print(f"\n{number} harms to a naive writer, {len(bad)} bad")
    assert len([what for what in bad if "torn" in what]) > number // 4


SYSTEM_CALLS = "write,fsync,fdatasync,rename,renameat,renameat2,fchmod,fchown,flock,unlink,unlinkat,mkdir"
SCRIPT = "import sys; from pathlib import Path; from tests.edits.crashes import {0}; {0}(Path(sys.argv[1]))"


def traced(file: Path, root: Path, writer: str, at: int) -> int:
    """Run a writer under strace, which kills it at one of its calls to the system."""
    own = {"PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]), "PYTHONDONTWRITEBYTECODE": "1"}
    inject = f"--inject={SYSTEM_CALLS}:signal=KILL:when={at}"
    words = ["strace", "-f", "-qq", "-o", os.devnull, f"--trace={SYSTEM_CALLS}", inject, sys.executable, "-c"]
    done = subprocess.run(
        [*words, SCRIPT.format(writer), str(file)],
        cwd=root,
        env=dict(os.environ) | own,
        capture_output=True,
        timeout=60,
    )
    return done.returncode


def may_trace() -> bool:
    """Tell whether there is a strace, and whether it may follow a process here."""
    if shutil.which("strace") is None:
        return False
    return not subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode


@pytest.mark.skipif(not may_trace(), reason="strace is not there, or may not follow a process here")
@pytest.mark.parametrize(("writer", "is_bad"), [("add_contact", False), ("write_naively", True)])
def test_kill_by_the_system(file: Path, root: Path, writer: str, is_bad: bool) -> None:
    """Killed at any real call that writes, an edit leaves the old file or the new one; a naive writer does not."""
    old = file.read_bytes()
    bad: list[str] = []
    for at in range(1, 60):
        code = traced(file, root, writer, at)
        assert code in (0, 137, -9)
        now = file.read_bytes()
        bad += [f"call {at}"] * (now not in (old, old + ADDED))
        file.write_bytes(old)
        bad += [f"call {at}: {what}" for what in next_edit(file, old)]
        if code == 0:
            break
    assert at > 5
    assert bool(bad) == is_bad
