"""Who works against whom."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.gaps.disputes import Dispute, find_disputes
from tests.gaps.builders import cast_of

HALVES = (("Patrol", "support"), ("Traffic", "oppose"))


def party(name: str, *stances: dict[str, Any], **keys: Any) -> dict[str, Any]:
    """Build a stakeholder with stances."""
    return {"name": name, "stances": list(stances), **keys}


def on_humps(position: str, **keys: Any) -> dict[str, Any]:
    """Build a stance on one proposal."""
    return {"about": "Speed humps", "position": position, **keys}


def test_for_and_against_make_two_sides() -> None:
    """All who are for it stand on one side, and all who are against it on the other."""
    cast = cast_of(
        stakeholders=[
            party("Motel", on_humps("oppose", date="2024-11")),
            party("Residents", on_humps("support")),
            party("Bank", {"about": "speed humps.", "position": "oppose"}),
            party("Clinic", on_humps("undecided")),
        ]
    )
    assert find_disputes(cast) == (Dispute("Speed humps", (("residents",), ("bank", "motel")), date(2024, 11, 1)),)


def test_an_opposed_pair_is_one_dispute_however_often_it_is_written() -> None:
    """Ties of people count for their stakeholders, and two ties of one pair are one dispute."""
    cast = cast_of(
        stakeholders=[{"name": "Motel", "people": ["Jordan Example"]}, "Arena"],
        relationships=[
            {"between": ["Motel", "Arena"], "kind": "competes with", "since": "2023"},
            {"from": "Jordan Example", "to": "Arena", "kind": "opposes", "since": "2024"},
        ],
    )
    assert find_disputes(cast) == (Dispute("", (("arena",), ("motel",)), date(2024, 1, 1)),)


def test_we_asked_and_there_is_no_tie_is_no_dispute() -> None:
    """A relationship whose state is none says that nothing is between them."""
    tie = {"between": ["Motel", "Arena"], "kind": "competes with", "state": "none"}
    assert find_disputes(cast_of(stakeholders=["Motel", "Arena"], relationships=[tie])) == ()


def test_inside_the_department_there_is_none_to_tell() -> None:
    """Two units of the agency that disagree are not two partners."""
    units = [party(name, on_humps(position), part_of="Fernvale Police") for name, position in HALVES]
    assert find_disputes(cast_of(stakeholders=units)) == ()
