"""Problem files with a text of our choice in every text field that the format has, read off the model itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from typing import Annotated, Any, get_args, get_origin

from stakemap.model import Money, NotKnown, Part, Problem, Quantity, Span

__all__ = ["fill", "merge"]

Write = Callable[[str], str]
FIXED: Mapping[str, Any] = {
    "accepted.gap": "P101",
    "accepted.until": "2030-01-01",
    "closed": None,
    "log.date": "2025-02-01",
    "log.status": "outreach",
    "relationships.between": None,
    "relationships.state": "active",
    "relationships.until": None,
    "stakeholders.left": None,
    "stakeholders.people.until": None,
    "stakeholders.status": "talking",
    "type": None,
}
"""Fields in which only some words may stand, or in which most words would take their entry off the map."""
SAME = {
    "relationships.from": "stakeholders.name",
    "relationships.to": "agency",
    "accepted.about": "stakeholders.name",
    "stakeholders.part_of": "agency",
    "log.met": "stakeholders.name",
}
"""Fields that must name somebody who is listed, and the field in which that name stands."""
SAMPLES: Mapping[Any, Any] = {Span: "2025-01-05", date: "2025-01-05", Quantity: "12", Money: "$85", bool: "no", int: 3}


def fill(write: Write, model: type[Part] = Problem, at: str = "") -> dict[str, Any]:
    """Fill one entry of every list and every field of a problem file.

    Args:
        write: Gives the text for a field, from its dotted name such as ``stakeholders.people.title``.
        model: The part to fill.
        at: Dotted name of that part.

    Returns:
        What JSON, and so YAML, can say.
    """
    filled: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        path = f"{at}.{key}".removeprefix(".")
        if name == "extra":
            filled[f"x_{write(f'{at}.x_'.removeprefix('.'))}"] = write(f"{at}.x_.value".removeprefix("."))
        elif path in SAME:
            filled[key] = write(SAME[path])
        elif (value := FIXED[path] if path in FIXED else _value(field.annotation, path, write)) is not None:
            filled[key] = value
    return filled


def _value(kind: Any, path: str, write: Write) -> Any:
    """Give a value of a type: a text where any text may stand, else the first that fits."""
    outer, inner = get_origin(kind), get_args(kind)
    if outer is Annotated:
        return _value(inner[0], path, write)
    if outer is tuple:
        return [_value(inner[0], path, write)]
    if outer is Mapping:
        return {write(f"{path}.key"): _value(inner[1], path, write)}
    if inner:  # one of several: a value, or one of the words for not knowing it
        return _value(next(one for one in inner if one not in (NotKnown, type(None))), path, write)
    if issubclass(kind, Part):
        return fill(write, kind, path)
    if issubclass(kind, Enum):
        return str(next(iter(kind)).value)
    return write(path) if kind is str else SAMPLES[kind]


def merge(parts: list[Any]) -> Any:
    """Make one file of several: lists one behind the other, maps into each other; of single texts the first counts."""
    if isinstance(parts[0], dict):
        keys = dict.fromkeys(key for part in parts for key in part)
        return {key: merge([part[key] for part in parts if key in part]) for key in keys}
    if isinstance(parts[0], list):
        return [entry for part in parts for entry in part]
    return parts[0]
