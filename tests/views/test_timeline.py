"""The dated statements of a problem, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given

from stakemap.progress.history import find_history
from stakemap.views.lines import draw_lines
from stakemap.views.timeline import compose_timeline, tell_event, timeline_rows
from tests.progress.builders import DAY, FILES, SAM, cast_of


def page(day: date = DAY, only: set[str] | None = None, **keys: Any) -> list[str]:
    """Draw the timeline of a problem."""
    return draw_lines(compose_timeline(cast_of(day, **keys), only), 200).splitlines()


def test_past_and_planned() -> None:
    """A date stands beside the first of its events; what is planned stands apart; later facts are only counted."""
    keys: dict[str, Any] = {
        "parties": ["Clinic"],
        "started": "2024",
        "log": [
            {
                "date": "2025-05-20",
                "who": SAM,
                "met": "Clinic",
                "how": "visit",
                "status": "talking",
                "note": "A start.",
            },
            {"date": "2025-05-20", "who": SAM, "met": "Clinic", "next": "Meet again", "due": "2025-06-10"},
            {"date": "2025-07-01", "who": SAM, "met": "Clinic"},
        ],
    }
    assert page(**keys) == [
        "2024                 Work on the problem began.",
        "2025-05-20           Sam Sample visited Clinic. A start. Status since then: talking.",
        "                     Sam Sample met Clinic. Next: Meet again.",
        "",
        "Planned after 2025-06-01",
        "2025-06-10           Due: Meet again (Sam Sample).",
        "",
        "Left out, as it happened after that day: 1 entry of the file.",
    ]


def test_only_one() -> None:
    """With ids only what is about one of them is told."""
    log = [{"date": "2025-05-20", "met": "Clinic"}, {"date": "2025-05-21", "met": "School"}]
    assert page(parties=["Clinic", "School"], log=log, only={"school"}) == ["2025-05-21           Somebody met School."]


def test_nothing_dated() -> None:
    """Where nothing has a date, the page says what to write."""
    assert page() == ["Nothing here has a date yet. Write each contact with its day under log."]


CLINIC: dict[str, Any] = {"name": "Clinic"}


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"parties": [{**CLINIC, "status": "declined", "since": "2025"}]}, "Clinic: declined."),
        ({"parties": [{**CLINIC, "left": "2025"}]}, "Clinic stopped being a stakeholder."),
        (
            {
                "parties": [
                    {**CLINIC, "stances": [{"about": "A permit", "position": "mixed", "date": "2025", "words": "Hm."}]}
                ]
            },
            'Clinic on A permit: mixed. "Hm."',
        ),
        (
            {
                "parties": [
                    {**CLINIC, "readiness": {"ask": "A nurse", "stage": "thinking", "importance": "0", "date": "2025"}}
                ]
            },
            "Readiness of Clinic, asked: A nurse: thinking, importance 0.",
        ),
        (
            {"parties": [{**CLINIC, "approach": {"steps": [{"rung": "listen", "date": "2025", "result": "An hour"}]}}]},
            "Step with Clinic: listen. An hour.",
        ),
        (
            {"parties": [{**CLINIC, "people": [{"name": "Kim Nobody", "title": "Nurse", "from": "2025"}]}]},
            "Kim Nobody (Nurse) began.",
        ),
        ({"parties": [{**CLINIC, "people": [{"name": "Kim Nobody", "until": "2025"}]}]}, "Kim Nobody left."),
        ({"parties": [{**CLINIC, "people": [{"name": "Kim Nobody", "until": "2026"}]}]}, "Kim Nobody leaves."),
        (
            {
                "parties": ["Clinic", "School"],
                "relationships": [{"between": ["Clinic", "School"], "state": "active", "since": "2025"}],
            },
            "Clinic and School: tie, active.",
        ),
        (
            {
                "parties": ["Clinic", "School"],
                "relationships": [{"between": ["Clinic", "School"], "kind": "knows", "until": "2025"}],
            },
            "Ended: Clinic and School (knows).",
        ),
        ({"assignments": [{"task": "Count.", "who": SAM, "done": "2025-05-01"}]}, "Done: Count (Sam Sample)."),
        ({"assignments": [{"task": "Count", "due": "2025-07-01"}]}, "Due: Count."),
        ({"checkins": [{"date": "2025-05-01"}]}, "Check-in. Nothing recorded."),
        (
            {"checkins": [{"date": "2025-05-01", "about": "Three months", "note": "Go on"}]},
            "Check-in: Three months. Go on.",
        ),
        (
            {"response": {"actions": [{"do": "Fix it", "status": "agreed", "start": "2025-07"}]}},
            "Begins: Fix it (agreed).",
        ),
        ({"response": {"actions": [{"do": "Fix it", "start": "2025-05"}]}}, "Began: Fix it."),
        ({"response": {"goal": {"text": "Fewer calls", "by": "2025-12-31"}}}, "Goal: Fewer calls."),
        (
            {"measures": [{"name": "Calls", "baseline": {"value": "about 9", "to": "2024"}}]},
            "Calls: about 9, from before.",
        ),
        ({"measures": [{"name": "Calls", "target": {"value": "3", "by": "2025-12-31"}}]}, "Calls: 3, to be reached."),
        ({"accepted": [{"gap": "P101", "until": "2025-07-01"}]}, "Look again at the accepted gap P101."),
        ({"retain_until": "2027-01-01"}, "Review this file, or delete it."),
        ({"closed": {"outcome": "solved", "date": "2025", "why": "Quiet."}}, "Closed: solved. Quiet."),
    ],
)
def test_sentences(keys: dict[str, Any], sentence: str) -> None:
    """Each dated statement is a plain sentence."""
    cast = cast_of(**keys)
    assert [tell_event(cast, event) for event in find_history(cast)] == [sentence]


@given(FILES)
def test_whatever_the_file_says(keys: dict[str, Any]) -> None:
    """Every dated statement of any file can be told, and as data it carries its date as said."""
    rows = timeline_rows(cast_of(**keys))
    assert all(str(row["says"]).endswith((".", "!", "?", '"')) for row in rows)
    assert all(str(row["first"]) <= str(row["last"]) for row in rows)


def test_a_tie_that_changed() -> None:
    """A tie that goes on in another state on the day of its end did not end; one that goes on later did."""
    old = {"between": ["Clinic", "School"], "kind": "works with", "state": "strained", "until": "2025-02-20"}
    new = {"between": ["School", "Clinic"], "kind": "Works with", "state": "active", "since": "2025-02-20"}
    parties = ["Clinic", "School"]
    told = page(parties=parties, relationships=[old, new])
    assert told == ["2025-02-20           School and Clinic: Works with, active."]
    assert any("Ended" in line for line in page(parties=parties, relationships=[old, {**new, "since": "2025-03-01"}]))
    assert any("Ended" in line for line in page(parties=parties, relationships=[old, {**new, "kind": "knows"}]))
