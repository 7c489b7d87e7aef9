"""Who is on the list of recruits, and on which basis."""

from __future__ import annotations

import pytest

from tests.recruit.builders import AGENCY, action, ranked


def test_a_listed_party_that_is_not_engaged_is_a_recruit() -> None:
    """A listed stakeholder without a status is a recruit with the basis "listed"."""
    assert ranked(stakeholders=["Harbor Hospital"])["Harbor Hospital"].basis == "listed"


@pytest.mark.parametrize("status", ["engaged", "committed"])
def test_a_party_on_board_is_no_recruit(status: str) -> None:
    """A stakeholder that is engaged or committed is not a recruit."""
    assert "Harbor Hospital" not in ranked(stakeholders=[{"name": "Harbor Hospital", "status": status}])


@pytest.mark.parametrize("status", ["not contacted", "outreach", "talking", "declined", "unknown", "none"])
def test_a_party_not_on_board_is_a_recruit(status: str) -> None:
    """Every status below engaged keeps a stakeholder on the list, unknown included."""
    assert ranked(stakeholders=[{"name": "Harbor Hospital", "status": status}])["Harbor Hospital"].basis == "listed"


def test_the_agency_is_never_a_recruit() -> None:
    """The own agency is never a recruit, listed or not."""
    assert AGENCY not in ranked(stakeholders=[AGENCY, "Harbor Hospital"])
    assert AGENCY not in ranked(stakeholders=["Harbor Hospital"])


def test_a_unit_of_the_agency_may_be_a_recruit() -> None:
    """A unit that is part of the agency can be a recruit: officers need their own chain of command."""
    assert "Patrol" in ranked(stakeholders=[{"name": "Patrol", "part_of": AGENCY}, AGENCY])


def test_a_party_that_left_is_no_recruit() -> None:
    """A stakeholder marked as left is not a recruit."""
    assert "Harbor Hospital" not in ranked(stakeholders=[{"name": "Harbor Hospital", "left": "2025-01"}])


def test_an_implied_party_is_a_recruit() -> None:
    """A party that an open action needs and nobody listed is a recruit with the basis "implied"."""
    found = ranked(response={"actions": [action(needs=["a night shelter"])]})["a night shelter"]
    assert (found.basis, found.status) == ("implied", "not listed")


def test_a_dropped_action_implies_nobody() -> None:
    """An action that was dropped does not make recruits of those it needed."""
    assert "a night shelter" not in ranked(response={"actions": [action(status="dropped", needs=["a night shelter"])]})


def test_an_empty_role_is_a_recruit_that_names_its_candidates() -> None:
    """A required role that nobody holds is one entry, with the listed parties that could hold it."""
    hospital = {"name": "Harbor Hospital", "kind": "health"}
    roles = [r for r in ranked(stakeholders=[hospital], stage="response").values() if r.basis == "role"]
    assert roles
    assert any("Harbor Hospital" in role.candidates for role in roles)
    assert all(role.examples for role in roles)


def test_a_filled_role_is_no_recruit() -> None:
    """A role that a stakeholder carries is not an entry of its own."""
    owner = {"name": "Harbor Motel", "roles": ["owner"], "status": "engaged"}
    assert not [r for r in ranked(stakeholders=[owner]).values() if r.id == "role--owner"]


def test_a_party_that_stepped_away_is_lapsed() -> None:
    """A stakeholder that stepped away has the basis "lapsed"."""
    found = ranked(stakeholders=[{"name": "Harbor Hospital", "status": "stepped away"}])["Harbor Hospital"]
    assert found.basis == "lapsed"


def test_an_engaged_party_whose_only_contact_left_is_lapsed() -> None:
    """An engaged stakeholder whose only known person has left is back on the list as lapsed."""
    gone = {"name": "Jordan Example", "until": "2024"}
    found = ranked(stakeholders=[{"name": "Harbor Hospital", "status": "engaged", "people": [gone]}])
    assert found["Harbor Hospital"].basis == "lapsed"
    assert "Jordan Example" in found["Harbor Hospital"].first_step


def test_a_party_never_engaged_whose_contact_left_is_listed() -> None:
    """Without ever having been engaged, a stakeholder whose contact left stays "listed"."""
    gone = {"name": "Jordan Example", "until": "2024"}
    found = ranked(stakeholders=[{"name": "Harbor Hospital", "people": [gone]}])
    assert found["Harbor Hospital"].basis == "listed"


def test_an_ended_tie_makes_a_once_engaged_party_lapsed() -> None:
    """A stakeholder that a log entry shows engaged, then talking, and whose tie ended, is lapsed."""
    log = [
        {"date": "2024-05-01", "who": "Officer Example", "met": "Harbor Hospital", "status": "engaged"},
        {"date": "2024-09-01", "who": "Sgt Sample", "met": "Other Place", "status": "talking"},
    ]
    tie = {"between": [AGENCY, "Harbor Hospital"], "state": "ended"}
    hospital = {"name": "Harbor Hospital", "status": "outreach", "since": "2024-11-01"}
    found = ranked(stakeholders=[AGENCY, hospital], log=log, relationships=[tie])
    assert found["Harbor Hospital"].basis in ("listed", "lapsed")
    alone = ranked(stakeholders=[AGENCY, hospital], log=[], relationships=[tie])
    assert alone["Harbor Hospital"].basis == "listed"


def test_an_accepted_empty_role_is_no_recruit() -> None:
    """A role that the file accepts as empty for now is not on the list, until the day has passed."""
    role = {"gap": "P106", "about": "owner", "because": "a public road", "until": "2025-06-01"}
    assert not [r for r in ranked(stakeholders=["School"], accepted=[role]).values() if r.id == "role--owner"]
    past = {**role, "until": "2025-02-01"}
    assert [r for r in ranked(stakeholders=["School"], accepted=[past]).values() if r.id == "role--owner"]
