"""The next question about readiness, and the wrong one, by situation."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pydantic import BaseModel, ConfigDict

from stakemap.knowledge.advice import Sources
from stakemap.knowledge.room import open_file

__all__ = ["ReadinessQuestion", "readiness_questions"]


class ReadinessQuestion(BaseModel):
    """What to ask somebody next, and what not to ask.

    Attributes:
        when: In which situation it is meant.
        ask: Words to say to them; ``{number}`` and ``{higher}`` stand for their number and one more.
        avoid: The wrong question here, in whole sentences.
        source: Keys of the bibliography.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    when: str
    ask: str
    avoid: str
    source: Sources


@cache
def readiness_questions() -> Mapping[str, ReadinessQuestion]:
    """Give the questions by the name of the situation."""
    return {key: ReadinessQuestion.model_validate(entry) for key, entry in open_file("readiness.yaml").items()}
