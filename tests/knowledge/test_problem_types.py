"""The general roles, and who could hold a role."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from stakemap.knowledge import (
    carries,
    could_hold,
    general,
    general_roles,
    problem_types,
    roles_needed,
    shipped_types,
    sources,
)
from stakemap.knowledge.room import type_names
from stakemap.model.problem_type import Controller, PlaceRole, ProblemType, Role
from stakemap.model.vocabulary import Kind, Stage
from stakemap.words import slug

TYPES = (general(), *shipped_types())
ROLES = {role.id: role for role in general_roles()}
OWN = ProblemType.model_validate(
    {
        "id": "road",
        "name": "Speeding on a road",
        "source": "judgement",
        "roles": [
            {"id": "owner", "name": "Road owner", "why": "It can rebuild the road.", "by_stage": "analysis"},
            {"id": "tow", "name": "Tow company", "why": "It clears crashes.", "by_stage": "Response"},
        ],
    }
)


def test_the_general_roles_cover_what_every_problem_needs() -> None:
    """Owner, decider, payer, harmed, voice, data, regulator and support are all there."""
    assert set(ROLES) == {
        "owner", "decision-maker", "funder", "harmed", "voice", "data-holder", "regulator", "support",
    }  # fmt: skip


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.id)
def test_every_role_says_why_and_from_where(kind: ProblemType) -> None:
    """A role has a reason in a sentence, a source, a stage and examples of who holds it."""
    for role in kind.roles:
        assert role.why.endswith(".")
        assert role.source or kind.source
        assert role.by_stage in Stage
        assert len(role.bodies) >= 2, role.id


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.id)
def test_every_source_of_a_type_resolves(kind: ProblemType) -> None:
    """What a type cites is in the bibliography."""
    parts = (*kind.roles, *kind.questions, *kind.measures, *kind.tried_elsewhere)
    cited = {*kind.source, *(key for part in parts for key in part.source)}
    assert cited <= set(sources())
    assert cited


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.id)
def test_role_words_are_unique_and_safe_as_ids(kind: ProblemType) -> None:
    """No two roles answer to one word, and an id is its own slug."""
    words = [slug(word) for role in kind.roles for word in (role.id, *role.aka)]
    assert len(words) == len(set(words))
    assert [role.id for role in kind.roles if slug(role.id) != role.id] == []


@pytest.mark.parametrize("kind", shipped_types(), ids=lambda kind: kind.id)
def test_every_type_has_who_watches_and_who_moves_them(kind: ProblemType) -> None:
    """Somebody runs or guards the place, and somebody can move those who would have to act."""
    controllers = {role.controller for role in kind.roles}
    assert controllers & {Controller.MANAGER, Controller.GUARDIAN}
    assert Controller.SUPER in controllers


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.id)
def test_those_harmed_are_asked_for_first_and_as_groups(kind: ProblemType) -> None:
    """Who is harmed is due at scanning, who speaks for them by analysis, and both are asked for as groups."""
    roles = {role.id: role for role in roles_needed((kind,))}
    assert roles["harmed"].by_stage is Stage.SCANNING
    assert roles["voice"].by_stage is Stage.ANALYSIS
    assert "Name groups" in roles["harmed"].why


def test_the_six_costs_are_the_general_measures() -> None:
    """The six costs to the police come from the training report."""
    assert [measure.name for measure in general().measures] == [
        "Time out of service",
        "Arrests",
        "Court time",
        "Report time",
        "NCIC entry",
        "Fire/EMS response times",
    ]
    assert {measure.source for measure in general().measures} == {("training-report",)}


def test_the_three_ownership_questions_are_asked() -> None:
    """The questions of step 44 are among the general ones."""
    assert [question.ask for question in general().questions if question.source == ("pop-owner",)] == [
        "Who owns the problem?",
        "Why has the owner allowed the problem to develop?",
        "What is required to get the owner to undertake prevention?",
    ]


def test_a_place_fills_the_role_of_owner_or_manager() -> None:
    """Owner and manager of a place fill the owner's role, and its controller is the manager."""
    assert ROLES["owner"].place == (PlaceRole.OWNER, PlaceRole.MANAGER)
    assert ROLES["owner"].controller is Controller.MANAGER


