"""A new entry of a list that begins without its dash."""

from __future__ import annotations

from stakemap.load.eye import Line
from stakemap.load.fields import fields_of, is_key, part_at
from stakemap.load.guard import MAIN_KEYS
from stakemap.load.sheet import shown
from stakemap.load.syntax.view import Level, Slip, View

__all__ = ["check_first_dash", "check_missing_dash", "check_text_above"]


def check_missing_dash(view: View) -> tuple[Slip, ...]:
    """See a line at the column of a list's dashes that has none."""
    for line in view.suspects:
        if line.dashes:
            continue
        here = len(line.indent) + 1
        levels = view.levels(line.number)
        dash = next((level for level in levels if level.dash and level.column == here), None)
        if dash is not None and _name_as_key(view, line, view.at(dash.line)):
            says = f"The colon after {shown(line.key)} makes it the name of a field."
            try_ = f"- name: {line.key}"
            mended = {line.number: line.replaced(try_)}
            return (Slip("name-as-key", line.number, here, len(line.key), says, try_, mended),)
        if dash is None or not _begins_entry(view, line, view.at(dash.line), levels):
            continue
        says = f"{shown(line.content)} begins a new entry, but has no dash."
        try_ = f"- {line.content}"
        column = len(line.indent) + 1
        alone = {line.number: line.replaced(try_)}
        run = {**alone, **_run_below(view, line)}
        return tuple(Slip("missing-dash", line.number, column, None, says, try_, mended) for mended in (run, alone))
    return ()


def _name_as_key(view: View, line: Line, sibling: Line) -> bool:
    """Tell whether a name was made the head of its entry: ``Garden City Hospital:`` among ``- name: ...``."""
    below = view.below(line.number)
    inside = below is not None and below.column > line.column and is_key(below.key)
    return inside and sibling.key == "name" and line.key[:1].isupper() and not line.value and not is_key(line.key)


def _begins_entry(view: View, line: Line, sibling: Line, levels: tuple[object, ...]) -> bool:
    """Tell whether a line looks like the first of an entry."""
    if not line.key:
        return not sibling.key or not line.value.endswith(":")
    if line.key == sibling.key or line.key in MAIN_KEYS:
        return True
    return part_at((line.key,)) is None and len(line.key.split()) > 2


def _run_below(view: View, line: Line) -> dict[int, str]:
    """Move the fields that follow the new entry below its first one."""
    moved = {}
    for number in range(line.number + 1, len(view.lines) + 1):
        below = view.at(number)
        if below.empty:
            continue
        if len(below.indent) < len(line.indent) or (below.dashes and len(below.indent) == len(line.indent)):
            break
        moved[number] = f"  {below.text}"
    return moved


def check_first_dash(view: View) -> tuple[Slip, ...]:
    """See a list whose first entry has no dash, noticed at a line further down."""
    line = view.suspects[0]
    levels = view.levels(line.number)
    column = line.dashes[0] if line.dashes else len(line.indent) + 1
    parent = next((level for level in levels if not level.dash and level.column < column), None)
    while parent is not None and not _is_list(view, parent, levels, alone=bool(line.dashes)):
        above = parent
        parent = next((level for level in levels if not level.dash and level.column < above.column), None)
    first = view.below(parent.line) if parent is not None else None
    if parent is None or first is None or first.dashes or not first.key or first.column <= parent.column:
        return ()
    dash = line.dashes[0] if line.dashes else first.column
    if first.column - dash not in (0, 2) or (not line.dashes and line.column != first.column + 2):
        return ()
    says = f'{shown(first.content)} begins an entry of "{parent.name}", but has no dash.'
    try_ = f"- {first.content}"
    mended = {first.number: " " * (dash - 1) + try_}
    return (Slip("missing-dash", first.number, first.column, None, says, try_, mended),)


def _is_list(view: View, level: Level, levels: tuple[Level, ...], *, alone: bool) -> bool:
    """Tell whether a level is a field that holds a list of entries, ``alone``: even if one may stand without a dash."""
    part = part_at(view.path(level, levels))
    field = fields_of(part).get(level.name) if part is not None else None
    return field is not None and field.many and field.part is not None and (alone or not field.one_map)


def check_text_above(view: View) -> tuple[Slip, ...]:
    """See a field with a text on its own line and a list or fields below it."""
    line = view.suspects[0]
    above = view.above(line.number)
    if above is None or not above.key or not above.value or above.value[:1] in "|>[{\"'":
        return ()
    levels = view.levels(line.number)
    path = tuple(level.name for level in reversed(levels) if not level.dash and level.line < above.number)
    part = part_at(path)
    field = fields_of(part).get(above.key) if part is not None else None
    if field is None or field.part is None or len(line.indent) + 1 <= above.column:
        return ()
    if not line.dashes and line.key not in fields_of(field.part):
        return ()
    what = "a list" if line.dashes else "fields"
    says = f'"{above.key}" has a text of its own, {shown(above.value, 30)}, and also {what} below it.'
    mended = {above.number: above.text[: above.colon]}
    column = above.value_column
    try_ = f"{above.key}:"
    return (Slip("text-and-list", above.number, column, len(above.value), says, try_, mended),)
