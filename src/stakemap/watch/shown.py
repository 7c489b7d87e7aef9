"""What the page shows now: the last good map, and what has become of the file since."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from stakemap.watch.state import Drawn, State

__all__ = ["Shown"]


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown since a moment.

    Attributes:
        state: What the last answered look came to.
        at: When that was.
        page: The last good map, byte for byte as it was written; empty while there was none.
        drawn_at: When that map was drawn; None while there is none.
        drawing: Which map it is, counted from 1; 0 while there is none. A map that stays the same keeps its number.
    """

    state: State
    at: datetime
    page: bytes = b""
    drawn_at: datetime | None = None
    drawing: int = 0

    @classmethod
    def first(cls, state: State, at: datetime) -> Shown:
        """Begin with what the first look came to."""
        return cls(state, at).after(state, at)

    def after(self, state: State, at: datetime) -> Shown:
        """Give what is shown once the file has been looked at again; without a new map the old one stays."""
        if not isinstance(state, Drawn) or (page := state.page.encode()) == self.page:
            return replace(self, state=state, at=at)
        return Shown(state, at, page, at, self.drawing + 1)

    @property
    def is_same(self) -> bool:
        """Say whether a save left the map as it was."""
        return isinstance(self.state, Drawn) and self.at != self.drawn_at
