"""The cheapest chain of introductions, and who is nearest where there is none."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.graph import Hop, Route, reached_by_team, route_to, routes
from stakemap.graph.links import find_links
from tests.graph.builders import AGENCY, DAY, TIES, cast_of, golden_cast, problem_of, tie, town

OFFICER = {"name": AGENCY, "people": ["Officer Example", "Sergeant Example"]}


def stops(route: tuple[Hop, ...] | None) -> list[str]:
    assert route
    return [route[0].from_, *(hop.to for hop in route)]


def test_the_golden_file_leads_to_child_protection() -> None:
    """The officer introduces us to Vista Maria, and Vista Maria to child protection."""
    assert route_to(golden_cast(), "cps") == (
        Hop("Off", "VM", "tie", "active", None, "off", "vm"),
        Hop("VM", "CPS", "tie", "active", None, "vm", "cps"),
    )


def test_there_is_no_route_to_the_hospital() -> None:
    """Nobody is recorded as knowing the hospital, so there is no chain and nobody is near."""
    assert routes(golden_cast())["hospital"] == Route(None, ())


def test_the_team_itself_needs_no_introduction() -> None:
    """The route to the agency and its units is empty."""
    cast = cast_of(stakeholders=[{"name": "Traffic Unit", "part_of": AGENCY}])
    assert route_to(cast, "traffic-unit") == ()
    assert route_to(cast, "fairfield-police") == ()


def test_a_party_whose_own_person_is_on_the_team_is_there_already() -> None:
    """The organisation of a lead from outside needs no introduction."""
    cast = cast_of(lead="Kim Example", stakeholders=[{"name": "Clinic", "people": ["Kim Example"]}])
    assert route_to(cast, "clinic") == ()


def test_an_id_that_is_no_party_is_refused() -> None:
    """Asking for somebody who is no party is an error."""
    with pytest.raises(KeyError):
        route_to(golden_cast(), "off")
    with pytest.raises(KeyError):
        route_to(golden_cast(), "nobody")


def test_two_strong_ties_go_before_one_weak_tie() -> None:
    """Costs are added, so a chain of strong ties beats one weak tie."""
    cast = cast_of(
        stakeholders=["Clinic", "School"],
        relationships=[
            tie(AGENCY, "School", strength="weak"),
            tie(AGENCY, "Clinic", strength="strong"),
            tie("Clinic", "School", strength="strong"),
        ],
    )
    assert stops(route_to(cast, "school")) == [AGENCY, "Clinic", "School"]


def test_a_long_sound_chain_goes_before_a_short_strained_one() -> None:
    """A strained tie is used only where nothing else leads."""
    ties = [
        tie(AGENCY, "D", state="strained", strength="strong"),
        tie(AGENCY, "A", strength="weak"),
        tie("A", "B", strength="weak"),
        tie("B", "C", strength="weak"),
        tie("C", "D", strength="weak"),
    ]
    cast = cast_of(stakeholders=["A", "B", "C", "D"], relationships=ties)
    assert stops(route_to(cast, "d")) == [AGENCY, "A", "B", "C", "D"]


def test_an_unconfirmed_tie_comes_last() -> None:
    """What the other side did not confirm is used only where nothing else leads."""
    ties = [
        tie(AGENCY, "B", strength="strong", confirmed="no"),
        tie(AGENCY, "A", strength="weak"),
        tie("A", "B", strength="weak"),
    ]
    cast = cast_of(stakeholders=["A", "B"], relationships=ties)
    assert stops(route_to(cast, "b")) == [AGENCY, "A", "B"]


def test_a_strained_tie_is_better_than_no_way() -> None:
    """Where only a strained tie leads there, the route says so, and the party is still not reached."""
    cast = cast_of(stakeholders=["A"], relationships=[tie(AGENCY, "A", state="strained")])
    assert [hop.state for hop in route_to(cast, "a") or ()] == ["strained"]
    assert "a" not in reached_by_team(cast)


def test_the_route_ends_at_the_first_person_there() -> None:
    """Whoever knows somebody in the organisation has arrived."""
    cast = cast_of(
        stakeholders=[OFFICER, {"name": "Clinic", "people": ["Kim Example"]}],
        relationships=[tie("Officer Example", "Kim Example")],
    )
    assert stops(route_to(cast, "clinic")) == ["Officer Example", "Kim Example"]


def test_a_person_who_belongs_to_two_parties_leads_to_both() -> None:
    """Knowing somebody who is also elsewhere is a way to both."""
    cast = cast_of(
        stakeholders=[OFFICER, {"name": "Clinic", "people": [{"name": "Kim Example", "also_at": "Board"}]}, "Board"],
        relationships=[tie("Officer Example", "Kim Example")],
    )
    assert stops(route_to(cast, "board")) == ["Officer Example", "Kim Example"]


def test_among_equal_ways_a_named_person_goes_before_an_organisation() -> None:
    """A way that starts with a person is worth more than one that starts with an office."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "status": "engaged", "officer": "Sergeant Example"}])
    assert stops(route_to(cast, "clinic")) == ["Sergeant Example", "Clinic"]


