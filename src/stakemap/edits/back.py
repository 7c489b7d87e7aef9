"""Takes the last change of a file back, and puts it in again: the same way, in two directions."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from stakemap.edits.change import Change, build_change
from stakemap.edits.page import build_page
from stakemap.edits.refusals import CannotChange, CannotRedo, CannotUndo, NothingToRedo, NothingToUndo, WouldBreak
from stakemap.edits.state import Memory, Record, read_memory, write_memory
from stakemap.edits.undo import NotThere, hash_of, settle, take_back
from stakemap.edits.write import locked, write_over
from stakemap.errors import MistakesInFile
from stakemap.load.read import read_bytes, read_text

__all__ = ["redo", "undo"]


def undo(path: str | Path, today: date) -> Change:
    """Take the last remembered change of a file back; called again, the one before it.

    Raises:
        NothingToUndo: No change is remembered.
        CannotUndo: Its lines were changed again since then.
        CannotChange: The disk or another program refuses.
        CannotRead: The file cannot be opened.
    """
    return _go(path, today, again=False)


def redo(path: str | Path, today: date) -> Change:
    """Put the change that was taken back last in again; called again, the one taken back before it.

    Raises:
        NothingToRedo: None was taken back, or another change was made since then.
        CannotRedo: The lines at its place were changed since then.
        WouldBreak: It would leave a mistake in a file that by now says something else.
        CannotChange: The disk or another program refuses.
        CannotRead: The file cannot be opened.
    """
    return _go(path, today, again=True)


def _go(path: str | Path, today: date, again: bool) -> Change:
    """Make the last change of one list undone, and move it to the other.

    On the way it stands in both, so that whatever the file holds after a kill tells which is right; see `settle`.
    """
    with locked(Path(path)) as real:
        raw = read_bytes(path)
        before = _seen(settle(read_memory(real, today), raw), again)
        if not before.made:
            raise (NothingToRedo if again else NothingToUndo)(path)
        *rest, last = before.made
        new, opposite = (_with if again else _without)(path, last, raw)
        after = Memory(tuple(rest), (*before.taken_back, opposite))
        midway = Memory((*rest, replace(last, without=hash_of(new))), after.taken_back)
        try:
            write_memory(real, _seen(midway, again), today)
        except OSError as error:
            raise CannotChange.by(f"what is remembered of {path}", error) from error
        remark = write_over(Path(path), real, new, raw)
        with suppress(OSError):
            write_memory(real, _seen(after, again), today)
    return build_change(str(path), last.says, raw, new, remark, last.day)


def _seen(memory: Memory, again: bool) -> Memory:
    return memory.turned() if again else memory


def _without(path: str | Path, last: Record, raw: bytes) -> tuple[bytes, Record]:
    """Take a change back; not where that would spoil the form of a file that was changed since."""
    try:
        new, opposite = take_back(last, raw)
    except NotThere as lost:
        raise CannotUndo(path, _line(raw, lost.start), last.says, lost.lines) from None
    if last.after != hash_of(raw) and _reads(raw) and not _reads(new):
        raise CannotUndo(path, _line(raw, last.stretches[0].start), last.says)
    return new, opposite


def _with(path: str | Path, last: Record, raw: bytes) -> tuple[bytes, Record]:
    """Put a change in again; not where that would leave a mistake in a file that was changed since."""
    name = str(path)
    try:
        new, opposite = take_back(last, raw)
    except NotThere as lost:
        raise CannotRedo(path, _line(raw, lost.start), last.says) from None
    if last.after != hash_of(raw) and not read_text(raw, name).errors and (errors := read_text(new, name).errors):
        raise WouldBreak(name, errors[0].line, errors[0].says, errors[0].try_)
    return new, opposite


def _line(raw: bytes, start: int) -> int:
    return raw.decode("utf-8", "replace").count("\n", 0, start) + 1


def _reads(raw: bytes) -> bool:
    try:
        build_page(raw, "")
    except MistakesInFile:
        return False
    return True
