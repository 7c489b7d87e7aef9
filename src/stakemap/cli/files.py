"""Which problem files are meant: the one named, a folder of them, or the ones lying here."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from stakemap.cli.faults import ElsewhereProblemFiles, NoSuchFile, SeveralFiles
from stakemap.cli.terminal import can_ask, tell
from stakemap.errors import Diagnostic, NoProblemFile

if TYPE_CHECKING:
    from stakemap.load import InFolder

__all__ = ["PROBLEM_ENDINGS", "Chosen", "choose_file", "choose_files", "looks_like_a_name"]

PROBLEM_ENDINGS = (".yaml", ".yml")
USUAL_FOLDER = Path("problems")


@dataclass(frozen=True, slots=True)
class Chosen:
    """The problem files that are meant.

    Attributes:
        paths: In the order in which they are answered; at least one.
        left_alone: A note for each other YAML file of a folder that was meant.
    """

    paths: tuple[Path, ...]
    left_alone: tuple[Diagnostic, ...] = ()


def choose_files(where: str | None, command: str, name: str | None = None) -> Chosen:
    """Find the problem files that a command is about; a folder stands for all of them in it.

    Without a word: the one problem file here, else those in the folder ``problems``, else one that is
    chosen from a numbered list.

    Args:
        where: What was typed; None when nothing was.
        command: The command, for the line that is offered when it is unclear which file is meant.
        name: The stakeholder's name that was typed with it, for the same line.

    Raises:
        NoSuchFile: Nothing of that name is there.
        NoProblemFile: The folder holds none.
        SeveralFiles: Several lie here and there is nobody to ask.
    """
    if where is not None:
        path = existing(where)
        return _whole(path, command, name or "") if path.is_dir() else Chosen((path,))
    here = _look_into(Path()).files
    if len(here) == 1:
        return Chosen(here)
    if USUAL_FOLDER.is_dir() and (_look_into(USUAL_FOLDER).files or not here):
        return _whole(USUAL_FOLDER, command, name or "")
    if not here:
        raise NoProblemFile("this folder")
    return Chosen((_ask(here, command, name or ""),))


def choose_file(where: str | None, command: str) -> Path:
    """Find the one problem file that a command is about.

    Raises:
        NoSuchFile: Nothing of that name is there.
        NoProblemFile: There is none.
        SeveralFiles: There are several and nobody to ask.
    """
    found = choose_files(where, command).paths
    return found[0] if len(found) == 1 else _ask(found, command, folder=False)


def existing(where: str) -> Path:
    """Give the path if it is there, else say what was probably meant."""
    path = Path(where)
    try:
        there = path.exists()
    except (OSError, ValueError):
        there = False
    if not there:
        raise NoSuchFile(where, _near(path))
    return path


def looks_like_a_name(word: str) -> bool:
    """Tell whether a lone word is a stakeholder's name rather than a file or folder."""
    if word.lower().endswith(PROBLEM_ENDINGS) or "/" in word or "\\" in word or word in (".", ".."):
        return False
    try:
        return not Path(word).exists() and _near(Path(word)) is None
    except (OSError, ValueError):
        return True


def _near(path: Path) -> Path | None:
    """Find the problem file that a name without its ending, or without its folder, leads to."""
    folders = (path.parent, USUAL_FOLDER) if path.parent == Path() else (path.parent,)
    names = (path.name, *(f"{path.name}{ending}" for ending in PROBLEM_ENDINGS))
    try:
        return next((f / n for f in folders for n in names if (f / n).is_file()), None)
    except (OSError, ValueError):
        return None


def _whole(folder: Path, command: str, name: str) -> Chosen:
    found = _look_into(folder)
    inside = folder / USUAL_FOLDER
    if not found.files and inside.is_dir() and _look_into(inside).files:
        raise ElsewhereProblemFiles(folder, inside, command, name)
    if not found.files:
        raise NoProblemFile(folder, len(found.left_alone))
    return Chosen(found.files, found.left_alone)


def _look_into(folder: Path) -> InFolder:
    from stakemap.load import find_problem_files

    return find_problem_files(folder)


def _ask(paths: tuple[Path, ...], command: str, name: str = "", folder: bool = True) -> Path:
    """Let the user choose by number; the question goes to stderr, so that a piped answer stays clean."""
    if not can_ask():
        raise SeveralFiles(paths, command, name, folder)
    for number, path in enumerate(paths, 1):
        tell(f"{number:3}  {path}", always=True)
    while True:
        print(f"Which file? 1 to {len(paths)}: ", end="", file=sys.stderr, flush=True)
        typed = sys.stdin.readline()
        if not typed:
            raise SeveralFiles(paths, command, name, folder)
        if typed.strip().isdigit() and 1 <= int(typed) <= len(paths):
            return paths[int(typed) - 1]
