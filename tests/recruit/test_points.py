"""Each row of the points table, on fictional problems."""

from __future__ import annotations

import pytest

from stakemap.recruit import Recruit
from tests.recruit.builders import AGENCY, action, codes, ranked

HOSPITAL = "Harbor Hospital"


def only(**fields: object) -> Recruit:
    """Rank a problem and give the hospital."""
    return ranked(**fields)[HOSPITAL]


def test_points_are_the_sum_of_the_reasons() -> None:
    """The points of every recruit are the sum of its reasons, and no recruit is without a reason."""
    actions = [action("A", needs=[HOSPITAL, "a shelter"]), action("B", "agreed", needs=[HOSPITAL])]
    for recruit in ranked(stakeholders=[HOSPITAL, "School"], response={"actions": actions}).values():
        assert recruit.points == sum(reason.points for reason in recruit.reasons)
        assert recruit.reasons


def test_being_listed_counts_one() -> None:
    """Somebody on the list and nothing more has one point."""
    assert codes(only(stakeholders=[HOSPITAL])) == {"listed": 1}


@pytest.mark.parametrize(
    ("status", "code", "points"), [("proposed", "proposed-action", 4), ("agreed", "agreed-action", 6)]
)
def test_each_waiting_action_counts(status: str, code: str, points: int) -> None:
    """Every action that waits counts: two points each when proposed, three when agreed."""
    actions = [action(name, status, needs=[HOSPITAL, "School"]) for name in "AB"]
    found = codes(only(stakeholders=[HOSPITAL, "School"], response={"actions": actions}))
    assert found[code] == points
    assert "last-for-action" not in found


def test_the_last_one_an_agreed_action_waits_for_counts_more() -> None:
    """When all others an agreed action needs are on board, the last one has two points more."""
    school = {"name": "School", "status": "committed"}
    waiting = [action("A", "under way", needs=[HOSPITAL, "School", AGENCY])]
    assert codes(only(stakeholders=[HOSPITAL, school], response={"actions": waiting}))["last-for-action"] == 2


def test_a_proposed_action_has_no_last_one() -> None:
    """A proposed action gives no points for being the last."""
    found = codes(only(stakeholders=[HOSPITAL], response={"actions": [action(needs=[HOSPITAL])]}))
    assert "last-for-action" not in found


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_finished_actions_wait_for_nobody(status: str) -> None:
    """An action that is done or dropped gives no points."""
    found = codes(only(stakeholders=[HOSPITAL], response={"actions": [action("A", status, needs=[HOSPITAL])]}))
    assert found == {"listed": 1}


def test_a_guess_counts_one_each() -> None:
    """An action that names somebody only under maybe gives one point."""
    actions = [action("A", maybe=[HOSPITAL]), action("B", maybe=[HOSPITAL, "School"])]
    assert codes(only(stakeholders=[HOSPITAL], response={"actions": actions}))["guess"] == 2


def test_a_name_under_needs_and_maybe_counts_once() -> None:
    """Whoever an action needs is not also counted as a guess of the same action."""
    found = codes(only(stakeholders=[HOSPITAL], response={"actions": [action(needs=[HOSPITAL], maybe=[HOSPITAL])]}))
    assert "guess" not in found


@pytest.mark.parametrize(("level", "points"), [("high", 2), ("medium", 1), ("low", 0), ("unknown", 0), (None, 0)])
def test_influence_counts_only_when_it_is_known(level: str | None, points: int) -> None:
    """High influence counts two, medium one; low, unknown and absent count nothing."""
    found = only(stakeholders=[{"name": HOSPITAL, "influence": level}])
    assert found.points == 1 + points


@pytest.mark.parametrize(
    "friendly",
    [
        {"status": "talking"},
        {"readiness": "acting"},
        {"capacity": "high"},
        {"officer": "Officer Example"},
        {"people": ["Jordan Example"]},
        {"brings": ["staff"]},
    ],
)
def test_being_easy_adds_nothing(friendly: dict[str, object]) -> None:
    """Status, readiness, capacity, a name or an officer never change the points."""
    assert only(stakeholders=[{"name": HOSPITAL, **friendly}]).points == 1


