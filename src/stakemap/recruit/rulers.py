"""Which question comes next, by what somebody judged: able first, then the two rulers and the stage."""

from __future__ import annotations

from stakemap.model import NotKnown, Readiness, known
from stakemap.model.vocabulary import Level, ReadinessStage

__all__ = ["LOW_RULER", "capacity_for", "situation_of"]

LOW_RULER = 5
"""Judgement: below the middle of a 0 to 10 ruler is low."""


def capacity_for(entry: Readiness | None, general: Level | NotKnown | None) -> Level | NotKnown | None:
    """Give how able a party is to do what a judgement is about: what it says itself, else how able in general."""
    own = entry.capacity if entry else None
    return general if own in (None, NotKnown.UNKNOWN) else own


def situation_of(entry: Readiness | None, general: Level | NotKnown | None) -> str:
    """Choose the situation in which somebody is: a key of the readiness questions, or empty when it is not known.

    Args:
        entry: The judgement; None when there is none.
        general: How able the party is in general; what the judgement says of capacity goes first.
    """
    if capacity_for(entry, general) in (Level.LOW, NotKnown.NONE):
        return "cannot"
    if entry is None:
        return ""
    stage, confidence = known(entry.stage), known(entry.confidence)
    if stage in (None, ReadinessStage.THINKING):
        return _by_rulers(entry) or (_stage_key(stage) if stage else "")
    if stage is ReadinessStage.PREPARING and confidence is not None and confidence < LOW_RULER:
        return "low-confidence" if confidence else "no-confidence"
    return _stage_key(stage)


def _by_rulers(entry: Readiness) -> str:
    """Choose by the two numbers, importance first; empty when there is none, or they gave none."""
    importance, confidence = known(entry.importance), known(entry.confidence)
    if importance is not None and importance < LOW_RULER:
        return "low-importance" if importance else "no-importance"
    if importance is None:
        return "importance-missing" if confidence is not None and entry.importance is not NotKnown.NONE else ""
    if confidence is None:
        return "" if entry.confidence is NotKnown.NONE else "confidence-missing"
    if confidence < LOW_RULER:
        return "low-confidence" if confidence else "no-confidence"
    return "both-high"


def _stage_key(stage: ReadinessStage) -> str:
    return stage.value.replace(" ", "-")
