"""The command line inside this process, and a small problem file."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest

from stakemap.cli import main

FICTION = """\
# Fictional: no such town.
problem: Noise on Market Square
agency: Exampleton Police
stage: response
lead: Officer Sam Example
stakeholders:
  - name: Exampleton Police
    people: [{name: Officer Sam Example, title: officer}]
  - name: Market Inn
    kind: business
    aka: The Inn
    status: engaged
    people: [{name: Jordan Example, title: owner, phone: 555-0100}]
    officer: Officer Sam Example
  - name: Springfield Hospital
    kind: health
    status: declined
  - Residents of Market Square
scanning:
  issues: [Noise at night]
response:
  actions:
    - do: Quiet hours after eleven
      answers: Noise at night
      needs: [Springfield Hospital, Market Inn, Night bus company]
      status: agreed
checkins:
  - date: 2025-03-01
"""

MISTAKEN = "problem: Noise\nstakeholders:\n  - name: Market Inn\n    staus: engaged\n    since: 3/1/2025\n"


@dataclass(frozen=True)
class Answer:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer on stdout as data."""
        return json.loads(self.out, parse_constant=_refuse)


def _refuse(constant: str) -> None:
    raise AssertionError(f"{constant} is not JSON")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, on a console of a hundred columns, with stakemap typed by its name."""
    monkeypatch.setattr(sys, "argv", ["stakemap"])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


@pytest.fixture
def square(here: Path) -> Path:
    """A fictional problem file in the folder where we stand."""
    (here / "square.yaml").write_text(FICTION)
    return Path("square.yaml")


@pytest.fixture
def mistaken(here: Path) -> Path:
    """A file with two mistakes, in lines 4 and 5."""
    (here / "mistaken.yaml").write_text(MISTAKEN)
    return Path("mistaken.yaml")


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run a command here."""

    def run(*words: object) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in words])
        return Answer(code, *capsys.readouterr())

    return run


@pytest.fixture
def copies(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with copies of the shipped problems, to be changed; what is remembered for undo stays beside it."""
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(here / "state"))
    folder = here / "copies"
    folder.mkdir()
    for path in (Path(__file__).parents[2] / "problems").glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    return Path("copies")


@pytest.fixture
def harbor(copies: Path) -> Path:
    """A copy of the complete example."""
    return copies / "harbor-street.yaml"


@pytest.fixture
def vista(copies: Path) -> Path:
    """A copy of the first shipped problem."""
    return copies / "vista-maria.yaml"


def changed(path: Path) -> list[str]:
    """Give the lines that went and came since the shipped file, without what stands around them."""
    before = (Path(__file__).parents[2] / "problems" / path.name).read_text().splitlines()
    lines = unified_diff(before, path.read_text().splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:2] not in ("--", "++", "@@")]


class Keyboard(io.StringIO):
    """Lines that somebody types at a terminal; at its end there is nothing more to read."""

    def isatty(self) -> bool:
        """Say that a person sits there."""
        return True


@pytest.fixture
def run_typing(run: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Answer]:
    """Run a command where somebody answers its questions with these lines."""
    monkeypatch.setattr("stakemap.cli.terminal.is_terminal", lambda stream: True)
    monkeypatch.setenv("NO_COLOR", "1")

    def type_and_run(lines: Sequence[str], *words: object) -> Answer:
        monkeypatch.setattr(sys, "stdin", Keyboard("".join(f"{line}\n" for line in lines)))
        return run(*words)

    return type_and_run
