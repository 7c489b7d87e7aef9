"""Works out how a file is without a remembered change, and only that: what was changed elsewhere since then stays."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from stakemap.edits.hunk import Hunk
from stakemap.edits.state import Memory, Record, Stretch

__all__ = ["NotThere", "build_record", "hash_of", "line_hunks", "settle", "take_back"]

_LINE_ENDS = re.compile(r"(\r\n|\n|\r)")
_MOST_LINES = 40  # judgement: so many lines above a change tell its place from every other like it


class NotThere(Exception):
    """The text of a change, with what stood around it, is not there any more, or is there twice.

    Attributes:
        start: Offset at which to look for it.
        lines: The lines that must stand together, and only once, so that it can be told.
    """

    def __init__(self, start: int, lines: tuple[str, ...]) -> None:
        self.start = start
        self.lines = lines
        super().__init__(start)


def hash_of(raw: bytes) -> str:
    """Give the hash by which a file is known again."""
    return hashlib.sha256(raw).hexdigest()


def build_record(raw: bytes, hunks: Iterable[Hunk], new: bytes, says: str, day: str) -> Record:
    """Note what a change replaces.

    Args:
        raw: The file before it.
        hunks: The change; offsets count behind a byte order mark.
        new: The file after it.
        says: What it does.
        day: When it is made, as year-month-day.
    """
    text = _text(raw)
    shift = text.startswith("\ufeff")
    stretches: list[Stretch] = []
    for hunk in hunks:
        moved = Hunk(hunk.start + shift, hunk.end + shift, hunk.new)
        old, text = text[moved.start : moved.end], moved.apply(text)
        stretches.append(_stretch(text, moved.start, old, hunk.new))
    return Record(day, says, hash_of(raw), hash_of(new), tuple(stretches))


def line_hunks(raw: bytes, new: bytes) -> tuple[Hunk, ...]:
    """Give the lines in which two texts of as many lines differ, the last first; offsets count behind the mark.

    Where line ends come or go, the whole text is one change.
    """
    whole, changed = (_text(each).removeprefix("\ufeff") for each in (raw, new))
    old, fresh = (_LINE_ENDS.split(each) for each in (whole, changed))
    if old[1::2] != fresh[1::2]:
        return (Hunk(0, len(whole), changed),)
    hunks, at = [], 0
    for before, after in zip(old, fresh, strict=True):
        if before != after:
            hunks.append(Hunk(at, at + len(before), after))
        at += len(before)
    return tuple(reversed(hunks))


def settle(memory: Memory, raw: bytes) -> Memory:
    """Leave out what never reached the file or has left it again, as after a kill.

    While a change is taken back or put in again it stands last in both lists. If the file was then changed
    by hand too, its lines tell in which list it belongs.
    """
    settled = Memory(*(_standing(records, hash_of(raw)) for records in (memory.made, memory.taken_back)))
    if not (settled.made and settled.taken_back):
        return settled
    made, taken_back = settled.made[-1], settled.taken_back[-1]
    if made.without != taken_back.after and taken_back.without != made.after:
        return settled
    if _is_there(made, raw):
        return Memory(settled.made, settled.taken_back[:-1])
    return Memory(settled.made[:-1], settled.taken_back)


def _standing(records: tuple[Record, ...], now: str) -> tuple[Record, ...]:
    return records[:-1] if records and records[-1].without == now != records[-1].after else records


def _is_there(record: Record, raw: bytes) -> bool:
    try:
        take_back(record, raw)
    except NotThere:
        return False
    return True


def take_back(record: Record, raw: bytes) -> tuple[bytes, Record]:
    """Give the file without a change, and the change from here to there, by which it comes back.

    Raises:
        NotThere: The change, or the lines around it, were changed again.
    """
    text = _text(raw)
    exact = record.after == hash_of(raw)
    stretches: list[Stretch] = []
    for stretch in reversed(record.stretches):
        start = stretch.start if exact else _find(text, stretch)
        text = text[:start] + stretch.old + text[start + len(stretch.new) :]
        stretches.append(_stretch(text, start, stretch.new, stretch.old))
    new = text.encode("utf-8", "surrogateescape")
    return new, Record(record.day, record.says, hash_of(raw), hash_of(new), tuple(stretches))


def _find(text: str, stretch: Stretch) -> int:
    """Find where the text of a change stands now: with the same lines around it, and only once."""
    for below in (stretch.below, ""):
        around = stretch.above + stretch.new + below
        first = text.find(around)
        end = first + len(around)
        once = first >= 0 and text.find(around, first + 1) < 0 and _whole_lines(text, first, len(around))
        if once and (below or end == len(text) or _ends_there(text, end, stretch)):
            return first + len(stretch.above)
    raise NotThere(_about(text, stretch), tuple((stretch.above + stretch.new + stretch.below).splitlines()))


def _ends_there(text: str, end: int, stretch: Stretch) -> bool:
    """Tell whether lines that were put in or left out have got others below them by now that are no part of them."""
    lines = stretch.old + stretch.new
    if (stretch.old and stretch.new) or not lines.startswith(("\n", "\r")):
        return False
    own = next(line for line in lines.splitlines() if line.strip())
    below = next((line for line in text[end:].splitlines() if line.strip()), "")
    return not below or len(below) - len(below.lstrip()) <= len(own) - len(own.lstrip())


def _about(text: str, stretch: Stretch) -> int:
    """Give the offset at which to look for what is left of a change."""
    above, below = text.find(stretch.above), text.find(stretch.below)
    if above >= 0:
        return above + len(stretch.above)
    return below if below >= 0 and stretch.below.strip() else min(stretch.start, len(text))


def _whole_lines(text: str, start: int, length: int) -> bool:
    end = start + length
    return (start == 0 or text[start - 1] in "\r\n\ufeff") and (end == len(text) or text[end] in "\r\n")


def _stretch(text: str, start: int, old: str, new: str) -> Stretch:
    """Take the lines around a change: one below, and so many above that they stand nowhere else.

    With the change itself left out they must tell its place: the same words may come to stand elsewhere later.
    """
    below = _below(text, start + len(new))
    for lines in range(1, _MOST_LINES + 1):
        above = text[_above(text, start, lines) : start]
        if text.find(above) == start - len(above) and text.find(above, start - len(above) + 1) < 0:
            break
    return Stretch(start, old, new, above, text[start + len(new) : below])


def _above(text: str, start: int, lines: int) -> int:
    at = text.rfind("\n", 0, start)
    for _ in range(lines):
        at = text.rfind("\n", 0, max(at, 0))
    return max(at + 1, text.startswith("\ufeff"))


def _below(text: str, end: int) -> int:
    """Give the offset of the end of the line below the one that ends a change."""
    own = text.find("\n", end)
    at = text.find("\n", own + 1) if own >= 0 else -1
    at = len(text) if at < 0 else at
    return at - (text[at - 1 : at] == "\r" and at < len(text))


def _text(raw: bytes) -> str:
    """Read bytes so that any of them come back."""
    return raw.decode("utf-8", "surrogateescape")
