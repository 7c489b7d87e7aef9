"""A kill or a refusal at any call to the file system leaves the old file or the new one, and nothing lying about.

It is so for an edit, for taking it back, and for putting it in again.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stakemap.edits import redo, undo
from stakemap.edits.state import read_memory
from stakemap.errors import StakemapError
from tests.edits.conftest import DAY
from tests.edits.crashes import (
    DONE,
    REFUSED,
    Writer,
    add_contact,
    errors,
    kills,
    look,
    put_back,
    redo_contact,
    redo_naively,
    undo_contact,
    write_naively,
)

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can copy a process")

ADDED = b"  - date: 2025-07-02\n    met: Elm Street School\n"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk not be waited for: a kill cannot show what only a loss of power would."""
    monkeypatch.setattr(os, "fsync", lambda number: None)


Harms = Callable[[Writer, Path], Iterator[tuple[int, int]]]
FIRST: dict[Writer, tuple[Writer, ...]] = {
    undo_contact: (add_contact,),
    redo_contact: (add_contact, undo_contact),
    redo_naively: (add_contact, undo_contact),
}
"""What is done before a writer can be at work."""


def trouble(writer: Writer, file: Path, harms: Harms, by_hand: bytes = b"") -> tuple[int, list[str]]:
    """Do harm to a writer at each of its calls; how often, and what was bad afterwards.

    Args:
        writer: What is harmed.
        file: A file without the contact.
        harms: Gives the harms.
        by_hand: A line that is put in by hand after each, before anything else is tried.
    """
    plain = file.read_bytes()
    states = (plain, plain + ADDED)
    assert not list(next_edit(file, plain))  # and all that is imported late is there now
    for step in FIRST.get(writer, ()):
        step(file)
    before = file.read_bytes()
    bad: list[str] = []
    number = 0
    for at, code in harms(writer, file):
        number += 1
        now = file.read_bytes()
        if now not in states:
            bad.append(f"call {at}: torn")
        elif code == DONE and now == before:
            bad.append(f"call {at}: said done, and it was not")
        elif code == REFUSED and now != before:
            bad.append(f"call {at}: said refused, and it was done")
        elif code > REFUSED:
            bad.append(f"call {at}: ended without a sentence")
        elif writer in FIRST:
            file.write_bytes(by_hand + now)
            bad += [f"call {at}: {what}" for what in back_and_forth(file, *(by_hand + state for state in states))]
        file.write_bytes(plain)
        bad += [f"call {at}: {what}" for what in next_edit(file, plain)]
    return number, bad


def back_and_forth(file: Path, without: bytes, added: bytes) -> Iterator[str]:
    """Take the contact back and put it in again, whichever comes first now; tell what does not work."""
    is_there = file.read_bytes() == added
    for step in (undo, redo, undo) if is_there else (redo, undo, redo):
        try:
            step(file, DAY)
        except StakemapError as error:
            yield f"the next {step.__name__} is refused: {error}"
            return
        if file.read_bytes() != (added if step is redo else without):
            yield f"the next {step.__name__} does not work"
    if (number := len(read_memory(file, DAY))) != 1:
        yield f"{number} changes are remembered"


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


@pytest.mark.parametrize(
    ("writer", "by_hand"),
    [
        (add_contact, b""),
        (undo_contact, b""),
        (undo_contact, b"# by hand\n"),
        (redo_contact, b""),
        (redo_contact, b"# by hand\n"),
    ],
)
def test_kill_at_every_call(file: Path, state: Path, writer: Writer, by_hand: bytes) -> None:
    """Killed before any call, a writer leaves the old file or the new one; the next one works and tidies up."""
    number, bad = trouble(writer, file, kills, by_hand)
    print(f"\n{number} kills, {len(bad)} bad")
    assert number > 30
    assert not bad
    assert len(list(state.iterdir())) == len(list(state.glob("[!.]*.json"))) + 1 == 2


@pytest.mark.parametrize(
    ("writer", "by_hand"), [(add_contact, b""), (undo_contact, b"# by hand\n"), (redo_contact, b"")]
)
def test_refusal_at_every_call(file: Path, state: Path, writer: Writer, by_hand: bytes) -> None:
    """Refused at any call by a full, broken or forbidding disk, a writer is done or says that it is not."""
    number, bad = trouble(writer, file, errors, by_hand)
    print(f"\n{number} refusals, {len(bad)} bad")
    assert number > 90
    assert not bad
    assert len(list(state.iterdir())) == len(list(state.glob("[!.]*.json"))) + 1 == 2


@pytest.mark.parametrize("harms", [kills, errors])
def test_naive_writer_is_caught(file: Path, harms: Harms) -> None:
    """The same tests find a writer that empties the file before it writes."""
    number, bad = trouble(write_naively, file, harms)
    print(f"\n{number} harms to a naive writer, {len(bad)} bad")
    assert len([what for what in bad if "torn" in what]) > number // 4


def test_naive_redo_is_caught(file: Path) -> None:
    """The same test finds a redo that notes what it did before it is done: killed in between, the change is lost."""
    number, bad = trouble(redo_naively, file, kills)
    print(f"\n{number} kills of a naive redo, {len(bad)} bad")
    assert [what for what in bad if "the next redo is refused" in what]


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
@pytest.mark.parametrize(
    ("writer", "is_bad"), [("add_contact", False), ("redo_contact", False), ("write_naively", True)]
)
def test_kill_by_the_system(file: Path, root: Path, writer: str, is_bad: bool) -> None:
    """Killed at any real call that writes, a writer leaves the old file or the new one; a naive one does not."""
    old = file.read_bytes()
    add_contact(file)
    undo(file, DAY)
    scene = look(file)
    bad: list[str] = []
    for at in range(1, 60):
        put_back(scene)
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
