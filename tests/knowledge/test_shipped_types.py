"""The two shipped problems with their types: whom a reviewer would miss there, as the guides say it.

Each case names the source that asks for the role. What a case expects was taken from that source.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stakemap.cast import build_cast
from stakemap.gaps.roles import required_roles
from stakemap.knowledge import likely_types, problem_types, sources
from stakemap.load import load
from stakemap.model import listed
from stakemap.recruit import Recruit, rank_recruits

DAY = date(2024, 12, 5)
TYPES = {"vista_maria": "youth-home", "ford_road": "speeding"}

MISSED = [
    # Ford Road: role, the source that asks for it, listed parties that could be it
    ("ford_road", "owner", "speed-audit", ("Wayne County Road Commission",)),
    ("ford_road", "maintainer", "speed-fhwa-team", ("Wayne County Road Commission",)),
    ("ford_road", "engineer", "speed-pop-analysis", ("Wayne County Road Commission",)),
    ("ford_road", "enforcer", "speed-fhwa-local", ("Michigan State Police", "Wayne County Sheriff's Office")),
    ("ford_road", "schools", "speed-pop-analysis", ("schools",)),
    ("ford_road", "voice", "speed-families", ()),
    ("ford_road", "harmed", "speed-pop-problem", ("Dearborn Heights residents",)),
    ("ford_road", "handler", "speed-fhwa-local", ()),
    ("ford_road", "support", "speed-injury-link", ("Dearborn Heights Fire/EMS", "Garden City Hospital")),
    ("ford_road", "funder", "speed-ghsa", ("Michigan Office of Highway Safety Planning",)),
    ("ford_road", "court", "speed-courts", ("Dearborn Heights City Attorney", "Wayne County District Attorney")),
    ("ford_road", "decision-maker", "speed-fhwa-buyin", ("Dearborn Heights City Council", "Dearborn Heights Mayor")),
    # Vista Maria
    ("vista_maria", "regulator", "youth-license-law", ("Michigan Child Protective Services",)),
    ("vista_maria", "placing-body", "youth-law", ("Michigan Child Protective Services",)),
    ("vista_maria", "court", "youth-casa", ("Wayne County District Attorney",)),
    ("vista_maria", "court-advocate", "youth-casa", ()),
    ("vista_maria", "voice", "youth-ombudsman", ()),
    ("vista_maria", "support", "youth-trauma-care", ()),
    ("vista_maria", "youth-program", "youth-fysb", ()),
    ("vista_maria", "missing-response", "youth-ncmec", ()),
    ("vista_maria", "schools", "youth-pop-analysis", ()),
    ("vista_maria", "owner", "pop-owner", ()),
    (
        "vista_maria",
        "data-holder",
        "youth-pop-analysis",
        ("Dearborn Heights Fire/EMS", "Garden City Hospital", "a private ambulance service"),
    ),
]


def recruits_of(path: Path) -> dict[str, Recruit]:
    """Rank the recruits of a shipped file, by id."""
    return {recruit.id: recruit for recruit in rank_recruits(build_cast(load(path), DAY))}


def rank_of(path: Path, name: str) -> int:
    """Give the rank of a party by its name."""
    return next(recruit.rank for recruit in recruits_of(path).values() if recruit.name == name)


@pytest.mark.parametrize(("file", "kind"), TYPES.items())
def test_a_shipped_problem_has_its_type(file: str, kind: str, request: pytest.FixtureRequest) -> None:
    """Each shipped problem says which type it is, and the type comes with stakemap."""
    problem = load(request.getfixturevalue(file))
    assert listed(problem.type) == (kind,)
    assert [found.id for found in problem_types(listed(problem.type))] == [kind]


@pytest.mark.parametrize(("file", "kind"), TYPES.items())
def test_without_its_type_the_problem_is_offered_that_one(file: str, kind: str, request: pytest.FixtureRequest) -> None:
    """The words of the report alone lead to the right type, and to no other."""
    problem = load(request.getfixturevalue(file)).model_copy(update={"type": None})
    assert [found.id for found in likely_types(problem)] == [kind]


@pytest.mark.parametrize(("file", "role", "source", "could"), MISSED, ids=lambda value: str(value))
def test_whom_a_reviewer_would_miss_is_a_recruit(
    file: str, role: str, source: str, could: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    """A role that a guide asks for is on the list, with its source and the listed parties that could be it."""
    path = request.getfixturevalue(file)
    found = recruits_of(path)[f"role--{role}"]
    need = next(need.role for need in required_roles(build_cast(load(path), DAY)) if need.role.id == role)
    assert (found.basis, found.candidates) == ("role", could)
    assert source in need.source
    assert source in sources()


@pytest.mark.parametrize(
    ("file", "silly"),
    [
        ("ford_road", {"Local tow company"}),
        ("vista_maria", {"Dearborn Heights City Attorney", "Vista Maria"}),
    ],
)
def test_nobody_is_offered_a_role_that_cannot_be_theirs(
    file: str, silly: set[str], request: pytest.FixtureRequest
) -> None:
    """Parties that none of the roles fits are offered for none."""
    offered = {name for recruit in recruits_of(request.getfixturevalue(file)).values() for name in recruit.candidates}
    assert not offered & silly


def test_whoever_runs_the_home_comes_first(vista_maria: Path) -> None:
    """Vista Maria stays first on its own problem, and plays the part of the one who runs the home."""
    first = next(iter(recruits_of(vista_maria).values()))
    assert (first.name, first.rank) == ("Vista Maria", 1)
    assert first.role == "Whoever runs the home day by day"


def test_child_protection_precedes_corporate_sponsors(vista_maria: Path) -> None:
    """Those who place young people in the home come before those who may give toys."""
    assert rank_of(vista_maria, "Michigan Child Protective Services") < rank_of(vista_maria, "local corporate sponsors")


@pytest.mark.parametrize("file", TYPES)
def test_no_one_whom_the_police_serve_is_named_as_a_suspect(file: str, request: pytest.FixtureRequest) -> None:
    """Those harmed are asked for as groups, and no role asks for people who did something."""
    roles = [need.role for need in required_roles(build_cast(load(request.getfixturevalue(file)), DAY))]
    assert not [role.id for role in roles if {"offender", "suspect", "suspects"} & set(role.words)]
    harmed = next(role for role in roles if role.id == "harmed")
    assert "Name groups here, never" in harmed.why
