"""Numbers before and after, and why nobody can say."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.model import Quantity
from stakemap.model.vocabulary import Better
from stakemap.progress.changes.measures import direction
from tests.progress.builders import between, since


def measure(*readings: dict[str, Any], **keys: Any) -> dict[str, Any]:
    """Write a measure of calls, fewer of which are better."""
    return {"name": "Calls", "unit": "calls", "better": "lower", "readings": list(readings), **keys}


def found(*readings: dict[str, Any], **keys: Any) -> list[tuple[str, ...]]:
    """Give what changed of it, or why nobody can say."""
    changes = since(measures=[measure(*readings, **keys)])
    numbers = [(one.kind, one.before, one.after, *one.times) for one in changes.changes if one.group == "measures"]
    return [*numbers, *((one.why,) for one in changes.unclear if one.group == "measures")]


@pytest.mark.parametrize(
    ("before", "after", "better", "kind"),
    [
        ("9", "5", Better.LOWER, "better"),
        ("9", "5", Better.HIGHER, "worse"),
        ("9", "5", None, "changed"),
        ("5", "5", Better.LOWER, "same"),
        ("about 5", "about 5", Better.LOWER, "unclear"),
        ("about 9", "about 5", Better.LOWER, "better"),
        ("4-6", "5", Better.LOWER, "unclear"),
        ("4-6", "7-9", Better.LOWER, "worse"),
        ("5+", "3", Better.LOWER, "better"),
        ("3", "5+", Better.LOWER, "worse"),
        ("5+", "9", Better.LOWER, "unclear"),
    ],
)
def test_direction(before: str, after: str, better: Better | None, kind: str) -> None:
    """Two numbers tell a direction only where their ranges do not meet."""
    assert direction((Quantity.read(before),), (Quantity.read(after),), better) == kind


def test_values_that_do_not_agree() -> None:
    """Several values of one time tell a direction only where all of them agree."""
    three, five, nine = map(Quantity.read, ("3", "5", "9"))
    assert direction((nine,), (three, five), Better.LOWER) == "better"
    assert direction((five,), (three, nine), Better.LOWER) == "unclear"


def test_before_and_after() -> None:
    """The last number by the earlier day is compared with the last one now, words kept as they were said."""
    numbers = found(
        {"date": "2025-05", "value": "about 5"}, baseline={"value": "about 9", "from": "2024-01", "to": "2024-12"}
    )
    assert numbers == [("better", "about 9", "about 5", "2024-01 to 2024-12", "2025-05")]


def test_a_period_that_was_not_over() -> None:
    """What was counted over a period was not known while that period lasted."""
    quarter = {"from": "2025-01", "to": "2025-03", "value": "7"}
    assert found(quarter, baseline="9") == [("better", "9", "7", "before", "2025-01 to 2025-03")]


@pytest.mark.parametrize(
    ("numbers", "why"),
    [
        ({}, "no number"),
        ({"baseline": "unknown"}, "no number"),
        ({"readings": [{"date": "2025-05", "value": "5"}]}, "no number before"),
        ({"baseline": "9"}, "no new number"),
        ({"baseline": "9", "readings": [{"date": "2025-05", "value": "unknown"}]}, "no new number"),
        (
            {"baseline": "9", "readings": [{"date": "2025-05", "value": "5", "definition": "At night"}]},
            "other definition",
        ),
    ],
)
def test_cannot_say(numbers: dict[str, Any], why: str) -> None:
    """Where one of the two is missing or was counted in another way, nobody can say."""
    assert found(**numbers) == [(why,)]


def test_units_are_never_mixed() -> None:
    """A number in another unit is no number to compare with."""
    sides = [{"measures": [measure(baseline=value, unit=unit)]} for value, unit in (("9", "calls"), ("5", "hours"))]
    changes = between(*sides)
    assert changes.changes == ()
    assert [(one.why, one.note) for one in changes.unclear] == [("other unit", "calls, then hours")]
