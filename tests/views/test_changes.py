"""What changed, in sentences."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stakemap.cast import build_cast
from stakemap.load import read
from stakemap.progress.changes import Changes, compare
from stakemap.progress.changes.change import OPPOSITE
from stakemap.views.change_sentences import SENTENCES, change_row, tell_change, tell_unclear, unclear_row
from stakemap.views.changes import compose_changes
from stakemap.views.evidence import evidence_rows
from stakemap.views.lines import draw_lines
from tests.progress.builders import SAM, between, since

ENDS = ["Clinic", "School"]


def page(changes: Changes) -> dict[str, list[str]]:
    """Draw the page and give the lines under each heading."""
    found: dict[str, list[str]] = {}
    heading = ""
    for line in draw_lines(compose_changes(changes), 400).splitlines():
        if line and not line.startswith(" "):
            heading = line
        elif line:
            found.setdefault(heading, []).append(line.strip())
    return found


@pytest.fixture(scope="module")
def harbor() -> dict[str, list[str]]:
    """The complete example, from the first of March to the middle of July 2025."""
    problem = read(Path(__file__).parent.parent.parent / "problems" / "harbor-street.yaml").problem
    assert problem is not None
    days = date(2025, 3, 1), date(2025, 7, 15)
    return page(compare(*(build_cast(problem, day) for day in days), one_file=True))


def test_stakeholders_of_the_example(harbor: dict[str, list[str]]) -> None:
    """Who moved is told first, then of whom nothing was known before, then who was judged to be how ready."""
    told = harbor["Stakeholders"]
    assert told[0] == "Building Office moved closer: from engaged to committed, on 2025-05-06."
    assert told[7:9] == [
        "Tidewater Room Holdings moved away: from outreach to declined, on 2025-06-03.",
        "City Attorney: engaged, on 2025-03-11; nothing was recorded before.",
    ]
    assert len(told) == 21 and sum(", readiness" in text for text in told) == 7


def test_people_and_ties_of_the_example(harbor: dict[str, list[str]]) -> None:
    """Contacts and ties are told with their days."""
    assert harbor["Named contacts"] == [
        "Gained: Quinn Whoever (Building Office), since 2025-04-14.",
        "Gained: Val Storybook (Gull Inn), since 2025-03-03.",
        "Lost: Casey Fairytale (Building Office), there until 2025-03-28.",
    ]
    assert harbor["Ties"] == [
        "Building Office and Fire Department: a tie was made (active), on 2025-05-06.",
        "Jordan Example and Sam Sample: a tie was made (active), on 2025-03-13.",
    ]


def test_work_of_the_example(harbor: dict[str, list[str]]) -> None:
    """Work is told as done, begun and held."""
    assert harbor["Work"] == [
        "Done: Introduce Jamie Novel to everybody Lee Pretend knows, on 2025-03-27.",
        "Begun: A housing worker at the Lantern Motel every Tuesday, on 2025-05-06.",
        "Begun: House rules and a clerk at the desk every night at the Lantern Motel, on 2025-04-17.",
        "Begun: Inspections of both motels by fire and building office together, on 2025-05-06.",
        "Check-in held: Six months, on 2025-07-10.",
        "Check-in held: Three months, on 2025-04-10.",
    ]


def test_numbers_of_the_example(harbor: dict[str, list[str]]) -> None:
    """A number stands with its unit and both of its times; where no way is better, that is said."""
    told = harbor["Numbers"]
    assert told[1] == (
        "Calls per room at the Lantern Motel: 2.8 calls a room and year (2024-01 to 2024-12), "
        "then 1.3 (2025-04 to 2025-06). Better."
    )
    assert told[-2].endswith("then 1.1 (2025-04 to 2025-06). The same.")
    assert told[-1].endswith("then 6 (2025-04 to 2025-06). Changed; the file does not say which way is better.")


def test_gaps_of_the_example(harbor: dict[str, list[str]]) -> None:
    """Gaps of one rule are one line, and the points of both days stand below."""
    assert harbor["Gaps"][1] == "Closed: P111 It is long since the last contact: Long-stay guests."
    assert harbor["Gaps"][-2] == "Opened: P120 We know them, but do not work with them: School District."
    assert harbor["Gaps"][-1] == "All gaps together: 15 points, now 4. Lower is better."


def test_what_the_example_cannot_say(harbor: dict[str, list[str]]) -> None:
    """What has no day is named, and of what the file keeps no days that is said."""
    told = harbor["Cannot say"]
    assert told[0].startswith("12 ties have no day (write it under since): City Attorney and City Council, ")
    assert told[1].startswith("5 actions are done, not dated: A card with help numbers in every room, ")
    assert told[2] == "1 action is dropped, not dated: A fee for each call above a yearly limit."
    assert told[3].startswith("The file keeps no day for these: type, stage, lead, goal, and who came on the list.")


def test_evidence_of_the_example(harbor: dict[str, list[str]]) -> None:
    """The evidence for a check-in lists its parts, and leaves the judgement to people."""
    assert harbor["For a check-in: is there substantial progress?"] == [
        "Partners    7 moved closer. Against: 1 moved away (Tidewater Room Holdings). "
        "Neither: 6 on record for the first time (2 committed, 1 engaged, 1 outreach, 2 talking).",
        "Contacts    2 gained. Against: 1 lost (Casey Fairytale).",
        "Ties        2 made.",
        "Work        1 done, 3 begun.",
        "Numbers     6 better.",
        "Gaps        9 closed. Against: 1 opened. 15 points, now 4.",
        "Meetings    23 for prevention (engagement), 1 for awareness only (outreach).",
        'Judgement   Yours. The file says "yes".',
    ]


def test_every_kind_has_its_sentence() -> None:
    """No kind of change goes without a sentence."""
    assert set(SENTENCES) == set(OPPOSITE) | {"renamed", "judged", "same", "unclear", "changed"}


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ({}, {"lead": SAM}, "Lead: not said, now Sam Sample."),
        ({"parties": []}, {"parties": ["Clinic"]}, "Clinic came on the list (status: not recorded)."),
        (
            {"parties": ["The Clinic"]},
            {"parties": [{"name": "Health Center", "aka": "The Clinic"}]},
            "The Clinic is probably the same as Health Center, under another name.",
        ),
        (
            {"parties": [{"name": "Clinic", "status": "unknown"}]},
            {"parties": [{"name": "Clinic", "status": "talking"}]},
            "Clinic: talking; it was unknown before.",
        ),
        (
            {"parties": [{"name": "Clinic", "status": "talking"}]},
            {"parties": [{"name": "Clinic", "status": "unknown"}]},
            "Clinic: it is unknown now; it was talking.",
        ),
        (
            {"parties": ENDS, "relationships": [{"between": ENDS, "state": "strained"}]},
            {"parties": ENDS, "relationships": [{"between": ENDS, "state": "active", "since": "2025-05"}]},
            "Clinic and School: the strained tie was repaired (active), in 2025-05.",
        ),
        (
            {"parties": ENDS, "relationships": [{"between": ENDS, "state": "unknown"}]},
            {"parties": ENDS, "relationships": [{"between": ENDS, "state": "known"}]},
            "Clinic and School: the tie is known now; it was unknown.",
        ),
        (
            {"parties": [{"name": "Clinic", "readiness": "thinking"}]},
            {"parties": [{"name": "Clinic", "readiness": {"stage": "acting", "date": "2025-05-01"}}]},
            "Clinic, readiness: thinking, now acting, as of 2025-05-01.",
        ),
        (
            {"parties": ["Clinic"]},
            {"parties": [{"name": "Clinic", "readiness": {"stage": "acting", "ask": "Lend a room"}}]},
            'Clinic, readiness for "Lend a room": not judged, now acting.',
        ),
        (
            {"response": {"actions": [{"do": "Fix it.", "status": "agreed"}]}},
            {"response": {"actions": [{"do": "Fix it.", "status": "dropped"}]}},
            "Dropped: Fix it.",
        ),
    ],
)
def test_sentences(before: dict[str, Any], after: dict[str, Any], sentence: str) -> None:
    """Each change is one plain sentence; unknown is neither closer nor away."""
    assert sentence in [tell_change(one) for one in between(before, after).changes]


def test_nothing_changed() -> None:
    """Where nothing changed that is said: of one file there is still a check-in to prepare."""
    assert draw_lines(compose_changes(between({}, {})), 100).splitlines() == ["", "The two files say the same."]
    noted = between({"parties": ["Clinic"]}, {"parties": [{"name": "Clinic", "note": "Open late"}]})
    assert draw_lines(compose_changes(noted), 200).splitlines() == [
        "",
        "Nothing that is compared here changed. Other facts did, such as notes, interests, stances or questions.",
    ]
    told = draw_lines(compose_changes(since()), 100)
    assert told.splitlines()[1] == "Nothing that has a date changed."
    assert "Judgement   Yours. The file does not say yet (assessment: substantial_progress)." in told


def test_what_many_numbers_lack_is_told_once() -> None:
    """Measures of which nobody can say anything for one reason stand in one sentence."""
    told = page(since(measures=["Arrests", "Calls", {"name": "Hours", "baseline": "9"}]))["Cannot say"]
    assert told[:2] == ["Hours: no new number since then (9).", "2 measures have no number yet: Arrests and Calls."]


def test_gaps_of_one_rule_are_told_once() -> None:
    """Gaps of one rule that nobody can judge on one side stand in one sentence, with whom they are about."""
    parties = ["Clinic", "School", {"name": "Bus Company", "status": "talking", "people": ["Kim Nobody"]}]
    told = page(between({"parties": ["Clinic", "School", "Bus Company"]}, {"parties": parties}))["Cannot say"]
    assert "Gap P103 could not be judged before: Clinic and School." in told
    assert len({line.split()[1] for line in told if line.startswith("Gap ")}) == sum(
        line.startswith("Gap ") for line in told
    )


def test_as_data() -> None:
    """As data a change, and what nobody can say, carry their words and the same sentence."""
    changes = since(parties=[{"name": "Clinic", "status": "engaged"}], measures=[{"name": "Calls"}])
    rows = [unclear_row(one) for one in changes.unclear]
    assert [(row["group"], row["why"]) for row in rows] == [
        ("stakeholders", "status not dated"),
        ("measures", "no number"),
    ]
    assert [row["says"] for row in rows] == [tell_unclear(one) for one in changes.unclear]
    moved = since(parties=["Clinic"], log=[{"date": "2025-05", "met": "Clinic", "status": "talking"}])
    (row,) = [change_row(one) for one in moved.changes if one.group == "stakeholders"]
    assert (row["before"], row["after"], row["day"], row["unit"]) == ("not recorded", "talking", "2025-05", None)
    assert evidence_rows(moved)["said"] is None
