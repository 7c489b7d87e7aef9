"""What would be lost with each person."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from stakemap.cast import build_cast
from stakemap.graph.reach import single_person_dependencies
from stakemap.recruit.handover import build_handover, measure_losses
from tests.graph.builders import AGENCY, DAY, OFFICERS, PARTIES, TIES, problem_of, town
from tests.recruit.handover.builders import ALEX, KIM, SAM, losses, tie

TOWNS = st.lists(TIES, max_size=14)


def test_most_first() -> None:
    """Whoever would take most along stands first; among equals whoever carries more, then names."""
    found = losses(
        parties=["Clinic", "School", "Motel", {"name": "Library", "officer": KIM}],
        relationships=[tie(SAM, "Clinic"), tie(SAM, "School"), tie(ALEX, "Motel")],
    )
    assert [(name, loss.cut) for name, loss in found.items()] == [
        (SAM, ("Clinic", "School")),
        (KIM, ("Library",)),
        (ALEX, ("Motel",)),
    ]
    assert found[ALEX].load is None


def test_everybody_on_the_team_is_in_it_and_outsiders_on_whom_something_hangs() -> None:
    """Somebody without a tie is told too; an outsider only where others hang on them, the own body aside."""
    parties = [{"name": "Clinic", "people": ["Jordan Example"]}, {"name": "Motel", "people": ["Pat Madeup"]}, "School"]
    ties = [tie(SAM, "Jordan Example"), tie("Jordan Example", "School"), tie(ALEX, "Pat Madeup")]
    found = losses(parties=parties, relationships=ties)
    assert set(found) == {SAM, ALEX, KIM, "Jordan Example"}
    assert (found["Jordan Example"].ours, found["Jordan Example"].cut) == (False, ("School",))
    assert (found[KIM].knows, found[KIM].cut, found[KIM].alone) == ((), (), ())


def test_another_way_is_not_somebody_who_knows_them() -> None:
    """Where only the agency itself is tied to a partner, nobody else knows it, and it is not cut off."""
    found = losses(parties=["Clinic"], relationships=[tie(SAM, "Clinic"), tie("Fernvale Police", "Clinic")])
    assert (found[SAM].cut, found[SAM].alone) == ((), ("Clinic",))


def test_whoever_left_is_in_it_with_what_nobody_else_holds() -> None:
    """Somebody who left the team is taken as if still here."""
    people = [{"name": SAM, "until": "2024-12-31"}, ALEX]
    found = losses(people=people, parties=["Clinic"], relationships=[tie(SAM, "Clinic")])
    assert (found[SAM].human.left, found[SAM].cut) == (True, ("Clinic",))


@given(TOWNS)
def test_nothing_is_lost_where_somebody_else_holds_a_tie_to_each(ties: list[dict[str, Any]]) -> None:
    """Once a further officer knows every partner, nobody else's move loses any."""
    every = [{"between": ["Third Example", party], "state": "active"} for party in PARTIES]
    keys = town([*ties, *every], lead="Third Example")
    found = measure_losses(build_cast(problem_of(**keys), DAY))
    assert all(not loss.cut and not loss.alone for loss in found if loss.human.name != "Third Example")


@given(TOWNS)
def test_the_report_and_the_handover_say_the_same(ties: list[dict[str, Any]]) -> None:
    """For each officer both name the same partners, and they are those that the network says."""
    cast = build_cast(problem_of(**town(ties)), DAY)
    dependent = single_person_dependencies(cast)
    for loss in measure_losses(cast):
        if loss.ours:
            of = build_handover(cast, loss.human.id)
            assert tuple(one.party.name for one in of.holdings if one.cut) == loss.cut
            assert tuple(one.party.name for one in of.holdings if one.alone and not one.cut) == loss.alone
            assert {one.party.id for one in of.holdings if one.cut} == set(dependent.get(loss.human.id, ()))


@settings(max_examples=25)
@given(TOWNS, st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(ties: list[dict[str, Any]], chance: random.Random) -> None:
    """Relationships, stakeholders, contacts and tasks in any order give the same handover."""
    log = [
        {"date": "2025-01-10", "who": officer, "met": party, "next": f"Call {party}", "note": officer}
        for officer in OFFICERS
        for party in PARTIES[:3]
    ]
    tasks = [{"task": f"Visit {party}", "who": OFFICERS[0], "for": party} for party in PARTIES]
    keys = town(ties, log=log, assignments=tasks)
    mixed = {**keys, **{key: chance.sample(keys[key], len(keys[key])) for key in ("relationships", "log")}}
    mixed |= {key: chance.sample(keys[key], len(keys[key])) for key in ("stakeholders", "assignments")}
    one, other = (build_cast(problem_of(**tree), DAY) for tree in (keys, mixed))
    for human in one.people[::2]:
        assert _same(build_handover(one, human.id)) == _same(build_handover(other, human.id))


def _same(of: Any) -> Any:
    """Leave out where things stand in the file."""

    def bare(one: Any) -> Any:
        return replace(one, party=one.party.name)

    return replace(of, human=of.human.name, holdings=tuple(map(bare, of.holdings)), own=tuple(map(bare, of.own)))


@given(TOWNS)
def test_renaming_changes_names_only(ties: list[dict[str, Any]]) -> None:
    """The same problem under other names, in the same order of names, loses the same."""

    def renamed(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: renamed(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [renamed(item) for item in value]
        return value.replace("Example", "Sample").replace("Party", "Pretend") if isinstance(value, str) else value

    keys = town(ties)
    assert AGENCY in keys["agency"]
    one, other = (measure_losses(build_cast(problem_of(**tree), DAY)) for tree in (keys, renamed(keys)))
    assert [(renamed(a.human.label), renamed(a.cut), renamed(a.alone)) for a in one] == [
        (b.human.label, list(b.cut), list(b.alone)) for b in other
    ]