@pytest.mark.parametrize("word", ["owner", "Owner or manager of the place", "OPERATOR", "place_manager"])
def test_a_role_is_carried_by_any_of_its_words(word: str) -> None:
    """Case, hyphens and spaces in a role word do not matter."""
    assert carries(ROLES["owner"], ["something else", word])


def test_other_words_do_not_carry_a_role() -> None:
    """A role word of another role, or a part of a word, is not enough."""
    assert not carries(ROLES["owner"], ["regulator", "own", ""])


@pytest.mark.parametrize(
    ("role", "name", "kind"),
    [
        ("owner", "Wayne County Road Commission", Kind.COUNTY),
        ("owner", "Example Lane LLC", Kind.OWNER),
        ("harmed", "Dearborn Heights residents", None),
        ("voice", "Example Street Block Club", Kind.RESIDENTS),
        ("data-holder", "Garden City Hospital", Kind.HEALTH),
        ("decision-maker", "Dearborn Heights City Council", None),
        ("regulator", "Michigan Child Protective Services", Kind.SOCIAL),
        ("support", "Garden City Hospital", None),
        ("funder", "Example Foundation", None),
    ],
)
def test_candidates_are_found_by_kind_or_by_name(role: str, name: str, kind: Kind | None) -> None:
    """A listed party that could hold a role is offered."""
    assert could_hold(ROLES[role], (name,), kind)


@pytest.mark.parametrize(
    ("role", "name", "kind"),
    [
        ("owner", "Local tow company", Kind.BUSINESS),
        ("owner", "Dearborn Heights City Attorney", Kind.COURTS),
        ("owner", "Smalltown Hotelier Guild", None),
        ("regulator", "Dearborn Heights Mayor", Kind.ELECTED),
        ("decision-maker", "Garden City Hospital", Kind.HEALTH),
        ("harmed", "Michigan State Police", Kind.POLICE),
        ("funder", "", None),
    ],
)
def test_others_are_not_offered(role: str, name: str, kind: Kind | None) -> None:
    """Neither an unfit kind nor a part of a word makes a candidate."""
    assert not could_hold(ROLES[role], (name,), kind)


def test_another_name_makes_a_candidate_too() -> None:
    """The words are looked for in every name of a party."""
    assert could_hold(ROLES["owner"], ("DPS", "Department of Public Works"), None)


def test_a_role_of_the_type_takes_the_place_of_the_general_one() -> None:
    """Typed problems need the general roles, with the type's own wording where both have one."""
    needed = {role.id: role for role in roles_needed((OWN,))}
    assert needed["owner"].name == "Road owner"
    assert set(needed) == {*ROLES, "tow"}
    assert roles_needed() == general_roles()


def test_a_shipped_type_lies_in_a_file_of_its_id() -> None:
    """A type is found by its id without looking into any other file."""
    assert tuple(kind.id for kind in shipped_types()) == type_names()


def test_types_are_found_by_the_words_of_the_file() -> None:
    """A type is found by its id in any spelling, and a word that names none is left out."""
    assert problem_types(["ROAD", "no such type", "road"], own=(OWN,)) == (OWN,)
    assert problem_types(["no such type"]) == ()


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "x", "name": "X", "why": "Because.", "by_stage": "someday"},
        {"id": "x", "name": "X", "why": "Because.", "by_stage": "analysis", "controller": "boss"},
        {"id": "x", "name": "X", "why": "Because.", "by_stage": "analysis", "kinds": ["wizard"]},
        {"id": "x", "name": "X", "by_stage": "analysis"},
        {"id": "x", "name": "X", "why": "Because.", "by_stage": "analysis", "colour": "red"},
    ],
)
def test_a_role_with_unknown_words_is_refused(wrong: dict[str, object]) -> None:
    """A role says its stage, controller and kinds in the fixed words, and why it is needed."""
    with pytest.raises(ValidationError):
        Role.model_validate(wrong)
