"""How far a day is, in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from stakemap.views.when import tell_when

DAY = date(2025, 6, 1)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        *((0, "today"), (1, "tomorrow"), (2, "in 2 days"), (13, "in 13 days"), (14, "in 2 weeks"), (17, "in 2 weeks")),
        *((18, "in 3 weeks"), (56, "in 8 weeks"), (60, "in 2 months"), (365, "in 12 months"), (800, "in 2 years")),
        *((-1, "1 day late"), (-3, "3 days late"), (-14, "2 weeks late"), (-90, "3 months late")),
    ],
)
def test_words(days: int, words: str) -> None:
    """Days near by are counted, weeks, months and years further off are told to the nearest whole one."""
    assert tell_when(DAY + timedelta(days=days), DAY) == words


def test_no_day() -> None:
    """What has no day says so."""
    assert tell_when(None, DAY) == "no day set"
