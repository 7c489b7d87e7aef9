"""All ways in to one party: really different ones, best first, and how old each step is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, Human, build_cast
from stakemap.graph import Leg, Way, route_to, ways_to
from stakemap.graph.links import find_links
from tests.graph.builders import AGENCY, DAY, PARTIES, TIES, cast_of, golden_cast, problem_of, tie, town

OFFICERS = {"name": AGENCY, "people": ["Alex Example", "Sam Sample", {"name": "Lee Gone", "until": "2024-06-30"}]}
CLINIC = {"name": "Clinic", "people": ["Kim Example"]}


def stops(way: Way) -> list[str]:
    """Name everybody on a way."""
    return [way.hops[0].from_, *(hop.to for hop in way.hops)]


def told(cast: Cast, id: str) -> list[list[str]]:
    """Name everybody on every way to a party."""
    return [stops(way) for way in ways_to(cast, id)]


def last_leg(id: str = "clinic", **keys: Any) -> Leg:
    """Give the last step of the best way to a party."""
    return ways_to(cast_of(**keys), id)[0].legs[-1]


def met(day: str, who: str = "Sam Sample", whom: Any = "Kim Example", **keys: Any) -> dict[str, Any]:
    """Write a contact."""
    return {"date": day, "who": who, "met": whom, **keys}


def day_of(leg: Leg) -> str | None:
    """Give the last date of a step, as written."""
    return str(leg.last.when) if leg.last else None


def test_nobody_leads_to_the_hospital() -> None:
    """Where no chain leads there, there is no way."""
    assert ways_to(golden_cast(), "hospital") == ()


def test_the_team_is_there_already() -> None:
    """The way to a unit of our own is one without introductions."""
    cast = cast_of(stakeholders=[{"name": "Traffic Unit", "part_of": AGENCY}])
    assert ways_to(cast, "traffic-unit") == (Way(()),)


def test_somebody_who_is_no_party_is_refused() -> None:
    """Asking for a person or for nobody is an error."""
    for id in ("off", "nobody"):
        with pytest.raises(KeyError):
            ways_to(golden_cast(), id)


def test_another_way_has_another_introducer() -> None:
    """Whoever introduces us on one way is on no other, and three ways are the most."""
    names = ["Bank", "Church", "School", "Union"]
    ties = [line for name in names for line in (tie(AGENCY, name), tie(name, "Clinic"))]
    cast = cast_of(stakeholders=[*names, "Clinic"], relationships=ties)
    assert told(cast, "clinic") == [[AGENCY, name, "Clinic"] for name in names[:3]]


def test_a_detour_past_the_same_introducer_is_no_other_way() -> None:
    """A longer chain through the one who introduces us already is not told."""
    ties = [tie(AGENCY, "School"), tie(AGENCY, "Bank"), tie("Bank", "School"), tie("School", "Clinic")]
    cast = cast_of(stakeholders=["School", "Bank", "Clinic"], relationships=ties)
    assert told(cast, "clinic") == [[AGENCY, "School", "Clinic"]]


def test_a_body_and_its_people_are_one_introducer() -> None:
    """Somebody of the body that introduces us is no other introducer, and neither is the body of somebody who does."""
    school = {"name": "School", "people": ["Kim Teacher"]}
    ties = [tie(AGENCY, "School"), tie("School", "Clinic"), tie("Sam Sample", "Kim Teacher", strength="working")]
    cast = cast_of(stakeholders=[OFFICERS, school, "Clinic"], relationships=[*ties, tie("Kim Teacher", "Clinic")])
    assert told(cast, "clinic") == [["Sam Sample", "Kim Teacher", "Clinic"]]


def test_two_people_of_one_body_are_two_introducers() -> None:
    """Colleagues each have their own ties."""
    school = {"name": "School", "people": ["Kim Teacher", "Pat Teacher"]}
    people = ("Kim Teacher", "Pat Teacher")
    ties = [line for name in people for line in (tie("Sam Sample", name), tie(name, "Clinic"))]
    cast = cast_of(stakeholders=[OFFICERS, school, "Clinic"], relationships=ties)
    assert told(cast, "clinic") == [["Sam Sample", name, "Clinic"] for name in people]


def test_where_we_know_them_ourselves_another_person_of_the_team_is_another_way() -> None:
    """A direct tie of one officer is one way, that of another officer a second, an introduction a third."""
    clinic = {**CLINIC, "officer": ["Sam Sample", "Alex Example"], "status": "talking"}
    ties = [tie(AGENCY, "School"), tie("School", "Clinic")]
    cast = cast_of(stakeholders=[OFFICERS, clinic, "School"], relationships=ties)
    assert told(cast, "clinic") == [["Alex Example", "Clinic"], ["Sam Sample", "Clinic"], [AGENCY, "School", "Clinic"]]


def test_a_strained_way_comes_last() -> None:
    """What is strained or unconfirmed is told after every sound way, however long."""
    ties = [
        tie(AGENCY, "Bank", strength="strong"),
        tie("Bank", "Clinic", state="strained", strength="strong"),
        tie(AGENCY, "Church"),
        tie("Church", "School"),
        tie("School", "Clinic"),
        tie("Sam Sample", "Clinic", confirmed="no"),
    ]
    cast = cast_of(stakeholders=[OFFICERS, "Bank", "Church", "School", "Clinic"], relationships=ties)
    ways = ways_to(cast, "clinic")
    assert [stops(way)[-2] for way in ways] == ["School", "Bank", "Sam Sample"]
    assert [way.legs[-1].unconfirmed for way in ways] == [False, False, True]


def test_nobody_wrote_a_date() -> None:
    """A tie without any date has no last sign, and is not called old."""
    leg = last_leg(stakeholders=[OFFICERS, CLINIC], relationships=[tie("Sam Sample", "Kim Example")])
    assert (leg.last, leg.stale, leg.belongs) == (None, False, False)


@pytest.mark.parametrize(
    ("log", "last", "contact"),
    [
        ([met("2024-12-01"), met("2025-01-15")], "2025-01-15", True),
        ([met("2025-01-15"), met("2024-12-01")], "2025-01-15", True),
        ([met("2025-01-15", who="Kim Example", whom="Sam Sample")], "2025-01-15", True),
        ([met("2025-04-01"), met("2024-12-01")], "2024-12-01", True),
        ([met("2024-12"), met("2024-11-30")], "2024-12", True),
        ([met("2025-01-15", who="Alex Example")], "2024-11", False),
        ([met("2025-01-15", whom="Clinic")], "2024-11", False),
        ([], "2024-11", False),
    ],
    ids=["latest", "any order", "either side", "not yet", "a month", "another officer", "another there", "tie"],
)
def test_the_last_sign_of_life(log: list[dict[str, Any]], last: str, contact: bool) -> None:
    """The last contact between the two counts, as written, else since when the tie is; the future does not count."""
    known = tie("Sam Sample", "Kim Example", strength="strong", since="2024-11")
    leg = last_leg(stakeholders=[OFFICERS, CLINIC], relationships=[known], log=log)
    assert (day_of(leg), leg.last and leg.last.contact) == (last, contact)


def test_people_act_for_their_body() -> None:
    """Where the step leads to a body, a contact with somebody there counts, also with somebody who has left."""
    clinic = {"name": "Clinic", "people": [{"name": "Kim Example", "until": "2025-02-01"}]}
    clinic["officer"] = "Sam Sample"
    leg = last_leg(stakeholders=[OFFICERS, clinic], log=[met("2025-01-15")])
    assert (leg.hop.to, day_of(leg)) == ("Clinic", "2025-01-15")


def test_the_team_acts_for_the_agency() -> None:
    """A tie of the agency was used when any officer met them."""
    ties = [tie(AGENCY, "Clinic", strength="strong")]
    leg = last_leg(stakeholders=[OFFICERS, "Clinic"], relationships=ties, log=[met("2024-05-01", "Lee Gone", "Clinic")])
    assert (leg.hop.from_, day_of(leg)) == (AGENCY, "2024-05-01")


@pytest.mark.parametrize(("how", "last"), [("meeting", "2025-01-15"), ("letter", None), (None, None)])
def test_two_at_one_table_met_each_other(how: str | None, last: str | None) -> None:
    """Two whom we met at one meeting met each other; two who got one letter did not."""
    log = [met("2025-01-15", whom=["School", "Clinic"], **({"how": how} if how else {}))]
    ties = [tie(AGENCY, "School"), tie("School", "Clinic", strength="strong")]
    cast = cast_of(stakeholders=[OFFICERS, "School", "Clinic"], relationships=ties, log=log)
    (leg,) = [way.legs[-1] for way in ways_to(cast, "clinic") if len(way.legs) == 2]
    assert day_of(leg) == last


def test_a_status_belongs_to_the_one_who_knows_them() -> None:
    """The date of a status is a sign for the one officer who knows them; of two nobody can tell whose it is."""
    clinic = {"name": "Clinic", "status": "talking", "since": "2024-10-01"}
    alone = last_leg(stakeholders=[OFFICERS, {**clinic, "officer": "Sam Sample"}])
    several = last_leg(stakeholders=[OFFICERS, {**clinic, "officer": ["Sam Sample", "Alex Example"]}])
    assert (alone.hop.from_, day_of(alone), alone.last and alone.last.contact) == ("Sam Sample", "2024-10-01", False)
    assert (several.hop.from_, day_of(several)) == ("Alex Example", None)


def test_belonging_is_never_old() -> None:
    """That a person belongs to a body has no last contact."""
    people = [{"name": "Kim Example", "from": "2019"}]
    keys = {"stakeholders": [OFFICERS, {"name": "School", "people": people}, "Clinic"]}
    ties = [tie(AGENCY, "School"), tie("Kim Example", "Clinic")]
    (way,) = ways_to(cast_of(**keys, relationships=ties), "clinic")
    assert [(leg.belongs, leg.stale) for leg in way.legs] == [(False, False), (True, False), (False, False)]


@pytest.mark.parametrize(
    ("day", "stale"),
    [("2024-02-29", True), ("2024-03-01", False), ("2024-02", True), ("2024-03", False), ("2024", False)],
)
def test_a_year_without_a_sign_is_stale(day: str, stale: bool) -> None:
    """More than a year after the last sign a step is stale; a month or year only when its last day is that old."""
    leg = last_leg(stakeholders=[OFFICERS, CLINIC], relationships=[tie("Sam Sample", "Kim Example", since=day)])
    assert leg.stale is stale


def test_nothing_is_called_old_that_may_not_be() -> None:
    """A later contact with the body itself may have been with that person."""
    log = [met("2023-05-01"), met("2025-01-15", whom="Clinic")]
    leg = last_leg(stakeholders=[OFFICERS, CLINIC], relationships=[tie("Sam Sample", "Kim Example")], log=log)
    assert (leg.hop.to, day_of(leg), leg.stale) == ("Kim Example", "2023-05-01", False)


@pytest.mark.parametrize(
    ("every", "log", "overdue"),
    [
        (30, [met("2025-01-15")], 30),
        (60, [met("2025-01-15")], None),
        (30, [met("2025-01-15"), met("2025-02-20", who="Alex Example")], None),
        (30, [], None),
    ],
    ids=["late", "in time", "somebody else kept it", "no date"],
)
def test_a_party_that_needs_contact_more_often(every: int, log: list[dict[str, Any]], overdue: int | None) -> None:
    """Where the file says how often, the step is stale once the whole team has let more days go by."""
    clinic = {**CLINIC, "contact_every": every}
    ties = [tie("Sam Sample", "Kim Example", strength="strong")]
    leg = last_leg(stakeholders=[OFFICERS, clinic], relationships=ties, log=log)
    assert (leg.overdue, leg.stale) == (overdue, overdue is not None)


def test_a_year_says_more_than_a_missed_month() -> None:
    """Where more than a year went by, that is what is told."""
    clinic = {**CLINIC, "contact_every": 30}
    ties = [tie("Sam Sample", "Kim Example", strength="strong")]
    leg = last_leg(stakeholders=[OFFICERS, clinic], relationships=ties, log=[met("2023-05-01")])
    assert (leg.stale, leg.overdue) == (True, None)


def test_a_long_detour_is_no_way() -> None:
    """Nobody asks for two more introductions where fewer lead there; that a person belongs to a body is none."""
    school = {"name": "School", "people": ["Pat Teacher"]}
    ties = [
        tie("Sam Sample", "Clinic", strength="strong"),
        tie(AGENCY, "Bank"),
        tie("Bank", "Church"),
        tie("Church", "Clinic"),
        tie("Alex Example", "School"),
        tie("Pat Teacher", "Clinic"),
    ]
    cast = cast_of(stakeholders=[OFFICERS, "Bank", "Church", school, "Clinic"], relationships=ties)
    assert told(cast, "clinic") == [["Sam Sample", "Clinic"], ["Alex Example", "School", "Pat Teacher", "Clinic"]]


def _introducers(cast: Cast, way: Way, party: str) -> set[str]:
    """Give those on a way who are neither of the team nor of the party, each with the bodies they belong to."""
    there = {party, *(human.id for human in cast.people if human.party == party)}
    return {hop.from_id for hop in way.hops[1:]} - cast.team - there


def _houses(cast: Cast, ids: set[str]) -> set[str]:
    people = [cast.member(id) for id in ids]
    return {human.party for human in people if isinstance(human, Human) and human.party}


@given(st.lists(TIES, max_size=16))
def test_the_first_way_is_the_route(ties: list[dict[str, Any]]) -> None:
    """The best way is the cheapest chain, and there are others only where there is one."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    for party in cast.parties:
        ways = ways_to(cast, party.id)
        assert (ways[0].hops if ways else None) == route_to(cast, party.id)


