"""What the two shipped problems must answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stakemap.cast import build_cast
from stakemap.load import load
from stakemap.recruit import Recruit, rank_recruits

DAY = date(2025, 1, 15)


def recruits_of(path: Path) -> tuple[Recruit, ...]:
    """Rank the recruits of one shipped file."""
    return rank_recruits(build_cast(load(path), DAY))


def test_vista_maria_comes_first_on_its_own_problem(vista_maria: Path) -> None:
    """Vista Maria is the first to recruit on its own problem, whatever the unknown facts turn out to be."""
    first = recruits_of(vista_maria)[0]
    assert (first.name, first.rank_range) == ("Vista Maria", (1, 1))


@pytest.mark.parametrize(("name", "listed"), [("vista_maria", 8), ("ford_road", 12)])
def test_every_partner_is_still_to_be_recruited(name: str, listed: int, request: pytest.FixtureRequest) -> None:
    """Nobody is on board yet: 8 of 8 and 12 of 12 listed partners are recruits, and nobody is named there."""
    found = [recruit for recruit in recruits_of(request.getfixturevalue(name)) if recruit.listed]
    assert len(found) == listed
    assert all(recruit.person is None and recruit.route is None for recruit in found)


def test_the_implied_parties_are_recruits(vista_maria: Path, ford_road: Path) -> None:
    """Those the responses speak of and nobody listed are recruits of their own."""
    implied = {recruit.name for recruit in recruits_of(vista_maria) if recruit.basis == "implied"}
    assert implied == {
        "Vista Maria's clients",
        "local corporate sponsors",
        "a private security company",
        "a private ambulance service",
    }
    assert {r.name for r in recruits_of(ford_road) if r.basis == "implied"} == {"schools"}


def test_every_recruit_says_why_and_what_to_do_first(vista_maria: Path, ford_road: Path) -> None:
    """Every recruit has reasons that sum to its points, and a first step with a source."""
    for recruit in (*recruits_of(vista_maria), *recruits_of(ford_road)):
        assert recruit.points == sum(reason.points for reason in recruit.reasons)
        assert recruit.reasons
        assert recruit.first_step.endswith((".", '"'))
        assert recruit.step_sources


def test_those_harmed_are_not_buried(vista_maria: Path) -> None:
    """The clients, whom nobody listed and nobody speaks for, rank above parties that only a guess mentions."""
    found = {recruit.name: recruit for recruit in recruits_of(vista_maria)}
    assert found["Vista Maria's clients"].rank < found["Garden City Hospital"].rank
