"""What a mention means: who is implied, who is used, who is only a guess."""

from __future__ import annotations

from typing import Any

import pytest

from tests.cast.builders import cast_of, clinic


def implied(**keys: Any) -> list[str]:
    return [new.name for new in cast_of(**keys).implied]


def action(**keys: Any) -> dict[str, Any]:
    return {"response": {"actions": [{"do": "Meet", **keys}]}}


@pytest.mark.parametrize("field", ["needs", "maybe", "for"])
def test_actions_imply_parties(field: str) -> None:
    """An unlisted name that an action needs, may need or is meant for is an implied party."""
    assert implied(**action(**{field: ["Bus Company", "School"]})) == ["Bus Company", "School"]


@pytest.mark.parametrize("role", ["owner", "maintainer", "enforcer", "manager"])
def test_places_imply_parties(role: str) -> None:
    """The four roles of a place imply whoever they name."""
    assert implied(places=[{"name": "Main Street", role: "Road Office"}]) == ["Road Office"]


def test_questions_imply_whoever_holds_the_data() -> None:
    """An unlisted holder of data is an implied party."""
    assert implied(analysis={"questions": [{"ask": "How many?", "data_from": "Hospital"}]}) == ["Hospital"]


@pytest.mark.parametrize("corner", ["handler", "target", "guardian", "manager", "super_controllers"])
def test_the_triangle_implies_parties(corner: str) -> None:
    """Those who could control the problem, or are harmed by it, are implied."""
    assert implied(analysis={"triangle": {corner: "Night Manager"}}) == ["Night Manager"]


@pytest.mark.parametrize("corner", ["offender", "place"])
def test_offenders_and_places_of_the_triangle_are_nobody_to_recruit(corner: str) -> None:
    """Kinds of offenders and the place itself are no parties."""
    assert implied(analysis={"triangle": {corner: "speeding drivers"}}) == []


@pytest.mark.parametrize(
    "keys",
    [
        {"checkins": [{"date": "2025-03-01", "with": "Somebody Example"}]},
        {"analysis": {"tried": [{"what": "Patrols", "by": "Somebody Example"}]}},
        {"scanning": {"views": [{"who": "Somebody Example", "says": "It is loud"}]}},
        {"scanning": {"issues": [{"name": "Noise", "who": "Somebody Example"}]}},
        {"stakeholders": clinic(successor="Somebody Example")},
        {"stakeholders": clinic(people=[{"name": "Kim Example", "successor": "Somebody Example"}])},
        {"stakeholders": clinic(readiness={"stage": "thinking", "by": "Somebody Example"})},
        {"assignments": [{"task": "Call", "for": "Somebody Example"}]},
        {"log": [{"date": "2025-01-01", "met": "Somebody Example"}]},
        {"response": {"actions": [{"do": "Meet", "with": "Somebody Example"}]}},
        {"relationships": [{"between": ["Clinic", "School"], "reported_by": "Somebody Example"}]},
        {"accepted": [{"gap": "P101", "by": "Somebody Example"}]},
    ],
)
def test_other_mentions_imply_nobody(keys: dict[str, Any]) -> None:
    """A name in any other field is neither a party nor an officer."""
    cast = cast_of(**{"stakeholders": ["Clinic", "School"], **keys})
    assert cast.implied == ()
    assert cast.find("Somebody Example") is None


@pytest.mark.parametrize(("status", "expected"), [("dropped", []), ("done", []), ("proposed", ["Bus Company"])])
def test_what_is_over_implies_nobody(status: str, expected: list[str]) -> None:
    """Only what is still open waits for somebody."""
    assert implied(**action(needs="Bus Company", status=status)) == expected


def test_an_answered_question_implies_nobody() -> None:
    """Whoever held the data is no longer needed once the question is answered."""
    asked = [{"ask": "How many?", "answer": "Twelve", "data_from": "Hospital"}]
    assert implied(analysis={"questions": asked}) == []
    assert implied(analysis={"questions": [{**asked[0], "answer": "unknown"}]}) == ["Hospital"]


def test_only_a_guess_is_a_guess() -> None:
    """A party is a guess while nothing open but a ``maybe`` names it."""
    assert cast_of(**action(maybe="Bus Company")).implied[0].guess
    assert not cast_of(**action(maybe="Bus Company", needs="bus company")).implied[0].guess


