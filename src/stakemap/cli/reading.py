"""Read the chosen files, and say every mistake in them at its line."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from stakemap.cli.terminal import is_terminal, tell
from stakemap.errors import Diagnostic

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.knowledge import OwnTypes
    from stakemap.load import Loaded
    from stakemap.model.problem_type import ProblemType

__all__ = [
    "Shelf",
    "build_casts",
    "file_and_problem",
    "own_types_beside",
    "read_files",
    "tell_mistakes",
    "types_for",
]

OWN_TYPES = "problem_types"
LONG_WORK = 50
"""From so many files on, a terminal shows how far the reading is (judgement)."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The problems of the chosen files on one day, and what kept others from being read.

    Attributes:
        casts: File as the user knows it, and everybody in it.
        errors: The mistakes in the other files, in file and line order.
    """

    casts: tuple[tuple[str, Cast], ...]
    errors: tuple[Diagnostic, ...]


def build_casts(paths: Sequence[Path], as_of: date, stage: str | None = None) -> Shelf:
    """Read files and work out who is who in each on a day.

    Args:
        paths: In the order in which they are answered.
        as_of: The day.
        stage: A SARA stage to take each problem for, whatever its file says; None takes the file's.

    Raises:
        CannotRead: A file cannot be opened.
    """
    from stakemap.cast import build_cast
    from stakemap.model.vocabulary import Stage

    loaded = read_files(paths)
    own = own_types_beside(paths)
    change = {"stage": Stage(stage)} if stage else {}
    return Shelf(
        tuple(
            (str(path), build_cast(one.problem.model_copy(update=change), as_of, types_for(path, own)))
            for path, one in loaded
            if one.problem is not None
        ),
        (
            *(error for _, one in loaded for error in one.errors),
            *(error for types in own.values() for error in types.errors),
        ),
    )


def own_types_beside(paths: Sequence[Path]) -> dict[Path, OwnTypes]:
    """Read the department's own problem types beside the files, by folder; folders without any are left out."""
    folders = [folder for folder in dict.fromkeys(path.parent for path in paths) if (folder / OWN_TYPES).is_dir()]
    if not folders:
        return {}
    from stakemap.knowledge import read_own_types

    return {folder: read_own_types(folder) for folder in folders}


def types_for(path: Path, own: Mapping[Path, OwnTypes]) -> tuple[ProblemType, ...]:
    """Give the department's own problem types that count for a file."""
    found = own.get(path.parent)
    return found.types if found else ()


def file_and_problem(file: str, cast: Cast) -> dict[str, object]:
    """Give the two keys that say where an entry of a JSON answer is from."""
    return {"file": file, "problem": cast.problem.problem}


def read_files(paths: Sequence[Path]) -> tuple[tuple[Path, Loaded], ...]:
    """Read files in the order given.

    Raises:
        CannotRead: A file cannot be opened.
    """
    from stakemap.load import read

    with _shown(paths) as each:
        return tuple((path, read(path)) for path in each)


@contextmanager
def _shown(paths: Sequence[Path]) -> Iterator[Iterator[Path]]:
    if len(paths) < LONG_WORK or not is_terminal(sys.stderr):
        yield iter(paths)
        return
    with typer.progressbar(paths, label="Reading", file=sys.stderr) as bar:
        yield iter(bar)


def tell_mistakes(errors: Sequence[Diagnostic]) -> None:
    """Tell the first mistakes on stderr, and how many more there are."""
    if errors:
        from stakemap.load.tell import to_text

        tell(to_text(errors).rstrip("\n"), always=True)
