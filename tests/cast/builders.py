"""Small files to build casts from."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import Cast, Human, Party, build_cast
from stakemap.model import Problem

DAY = date(2025, 3, 1)
AGENCY = "Fairfield Police"


def problem_of(**keys: Any) -> Problem:
    """Read a problem from plain values, as a file would give them."""
    return Problem.model_validate({"problem": "Fictional problem", **keys}, by_alias=True, by_name=False)


def cast_of(as_of: date = DAY, **keys: Any) -> Cast:
    """Build the cast of a problem of the fictional agency."""
    return build_cast(problem_of(**{"agency": AGENCY, **keys}), as_of)


def party(cast: Cast, name: str) -> Party:
    """Give the party of this name."""
    found = cast.find(name)
    assert isinstance(found, Party), name
    return found


def person(cast: Cast, name: str) -> Human:
    """Give the person of this name."""
    found = cast.find(name)
    assert isinstance(found, Human), name
    return found


def clinic(**keys: Any) -> list[dict[str, Any]]:
    """Write a list with one stakeholder, the clinic."""
    return [{"name": "Clinic", **keys}]