def test_among_equal_people_the_name_decides() -> None:
    """Between two officers with the same tie the first by name is taken, whatever the order of lines."""
    for officers in (["Sergeant Example", "Officer Example"], ["Officer Example", "Sergeant Example"]):
        cast = cast_of(stakeholders=[{"name": "Clinic", "officer": officers}])
        assert stops(route_to(cast, "clinic")) == ["Officer Example", "Clinic"]


def test_a_held_tie_is_told_with_its_holder() -> None:
    """A tie between two organisations that lives in a person leads through that person."""
    cast = cast_of(
        stakeholders=[OFFICER, {"name": "Clinic", "officer": "Officer Example"}, "School"],
        relationships=[tie(AGENCY, "School", held_by="Sergeant Example")],
    )
    assert stops(route_to(cast, "school")) == ["Sergeant Example", "School"]


def test_somebody_unnamed_on_a_route_is_told_by_title() -> None:
    """A person whose name must still be found has a title to be told by."""
    cast = cast_of(
        stakeholders=[
            {"name": "Clinic", "people": [{"name": "unknown", "title": "charge nurse", "officer": "Officer Example"}]}
        ],
    )
    assert stops(route_to(cast, "clinic")) == ["Officer Example", "charge nurse (name unknown)"]


def test_nearest_are_those_who_know_them_best() -> None:
    """Where no chain leads there, those with a tie to the party are named, the best tie first."""
    cast = cast_of(
        stakeholders=["A", "B", "C", {"name": "D", "people": ["Kim Example"]}, "E"],
        relationships=[
            tie("A", "D", strength="weak"),
            tie("B", "D", strength="strong", state="strained"),
            tie("C", "Kim Example", strength="strong"),
            tie("D", "E", state="ended"),
        ],
    )
    assert routes(cast)["d"] == Route(None, ("C", "A", "B"))


def test_whoever_can_be_reached_has_no_nearest() -> None:
    """Where a chain leads there, nobody else needs naming."""
    assert all(route.nearest == () for route in routes(golden_cast()).values())


def _prices(cast: Cast) -> dict[str, tuple[int, int, int]]:
    """Work out the cheapest price of everybody by trying every step until nothing gets cheaper."""
    prices = dict.fromkeys(cast.team, (0, 0, 0))
    links = find_links(cast)
    for _ in range(len(cast.parties) + len(cast.people)):
        for link in links:
            for a, b in ((link.a, link.b), (link.b, link.a)):
                if a in prices:
                    doubt, cost, steps = prices[a]
                    price = (doubt + link.doubtful, cost + link.cost, steps + 1)
                    prices[b] = min(prices.get(b, price), price)
    return prices


def _group(cast: Cast, id: str) -> set[str]:
    return {id, *(human.id for human in cast.people if human.party == id)}


