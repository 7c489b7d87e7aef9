"""Point at a place of a file that was read, to say something about it."""

from __future__ import annotations

from stakemap.errors import Diagnostic
from stakemap.load.read import Loaded
from stakemap.load.sheet import Sheet, split_lines
from stakemap.load.source_map import Path

__all__ = ["Pointer"]


class Pointer:
    """A file with its positions.

    Args:
        file: The file, as the user named it.
        loaded: The file as it was read.
    """

    def __init__(self, file: str, loaded: Loaded) -> None:
        self._sheet = Sheet(file, split_lines(loaded.text))
        self._places = loaded.source_map

    def tell(self, code: str, path: Path, says: str, try_: str) -> Diagnostic:
        """Make a message that points at the value at ``path``."""
        place = self._places.value(path)
        length = place.end_column - place.column if place.line == place.end_line else None
        return self._sheet.tell(code, place.line, place.column, length, says, try_)
