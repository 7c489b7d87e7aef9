"""The user's own folder in which past changes are remembered: never beside a problem file."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from stakemap.edits.disk import put, sweep

__all__ = ["DAYS", "MOST", "Memory", "Record", "Stretch", "forget_file", "read_memory", "state_folder", "write_memory"]

DAYS = 30
MOST = 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of a file that a change replaced, with the lines around it.

    Attributes:
        start: Offset in characters, a byte order mark counted.
        old: What stood there.
        new: What the change put there.
        above: The text right before it, from the start of a line.
        below: The text right behind it, to the end of a line.
    """

    start: int
    old: str
    new: str
    above: str
    below: str


@dataclass(frozen=True, slots=True)
class Record:
    """One change that can be taken back.

    Attributes:
        day: When it was made, as year-month-day.
        says: What it did.
        without: Hash of the file without it.
        after: Hash of the file right after it.
        stretches: What it replaced, in the order in which that was done.
    """

    day: str
    says: str
    without: str
    after: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of one file.

    Attributes:
        made: The changes that can be taken back, the next one last.
        taken_back: Those that can be put in again, the next one last. To take one of these "back" is to put it in.
    """

    made: tuple[Record, ...] = ()
    taken_back: tuple[Record, ...] = ()

    def __len__(self) -> int:
        return len(self.made) + len(self.taken_back)

    def turned(self) -> Memory:
        """Give the two lists in each other's place."""
        return Memory(self.taken_back, self.made)


def state_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Give the folder for what is remembered, whether it is there or not."""
    home = Path(environment.get("HOME") or environment.get("USERPROFILE") or "~").expanduser()
    if platform == "win32":
        base = Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        named = environment.get("XDG_STATE_HOME", "")
        base = Path(named) if named.startswith("/") else home / ".local" / "state"
    return base / "stakemap" / "undo"


def read_memory(real: Path, today: date) -> Memory:
    """Give what is remembered of a file and not too old; nothing when it cannot be read."""
    return _fresh(_read(_file_of(real)), today)


def write_memory(real: Path, memory: Memory, today: date) -> None:
    """Remember the changes of a file, and forget what is too old: of this file and of every other.

    Raises:
        OSError: The folder cannot be written to.
    """
    with _held():
        own = _file_of(real)
        _write(own, _fresh(memory, today))
        for path in sorted(own.parent.glob("*.json")):
            if path != own and len(fresh := _fresh(found := _read(path), today)) < max(len(found), 1):
                _write(path, fresh)


def forget_file(real: Path) -> int:
    """Wipe what is remembered of a file, and tell how many changes that were.

    Raises:
        OSError: It cannot be deleted.
    """
    own = _file_of(real)
    if not own.exists():
        return 0
    with _held():
        number = len(_read(own))
        os.unlink(own)  # noqa: PTH108 - see disk.py
        return number


def _file_of(real: Path) -> Path:
    key = os.path.normcase(real).encode("utf-8", "surrogateescape")
    return state_folder() / f"{hashlib.sha256(key).hexdigest()[:32]}.json"


@contextmanager
def _held() -> Iterator[None]:
    """Make the folder and hold it."""
    from filelock import FileLock, Timeout

    folder = state_folder()
    _make_own(folder)
    try:
        with FileLock(folder / "lock", timeout=10, mode=0o600, poll_interval=0.01):
            yield
    except Timeout as error:
        raise OSError("another stakemap holds the folder of past changes") from error


def _make_own(folder: Path) -> None:
    """Make a folder and what is missing above it, and let nobody else into it or the one right above.

    Those further up are left as they are when they are there; the XDG base directory rules want 0700 for new ones.
    """
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        with suppress(FileExistsError):
            os.mkdir(one, 0o700)  # noqa: PTH102
    for own in (folder.parent, folder):
        if os.name != "nt" and own.stat().st_mode & 0o077:
            os.chmod(own, 0o700)  # noqa: PTH101


def _fresh(memory: Memory, today: date) -> Memory:
    """Leave out what is too old or too many. What was taken back goes as a whole: the oldest of it comes in first."""
    made, taken_back = (
        tuple(record for record in records if (today - date.fromisoformat(record.day)).days <= DAYS)
        for records in (memory.made, memory.taken_back)
    )
    return Memory(made[-MOST:], taken_back if taken_back == memory.taken_back else ())


def _write(path: Path, memory: Memory) -> None:
    sweep(path)
    if memory:
        put(path, json.dumps(asdict(memory), ensure_ascii=True).encode("ascii"), None, lambda: None)
    else:
        with suppress(FileNotFoundError):
            os.unlink(path)  # noqa: PTH108


def _read(path: Path) -> Memory:
    try:
        whole = json.loads(path.read_bytes())
        return Memory(*(tuple(_record(entry) for entry in whole[name]) for name in ("made", "taken_back")))
    except (OSError, ValueError, TypeError, KeyError):
        return Memory()


def _record(entry: dict[str, Any]) -> Record:
    date.fromisoformat(entry["day"])
    stretches = tuple(Stretch(**stretch) for stretch in entry["stretches"])
    return Record(entry["day"], entry["says"], entry["without"], entry["after"], stretches)
