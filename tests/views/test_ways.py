"""Ways in, in words: how good each step is, and how long ago it was used."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.graph.ways import ways_to
from stakemap.views.lines import draw_lines
from stakemap.views.ways import compose_ways, way_row
from tests.views.problems import cast_of

POLICE = {"name": "Exampleton Police", "people": ["Sam Sample", "Alex Placeholder"]}


def ways_of(tie: dict[str, Any], club: dict[str, Any] | None = None, **fields: Any) -> Any:
    """Give the ways to a club that Sam Sample knows by a tie."""
    party = {"name": "Club", "people": ["Kim Nobody"], **(club or {})}
    known = {"between": ["Sam Sample", "Kim Nobody"], **tie}
    keys = {"agency": "Exampleton Police", "stakeholders": [POLICE, party, *fields.pop("others", [])], **fields}
    return ways_to(cast_of(**{**keys, "relationships": [known, *fields.get("relationships", [])]}), "club")


def text_of(*args: Any, **fields: Any) -> str:
    """Write the ways on wide lines."""
    return draw_lines(compose_ways(ways_of(*args, **fields)), 300)


def met(day: str) -> list[dict[str, Any]]:
    """Write a log of one contact."""
    return [{"date": day, "who": "Sam Sample", "met": "Kim Nobody"}]


@pytest.mark.parametrize(
    ("tie", "club", "log", "says"),
    [
        ({"strength": "strong"}, {}, [], "strong, no date"),
        ({"strength": "strong"}, {}, met("2025-01-05"), "strong, last contact 2025-01-05"),
        ({"strength": "strong"}, {}, met("2023-05"), "strong, last contact 2023-05, over a year ago"),
        ({"state": "active", "since": "2024-06"}, {}, [], "active, since 2024-06"),
        ({"since": "2019"}, {}, [], "known, since 2019, and no contact written down since then"),
        ({"state": "strained"}, {}, [], "strained, no date"),
        ({"confirmed": "no"}, {}, [], "known, not confirmed by them, no date"),
        (
            {"strength": "strong"},
            {"contact_every": 14},
            met("2025-01-05"),
            "strong, last contact 2025-01-05, and they need one every 14 days",
        ),
    ],
)
def test_a_step_in_words(tie: dict[str, Any], club: dict[str, Any], log: Any, says: str) -> None:
    """Each step tells its strength, else its state, then the last sign of life, and whether that is long ago."""
    assert text_of(tie, club, log=log).splitlines()[0] == f"  Sam Sample \u2192 Kim Nobody ({says})"


def test_several_ways_are_numbered() -> None:
    """Where there are several ways the best has the number one."""
    text = text_of({"strength": "strong"}, {"officer": "Alex Placeholder"})
    assert [line.split()[0] for line in text.splitlines()] == ["1.", "2."]


def test_old_ties_come_with_advice() -> None:
    """Only where a step is stale, the reader is told to ask whether it holds."""
    advice = "Before you count on an old tie, ask whether it still holds."
    assert advice in text_of({}, log=met("2023"))
    assert advice not in text_of({}, log=met("2025-01-05"))


def test_belonging_needs_no_words() -> None:
    """That a person belongs to a body is told without brackets."""
    bank = {"name": "Bank", "people": ["Jordan Example"]}
    ties = [{"between": ["Exampleton Police", "Bank"]}, {"between": ["Jordan Example", "Club"], "strength": "strong"}]
    text = text_of({"state": "ended"}, others=[bank], relationships=ties)
    assert "Bank (known, no date) \u2192 Jordan Example \u2192 Club (strong, no date)" in text


def test_a_way_as_data() -> None:
    """The same is there for other programs, step by step."""
    (way,) = ways_of({"strength": "strong"}, log=met("2023-05"))
    assert way_row(way) == {
        "stale": True,
        "hops": [
            {
                "from": "Sam Sample",
                "to": "Kim Nobody",
                "kind": "tie",
                "state": "known",
                "strength": "strong",
                "confirmed": None,
                "last": "2023-05",
                "contact": True,
                "stale": True,
                "says": "strong, last contact 2023-05, over a year ago",
            }
        ],
    }
