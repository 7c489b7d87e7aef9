"""Notes on a field that was swallowed by the text above it, under ``|`` or ``>`` or in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stakemap.errors import Diagnostic
from stakemap.load.fields import fields_of, part_at
from stakemap.load.parse import Parsed
from stakemap.load.sheet import Sheet
from stakemap.load.source_map import Path, Place

__all__ = ["note_in_block"]

_FIELD = re.compile(r"\s*(?P<key>[a-z_]+):(?:\s|$)")


def note_in_block(sheet: Sheet, parsed: Parsed, path: Path, place: Place) -> Iterator[Diagnostic]:
    """See a line of a text that begins like a field which its entry lacks; at most one for a text.

    Args:
        sheet: The file.
        parsed: What was read from it.
        path: Where the text stands.
        place: Its first and last line.
    """
    part = part_at(path[:-1])
    sign = sheet.line(place.line)[place.column - 1 : place.column]
    if sign not in ("|", ">", '"', "'") or part is None:
        return
    entry = parsed.tree
    for step in path[:-1]:
        entry = entry[step]
    lines = range(place.line + 2, place.end_line) if sign in "|>" else range(place.line + 1, place.end_line + 1)
    for number in lines:
        line = sheet.line(number)
        found = _FIELD.match(line)
        if found is None or not isinstance(entry, dict) or found["key"] in entry or found["key"] not in fields_of(part):
            continue
        name = str(path[-1])
        says = f'This line was read as a part of the text of "{name}" in line {place.line}.'
        try_ = f'{line.strip()}, lined up with "{name}"'
        if sign not in "|>":
            try_ = f"put the closing {sign} at the end of line {number - 1}"
        yield sheet.tell("swallowed-line", number, found.start("key") + 1, None, says, try_)
        return
