"""Values of a file read as an officer would write them."""

from __future__ import annotations

from datetime import date

from stakemap.model import NotKnown, Stakeholder
from stakemap.views.values import fields_of, tell_value


def test_ways_of_not_knowing_stay_apart() -> None:
    """An absent value gives nothing, the other two their word, an empty list none."""
    assert [tell_value(v) for v in (None, NotKnown.UNKNOWN, NotKnown.NONE, ())] == ["", "unknown", "none", "none"]


def test_plain_values() -> None:
    """Yes and no, dates and lists are words."""
    assert [tell_value(v) for v in (True, False, date(2025, 3, 1), ("a", "b"))] == ["yes", "no", "2025-03-01", "a; b"]


def test_entries() -> None:
    """An entry gives its main field first and the rest with their keys."""
    entry = Stakeholder.model_validate({"name": "Inn", "people": [{"name": "Jo Example", "from": "2024"}]})
    assert tell_value(entry.people) == "Jo Example (from: 2024)"


def test_only_what_is_stated() -> None:
    """Absent fields are left out, keys are as typed, the user's own come last."""
    entry = Stakeholder.model_validate({"x_code": "7", "status": "unknown", "name": "Inn"})
    assert fields_of(entry) == (("name", "Inn"), ("status", NotKnown.UNKNOWN), ("x_code", "7"))
