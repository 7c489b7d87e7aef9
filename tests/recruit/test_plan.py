"""Which few unlock most."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.recruit import Pick, pick_few, rank_recruits
from tests.recruit.builders import AGENCY, action, cast_of

ROLES = ["owner", "harmed", "voice", "data-holder", "decision-maker", "funder", "regulator", "support"]
"""Filled by the agency itself in these tests, so that empty roles are not in the way."""


def few(most: int = 3, stakeholders: list[Any] | None = None, **fields: Any) -> tuple[Pick, ...]:
    """Pick from the recruits of a fictional problem in which every general role is filled."""
    ours = {"name": AGENCY, "roles": ROLES}
    cast = cast_of(stakeholders=[ours, *(stakeholders or [])], **fields)
    return pick_few(cast, rank_recruits(cast), most)


def said(pick: Pick) -> list[tuple[str, int]]:
    """Give what one of the few adds, without the sentences."""
    return [(gained.code, gained.points) for gained in pick.gains]


def test_whoever_makes_an_agreed_action_possible_goes_first() -> None:
    """An action that waits for one party alone is worth more than being one of several."""
    picks = few(
        2,
        ["Motel", "Hospital", "School"],
        response={
            "actions": [
                action("Lights", "agreed", needs=["Motel"]),
                action("Talks", "agreed", needs=["Hospital", "School"]),
            ]
        },
    )
    assert picks[0].recruit.name == "Motel"
    assert said(picks[0]) == [("agreed-action-possible", 5)]


def test_the_second_half_of_a_pair_is_worth_more_once_the_first_is_there() -> None:
    """What somebody adds counts those chosen before."""
    picks = few(
        2, ["Hospital", "School"], response={"actions": [action("Talks", "proposed", needs=["Hospital", "School"])]}
    )
    assert [(pick.recruit.name, said(pick)) for pick in picks] == [
        ("Hospital", [("one-fewer", 1)]),
        ("School", [("proposed-action-possible", 3)]),
    ]


def test_others_who_would_do_as_well_are_named() -> None:
    """The order among equals means nothing, and the answer says who is equal."""
    picks = few(1, ["Hospital", "School"], response={"actions": [action(needs=["Hospital", "School"])]})
    assert picks[0].alike == ("School",)


def test_a_role_counts_once() -> None:
    """Two holders of one role: the second adds nothing to it."""
    roles = [role for role in ROLES if role != "owner"]
    cast = cast_of(
        stakeholders=[
            {"name": AGENCY, "roles": roles},
            {"name": "Motel", "roles": ["owner"]},
            {"name": "Trust", "roles": ["owner"]},
        ],
        stage="analysis",
    )
    picks = pick_few(cast, rank_recruits(cast), 2)
    assert [said(pick) for pick in picks] == [[("role-due-filled", 3)], []]


def test_a_circle_that_nobody_reaches_is_opened_once() -> None:
    """The first of a group who know each other opens the way to all of it."""
    picks = few(
        2,
        ["Hospital", "School", "Clinic"],
        relationships=[{"between": ["Hospital", "School"]}, {"between": ["School", "Clinic"]}],
    )
    assert said(picks[0]) == [("reaches", 4)]
    assert said(picks[1]) == []


def test_a_party_on_board_is_nobodys_gain() -> None:
    """An action no longer waits for those who are engaged."""
    picks = few(
        1,
        [{"name": "Motel", "status": "engaged"}, "School"],
        response={"actions": [action("Talks", "agreed", needs=["Motel", "School"])]},
    )
    assert said(picks[0]) == [("agreed-action-possible", 5)]


def test_more_than_there_are_is_everybody() -> None:
    """Asking for ten of two gives two."""
    assert len(few(10, ["Hospital", "School"])) == 2


@given(
    st.lists(st.lists(st.sampled_from("ABCDEF"), unique=True, max_size=4), max_size=6),
    st.integers(min_value=1, max_value=6),
)
def test_the_quick_way_chooses_as_looking_at_everybody_each_time(needs: list[list[str]], most: int) -> None:
    """Looking again only at those who share something gives the same few, with the same gains."""
    actions = [action(f"Action {number}", "agreed", needs=names) for number, names in enumerate(needs)]
    names = list("ABCDEF")
    picks = few(most, [{"name": name} for name in names], response={"actions": actions})
    left = {name: [set(one) for one in needs if name in one] for name in names}
    chosen: set[str] = set()
    for pick in picks:
        gains = {
            name: sum(5 if one - chosen == {name} else 1 for one in asks)
            for name, asks in left.items()
            if name not in chosen
        }
        assert pick.gain == gains[pick.recruit.name] == max(gains.values())
        chosen.add(pick.recruit.name)


@pytest.mark.parametrize("most", [1, 2, 5])
def test_the_first_few_are_the_first_of_more(most: int) -> None:
    """Asking for more never changes who comes first."""
    parties = ["Hospital", "School", "Motel", "Clinic", "Club"]
    response = {"actions": [action(needs=parties[:3]), action("Lights", "agreed", needs=parties[2:])]}
    assert few(most, parties, response=response) == few(5, parties, response=response)[:most]