def test_a_role_that_is_due_counts_three() -> None:
    """A required role that is theirs counts three points once it is due."""
    found = codes(only(stakeholders=[{"name": HOSPITAL, "roles": ["owner"]}], stage="response"))
    assert found["role-due"] == 3


def test_a_role_that_is_due_later_counts_one() -> None:
    """A required role that is theirs counts one point while it is only due at the next stage."""
    found = codes(only(stakeholders=[{"name": HOSPITAL, "roles": ["owner"]}], stage="scanning"))
    assert found["role-later"] == 1


def test_an_empty_role_with_a_candidate_counts_one_less() -> None:
    """An empty role is worth one point less when a listed party could hold it."""
    with_one = ranked(stakeholders=[{"name": HOSPITAL, "kind": "property owner"}], stage="response")
    without = ranked(stakeholders=[HOSPITAL], stage="response")
    by_id = {r.id: r for r in with_one.values()}, {r.id: r for r in without.values()}
    assert by_id[0]["role--owner"].points == by_id[1]["role--owner"].points - 1
    assert by_id[0]["role--owner"].candidates == (HOSPITAL,)


def test_the_manager_of_the_place_is_the_only_manager() -> None:
    """Whoever runs the place is the only one that could be its manager, which counts two."""
    found = codes(only(stakeholders=[HOSPITAL, "School"], places=[{"name": "Campus", "manager": HOSPITAL}]))
    assert found["only-controller"] == 2


def test_two_possible_managers_are_not_the_only_one() -> None:
    """When two listed parties could be the manager, neither is the only one."""
    places = [{"name": "Campus", "manager": HOSPITAL}, {"name": "Park", "manager": "School"}]
    assert "only-controller" not in codes(only(stakeholders=[HOSPITAL, "School"], places=places))


def test_those_harmed_without_a_voice_count_two() -> None:
    """Somebody whom the problem harms counts two while nobody engaged speaks for them."""
    harmed = {"name": HOSPITAL, "affected": "high"}
    assert codes(only(stakeholders=[harmed]))["harmed-without-voice"] == 2


@pytest.mark.parametrize("level", ["low", "unknown", None])
def test_unknown_harm_is_not_harm(level: str | None) -> None:
    """Low, unknown or absent harm gives no points."""
    assert "harmed-without-voice" not in codes(only(stakeholders=[{"name": HOSPITAL, "affected": level}]))


def test_an_engaged_voice_speaks_for_those_harmed() -> None:
    """Once somebody with the role of a voice is engaged, those harmed are not without one."""
    voice = {"name": "Tenants Union", "roles": ["voice"], "status": "engaged"}
    found = codes(only(stakeholders=[{"name": HOSPITAL, "affected": "high"}, voice]))
    assert "harmed-without-voice" not in found


def test_an_open_question_waits_for_data() -> None:
    """An open question counts one, and each measure without a number that it asks for counts one."""
    question = {"ask": "How many?", "data_from": HOSPITAL, "measures": ["Visits"]}
    fields = {"stakeholders": [HOSPITAL], "measures": ["Visits"]}
    assert codes(only(**fields, analysis={"questions": [question]}))["holds-data"] == 2
    answered = {**question, "answer": "about 20"}
    assert "holds-data" not in codes(only(**fields, analysis={"questions": [answered]}))


def test_whoever_alone_opens_the_way_counts_two() -> None:
    """A recruit through whom alone another recruit can be reached counts two."""
    ties = [
        {"between": [AGENCY, HOSPITAL], "state": "known"},
        {"between": [HOSPITAL, "School"], "state": "known"},
    ]
    found = ranked(stakeholders=[AGENCY, HOSPITAL, "School"], relationships=ties)
    assert codes(found[HOSPITAL])["opens-door"] == 2
    assert "opens-door" not in codes(found["School"])


def test_an_action_meant_to_reach_them_counts_one() -> None:
    """An action that is meant to reach somebody it does not need counts one."""
    found = codes(only(stakeholders=[HOSPITAL], response={"actions": [action(**{"for": [HOSPITAL]})]}))
    assert found["meant-for"] == 1
