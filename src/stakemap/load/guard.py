"""What YAML can do and a problem file may not: each with its limit and its own message.

The reader reports what it meets as a `Met`, in one pass and before anything is built from it;
here that becomes a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from stakemap.load.characters import MOST_FAULTS, describe
from stakemap.load.sheet import Fault, Sheet, quoted, shown
from stakemap.load.source_map import Place

__all__ = ["DEEPEST", "MAIN_KEYS", "MOST_FAULTS", "MOST_VALUES", "Met", "cannot_begin", "tell_met", "without_sign"]

DEEPEST = 20  # the format itself is nowhere deeper than 8 levels
MOST_VALUES = 100_000
_LISTS = frozenset(
    {"places", "stakeholders", "relationships", "measures", "assignments", "checkins", "log", "accepted"}
)
MAIN_KEYS = frozenset({"name", "do", "task", "date", "ask", "what", "gap", "from", "between", "rung", "about", "value"})


@dataclass(frozen=True, slots=True)
class Met:
    """Something refused, where it was met.

    Attributes:
        what: Which limit or ban: one of the names in this module's table.
        place: Where it stands.
        text: The user's text there, where it matters.
        line: The other line that takes part in it; 0 when there is none.
        first: True when the key that comes twice is the first of its entry, or a whole second problem follows.
        inside: Line where the entry that holds it begins.
    """

    what: str
    place: Place
    text: str = ""
    line: int = 0
    first: bool = False
    inside: int = 0


def tell_met(sheet: Sheet, met: Met) -> Fault | None:
    """Say what was met, in an officer's words; None for a block sign with no text below it, which is empty."""
    if met.what == "reserved-sign" and re.fullmatch(r"[|>][+-]?", _rest_of_value(sheet, met)):
        return None
    return _TELL[met.what](sheet, met)


def _fault(sheet: Sheet, met: Met, says: str, try_: str, length: int | None = None, code: str = "") -> Fault:
    place = met.place
    last = max(place.line, place.end_line)
    return sheet.fault(code or met.what, place.line, place.column, length, says, try_, last=last)


def _length(met: Met) -> int | None:
    place = met.place
    return place.end_column - place.column if place.line == place.end_line else None


def _depth(sheet: Sheet, met: Met) -> Fault:
    says = f"The text is nested more than {DEEPEST} levels deep here; a problem file never needs more than 8."
    return _fault(sheet, met, says, "take out the extra brackets or spaces", 1)


def _values(sheet: Sheet, met: Met) -> Fault:
    says = f"The file holds more than {MOST_VALUES:,} entries; it is read up to this line only."
    return _fault(sheet, met, says, "keep one problem in each file")


def _duplicate(sheet: Sheet, met: Met) -> Fault:
    key = met.text
    if met.first or _second_tie(sheet, met):
        says = f"{shown(key)} is given twice in one entry, in lines {met.line} and {met.place.line}."
        number = _begin(sheet, met)
        line = sheet.line(number).strip().lstrip("- ")
        length = len(key) if number == met.place.line else len(line.partition(":")[0])
        told = f"{says} A new entry starts with a dash."
        return sheet.fault("duplicate-key", number, met.place.column, length, told, f"- {line}", met.place.line)
    says = f"{shown(key)} is given twice here, in lines {met.line} and {met.place.line}."
    same = sheet.line(met.line).strip() == sheet.line(met.place.line).strip()
    if same and (sheet.line(met.line).strip() != f"{key}:" or _nothing_between(sheet, met)):
        return _fault(sheet, met, says, f"delete this line: line {met.line} says the same", len(key))
    if met.place.column == 1 and key in _LISTS:
        return _fault(sheet, met, says, f"put all entries below line {met.line}, and delete this line", len(key))
    return _fault(sheet, met, says, "keep one of the two, and put together what they say", len(key))


def _second_tie(sheet: Sheet, met: Met) -> bool:
    """Tell whether ends of another relationship stand between the two: then a dash is missing before them."""
    begin = sheet.line(met.inside).lstrip("- ").partition(":")[0]
    return {begin, sheet.line(_begin(sheet, met)).strip().partition(":")[0]} == {"between", "from"}


def _begin(sheet: Sheet, met: Met) -> int:
    """Find the line where the new entry begins: the last one before the repeated key that begins an entry."""
    indent = " " * (met.place.column - 1)
    for number in range(met.place.line, met.line, -1):
        line = sheet.line(number)
        if line.startswith(indent) and line[len(indent) :].partition(":")[0] in MAIN_KEYS:
            return number
    return met.place.line


def _nothing_between(sheet: Sheet, met: Met) -> bool:
    return not any(sheet.line(at).partition("#")[0].strip() for at in range(met.line + 1, met.place.line))


def _rest_of_value(sheet: Sheet, met: Met) -> str:
    line = sheet.line(met.place.line)
    place = met.place
    if place.line == place.end_line and line[place.end_column - 1 :].lstrip()[:1] in (",", "]", "}"):
        return line[place.column - 1 : place.end_column - 1].strip()
    return re.split(r"\s#", line[met.place.column - 1 :])[0].strip()


