"""First steps: for every situation, verb first, with a source."""

from __future__ import annotations

from string import Formatter

import pytest

from stakemap.knowledge import SLOTS, advice, office, rungs, say, sources
from stakemap.model.vocabulary import Kind, ReadinessStage, Rung, Status

VERBS = frozenset(
    (
        "Agree",
        "Ask",
        "Call",
        "Deliver",
        "Find",
        "Get",
        "Help",
        "Keep",
        "Meet",
        "Put",
        "Show",
        "Talk",
        "Thank",
        "Try",
    )
)
HANDLED_ELSEWHERE = {"not contacted", "committed"}


@pytest.mark.parametrize("situation", sorted(advice()))
def test_every_first_step_begins_with_what_to_do(situation: str) -> None:
    """An officer reads a verb first, and whole sentences."""
    says = advice()[situation].says
    assert says.split()[0] in VERBS
    assert says.endswith(".")


@pytest.mark.parametrize("situation", sorted(advice()))
def test_every_slot_is_a_documented_one(situation: str) -> None:
    """A sentence has only slots that whoever fills it knows."""
    slots = {name for _, name, _, _ in Formatter().parse(advice()[situation].says) if name is not None}
    assert slots <= SLOTS
    assert slots


@pytest.mark.parametrize("situation", sorted(advice()))
def test_every_first_step_has_a_source(situation: str) -> None:
    """Each step cites the bibliography."""
    assert advice()[situation].source
    assert set(advice()[situation].source) <= set(sources())


def test_every_readiness_stage_has_its_step() -> None:
    """Each stage of change is met with a step of its own."""
    assert {stage.value.replace(" ", "-") for stage in ReadinessStage} <= set(advice())


def test_every_status_has_its_step() -> None:
    """Each status leads to a step; not contacted is a matter of names and introductions."""
    statuses = {status.value.replace(" ", "-") for status in Status if status.value not in HANDLED_ELSEWHERE}
    assert statuses <= set(advice())


def test_cannot_and_will_not_are_met_differently() -> None:
    """Lack of means is met with help, lack of will with listening."""
    assert "what is missing" in advice()["cannot"].says
    assert "listen" in advice()["not-considering"].says
    assert advice()["cannot"].source != advice()["not-considering"].source


def test_nobody_is_told_to_ask_why_a_number_is_not_higher() -> None:
    """The ruler is used with the question that helps, never with the one that hurts."""
    for entry in advice().values():
        says = entry.says.replace("Do not ask why it is not higher", "")
        assert "not higher" not in says


def test_nothing_is_asked_of_those_who_are_strained_or_not_considering() -> None:
    """Repair and rapport come before any request."""
    for situation in ("strained", "not-considering"):
        assert "Ask for nothing" in advice()[situation].says


def test_a_step_is_filled_in() -> None:
    """Slots are replaced, and names with braces are left as they are."""
    assert say("find-name", name="A {b} C", office="the front desk") == (
        "Find a name at A {b} C: call the front desk, and ask who deals with this problem there."
    )


def test_a_missing_slot_is_an_error() -> None:
    """A step is never shown with a hole in it."""
    with pytest.raises(KeyError):
        say("introduced", via="Jordan Example")


@pytest.mark.parametrize("kind", [*Kind, None])
def test_there_is_an_office_to_call_for_every_kind(kind: Kind | None) -> None:
    """Whoever has no name yet is told where to call."""
    assert office(kind)


def test_the_ladder_is_the_format_s_gentlest_first() -> None:
    """All rungs are there in order, and force never eases on the way up."""
    force = ("gentle", "firm", "coercive")
    assert tuple(rungs()) == tuple(Rung)
    steps = [force.index(entry.force) for entry in rungs().values()]
    assert steps == sorted(steps)
    assert set().union(*(entry.source for entry in rungs().values())) <= set(sources())
