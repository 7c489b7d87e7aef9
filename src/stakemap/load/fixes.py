"""Mends what is certain in a file with mistakes, and nothing else: each change is tried, and kept only if it helps.

A change is kept when a mistake is gone then, and none is there that was not there before. (A mistake of form hides
what else is wrong on its line: a wrong word or name that comes to light there is no new mistake.) No line comes or
goes; line ends, a byte order mark and every line that is not mended stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from stakemap.errors import Diagnostic
from stakemap.load.characters import FORBIDDEN
from stakemap.load.explain.dates import readings_of
from stakemap.load.parse import parse
from stakemap.load.read import Loaded, read_text
from stakemap.load.sheet import quoted
from stakemap.load.suggest.certain import CERTAIN
from stakemap.words import fold

__all__ = ["fix"]

Mended = Mapping[int, str]

_VALUES = ("unknown-word", "wrong-date", "impossible-date", "wrong-number", "wrong-money", "wrong-yes-no")
_UNCOVERED = frozenset({"unknown-key", "unknown-stakeholder", *_VALUES})
_BOM = "\ufeff"
_ENDS = re.compile(r"(\r\n|\n|\r)")
_MOST_ROUNDS = 20  # judgement: what one change uncovers is mended in the next round
_MOST_SINGLY = 200  # judgement: so many changes are tried one by one, each a reading of the file
_CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb"
_SHAPE = re.compile(
    rf"[\s\"'{_CURLY}\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013\u2014*+:_-]|[\ue000-\uf8ff]|^\s*\w{{1,2}}[.)]"
)
_NEEDS_QUOTES = re.compile(r":(\s|$)|\s#|^[@`%*&!|>\[\]{},#\"'?-]")
_WIDTH = re.compile(r"with (\d+) spaces?$")
_GLUED_DASH = re.compile(r"(\s*)-(?=[^\s-])")
_WHOLE_LINE = ("missing-space", "dash-space", "odd-space", "forbidden-character", "bullet", "tab", "second-colon")
_DATE_WORDS = frozenset(re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdecmontuewedthufrisatsunthe"))
_DATE_ENDS = frozenset({"st", "nd", "rd", "th", "of"})
_YEAR_LAST = re.compile(r"(?<!\d)\d{1,2}\W+\d{1,2}\W+\d{2,4}(?!\d)")


def fix(raw: bytes, name: str) -> bytes:
    """Give the bytes of a file with all that is certain mended; the same bytes where there is nothing.

    Cost: one reading for each round, and one for each change that had to be tried alone (200 at most).

    Args:
        raw: The file as it is on disk.
        name: The file as the user named it.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw
    mark = _BOM if text.startswith(_BOM) else ""
    pieces = _ENDS.split(text.removeprefix(_BOM))
    lines, ends = pieces[::2], [*pieces[1::2], ""]

    def whole(changed: list[str]) -> bytes:
        return (mark + "".join(line + end for line, end in zip(changed, ends, strict=True))).encode()

    def look(changed: list[str]) -> _Seen:
        raw = whole(changed)
        return _Seen(read_text(raw, name), parse(raw, name).hidden)

    for _ in range(_MOST_ROUNDS):
        better = _round(lines, look)
        if better is None:
            break
        lines = better
    return whole(lines)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was read from a file, and the lines that a mistake of form hides."""

    loaded: Loaded
    hidden: frozenset[int]


def _round(lines: list[str], look: Callable[[list[str]], _Seen]) -> list[str] | None:
    """Make all changes that are certain and help, together or one by one; None when there is none."""
    before = look(lines)
    messages = (*before.loaded.errors, *before.loaded.notes)
    proposed = [mended for told in messages if (mended := _propose(told, lines))]
    if not proposed:
        return None
    together = _applied(lines, {number: line for mended in reversed(proposed) for number, line in mended.items()})
    if _helps(before, look(together)):
        return together
    found = None
    for mended in proposed[:_MOST_SINGLY]:
        alone = _applied(lines, mended)
        after = look(alone)
        if _helps(before, after):
            lines, before, found = alone, after, alone
    return found


def _applied(lines: list[str], mended: Mended) -> list[str]:
    return [mended.get(number, line) for number, line in enumerate(lines, 1)]


def _helps(before: _Seen, after: _Seen) -> bool:
    """Tell whether a mistake is gone and none is new; or all are the same, and there are fewer remarks."""
    errors, left = _places(before.loaded.errors), _places(after.loaded.errors)
    if any(line not in before.hidden or code not in _UNCOVERED for line, code in left - errors):
        return False
    return bool(errors - left) or _places(after.loaded.notes) < _places(before.loaded.notes)


def _places(messages: Iterable[Diagnostic]) -> Counter[tuple[int, str]]:
    return Counter((message.line, message.code) for message in messages)


def _propose(told: Diagnostic, lines: list[str]) -> Mended:
    """Give the lines that a message would have otherwise, where that is certain; none where it is not."""
    line = lines[told.line - 1] if told.line <= len(lines) else ""
    if line != told.source_line:
        return {}
    if told.code == "tab" and (width := _WIDTH.search(told.try_)):
        return _untabbed(lines, told.line, int(width[1]))
    if told.code == "dash-space":
        return _spaced(lines, told.line)
    if told.code in _WHOLE_LINE:
        fixed = line[: len(line) - len(line.lstrip(" "))] + told.try_
        return {told.line: fixed} if fixed != line and _same_words(line, fixed) else {}
    start, end = told.column - 1, told.column - 1 + told.length
    new = _in_place(told, line[start:end])
    return {} if new is None else {told.line: line[:start] + new + line[end:]}


def _in_place(told: Diagnostic, typed: str) -> str | None:
    """Give what stands in place of one word or text; None where that is not certain."""
    bare = typed.strip(f"{_CURLY}\"'")
    if told.code == "unknown-key":
        key = told.try_.partition(":")[0]
        return key if fold(key) == fold(bare) and " " not in key else None
    if told.code == "curly-quotes":
        if typed[:1] not in _CURLY or typed[-1:] not in _CURLY:
            return None
        return quoted(bare) if _NEEDS_QUOTES.search(bare) else bare
    if told.code in ("unknown-word", "wrong-yes-no", "wrong-number"):
        clean = fold(bare.strip(" .,;:!?"))
        same = clean == fold(told.try_) or clean in map(fold, CERTAIN.get(told.try_, ()))
        return told.try_ if same else None
    return told.try_ if told.code == "wrong-date" and _one_day(bare, told.try_) else None


def _one_day(typed: str, meant: str) -> bool:
    """Tell whether a date can be read in one way only and nothing of it gets lost.

    ``3/14/2025`` is left to its writer: who writes the year last means different things by ``3/4/2025``.
    """
    if readings_of(typed) != [meant] or not re.search(r"(?<!\d)\d{4}(?!\d)|^\d{8}$", typed) or ":" in typed:
        return False
    words = {word.casefold()[:3] for word in re.findall(r"[^\W\d_]+", typed)}
    return words <= _DATE_WORDS | _DATE_ENDS and not _YEAR_LAST.search(typed)


def _same_words(line: str, fixed: str) -> bool:
    """Tell whether two lines differ in nothing but blanks, dashes, colons, quotes and hidden characters."""
    return _SHAPE.sub("", FORBIDDEN.sub("", line)) == _SHAPE.sub("", fixed)


def _untabbed(lines: list[str], first: int, width: int) -> Mended:
    mended = {}
    for number, line in enumerate(lines[first - 1 :], first):
        content = line.lstrip(" \t")
        indent = line[: len(line) - len(content)]
        if content and "\t" in indent:
            mended[number] = indent.replace("\t", " " * width) + content
    return mended


def _spaced(lines: list[str], first: int) -> Mended:
    """Put a space behind the dash of an entry, and of those below it that lack it in the same way."""
    mended: dict[int, str] = {}
    column = len(lines[first - 1]) - len(lines[first - 1].lstrip())
    for number, line in enumerate(lines[first - 1 :], first):
        indent = len(line) - len(line.lstrip())
        if line.strip() and indent < column:
            break
        if indent == column and (match := _GLUED_DASH.match(line)):
            mended[number] = f"{match[1]}- {line[match.end() :]}"
    return mended
