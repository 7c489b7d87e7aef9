"""Everybody can be sorted out by status, kind and the stage that needs them."""

from __future__ import annotations

from datetime import date

import pytest

from stakemap.cast import build_cast
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map.beside import Facet
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.facets import compose_facet

DAY = date(2025, 3, 1)


def facets_of(**content: object) -> dict[str, Facet]:
    """Compose the facets of a problem by label."""
    cast = build_cast(Problem.model_validate({"problem": "Rosehill", **content}), DAY)
    return {facet.label: facet for facet in compose_scene(cast, rank_recruits(cast)).facets}


def words(facet: Facet) -> dict[str, tuple[str, ...]]:
    """Give the words of everybody."""
    return {id: tuple(facet.values[place] for place in places) for id, places in facet.of}


def test_status_keeps_the_ways_of_not_knowing_apart() -> None:
    """Unknown, not recorded, left, our own agency and a status are words of their own, in the order of the format."""
    facet = facets_of(
        agency="Fernvale Police",
        stakeholders=[
            {"name": "Fernvale Police", "kind": "police"},
            {"name": "Mayor", "status": "unknown"},
            {"name": "School", "status": "engaged"},
            {"name": "Clinic", "status": "talking"},
            {"name": "Old Mill", "left": "2025-01-01"},
            "Library",
        ],
    )["Status"]
    told = words(facet)
    assert facet.values[:2] == ("talking", "engaged")
    assert told["mayor"] == ("unknown",) and told["library"] == ("not recorded",)
    assert told["old-mill"] == ("left",) and told["fernvale-police"] == ("our own agency",)


def test_kind_not_stated_is_a_word() -> None:
    """Whoever has no kind can be found by that too."""
    facet = facets_of(stakeholders=[{"name": "School", "kind": "school"}, "Library"])["Kind"]
    assert facet.values == ("school", "kind not stated")
    told = words(facet)
    assert told["school"] == ("school",) and told["library"] == told["_us"] == ("kind not stated",)


def test_unknown_kind_is_not_an_absent_one() -> None:
    """A kind that is unknown, and one that nobody stated, are two words."""
    facet = facets_of(stakeholders=[{"name": "School", "kind": "unknown"}, "Library"])["Kind"]
    assert facet.values == ("kind unknown", "kind not stated")
    assert words(facet)["school"] == ("kind unknown",)


def test_stage_counts_roles_and_sure_actions() -> None:
    """An open action that needs somebody means the response; a guess and a done action mean nothing."""
    told = words(
        facets_of(
            agency="Fernvale Police",
            stakeholders=["School", "Clinic", "Library"],
            response={
                "actions": [
                    {"do": "Meet every week", "needs": ["School"], "maybe": ["Clinic"]},
                    {"do": "Look back", "needs": ["Library"], "status": "done"},
                ]
            },
        )["Needed by SARA stage"]
    )
    assert told["school"] == ("response",)
    assert told["clinic"] == told["library"] == ("no stage stated",)


def test_stage_of_a_role_that_nobody_fills() -> None:
    """An empty role carries the stage by which it is needed."""
    facet = facets_of(agency="Fernvale Police", type="budget-motels", stakeholders=["School"])["Needed by SARA stage"]
    roles = {id: stages for id, stages in words(facet).items() if id.startswith("role--")}
    assert roles and all(stages[0] in ("scanning", "analysis", "response", "assessment") for stages in roles.values())


def test_facet_in_which_all_are_the_same_is_left_out() -> None:
    """A filter with one word would filter nothing."""
    assert "Kind" not in facets_of(stakeholders=["School", "Library"])


def test_facet_keeps_the_order_of_its_words() -> None:
    """Words that nobody has are left out, the others keep their order; a word from elsewhere is refused."""
    facet = compose_facet("Size", ("small", "middle", "large"), {"a": ("large", "small"), "b": ("large",)})
    assert facet == Facet("Size", ("small", "large"), (("a", (0, 1)), ("b", (1,))))
    with pytest.raises(KeyError):
        compose_facet("Size", ("small",), {"a": ("huge",)})
