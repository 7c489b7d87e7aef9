"""Ids that nobody else has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

__all__ = ["Ids"]


class Ids:
    """Hands out ids: the one that is wanted, or with the first free number from 2 where somebody has it."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with the ids that are taken already."""
        self._taken = set(taken)
        self._numbers: dict[str, Iterator[int]] = {}

    def give(self, wanted: str) -> str:
        """Give a free id and take it; cost does not grow with how many wanted the same one before."""
        id = wanted
        numbers = self._numbers.setdefault(wanted, count(2))
        while id in self._taken:
            id = f"{wanted}-{next(numbers)}"
        self._taken.add(id)
        return id
