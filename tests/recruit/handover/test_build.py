"""What hangs on one person."""

from __future__ import annotations

import pytest

from stakemap.recruit.handover import build_handover
from tests.recruit.handover.builders import AGENCY, ALEX, KIM, SAM, cast_of, hand_over, handover, held, tie


def test_what_nobody_else_knows_comes_first() -> None:
    """A partner that only this person knows stands before one that others know as well."""
    of = handover(
        parties=["Clinic", "School"],
        relationships=[tie(SAM, "Clinic"), tie(SAM, "School"), tie(ALEX, "Clinic")],
    )
    assert [(name, one.alone, one.cut) for name, one in held(of).items()] == [
        ("School", True, True),
        ("Clinic", False, False),
    ]


def test_a_tie_of_the_agency_itself_is_a_way_but_nobody_s() -> None:
    """Where the agency is tied to a partner, not all is lost, and still nobody else knows it."""
    of = handover(parties=["Clinic"], relationships=[tie(SAM, "Clinic"), tie(AGENCY, "Clinic")])
    clinic = held(of)["Clinic"]
    assert (clinic.alone, clinic.cut) == (True, False)
    assert (clinic.successor.basis, clinic.successor.name) == ("agency", AGENCY)


def test_a_status_names_nobody() -> None:
    """That a partner is engaged does not say that anybody but the one who knows it could go on."""
    of = handover(parties=[{"name": "Clinic", "status": "engaged"}], relationships=[tie(SAM, "Clinic")])
    assert held(of)["Clinic"].cut
    assert held(of)["Clinic"].successor.basis == "nobody"


def test_whoever_is_reached_through_them_alone_is_lost_too() -> None:
    """A partner behind the one whom this person knows is held, without a tie of its own."""
    of = handover(parties=["Clinic", "School"], relationships=[tie(SAM, "Clinic"), tie("Clinic", "School")])
    assert held(of)["Clinic"].bond is not None
    assert (held(of)["School"].bond, held(of)["School"].cut) == (None, True)


def test_knowing_somebody_there_is_knowing_the_partner() -> None:
    """A tie with a person counts for the body, and whom nobody else knows there is told apart."""
    school = {"name": "School", "people": ["Jordan Example", "Pat Madeup"]}
    of = handover(parties=[school], relationships=[tie(SAM, "Jordan Example"), tie(ALEX, "Pat Madeup")])
    assert held(of)["School"].only_known == ("jordan-example",)
    assert not held(of)["School"].hangs


def test_a_strained_tie_of_somebody_else_does_not_carry_on() -> None:
    """Whom somebody else only knows on bad terms hangs on this person alone; that somebody is still named."""
    of = handover(parties=["Clinic"], relationships=[tie(SAM, "Clinic"), tie(ALEX, "Clinic", "strained")])
    clinic = held(of)["Clinic"]
    assert clinic.hangs
    assert (clinic.successor.name, clinic.successor.bond and clinic.successor.bond.works) == (ALEX, False)


@pytest.mark.parametrize("state", ["ended", "none", "unknown"])
def test_what_is_no_tie_is_not_held(state: str) -> None:
    """A tie that ended, one that is not there and one that nobody knows about are no tie."""
    of = handover(parties=["Clinic"], relationships=[tie(SAM, "Clinic", state)])
    assert of.empty
    assert not of.holdings


def test_the_officer_of_a_partner_looks_after_it() -> None:
    """Officer of the partner and officer of a person there are the same."""
    parties = [{"name": "Clinic", "officer": SAM}, {"name": "School", "people": [{"name": "Jo", "officer": SAM}]}]
    of = handover(parties=[*parties, "Motel"], relationships=[tie(SAM, "Motel")])
    assert {name: one.looks_after for name, one in held(of).items()} == {"Clinic": True, "Motel": False, "School": True}


def test_last_contact_is_the_latest_by_anybody() -> None:
    """The last dated contact counts, whoever of the team had it; what lies after the day does not."""
    log = [
        {"date": "2025-02-10", "who": ALEX, "met": "Clinic", "note": "Later"},
        {"date": "2025-01", "who": SAM, "met": "Clinic", "note": "Earlier"},
        {"who": SAM, "met": "Clinic", "note": "No date"},
        {"date": "2025-04-01", "who": SAM, "met": "Clinic", "note": "Not yet"},
    ]
    last = held(handover(parties=["Clinic"], log=log))["Clinic"].last
    assert last is not None
    assert last.note == "Later"


