"""What counts as a word on readiness or capacity."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stakemap.gaps.readiness import is_assessed, judgements
from tests.gaps.builders import DAY, cast_of


@pytest.mark.parametrize(
    "keys",
    [
        {"readiness": "thinking"},
        {"readiness": {"confidence": "0"}},
        {"readiness": {"said": "They will think about it."}},
        {"readiness": "none"},
        {"capacity": "low"},
        {"capacity": "none"},
        {"capacity": {"why": "No staff"}},
    ],
)
def test_any_word_is_enough(keys: dict[str, Any]) -> None:
    """A stage, a number, their words, a level and the answer none all say something."""
    assert is_assessed(cast_of(stakeholders=[{"name": "Motel", **keys}]).party("motel"), DAY)


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"readiness": "unknown", "capacity": "unknown"},
        {"readiness": {"ask": "Fix the lights", "stage": "unknown", "by": "Sam Sample"}},
        {"readiness": {"stage": "thinking", "date": "2025-02"}},
        {"capacity": {"level": "unknown"}},
    ],
)
def test_unknown_and_what_comes_later_say_nothing(keys: dict[str, Any]) -> None:
    """Unknown is still to be found out, and a later judgement was not made yet."""
    assert not is_assessed(cast_of(stakeholders=[{"name": "Motel", **keys}]).party("motel"), DAY)


def test_judgements_come_oldest_first_and_undated_before_them() -> None:
    """An undated judgement counts only until there is one with a day."""
    entries = [
        {"stage": "thinking"},
        {"stage": "preparing", "date": "2025-01"},
        {"stage": "not considering", "date": "2024-03-01"},
    ]
    party = cast_of(stakeholders=[{"name": "Motel", "readiness": entries}]).party("motel")
    assert [entry.stage for entry in judgements(party, date(2025, 1, 15))] == [
        "thinking",
        "not considering",
        "preparing",
    ]
