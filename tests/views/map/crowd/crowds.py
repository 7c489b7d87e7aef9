"""A fictional town with more partners than anybody can read as marks, built without a file."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import Cast, build_cast
from stakemap.gaps import assess
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map.compose import compose_scene
from stakemap.views.map.scene import Scene

DAY = date(2025, 3, 1)
KINDS = (
    "police",
    "prosecution and courts",
    "city service",
    "county service",
    "health",
    "school",
    "business",
    "residents",
    "other",
)
STATUSES = ("not contacted", "unknown", "outreach", "talking", "engaged", "committed", "declined", None)


def crowd_fields(number: int) -> dict[str, Any]:
    """Give the fields of a problem with so many partners, a tie for each, and one who left."""
    partners = [_partner(place) for place in range(number)]
    names = [partner["name"] for partner in partners]
    ties = [
        {"from": names[place], "to": names[(7 * place + 3) % number], "kind": "knows", "state": "known"}
        for place in range(number)
        if (6 * place + 3) % number
    ]
    return {
        "problem": "Noise on Market Square",
        "agency": "Fernvale Police",
        "stakeholders": [*partners, {"name": "Old Mill", "left": "2024-05-01"}],
        "relationships": ties,
        "response": {"actions": [{"do": "Close at one", "status": "agreed", "needs": [names[1], "Private security"]}]},
    }


def _partner(place: int) -> dict[str, Any]:
    fields: dict[str, Any] = {"name": f"Partner {place} of Fernvale", "kind": KINDS[place * 5 % len(KINDS)]}
    status = STATUSES[place * 3 % len(STATUSES)]
    if status:
        fields["status"] = status
    if place % 2:
        fields["people"] = [{"name": f"Jordan Example {place}"}]
    return fields


def crowd_cast(number: int, **more: Any) -> Cast:
    """Build the cast of such a town, with more fields."""
    return build_cast(Problem.model_validate({**crowd_fields(number), **more}), DAY)


def crowd_scene(number: int, **more: Any) -> Scene:
    """Compose the scene of such a town, with more fields."""
    cast = crowd_cast(number, **more)
    return compose_scene(cast, rank_recruits(cast), assess(cast))
