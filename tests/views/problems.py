"""Small fictional problems, built without a file."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem

DAY = date(2025, 2, 1)


def cast_of(**fields: Any) -> Cast:
    """Build the cast of a problem with these top-level keys on February 1, 2025."""
    return build_cast(Problem.model_validate({"problem": "Noise on Market Square", **fields}), DAY)
