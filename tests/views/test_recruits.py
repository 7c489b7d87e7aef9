"""The list of recruits in words."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.cast import Cast
from stakemap.recruit import rank_recruits
from stakemap.views.lines import draw_lines
from stakemap.views.recruits import (
    compose_recruits,
    headline,
    rank_texts,
    tell_route,
)
from tests.views.problems import cast_of

TIED: dict[str, Any] = {
    "agency": "Exampleton Police",
    "lead": "Sam Example",
    "stakeholders": ["Inn", "Club", "Clinic", "Yard", {"name": "School", "status": "engaged"}],
    "relationships": [
        {"between": ["Sam Example", "Inn"], "state": "active", "strength": "strong"},
        {"between": ["Inn", "Club"], "state": "known"},
        {"between": ["Clinic", "Yard"], "state": "known"},
    ],
}


def text_of(cast: Cast, reasons: bool = False) -> str:
    found = rank_recruits(cast)
    return draw_lines(compose_recruits(cast, found, found, "a.yaml", reasons), 100)


def test_headline_counts_each_kind() -> None:
    """Listed partners, parties that nobody listed and empty roles are counted apart."""
    cast = cast_of(**TIED, response={"actions": [{"do": "Ride home", "needs": "Bus line"}]})
    said = headline(cast, rank_recruits(cast))
    assert said.startswith("4 of 5 partners still to recruit, plus 1 party that the file mentions and nobody listed")


def test_nobody_listed() -> None:
    """Without any name the answer says how to begin."""
    assert headline(cast_of(), ()) == (
        "Nobody is on the list yet. Open the file and list who is needed, one name a line."
    )


def test_everybody_on_board() -> None:
    """Where nobody is left it says none of them."""
    assert headline(cast_of(stakeholders=[{"name": "Inn", "status": "engaged"}]), ()) == (
        "0 of 1 partner still to recruit."
    )


def test_shared_ranks() -> None:
    """Those with equal points share a rank, and the list says that their order means nothing."""
    recruits = rank_recruits(cast_of(stakeholders=["Inn", "Club"]))
    ranks = rank_texts(recruits)
    assert ranks["inn"] == ranks["club"]
    assert ranks["inn"].endswith("=")
    assert "the order inside a tie is by name and means nothing" in text_of(cast_of(stakeholders=["Inn", "Club"]))


def test_no_ties() -> None:
    """Without any tie the list says so once, and speaks of no way in."""
    text = text_of(cast_of(stakeholders=["Inn", "Club"]))
    assert text.count("No ties are recorded yet") == 1
    assert "Way in" not in text


@pytest.mark.parametrize(
    ("id", "says"),
    [
        ("inn", "Sam Example \u2192 Inn (strong)"),
        ("club", "Sam Example \u2192 Inn (strong) \u2192 Club (known)"),
        ("yard", "none from the team yet, but Clinic may know them. Who on the team knows one of these?"),
    ],
)
def test_ways_in(id: str, says: str) -> None:
    """A way in names everybody on it; where there is none, who is nearest."""
    cast = cast_of(**TIED)
    recruit = next(one for one in rank_recruits(cast) if one.id == id)
    assert tell_route(cast, recruit.route, recruit.nearest) == says
    assert f"Way in: {says}" in " ".join(text_of(cast).split())


def test_not_listed_is_marked() -> None:
    """Roles and parties that nobody listed are told apart from the list at a glance."""
    text = text_of(cast_of(**TIED, response={"actions": [{"do": "Ride home", "needs": "Bus line"}]}))
    assert "Bus line (not on your list) - " in text
    assert "Whoever pays (role nobody fills) - " in text


def test_questions_that_move_most() -> None:
    """The questions are those that could move somebody furthest, whoever is shown, three at most."""
    cast = cast_of(**TIED)
    found = rank_recruits(cast)
    furthest = [r.question for r in sorted((r for r in found if r.moves), key=lambda r: (-r.moves, r.rank))]
    text = draw_lines(compose_recruits(cast, found, found[:1], "a.yaml", False), 300)
    told = text.split("What would change this order most:")[1]
    assert [line.strip().removeprefix("- ") for line in told.strip().splitlines()] == furthest[:3]
