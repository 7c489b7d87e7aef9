"""Small files to build casts from; every name in them is fictional."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem

DAY = date(2025, 1, 15)
AGENCY = "Fernvale Police"


def cast_of(day: date = DAY, **keys: Any) -> Cast:
    """Build the cast of a fictional problem of the fictional agency."""
    tree = {"problem": "A made-up problem", "agency": AGENCY, **keys}
    return build_cast(Problem.model_validate(tree, by_alias=True, by_name=False), day)
