"""Which roles are required, who fills them, and who could."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import build_cast
from stakemap.gaps import RoleNeed, required_roles
from stakemap.model import Problem


def needs(**fields: Any) -> dict[str, RoleNeed]:
    """Give the required roles of a made-up problem by the id of the role."""
    problem = Problem.model_validate({"problem": "A made-up problem", **fields})
    return {need.role.id: need for need in required_roles(build_cast(problem, date(2025, 1, 15)))}


def test_roles_of_later_stages_are_not_asked_for_yet() -> None:
    """At scanning the roles of analysis are next, and those of response are left out."""
    found = needs(stage="scanning")
    assert {id for id, need in found.items() if need.due} == {"harmed"}
    assert "funder" not in found


def test_all_roles_that_came_before_are_due() -> None:
    """At the response stage every role of an earlier stage is due as well."""
    assert all(need.due for need in needs(stage="response").values())


def test_a_place_fills_a_role_also_by_somebody_unlisted() -> None:
    """Whoever a place names as its owner is known, listed or not."""
    assert not needs(places=[{"name": "Elm Street", "owner": "County roads"}])["owner"].empty


def test_candidates_are_offered_only_while_a_role_is_empty() -> None:
    """A hospital could give support until somebody is down for it."""
    hospital = {"name": "Fernvale Hospital", "kind": "health"}
    shelter = {"name": "Fernvale Shelter", "roles": ["support"]}
    assert needs(stage="response", stakeholders=[hospital])["support"].candidates == ("fernvale-hospital",)
    filled = needs(stage="response", stakeholders=[hospital, shelter])["support"]
    assert filled.holders == ("fernvale-shelter",)
    assert filled.candidates == ()


def test_the_agency_may_hold_a_role_and_is_never_offered() -> None:
    """The police could pay, but nobody suggests it."""
    police = {"name": "Fernvale Police", "kind": "funder"}
    assert needs(stage="response", agency="Fernvale Police", stakeholders=[police])["funder"].candidates == ()
    police["roles"] = "funder"
    assert not needs(stage="response", agency="Fernvale Police", stakeholders=[police])["funder"].empty
