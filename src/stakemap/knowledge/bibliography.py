"""The bibliography: every source that stakemap cites, and what it says that we use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal

from pydantic import BaseModel, ConfigDict

from stakemap.knowledge.room import open_file

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

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    cite: str
    url: str | None
    says: str
    read: Literal["yes", "judgement"]


@cache
def sources() -> Mapping[str, Source]:
    """Give the whole bibliography by key, in the order of the file."""
    entries = open_file("sources.yaml")
    return MappingProxyType({key: _read_source(key, entry) for key, entry in entries.items()})


def _read_source(key: str, entry: Mapping[str, str]) -> Source:
    url = None if entry["url"] == "none" else entry["url"]
    return Source.model_validate({**entry, "key": key, "url": url})


def cite(keys: Iterable[str]) -> tuple[Source, ...]:
    """Look up several sources, in the order given.

    Raises:
        KeyError: A key is not in the bibliography.
    """
    return tuple(sources()[key] for key in keys)
