"""``compare``: one file since a day, two versions of a file, and what cannot be compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
LOG = """\
log:
  - {date: 2025-01-10, who: Officer Sam Example, met: Residents of Market Square, status: outreach}
  - {date: 2025-02-20, who: Officer Sam Example, met: Residents of Market Square, status: talking}
"""


@pytest.fixture
def logged(square: Path) -> Path:
    """The fictional problem with two contacts."""
    square.write_text(square.read_text() + LOG)
    return square


def test_since(run: Run, logged: Path) -> None:
    """One file since a day: days in the first line, changes in sentences, and the next line to type."""
    answer = run("compare", logged, "--since", "2025-02-01", "--as-of", "2025-03-01")
    assert answer.code == 0
    assert answer.out.startswith("Noise on Market Square (square.yaml), from 2025-02-01 to 2025-03-01\n")
    assert "  Residents of Market Square moved closer: from outreach to talking, on 2025-02-20.\n" in answer.out
    assert "2 statuses have no day (write it under since): Market Inn and Springfield Hospital." in answer.out
    assert answer.err == "\nNext: stakemap show square.yaml --timeline\n"


@pytest.mark.parametrize(
    ("typed", "day"),
    [("february", "2025-02-01"), ("2025-02", "2025-02-01"), ("2 weeks ago", "2025-02-15"), ("2/13/2025", "2025-02-13")],
)
def test_since_as_people_say_it(run: Run, logged: Path, typed: str, day: str) -> None:
    """The day may be typed as people say it; of a month it is the first."""
    answer = run("compare", logged, "--since", typed, "--as-of", "2025-03-01")
    assert f", from {day} to 2025-03-01\n" in answer.out


def test_two_files(run: Run, logged: Path, here: Path) -> None:
    """Two versions of a file are compared as they stand."""
    old = logged.read_text()
    (here / "new.yaml").write_text(old.replace("status: declined", "status: talking"))
    answer = run("compare", logged, "new.yaml", "--as-of", "2025-03-01")
    assert answer.out.startswith("Noise on Market Square, square.yaml and then new.yaml, as of 2025-03-01\n")
    assert "  Springfield Hospital moved closer: from declined to talking.\n" in answer.out
    assert answer.err.endswith("Next: stakemap show new.yaml --timeline\n")
    back = run("compare", "new.yaml", logged, "--as-of", "2025-03-01")
    assert "  Springfield Hospital moved away: from talking to declined.\n" in back.out


def test_the_same_file(run: Run, logged: Path) -> None:
    """A file compared with itself says the same."""
    assert "The two files say the same." in run("compare", logged, logged).out


def test_a_folder(run: Run, logged: Path, here: Path) -> None:
    """Every file of a folder is compared with itself on the earlier day."""
    (here / "noise.yaml").write_text("problem: Noise\n")
    out = run("compare", ".", "--since", "2025-02-01", "--as-of", "2025-03-01").out
    assert out.count(", from 2025-02-01 to 2025-03-01") == 2


def test_json(run: Run, logged: Path) -> None:
    """JSON gives both sides, changes, what nobody can say, and the evidence with its parts."""
    answer = run("compare", logged, "--since", "2025-02-01", "--as-of", "2025-03-01", "--json").json
    assert (answer["command"], answer["ok"], answer["errors"]) == ("compare", True, [])
    (one,) = answer["comparisons"]
    assert set(one) == {"before", "after", "changes", "cannot_say", "evidence"}
    assert one["before"] == {"file": "square.yaml", "problem": "Noise on Market Square", "day": "2025-02-01"}
    keys = {"group", "kind", "about", "before", "after", "day", "unit", "times", "says"}
    assert all(set(change) == keys for change in one["changes"])
    assert all(set(unclear) == {"group", "why", "about", "says"} for unclear in one["cannot_say"])
    assert set(one["evidence"]) == {"parts", "meetings", "points", "said"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Say since when"),
        (("--since", "2026-01-01"), "is later than"),
        (("--since", "x"), "2025-03-01"),
        (("--since", "2/3/2025"), '"2/3/2025" can be two days.'),
        (("--since", "unknown"), "Say since which day"),
        (("missing.yaml",), "missing.yaml"),
        ((".",), "not folders"),
    ],
)
def test_wrong_usage(run: Run, logged: Path, words: tuple[str, ...], says: str) -> None:
    """What cannot be compared gets a sentence with what to type instead."""
    answer = run("compare", logged, *words, "--as-of", "2025-03-01")
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert run("compare", logged, *words, "--as-of", "2025-03-01", "--json").json["errors"][0]["try"]


def test_a_file_with_mistakes(run: Run, logged: Path, mistaken: Path) -> None:
    """Where one of two files has mistakes, they are told and nothing is compared."""
    answer = run("compare", logged, mistaken)
    assert (answer.code, answer.out) == (2, "")
    assert "mistaken.yaml:4:5" in answer.err