def test_a_dropped_need_leaves_a_guess_a_guess() -> None:
    """What a dropped action needed does not make a guess more than that."""
    actions = [{"do": "Old", "needs": "Bus Company", "status": "dropped"}, {"do": "New", "maybe": "Bus Company"}]
    assert cast_of(response={"actions": actions}).implied[0].guess


def test_one_name_in_several_ways_is_one_party() -> None:
    """Case and spacing do not make two implied parties, and the order of lines does not choose the name."""
    for names in (["bus company", "Bus  Company"], ["Bus  Company", "bus company"]):
        cast = cast_of(response={"actions": [{"do": "A", "needs": names[0]}, {"do": "B", "for": names[1]}]})
        assert [(new.name, len(new.mentions)) for new in cast.implied] == [("Bus  Company", 2)]


def test_listing_a_party_ends_its_being_implied() -> None:
    """A party on the list, by name or another name, is not implied."""
    keys = action(needs="Bus Company")
    assert implied(stakeholders=["bus company"], **keys) == []
    assert implied(stakeholders=[{"name": "Transit", "aka": "Bus Company"}], **keys) == []
    assert implied(agency="Bus Company", **keys) == []


def test_a_person_is_not_an_implied_party() -> None:
    """Needing a listed person is needing the stakeholder under which the person is listed."""
    cast = cast_of(stakeholders=clinic(people=["Kim Example"]), **action(needs="Kim Example"))
    assert cast.implied == ()
    assert cast.asks[0].needs == ("clinic",)


def test_open_actions_wait_for_those_they_need() -> None:
    """An action that is open waits for its parties, listed or not; a need is never also a guess."""
    cast = cast_of(stakeholders=clinic(), **action(needs=["Clinic", "Bus Company"], maybe=["clinic", "School"]))
    (ask,) = cast.asks
    assert (ask.needs, ask.maybe, ask.agreed) == (("bus-company", "clinic"), ("school",), False)


@pytest.mark.parametrize(
    ("status", "agreed"),
    [("agreed", True), ("under way", True), ("proposed", False), ("unknown", False), (None, False)],
)
def test_agreed_is_agreed_or_under_way(status: str | None, agreed: bool) -> None:
    """What is proposed, unknown or not said counts as proposed."""
    keys = {"status": status} if status else {}
    assert [ask.agreed for ask in cast_of(**action(needs="Bus Company", **keys)).asks] == [agreed]


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_an_action_that_is_over_waits_for_nobody(status: str) -> None:
    """Done and dropped actions are no longer asked of anybody."""
    assert cast_of(**action(needs="Bus Company", status=status)).asks == ()


@pytest.mark.parametrize(
    ("keys", "reached"),
    [
        ({}, "scanning"),
        ({"analysis": {"hypothesis": "Because."}}, "analysis"),
        ({"analysis": {"questions": "unknown", "tried": "none", "hypothesis": "unknown"}}, "scanning"),
        ({"response": {"actions": ["Meet"]}}, "response"),
        ({"response": {"actions": []}}, "scanning"),
        ({"assessment": {"outcome": "Fewer crashes"}}, "assessment"),
        ({"assessment": {"outcome": "unknown"}}, "scanning"),
        ({"stage": "analysis", "response": {"actions": ["Meet"]}}, "analysis"),
        ({"stage": "unknown", "response": {"actions": ["Meet"]}}, "response"),
    ],
)
def test_the_stage_reached(keys: dict[str, Any], reached: str) -> None:
    """The stage is what the file says, else the furthest with content; not knowing is no content."""
    assert cast_of(**keys).reached == reached


def test_mentions_tell_their_place() -> None:
    """A mention says where it stands and in what."""
    cast = cast_of(**action(needs=["Bus Company"]))
    (mention,) = cast.mentions
    assert (mention.path, mention.of, mention.field) == (("response", "actions", 0, "needs", 0), "Meet", "needs")


def test_mentions_are_paired_with_parties() -> None:
    """Each mention of a party, listed or implied, is paired with its id; officers stand for the agency."""
    cast = cast_of(stakeholders=clinic(officer="Officer Example"), **action(needs=["Clinic", "Bus Company"]))
    paired = {(mention.text, id) for mention, id in cast.named}
    assert paired == {("Clinic", "clinic"), ("Bus Company", "bus-company"), ("Officer Example", "fairfield-police")}
