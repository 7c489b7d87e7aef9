"""The points are as designed, and marked as judgement."""

from __future__ import annotations

import pytest

from stakemap.knowledge import weights

DESIGNED = {
    "agreed-action": 3,
    "last-for-action": 2,
    "role-due": 3,
    "role-later": 1,
    "role-has-candidate": -1,
    "proposed-action": 2,
    "only-controller": 2,
    "harmed-without-voice": 2,
    "opens-door": 2,
    "holds-data": 1,
    "guess": 1,
    "meant-for": 1,
    "listed": 1,
    "influence-high": 2,
    "influence-medium": 1,
}


def test_the_points_are_those_of_the_design() -> None:
    """Each reason is worth what the table says, and there is no other reason."""
    assert {code: entry.points for code, entry in weights().reasons.items()} == DESIGNED


def test_all_points_are_judgement() -> None:
    """Nobody is told that a study gives these numbers."""
    assert weights().source == "judgement"


def test_only_what_can_happen_often_counts_each_time() -> None:
    """Actions, roles, data and guesses count each time; a standing of the party counts once."""
    each = {code for code, entry in weights().reasons.items() if entry.each}
    assert each == {
        "agreed-action",
        "last-for-action",
        "role-due",
        "role-later",
        "proposed-action",
        "holds-data",
        "guess",
        "meant-for",
    }


def test_a_gap_counts_by_its_severity() -> None:
    """High counts three, medium two, low one."""
    assert [weights().gap("P101", severity) for severity in ("high", "medium", "low")] == [3, 2, 1]


def test_listing_an_implied_party_is_never_punished() -> None:
    """A party that nobody listed counts as much as the three gaps that appear once it is listed."""
    entry = weights().gaps["P104"]
    assert weights().gap("P104", "medium") == entry.points == 7
    assert entry.stands_for == ("P101", "P102", "P103")


def test_an_unknown_reason_is_an_error() -> None:
    """A reason without points cannot be given."""
    with pytest.raises(KeyError):
        weights().reason("easy to work with")
