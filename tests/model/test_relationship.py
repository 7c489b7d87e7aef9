"""The two ends of a tie."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.model import Relationship


@pytest.mark.parametrize(
    ("entry", "ends"),
    [
        ({"between": ["A", "B"]}, ("A", "B")),
        ({"from": "A", "to": "B"}, ("A", "B")),
        ({"from": "A"}, ("A",)),
        ({"to": "B"}, ("B",)),
        ({"from": "unknown", "to": "B"}, ("B",)),
        ({"from": "none", "to": "unknown"}, ()),
        ({"between": "unknown"}, ()),
        ({"between": []}, ()),
        ({}, ()),
    ],
)
def test_ends(entry: dict[str, Any], ends: tuple[str, ...]) -> None:
    """The names at both ends, fewer where the file does not say."""
    assert Relationship.model_validate(entry, by_alias=True, by_name=False).ends == ends