def test_leading_the_work_and_actions() -> None:
    """Actions that are open come by day, with those who are not on board yet."""
    actions = [
        {"do": "Fix the lights", "lead": [SAM, ALEX], "needs": ["Clinic", "School", "Bus line", AGENCY]},
        {"do": "Lock the door", "lead": SAM, "due": "2025-02-01", "status": "agreed"},
        {"do": "Paint it", "lead": SAM, "status": "done"},
        {"do": "Sweep it", "lead": ALEX},
    ]
    of = handover(
        parties=["Clinic", {"name": "School", "status": "engaged"}],
        lead={"name": ALEX, "with": [SAM]},
        response={"actions": actions},
    )
    assert of.leads == (ALEX,)
    assert [(duty.title, duty.late, duty.along) for duty in of.duties] == [
        ("Lock the door", True, ()),
        ("Fix the lights", False, (ALEX,)),
    ]
    assert [(need.name, need.status) for need in of.duties[1].needs] == [
        ("Bus line", "not on the list"),
        ("Clinic", "not recorded"),
    ]


def test_check_ins_that_nobody_wrote_about() -> None:
    """Those to come and those that passed without a word are told; what was held is over."""
    checkins = [
        {"date": "2025-06-01", "with": [SAM, KIM], "about": "Half a year"},
        {"date": "2025-01-01", "with": SAM},
        {"date": "2024-12-01", "with": SAM, "done": "yes"},
        {"date": "2024-11-01", "with": SAM, "note": "Went well"},
        {"date": "unknown", "with": SAM},
        {"date": "2025-06-02", "with": KIM},
    ]
    of = handover(checkins=checkins)
    found = [(meeting.day and meeting.day.isoformat(), meeting.late, meeting.along) for meeting in of.meetings]
    assert found == [("2025-01-01", True, ()), ("2025-06-01", False, (KIM,)), (None, False, ())]


def test_somebody_who_left_is_taken_as_if_still_here() -> None:
    """What went along is what nobody else holds by now."""
    people = [{"name": SAM, "until": "2024-12-31"}, ALEX]
    ties = [tie(SAM, "Clinic"), tie(SAM, "School"), tie(ALEX, "School")]
    cast = cast_of(people=people, parties=["Clinic", "School"], relationships=ties)
    of = hand_over(cast, SAM)
    assert (of.ours, of.human.left, of.settled) == (True, True, False)
    assert {name: one.hangs for name, one in held(of).items()} == {"Clinic": True, "School": False}


def test_somebody_who_left_and_whose_ties_others_hold_leaves_nothing_open() -> None:
    """Once others hold every tie, that is said in place of a list of things to do."""
    people = [{"name": SAM, "until": "2024-12-31"}, ALEX]
    of = handover(people=people, parties=["Clinic"], relationships=[tie(SAM, "Clinic"), tie(ALEX, "Clinic")])
    assert of.settled
    assert not handover(parties=["Clinic"], relationships=[tie(SAM, "Clinic")]).settled


def test_somebody_outside() -> None:
    """Of an outsider the body, those who know them, and those to whom only they lead are told."""
    parties = [{"name": "Clinic", "people": ["Jordan Example", "Pat Madeup"]}, "School", "Motel"]
    ties = [tie(SAM, "Jordan Example"), tie("Jordan Example", "School"), tie(SAM, "Motel")]
    of = handover("Jordan Example", parties=parties, relationships=ties)
    assert (of.ours, of.known_to) == (False, (SAM,))
    assert [one.party.name for one in of.own] == ["Clinic"]
    assert list(held(of)) == ["School"]


def test_without_an_agency_the_lead_and_officers_are_the_team() -> None:
    """A handover needs no agency: whoever stands where an officer is expected is one; ways left cannot be told."""
    parties = [{"name": "Clinic", "officer": SAM}, {"name": "School", "officer": [SAM, ALEX]}, "Motel"]
    log = [{"date": "2025-02-01", "who": [SAM, KIM], "met": "Motel"}]
    found = held(hand_over(cast_of(agency=None, stakeholders=parties, log=log), SAM))
    assert {name: one.alone for name, one in found.items()} == {"Clinic": True, "Motel": False, "School": False}
    assert not any(one.cut for one in found.values())


def test_first_step_where_a_partner_is_not_on_board() -> None:
    """A partner that is still to be won comes with what to do first, one on board does not."""
    parties = ["Clinic", {"name": "School", "status": "committed"}]
    of = handover(parties=parties, relationships=[tie(SAM, "Clinic"), tie(SAM, "School")])
    assert held(of)["Clinic"].first_step
    assert held(of)["School"].first_step == ""


@pytest.mark.parametrize("id", ["clinic", "nobody-at-all"])
def test_only_people_have_a_handover(id: str) -> None:
    """A stakeholder's id, and nobody's, is an error."""
    with pytest.raises(KeyError):
        build_handover(cast_of(parties=["Clinic"]), id)
