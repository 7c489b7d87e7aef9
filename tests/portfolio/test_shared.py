"""The same party in several problems."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.portfolio import Shared, Shelved, find_shared
from stakemap.recruit import rank_recruits
from stakemap.views.lines import draw_lines
from stakemap.views.shared import compose_shared, shared_row
from tests.recruit.builders import action, cast_of


def shared(*problems: dict[str, Any]) -> tuple[Shared, ...]:
    """Find whom several fictional problems need; they are called Problem 1 and so on."""
    shelf = []
    for number, fields in enumerate(problems, 1):
        cast = cast_of(**{"problem": f"Problem {number}", **fields})
        shelf.append(Shelved(f"{number}.yaml", cast, rank_recruits(cast)))
    return find_shared(shelf)


def test_a_party_of_two_problems_is_one_conversation() -> None:
    """The same name in two files is told once, with what it is in each."""
    (one,) = shared({"stakeholders": ["Hospital", "Motel"]}, {"stakeholders": ["hospital", "School"]})
    assert (one.name, one.points, [part.file for part in one.parts]) == ("Hospital", 2, ["1.yaml", "2.yaml"])


def test_another_name_is_the_same_party() -> None:
    """An abbreviation in one file and the full name in another are one party, also through a third."""
    (one,) = shared(
        {"stakeholders": [{"name": "Child Protective Services", "aka": "CPS"}]},
        {"stakeholders": ["CPS"]},
        {"stakeholders": [{"name": "The Children's Office", "aka": ["CPS"]}]},
    )
    assert [part.name for part in one.parts] == ["Child Protective Services", "CPS", "The Children's Office"]


def test_somebody_mentioned_in_one_and_listed_in_another() -> None:
    """A party that a file only implies counts too."""
    (one,) = shared({"stakeholders": ["Schools"]}, {"response": {"actions": [action(needs="Schools")]}})
    assert [part.status for part in one.parts] == ["not recorded", "not listed"]


def test_on_board_in_one_problem_is_the_way_into_another() -> None:
    """Who works with us already on one problem is told, with the person there."""
    (one,) = shared(
        {"stakeholders": [{"name": "Hospital", "status": "engaged", "people": ["Jordan Example"]}]},
        {"stakeholders": ["Hospital"]},
    )
    assert [part.problem for part in one.aboard] == ["Problem 1"]
    text = draw_lines(compose_shared((one,), 2), 200)
    assert "On board already: Problem 1 (engaged, through Jordan Example). Begin there." in text
    assert "First step" not in text


def test_nobody_is_told_who_is_on_board_everywhere_or_in_one_problem_only() -> None:
    """There is nothing to say of those, nor of empty roles and of the agency itself."""
    aboard = {"stakeholders": [{"name": "Hospital", "status": "engaged"}]}
    assert shared(aboard, aboard, {"stakeholders": ["Motel"]}) == ()


def test_most_points_come_first() -> None:
    """Whom the problems need most, all together, stands first."""
    lights = {"stakeholders": ["Clinic", "Motel"], "response": {"actions": [action(needs="Motel")]}}
    assert [one.name for one in shared(lights, {"stakeholders": ["Motel", "Clinic"]})] == ["Motel", "Clinic"]


def test_a_row_for_other_programs_has_its_parts() -> None:
    """Points in all are the sum of those in each problem, and a problem where they are on board has none."""
    (one,) = shared({"stakeholders": [{"name": "Hospital", "status": "engaged"}]}, {"stakeholders": ["Hospital"]})
    row = shared_row(one)
    assert row["points"] == 1
    assert row["problems"] == [
        {**_part("1.yaml", "Problem 1", "engaged"), "rank": None, "points": None},
        {**_part("2.yaml", "Problem 2", "not recorded"), "rank": 2, "points": 1},
    ]


def _part(file: str, problem: str, status: str) -> dict[str, object]:
    return {"file": file, "problem": problem, "name": "Hospital", "status": status, "person": None}


def test_nobody_shared_is_nothing_said() -> None:
    """Problems that need different parties have no such section."""
    assert compose_shared(shared({"stakeholders": ["A"]}, {"stakeholders": ["B"]}), 2) == ()


@given(st.lists(st.lists(st.sampled_from("ABCDE"), unique=True, max_size=4), min_size=1, max_size=4))
def test_each_party_is_told_once_with_all_its_problems(lists: list[list[str]]) -> None:
    """Names decide who is the same, and nobody is lost or doubled."""
    found = shared(*({"stakeholders": names} for names in lists))
    counted = {name: sum(name in names for names in lists) for name in "ABCDE"}
    assert {one.name: len(one.parts) for one in found} == {name: n for name, n in counted.items() if n > 1}
