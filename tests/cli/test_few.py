"""``recruit --only`` and whom several problems need."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_only_names_the_few_with_what_each_adds(run: Run, square: Path) -> None:
    """The few stand in the order of bringing them in, each with its points and their parts."""
    answer = run("recruit", square, "--only", 2)
    assert answer.code == 0
    assert "If only 2 parties can be brought in now, these unlock most." in answer.out
    rows = run("recruit", square, "--only", 2, "--json").json["recruits"]
    assert len(rows) == 2
    assert all(row["gain"] == sum(part["points"] for part in row["gains"]) for row in rows)
    assert rows[0]["gain"] >= rows[1]["gain"]


def test_only_goes_together_with_filters(run: Run, square: Path) -> None:
    """The few are chosen among those that fit."""
    rows = run("recruit", square, "--only", 3, "--kind", "health", "--json").json["recruits"]
    assert [row["name"] for row in rows] == ["Springfield Hospital"]


def test_only_of_nobody(run: Run, square: Path) -> None:
    """Where nobody fits the filters, that is said as without --only."""
    answer = run("recruit", square, "--only", 3, "--kind", "school")
    assert (answer.code, "None of the" in answer.out) == (0, True)


def test_only_needs_a_number(run: Run, square: Path) -> None:
    """A word or nought is refused with an example."""
    for typed in ("few", "0"):
        answer = run("recruit", square, "--only", typed)
        assert (answer.code, answer.err) == (2, "--only needs a whole number, such as 3.\n")


def test_a_folder_tells_whom_several_problems_need(run: Run, square: Path) -> None:
    """The same party in two files is one conversation, told first, and the lists of each file follow."""
    Path("road.yaml").write_text("problem: Speeding on Elm Street\nstakeholders: [Springfield Hospital, Market Inn]\n")
    out = run("recruit", ".", "--quiet").out
    assert out.startswith("NEEDED IN SEVERAL PROBLEMS\n2 parties in more than one of the 2 problems here.")
    assert "Springfield Hospital - one conversation, 2 problems" in out
    assert "On board already: Noise on Market Square (engaged, through Jordan Example). Begin there." in out
    shared = run("recruit", ".", "--json").json["shared"]
    assert {one["name"] for one in shared} == {"Springfield Hospital", "Market Inn"}
    assert run("recruit", square, "--json").json["shared"] == []
