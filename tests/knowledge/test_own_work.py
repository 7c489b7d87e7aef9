"""Which measures count work, and which count the problem."""

from __future__ import annotations

import pytest

from stakemap.knowledge import counts_own_work, general, shipped_types


@pytest.mark.parametrize(
    "name",
    [
        *("Time out of service", "Arrests", "Court time", "Report time", "NCIC entry", "Fire/EMS response times"),
        *("Traffic tickets", "Number of citations issued", "Patrol hours", "Hours of patrol", "Meetings held"),
        *("Gun arrests and guns seized", "Drug and prostitution arrests", "Summonses", "Patrols after assaults"),
    ],
)
def test_what_is_done_or_spent_is_work(name: str) -> None:
    """The six costs of the training report are work, and so are the usual counts of enforcement."""
    assert counts_own_work(name)


@pytest.mark.parametrize(
    "name",
    [
        *("Crashes", "Calls for service", "Assaults during patrols", "Fights at court", "Emergency room visits"),
        *("Hours of noise", "Police use of force", "Times that officers used force", "Crashes and tickets"),
        *("Missing reports from the home", "Bus stop robberies", "People who feel safe", "Rate", "21", ""),
    ],
)
def test_in_doubt_it_is_the_problem(name: str) -> None:
    """What is counted decides, not a word of police work beside it."""
    assert not counts_own_work(name)


def test_every_type_has_a_measure_of_the_problem() -> None:
    """So there is always something to offer where only work is counted; the first one is never work."""
    for kind in shipped_types():
        assert not counts_own_work(kind.measures[0].name), kind.id


def test_the_six_costs_are_work() -> None:
    """The general list holds nothing but them."""
    assert all(counts_own_work(measure.name) for measure in general().measures)