def _sign(kind: str) -> Callable[[Sheet, Met], Fault]:
    """Make the teller for a value that begins with a sign which YAML takes for itself."""

    def tell(sheet: Sheet, met: Met) -> Fault:
        text = _rest_of_value(sheet, met)
        sign = text[:1]
        if _is_short_cut(sheet, text):
            says = f"{shown(text)} uses a {kind}, a short cut that problem files do not have."
            return _fault(sheet, met, says, "write the text out in full, without it", len(text))
        says = f'A text cannot begin with "{sign}" unless it stands in quotes.'
        return _fault(sheet, met, says, _with_key(sheet, met, text), len(text), "reserved-sign")

    return tell


def _is_short_cut(sheet: Sheet, text: str) -> bool:
    """Tell whether a sign was meant as YAML means it, and not as part of a text."""
    if text.startswith("*"):
        return any(f"&{text[1:]}" in line for line in sheet.lines)
    return re.fullmatch(r"[&!]\S*(?:\s+[\[{].*)?", text) is not None or re.match(r"!!\w", text) is not None


def _with_key(sheet: Sheet, met: Met, text: str) -> str:
    before = sheet.line(met.place.line)[: met.place.column - 1].strip()
    return f"{before} {quoted(text)}".strip()


def _merge(sheet: Sheet, met: Met) -> Fault:
    says = 'A key written "<<" is a short cut that problem files do not have.'
    return _fault(sheet, met, says, "write the lines out in full", 2)


def _second_document(sheet: Sheet, met: Met) -> Fault:
    if met.first:
        says = "A second problem begins behind this line of dashes; one file holds one problem."
        return _fault(sheet, met, says, "move what follows to a file of its own", 3)
    says = "A line of three dashes cannot divide a file; what follows would not be read."
    return _fault(sheet, met, says, "delete this line", 3)


def _brackets_as_key(sheet: Sheet, met: Met) -> Fault:
    line = sheet.line(met.place.line)
    if blank := re.search(r"\{\{[^{}]*\}\}", line):
        says = f"{shown(blank[0])} looks like a blank in a form that was not filled in."
        try_ = line.strip().replace(blank[0], "the text itself")
        return sheet.fault("template", met.place.line, blank.start() + 1, len(blank[0]), says, try_)
    says = "A list in brackets cannot stand before a colon."
    return _fault(sheet, met, says, "put the name of the field first, for example: between: [A, B]", 1)


def _no_key(sheet: Sheet, met: Met) -> Fault:
    return _fault(sheet, met, "Nothing stands before this colon.", "put the name of the field before it", 1)


def _empty_item(sheet: Sheet, met: Met) -> Fault:
    number = met.place.line
    line = sheet.line(number)
    column = line.rfind("-", 0, met.place.column - 1) + 1 or met.place.column
    cut = line[met.place.column - 1 :].strip()
    if re.match(r"#\S", cut):
        says = f"Nothing is left after this dash: what follows a # counts as a remark ({shown(cut)})."
        return sheet.fault("empty-item", number, column, 1, says, f"- {quoted(cut)}")
    says = "This dash has nothing after it."
    return sheet.fault("empty-item", number, column, 1, says, "write the entry, or delete the dash")


def _escaped(sheet: Sheet, met: Met) -> Fault:
    says = f"This text holds {describe(met.text)}, written with a backslash."
    return _fault(sheet, met, says, "take it out, or use single quotes", _length(met))


def _empty_block(sheet: Sheet, met: Met) -> Fault:
    text = _rest_of_value(sheet, met)
    before = sheet.line(met.place.line)[: met.place.column - 1].strip()
    says = cannot_begin(text, text[:1])
    return _fault(sheet, met, says, f"{before} {without_sign(text)}".strip(), len(text))


def cannot_begin(text: str, sign: str) -> str:
    """Say that a value begins with a sign which YAML takes for itself."""
    if without_sign(text) != quoted(text):
        return f'A number cannot begin with "{sign}".'
    return f'A text cannot begin with "{sign}" unless it stands in quotes.'


def without_sign(text: str) -> str:
    """Write a value that begins with a sign so that it can be read: ``>5`` as ``5+``, else in quotes."""
    more = re.fullmatch(r">=?\s*(\d[\d,.]*)", text)
    less = re.fullmatch(r"<=?\s*(\d[\d,.]*)", text)
    return f"{more[1]}+" if more else f"0-{less[1]}" if less else quoted(text)


_TELL: dict[str, Callable[[Sheet, Met], Fault]] = {
    "too-deep": _depth,
    "too-many-values": _values,
    "duplicate-key": _duplicate,
    "anchor": _sign("name for copying (&)"),
    "alias": _sign("copy mark (*)"),
    "tag": _sign("type mark (!)"),
    "merge-key": _merge,
    "second-document": _second_document,
    "brackets-as-key": _brackets_as_key,
    "no-key": _no_key,
    "empty-item": _empty_item,
    "forbidden-character": _escaped,
    "reserved-sign": _empty_block,
}
