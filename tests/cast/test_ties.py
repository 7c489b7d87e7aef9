"""Which ties there are on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stakemap.cast import Tie
from stakemap.model.vocabulary import TieState
from tests.cast.builders import AGENCY, DAY, cast_of, clinic


def recorded(as_of: date = DAY, **keys: Any) -> tuple[Tie, ...]:
    return tuple(tie for tie in cast_of(as_of, **keys).ties if tie.recorded)


def between(**keys: Any) -> tuple[Tie, ...]:
    return recorded(stakeholders=["Clinic", "School"], relationships=[{"between": ["Clinic", "School"], **keys}])


def test_an_officer_is_a_known_tie() -> None:
    """Looking after a stakeholder, or a person there, is knowing them."""
    people = [{"name": "Kim Example", "officer": "Sergeant Example"}]
    ties = recorded(stakeholders=clinic(officer="Officer Example", people=people))
    assert {(tie.a, tie.b, tie.state, tie.origin) for tie in ties} == {
        ("officer-example", "clinic", TieState.KNOWN, "officer"),
        ("sergeant-example", "kim-example", TieState.KNOWN, "officer"),
    }


def test_a_contact_is_a_known_tie() -> None:
    """Everybody who was there knows everybody who was met; the day is that of the last contact."""
    log = [
        {"date": "2025-01-01", "who": ["Officer Example", "Sergeant Example"], "met": ["Clinic", "Kim Example"]},
        {"date": "2025-02-01", "who": "Officer Example", "met": "Clinic"},
        {"date": "2025-06-01", "who": "Officer Example", "met": "School"},
        {"date": "2025-01-01", "met": "School"},
    ]
    ties = recorded(stakeholders=[*clinic(people=["Kim Example"]), "School"], log=log)
    assert {(tie.a, tie.b, str(tie.since)) for tie in ties} == {
        ("officer-example", "clinic", "2025-02-01"),
        ("officer-example", "kim-example", "2025-01-01"),
        ("sergeant-example", "clinic", "2025-01-01"),
        ("sergeant-example", "kim-example", "2025-01-01"),
    }
    assert {tie.state for tie in ties} == {TieState.KNOWN}


@pytest.mark.parametrize("status", ["talking", "engaged", "committed"])
def test_talking_or_better_is_an_active_tie_with_the_agency(status: str) -> None:
    """Who talks or works with us is tied to the agency."""
    (tie,) = recorded(stakeholders=clinic(status=status))
    assert (tie.a, tie.b, tie.state, tie.origin) == ("fairfield-police", "clinic", TieState.ACTIVE, "status")


@pytest.mark.parametrize("status", ["not contacted", "outreach", "declined", "stepped away", "unknown"])
def test_less_than_talking_is_no_tie(status: str) -> None:
    """Knowing about us, having declined or left, and unknown are no ties."""
    assert recorded(stakeholders=clinic(status=status)) == ()


def test_without_an_agency_a_status_ties_nobody() -> None:
    """Where no agency is named, there is nobody to be tied to."""
    assert recorded(agency=None, stakeholders=clinic(status="engaged")) == ()


def test_belonging_is_a_tie_that_nobody_recorded() -> None:
    """People carry introductions to their organisations, and no tie is recorded by listing them."""
    cast = cast_of(stakeholders=[*clinic(people=[{"name": "Kim Example", "also_at": "Board"}]), "Board"])
    assert {(tie.a, tie.b) for tie in cast.ties} == {("kim-example", "clinic"), ("kim-example", "board")}
    assert all(tie.carries for tie in cast.ties)
    assert not cast.ties_recorded


def test_several_ties_between_the_same_two_are_all_kept() -> None:
    """Each relationship is a tie of its own."""
    tie = {"between": ["Clinic", "School"]}
    assert len(recorded(stakeholders=["Clinic", "School"], relationships=[tie, tie, {**tie, "kind": "funds"}])) == 3


@pytest.mark.parametrize(
    ("keys", "state", "carries"),
    [
        ({}, TieState.KNOWN, True),
        ({"state": "active"}, TieState.ACTIVE, True),
        ({"state": "strained"}, TieState.STRAINED, True),
        ({"state": "ended"}, TieState.ENDED, False),
        ({"state": "none"}, None, False),
        ({"state": "unknown"}, None, False),
        ({"state": "active", "kind": "opposes"}, TieState.ACTIVE, False),
        ({"state": "active", "until": "2025-02-28"}, TieState.ENDED, False),
        ({"state": "active", "until": "2025-03"}, TieState.ACTIVE, True),
        ({"state": "active", "until": "unknown"}, TieState.ACTIVE, True),
    ],
)
def test_the_state_of_a_tie_on_the_day(keys: dict[str, str], state: TieState | None, carries: bool) -> None:
    """Known, active and strained ties carry; none, unknown, ended and opposed ones do not."""
    (tie,) = between(**keys)
    assert (tie.state, tie.carries) == (state, carries)


def test_a_tie_without_a_state_is_not_stated() -> None:
    """A recorded tie counts as known, and is told apart from one whose state was written."""
    assert [tie.stated for tie in (*between(), *between(state="known"))] == [False, True]


def test_a_tie_that_begins_later_is_not_there_yet() -> None:
    """A tie is there from its first day."""
    assert between(since="2025-03-02") == ()
    assert len(between(since="2025-03")) == 1
    assert len(between(since="unknown")) == 1


@pytest.mark.parametrize(
    ("kind", "opposed"),
    [
        ("opposes", True),
        ("Competes with", True),
        ("opposed to the shelter", True),
        ("strongly opposes", True),
        ("is against", True),
        ("works with", False),
        ("works with those who oppose it", False),
        ("advises", False),
    ],
)
def test_kinds_that_work_against_each_other(kind: str, opposed: bool) -> None:
    """Opposing and competing are told from the first words."""
    (tie,) = between(kind=kind)
    assert tie.opposed is opposed


def test_from_and_to_have_a_direction() -> None:
    """A one-way tie goes from its start to its end; a mutual one has no direction."""
    (tie,) = recorded(stakeholders=["Clinic", "School"], relationships=[{"from": "School", "to": "Clinic"}])
    assert (tie.a, tie.b, tie.directed) == ("school", "clinic", True)
    assert not between()[0].directed


@pytest.mark.parametrize(
    "entry",
    [
        {"between": ["Clinic"]},
        {"from": "Clinic"},
        {"from": "Clinic", "to": "unknown"},
        {"between": "unknown"},
        {"between": "none"},
        {"between": ["Clinic", "Nobody Example"]},
        {"between": ["Clinic", "The Clinic"]},
        {"kind": "knows"},
    ],
)
def test_a_tie_without_two_ends_is_none(entry: dict[str, Any]) -> None:
    """Half a tie, a tie with a stranger, and a tie with oneself are no ties."""
    assert recorded(stakeholders=clinic(aka="The Clinic"), relationships=[entry]) == ()


def test_ties_of_people_who_left_are_gone() -> None:
    """Relationships leave with people: stated ones, an officer's and those from the log."""
    agency = {"name": AGENCY, "people": [{"name": "Officer Example", "until": "2025-02-28"}]}
    cast = cast_of(
        stakeholders=[agency, *clinic(officer="Officer Example")],
        relationships=[{"between": ["Officer Example", "Clinic"], "state": "active"}],
        log=[{"date": "2025-01-01", "who": "Officer Example", "met": "Clinic"}],
    )
    assert cast.ties == ()
    assert not cast.ties_recorded


def test_the_holder_of_a_tie_is_found_by_name() -> None:
    """``held_by`` names a person on the list, or an officer of the agency."""
    assert between(held_by="Officer Example")[0].held_by == "officer-example"
    assert between(held_by="unknown")[0].held_by is None
    assert between()[0].held_by is None


def test_asking_and_finding_no_tie_is_still_a_record() -> None:
    """A tie that we asked about is recorded knowledge, although it carries nothing."""
    (tie,) = between(state="none")
    assert tie.recorded
