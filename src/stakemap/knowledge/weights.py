"""The points: what makes somebody a more urgent recruit, and what a gap adds to the total."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from stakemap.knowledge.room import open_file
from stakemap.model.scalars import YesNo

__all__ = ["GapWeight", "ReasonWeight", "Weights", "weights"]


def _whole(value: Any) -> int:
    """Read the text of a whole number, with or without a minus sign."""
    return int(value)


Points = Annotated[int, BeforeValidator(_whole)]


class _Entry(BaseModel):
    """Base of the entries of the weights file: frozen, and no key but the known ones."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ReasonWeight(_Entry):
    """What one reason to recruit somebody is worth.

    Attributes:
        points: Points; more is more urgent. Below zero it takes away.
        each: True when the reason counts each time that it holds.
        when: When it holds.
    """

    points: Points
    each: YesNo = False
    when: str


class GapWeight(_Entry):
    """What one rule's gap adds to the total, where its severity does not decide that.

    Attributes:
        points: Points; more is worse.
        stands_for: Codes of the gaps that appear in its place once it is mended.
        why: Why it counts otherwise.
    """

    points: Points
    stands_for: tuple[str, ...] = ()
    why: str


class Weights(_Entry):
    """All points in one place, marked as judgement.

    Attributes:
        source: Key of the bibliography.
        reasons: By code of the reason.
        unlocks: By code of what bringing somebody in unlocks.
        severities: By severity: ``high``, ``medium``, ``low``.
        gaps: By code of the rule.
    """

    source: str
    reasons: Mapping[str, ReasonWeight]
    unlocks: Mapping[str, ReasonWeight]
    severities: Mapping[str, Points]
    gaps: Mapping[str, GapWeight] = Field(default_factory=dict)

    def reason(self, code: str) -> int:
        """Give the points of one reason; an unknown code is a KeyError."""
        return self.reasons[code].points

    def unlock(self, code: str) -> int:
        """Give the points of one thing unlocked; an unknown code is a KeyError."""
        return self.unlocks[code].points

    def gap(self, code: str, severity: str) -> int:
        """Give the points of one gap: by its rule where the file says so, else by its severity."""
        return self.gaps[code].points if code in self.gaps else self.severities[severity]


@cache
def weights() -> Weights:
    """Read the points, once."""
    return Weights.model_validate(open_file("weights.yaml"))
