"""What became of actions, tasks and check-ins."""

from __future__ import annotations

from typing import Any

import pytest

from tests.progress.builders import between, since, told


def actions(*entries: dict[str, Any]) -> dict[str, Any]:
    """Write a response with actions."""
    return {"response": {"actions": list(entries)}}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("proposed", "under way", "started"),
        ("under way", "done", "done"),
        ("agreed", "dropped", "dropped"),
        ("dropped", "under way", "taken up"),
        ("done", "under way", "undone"),
        ("proposed", "agreed", "changed"),
        ("unknown", "proposed", "changed"),
    ],
)
def test_actions_of_two_versions(before: str, after: str, kind: str) -> None:
    """An action is the same one by its words; its status tells what became of it."""
    sides = [actions({"do": "Fix it", "status": status}) for status in (before, after)]
    assert told(between(*sides), "work") == [(kind, "Fix it")]


def test_added_and_removed() -> None:
    """An action that only one version has was added or removed."""
    assert told(between({}, actions({"do": "Fix it"})), "work") == [("added", "Fix it")]
    assert told(between(actions({"do": "Fix it"}), {}), "work") == [("removed", "Fix it")]


def test_actions_between_two_days() -> None:
    """Of one file only the start of an action tells; done and dropped have no day, and that is said."""
    changes = since(
        **actions(
            {"do": "Begun", "status": "under way", "start": "2025-04"},
            {"do": "Begun and done", "status": "done", "start": "2025-04"},
            {"do": "Done once", "status": "done"},
            {"do": "Dropped once", "status": "dropped"},
            {"do": "Long under way", "status": "under way", "start": "2024"},
            {"do": "Only agreed", "status": "agreed", "start": "2025-04"},
        )
    )
    assert told(changes, "work") == [("started", "Begun"), ("started", "Begun and done")]
    assert [(one.note, one.about) for one in changes.unclear if one.group == "work"] == [
        ("done", ("Done once",)),
        ("dropped", ("Dropped once",)),
    ]


def test_tasks() -> None:
    """A task is done since then where its day says so; without a day nobody can say."""
    tasks = [
        {"task": "Count", "done": "2025-04-01"},
        {"task": "Call", "done": "2025-02-01"},
        {"task": "Ask", "done": "yes"},
    ]
    changes = since(assignments=tasks)
    assert told(changes, "work") == [("done", "Count")]
    assert [(one.why, one.about) for one in changes.unclear] == [("task not dated", ("Ask",))]


def test_check_ins() -> None:
    """A check-in that was held since then is told with its day."""
    changes = since(checkins=[{"date": "2025-04-10", "about": "Three months", "done": "2025-04-11"}])
    assert told(changes, "work") == [("held", "Three months")]
    assert [str(one.day) for one in changes.changes if one.group == "work"] == ["2025-04-11"]
