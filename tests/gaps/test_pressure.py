"""Who is under pressure, since when, and whether anything gentler came before."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import build_cast
from stakemap.gaps.pressure import Pressed, find_pressed
from stakemap.model import Problem
from stakemap.model.vocabulary import Rung

MOTEL = "Fernvale Motel"


def pressed(steps: list[dict[str, str]], **rest: Any) -> tuple[Pressed, ...]:
    """Give who is pressed in a file where steps were taken with one motel."""
    motel = {"name": MOTEL, "kind": "business", "approach": {"steps": steps}}
    tree = {"problem": "A made-up problem", "stakeholders": [motel], **rest}
    problem = Problem.model_validate(tree, by_alias=True, by_name=False)
    return find_pressed(build_cast(problem, date(2025, 1, 15)))


def test_the_first_pressure_counts() -> None:
    """Of several coercive steps the earliest is judged, and one without a day comes last."""
    (one,) = pressed([{"rung": "sue"}, {"rung": "publicise", "date": "2024-12"}, {"rung": "sue", "date": "2024-11"}])
    assert (one.party.name, one.rung, str(one.day), one.gentler) == (MOTEL, Rung.SUE, "2024-11", False)


def test_steps_without_pressure_are_gentle() -> None:
    """Nothing presses there, and nothing is missing."""
    (one,) = pressed([{"rung": "listen"}])
    assert (one.what, one.day, one.gentler) == ("", None, True)


def test_a_contact_on_the_same_day_may_be_the_pressure_itself() -> None:
    """Only a contact before that day is one that came first."""
    steps = [{"rung": "charge fees", "date": "2024-12-02"}]
    for day, gentler in (("2024-12-01", True), ("2024-12-02", False), ("2024-12-03", False)):
        (one,) = pressed(steps, log=[{"date": day, "met": MOTEL}])
        assert one.gentler is gentler


def test_enforcement_presses_as_well() -> None:
    """An action of enforcement that is agreed and meant for them counts like a step."""
    action = {"do": "Write tickets", "kind": "enforcement", "for": MOTEL, "status": "agreed", "start": "2024-10"}
    (one,) = pressed([{"rung": "sue", "date": "2024-11"}], response={"actions": [action]})
    assert (one.what, one.rung) == ("Write tickets", None)


def test_nobody_is_pressed_by_what_is_to_come() -> None:
    """A step of next month has not been taken."""
    assert pressed([{"rung": "sue", "date": "2025-02"}]) == ()
