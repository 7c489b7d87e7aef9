"""What one pass over a text gives: a tree with positions, what the guard met, where the reader gave up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from stakemap.load.guard import Met
from stakemap.load.source_map import SourceMap

__all__ = ["Complaint", "Composed"]


@dataclass(frozen=True, slots=True)
class Complaint:
    """Where the YAML library gave up; lines and columns count from 1.

    Attributes:
        line: Line where it noticed.
        column: Column where it noticed.
        problem: Its own words, to tell kinds of trouble apart; never shown.
        since: Line of the last thing that it had read; the cause stands between the two.
        opened: Line and column of the outermost bracket or brace that is still open; None without one.
        quote: Line and column where the quoted text opens that it could not finish; None without one.
    """

    line: int
    column: int
    problem: str
    since: int
    opened: tuple[int, int] | None
    quote: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Composed:
    """What one pass over a text found.

    Attributes:
        tree: Dicts, lists, texts and None (nothing after a colon or dash); None as a whole when there is nothing.
        places: Where everything stands.
        met: What the guard refused, in file order.
        complaint: Where the library gave up; None when it read to the end.
        stopped: True when a limit was passed, so that the rest was not read.
    """

    tree: Any
    places: SourceMap
    met: tuple[Met, ...]
    complaint: Complaint | None
    stopped: bool

    @property
    def whole(self) -> bool:
        """Tell whether the text was read to its end."""
        return self.complaint is None and not self.stopped
