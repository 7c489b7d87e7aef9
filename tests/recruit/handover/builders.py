"""A small fictional police agency whose people know partners; every name is fictional."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem
from stakemap.recruit.handover import Handover, Holding, Loss, build_handover, measure_losses

DAY = date(2025, 3, 1)
AGENCY = "Fernvale Police"
SAM, ALEX, KIM = "Sam Sample", "Alex Placeholder", "Kim Nobody"


def cast_of(people: list[Any] | None = None, parties: list[Any] | None = None, **keys: Any) -> Cast:
    """Build the cast of a problem of the agency, with Sam, Alex and Kim on the team unless others are given."""
    team = {"name": AGENCY, "people": [SAM, ALEX, KIM] if people is None else people}
    tree = {"problem": "A made-up problem", "agency": AGENCY, "stakeholders": [team, *(parties or [])], **keys}
    return build_cast(Problem.model_validate(tree, by_alias=True, by_name=False), DAY)


def tie(a: str, b: str, state: str = "known", **keys: Any) -> dict[str, Any]:
    """Write a mutual relationship."""
    return {"between": [a, b], "state": state, **keys}


def handover(person: str = SAM, **keys: Any) -> Handover:
    """Work out what hangs on a person."""
    return hand_over(cast_of(**keys), person)


def hand_over(cast: Cast, person: str) -> Handover:
    """Work out what hangs on a person of a cast."""
    found = cast.find(person)
    assert found is not None
    return build_handover(cast, found.id)


def held(of: Handover) -> dict[str, Holding]:
    """Give what a person holds, by name of the partner, in the order of the handover."""
    return {holding.party.name: holding for holding in of.holdings}


def losses(**keys: Any) -> dict[str, Loss]:
    """Give what would be lost with each person, by name, in the order of the report."""
    return {loss.human.label: loss for loss in measure_losses(cast_of(**keys))}
