"""A problem file before it is text: what was answered or read, in the words of the format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Draft", "DraftParty", "DraftPerson", "DraftTie", "Fields", "Value"]

Value = str | tuple[str, ...]
"""One text, or a list of texts; ``unknown`` and ``none`` are texts like in the file."""

Fields = Mapping[str, Value]
"""Keys of the format with their values; an absent key was never thought about."""


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """A named person at a stakeholder.

    Attributes:
        name: The name; ``unknown`` where only a title is known.
        fields: Everything else.
    """

    name: str
    fields: Fields


@dataclass(frozen=True, slots=True)
class DraftParty:
    """A stakeholder.

    Attributes:
        name: The name.
        fields: Everything else but the people.
        people: Its people, in the order in which they were told. Where there are none, ``fields`` may say
            ``people: unknown`` or ``none``.
    """

    name: str
    fields: Fields
    people: tuple[DraftPerson, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTie:
    """A relationship.

    Attributes:
        ends: The two names.
        mutual: True when it goes both ways.
        fields: Everything else.
    """

    ends: tuple[str, str]
    mutual: bool
    fields: Fields


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole problem file, as far as it is known.

    Attributes:
        title: The problem in a few words.
        parties: Stakeholders, in the order in which they were told.
        ties: Relationships, in the order in which they were told.
        agency: Whose file it is; None when nobody said.
    """

    title: str
    parties: tuple[DraftParty, ...] = ()
    ties: tuple[DraftTie, ...] = ()
    agency: str | None = None