def _price(cast: Cast, way: Way) -> tuple[int, int, int]:
    """Price a way by the best tie of each step: doubtful steps, then cost, then steps."""
    links = find_links(cast)
    best = [
        min((link.doubtful, link.cost) for link in links if {link.a, link.b} == {hop.from_id, hop.to_id})
        for hop in way.hops
    ]
    return (sum(doubt for doubt, _ in best), sum(cost for _, cost in best), len(best))


@given(st.lists(TIES, max_size=16))
def test_ways_come_best_first_and_share_no_introducer(ties: list[dict[str, Any]]) -> None:
    """No way is better than the one before it, none shares an introducer, and direct ones start with other people."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    for party in cast.parties:
        ways = [way for way in ways_to(cast, party.id) if way.legs]
        prices = [_price(cast, way) for way in ways]
        assert prices == sorted(prices)
        assert len(ways) <= 3
        seen: set[str] = set()
        for way in ways:
            own = _introducers(cast, way, party.id)
            assert not seen & own
            assert not _houses(cast, own) & seen and not _houses(cast, seen) & own
            seen |= own
        starts = [way.hops[0].from_id for way in ways if not _introducers(cast, way, party.id)]
        assert len(set(starts)) == len(starts)
        assert all(isinstance(cast.member(id), Human) for id in starts[1:])


@given(st.lists(TIES, max_size=16))
def test_every_step_is_a_tie_that_carries(ties: list[dict[str, Any]]) -> None:
    """Each way is an unbroken chain of ties that carry, from the team to the party."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    carrying = {frozenset((link.a, link.b)) for link in find_links(cast)}
    for party in cast.parties:
        for way in ways_to(cast, party.id):
            assert all(frozenset((hop.from_id, hop.to_id)) in carrying for hop in way.hops)
            assert all(a.to_id == b.from_id for a, b in zip(way.hops, way.hops[1:], strict=False))
            if way.hops:
                assert way.hops[0].from_id in cast.team
                assert cast.home(way.hops[-1].to_id) == party.id


