"""Leave out of a file's words what is dated after the day of the map."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar, cast

from stakemap.model import Part, Span

__all__ = ["until"]

T = TypeVar("T")


def until(value: T, day: date) -> T | None:
    """Give a value as it was on a day: later dates, and parts dated later, become None.

    Plain days stay: those are plans, such as when a step is due. In a list what is later is left out.
    """
    then: Any = value
    if isinstance(value, Span):
        then = value if value.started_by(day) else None
    elif isinstance(value, tuple):
        then = tuple(kept for item in value if (kept := until(item, day)) is not None)
    elif isinstance(value, Part):
        then = _part_until(value, day)
    return cast("T | None", then)


def _part_until(part: Part, day: date) -> Part | None:
    when = getattr(part, "date", None)
    if isinstance(when, Span) and not when.started_by(day):
        return None
    stated = {key: getattr(part, key) for key in type(part).model_fields if key != "extra"}
    then = {key: until(value, day) for key, value in stated.items() if value is not None}
    changed = {key: value for key, value in then.items() if value != stated[key]}
    return part.model_copy(update=changed) if changed else part
