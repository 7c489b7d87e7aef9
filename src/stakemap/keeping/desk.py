"""What a fact needs from outside to be written down: whom a name means, which day a word means, what stands there."""

from __future__ import annotations

from typing import Protocol

from stakemap.cast import Cast
from stakemap.edits.patch import Path

__all__ = ["Desk"]


class Desk(Protocol):
    """Answers questions about one problem file, and asks the user where that is possible.

    Attributes:
        cast: Everybody in the problem, as of today.
        file: The file, as the user named it.
    """

    @property
    def cast(self) -> Cast: ...

    @property
    def file(self) -> str: ...

    def has(self, path: Path) -> bool: ...

    def said(self, path: Path) -> str: ...

    def name(self, typed: str, loose: bool) -> str: ...

    def day(self, what: str, typed: str, whole: bool) -> str: ...
