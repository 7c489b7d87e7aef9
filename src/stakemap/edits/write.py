"""Writes a changed problem file over the one that was read, under a lock, or leaves it as it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from stakemap.edits.disk import HeldElsewhere, put, sweep
from stakemap.edits.refusals import CannotChange, ChangedMeanwhile
from stakemap.load.read import read_bytes

__all__ = ["locked", "write_over"]

_PATIENCE = 20.0  # seconds; judgement: an edit takes some 50 milliseconds, and a dozen officers may queue
_UNCONFIRMED = "The change is in the file, but the disk did not confirm that it will last. Look again after a restart."


@contextmanager
def locked(path: Path) -> Iterator[Path]:
    """Hold a file so that no other stakemap can change it, and give the file that it really is.

    The lock is the file ``.NAME.lock`` beside it, so that it holds on a shared drive too. It is gone
    afterwards; one that a killed program left behind stands in nobody's way.

    Raises:
        CannotRead: There is no such file.
        CannotChange: Another stakemap holds it for too long, or no lock can be set there.
    """
    from filelock import FileLock, Timeout

    read_bytes(path)
    real = Path(os.path.realpath(path))
    own = real.with_name(f".{real.name}.lock")
    lock = FileLock(own, timeout=_PATIENCE, poll_interval=0.01)
    try:
        lock.acquire()
    except Timeout:
        raise CannotChange(path, "another stakemap is changing it", "wait until it is done and try again") from None
    except OSError as error:
        raise CannotChange.by(path, error) from error
    try:
        sweep(real)
        yield real
    finally:
        _unlock(lock.release, own)


def _unlock(release: Callable[[], None], own: Path) -> None:
    """Delete the lock while it is held: whoever waits for it then sees that it is gone, and takes a new one."""
    if os.name == "nt":
        release()
    with suppress(OSError):
        os.unlink(own)  # noqa: PTH108 - see disk.py
    if os.name != "nt":
        with suppress(OSError):
            release()


def write_over(path: Path, real: Path, new: bytes, seen: bytes) -> str:
    """Put new bytes in place of a locked file, if it still is the file that was read.

    Args:
        path: The file as the user named it.
        real: The file that it really is.
        new: What it is to hold.
        seen: What it held when the change was worked out.

    Returns:
        A sentence when the change was made but may not last; empty as a rule.

    Raises:
        ChangedMeanwhile: Somebody else wrote to it.
        CannotChange: The disk or another program refuses; the old file is whole.
    """

    def last_look() -> None:
        if read_bytes(path) != seen:
            raise ChangedMeanwhile(path)

    try:
        like = os.stat(real)  # noqa: PTH116
        if not like.st_mode & 0o222:
            raise CannotChange(path, "it is marked as read-only", "take that mark off the file and try again")
        return "" if put(real, new, like, last_look) else _UNCONFIRMED
    except HeldElsewhere:
        raise CannotChange(path, "another program holds it open", "close it there and try again") from None
    except OSError as error:
        raise CannotChange.by(path, error) from error
