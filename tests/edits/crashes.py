"""Breaks every call to the file system, one at a time: the program is killed before it, or the disk refuses it."""

from __future__ import annotations

import errno
import io
import os
import signal
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from stakemap.edits import AddEntry, Patch, edit, redo, undo
from stakemap.edits.state import Memory, read_memory, state_folder, write_memory
from stakemap.edits.undo import take_back
from stakemap.edits.write import locked, write_over

CALLS = (
    "open", "write", "fsync", "fchmod", "fchown", "close", "replace", "rename", "unlink", "stat", "lstat", "fstat",
    "listdir", "scandir", "mkdir", "chmod", "readlink",
)  # fmt: skip
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
DAY = date(2025, 8, 1)
DONE, REFUSED, OTHER = 0, 3, 4

Writer = Callable[[Path], None]


def add_contact(path: Path) -> None:
    """Edit a file as the tool does."""
    edit(path, Patch((AddEntry(("log",), {"date": "2025-07-02", "met": "Elm Street School"}),), "Contact added."), DAY)


def undo_contact(path: Path) -> None:
    """Take the last change back as the tool does."""
    undo(path, DAY)


def redo_contact(path: Path) -> None:
    """Put the change that was taken back in again as the tool does."""
    redo(path, DAY)


def redo_naively(path: Path) -> None:
    """Put a change in again as one would at first: note that it is there, then write the file."""
    with locked(path) as real:
        raw = path.read_bytes()
        new, opposite = take_back(read_memory(real, DAY).taken_back[-1], raw)
        write_memory(real, Memory((opposite,)), DAY)
        write_over(path, real, new, raw)


def write_naively(path: Path) -> None:
    """Edit a file as one would at first: open it, empty it, write it."""
    raw = Path(path).read_bytes()
    number = os.open(path, os.O_WRONLY | os.O_TRUNC)
    for line in raw.splitlines(keepends=True):
        os.write(number, line)
    os.write(number, b"  - date: 2025-07-02\n    met: Elm Street School\n")
    os.close(number)


class Breaker:
    """Counts the calls, and does harm at one of them."""

    def __init__(self, at: int, harm: Callable[[], None]) -> None:
        self.at, self.harm, self.seen = at, harm, 0
        self.names: list[str] = []

    def wrap(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        """Give a call that counts, and breaks when its turn has come."""

        def broken(*words: Any, **more: Any) -> Any:
            self.names.append(name)
            self.seen += 1
            if self.seen == self.at:
                self.harm()
            return call(*words, **more)

        return broken


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _refuse(number: int) -> Callable[[], None]:
    def refuse() -> None:
        raise OSError(number, os.strerror(number))

    return refuse


def run(writer: Writer, path: Path, at: int, harm: Callable[[], None]) -> int:
    """Run a writer in a process of its own, with harm at one call; its exit code, negative when it was killed."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    code = OTHER
    try:
        code = _run_here(writer, path, Breaker(at, harm))
    finally:
        os._exit(code)


def _run_here(writer: Writer, path: Path, breaker: Breaker) -> int:
    from stakemap.errors import StakemapError

    for name in CALLS:
        setattr(os, name, breaker.wrap(name, getattr(os, name)))
    setattr(io, "open", breaker.wrap("io.open", io.open))  # noqa: B010
    try:
        writer(path)
    except (StakemapError, OSError) as error:
        return REFUSED if isinstance(error, StakemapError) else OTHER
    return DONE


def look(path: Path) -> dict[Path, bytes]:
    """Give a file and what is remembered, to be put back by `put_back`."""
    return {each: each.read_bytes() for each in (path, *state_folder().glob("*.json"))}


def put_back(scene: dict[Path, bytes]) -> None:
    """Put a file and what is remembered back as they were."""
    for path in state_folder().glob("*.json"):
        path.unlink()
    for path, raw in scene.items():
        path.write_bytes(raw)


def count_calls(writer: Writer, path: Path) -> int:
    """Count the calls of a writer when nothing breaks, on a file that is put back afterwards."""
    scene = look(path)
    low, high = 1, 2000
    while low < high:  # a kill beyond the last call does not happen
        middle = (low + high) // 2
        killed = run(writer, path, middle, _kill) < 0
        put_back(scene)
        low, high = (middle + 1, high) if killed else (low, middle)
    return low - 1


def kills(writer: Writer, path: Path) -> Iterator[tuple[int, int]]:
    """Kill a writer before each of its calls; each time, the number of the call and the exit code.

    It finds the file, and what is remembered, each time as they were at first.
    """
    scene = look(path)
    for at in range(1, count_calls(writer, path) + 1):
        put_back(scene)
        yield at, run(writer, path, at, _kill)


def errors(writer: Writer, path: Path) -> Iterator[tuple[int, int]]:
    """Let the disk refuse each call of a writer in each way."""
    scene = look(path)
    for at in range(1, count_calls(writer, path) + 1):
        for number in ERRORS:
            put_back(scene)
            yield at, run(writer, path, at, _refuse(number))
