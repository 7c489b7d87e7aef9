"""Parties that moved, came and went; named contacts."""

from __future__ import annotations

from typing import Any

import pytest

from tests.progress.builders import SAM, between, since, told


def met(status: str, day: str = "2025-05-01", whom: str = "Clinic") -> dict[str, Any]:
    """Write a contact with the status after it."""
    return {"date": day, "who": SAM, "met": whom, "status": status}


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("talking", "engaged", "closer"),
        ("not contacted", "outreach", "closer"),
        ("declined", "talking", "closer"),
        ("committed", "talking", "away"),
        ("not contacted", "declined", "away"),
        ("engaged", "stepped away", "away"),
        ("declined", "stepped away", "changed"),
        ("unknown", "engaged", "first known"),
        ("engaged", "unknown", "no longer known"),
    ],
)
def test_moves(before: str, after: str, kind: str) -> None:
    """A party moves closer or away by its status; from and to unknown is neither."""
    log = [met(before, "2025-02-01"), met(after)]
    changes = since(parties=["Clinic"], log=log)
    assert told(changes, "stakeholders") == [(kind, "Clinic")]
    (one,) = [one for one in changes.changes if one.group == "stakeholders"]
    assert (one.before, one.after, str(one.day)) == (before, after, "2025-05-01")


def test_nothing_recorded_before_is_no_move() -> None:
    """Where nothing was recorded before, a party did not come closer: it is known for the first time."""
    assert told(since(parties=["Clinic"], log=[met("engaged")]), "stakeholders") == [("first known", "Clinic")]


def test_undated_status() -> None:
    """A status without a day counts on both days, and that is said."""
    changes = since(parties=[{"name": "Clinic", "status": "engaged"}, "School"])
    assert changes.changes == ()
    (one,) = changes.unclear
    assert (one.why, one.about) == ("status not dated", ("Clinic",))


def test_coming_and_going() -> None:
    """In two versions of a file a party comes on the list or goes; with a last day it goes too."""
    changes = between({"parties": ["Clinic", "School"]}, {"parties": ["School", "Tenants"]})
    assert told(changes, "stakeholders") == [("joined", "Tenants"), ("went", "Clinic")]
    assert told(since(parties=[{"name": "Clinic", "left": "2025-05"}]), "stakeholders") == [("went", "Clinic")]


@pytest.mark.parametrize("aka", [{"old": [], "new": ["The Clinic"]}, {"old": ["Health Center"], "new": []}])
def test_another_name(aka: dict[str, list[str]]) -> None:
    """A party whose other name tells that it is the same was renamed, and keeps its history."""
    before = {"parties": [{"name": "The Clinic", "aka": aka["old"], "status": "talking"}]}
    after = {"parties": [{"name": "Health Center", "aka": aka["new"], "status": "engaged"}]}
    assert told(between(before, after), "stakeholders") == [("closer", "Health Center"), ("renamed", "Health Center")]


def test_two_with_one_old_name() -> None:
    """Only one party can be the same as one from before."""
    after = {"parties": [{"name": "Clinic"}, {"name": "Annex", "aka": ["Old Annex"]}]}
    changes = between({"parties": [{"name": "Clinic", "aka": ["Annex"]}]}, after)
    assert told(changes, "stakeholders") == [("joined", "Annex")]


def test_contacts() -> None:
    """Who took a post is a contact gained, who left it one lost; the team's own people are neither."""
    people = [{"name": "Kim Nobody", "until": "2025-04-30"}, {"name": "Jordan Example", "from": "2025-05-02"}]
    unit = {"name": "Night Patrol", "part_of": "Fernvale Police", "people": [{"name": "Pat Madeup", "from": "2025-05"}]}
    changes = since(parties=[{"name": "Clinic", "people": people}, unit])
    found = {(one.kind, *one.about): str(one.day) for one in changes.changes if one.group == "contacts"}
    assert found == {
        ("gained", "Jordan Example", "Clinic"): "2025-05-02",
        ("lost", "Kim Nobody", "Clinic"): "2025-04-30",
    }


def test_readiness() -> None:
    """A stage that is judged anew is told for each thing asked; a number alone, or an unknown stage, is no change."""
    readiness = [
        {"stage": "thinking", "ask": "Lend a room", "date": "2025-02-01"},
        {"stage": "acting", "ask": "Lend a room", "date": "2025-05-01"},
        {"stage": "preparing", "ask": "Send a nurse", "date": "2025-05-02"},
        {"stage": "unknown", "importance": "9", "ask": "Pay", "date": "2025-05-02"},
    ]
    changes = since(parties=[{"name": "Clinic", "readiness": readiness}])
    assert [(one.kind, one.about, one.before, one.after, str(one.day)) for one in changes.changes] == [
        ("judged", ("Clinic", "Lend a room"), "thinking", "acting", "2025-05-01"),
        ("judged", ("Clinic", "Send a nurse"), "", "preparing", "2025-05-02"),
    ]
    gone = between({"parties": [{"name": "Clinic", "readiness": readiness}]}, {"parties": ["Clinic"]})
    assert [(one.about[1], one.before, one.after) for one in gone.changes if one.kind == "judged"] == [
        ("Lend a room", "acting", ""),
        ("Send a nurse", "preparing", ""),
    ]
