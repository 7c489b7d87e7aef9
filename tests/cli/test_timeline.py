"""``show --timeline``: one file, one name, a folder, and JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
LOG = """\
started: 2024-12
log:
  - {date: 2025-01-10, who: Officer Sam Example, met: Jordan Example, how: call}
  - {date: 2025-02-20, who: Officer Sam Example, met: Springfield Hospital}
"""


def show(run: Run, square: Path, *words: object) -> Any:
    """Run ``show --timeline`` on the fictional problem with two contacts, as of the first of February."""
    if "log:" not in square.read_text():
        square.write_text(square.read_text() + LOG)
    return run("show", square, *words, "--timeline", "--as-of", "2025-02-01")


def test_one_file(run: Run, square: Path) -> None:
    """What has a date is told in order, and what is planned apart."""
    assert show(run, square).out.splitlines() == [
        "Noise on Market Square (square.yaml), as of 2025-02-01",
        "",
        "2024-12              Work on the problem began.",
        "2025-01-10           Officer Sam Example called Jordan Example.",
        "",
        "Planned after 2025-02-01",
        "2025-03-01           Check-in.",
        "",
        "Left out, as it happened after that day: 1 entry of the file.",
    ]


def test_one_name(run: Run, square: Path) -> None:
    """With a name only what is about that one is told, its people included."""
    out = show(run, square, "the inn").out
    assert "called Jordan Example" in out
    assert "Work on the problem" not in out
    assert "called Jordan Example" in show(run, square, "Officer Sam Example").out
    assert show(run, square, "nobody").code == 2


def test_a_folder(run: Run, square: Path, here: Path) -> None:
    """On a folder each problem has its own timeline."""
    (here / "noise.yaml").write_text("problem: Noise\n")
    out = run("show", ".", "--timeline").out
    assert out.count(", as of ") == 2
    assert "Nothing here has a date yet." in out


def test_json(run: Run, square: Path) -> None:
    """As data each statement carries its date as said, and whether it is planned."""
    answer = show(run, square, "--json").json
    assert set(answer) == {"stakemap", "command", "ok", "errors", "timeline"}
    keys = {"file", "problem", "date", "first", "last", "kind", "about", "says", "planned"}
    assert all(set(row) == keys for row in answer["timeline"])
    assert [(row["date"], row["planned"]) for row in answer["timeline"]] == [
        ("2024-12", False),
        ("2025-01-10", False),
        ("2025-03-01", True),
    ]
