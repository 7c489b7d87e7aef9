"""The edit of a file from end to end: read, splice, prove, lock, remember, write; and its way back."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from stakemap.edits.change import Change, build_change
from stakemap.edits.page import build_page
from stakemap.edits.patch import Patch
from stakemap.edits.refusals import CannotChange, CannotUndo, ChangedMeanwhile, NothingToUndo, WouldBreak
from stakemap.edits.splice import Spliced, cut
from stakemap.edits.state import Record, forget_file, read_records, write_records
from stakemap.edits.undo import NotThere, build_record, hash_of, line_hunks, standing, take_back
from stakemap.edits.write import locked, write_over
from stakemap.errors import MistakesInFile
from stakemap.load.read import read_bytes, read_text

__all__ = ["edit", "forget", "preview", "rewrite", "undo"]

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
    return _change(path, patch.says, raw, _worked_out(path, raw, patch, seen).raw)


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
            return _change(path, patch.says, raw, raw)
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
            return _change(path, says, raw, raw)
        return _put_and_remember(
            path, real, raw, new, build_record(raw, line_hunks(raw, new), new, says, today.isoformat()), today
        )


def undo(path: str | Path, today: date) -> Change:
    """Take the last remembered change of a file back; called again, the one before it.

    Raises:
        NothingToUndo: No change is remembered.
        CannotUndo: Its lines were changed again since then.
        CannotChange: The disk or another program refuses.
        CannotRead: The file cannot be opened.
    """
    with locked(Path(path)) as real:
        raw = read_bytes(path)
        records = standing(read_records(real), raw)
        if not records:
            raise NothingToUndo(path)
        *earlier, last = records
        new = _without(path, last, raw)
        _remember(real, (*earlier, Record(last.day, last.says, hash_of(new), last.after, last.stretches)), today)
        remark = write_over(Path(path), real, new, raw)
        _remember(real, tuple(earlier), today)
    return _change(path, last.says, raw, new, remark, last.day)


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
    """Remember a change to a locked file, make it, and forget it again where the disk refuses."""
    earlier = standing(read_records(real), raw)
    remembered = _remember(real, (*earlier, record), today)
    try:
        remark = write_over(Path(path), real, new, raw)
    except BaseException:
        _remember(real, earlier, today)
        raise
    return _change(path, record.says, raw, new, remark or ("" if remembered else _NOT_REMEMBERED))


def _without(path: str | Path, last: Record, raw: bytes) -> bytes:
    text = raw.decode("utf-8", "replace")
    try:
        new = take_back(last, raw)
    except NotThere as lost:
        raise CannotUndo(path, text.count("\n", 0, lost.start) + 1, last.says) from None
    if last.after != hash_of(raw) and _reads(raw) and not _reads(new):
        raise CannotUndo(path, text.count("\n", 0, last.stretches[0].start) + 1, last.says)
    return new


def _reads(raw: bytes) -> bool:
    try:
        build_page(raw, "")
    except MistakesInFile:
        return False
    return True


def _remember(real: Path, records: tuple[Record, ...], today: date) -> bool:
    try:
        write_records(real, records, today)
    except OSError:
        return False
    return True


def _change(path: str | Path, says: str, before: bytes, after: bytes, remark: str = "", day: str = "") -> Change:
    old, new = (raw.decode("utf-8", "replace").removeprefix("\ufeff") for raw in (before, after))
    return build_change(str(path), says, old, new, remark, day)
