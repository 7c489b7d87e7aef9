"""Slips with a line end that is missing: two fields, or a section and its first entry, on one line."""

from __future__ import annotations

import re
from itertools import takewhile

from stakemap.load.eye import Line
from stakemap.load.fields import Field, fields_of, part_at
from stakemap.load.sheet import shown
from stakemap.load.suggest.near import near_word
from stakemap.load.syntax.view import Slip, View, field_here
from stakemap.model import Problem

__all__ = ["check_run_on"]

_KEY = re.compile(r"(?:- )?(?P<key>[a-z_-]+):(?=\s|$)")
_NEXT = re.compile(r"(?:(?<=[\]}])|\s)\s*,?\s*(?P<dash>(?<=\s)- )?(?P<key>[a-z_]+):(?=\s|$)")
_SECTION = re.compile(r"\s+([a-z_]+):$")
_BRACKETS = re.compile(r"\[[^\[\]]*\]|\{[^{}]*\}")


def check_run_on(view: View) -> tuple[Slip, ...]:
    """See ``places: - name: Ford Road`` and ``problem: Speeding stage: analysis``."""
    for line in view.suspects[:2]:
        if not line.value:
            continue
        slip = _head_and_first(view, line) or _two_fields(view, line) if line.key else None
        if (slip := slip or _section_behind(view, line)) is not None:
            return (slip,)
    return ()


def _section_behind(view: View, line: Line) -> Slip | None:
    """See the name of the next section behind the last text of the one above it: ``Noise response:``."""
    whole = line.text[line.column - 1 :].rstrip()
    found = _SECTION.search(whole)
    section = fields_of(Problem).get(found[1]) if found is not None else None
    if found is None or section is None or (section.part is None and section.kind != "texts by key"):
        return None
    first = line.text[: line.column - 1] + whole[: found.start()]
    says = f'"{section.key}" begins a section of its own, so it needs a line of its own.'
    column = line.column + found.start(1)
    below = range(line.number + 1, len(view.lines) + 1)
    rest = takewhile(lambda at: view.indent(at) != 0 or bool(view.at(at).dashes), below)
    mended = {line.number: first, **dict.fromkeys(rest, "")}
    length = len(section.key) + 1
    return Slip("two-fields", line.number, column, length, says, f"{first}\n{section.key}:", mended, lost=True)


def _head_and_first(view: View, line: Line) -> Slip | None:
    """See a field that holds fields, with the first of them behind it on its own line."""
    field = field_here(view, line)
    first = _KEY.match(line.value)
    if field is None or (first is None and not (field.many and line.value[:2] == "- ")):
        return None
    own = field.kind == "texts by key"
    if not own and (field.part is None or (first is not None and first["key"] not in fields_of(field.part))):
        return None
    entry = line.value.removeprefix("- ")
    what = shown(line.value, 30)
    says = f"{what} stands behind {shown(line.key)} on one line, but needs a line of its own."
    head = line.text[: line.colon].strip()
    inner = " " * (line.column - len(line.indent) + 1)
    try_ = f"{head}\n{inner}{_entry(field, entry)}"
    mended = {line.number: line.text[: line.colon], **_first_entry(view, line, field)}
    return Slip("two-fields", line.number, line.value_column, None, says, try_, mended, lost=True)


def _entry(field: Field, text: str) -> str:
    """Write the first entry of a list with its dash; several fields with commas between them in braces."""
    fields = fields_of(field.part) if field.part is not None else {}
    several = [match[1] for match in re.finditer(r",\s*([a-z_]+):\s", text)]
    if several and set(several) <= set(fields) and text[0] != "{":
        text = f"{{{text}}}"
    return f"- {text}" if field.many else text


def _first_entry(view: View, line: Line, field: Field) -> dict[int, str]:
    """Leave out what follows of a list's first entry, up to the next one, or what hangs below a first field."""
    first = view.below(line.number)
    hanging = line.value[-1] in ":|>-"
    if first is None or first.column <= line.column or (bool(first.dashes) if field.many else not hanging):
        return {}
    edge = len(first.indent)
    below = range(first.number, len(view.lines) + 1)
    rest = takewhile(lambda at: (indent := view.indent(at)) is None or indent >= edge, below)
    return dict.fromkeys(rest, "")


def _two_fields(view: View, line: Line) -> Slip | None:
    """See two fields of one entry, or the last of one and the first of the next, on one line."""
    levels = view.levels(line.number + 1)
    own = next((level for level in levels if level.line == line.number and not level.dash), None)
    part = part_at(view.path(own, levels)) if own is not None else None
    closed = _BRACKETS.match(line.value)
    found = _NEXT.search(line.value, closed.end() if closed else 1)
    if part is None or found is None or found["key"] not in fields_of(part) or found["key"] == line.key:
        return None
    if line.value[:1] in "\"'|>" or (line.value[:1] in "[{" and closed is None) or _is_word(view, line):
        return None
    first = line.value[: found.start()].rstrip(" ,")
    start = line.text[: line.value_column - 1]
    second = line.value[found.start("key") :]
    says = f'"{found["key"]}" begins a field of its own, so it needs a line of its own.'
    if not found["dash"]:
        try_ = f"{start.strip()} {first}\n{' ' * (line.column - len(line.indent) - 1)}{second}"
    elif line.dashes:
        try_ = f"{start.strip()} {first}\n- {second}"
    else:
        try_ = f"  {start.strip()} {first}\n- {second}"
    column = line.value_column + found.start("key")
    below = range(line.number + 1, len(view.lines) + 1)
    head = second.endswith(":")
    hanging = takewhile(lambda at: (indent := view.indent(at)) is None or indent >= line.column, below if head else ())
    mended = {line.number: f"{start}{first}", **dict.fromkeys(hanging, "")}
    return Slip("two-fields", line.number, column, None, says, try_, mended, lost=True)


def _is_word(view: View, line: Line) -> bool:
    """Tell whether a value with a colon is one fixed word with something behind it, and no text."""
    field = field_here(view, line)
    before = line.value.partition(":")[0]
    return field is not None and field.words is not None and near_word(field.words, before) == before
