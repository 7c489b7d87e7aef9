"""The two shipped problems: what a reviewer finds there must come out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stakemap.cast import build_cast
from stakemap.gaps import Assessment, assess
from stakemap.load.parse import parse
from stakemap.model import Problem

DAY = date(2025, 1, 15)


def assess_file(path: Path, day: date = DAY) -> Assessment:
    """Assess a shipped file on a day."""
    tree = parse(path.read_bytes(), path.name).tree
    return assess(build_cast(Problem.model_validate(tree, by_alias=True, by_name=False), day))


def names(result: Assessment, code: str) -> list[str]:
    """Give whom the findings of one rule are about."""
    return [name for finding in result.of(code) for name in finding.about]


@pytest.fixture(scope="module")
def vista(vista_maria: Path) -> Assessment:
    """Vista Maria, six weeks after the training."""
    return assess_file(vista_maria)


@pytest.fixture(scope="module")
def ford(ford_road: Path) -> Assessment:
    """Ford Road, six weeks after the training."""
    return assess_file(ford_road)


def test_nobody_is_named_outside_the_department(vista: Assessment, ford: Assessment) -> None:
    """That is 8 of 8 partners at Vista Maria, and 12 of 12 at Ford Road."""
    assert str(vista.population("P101")) == "8 of 8 partners outside the department"
    assert str(ford.population("P101")) == "12 of 12 partners outside the department"
    assert "Dearborn Heights Police" not in names(vista, "P101") + names(ford, "P101")


def test_most_partners_have_no_part_in_the_plan(vista: Assessment, ford: Assessment) -> None:
    """Seven at Vista Maria and all twelve at Ford Road are idle, guesses included."""
    assert len(vista.of("P105")) == 7
    assert "Vista Maria" not in names(vista, "P105")
    assert len(ford.of("P105")) == 12
    guesses = [finding.about[0] for finding in ford.of("P105") if finding.confidence == "guess"]
    assert guesses == [
        "Dearborn Heights residents",
        "Michigan Office of Highway Safety Planning",
        "Michigan State Police",
        "Wayne County Sheriff's Office",
    ]


def test_parties_that_nobody_listed_are_named(vista: Assessment, ford: Assessment) -> None:
    """The responses count on four more parties at Vista Maria, and on schools at Ford Road."""
    assert names(vista, "P104") == [
        "a private ambulance service",
        "a private security company",
        "local corporate sponsors",
        "Vista Maria's clients",
    ]
    assert names(ford, "P104") == ["schools"]


def test_issues_without_an_action_are_named(vista: Assessment, ford: Assessment) -> None:
    """Among them the incomplete reports, and that nobody knows how big the problem is."""
    assert names(vista, "R101") == [
        "Incomplete information when reporting runaway juveniles",
        "Resident complaints",
    ]
    assert names(ford, "R101") == [
        "Resident complaints",
        "Unclear how big the problem is beyond perceptions",
    ]


def test_no_lead_no_number_and_responses_first(vista: Assessment, ford: Assessment) -> None:
    """Neither problem has a lead or a number, and both have responses before any analysis."""
    for result in (vista, ford):
        assert [len(result.of(code)) for code in ("P118", "A101", "A103")] == [1, 1, 1]
        assert result.of("P118")[0].confidence == "stated"
        assert result.of("A101")[0].confidence == "stated"


def test_ties_are_not_judged_while_none_is_recorded(vista: Assessment, ford: Assessment) -> None:
    """There is a reason in place of a bad score."""
    for result in (vista, ford):
        reasons = {entry.rule: entry.why for entry in result.not_assessed}
        assert reasons["P103"] == reasons["P108"] == "no ties are recorded yet"
        assert reasons["R105"] == "no action is agreed or under way yet"


def test_each_check_in_is_missed_on_its_day(vista_maria: Path) -> None:
    """In July both check-ins have passed without a word."""
    assert [finding.says for finding in assess_file(vista_maria, date(2025, 7, 1)).of("M105")] == [
        "Check-in due 2025-03-01, nothing recorded.",
        "Check-in due 2025-06-01, nothing recorded.",
    ]
    assert assess_file(vista_maria, date(2025, 3, 1)).of("M105") == ()


def test_candidates_for_an_empty_role_are_offered(ford: Assessment) -> None:
    """The road commission could be the owner of the road; the file says that the owner is unknown."""
    owner = next(finding for finding in ford.of("P106") if finding.about == ("Owner of the road",))
    assert "Wayne County Road Commission" in owner.remedy
    assert owner.confidence == "stated"
