"""Who is on the team."""

from __future__ import annotations

from tests.cast.builders import AGENCY, cast_of, clinic, party, person


def names(**keys: object) -> set[str]:
    cast = cast_of(**keys)
    return {cast.name_of(id) for id in cast.team}


def test_the_agency_and_its_people_are_the_team() -> None:
    """Everybody listed under the agency is on the team."""
    assert names(stakeholders=[{"name": AGENCY, "people": ["Officer Example"]}, "Clinic"]) == {
        AGENCY,
        "Officer Example",
    }


def test_units_of_units_are_on_the_team() -> None:
    """A unit of a unit of the agency is on the team with its people."""
    stakeholders = [
        {"name": "Traffic Desk", "part_of": "traffic unit", "people": ["Desk Example"]},
        {"name": "Traffic Unit", "part_of": AGENCY},
    ]
    cast = cast_of(stakeholders=stakeholders)
    assert {cast.name_of(id) for id in cast.team} == {AGENCY, "Traffic Unit", "Traffic Desk", "Desk Example"}
    assert party(cast, "Traffic Desk").in_team


def test_units_of_the_agency_are_partners_too() -> None:
    """Officers need their own chain of command, so a unit of the agency can be recruited."""
    cast = cast_of(stakeholders=[{"name": "Traffic Unit", "part_of": AGENCY}])
    assert [found.name for found in cast.partners] == ["Traffic Unit"]


def test_units_that_are_part_of_each_other_are_no_trouble() -> None:
    """A circle of units ends, and stays outside the team."""
    assert names(stakeholders=[{"name": "A", "part_of": "B"}, {"name": "B", "part_of": "A"}]) == {AGENCY}


def test_the_lead_is_on_the_team_wherever_listed() -> None:
    """A lead and co-leads from outside are on the team; their organisation is not."""
    stakeholders = [{"name": "Clinic", "people": ["Kim Example", "Ali Example"]}]
    assert names(lead={"name": "Kim Example", "with": "Ali Example"}, stakeholders=stakeholders) == {
        AGENCY,
        "Kim Example",
        "Ali Example",
    }


def test_an_agency_that_leads_jointly_is_on_the_team() -> None:
    """Where a stakeholder leads, the stakeholder is on the team."""
    assert names(lead={"name": AGENCY, "with": ["Clinic"]}, stakeholders=["Clinic"]) == {AGENCY, "Clinic"}


def test_unlisted_officers_belong_to_the_agency() -> None:
    """An unlisted lead, officer, holder of a tie, or somebody who met or does something is the agency's."""
    cast = cast_of(
        lead="Lead Example",
        stakeholders=["Clinic", {"name": "School", "officer": "Officer Example", "people": []}],
        relationships=[{"between": ["Clinic", "School"], "held_by": "Holder Example"}],
        assignments=[{"task": "Call", "who": "Caller Example"}],
        log=[{"date": "2025-01-01", "who": "Visitor Example", "met": "Clinic"}],
        response={"actions": [{"do": "Meet", "lead": "Doer Example"}]},
    )
    expected = {
        "Lead Example",
        "Officer Example",
        "Holder Example",
        "Caller Example",
        "Visitor Example",
        "Doer Example",
    }
    assert {human.name for human in cast.people} == expected
    assert {human.party for human in cast.people} == {"fairfield-police"}
    assert {cast.name_of(id) for id in cast.team} == {AGENCY, *expected}
    assert cast.implied == ()


def test_without_an_agency_only_the_lead_and_officers_are_the_team() -> None:
    """Somebody who met somebody is on no team that has no agency."""
    stakeholders = clinic(officer="Officer Example")
    log = [{"date": "2025-01-01", "who": "Visitor Example", "met": "Clinic"}]
    assert names(agency=None, lead="Lead Example", stakeholders=stakeholders, log=log) == {
        "Lead Example",
        "Officer Example",
    }


def test_an_officer_who_has_left_is_not_on_the_team() -> None:
    """A person whose post has ended is off the team, also when still named as officer."""
    stakeholders = [
        {"name": AGENCY, "people": [{"name": "Officer Example", "until": "2025-02-28"}]},
        *clinic(officer="Officer Example"),
    ]
    assert names(lead="Officer Example", stakeholders=stakeholders) == {AGENCY}


def test_somebody_who_also_belongs_to_the_agency_is_on_the_team() -> None:
    """A person listed elsewhere who is also at the agency is on the team."""
    stakeholders = clinic(people=[{"name": "Kim Example", "also_at": AGENCY}])
    assert names(stakeholders=stakeholders) == {AGENCY, "Kim Example"}


def test_an_officer_told_apart_by_stakeholder_is_placed_there() -> None:
    """An unlisted officer written with a stakeholder belongs to that stakeholder."""
    stakeholders = [{"name": "Traffic Unit", "part_of": AGENCY}, *clinic(officer="Officer Example (Traffic Unit)")]
    cast = cast_of(stakeholders=stakeholders)
    assert person(cast, "Officer Example").party == "traffic-unit"
    assert party(cast, "Clinic").officers == ("Officer Example",)


def test_an_officer_with_a_remark_in_brackets_is_an_officer() -> None:
    """Brackets that name no stakeholder do not lose the officer."""
    cast = cast_of(stakeholders=clinic(officer="Officer Example (nights)"))
    assert person(cast, "Officer Example (nights)").id in cast.team


def test_officers_are_named_once_as_on_the_list() -> None:
    """An officer named twice, by another name or in other letters, is one officer with the listed name."""
    cast = cast_of(
        stakeholders=[
            {"name": AGENCY, "people": [{"name": "Officer Example", "aka": "Ox"}]},
            *clinic(officer=["ox", "OFFICER EXAMPLE"], people=[{"name": "Kim Example", "officer": "Ox"}]),
        ]
    )
    assert party(cast, "Clinic").officers == ("Officer Example",)


def test_officers_of_people_look_after_the_stakeholder() -> None:
    """Who looks after a person there looks after the stakeholder, until that person has left."""
    for until, expected in (("2025-02-28", ()), ("2025-03-01", ("Officer Example",))):
        people = [{"name": "Kim Example", "officer": "Officer Example", "until": until}]
        assert party(cast_of(stakeholders=clinic(people=people)), "Clinic").officers == expected


def test_a_listed_person_who_leads_an_action_stays_outside() -> None:
    """Leading one action makes a partner's person no member of the team."""
    stakeholders = clinic(people=["Kim Example"])
    assert names(stakeholders=stakeholders, response={"actions": [{"do": "Meet", "lead": "Kim Example"}]}) == {AGENCY}
