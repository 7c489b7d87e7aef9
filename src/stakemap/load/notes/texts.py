"""Notes on texts that hold more, or other things, than their writer sees: no space, a comma, curly quotes."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.entries import is_said
from stakemap.load.fields import fields_of
from stakemap.load.notes.written import Written
from stakemap.load.references import NAME_FIELDS
from stakemap.load.sheet import quoted, shown
from stakemap.words import name_key

__all__ = ["AND", "DASH_START", "note_glued", "note_text"]

DASH_START = re.compile("- |-(?=[^\\W\\d_])|[\u2022\u2023\u25aa\u25cf]\\s*|[*\u2013\u2014] ")
AND = re.compile(r",|;|\band\b")
_OPENING, _CLOSING = ("\u201c", "\u201e"), "\u201d\u201c"
_CURLY = re.compile("[\u201c\u201d\u201e](.+)[\u201c\u201d\u201e]")
_NAME_LIKE = frozenset({"aka", "title", "agency", "problem", "type", "unit", *(key for _, key in NAME_FIELDS)})


def note_glued(text: Written) -> Diagnostic | None:
    """See an entry such as ``- name:X`` or ``-Vista Maria``, which is one text as it stands."""
    value = text.value or ""
    field = text.field
    key = re.match(r"([a-z_]+):(?=\S)", value)
    part = field.part if field is not None else None
    if key is not None and part is not None and key[1] in fields_of(part):
        dash = "- " if isinstance(text.path[-1], int) else ""
        says = f"There is no space after the colon, so {shown(value)} is read as one text."
        return text.tell("missing-space", says, f"{dash}{key[1]}: {value[key.end() :]}")
    wrong = re.match(r"([a-z_]+)\s*([;=])\s+(?=\S)", value)
    if wrong is not None and part is not None and wrong[1] == part.main:
        says = f'After "{wrong[1]}" comes "{wrong[2]}", where a colon is needed.'
        return text.tell("missing-colon", says, f"- {wrong[1]}: {value[wrong.end() :]}")
    dash_match = DASH_START.match(value)
    if dash_match is not None and field is not None and field.many and value[1:2] != " ":
        first, last = text.place.line, text.place.end_line
        what = shown(value) if first == last else f"the text of lines {first} to {last}"
        says = f"There is no space after the dash, so {what} is read as one."
        line = text.sheet.line(first)[text.place.column - 1 :].strip()
        return text.tell("dash-space", says, f"- {line[dash_match.end() :]}")
    return None


def note_text(text: Written, known_names: frozenset[str]) -> Diagnostic | None:
    """Give the first note on what a text says; None when there is nothing to say."""
    return _together(text, known_names) or _curly(text) or _comma(text)


def _together(text: Written, known_names: frozenset[str]) -> Diagnostic | None:
    """See one text with a comma, an "and" or several lines where a list is asked."""
    value = text.value or ""
    field = text.field
    if field is None or not field.many or not is_said(value):
        return None
    if isinstance(text.path[-1], int) and not _alone_with_semicolons(text, value):
        return None
    if field.part is None and name_key(value) in known_names:
        return None
    alone = not text.sheet.line(text.place.line)[: text.place.column - 1].strip()
    if text.place.end_line > text.place.line and alone and field.part is not None:
        lines = text.place.end_line - text.place.line + 1
        says = f"{lines} lines were read as one entry of {shown(text.name)}: {shown(value, 40)}."
        return text.tell("one-or-several", says, "put a dash and a space before each line, if these are several")
    if AND.search(value) is None:
        return None
    inner = value[1:-1] if value[:1] == "(" and value[-1:] == ")" else value
    parts = [part.strip() for part in re.split(r"\s*(?:[,;]\s*and\b|,|;|\band\b)\s*", inner) if part.strip()]
    if len(parts) < 2:
        return None
    turned = f"{parts[1]} {parts[0]}"
    if len(parts) == 2 and name_key(turned) in known_names:
        says = f"{shown(value, 40)} has the last name first, so it is not {shown(turned)} on the list."
        return text.tell("name-turned", says, text.rewritten(turned))
    says = f"{shown(text.name)} holds one entry, {shown(value, 40)}. Are several meant?"
    listed = ", ".join(part if re.fullmatch(r"[\w .'&/()-]+", part) else quoted(part) for part in parts)
    return text.tell("one-or-several", says, f"{text.name}: [{listed}], if these are several")


def _alone_with_semicolons(text: Written, value: str) -> bool:
    """See ``[A; B]``, in which semicolons part what commas should."""
    line = text.sheet.line(text.place.line)
    before, after = line[: text.place.column - 1].rstrip(), line[text.place.end_column - 1 :].lstrip()
    return ";" in value and before.endswith("[") and after.startswith("]")


def _curly(text: Written) -> Diagnostic | None:
    """See a name that stands in a word processor's quotes, which become a part of it."""
    value = text.value or ""
    match = _CURLY.fullmatch(value)
    if text.name not in _NAME_LIKE and not _is_main(text):
        return None
    if match is None and value[:1] in _OPENING and not set(value[1:]) & set(_CLOSING):
        says = "Curly quotes hold nothing together: only a part of the text between them is read here."
        return text.tell("curly-quotes", says, 'put straight quotes (") around the whole text')
    if match is None:
        return None
    says = "The curly quotes are read as a part of the name."
    return text.tell("curly-quotes", says, text.rewritten(match[1]))


def _comma(text: Written) -> Diagnostic | None:
    """See a comma at the end of a line, as in lists of programs, which becomes a part of the text."""
    value = text.value or ""
    if not value.endswith(",") or value == ",":
        return None
    says = "The comma at the end is read as a part of the text."
    return text.tell("comma-at-end", says, text.rewritten(value.rstrip(", ")))


def _is_main(text: Written) -> bool:
    return text.field is not None and text.field.part is not None and text.field.part.main == "name"
