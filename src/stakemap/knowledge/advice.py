"""First steps by situation, which office to call, and the ladder for the reticent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from stakemap.knowledge.room import open_file
from stakemap.model.vocabulary import Kind, Rung

__all__ = ["SLOTS", "Advice", "RungAdvice", "advice", "office", "rungs", "say"]

SLOTS = frozenset(
    {"name", "contact", "person", "via", "office", "role", "bodies", "usually", "candidates", "action", "rung"}
    | {"number", "higher"}
)


def _several(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Sources = Annotated[tuple[str, ...], BeforeValidator(_several)]


class Advice(BaseModel):
    """One first step.

    Attributes:
        when: In which situation it is meant.
        says: One sentence or two, verb first, with slots in braces (``SLOTS``).
        source: Keys of the bibliography.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    when: str
    says: str
    source: Sources


class RungAdvice(BaseModel):
    """How hard one rung of the ladder presses: ``gentle``, ``firm`` or ``coercive``, and who lists it."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    force: Literal["gentle", "firm", "coercive"]
    source: Sources


@cache
def _file() -> Mapping[str, Any]:
    return open_file("advice.yaml")


@cache
def advice() -> Mapping[str, Advice]:
    """Give every first step by the name of its situation."""
    return {key: Advice.model_validate(entry) for key, entry in _file()["steps"].items()}


def say(situation: str, **slots: str) -> str:
    """Fill in the first step for a situation.

    Args:
        situation: A key of ``advice()``.
        slots: A text for each slot that the sentence has; others are ignored.

    Raises:
        KeyError: There is no such situation, or a slot of the sentence got no text.
    """
    return advice()[situation].says.format_map(slots)


@cache
def _offices() -> Mapping[Kind, str]:
    return {Kind.read(kind): name for kind, name in _file()["offices"].items()}


def office(kind: Kind | None) -> str:
    """Tell which office to call at a stakeholder of this kind; None gives the main number."""
    return _offices()[kind or Kind.OTHER]


@cache
def rungs() -> Mapping[Rung, RungAdvice]:
    """Give the rungs of the ladder, gentlest first."""
    return {Rung.read(rung): RungAdvice.model_validate(entry) for rung, entry in _file()["rungs"].items()}