@given(st.lists(TIES, max_size=14))
def test_a_route_is_a_chain_from_the_team_to_the_party(ties: list[dict[str, Any]]) -> None:
    """Each introduction begins where the last one ended, the first on the team, the last at the party."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    for id, route in routes(cast).items():
        if route.hops:
            assert route.hops[0].from_id in cast.team
            assert route.hops[-1].to_id in _group(cast, id)
            assert all(a.to_id == b.from_id for a, b in zip(route.hops, route.hops[1:], strict=False))


@given(st.lists(TIES, max_size=14))
def test_a_route_uses_only_ties_that_carry(ties: list[dict[str, Any]]) -> None:
    """No ended tie, no tie that is not there, and no tie of opponents is ever on a route."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    carrying = {
        (a, b, tie.kind, tie.state, tie.strength if tie.recorded else None)
        for tie in cast.ties
        if tie.carries
        for ends in ((tie.a, tie.b), (tie.a, tie.held_by or ""), (tie.held_by or "", tie.b))
        for a, b in (ends, ends[::-1])
    }
    for route in routes(cast).values():
        for hop in route.hops or ():
            assert (hop.from_id, hop.to_id, hop.kind, hop.state, hop.strength) in carrying
            assert hop.state in ("known", "active", "strained")
            assert hop.kind != "opposes"


@given(st.lists(TIES, max_size=14))
def test_no_way_is_cheaper_than_the_route(ties: list[dict[str, Any]]) -> None:
    """A route has as few introductions as the cheapest way, and there is one wherever there is a way."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    prices = _prices(cast)
    for id, route in routes(cast).items():
        reachable = [prices[member] for member in _group(cast, id) if member in prices]
        assert (route.hops is not None) == bool(reachable)
        if reachable and route.hops is not None:
            assert len(route.hops) == min(reachable)[2]


@given(st.lists(TIES, max_size=14), TIES)
def test_one_more_tie_never_closes_a_way(ties: list[dict[str, Any]], more: dict[str, Any]) -> None:
    """Whoever could be introduced to us still can when another tie is written down."""
    before = routes(build_cast(problem_of(**town(ties)), DAY))
    after = routes(build_cast(problem_of(**town([*ties, more])), DAY))
    assert all(after[id].hops is not None for id in before if before[id].hops is not None)


@given(st.lists(TIES, max_size=10), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_no_route(ties: list[dict[str, Any]], random: Any) -> None:
    """The same lines in another order give the same routes."""
    shuffled = [{**tie, "between": random.sample(tie["between"], 2)} for tie in random.sample(ties, len(ties))]
    one, two = (routes(build_cast(problem_of(**town(lines)), DAY)) for lines in (ties, shuffled))
    assert list(one.items()) == list(two.items())


@given(st.lists(TIES, max_size=14))
def test_reached_parties_have_a_sound_route(ties: list[dict[str, Any]]) -> None:
    """A party is reached exactly when its route, unconfirmed ties aside, needs no strained one."""
    for line in ties:
        line.pop("confirmed", None)
    cast = build_cast(problem_of(**town(ties)), DAY)
    sound = {
        id
        for id, route in routes(cast).items()
        if route.hops is not None and all(hop.state != "strained" for hop in route.hops)
    }
    assert reached_by_team(cast) == sound


_WITHOUT_TIES = """
import sys
from tests.graph.builders import cast_of, tie
sys.modules.pop("networkx")
import importlib.abc
class Refuse(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        assert name != "networkx", "networkx was loaded"
sys.meta_path.insert(0, Refuse())
from stakemap.graph import doors, reached_by_team, routes, single_person_dependencies
cast = cast_of(stakeholders=["A", "B"], relationships=[tie("A", "B")])
for answer in (doors, reached_by_team, routes, single_person_dependencies):
    answer(cast)
"""


def test_networkx_is_not_loaded_while_no_tie_leads_out(root: Any) -> None:
    """Questions about routes stay quick as long as nobody outside is known."""
    done = subprocess.run(
        [sys.executable, "-c", _WITHOUT_TIES],
        cwd=root,
        env={"PYTHONPATH": f"{root / 'src'}:{root}"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
