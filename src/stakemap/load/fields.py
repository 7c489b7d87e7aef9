"""What the format asks for at each place of a file, read from the models."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin

from pydantic.fields import FieldInfo

from stakemap.load.source_map import Path
from stakemap.model import Money, NotKnown, Part, Problem, Quantity, Span
from stakemap.model.vocabulary import Word

__all__ = ["Field", "every_part", "field_at", "fields_of", "is_key", "keys_of", "part_at", "places_of"]


@dataclass(frozen=True, slots=True)
class Field:
    """What one field holds.

    Attributes:
        key: Its name in the file.
        kind: ``text``, ``word``, ``date``, ``count``, ``money``, ``number``, ``yes or no``, ``done``, ``entry``
            or ``texts by key``.
        many: True for a list.
        one_map: True for a list for which the fields of its one entry may stand alone.
        part: The entry that it holds; None unless ``kind`` is ``entry``.
        words: The fixed words that it holds; None unless ``kind`` is ``word``.
        required: True when an entry cannot be without it.
        whole_day: True for a date that must be a day, not a month or a year.
        description: What it means, in one sentence.
    """

    key: str
    kind: str
    many: bool
    one_map: bool
    part: type[Part] | None
    words: type[Word] | None
    required: bool
    whole_day: bool
    description: str


@cache
def fields_of(part: type[Part]) -> Mapping[str, Field]:
    """Give the fields of a part by their names in the file, in the order of the format."""
    found = {}
    for name, info in part.model_fields.items():
        if name != "extra":
            key = info.alias or name
            found[key] = _read(key, info)
    return found


def keys_of(part: type[Part]) -> tuple[str, ...]:
    """Give the keys of a part, in the order of the format."""
    return tuple(fields_of(part))


def _read(key: str, info: FieldInfo) -> Field:
    inner: Any = info.annotation
    arguments = [arg for arg in get_args(inner) if arg not in (NotKnown, NoneType)]
    if arguments and get_origin(inner) is not tuple and not _is_mapping(inner):
        inner = arguments[0]
    many = get_origin(inner) is tuple
    if many:
        inner = get_args(inner)[0]
    kind, whole_day = _kind(inner)
    held = inner if isinstance(inner, type) else None
    return Field(
        key=key,
        kind=kind,
        many=many,
        one_map=any(getattr(mark, "one_map", False) for mark in info.metadata),
        part=held if held is not None and kind == "entry" else None,
        words=held if held is not None and kind == "word" else None,
        required=info.is_required(),
        whole_day=whole_day,
        description=info.description or "",
    )


def _is_mapping(annotation: Any) -> bool:
    origin = get_origin(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _kind(inner: Any) -> tuple[str, bool]:
    """Name what one value of a field is, and tell whether it must be a whole day."""
    if _is_mapping(inner):
        return "texts by key", False
    if hasattr(inner, "__metadata__"):
        base = get_args(inner)[0]
        if _is_mapping(base):
            return "texts by key", False
        if base is date:
            return "date", True
        if base is bool:
            return "yes or no", False
        if base is int:
            return "number", False
        return ("done", False) if base is not str else ("text", False)
    if isinstance(inner, type):
        for base, kind in ((Part, "entry"), (Word, "word"), (Span, "date"), (Quantity, "count"), (Money, "money")):
            if issubclass(inner, base):
                return kind, False
    return "text", False


def part_at(path: Path) -> type[Part] | None:
    """Find the part whose keys stand directly below a path; None when texts or nothing stand there."""
    part: type[Part] | None = Problem
    for step in path:
        if isinstance(step, int):
            continue
        if part is None:
            return None
        found = fields_of(part).get(step)
        part = found.part if found is not None else None
    return part


def field_at(path: Path) -> Field | None:
    """Find the field to which the value at a path belongs; None for a place that the format does not know."""
    keys = [at for at, step in enumerate(path) if isinstance(step, str)]
    if not keys:
        return None
    last = keys[-1]
    part = part_at(path[:last])
    if part is None:
        above = field_at(path[:last])
        return above if above is not None and above.kind == "texts by key" else None
    return fields_of(part).get(str(path[last]))


@cache
def every_part() -> tuple[tuple[tuple[str, ...], type[Part]], ...]:
    """Give every part with the keys that lead to it, from the top of the file down."""
    return tuple(_walk((), Problem))


def _walk(path: tuple[str, ...], part: type[Part]) -> Iterator[tuple[tuple[str, ...], type[Part]]]:
    yield path, part
    for key, field in fields_of(part).items():
        if field.part is not None:
            yield from _walk((*path, key), field.part)


@cache
def places_of(key: str) -> tuple[tuple[str, ...], ...]:
    """Give the paths of all parts that have this key; empty when no part has it."""
    return tuple(path for path, part in every_part() if key in fields_of(part))


def is_key(word: str) -> bool:
    """Tell whether a word is a key somewhere in the format."""
    return bool(places_of(word))
