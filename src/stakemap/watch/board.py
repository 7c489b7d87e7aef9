"""Where the newest word hangs until everybody who waits has read it."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Condition

__all__ = ["Board", "Notice"]


@dataclass(frozen=True, slots=True)
class Notice:
    """What hangs on the board.

    Attributes:
        number: Which notice it is, counted from 1; 0 is none.
        message: For the page around the map, as JSON.
        page: The last good map; empty while there is none.
        is_last: True once no other will follow.
    """

    number: int = 0
    message: str = ""
    page: bytes = b""
    is_last: bool = False


class Board:
    """Hands the newest notice from the one thread that draws to the many that show."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._notice = Notice()

    @property
    def newest(self) -> Notice:
        """Give what hangs there now."""
        with self._changed:
            return self._notice

    def post(self, message: str, page: bytes) -> None:
        """Hang up a new notice."""
        with self._changed:
            self._notice = Notice(self._notice.number + 1, message, page, self._notice.is_last)
            self._changed.notify_all()

    def close(self) -> None:
        """Say that nothing will follow."""
        with self._changed:
            now = self._notice
            self._notice = Notice(now.number, now.message, now.page, is_last=True)
            self._changed.notify_all()

    def wait_past(self, number: int, seconds: float) -> Notice:
        """Wait for a notice after this one, or for the last; give what hangs there then, or after so long."""
        with self._changed:
            self._changed.wait_for(lambda: self._notice.number > number or self._notice.is_last, seconds)
            return self._notice
