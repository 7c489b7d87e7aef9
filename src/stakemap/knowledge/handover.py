"""What to do when somebody moves: a short list, each step with its source."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from stakemap.knowledge.room import open_file

__all__ = ["HandoverStep", "Situation", "handover_steps"]

Situation = Literal["here", "left", "outside"]
Several = BeforeValidator(tuple)


class HandoverStep(BaseModel):
    """One thing to do when somebody moves.

    Attributes:
        says: One sentence, verb first, with the slots ``{name}`` and ``{successor}``.
        about: What must be there for it to make sense: ties, promises or anything.
        when: For whom it is meant: somebody on the team who is still here, one who has left, somebody outside.
        source: Keys of the bibliography.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    says: str
    about: Literal["ties", "promises", "anything"]
    when: Annotated[tuple[Situation, ...], Several]
    source: Annotated[tuple[str, ...], Several]


@cache
def handover_steps(situation: Situation) -> tuple[HandoverStep, ...]:
    """Give what to do, in order.

    Args:
        situation: ``here``, ``left`` or ``outside``.
    """
    every = (HandoverStep.model_validate(entry) for entry in open_file("handover.yaml")["steps"])
    return tuple(step for step in every if situation in step.when)
