"""Precision: on the complete example every planted gap is found, and nothing else changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stakemap.gaps import RULES, Assessment
from tests.gaps.plants.base import ANY, DAY, Key, Plant, example
from tests.gaps.plants.garden import GARDEN

Judge = Callable[..., Assessment]

PLANTS = tuple((code, plant) for code in sorted(GARDEN) for plant in GARDEN[code](example()))
MOST = 3
"""So many gaps are planted together at most."""


def found(judge: Judge, plants: Iterable[Plant] = ()) -> frozenset[Key]:
    """Give what is found in the example after some changes, accepted gaps included."""
    tree = example()
    for plant in plants:
        plant.change(tree)
    return frozenset((finding.code, finding.about) for finding in judge(tree, DAY).findings)


def expected(before: frozenset[Key], plants: Iterable[Plant]) -> frozenset[Key]:
    """Give what must be found after some changes."""
    chosen = tuple(plants)
    hidden = frozenset[Key]().union(*(plant.hides for plant in chosen))
    return (before - hidden).union(*(plant.brings for plant in chosen))


@st.composite
def beds(draw: st.DrawFn) -> tuple[Plant, ...]:
    """Give one to three plants that do not touch the same."""
    chosen: list[Plant] = []
    for _ in range(draw(st.integers(1, MOST))):
        taken = frozenset[str]().union(*(plant.touches for plant in chosen))
        free = [plant for _, plant in PLANTS if _goes_with(plant, taken)]
        if free:
            chosen.append(draw(st.sampled_from(free)))
    return tuple(chosen)


def _goes_with(plant: Plant, taken: frozenset[str]) -> bool:
    alone = ANY in plant.touches and taken
    return not (alone or ANY in taken or plant.touches & taken)


@pytest.fixture(scope="module")
def before(judge: Judge) -> frozenset[Key]:
    """What is found in the untouched example."""
    return found(judge)


@pytest.mark.parametrize(("code", "plant"), PLANTS, ids=[f"{code} {plant.where}" for code, plant in PLANTS])
def test_a_planted_gap_is_found_and_no_other(judge: Judge, before: frozenset[Key], code: str, plant: Plant) -> None:
    """Exactly what the change breaks is found, and about whom."""
    assert found(judge, (plant,)) == expected(before, (plant,))


@settings(max_examples=300)
@given(beds())
def test_gaps_planted_together_are_found_and_no_others(
    judge: Judge, before: frozenset[Key], bed: tuple[Plant, ...]
) -> None:
    """Up to three gaps at once bring just what each brings alone."""
    assert found(judge, bed) == expected(before, bed)


def test_every_rule_has_a_plant() -> None:
    """No rule is left out, and every plant is of its own rule."""
    assert set(GARDEN) == {rule.card.code for rule in RULES}
    for code, plant in PLANTS:
        assert code in {brought for brought, _ in plant.brings}
        assert plant.touches


def test_a_plant_that_brings_more_says_why() -> None:
    """Most plants bring the gap of their own rule alone; the few others name the others, with the reason."""
    for code, plant in PLANTS:
        others = {brought for brought, _ in plant.brings} - {code}
        words = GARDEN[code].__doc__ or ""
        assert all(other in words for other in others), f"{code} {plant.where}"
    more = {code for code, plant in PLANTS if len({brought for brought, _ in plant.brings}) > 1}
    assert len(more) <= 4


def test_a_plant_puts_nothing_where_it_was_before(before: frozenset[Key]) -> None:
    """What a plant brings is new, and what it hides was there."""
    for _, plant in PLANTS:
        assert not plant.brings <= before
        assert plant.hides <= before
