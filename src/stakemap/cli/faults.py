"""What can go wrong at the edges: the disk, the streams, the words typed after a command."""

from __future__ import annotations

import errno
from pathlib import Path

from stakemap.cli.terminal import to_type
from stakemap.errors import (
    AmbiguousName,
    CannotRead,
    CannotWrite,
    MistakesInFile,
    NoProblemFile,
    NothingOverwritten,
    StakemapError,
    UnknownName,
    WrongDate,
)
from stakemap.words import join

__all__ = [
    "AlreadyThere",
    "AnswerLost",
    "CannotStart",
    "ElsewhereProblemFiles",
    "FitsNothing",
    "NoSuchFile",
    "NobodyHolds",
    "NotAPerson",
    "NothingToExplain",
    "SeveralFiles",
    "UnknownHere",
    "WrongChoice",
    "WrongUsage",
    "try_of",
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
    """The words after a command cannot be used together, or one is missing.

    Args:
        says: What is wrong, as a sentence.
        try_: What to type instead, where that can be said.
    """

    def __init__(self, says: str, try_: str = "") -> None:
        self.try_ = try_
        super().__init__(says)


class WrongChoice(WrongUsage):
    """A word after an option is none of those that may stand there."""

    def __init__(self, option: str, typed: str, words: str, nearest: str) -> None:
        super().__init__(
            f'{option} does not know "{typed}". Write {words}, for example: {option} {nearest}', f"{option} {nearest}"
        )


class AnswerLost(StakemapError):
    """The answer could not be printed to the end."""

    try_ = "print it to another place"

    def __init__(self, error: OSError) -> None:
        super().__init__(f"The answer could not be written in full: {why(error)}.")


class AlreadyThere(StakemapError):
    """A new problem file would stand where one stands already."""

    try_ = "choose another name"

    def __init__(self, path: Path) -> None:
        more = "Open that file, or choose another name."
        if path.suffix.lower() == ".yaml":
            self.try_ = to_type("set", path, "stakeholder", "Market Inn")
            more = f"Choose another name, or add to that file:\n  {self.try_}"
        super().__init__(f"{path} is already there, and nothing was changed. {more}")


class CannotStart(StakemapError):
    """A new problem file cannot be written here."""

    try_ = "go to a folder of your own and try again"

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(f"Cannot write {path}: {why(error)}. Go to a folder of your own and try again.")


class FitsNothing(StakemapError):
    """A filter asks for something that is nowhere in the files."""

    def __init__(self, what: str, typed: str, known: tuple[str, ...]) -> None:
        self.try_ = known[0] if known else f"leave out --{what}"
        there = "".join(f"\n  {name}" for name in known)
        hint = f"These are there:{there}" if known else f"No {what} is recorded for anybody on this list."
        super().__init__(f'No {what} here fits "{typed}". {hint}')


class NoSuchFile(StakemapError):
    """The file or folder that was named is not there."""

    def __init__(self, typed: str, nearest: Path | None = None) -> None:
        self.try_ = str(nearest) if nearest else "check the name, or the folder you are in"
        hint = f" Did you mean {nearest}?" if nearest else " Check the name, or the folder you are in."
        super().__init__(f'There is no file or folder "{typed}".{hint}')


class NobodyHolds(StakemapError):
    """A role is asked for that nobody on the list holds."""

    def __init__(self, typed: str, where: str) -> None:
        self.try_ = to_type("recruit", where, typed)
        super().__init__(f'"{typed}" is a role that nobody on the list holds yet. See who could: {self.try_}')


class NotAPerson(StakemapError):
    """A stakeholder is named where a person is asked for.

    Args:
        name: Of the stakeholder.
        people: Names of the people there.
        file: Where it stands.
        command: The command that was typed.
    """

    def __init__(self, name: str, people: tuple[str, ...], file: str, command: str) -> None:
        self.try_ = to_type(command, file, people[0]) if people else to_type("show", file, name)
        hint = f"Its people: {join(people)}. Type: " if people else "Nobody is named there yet. See what is known: "
        super().__init__(f'"{name}" is a stakeholder, not a person. {hint}{self.try_}')


class UnknownHere(UnknownName):
    """A name on the command line is nobody in the file, with a line to type instead."""

    code = "unknown-name"

    def __init__(self, typed: str, where: str, command: str, nearest: tuple[str, ...] = ()) -> None:
        self.nearest = nearest
        self.try_ = to_type(command, where, nearest[0]) if nearest else to_type("show", where)
        hint = f'Did you mean "{nearest[0]}"? Type: ' if nearest else "See all names with: "
        StakemapError.__init__(self, f'Nobody in {where} is called "{typed}". {hint}{self.try_}')


class NothingToExplain(StakemapError):
    """A word that is neither a gap code nor a word of the format."""

    def __init__(self, typed: str, nearest: tuple[str, ...] = ()) -> None:
        index = to_type("explain")
        self.try_ = to_type("explain", nearest[0]) if nearest else index
        hint = f' Did you mean "{nearest[0]}"?' if nearest else f" See what there is with: {index}"
        super().__init__(f'"{typed}" is not a gap code or a word of a problem file.{hint}')


class SeveralFiles(StakemapError):
    """There are several problem files and nobody to ask which one is meant.

    Args:
        paths: The files.
        command: The command that was typed.
        name: The stakeholder's name that was typed with it; empty when none was.
        folder: True where the command also takes all files of this folder at once.
    """

    def __init__(self, paths: tuple[Path, ...], command: str, name: str = "", folder: bool = True) -> None:
        more = (name,) if name else ()
        self.try_ = to_type(command, "." if name and folder else paths[0], *more)
        every = f"\nFor all of them at once: {to_type(command, '.', *more)}" if folder and not name else ""
        names = "\n".join(f"  {path}" for path in paths)
        super().__init__(
            f"There are {len(paths)} problem files here. Say which one you mean:\n{names}\n"
            f"For example: {self.try_}{every}"
        )


class ElsewhereProblemFiles(NoProblemFile):
    """A folder holds no problem file, but the folder ``problems`` in it does."""

    code = "no-problem-file"

    def __init__(self, folder: Path, inside: Path, command: str, name: str = "") -> None:
        self.try_ = to_type(command, inside, *((name,) if name else ()))
        StakemapError.__init__(self, f"No problem file in {folder}, but {inside} has some. Type: {self.try_}")


def try_of(error: StakemapError) -> str:
    """Give what to type or do instead: never empty, and where it can be, words to paste."""
    match error:
        case AmbiguousName(choices=(best, *_)):
            return best
        case NoProblemFile() if not hasattr(error, "try_"):
            return to_type("new", "Speeding on Elm Street")
        case WrongDate():
            return "2025-03-01"
        case CannotRead():
            return "check the name, and whether you may open it"
        case CannotWrite():
            return "choose another place with -o"
        case NothingOverwritten():
            return "choose another name, or add --force"
        case MistakesInFile():
            return error.errors[0].try_
    return str(getattr(error, "try_", "")) or f"see: {to_type('--help')}"
