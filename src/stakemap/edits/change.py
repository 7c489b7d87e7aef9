"""What an edit did to a file, line by line, to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from stakemap.load.sheet import split_lines

__all__ = ["Change", "Lines", "build_change"]


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines that stand together and changed together.

    Attributes:
        first_before: Number, from 1, of the first line that goes; where none goes, of the line they are put before.
        before: The lines that go, without line ends.
        first_after: Number, from 1, of the first line that comes.
        after: The lines that come.
    """

    first_before: int
    before: tuple[str, ...]
    first_after: int
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A change to a file, made or only shown.

    Attributes:
        path: The file as the user named it.
        says: What the change does, in a sentence.
        lines: What goes and what comes, in file order; empty when the file already said so.
        remark: A sentence about something that did not go as it should, though the change was made; mostly empty.
        day: Day of the change that was taken back or put in again, as year-month-day; empty for any other change.
    """

    path: str
    says: str
    lines: tuple[Lines, ...]
    remark: str = ""
    day: str = ""


def build_change(path: str, says: str, before: bytes, after: bytes, remark: str = "", day: str = "") -> Change:
    """Compare two states of a file.

    Cost: linear where one stretch changed; within the stretch from the first to the last change, as difflib.
    """
    old, new = (split_lines(raw.decode("utf-8", "replace").removeprefix("\ufeff")) for raw in (before, after))
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    middle_old, middle_new = old[head : len(old) - tail], new[head : len(new) - tail]
    blocks = SequenceMatcher(None, middle_old, middle_new, autojunk=False).get_opcodes()
    lines = tuple(
        Lines(head + i1 + 1, middle_old[i1:i2], head + j1 + 1, middle_new[j1:j2])
        for tag, i1, i2, j1, j2 in blocks
        if tag != "equal"
    )
    return Change(path, says, lines, remark, day)
