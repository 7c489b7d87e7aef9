"""A change to a problem file with all that is said about it, and why something that was typed cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.edits.patch import Patch
from stakemap.errors import StakemapError

__all__ = ["NotUsable", "Plan"]


class NotUsable(StakemapError):
    """Something that was typed cannot stand in the file.

    Args:
        says: What is wrong and what to do, in a sentence or two.
        try_: What to type instead.
    """

    def __init__(self, says: str, try_: str) -> None:
        self.try_ = try_
        super().__init__(says)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be changed in a file, and what is said about it.

    Attributes:
        patch: The change; without edits where the file already says so.
        says: The answer, line by line.
        remarks: What else the user should know.
        next: The words to type next, after ``stakemap``.
    """

    patch: Patch
    says: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
