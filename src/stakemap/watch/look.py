"""What lies on the disk at one look, and when a save is complete.

Looks are compared by content, never by time stamps alone: a file that was only touched is the same file.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from stakemap.errors import CannotRead
from stakemap.knowledge.own_types import FOLDER
from stakemap.load.read import read_bytes

__all__ = ["Look", "Settling", "look_at"]

CALM, EAGER = 0.5, 0.15
"""Seconds between two looks: usually, and while a save seems to be under way (judgement)."""
SURE_AFTER = 7
"""So many looks after its stamp changed a file is still read: FAT, on most USB sticks, keeps time in steps of 2 s."""

Stamp = tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Look:
    """What a picture is made of, at one moment; two looks are equal when they would give the same picture.

    Attributes:
        day: The day of the map.
        problem: The bytes of the problem file, or in a sentence why it cannot be read.
        types: Path and content of each of the department's own problem types beside it, by name.
        stamps: Time, size and place on the disk of each file, to see cheaply that nothing was written.
        times: How many looks in a row have seen these stamps.
    """

    day: date
    problem: bytes | str
    types: tuple[tuple[str, bytes | str], ...] = ()
    stamps: tuple[Stamp, ...] = field(default=(), compare=False)
    times: int = field(default=1, compare=False)


def look_at(path: Path, day: date, before: Look | None = None) -> Look:
    """Look at a problem file and at the problem types beside it.

    Args:
        path: The problem file; it may be missing, or be something else by now.
        day: The day of the map.
        before: The look before this one; what has kept its stamps since is not read again.
    """
    types = _types_beside(path)
    stamps = tuple(_stamp(file) for file in (path, *types))
    times = before.times + 1 if before is not None and before.stamps == stamps else 1
    if before is not None and times > SURE_AFTER and tuple(map(str, types)) == tuple(name for name, _ in before.types):
        return replace(before, day=day, times=times)
    return Look(day, _content(path), tuple((str(file), _content(file)) for file in types), stamps, times)


def _types_beside(path: Path) -> tuple[Path, ...]:
    try:
        return tuple(sorted((path.parent / FOLDER).glob("*.y*ml")))
    except OSError:
        return ()


def _stamp(path: Path) -> Stamp:
    try:
        seen = path.stat()
    except (OSError, ValueError):
        return None
    return seen.st_mtime_ns, seen.st_size, seen.st_ino


def _content(path: Path) -> bytes | str:
    try:
        return read_bytes(path)
    except CannotRead as error:
        return str(error)


@dataclass(frozen=True, slots=True)
class Settling:
    """Decides which looks are worth an answer: a new content that two looks in a row have seen.

    Attributes:
        answered: The look that was answered last.
        last: The look before the next one.
    """

    answered: Look
    last: Look

    def after(self, look: Look) -> tuple[Settling, bool]:
        """Give what holds after one more look, and whether this look is to be answered."""
        ready = look == self.last and look != self.answered
        return Settling(look if ready else self.answered, look), ready

    @property
    def pause(self) -> float:
        """Seconds until the next look; a file that is away gets the time an editor needs to put it back."""
        is_coming = self.last != self.answered and isinstance(self.last.problem, bytes)
        return EAGER if is_coming else CALM
