"""A card tells the work with somebody: contacts, promises, what was tried, how ready they are."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import build_cast
from stakemap.model import Problem
from stakemap.views.map.beside import Row
from stakemap.views.map.history import TIME, build_history, compose_history

DAY = date(2025, 3, 1)


def rows_of(name: str = "City Council", **fields: Any) -> dict[str, Row]:
    """Compose the rows of one party by label."""
    content = {"problem": "Rosehill", "agency": "Fernvale Police", "stakeholders": [name], **fields}
    cast = build_cast(Problem.model_validate(content), DAY)
    party = next(party for party in cast.parties if party.name == name)
    return {row.label: row for row in compose_history(cast, party, build_history(cast))}


def test_nothing_told_is_no_row() -> None:
    """Where the file tells nothing there is no row."""
    assert rows_of() == {}


def test_contacts_newest_first() -> None:
    """Contacts stand newest first with their day in front, undated ones last, later ones not at all."""
    log = [
        {"note": "No day"},
        {"date": "2025-01-05", "note": "First"},
        {"date": "2025-02-05", "note": "Second", "how": "visit", "who": "Sam Sample"},
        {"date": "2025-02-05", "note": "Third"},
        {"date": "2025-04-05", "note": "Later"},
    ]
    row = rows_of(log=[{**entry, "met": "City Council"} for entry in log])["Contacts"]
    assert row.kind == TIME
    assert [line.split(":")[0] for line in row.lines] == ["2025-02-05", "2025-02-05", "2025-01-05", "no date"]
    assert row.lines[0].endswith("Third.") and "Sam Sample visited City Council. Second." in row.lines[1]


def test_contact_with_two_people_there_is_told_once() -> None:
    """One contact with a party and with somebody there is one line."""
    people = [{"name": "Jordan Example"}, {"name": "Kim Nobody"}]
    found = rows_of(
        stakeholders=[{"name": "City Council", "people": people}],
        log=[{"date": "2025-01-05", "met": ["City Council", "Jordan Example", "Kim Nobody"]}],
    )
    assert len(found["Contacts"].lines) == 1


def test_promises_late_open_kept() -> None:
    """Promises say whether they are late, open or kept, in this order; kept after its day is said too."""
    tasks = [
        {"task": "Send the plan", "due": "2025-02-01", "done": "2025-01-20"},
        {"task": "Bring the numbers", "due": "2025-02-01", "done": "2025-02-20"},
        {"task": "Show the rooms", "due": "2025-02-01"},
        {"task": "Print the leaflet", "due": "2025-05-01"},
        {"task": "Call back", "done": "yes"},
    ]
    found = rows_of(assignments=[{**task, "who": "Sam Sample", "for": "City Council"} for task in tasks])
    assert [line.split(":")[0] for line in found["Promises"].lines] == ["Late", "Open", "Kept", "Kept late", "Kept"]
    assert "done 2025-02-20, was due 2025-02-01" in found["Promises"].lines[3]


def test_promise_kept_later_is_open_today() -> None:
    """What is done only after the day of the map is open on that day."""
    task = {"task": "Send the plan", "who": "Sam Sample", "for": "City Council", "done": "2025-06-01"}
    assert rows_of(assignments=[task])["Promises"].lines[0].startswith("Open: Send the plan")


def test_plan_and_steps() -> None:
    """The plan and each step with its day, what kind it was and what came of it; planned ones last."""
    steps = [
        {"rung": "ask", "date": "2025-05-01"},
        {"rung": "listen", "date": "2025-01-05", "result": "An hour about November."},
        {"rung": "offer help", "date": "2025-02-01"},
    ]
    found = rows_of(
        stakeholders=[{"name": "City Council", "approach": {"plan": "Listen before we ask", "steps": steps}}]
    )
    assert found["Plan to win them"].lines == ("Listen before we ask",)
    assert found["What was tried"].kind == TIME
    assert found["What was tried"].lines == (
        "2025-01-05: listen: An hour about November.",
        "2025-02-01: offer help: nobody wrote down what came of it.",
        "2025-05-01: ask: planned.",
    )


def test_readiness_is_the_last_word_for_each_ask() -> None:
    """Of two judgements of one ask the last counts; an old one says that it is old."""
    judged = [
        {"ask": "A clerk at night", "stage": "thinking", "date": "2024-10-01"},
        {"ask": "A clerk at night", "stage": "acting", "date": "2025-02-01", "importance": 8},
        {"ask": "New locks", "stage": "preparing", "date": "2024-10-01"},
    ]
    lines = rows_of(stakeholders=[{"name": "City Council", "readiness": judged}])["How ready they are"].lines
    assert len(lines) == 2
    assert "acting" in lines[0] and "8 of 10" in lines[0] and "thinking" not in lines[0]
    assert "ask again before you rely on it" in lines[1]
