"""How a value from a problem file reads in a sentence or a table cell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from stakemap.model import NotKnown, Part

__all__ = ["fields_of", "key_of", "tell_value"]


def tell_value(value: object) -> str:
    """Write a value as an officer would: lists with ``;``, parts as ``key: value``, empty for an absent one.

    The three ways of not knowing stay apart: absent gives ``""``, the other two their own word.
    """
    if value is None:
        return ""
    if value is NotKnown.UNKNOWN or value is NotKnown.NONE:
        return str(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Part):
        return _tell_part(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {tell_value(item)}" for key, item in value.items())
    if isinstance(value, tuple | list):
        return "; ".join(tell_value(item) for item in value) if value else "none"
    return str(value)


def fields_of(part: Part) -> tuple[tuple[str, object], ...]:
    """Give the fields that the file states, in the order of the format, with their keys as typed there."""
    own = tuple((key, getattr(part, key)) for key in type(part).model_fields if key != "extra")
    stated = tuple((key_of(type(part), key), value) for key, value in own if value is not None)
    return stated + tuple(sorted(part.extra.items()))


def key_of(kind: type[Part], name: str) -> str:
    """Give the key as it is written in a file: ``for_`` is ``for``."""
    alias = kind.model_fields[name].alias
    return alias or name


def _tell_part(part: Part) -> str:
    stated = dict(fields_of(part))
    main = stated.pop(part.main, None) if part.main else None
    rest = ", ".join(f"{key.replace('_', ' ')}: {tell_value(value)}" for key, value in stated.items())
    head = tell_value(main)
    return f"{head} ({rest})" if head and rest else head or rest
