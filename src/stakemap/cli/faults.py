"""What can go wrong at the edges: the disk, the streams, the words typed after a command."""

from __future__ import annotations

import errno
from pathlib import Path

from stakemap.errors import StakemapError

__all__ = [
    "AlreadyThere",
    "AnswerLost",
    "FitsNothing",
    "NoSuchFile",
    "NothingToExplain",
    "SeveralFiles",
    "WrongUsage",
    "why",
]

_WHY = {
    errno.ENOENT: "there is no such folder",
    errno.EACCES: "you are not allowed to do that here",
    errno.EPERM: "you are not allowed to do that here",
    errno.EROFS: "this disk can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "the file would be too large for this disk",
    errno.EIO: "the disk reports a fault",
    errno.EISDIR: "that is a folder",
    errno.ENOTDIR: "a part of that path is a file, not a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EINVAL: "this disk does not take such a name",
    errno.EBUSY: "another program is using it",
    errno.ELOOP: "the links there lead in a circle",
}


def why(error: OSError) -> str:
    """Say in plain words why the disk refused; the system's own words where there are none."""
    return _WHY.get(error.errno or 0) or (error.strerror or "the disk refused").lower().rstrip(".")


class WrongUsage(StakemapError):
    """The words after a command cannot be used together, or one is missing."""


class AnswerLost(StakemapError):
    """The answer could not be printed to the end."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The answer could not be written in full: {why(error)}.")


class AlreadyThere(StakemapError):
    """A new problem file would stand where one stands already."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is already there, and nothing was changed. Open that file, or choose another name.")


class FitsNothing(StakemapError):
    """A filter asks for something that is nowhere in the files."""

    def __init__(self, what: str, typed: str, known: tuple[str, ...]) -> None:
        there = "".join(f"\n  {name}" for name in known)
        hint = f"These are there:{there}" if known else f"No {what} is recorded for anybody on this list."
        super().__init__(f'No {what} here fits "{typed}". {hint}')


class NoSuchFile(StakemapError):
    """The file or folder that was named is not there."""

    def __init__(self, typed: str, nearest: Path | None = None) -> None:
        hint = f" Did you mean {nearest}?" if nearest else " Check the name, or the folder you are in."
        super().__init__(f'There is no file or folder "{typed}".{hint}')


class NothingToExplain(StakemapError):
    """A word that is neither a gap code nor a word of the format."""

    def __init__(self, typed: str, nearest: tuple[str, ...] = ()) -> None:
        hint = f' Did you mean "{nearest[0]}"?' if nearest else " See what there is with: stakemap explain"
        super().__init__(f'"{typed}" is not a gap code or a word of a problem file.{hint}')


class SeveralFiles(StakemapError):
    """There are several problem files and nobody to ask which one is meant."""

    def __init__(self, paths: tuple[Path, ...], command: str) -> None:
        names = "\n".join(f"  {path}" for path in paths)
        super().__init__(
            f"There are {len(paths)} problem files here. Say which one you mean:\n{names}\n"
            f"For example: stakemap {command} {paths[0]}"
        )
