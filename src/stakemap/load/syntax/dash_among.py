"""A dash where fields are expected: an entry at the wrong column, a field with a dash, a list without its name."""

from __future__ import annotations

from itertools import takewhile

from stakemap.load.eye import Line
from stakemap.load.fields import fields_of, is_key, part_at
from stakemap.load.syntax.view import Level, Slip, View
from stakemap.model import Part
from stakemap.words import count

__all__ = ["check_dash_among_fields"]


def check_dash_among_fields(view: View) -> tuple[Slip, ...]:
    """See a dash where the lines above it, at the same column, are fields."""
    line = view.suspects[0]
    if not line.dashes:
        return ()
    levels = view.levels(line.number)
    here = next((level for level in levels if level.column == line.dashes[0]), None)
    if here is None or here.dash:
        return ()
    path = view.path(here, levels)
    whose = f' of "{path[-1]}"' if path else " of the file"
    says = f"This dash begins a list, but the lines above it are fields{whose}."
    part = part_at(path)
    if (moved := _moved(view, line, levels)) or (moved := _fields(view, line, here, levels, part, says)):
        return moved
    try_ = "put the name of the list above it, or take the dash away"
    if part is not None and (name := _list_for(view, line, part, levels, here)) is not None:
        try_ = f"put {name}: above it, on a line of its own"
    mended = {line.number: "", **dict.fromkeys(_list(view, line), "")}
    return (Slip("dash-among-fields", line.number, line.dashes[0], 1, says, try_, mended, lost=True),)


def _moved(view: View, line: Line, levels: tuple[Level, ...]) -> tuple[Slip, ...]:
    """See an entry that begins as those above it do, and has their fields, but at another column."""
    keys = view.entry_keys(line)
    alike = (level for level in levels if level.dash and (not line.key or view.at(level.line).key == line.key))
    like = next((level for level in alike if _fits(view, level, levels, keys)), None)
    if like is None:
        return ()
    delta = like.column - line.dashes[0]
    numbers = [line.number, *_hanging(view, line)]
    mended = {at: " " * delta + view.lines[at - 1] if delta > 0 else view.lines[at - 1][-delta:] for at in numbers}
    side, move = ("left", "add") if delta > 0 else ("right", "take away")
    below = " and what hangs below it" if len(numbers) > 1 else ""
    says = f"This dash{below} {'are' if below else 'is'} {count(abs(delta), 'space')} too far to the {side}."
    try_ = f"{move} {count(abs(delta), 'space')} at the beginning, to line up with the dash in line {like.line}"
    return (Slip("indentation", line.number, line.dashes[0], 1, says, try_, mended),)


def _fits(view: View, level: Level, levels: tuple[Level, ...], keys: set[str]) -> bool:
    """Tell whether an entry with these fields, or a plain text, can stand in the list of a dash."""
    owner = part_at(view.path(level, levels))
    return keys <= set(fields_of(owner)) if owner is not None else not keys


def _fields(
    view: View, line: Line, here: Level, levels: tuple[Level, ...], part: type[Part] | None, says: str
) -> tuple[Slip, ...]:
    """See fields of the entry itself, each with a dash of its own."""
    taken = {level.name for level in levels if not level.dash and level.column == here.column}
    known = set(fields_of(part)) - taken if part is not None else set()
    head = not line.value or line.value[0] in "|>"
    if line.key not in known or (len(_keys(view, line)) > 1 and not head):
        return ()
    run = [line.number, *takewhile(lambda at: _like(view.at(at), line, known), _content_below(view, line))]
    fixed = [view.at(at).text[view.at(at).column - 1 :].rstrip() for at in run]
    mended = {at: line.indent + text for at, text in zip(run, fixed, strict=True)}
    return (Slip("dash-among-fields", line.number, line.dashes[0], 1, says, "\n".join(fixed), mended),)


def _like(other: Line, line: Line, known: set[str]) -> bool:
    return other.dashes == line.dashes and other.key in known


def _content_below(view: View, line: Line) -> list[int]:
    return [at for at in range(line.number + 1, len(view.lines) + 1) if view.indent(at) is not None]


def _hanging(view: View, line: Line) -> list[int]:
    """Give the lines that stand further right than a dash, down to the first that does not."""
    return list(takewhile(lambda at: (view.indent(at) or 0) >= line.dashes[0], _content_below(view, line)))


def _list(view: View, line: Line) -> list[int]:
    """Give the lines of the whole list that begins with a line."""
    indent = len(line.indent)
    below = _content_below(view, line)
    return list(takewhile(lambda at: (view.indent(at) or 0) > indent or _dashed(view, at, indent), below))


def _dashed(view: View, at: int, indent: int) -> bool:
    return view.indent(at) == indent and bool(view.at(at).dashes)


def _keys(view: View, line: Line) -> set[str]:
    """Give the names of the fields of the entry that begins with a line."""
    below = (view.at(at) for at in _hanging(view, line))
    beside = (other for other in below if other.column == line.column and not other.dashes)
    return {line.key, *(other.key for other in beside if is_key(other.key))}


def _list_for(view: View, line: Line, part: type[Part], levels: tuple[Level, ...], here: Level) -> str | None:
    """Find the one list that such an entry can belong to and that is not there yet."""
    taken = {level.name for level in levels if not level.dash and level.column == here.column}
    keys = _keys(view, line)
    lists = {key: field.part for key, field in fields_of(part).items() if field.many and key not in taken}
    fits = [key for key, held in lists.items() if held is not None and line.key and keys <= set(fields_of(held))]
    return fits[0] if len(fits) == 1 else None
