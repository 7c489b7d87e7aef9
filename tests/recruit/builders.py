"""Small builders for recruit tests; every name in them is fictional."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem
from stakemap.recruit import Recruit, rank_recruits

AS_OF = date(2025, 3, 1)
AGENCY = "Exampleton Police"


def cast_of(**fields: Any) -> Cast:
    """Build the cast of a fictional problem from the keys of a problem file."""
    return build_cast(Problem.model_validate({"problem": "Example", "agency": AGENCY, **fields}), AS_OF)


def ranked(**fields: Any) -> dict[str, Recruit]:
    """Rank the recruits of a fictional problem, by name."""
    return {recruit.name: recruit for recruit in rank_recruits(cast_of(**fields))}


def action(do: str = "Talk", status: str = "proposed", **fields: Any) -> dict[str, Any]:
    """Build one action."""
    return {"do": do, "status": status, **fields}


def codes(recruit: Recruit) -> dict[str, int]:
    """Give the points of a recruit by reason."""
    return {reason.code: reason.points for reason in recruit.reasons}
