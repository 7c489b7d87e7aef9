"""The edit of a file from end to end: read, splice, prove, lock, remember, write."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from stakemap.edits.change import Change, build_change
from stakemap.edits.patch import Patch
from stakemap.edits.refusals import CannotChange, ChangedMeanwhile, WouldBreak
from stakemap.edits.splice import Spliced, cut
from stakemap.edits.state import Memory, Record, forget_file, read_memory, write_memory
from stakemap.edits.undo import build_record, line_hunks, settle
from stakemap.edits.write import locked, write_over
from stakemap.errors import MistakesInFile
from stakemap.load.read import read_bytes, read_text

__all__ = ["edit", "forget", "preview", "rewrite"]

_NOT_REMEMBERED = (
    "The change was made, but it cannot be taken back with --undo: the folder for that cannot be written to."
)


def preview(path: str | Path, patch: Patch, seen: bytes | None = None) -> Change:
    """Work out what a change would do to a file, and write nothing.

    Raises:
        CannotRead: The file cannot be opened.
        MistakesInFile: The file has mistakes.
        CannotPlace: The change has no exact place in the file.
        WouldBreak: The change would leave a mistake in the file.
        ChangedMeanwhile: The file is not ``seen`` any more.
    """
    raw = read_bytes(path)
    return build_change(str(path), patch.says, raw, _worked_out(path, raw, patch, seen).raw)


def edit(path: str | Path, patch: Patch, today: date, seen: bytes | None = None) -> Change:
    """Make a change in a file: all of it or nothing.

    Nothing is written when the file already says so; the change then has no lines.

    Args:
        path: The file as the user named it. A link to it stays one.
        patch: The change.
        today: The day to remember it by.
        seen: The bytes from which the patch was worked out, where it counts entries by their number.

    Raises:
        CannotChange: The disk or another program refuses.
        CannotRead: The file cannot be opened.
        MistakesInFile: The file has mistakes.
        CannotPlace: The change has no exact place in the file.
        WouldBreak: The change would leave a mistake in the file.
        ChangedMeanwhile: The file is not ``seen`` any more, or somebody else wrote to it.
    """
    with locked(Path(path)) as real:
        raw = read_bytes(path)
        spliced = _worked_out(path, raw, patch, seen)
        if spliced.raw == raw:
            return build_change(str(path), patch.says, raw, raw)
        record = build_record(raw, spliced.hunks, spliced.raw, patch.says, today.isoformat())
        return _put_and_remember(path, real, raw, spliced.raw, record, today)


def rewrite(path: str | Path, new: bytes, says: str, today: date, seen: bytes) -> Change:
    """Put other bytes in place of a whole file, also of one with mistakes, so that it can be taken back.

    Args:
        path: The file as the user named it.
        new: What it is to hold: UTF-8, with as many lines as before.
        says: What the change does, in a sentence.
        today: The day to remember it by.
        seen: The bytes from which the new ones were worked out.

    Raises:
        CannotChange: The disk or another program refuses.
        CannotRead: The file cannot be opened.
        ChangedMeanwhile: The file is not ``seen`` any more.
    """
    with locked(Path(path)) as real:
        raw = read_bytes(path)
        if raw != seen:
            raise ChangedMeanwhile(path)
        if new == raw:
            return build_change(str(path), says, raw, raw)
        return _put_and_remember(
            path, real, raw, new, build_record(raw, line_hunks(raw, new), new, says, today.isoformat()), today
        )


def forget(path: str | Path) -> int:
    """Wipe all that is remembered of a file, and tell how many changes that were. The file itself stays.

    Raises:
        CannotChange: It cannot be deleted.
    """
    try:
        return forget_file(Path(os.path.realpath(path)))
    except OSError as error:
        raise CannotChange.by("what is remembered of this file", error) from error


def _worked_out(path: str | Path, raw: bytes, patch: Patch, seen: bytes | None) -> Spliced:
    """Splice a change in, and hold the file to the same rules before and after."""
    name = str(path)
    if seen is not None and raw != seen:
        raise ChangedMeanwhile(path)
    if errors := (before := read_text(raw, name)).errors:
        raise MistakesInFile(errors, before.notes)
    spliced = cut(raw, patch, name)
    if spliced.raw != raw and (errors := read_text(spliced.raw, name).errors):
        raise WouldBreak(name, errors[0].line, errors[0].says, errors[0].try_)
    return spliced


def _put_and_remember(path: str | Path, real: Path, raw: bytes, new: bytes, record: Record, today: date) -> Change:
    """Remember a change to a locked file, make it, and forget it again where the disk refuses.

    What was taken back before cannot be put in again behind a new change, so it is forgotten.
    """
    earlier = settle(read_memory(real, today), raw)
    remembered = _remember(real, Memory((*earlier.made, record)), today)
    try:
        remark = write_over(Path(path), real, new, raw)
    except BaseException:
        _remember(real, earlier, today)
        raise
    return build_change(str(path), record.says, raw, new, remark or ("" if remembered else _NOT_REMEMBERED))


def _remember(real: Path, memory: Memory, today: date) -> bool:
    try:
        write_memory(real, memory, today)
    except OSError:
        return False
    return True
