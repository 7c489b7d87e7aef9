"""What can go wrong, as plain data and one exception family.

Mistakes *in a problem file* are values (`Diagnostic`): all of them are collected and shown together.
Failures *of an operation* are exceptions: one base class, one small class per cause, each with a
message that an officer can act on.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = [
    "AmbiguousName",
    "CannotRead",
    "CannotWrite",
    "Diagnostic",
    "MistakesInFile",
    "NoProblemFile",
    "NothingOverwritten",
    "StakemapError",
    "UnknownName",
    "UnknownWord",
    "WrongDate",
]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One message about a problem file itself.

    Attributes:
        file: The file as the user named it.
        line: Line, counted from 1.
        column: Column in characters, counted from 1.
        code: Kebab-case word that never changes its meaning, e.g. ``unknown-stakeholder``.
        says: What is wrong, in one or two plain sentences that quote the user's own words.
        try_: Text to paste where that is certain, else one instruction. Never empty.
        source_line: The line as it stands in the file, without its line end; empty if it cannot be shown.
        length: How many characters of ``source_line`` from ``column`` on are meant; at least 1.
    """

    file: str
    line: int
    column: int
    code: str
    says: str
    try_: str
    source_line: str = ""
    length: int = 1

    def as_json(self) -> dict[str, object]:
        """Give the shape that other programs rely on: file, line, column, code, says, try."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "says": self.says,
            "try": self.try_,
        }


class StakemapError(Exception):
    """Base of everything stakemap raises on purpose; its text is one plain sentence or two."""


class MistakesInFile(StakemapError):
    """A problem file has mistakes, so nothing was made from it."""

    def __init__(self, errors: tuple[Diagnostic, ...], notes: tuple[Diagnostic, ...] = ()) -> None:
        self.errors = errors
        self.notes = notes
        first = errors[0]
        more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
        super().__init__(f"{first.file}:{first.line}:{first.column}: {first.says}{more}")


class CannotRead(StakemapError):
    """A file or folder cannot be opened."""

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path = str(path)
        super().__init__(f"Cannot read {path}: {reason}.")


class CannotWrite(StakemapError):
    """An output file cannot be written; nothing was changed."""

    def __init__(self, path: str | Path, reason: str) -> None:
        self.path = str(path)
        super().__init__(f"Cannot write {path}: {reason}. Choose another place with -o.")


class NothingOverwritten(StakemapError):
    """A file that stakemap did not write itself is in the way."""

    def __init__(self, path: str | Path, what: str) -> None:
        self.path = str(path)
        super().__init__(
            f"{path} is already there and {what}. Nothing was overwritten. "
            f"Choose another name, or add --force to replace it."
        )


class NoProblemFile(StakemapError):
    """A folder holds no problem file."""

    def __init__(self, folder: str | Path, left_alone: int = 0) -> None:
        seen = f" ({left_alone} other YAML files there were left alone)" if left_alone else ""
        super().__init__(f"No problem file in {folder}{seen}. Start one with: stakemap new NAME")


class UnknownName(StakemapError):
    """A name on the command line is nobody in the file."""

    def __init__(self, typed: str, nearest: tuple[str, ...] = ()) -> None:
        self.nearest = nearest
        hint = f' Did you mean "{nearest[0]}"?' if nearest else " See all names with: stakemap show"
        super().__init__(f'Nobody in the file is called "{typed}".{hint}')


class AmbiguousName(StakemapError):
    """A part of a name fits several."""

    def __init__(self, typed: str, choices: tuple[str, ...]) -> None:
        self.choices = choices
        listed = ", ".join(f'"{name}"' for name in choices)
        super().__init__(f'"{typed}" fits {len(choices)} names: {listed}. Type a little more of the one you mean.')


class UnknownWord(StakemapError):
    """A word on the command line is not one of a fixed set."""

    def __init__(self, what: str, typed: str, words: tuple[str, ...], nearest: str | None = None) -> None:
        hint = f' Did you mean "{nearest}"?' if nearest else ""
        super().__init__(f'"{typed}" is not a {what}.{hint} The words are: {", ".join(words)}.')


class WrongDate(StakemapError):
    """A date on the command line cannot be understood."""

    def __init__(self, typed: str) -> None:
        super().__init__(f'"{typed}" is not a date. Write it as year-month-day, for example 2025-03-01.')
