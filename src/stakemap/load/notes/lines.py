"""Notes on text that was cut off, swallowed or run together by the form of its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from stakemap.errors import Diagnostic
from stakemap.load.entries import is_said
from stakemap.load.fields import Field, field_at, fields_of, is_key
from stakemap.load.sheet import Sheet, quoted, shown
from stakemap.load.source_map import Mark, Path, Place, SourceMap, mark_place
from stakemap.load.syntax.eye import read_line
from stakemap.words import name_key

__all__ = ["note_lines", "swallowed"]

_REMARK_CUT = re.compile(r"(\s*)#(?=[^\s#!])")
_KEY_START = re.compile(r"([a-z_]+)(?::(?=[^\s/:])|:(?=\s|$)|\s+=\s+)")
_DASH_START = re.compile("- |-(?=[^\\W\\d_])|[\u2022\u2023\u25aa\u25cf]\\s*|[*\u2013\u2014] ")
_CURLY = re.compile("[\u201c\u201d\u201e](.+)[\u201c\u201d\u201e]")
_ODD_TEXT = re.compile("^[a-z_]+:\\S|^[-\u2022\u2023\u25aa\u25cf*\u2013\u2014\u201c\u201d\u201e]")
_AND = re.compile(r",|;|\band\b")
_NAME_FIELDS = "name aka title to from between part_of officer lead agency problem unit held_by"
_NAME_LIKE = frozenset(_NAME_FIELDS.split())


@dataclass(frozen=True, slots=True)
class _Text:
    """One text of the file with all that is known about it."""

    sheet: Sheet
    path: Path
    value: str | None
    place: Place
    field: Field | None

    @property
    def name(self) -> str:
        return next((str(step) for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def plain(self) -> bool:
        """Tell whether it stands without quotes and without a block sign."""
        line = self.sheet.line(self.place.line)
        return line[self.place.column - 1 : self.place.column] not in ('"', "'", "|", ">")

    def tell(self, code: str, says: str, try_: str, line: int = 0) -> Diagnostic:
        if line:
            indent = len(self.sheet.line(line)) - len(self.sheet.line(line).lstrip())
            return self.sheet.tell(code, line, indent + 1, None, says, try_)
        place = self.place
        length = place.end_column - place.column if place.line == place.end_line else None
        return self.sheet.tell(code, place.line, place.column, length, says, try_)


def note_lines(sheet: Sheet, tree: Any, places: SourceMap, known_names: frozenset[str]) -> tuple[Diagnostic, ...]:
    """Find remarks that cut a value, lines swallowed by the text above, and several things in one text.

    Args:
        sheet: The file.
        tree: What was read from it.
        places: Where everything stands.
        known_names: Names of the list, as they are compared; a text that is one of them is one thing.
    """
    told: list[Diagnostic] = []
    for holder, key, start, end in places.leaves():
        value = _value(tree, holder, key)
        if not _worth_a_look(sheet, key, value, start, end) or any(
            str(step).startswith("x_") for step in (*holder, key)
        ):
            continue
        path = (*holder, key)
        text = _Text(sheet, path, value, mark_place(start, end), field_at(path))
        if text.plain:
            told.extend(_notes(text, known_names))
    return tuple(told)


def _worth_a_look(sheet: Sheet, key: str | int, value: str | None, start: Mark, end: Mark) -> bool:
    """Tell quickly whether any note could hold for a text; it does not for most."""
    if start.line != end.line or "#" in sheet.lines[end.line]:
        return True
    if value is None:
        return False
    return _ODD_TEXT.search(value) is not None or (isinstance(key, str) and _AND.search(value) is not None)


def _value(tree: Any, holder: Path, key: str | int) -> str | None:
    for step in holder:
        tree = tree[step]
    value = tree[key]
    return value if isinstance(value, str) else None


def _notes(text: _Text, known_names: frozenset[str]) -> Iterator[Diagnostic]:
    """Give the first note that holds for a text; one text gets one note."""
    found = _glued(text) or swallowed(text.sheet, text.place, text.name) or _cut(text)
    if found is None and text.value is not None:
        found = _together(text, known_names) or _curly(text)
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
        elif dash := _DASH_START.match(content):
            try_ = f"- {content[dash.end() :].strip()}, lined up with the other dashes"
            start = sheet.line(place.line)
            if not start.lstrip().startswith("-"):
                try_ = f"delete {shown(start[place.column - 1 :], 30)} in line {place.line}, or put # before it"
        else:
            continue
        above = f' "{name}"' if name else ""
        says = f"This line was read as a part of the text of{above or ' the entry'} in line {place.line}."
        return sheet.tell("swallowed-line", number, len(line.indent) + 1, None, says, try_)
    return None


def _cut(text: _Text) -> Diagnostic | None:
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
    return text.sheet.tell("remark-cut", text.place.end_line, column, None, says, try_)


def _glued(text: _Text) -> Diagnostic | None:
    """See an entry such as ``- name:X`` or ``-Vista Maria``, which is one text as it stands."""
    value = text.value or ""
    field = text.field
    key = re.match(r"([a-z_]+):(?=\S)", value)
    part = field.part if field is not None else None
    if key is not None and part is not None and key[1] in fields_of(part):
        dash = "- " if isinstance(text.path[-1], int) else ""
        says = f"There is no space after the colon, so {shown(value)} is read as one text."
        return text.tell("missing-space", says, f"{dash}{key[1]}: {value[key.end() :]}")
    dash_match = re.match(_DASH_START, value)
    if dash_match is not None and field is not None and field.many and value[1:2] != " ":
        first, last = text.place.line, text.place.end_line
        what = shown(value) if first == last else f"the text of lines {first} to {last}"
        says = f"There is no space after the dash, so {what} is read as one."
        line = text.sheet.line(first)[text.place.column - 1 :].strip()
        return text.tell("dash-space", says, f"- {line[dash_match.end() :]}")
    return None


def _together(text: _Text, known_names: frozenset[str]) -> Diagnostic | None:
    """See one text with a comma, an "and" or several lines where a list is asked."""
    value = text.value or ""
    field = text.field
    if field is None or not field.many or isinstance(text.path[-1], int) or not is_said(value):
        return None
    if field.part is None and name_key(value) in known_names:
        return None
    if text.place.end_line > text.place.line:
        lines = text.place.end_line - text.place.line + 1
        says = f"{lines} lines were read as one entry of {shown(text.name)}: {shown(value, 40)}."
        return text.tell("one-or-several", says, "put a dash and a space before each line, if these are several")
    if _AND.search(value) is None:
        return None
    parts = [part.strip() for part in re.split(r"\s*(?:,\s*and\b|,|;|\band\b)\s*", value) if part.strip()]
    if len(parts) < 2:
        return None
    says = f"{shown(text.name)} holds one entry, {shown(value, 40)}. Are several meant?"
    listed = ", ".join(part if re.fullmatch(r"[\w .'&/()-]+", part) else quoted(part) for part in parts)
    return text.tell("one-or-several", says, f"{text.name}: [{listed}], if these are several")


def _curly(text: _Text) -> Diagnostic | None:
    """See a name that stands in a word processor's quotes, which become a part of it."""
    match = _CURLY.fullmatch(text.value or "")
    if match is None or (text.name not in _NAME_LIKE and not _is_main(text)):
        return None
    says = "The curly quotes are read as a part of the name."
    line = text.sheet.line(text.place.line)[: text.place.column - 1].strip()
    return text.tell("curly-quotes", says, f"{line} {match[1]}".strip())


def _is_main(text: _Text) -> bool:
    return text.field is not None and text.field.part is not None and text.field.part.main == "name"
