"""The command line inside this process, and a small problem file."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
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