_LOG = st.fixed_dictionaries(
    {
        "date": st.sampled_from(("2023", "2024-02", "2024-06-01", "2025-02-15", "2025-03", "2026")),
        "who": st.sampled_from(("Officer Example", "Sergeant Example", AGENCY)),
        "met": st.lists(st.sampled_from((*PARTIES, "Jordan Example 0", "Jordan Example 1")), min_size=1, max_size=3),
    },
    optional={"how": st.sampled_from(("meeting", "letter"))},
)


@given(st.lists(TIES, max_size=12), st.lists(_LOG, max_size=6))
def test_a_new_name_changes_only_names(ties: list[dict[str, Any]], log: list[dict[str, Any]]) -> None:
    """With every name written in another way, in the same order, ways and dates are the same."""

    def told(file: Any) -> list[Any]:
        cast = build_cast(problem_of(**file), DAY)
        ways = [(cast.name_of(party.id), ways_to(cast, party.id)) for party in cast.parties]
        return [(name, [(stops(way), [(day_of(leg), leg.stale) for leg in way.legs]) for way in found if way.legs])
                for name, found in ways]  # fmt: skip

    file = town(ties, log=log)
    assert _renamed(told(file)) == told(_renamed(file))


def _renamed(value: Any) -> Any:
    """Put another word before every name."""
    names = {AGENCY, *PARTIES, *(f"Jordan Example {n}" for n in range(6)), "Officer Example", "Sergeant Example"}
    if isinstance(value, dict):
        return {key: _renamed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(_renamed(item) for item in value)
    return f"New {value}" if value in names else value
