"""What copied text and word processors leave at the beginning of lines: bullets, special blanks, answer marks.

Much of it is no mistake to YAML, which reads the lines as one long text. So it is looked for in the lines
themselves, before anything is read; a text below ``|`` or ``>`` is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from stakemap.load.characters import MOST_FAULTS
from stakemap.load.fields import fields_of, is_key, part_at, places_of
from stakemap.load.sheet import Fault, Sheet, quoted

__all__ = ["check_pasted", "looks_pasted"]

_BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BULLETS = "\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2713\u2714\u27a2\u00b7\u2013\u2014*+\ue000-\uf8ff"
_BULLET = re.compile(rf"([ \t]*)(?P<sign>[{_BULLETS}]|--|o(?=\t)|(?:\d{{1,2}}|[a-zA-Z])[.)](?=\s))\s*(?=[^\s>-])")
_SPECIAL = re.compile(rf"(?P<before>\s*(?:- +)*(?:-|[A-Za-z_]+:))[{_BLANKS}]\s*(?=\S)")
_GLUED = re.compile(r"(?P<before>\s*(?:- +)*)-(?P<key>[a-z_]+):(?P<rest>.*)")
_LIST_KEY = re.compile(r"(?P<indent>[ \t]*)(?:- +)*(?P<key>[A-Za-z_]+):\s*(?:#.*)?$")
_BLOCK = re.compile(r"[^#]*:\s*[|>][+-]?\d?\s*(?:#.*)?$")
_PLAIN = re.compile(r"\n[ \t]*(?:[*+>]|--|o\t|\w{1,2}[.)]\s|-[a-z_]+:)")
_FOREIGN = re.compile(rf"\n[ \t]*[{_BULLETS}]|[-:][{_BLANKS}]")


def looks_pasted(text: str) -> bool:
    """Tell whether a file needs a closer look; quick for the usual one, which does not."""
    whole = f"\n{text}".replace("\r", "\n")
    return _PLAIN.search(whole) is not None or (not text.isascii() and _FOREIGN.search(whole) is not None)


def check_pasted(sheet: Sheet, lines: Sequence[str]) -> tuple[tuple[Fault, ...], dict[int, str]]:
    """Find what is certain, and give the lines as they were meant.

    Args:
        sheet: The file.
        lines: Its lines as mended so far.

    Returns:
        The mistakes, and the lines to read in place of theirs, by number.
    """
    if reply := _reply(sheet, lines):
        return reply
    faults: list[Fault] = []
    mended: dict[int, str] = {}
    for number, line in _outside_blocks(lines):
        found = _special(sheet, number, line) or _glued(sheet, number, line)
        if found:
            faults.append(found[0])
            mended[number] = found[1]
    for run in _bulleted(lines):
        for number in run:
            fault, fixed = _bullet(sheet, number, lines[number - 1])
            faults.append(fault)
            mended[number] = fixed
    return tuple(faults[:MOST_FAULTS]), mended


def _outside_blocks(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Give the lines that are no part of a text below ``|`` or ``>``, with their numbers."""
    inside: int | None = None
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        if inside is not None and indent > inside:
            continue
        inside = indent if _BLOCK.match(line) else None
        if not line.lstrip().startswith("#"):
            yield number, line


def _reply(sheet: Sheet, lines: Sequence[str]) -> tuple[tuple[Fault, ...], dict[int, str]] | None:
    """See the answer to an e-mail, in which every line begins with ``>``."""
    filled = [number for number, line in enumerate(lines, 1) if line.strip()]
    if len(filled) < 2 or not all(lines[number - 1].startswith(">") for number in filled):
        return None
    says = 'These lines begin with ">", as in an answer to an e-mail.'
    fault = sheet.fault("mail-reply", filled[0], 1, 1, says, "take the > away at the beginning of each line")
    return (fault,), {number: re.sub(r"^>+ ?", "", lines[number - 1]) for number in filled}


def _special(sheet: Sheet, number: int, line: str) -> tuple[Fault, str] | None:
    """See a blank behind a dash or colon that only looks like a space."""
    match = _SPECIAL.match(line)
    if match is None:
        return None
    before, blank = match["before"], line[match.end("before")]
    name = before.strip().lstrip("- ")
    if name and not is_key(name.rstrip(":").lower()):
        return None
    where = f'The blank after "{name}"' if name else "The blank after this dash"
    says = f"{where} is not an ordinary space (U+{ord(blank):04X}), as often in copied text."
    fixed = f"{before} {line[match.end() :]}"
    column = match.end("before") + 1
    return sheet.fault("odd-space", number, column, 1, says, fixed.strip()), fixed


def _glued(sheet: Sheet, number: int, line: str) -> tuple[Fault, str] | None:
    """See ``-name: X``, which makes a key of the dash."""
    match = _GLUED.match(line)
    if match is None or not is_key(match["key"]):
        return None
    rest = match["rest"]
    says = "There is no space after the dash."
    if rest and not rest[0].isspace():
        says, rest = "There is no space after the dash, and none after the colon.", f" {rest}"
    fixed = f"{match['before']}- {match['key']}:{rest}"
    column = match.start("key")
    return sheet.fault("dash-space", number, column, 1, says, fixed.strip()), fixed


def _bulleted(lines: Sequence[str]) -> Iterator[list[int]]:
    """Give the lists whose every entry begins with a bullet, as line numbers."""
    outside = list(_outside_blocks(lines))
    for at, (_, line) in enumerate(outside):
        head = _LIST_KEY.match(line)
        if head is not None and _is_list(head["key"].lower()) and (run := _run(outside, at + 1)):
            yield run


def _run(outside: Sequence[tuple[int, str]], at: int) -> list[int]:
    """Give the lines of one list from an index on; none where an entry has a dash, or no bullet."""
    run: list[int] = []
    indent = -1
    for number, line in islice(outside, at, None):
        own = len(line) - len(line.lstrip())
        if run and own > indent:
            continue  # what hangs below an entry
        if _BULLET.match(line) is None or (run and own != indent):
            mixed = own == indent > 0 and line.lstrip().startswith("-")
            return [] if mixed else run
        indent = own
        run.append(number)
    return run


def _is_list(key: str) -> bool:
    """Tell whether a key is a list wherever the format has it."""
    parts = [part_at(path) for path in places_of(key)]
    return bool(parts) and all(part is not None and fields_of(part)[key].many for part in parts)


def _bullet(sheet: Sheet, number: int, line: str) -> tuple[Fault, str]:
    match = _BULLET.match(line)
    assert match is not None
    sign = match["sign"]
    what = "a word processor's bullet" if sign >= "\ue000" or sign == "o" else f'"{sign}"'
    says = f"This line begins with {what}. An entry of a list begins with a dash and a space."
    rest = line[match.end() :]
    rest = quoted(rest) if rest[0] in "@`%*&!|>\"'{[" and rest[-1:] not in "]}\"'" else rest
    fixed = f"{match[1]}- {rest}"
    column = match.start("sign") + 1
    return sheet.fault("bullet", number, column, len(sign), says, fixed.strip()), fixed
