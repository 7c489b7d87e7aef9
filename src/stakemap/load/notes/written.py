"""One text of a file with all that is known about it."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.errors import Diagnostic
from stakemap.load.fields import Field
from stakemap.load.sheet import Sheet
from stakemap.load.source_map import Path, Place

__all__ = ["Written"]


@dataclass(frozen=True, slots=True)
class Written:
    """One text of the file with all that is known about it."""

    sheet: Sheet
    path: Path
    value: str | None
    place: Place
    field: Field | None

    @property
    def name(self) -> str:
        """The key under which it stands."""
        return next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def plain(self) -> bool:
        """Tell whether it stands without quotes and without a block sign."""
        line = self.sheet.line(self.place.line)
        return line[self.place.column - 1 : self.place.column] not in ('"', "'", "|", ">")

    def rewritten(self, value: str) -> str:
        """Give the line with another value; inside brackets the value alone."""
        before = self.sheet.line(self.place.line)[: self.place.column - 1]
        return value if "[" in before or "{" in before else f"{before.strip()} {value}".strip()

    def tell(self, code: str, says: str, try_: str) -> Diagnostic:
        """Point at the text."""
        place = self.place
        length = place.end_column - place.column if place.line == place.end_line else None
        return self.sheet.tell(code, place.line, place.column, length, says, try_)
