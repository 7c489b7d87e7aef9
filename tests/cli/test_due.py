"""``due``: one file, a folder, one person, the calendar, and what cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

Run = Callable[..., Any]
TASKS = """\
assignments:
  - {task: Call the owner, who: Officer Sam Example, for: Market Inn, due: 2025-01-29}
  - {task: Count again, who: Alex Placeholder, due: 2025-02-10}
  - {task: Ask around, who: Alex Placeholder}
  - {task: Rest, who: Alex Placeholder, due: 2025-09-01}
"""
ROAD = """\
problem: Speeding on Elm Street
agency: Exampleton Police
stakeholders: [Elm School]
assignments:
  - {task: Measure the speed, who: [Officer Sam Example, Alex Placeholder], due: 2025-01-31}
"""
ROW = {
    *("file", "problem", "kind", "part", "due", "days", "when", "what", "for", "who", "left", "since", "every"),
    *("says", "next"),
}


@pytest.fixture
def tasks(square: Path) -> Path:
    """The fictional problem with some tasks."""
    square.write_text(square.read_text() + TASKS)
    return square


def on(run: Run, *words: object) -> Any:
    """Run ``due`` as of the first of February."""
    return run("due", *words, "--as-of", "2025-02-01")


def test_one_file(run: Run, tasks: Path) -> None:
    """Late, soon, and without a day, each with its words, whose job it is, and a line to type."""
    answer = on(run, tasks)
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Noise on Market Square (square.yaml), as of 2025-02-01",
        "1 late, 1 due in the next 14 days. 2 without a day. 2 later.",
        "",
        "Late",
        "  3 days late    Call the owner (for Market Inn). Due 2025-01-29. Who: Officer Sam Example.",
        '                 stakemap assign square.yaml --done "Call the owner"',
        "",
        "In the next 14 days",
        "  in 9 days      Count again. Due 2025-02-10. Who: Alex Placeholder.",
        '                 stakemap assign square.yaml --done "Count again"',
        "",
        "No day set",
        "  no day set     Quiet hours after eleven. Who: nobody named yet.",
        '                 stakemap recruit square.yaml --action "Quiet hours after eleven"',
        "  no day set     Ask around. Who: Alex Placeholder.",
        '                 stakemap assign square.yaml --done "Ask around"',
        "",
        "Next after that, in 4 weeks: Check-in. Due 2025-03-01. Who: Officer Sam Example.",
        "",
        "By officer: Officer Sam Example 1 late; Alex Placeholder 1 soon, 1 without a day; nobody named yet 1",
        "  without a day.",
    ]
    assert answer.err == "\nNext: stakemap due square.yaml --days 30\n"


def test_days(run: Run, tasks: Path) -> None:
    """--days says how many days are soon; 0 means today."""
    assert "2 due in the next 30 days" in on(run, tasks, "--days", "30").out
    assert "1 late, 0 due today" in on(run, tasks, "--days", "0").out
    for wrong in ("soon", "-1", "1.5"):
        answer = on(run, tasks, f"--days={wrong}")
        assert (answer.code, answer.out) == (2, "")
        assert "--days needs a whole number" in answer.err


def test_who(run: Run, tasks: Path) -> None:
    """--who takes any part of a name that fits one, and whoever has nothing to do has nothing to do."""
    out = on(run, tasks, "--who", "alex").out
    assert "Count again" in out
    assert "Call the owner" not in out
    assert "Call the owner" in on(run, tasks, "--who", "sam example").out


def test_who_is_nobody(run: Run, tasks: Path) -> None:
    """A name that is nobody's gets the names that are there."""
    answer = on(run, tasks, "--who", "zebra")
    assert (answer.code, answer.out) == (2, "")
    assert "Alex Placeholder" in answer.err
    failed = on(run, tasks, "--who", "zebra", "--json")
    assert failed.json["errors"][0]["try"]


def test_a_folder(run: Run, tasks: Path, here: Path) -> None:
    """Over a folder each thing stands under its officer, with its file."""
    (here / "road.yaml").write_text(ROAD)
    answer = on(run, ".")
    lines = answer.out.splitlines()
    assert lines[0] == "2 problems, as of 2025-02-01"
    assert lines[3] == "Officer Sam Example: 2 late"
    assert lines[4] == "  3 days late    Call the owner (for Market Inn). Due 2025-01-29. [square.yaml]"
    assert lines[5] == "  1 day late     Measure the speed. Due 2025-01-31. With Alex Placeholder. [road.yaml]"
    assert answer.err.endswith('stakemap due . --who "Officer Sam Example"\n')
    assert "Measure the speed" in on(run, ".", "--who", "Alex").out


