"""Ties made, strained, repaired and ended."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.progress.changes.change import OPPOSITE
from stakemap.progress.changes.ties import kind_of_turn
from tests.progress.builders import between, since, told

WORDS = ("known", "active", "strained", "ended", "no tie", "not recorded", "unknown")
ENDS = ["Clinic", "School"]


def tie(state: str, **keys: Any) -> dict[str, Any]:
    """Write a tie between the two parties."""
    return {"between": ENDS, "state": state, **keys}


def turn(*ties: dict[str, Any]) -> list[tuple[object, ...]]:
    """Give what became of the ties between two days."""
    return told(since(parties=ENDS, relationships=list(ties)), "ties")


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_turns_mirror(before: str, after: str) -> None:
    """Each turn is the opposite of the turn back."""
    kind, back = kind_of_turn(before, after), kind_of_turn(after, before)
    assert OPPOSITE.get(kind, kind) == back
    assert (kind == "") is (before == after or {before, after} == {"ended", "not recorded"})


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("not recorded", "active", "made"),
        ("no tie", "known", "made"),
        ("known", "active", "warmer"),
        ("active", "known", "cooler"),
        ("active", "strained", "strained"),
        ("strained", "active", "repaired"),
        ("active", "ended", "ended"),
        ("unknown", "active", "first known"),
        ("active", "unknown", "no longer known"),
        ("no tie", "ended", "changed"),
    ],
)
def test_turns(before: str, after: str, kind: str) -> None:
    """Each turn has its word; unknown is neither better nor worse."""
    assert kind_of_turn(before, after) == kind


def test_a_tie_that_was_repaired() -> None:
    """A strained tie that ends on the day a new one begins was repaired."""
    old = tie("strained", since="2024-11", until="2025-04-20")
    assert turn(old, tie("active", since="2025-04-20")) == [("repaired", "Clinic", "School")]


def test_a_tie_that_was_made_or_ended() -> None:
    """A tie is made on its first day and ended after its last."""
    assert turn(tie("active", since="2025-05")) == [("made", "Clinic", "School")]
    assert turn(tie("active", since="2024", until="2025-05-01")) == [("ended", "Clinic", "School")]
    assert turn(tie("active", since="2024")) == []


def test_ties_without_a_day() -> None:
    """A tie without any day counts on both days, and that is said."""
    (one,) = since(parties=ENDS, relationships=[tie("active")]).unclear
    assert (one.why, one.about) == ("ties not dated", ("Clinic and School",))


def test_somebody_who_left() -> None:
    """A tie that is gone because a person left is told as a lost contact, not as a tie."""
    clinic = {"name": "Clinic", "people": [{"name": "Kim Nobody", "until": "2025-05-01"}]}
    changes = since(parties=[clinic], relationships=[{"between": ["Kim Nobody", "Sam Sample"], "since": "2024"}])
    assert (told(changes, "ties"), told(changes, "contacts")) == ([], [("lost", "Kim Nobody", "Clinic")])


def test_two_versions() -> None:
    """In two versions of a file the ties are compared as they stand."""
    before, after = {"parties": ENDS, "relationships": [tie("strained")]}, {"parties": ENDS}
    assert told(between(before, after), "ties") == [("ended", "Clinic", "School")]
    assert told(between(after, before), "ties") == [("made", "Clinic", "School")]
