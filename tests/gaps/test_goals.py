"""Numbers and days in the words of a goal."""

from __future__ import annotations

import pytest

from stakemap.gaps.goals import names_day, names_digits, names_number


@pytest.mark.parametrize(
    "text",
    [
        "At most 10 crashes",
        "Half as many fights",
        "Cut calls by 30%",
        "No child goes missing",
        "Two thirds fewer calls",
    ],
)
def test_a_goal_says_how_much(text: str) -> None:
    """Digits count, and so do the words that people count with."""
    assert names_number(text)


@pytest.mark.parametrize(
    "text", ["Fewer crashes", "Fewer crashes by 2026", "A quiet 5th Street", "Quiet within six months", "By 2026-01-31"]
)
def test_a_date_or_a_street_is_no_number(text: str) -> None:
    """What is not said about the problem itself does not count."""
    assert not names_number(text)
    assert not names_digits(text)


def test_half_is_a_number_and_has_no_digits() -> None:
    """A share can be checked, but is nothing to compare a count with."""
    assert names_number("Half as many crashes")
    assert not names_digits("Half as many crashes")
    assert names_digits("At most 10 crashes in 2026")


@pytest.mark.parametrize(
    "text",
    ["Quiet by 2026", "Quiet by the end of May", "Quiet in 6 months", "Quiet within a year", "By next summer: quiet"],
)
def test_a_goal_says_by_when(text: str) -> None:
    """A year, a month, a season or a span of time counts."""
    assert names_day(text)


@pytest.mark.parametrize("text", ["Quiet nights", "At most 10 crashes a year", "Fights may end", "In spring water"])
def test_how_often_is_not_by_when(text: str) -> None:
    """Other words of time give no day."""
    assert not names_day(text)