def test_json(run: Run, tasks: Path) -> None:
    """JSON holds everything that is open, with the part it stands in, and the counts of each officer."""
    answer = on(run, tasks, "--json").json
    assert set(answer) == {"stakemap", "command", "ok", "errors", "as_of", "days", "due", "officers", "calendar"}
    assert (answer["command"], answer["as_of"], answer["days"], answer["calendar"]) == ("due", "2025-02-01", 14, None)
    assert all(set(row) == ROW for row in answer["due"])
    assert [row["part"] for row in answer["due"]] == ["late", "soon", "later", "later", "undated", "undated"]
    assert answer["officers"][0] == {"name": "Officer Sam Example", "late": 1, "soon": 0, "undated": 0}


def test_calendar(run: Run, tasks: Path, here: Path) -> None:
    """--ics writes everything that has a day; written again it is the same file."""
    answer = on(run, tasks, "--ics", "due")
    assert (answer.code, answer.out) == (0, "Wrote due.ics: 4 dates.\n")
    first = (here / "due.ics").read_bytes()
    assert len(Calendar.from_ical(first).walk("VEVENT")) == 4
    assert first.count(b"\r\n") == first.count(b"\n")
    assert on(run, tasks, "--ics", "due.ics").code == 0
    assert (here / "due.ics").read_bytes() == first


def test_calendar_keeps_its_ids(run: Run, tasks: Path, here: Path) -> None:
    """Other words for a task, and later another day, update the same event."""

    def ids() -> set[str]:
        assert on(run, tasks, "--ics", "due.ics").code == 0
        return {str(event["uid"]) for event in Calendar.from_ical((here / "due.ics").read_bytes()).walk("VEVENT")}

    first = ids()
    tasks.write_text(tasks.read_text().replace("Count again", "Count the calls again"))
    assert ids() == first
    tasks.write_text(tasks.read_text().replace("2025-02-10", "2025-02-17"))
    assert ids() == first


def test_calendar_of_somebody_else(run: Run, tasks: Path, here: Path) -> None:
    """A calendar that stakemap did not write is left alone, unless --force is said."""
    (here / "mine.ics").write_text("BEGIN:VCALENDAR\r\nPRODID:-//other//EN\r\nEND:VCALENDAR\r\n")
    answer = on(run, tasks, "--ics", "mine.ics")
    assert answer.code == 2
    assert "other" in (here / "mine.ics").read_text()
    assert on(run, tasks, "--ics", "mine.ics", "--force").code == 0
    assert "stakemap" in (here / "mine.ics").read_text()


@pytest.mark.parametrize("name", ["square.yaml", "due.html"])
def test_a_calendar_ends_in_ics(run: Run, tasks: Path, here: Path, name: str) -> None:
    """A name of another kind of file is refused, and the problem file stays as it is."""
    before = tasks.read_text()
    answer = on(run, tasks, "--ics", name)
    assert answer.code == 2
    assert "ends in .ics" in answer.err
    assert tasks.read_text() == before


def test_calendar_in_json(run: Run, tasks: Path, here: Path) -> None:
    """With both, the calendar is written and JSON says where."""
    assert on(run, tasks, "--ics", "due.ics", "--json").json["calendar"] == "due.ics"
    assert (here / "due.ics").exists()


def test_a_file_with_mistakes(run: Run, mistaken: Path, here: Path) -> None:
    """Of a file with mistakes nothing is told, and no calendar is written."""
    answer = on(run, mistaken, "--ics", "due.ics")
    assert (answer.code, answer.out) == (2, "")
    assert "mistaken.yaml:4:5" in answer.err
    assert not (here / "due.ics").exists()


def test_the_least_useful_file(run: Run, here: Path) -> None:
    """A file with nothing to do gets a sentence."""
    (here / "least.yaml").write_text("problem: Noise\nstakeholders: [Market Inn]\n")
    answer = on(run, "least.yaml")
    assert answer.code == 0
    assert "Nothing is open that somebody wrote down." in answer.out
