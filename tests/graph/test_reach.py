"""Whom the team reaches, and through whom alone."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.graph import doors, reached_by_team, single_person_dependencies
from stakemap.graph.links import find_links
from tests.graph.builders import (
    AGENCY,
    DAY,
    OFFICERS,
    PEOPLE,
    TIES,
    cast_of,
    golden_cast,
    problem_of,
    tie,
    town,
)

OFFICER = {"name": AGENCY, "people": ["Officer Example", "Sergeant Example"]}


def test_the_golden_file_reaches_all_but_the_hospital() -> None:
    """Whoever hangs on a chain of ties from the officer is reached."""
    assert reached_by_team(golden_cast()) == {"dhpd", "vm", "fire", "cps"}


def test_the_golden_file_hangs_on_one_officer() -> None:
    """If the officer moves, three partners are lost; the hospital was never reached."""
    assert single_person_dependencies(golden_cast()) == {"off": ("cps", "fire", "vm")}


def test_vista_maria_is_the_door_to_child_protection() -> None:
    """The only way to child protection leads through Vista Maria."""
    assert doors(golden_cast()) == {"vm": ("cps",)}


def test_without_ties_only_the_team_itself_is_reached() -> None:
    """The agency and its units need no introduction; nobody hangs on anybody."""
    cast = cast_of(stakeholders=[{"name": "Traffic Unit", "part_of": AGENCY}, "Clinic"])
    assert reached_by_team(cast) == {"fairfield-police", "traffic-unit"}
    assert single_person_dependencies(cast) == {}
    assert doors(cast) == {}


def test_without_an_agency_and_an_officer_nobody_is_reached() -> None:
    """Where there is no team, nobody is reached, whatever ties there are."""
    cast = cast_of(agency=None, stakeholders=["A", "B"], relationships=[tie("A", "B")])
    assert reached_by_team(cast) == frozenset()
    assert single_person_dependencies(cast) == {}
    assert doors(cast) == {}


def test_a_lead_from_outside_reaches_his_own_organisation() -> None:
    """The lead is on the team, so the organisation of a lead from outside is reached through the lead."""
    cast = cast_of(lead="Kim Example", stakeholders=[{"name": "Clinic", "people": ["Kim Example"]}, "School"])
    assert reached_by_team(cast) == {"fairfield-police", "clinic"}
    assert single_person_dependencies(cast) == {"kim-example": ("clinic",)}


def test_an_officer_who_is_only_mentioned_counts() -> None:
    """An officer who stands only under ``officer`` is the one on whom that stakeholder hangs."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "officer": "Officer Example"}])
    assert single_person_dependencies(cast) == {"officer-example": ("clinic",)}


def test_two_officers_share_the_tie() -> None:
    """What two people hold is not lost with one of them."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "officer": ["Officer Example", "Sergeant Example"]}])
    assert single_person_dependencies(cast) == {}


def test_two_officers_with_one_contact_hang_on_the_contact() -> None:
    """When both officers know only the same person there, the stakeholder hangs on that person."""
    cast = cast_of(
        stakeholders=[OFFICER, {"name": "Clinic", "people": ["Kim Example"]}],
        relationships=[tie("Officer Example", "Kim Example"), tie("Sergeant Example", "Kim Example")],
    )
    assert single_person_dependencies(cast) == {"kim-example": ("clinic",)}


def test_a_tie_of_the_agency_itself_hangs_on_nobody() -> None:
    """A recorded tie between two organisations outlasts any one person."""
    cast = cast_of(
        stakeholders=[OFFICER, {"name": "Clinic", "officer": "Officer Example"}],
        relationships=[tie(AGENCY, "Clinic", state="active")],
    )
    assert single_person_dependencies(cast) == {}


def test_a_tie_of_the_agency_that_lives_in_a_person_hangs_on_that_person() -> None:
    """``held_by`` says in whom a tie between two organisations lives."""
    cast = cast_of(
        stakeholders=[OFFICER, "Clinic"],
        relationships=[tie(AGENCY, "Clinic", state="active", held_by="Sergeant Example")],
    )
    assert single_person_dependencies(cast) == {"sergeant-example": ("clinic",)}


def test_an_engaged_stakeholder_with_one_officer_hangs_on_that_officer() -> None:
    """Being engaged does not make a stakeholder safe while one officer alone is recorded as knowing them."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "status": "engaged", "officer": "Officer Example"}])
    assert single_person_dependencies(cast) == {"officer-example": ("clinic",)}


