"""Reading small pieces of a problem file, as the loader does."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from stakemap import model
from stakemap.model import Part, Problem, Stakeholder


def read(**keys: Any) -> Problem:
    """Read a problem from plain values."""
    return Problem.model_validate({"problem": "Fictional problem", **keys}, by_alias=True, by_name=False)


def read_stakeholder(**keys: Any) -> Stakeholder:
    """Read a problem with one stakeholder, and give it."""
    (found,) = read(stakeholders=[{"name": "Clinic", **keys}]).stakeholders or ()
    assert isinstance(found, Stakeholder)
    return found


def refusals(**keys: Any) -> list[tuple[tuple[int | str, ...], str]]:
    """Give where and why a problem is refused."""
    with pytest.raises(ValidationError) as caught:
        read(**keys)
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def refusal(**keys: Any) -> str:
    """Give the one reason why a problem is refused."""
    ((_, reason),) = refusals(**keys)
    return reason


PARTS: list[type[Part]] = [
    kind
    for name in sorted(model.__all__)
    if isinstance(kind := getattr(model, name), type) and issubclass(kind, Part) and kind is not Part
]
"""Every kind of part of a problem file."""
