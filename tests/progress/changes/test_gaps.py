"""Gaps closed and opened, and those of which nobody can say."""

from __future__ import annotations

from typing import Any

from tests.progress.builders import SAM, between, since, told


def codes(kind: str, *sides: dict[str, Any]) -> set[tuple[object, ...]]:
    """Give the gaps of one kind of change between two versions."""
    return {one[1:] for one in told(between(*sides), "gaps") if one[0] == kind}


def test_closed_and_opened() -> None:
    """A gap that only the earlier version has is closed, one that only the later has is opened."""
    unnamed = {"parties": ["Clinic"]}
    named = {"parties": [{"name": "Clinic", "people": ["Kim Nobody"]}]}
    assert ("P101", "Clinic") in codes("closed", unnamed, named)
    assert ("P101", "Clinic") in codes("opened", named, unnamed)


def test_a_gap_of_a_party_with_another_name() -> None:
    """A gap goes with the party when its name changes."""
    sides = {"parties": ["Clinic"]}, {"parties": [{"name": "Health Center", "aka": ["Clinic"]}]}
    assert not [one for one in told(between(*sides), "gaps") if one[1] == "P101"]


def test_accepted() -> None:
    """A gap that was accepted is not closed."""
    sides = {"parties": ["Clinic"]}, {"parties": ["Clinic"], "accepted": [{"gap": "P101", "because": "We know"}]}
    assert ("P101", "Clinic") in codes("accepted", *sides)
    assert ("P101", "Clinic") not in codes("closed", *sides)


def test_not_judged_any_more() -> None:
    """A gap that cannot be judged any more is not closed: nobody can say."""
    late = {"response": {"actions": [{"do": "Fix it", "status": "agreed", "due": "2025-05-01"}]}}
    changes = between(late, {**late, "closed": {"outcome": "solved", "date": "2025-05-30"}})
    assert "R108" not in {one[1] for one in told(changes, "gaps")}
    assert ("not judged now", ("R108", "Fix it")) in {(one.why, one.about) for one in changes.unclear}


def test_between_two_days() -> None:
    """A gap that depends on time opens with time."""
    log = [{"date": "2025-02-20", "who": SAM, "met": "Clinic", "status": "engaged"}]
    assert ("opened", "P111", "Clinic") in told(since(parties=["Clinic"], log=log), "gaps")