def test_an_engaged_stakeholder_without_an_officer_is_the_agencys_own() -> None:
    """Where nobody is recorded as knowing an engaged stakeholder, it is reached and hangs on nobody."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "status": "engaged"}])
    assert "clinic" in reached_by_team(cast)
    assert single_person_dependencies(cast) == {}


def test_a_unit_of_the_agency_is_never_lost() -> None:
    """Units of the agency are on the team and hang on nobody."""
    cast = cast_of(stakeholders=[{"name": "Traffic Unit", "part_of": AGENCY, "officer": "Officer Example"}])
    assert single_person_dependencies(cast) == {}


def test_a_stakeholder_that_left_is_not_lost() -> None:
    """Who has stopped being a stakeholder is no longer counted among those who would be lost."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "left": "2024", "officer": "Officer Example"}])
    assert single_person_dependencies(cast) == {}


def test_a_strained_tie_reaches_nobody() -> None:
    """Reaching asks for known or active ties."""
    cast = cast_of(stakeholders=["Clinic"], relationships=[tie(AGENCY, "Clinic", state="strained")])
    assert reached_by_team(cast) == {"fairfield-police"}


def test_a_door_opens_through_people_too() -> None:
    """A party is a door when its people, each alone replaceable, are the only way."""
    cast = cast_of(
        stakeholders=[OFFICER, {"name": "Clinic", "people": ["Ali Example", "Kim Example"]}, "School"],
        relationships=[
            tie("Officer Example", "Ali Example"),
            tie("Officer Example", "Kim Example"),
            tie("Ali Example", "School"),
            tie("Kim Example", "School"),
        ],
    )
    assert doors(cast) == {"clinic": ("school",)}


def test_a_door_opens_to_everything_behind_it() -> None:
    """Whoever stands first on a chain is the door to all of it."""
    cast = cast_of(
        stakeholders=["A", "B", "C"],
        relationships=[tie(AGENCY, "A"), tie("A", "B"), tie("B", "C")],
    )
    assert doors(cast) == {"a": ("b", "c"), "b": ("c",)}


def test_a_group_nobody_reaches_has_no_doors() -> None:
    """Among those nobody reaches, no one alone opens the way."""
    cast = cast_of(
        stakeholders=["A", "B", "C", "D"],
        relationships=[tie(AGENCY, "A"), tie("B", "C"), tie("C", "D")],
    )
    assert doors(cast) == {}


def _reached_without(cast: Cast, taken_out: set[str]) -> set[str]:
    """Find the parties outside the team that remain reached, one step after another."""
    links = [(link.a, link.b) for link in find_links(cast) if not link.strained and not {link.a, link.b} & taken_out]
    reached = set(cast.team) - taken_out
    while more := {b for pair in links for a, b in (pair, pair[::-1]) if a in reached and b not in reached}:
        reached |= more
    return {party.id for party in cast.partners if party.id in reached and not party.in_team}


@given(st.lists(TIES, max_size=14), TIES)
def test_one_more_tie_never_loses_anybody(ties: list[dict[str, Any]], more: dict[str, Any]) -> None:
    """Writing down another tie can only bring more parties into reach."""
    before = build_cast(problem_of(**town(ties)), DAY)
    after = build_cast(problem_of(**town([*ties, more])), DAY)
    assert reached_by_team(before) <= reached_by_team(after)


@given(st.lists(TIES, max_size=14), st.sampled_from((*PEOPLE, *OFFICERS)))
def test_whoever_moves_takes_exactly_what_was_foretold(ties: list[dict[str, Any]], name: str) -> None:
    """When a person has left, the partners lost are those that were said to hang on that person."""
    before = build_cast(problem_of(**town(ties)), DAY)
    after = build_cast(problem_of(**town(ties, gone=name)), DAY)
    person = before.find(name)
    assert person is not None
    lost = reached_by_team(before) - reached_by_team(after)
    assert set(single_person_dependencies(before).get(person.id, ())) == lost


@given(st.lists(TIES, max_size=14))
def test_without_a_door_those_behind_it_are_out_of_reach(ties: list[dict[str, Any]]) -> None:
    """Taking a party and its people out loses exactly the partners it is the door to, and itself."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    found = doors(cast)
    everybody = _reached_without(cast, set())
    for party in cast.partners:
        here = {party.id, *(human.id for human in cast.people if human.party == party.id)}
        lost = everybody - _reached_without(cast, here) - {party.id}
        assert set(found.get(party.id, ())) == lost


@given(st.lists(TIES, max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_no_answer(ties: list[dict[str, Any]], random: Any) -> None:
    """The same lines in another order give the same answers, in the same order."""
    file = town(ties)
    other = {**file, "stakeholders": list(file["stakeholders"]), "relationships": list(ties)}
    random.shuffle(other["stakeholders"])
    random.shuffle(other["relationships"])
    one, two = (build_cast(problem_of(**keys), DAY) for keys in (file, other))
    assert reached_by_team(one) == reached_by_team(two)
    for answer in (single_person_dependencies, doors):
        assert list(answer(one).items()) == list(answer(two).items())
