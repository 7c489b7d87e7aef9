"""Why a change was not made: one small class for each cause, each with what to do next."""

from __future__ import annotations

import errno
from pathlib import Path

from stakemap.errors import StakemapError

__all__ = [
    "CannotChange",
    "CannotPlace",
    "CannotRedo",
    "CannotUndo",
    "ChangedMeanwhile",
    "NothingToRedo",
    "NothingToUndo",
    "WouldBreak",
    "why",
]

_WHY = {
    errno.ENOENT: "it is no longer there",
    errno.EACCES: "you are not allowed to change files there",
    errno.EPERM: "you are not allowed to change files there",
    errno.EROFS: "this disk can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "the file would be too large for this disk",
    errno.EIO: "the disk reports a fault",
    errno.EBUSY: "another program is using it",
    errno.ELOOP: "the links there lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
}
_TRY = {
    errno.ENOSPC: "make room on the disk and try again",
    errno.EDQUOT: "make room on the disk and try again",
    errno.EBUSY: "close it there and try again",
    errno.EIO: "copy the file to another disk and try again",
}

_ASK = "ask who looks after this folder, or work on a copy of the file"


def why(error: OSError) -> str:
    """Say in plain words why the disk refused; the system's own words where there are none."""
    return _WHY.get(error.errno or 0) or (error.strerror or "the disk refused").lower().rstrip(".")


class CannotPlace(StakemapError):
    """A change has no exact place in the file as it is written."""

    def __init__(self, name: str | Path, line: int, reason: str) -> None:
        self.path, self.line = str(name), line
        self.try_ = f"make the change by hand in line {line} of {name}"
        super().__init__(
            f"{name}:{line}: this change cannot be placed exactly: {reason}. Nothing was changed. "
            f"Make it by hand in that line."
        )


class WouldBreak(StakemapError):
    """A change was asked for that would leave a mistake in the file."""

    def __init__(self, name: str | Path, line: int, says: str, try_: str) -> None:
        self.path, self.line = str(name), line
        self.try_ = try_
        super().__init__(f"{name}:{line}: this change would leave a mistake, so nothing was changed. {says}")


class ChangedMeanwhile(StakemapError):
    """The file on the disk is no longer the one that was read."""

    try_ = "look at the file, then type the same line again"

    def __init__(self, name: str | Path) -> None:
        self.path = str(name)
        super().__init__(
            f"{name} was changed by somebody else in the meantime. Nothing was written. "
            f"Look at the file, then type the same line again."
        )


class CannotChange(StakemapError):
    """The disk or another program does not let the file be changed; it is as it was."""

    def __init__(self, name: str | Path, reason: str, try_: str = "close the file in other programs and try again"):
        self.path = str(name)
        self.try_ = try_
        super().__init__(f"Cannot change {name}: {reason}. Nothing was changed. {try_[:1].upper()}{try_[1:]}.")

    @classmethod
    def by(cls, name: str | Path, error: OSError) -> CannotChange:
        """Say it for an error of the system."""
        return cls(name, why(error), _TRY.get(error.errno or 0, _ASK))


class NothingToUndo(StakemapError):
    """No change to this file is remembered that could be taken back."""

    try_ = "change the file by hand"

    def __init__(self, name: str | Path) -> None:
        self.path = str(name)
        super().__init__(
            f"There is nothing to take back: no more changes to {name} are remembered here. "
            f"Changes are kept for 30 days, the last 20 of each file. Change the file by hand."
        )


class CannotUndo(StakemapError):
    """The lines of a change were changed again by hand, so that it cannot be taken back exactly.

    Args:
        name: The file as the user named it.
        line: Where to look, counted from 1.
        says: What the change does.
        lines: What must stand there so that it can be taken back; empty where that is not it.
    """

    def __init__(self, name: str | Path, line: int, says: str, lines: tuple[str, ...] = ()) -> None:
        self.path, self.line = str(name), line
        self.try_ = f"make line {line} of {name} as it was, or type --forget in place of --undo"
        shown = "".join(f"\n  {text}".rstrip() for text in lines)
        again = (
            f"Make these lines stand there again, exactly so and only once. Then type --undo again.{shown}\n"
            if lines
            else "Take out what was put there by hand since. Then type --undo again. "
        )
        super().__init__(
            f"{name}:{line}: the lines of this change were changed again since, so it cannot be taken back exactly "
            f"({says.rstrip('.')}). Nothing was changed. {again}"
            "Or change the file by hand, and type --forget in place of --undo: that gives up all changes kept so far."
        )


class NothingToRedo(StakemapError):
    """No change to this file was taken back, or another one was made since."""

    try_ = "make the change again"

    def __init__(self, name: str | Path) -> None:
        self.path = str(name)
        super().__init__(
            f"There is nothing to put in again: no change to {name} was taken back here, or a new one was made since. "
            f"Make the change again."
        )


class CannotRedo(StakemapError):
    """The lines at the place of a change were changed since it was taken back, so that it cannot be put in exactly."""

    def __init__(self, name: str | Path, line: int, says: str) -> None:
        self.path, self.line = str(name), line
        self.try_ = "make the change again"
        super().__init__(
            f"{name}:{line}: the lines there were changed since this change was taken back, so it cannot be put in "
            f"again exactly ({says.rstrip('.')}). Nothing was changed. Make the change again."
        )
