"""Notes on text that was cut off, swallowed or run together by the form of its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stakemap.errors import Diagnostic
from stakemap.load.eye import read_line
from stakemap.load.fields import field_at, is_key
from stakemap.load.notes.blocks import note_in_block
from stakemap.load.notes.pasted import note_row
from stakemap.load.notes.stray import note_stray
from stakemap.load.notes.texts import AND, DASH_START, note_glued, note_text
from stakemap.load.notes.written import Written
from stakemap.load.parse import Parsed
from stakemap.load.remarks import foreign_remark
from stakemap.load.sheet import Sheet, quoted, shown
from stakemap.load.source_map import Mark, Path, Place, mark_place

__all__ = ["note_lines", "swallowed"]

_REMARK_CUT = re.compile(r"(\s*)#(?=[^\s#!])")
_SHEET_ERROR = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|SPILL!)")
_KEY_START = re.compile(r"([a-z_]+)(?::(?=[^\s/:])|:(?=\s|$)|\s+=\s+)")
_ODD_TEXT = re.compile(
    '[,;=\t@]|["\\]}]$|^[Uu]\\w{4,7}$|^[a-z_]+:\\S|^[-\u2022\u2023\u25aa\u25cf*\u2013\u2014\u201c\u201d\u201e]'
)


def note_lines(sheet: Sheet, parsed: Parsed, known_names: frozenset[str]) -> tuple[Diagnostic, ...]:
    """Find remarks that cut a value, lines swallowed by the text above, and several things in one text.

    Args:
        sheet: The file.
        parsed: What was read from it; texts that begin on a doubtful line are left out.
        known_names: Names of the list, as they are compared; a text that is one of them is one thing.
    """
    told: list[Diagnostic] = []
    for holder, key, start, end in parsed.places.leaves():
        value = _value(parsed.tree, holder, key)
        path = (*holder, key)
        own = any(isinstance(step, str) and step.startswith("x_") for step in path)
        if value is not None and not own and start.line < end.line and start.line + 1 not in parsed.hidden:
            told.extend(note_in_block(sheet, parsed, path, mark_place(start, end)))
        if own or start.line + 1 in parsed.hidden or not _worth_a_look(sheet, key, value, start, end):
            continue
        text = Written(sheet, path, value, mark_place(start, end), field_at(path))
        if text.plain:
            told.extend(_notes(text, known_names))
    return tuple(told)


def _worth_a_look(sheet: Sheet, key: str | int, value: str | None, start: Mark, end: Mark) -> bool:
    """Tell quickly whether any note could hold for a text; it does not for most."""
    if start.line != end.line or "#" in sheet.lines[end.line]:
        return True
    if value is None:
        return False
    return _ODD_TEXT.search(value) is not None or (isinstance(key, str) and AND.search(value) is not None)


def _value(tree: Any, holder: Path, key: str | int) -> str | None:
    for step in holder:
        tree = tree[step]
    value = tree[key]
    return value if isinstance(value, str) else None


def _notes(text: Written, known_names: frozenset[str]) -> Iterator[Diagnostic]:
    """Give the first note that holds for a text; one text gets one note."""
    found = note_glued(text) or swallowed(text.sheet, text.place, text.name) or _cut(text) or note_row(text)
    if found is None and text.value is not None:
        found = note_stray(text) or note_text(text, known_names)
    if found is not None:
        yield found


def swallowed(sheet: Sheet, place: Place, name: str) -> Diagnostic | None:
    """See a line that was taken as a part of the text above it, although it begins like a field or an entry."""
    for number in range(place.line + 1, place.end_line + 1):
        line = read_line(sheet.line(number), number)
        content = line.content
        key = _KEY_START.match(content)
        if key is not None and is_key(key[1]):
            fixed = f"{key[1]}: {content[key.end() :].strip()}"
            also = f', lined up with "{name}"' if name and name in sheet.line(place.line) else ""
            try_ = f"{fixed}{also}"
        elif content.startswith(("//", "<!--")) and (remark := foreign_remark(content)):
            try_ = remark[1]
        elif dash := DASH_START.match(content):
            try_ = f"- {content[dash.end() :].strip()}, lined up with the other dashes"
            start = sheet.line(place.line)
            if not start.lstrip().startswith("-"):
                first = shown(start[place.column - 1 :], 30)
                try_ = f"delete {first} in line {place.line}, or give it a line and a dash of its own"
        else:
            continue
        above = f' "{name}"' if name else ""
        says = f"This line was read as a part of the text of{above or ' the entry'} in line {place.line}."
        return sheet.tell("swallowed-line", number, len(line.indent) + 1, None, says, try_)
    return None


def _cut(text: Written) -> Diagnostic | None:
    """See a value that ends at a ``#`` which was meant as a part of it."""
    line = text.sheet.line(text.place.end_line)
    rest = line[text.place.end_column - 1 :]
    match = _REMARK_CUT.match(rest)
    if match is None or (text.value is not None and not match[1]):
        return None
    number = bool(re.match(r"\d", rest[match.end() :]))
    free = text.field is None or text.field.kind in ("text", "entry", "texts by key")
    if not (free or text.value is None) or (not number and text.value is not None and len(rest.split()) > 4):
        return None
    start = text.place.column - 1 if text.place.line == text.place.end_line else 0
    whole = f"{line[start : text.place.end_column - 1]}{rest}".strip()
    before = line[:start].strip()
    left = f"only {shown(text.value)} is left" if text.value else "nothing is left"
    says = f"What follows a # counts as a remark, so {left} of {shown(text.name)}."
    column = text.place.end_column + len(match[1])
    try_ = f"{before} {quoted(whole)}".strip()
    if text.value is None and _SHEET_ERROR.fullmatch(rest.strip()):
        try_ = f"{before} unknown"
    elif _SHEET_ERROR.fullmatch(rest.strip()):
        try_ = f"{before} {text.value}"
    return text.sheet.tell("remark-cut", text.place.end_line, column, None, says, try_)
