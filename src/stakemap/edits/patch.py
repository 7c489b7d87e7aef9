"""One named change to a problem file, as plain data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from stakemap.load.source_map import Path

__all__ = ["AddEntry", "Drop", "Edit", "Patch", "Path", "Plain", "SetValue"]

Plain: TypeAlias = "str | Sequence[Plain] | Mapping[str, Plain]"
"""What can be written: a text (numbers, dates and yes or no too), a list, or a map of keys and such values."""


@dataclass(frozen=True, slots=True)
class SetValue:
    """Give a key a value, or an entry of a list another one.

    A key that is not there is added where the format has it; maps on the way to it are made. A plain text
    that stands for an entry (``- Vista Maria``) becomes a map when a key is added to it.

    Attributes:
        where: Keys and indices from the top of the file down, e.g. ``("stakeholders", 2, "status")``.
        value: What stands there afterwards.
    """

    where: Path
    value: Plain


@dataclass(frozen=True, slots=True)
class AddEntry:
    """Add an entry to a list.

    A list that is not there is made, with all that it stands in; a lone text becomes the first of two, and so does
    a lone map where the format takes one or several; ``unknown`` or ``none`` gives way.

    Attributes:
        where: Path of the list, e.g. ``("log",)``.
        entry: The new entry.
        at: Index that it has afterwards; None, or beyond the end, adds it last.
    """

    where: Path
    entry: Plain
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Drop:
    """Take a key with its value, or an entry of a list, out of the file.

    Attributes:
        where: What goes. A list that loses its last entry stays as ``[]``.
    """

    where: Path


Edit: TypeAlias = SetValue | AddEntry | Drop


@dataclass(frozen=True, slots=True)
class Patch:
    """One named change: all of it is made, or nothing.

    Attributes:
        edits: Its parts; each is placed in the file as the one before left it.
        says: What it does, as a short sentence for the user, e.g. ``Contact with Legal Aid on 2025-03-01 added.``
    """

    edits: tuple[Edit, ...]
    says: str
