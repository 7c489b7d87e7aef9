"""Put a finished file on the disk: whole or not at all, and never over somebody else's work."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from stakemap.cli.faults import AlreadyThere, CannotStart, why
from stakemap.cli.files import PROBLEM_ENDINGS
from stakemap.errors import CannotWrite, NothingOverwritten

__all__ = ["write_new", "write_over_own"]


def write_new(path: Path, content: str | bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        AlreadyThere: Something of that name is there.
        CannotStart: The disk refuses; nothing is left behind.
    """
    if os.path.lexists(path):
        raise AlreadyThere(path)
    try:
        _write(path, content)
    except OSError as error:
        raise CannotStart(path, error) from error


def write_over_own(path: Path, content: str, is_own: Callable[[bytes], bool], force: bool) -> None:
    """Write a file, also over an earlier one that stakemap made itself.

    Args:
        path: Where to; its folder must be there.
        content: The whole file.
        is_own: Tells from the first 4,096 bytes of an existing file whether stakemap wrote it.
        force: Replace another file too; problem files, read-only files, folders and devices are never replaced.

    Raises:
        NothingOverwritten: A file is in the way that stakemap did not write.
        CannotWrite: The disk refuses, or the place can never be written to; nothing was changed.
    """
    if path.suffix.lower() in PROBLEM_ENDINGS:
        raise CannotWrite(path, "that is the name of a problem file, not of a page")
    if os.path.lexists(path):
        _look_first(path, is_own, force)
    try:
        _write(path, content)
    except OSError as error:
        raise CannotWrite(path, why(error)) from error


def _look_first(path: Path, is_own: Callable[[bytes], bool], force: bool) -> None:
    if path.is_dir():
        raise CannotWrite(path, "that is a folder")
    if path.exists() and not path.is_file():
        raise CannotWrite(path, "that is a device, not a file")
    if path.exists() and not path.lstat().st_mode & 0o222:
        raise CannotWrite(path, "that file is there to be read only")
    if force:
        return
    if path.is_symlink():
        raise NothingOverwritten(path, "is a link to another file")
    try:
        with path.open("rb") as file:
            start = file.read(4096)
    except OSError as error:
        raise CannotWrite(path, why(error)) from error
    if not is_own(start):
        raise NothingOverwritten(path, "was not written by stakemap")


def _write(path: Path, content: str | bytes) -> None:
    """Write beside the target and move into place, so that a full disk leaves the old file whole."""
    beside: Path | None = None
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask()
        number, name = tempfile.mkstemp(prefix=".stakemap-", suffix=".tmp", dir=path.parent)
        beside = Path(name)
        with os.fdopen(number, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(path)
    finally:
        if beside is not None:
            with suppress(OSError):
                beside.unlink(missing_ok=True)


def _umask() -> int:
    """Read the user's mask for new files; the system offers no way but to set it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
