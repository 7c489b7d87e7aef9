"""Which ties carry an introduction, and what they cost."""

from __future__ import annotations

import pytest

from stakemap.graph.links import find_links, leads_out
from tests.graph.builders import AGENCY, cast_of, tie

BOTH = ("Clinic", "School")


def recorded(**keys: object) -> set[tuple[str, str]]:
    links = find_links(cast_of(stakeholders=BOTH, relationships=[tie(*BOTH, **keys)]))
    return {(link.a, link.b) for link in links}


@pytest.mark.parametrize("state", ["known", "active", "strained"])
def test_these_states_carry(state: str) -> None:
    """Known, active and strained ties carry an introduction."""
    assert recorded(state=state) == {("clinic", "school")}


@pytest.mark.parametrize("state", ["ended", "none", "unknown"])
def test_these_states_carry_nothing(state: str) -> None:
    """Ended ties, ties that are not there and ties nobody knows about carry nothing."""
    assert recorded(state=state) == set()


def test_a_tie_without_a_state_is_known() -> None:
    """Whoever writes a tie down without a word about its state knows at least that it is there."""
    assert recorded() == {("clinic", "school")}


@pytest.mark.parametrize("kind", ["opposes", "Competes With"])
def test_opponents_do_not_introduce(kind: str) -> None:
    """A tie of two who work against each other carries nothing."""
    assert recorded(kind=kind, state="active") == set()


def test_a_tie_that_is_over_on_the_day_carries_nothing() -> None:
    """A tie whose end has passed is over, whatever its state says."""
    assert recorded(state="active", until="2025-02") == set()
    assert recorded(state="active", until="2025-03") == {("clinic", "school")}


def test_a_tie_that_has_not_begun_carries_nothing() -> None:
    """A tie that begins after the day is not there yet."""
    assert recorded(state="active", since="2025-04-01") == set()


@pytest.mark.parametrize(("strength", "cost"), [("weak", 6), ("working", 3), ("strong", 2), (None, 6)])
def test_cost_falls_with_strength(strength: str | None, cost: int) -> None:
    """The stronger the tie the cheaper the introduction; nothing said counts as weak."""
    keys = {"strength": strength} if strength else {}
    (link,) = find_links(cast_of(stakeholders=["A", "B"], relationships=[tie("A", "B", **keys)]))
    assert link.cost == cost


@pytest.mark.parametrize(("confirmed", "doubtful"), [("yes", False), ("no", True), ("unknown", True), (None, False)])
def test_an_unconfirmed_tie_is_doubtful(confirmed: str | None, doubtful: bool) -> None:
    """A tie is doubtful when the file says that it is not confirmed, not when nobody asked."""
    keys = {"confirmed": confirmed} if confirmed else {}
    (link,) = find_links(cast_of(stakeholders=["A", "B"], relationships=[tie("A", "B", **keys)]))
    assert link.doubtful is doubtful


def test_a_tie_goes_through_the_person_who_holds_it() -> None:
    """A tie that lives in a person leads to that person and on from there."""
    cast = cast_of(
        stakeholders=["Clinic", {"name": "School", "people": ["Kim Example"]}],
        relationships=[tie("Clinic", "School", state="active", held_by="Kim Example")],
    )
    steps = {(link.a, link.b) for link in find_links(cast) if link.tie.recorded}
    assert steps == {("clinic", "kim-example"), ("kim-example", "school")}


def test_a_tie_leaves_with_the_person_who_holds_it() -> None:
    """Once the person in whom a tie lives has left, it carries nothing."""
    cast = cast_of(
        stakeholders=["Clinic", {"name": "School", "people": [{"name": "Kim Example", "until": "2025-01"}]}],
        relationships=[tie("Clinic", "School", state="active", held_by="Kim Example")],
    )
    assert find_links(cast) == ()


def test_a_tie_held_by_one_of_its_ends_is_direct() -> None:
    """The person at the end of a tie does not stand in its way."""
    for employer in ("Clinic", "School"):
        cast = cast_of(
            stakeholders=[{"name": name, "people": ["Kim Example"] if name == employer else []} for name in BOTH],
            relationships=[tie("Clinic", "Kim Example", held_by="Kim Example")],
        )
        steps = {(link.a, link.b) for link in find_links(cast) if link.tie.recorded}
        assert steps == {("clinic", "kim-example")}


def test_a_tie_held_by_an_outsider_is_direct() -> None:
    """Where the holder belongs to neither end, there is no telling how the way leads through the holder."""
    cast = cast_of(
        stakeholders=[*BOTH, {"name": "Court", "people": ["Kim Example"]}],
        relationships=[tie("Clinic", "School", held_by="Kim Example")],
    )
    assert {(link.a, link.b) for link in find_links(cast) if link.tie.recorded} == {("clinic", "school")}


def test_a_tie_of_a_unit_goes_through_whoever_on_the_team_holds_it() -> None:
    """An officer holds the tie of any unit of the agency."""
    cast = cast_of(
        stakeholders=[{"name": "Traffic Unit", "part_of": AGENCY}, "School"],
        relationships=[tie("Traffic Unit", "School", held_by="Officer Example")],
    )
    steps = {(link.a, link.b) for link in find_links(cast) if link.tie.recorded}
    assert steps == {("traffic-unit", "officer-example"), ("officer-example", "school")}


def test_ties_among_others_do_not_lead_out_of_the_team() -> None:
    """Only a tie between the team and somebody outside leads out."""
    among = cast_of(stakeholders=["A", "B"], relationships=[tie("A", "B")])
    out = cast_of(stakeholders=["A", "B"], relationships=[tie("A", AGENCY)])
    assert not leads_out(among, find_links(among))
    assert leads_out(out, find_links(out))
