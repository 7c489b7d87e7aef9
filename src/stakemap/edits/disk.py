"""Puts bytes in place of a file: all of them or none, even when the power goes or the program is killed."""

from __future__ import annotations

import errno
import os
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

__all__ = ["HeldElsewhere", "put", "sweep"]

_ENDING = ".stakemap-tmp"
_TRIES, _PAUSE = 20, 0.05  # judgement: a virus scanner or editor lets go of a file within about a second
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS)


class HeldElsewhere(OSError):
    """Another program keeps the file open in a way that it cannot be replaced."""


def put(
    target: Path,
    raw: bytes,
    like: os.stat_result | None,
    last_look: Callable[[], None],
    patient: bool = os.name == "nt",
) -> bool:
    """Write a file beside another and move it into its place.

    Args:
        target: The file, with no link in its path.
        raw: What it is to hold.
        like: Whose rights and owner it gets; None for a file that only its owner may read.
        last_look: Called right before the move; whatever it raises leaves the old file in place.
        patient: Try again for a second when another program holds the file, as on Windows.

    Returns:
        False when the file is in place but the disk would not confirm that this will last.

    Raises:
        HeldElsewhere: Another program holds the file.
        OSError: The disk refuses. The old file is whole.
    """
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}{_ENDING}")
    try:
        _write(beside, raw, like)
        last_look()
        _move(beside, target, patient)
    except BaseException:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108 - every call on this path is one of os, so that a test can break each
        raise
    return _confirm(target.parent)


def sweep(target: Path) -> None:
    """Delete what killed writers left beside a file. Call it only where no other writer can be at work."""
    with suppress(OSError):
        for name in sorted(os.listdir(target.parent)):  # noqa: PTH208
            if name.startswith(f".{target.name}.") and name.endswith(_ENDING):
                with suppress(OSError):
                    os.unlink(target.with_name(name))  # noqa: PTH108


def _write(path: Path, raw: bytes, like: os.stat_result | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    number = os.open(path, flags, 0o600)
    try:
        rest = memoryview(raw)
        while rest:
            rest = rest[os.write(number, rest) :]
        if like is not None:
            _take_rights(number, path, like)
        os.fsync(number)
    finally:
        os.close(number)


def _take_rights(number: int, path: Path, like: os.stat_result) -> None:
    """Give a new file the owner and the rights of the old one; an owner that cannot be given is let be."""
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(number, like.st_uid, like.st_gid)
    wanted = like.st_mode & 0o7777
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(number, wanted)
        else:
            os.chmod(path, wanted)  # noqa: PTH101
    except OSError:  # some network folders know no rights: then there are none to lose
        if os.fstat(number).st_mode & 0o7777 != wanted:
            raise


def _move(beside: Path, target: Path, patient: bool) -> None:
    for left in reversed(range(_TRIES)):
        try:
            os.replace(beside, target)  # noqa: PTH105
            return
        except PermissionError as error:
            if not patient:
                raise
            if not left:
                raise HeldElsewhere(error.errno, "another program holds it") from error
            time.sleep(_PAUSE)


def _confirm(folder: Path) -> bool:
    """Ask the disk to keep the new name too; Windows does so by itself."""
    if os.name == "nt":
        return True
    try:
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
    except OSError as error:
        return error.errno in _NO_SYNC
    return True
