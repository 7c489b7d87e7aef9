"""The bibliography: every source that stakemap cites, and what it says that we use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from stakemap.knowledge.room import open_file, type_names

__all__ = ["JUDGEMENT", "Source", "cite", "sources"]

JUDGEMENT = "judgement"


class Source(BaseModel):
    """One source.

    Attributes:
        key: The short word by which rules, roles and advice name it.
        cite: Who said it, and where.
        url: The address where it was read; None for a document without an address.
        says: What it says that we use, in our words.
        read: ``yes`` when it was looked up, ``judgement`` when nobody said it but us.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    key: str
    cite: str
    url: str | None
    says: str
    read: Literal["yes", "judgement"]


@cache
def sources() -> Mapping[str, Source]:
    """Give the whole bibliography by key: the general sources, then those of each problem type."""
    entries = {**_general(), **{key: entry for name in type_names() for key, entry in _of_type(name).items()}}
    return MappingProxyType({key: _read_source(key, entry) for key, entry in entries.items()})


@cache
def _general() -> Mapping[str, Any]:
    return open_file("sources.yaml")


def _of_type(name: str) -> Mapping[str, Any]:
    """Give what a problem type cites, without reading the rest of its file."""
    found: Mapping[str, Any] = open_file(f"types/{name}.yaml", first="sources").get("sources", {})
    return found


def _read_source(key: str, entry: Mapping[str, str]) -> Source:
    url = None if entry["url"] == "none" else entry["url"]
    return Source.model_validate({**entry, "key": key, "url": url})


def cite(keys: Iterable[str]) -> tuple[Source, ...]:
    """Look up several sources, in the order given; a text that is no key is a citation itself."""
    return tuple(_one(key) for key in keys)


def _one(key: str) -> Source:
    if key in _general():
        return _read_source(key, _general()[key])
    return sources().get(key) or Source(key=key, cite=key, url=None, says="", read="yes")
