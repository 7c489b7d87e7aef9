"""Which files of a folder are problem files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from stakemap.errors import CannotRead, Diagnostic
from stakemap.load.decode import LARGEST
from stakemap.load.fields import fields_of
from stakemap.model import Problem

__all__ = ["SCHEMA_FILE", "SCHEMA_LINE", "InFolder", "find_problem_files", "problem_files"]

SCHEMA_FILE = "stakemap.schema.json"
"""Name of the description of the format for editors, where it lies beside problem files."""
SCHEMA_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"
"""The first line of a problem file, with which it tells an editor where that description lies."""

_ENDINGS = frozenset({".yaml", ".yml"})
_TOP_KEY = re.compile(r"^[\"']?([A-Za-z][\w '-]{0,30}?)[\"']?\s*:(?=\s|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class InFolder:
    """The YAML files directly in one folder.

    Attributes:
        files: Problem files, by name.
        left_alone: One note for each other YAML file, by name.
    """

    files: tuple[Path, ...]
    left_alone: tuple[Diagnostic, ...]


def problem_files(folder: str | Path) -> tuple[Path, ...]:
    """Give the problem files directly in a folder, by name; none in folders below it, and no hidden ones.

    Raises:
        CannotRead: The folder is missing, is a file, or may not be opened.
    """
    return find_problem_files(folder).files


def find_problem_files(folder: str | Path) -> InFolder:
    """Sort the YAML files of a folder into problem files and others.

    A file with any field at its left edge that is one of ours, or is spelled like one, is a problem file.
    Files that cannot be opened or are not text count as problem files, so that they are told about.

    Raises:
        CannotRead: The folder is missing, is a file, or may not be opened.
    """
    found = [(path, _is_problem(path)) for path in _yaml_files(Path(folder))]
    files = tuple(path for path, ours in found if ours)
    return InFolder(files, tuple(_left_alone(path) for path, ours in found if not ours))


def _yaml_files(folder: Path) -> list[Path]:
    try:
        inside = [path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS and path.is_file()]
    except FileNotFoundError:
        raise CannotRead(folder, "there is no such folder") from None
    except NotADirectoryError:
        raise CannotRead(folder, "it is a file, not a folder") from None
    except PermissionError:
        raise CannotRead(folder, "you may not open it") from None
    except (OSError, ValueError):
        raise CannotRead(folder, "its name cannot be used") from None
    visible = [path for path in inside if not path.name.startswith(".")]
    return sorted(visible, key=lambda path: (path.name.casefold(), path.name))


def _is_problem(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST)
    except OSError:
        return True
    text = _roughly(raw)
    ours = fields_of(Problem)
    typed = {match[1] for match in _TOP_KEY.finditer(text)}
    if any(key in ours for key in typed):
        return True
    from stakemap.load.suggest.near import near_key

    return any(near_key(Problem, key, sure=True) is not None for key in sorted(typed))


def _roughly(raw: bytes) -> str:
    """Read bytes well enough to see fields, whatever the encoding."""
    encoding = "utf-16" if raw.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    return raw.decode(encoding, "replace")


def _left_alone(path: Path) -> Diagnostic:
    says = f"{path.name} was left alone: nothing at its left edge is a field of a problem file."
    return Diagnostic(str(path), 1, 1, "left-alone", says, "begin it with problem: and a title, if it is meant as one")
