"""Random edits, and what they must do to plain data: written apart from the code under test."""

from __future__ import annotations

import copy
import random
from typing import Any

import yaml

from stakemap.edits import AddEntry, Drop, SetValue
from stakemap.edits.patch import Edit, Path
from stakemap.load.fields import fields_of, part_at

TEXTS = (
    "talking",
    "2025-03-01",
    "1,200",
    "yes",
    "no",
    "unknown",
    "none",
    "null",
    "~",
    "12:30",
    "+1 313 555 0100",
    "Sam Sample",
    "Sam's",
    'the "old" bar',
    'it\'s "both"',
    "a: b",
    "ends:",
    "x # y",
    "#1",
    "# not a remark",
    "- a dash",
    "-",
    "--- three",
    "? ask",
    "?",
    "[x",
    "a, b",
    "{y}",
    "*star",
    "&and",
    "!bang",
    "%share",
    "@home",
    "`tick",
    "|",
    ">5",
    "=",
    "<<",
    "C:\\north\\new",
    "http://exampleton.example/a#b",
    "back\\slash: and 'quote'",
    "two  spaces",
    " leading",
    "trailing ",
    "tab\tinside",
    "Café Zürich",
    "\u0627\u0644\u0634\u0627\u0631\u0639",
    "",
    "first line\nsecond line",
    "first\n  deeper\n\nlast",
    "\n",
    "ends with a line\n",
    "word " * 40 + "end",
    "x" * 150,
    "long: " + "and so on # " * 20 + "end",
)


def plain_reading(raw: bytes) -> Any:
    """Read a file by the library's own plain loader: every value a text, nothing is an empty text."""
    return yaml.load(raw.decode("utf-8-sig"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def any_edit(tree: Any, chance: random.Random) -> Edit:
    """Make an edit that fits a tree: over a value, beside it, into a list, or taking something out."""
    lone = lone_maps(tree)
    if lone and chance.random() < 0.25:
        path = chance.choice(lone)
        return AddEntry(path, _entry(path, chance), chance.choice((None, 0, 1, 5)))
    path, node = _anywhere(tree, chance)
    kind = chance.random()
    if kind < 0.12 and path:
        return Drop(path)
    if isinstance(node, list) and kind < 0.75:
        at = chance.choice((None, 0, chance.randrange(len(node) + 1)))
        return AddEntry(path, _entry(path, chance), at)
    if isinstance(node, dict):
        return _in_a_map(path, node, chance)
    part = part_at(path)
    if isinstance(node, str) and node and part is not None and part.main and kind < 0.5:
        return SetValue((*path, chance.choice([key for key in fields_of(part) if key != part.main])), _text(chance))
    if path and isinstance(path[-1], str) and kind < 0.6 and _is_many(path):
        return AddEntry(path, _entry(path, chance))
    return SetValue(path, _text(chance) if kind < 0.93 else _value(chance))


def lone_maps(tree: Any, path: Path = ()) -> list[Path]:
    """Find the maps that stand alone where the format takes one or several."""
    found = [path] if isinstance(tree, dict) and path and isinstance(path[-1], str) and _is_one_map(path) else []
    steps = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [*found, *(below for step, node in steps for below in lone_maps(node, (*path, step)))]


def made(tree: Any, edit: Edit) -> Any:
    """Give what a tree, as `plain_reading` reads it, must be after an edit that can be made."""
    tree = copy.deepcopy(tree)
    holder = {"": tree}
    chain: Path = ("", *edit.where)
    at: Any = holder
    for depth, step in enumerate(chain[:-1]):
        at = _step(at, step, chain, depth)
    last = chain[-1]
    if isinstance(edit, Drop):
        del at[last]
    elif isinstance(edit, SetValue):
        at[last] = edit.value
    else:
        old = at.get(last, "") if isinstance(at, dict) else at[last]
        listed = old if isinstance(old, list) else [] if old in ("", "unknown", "none") else [old]
        listed.insert(len(listed) if edit.at is None else edit.at, edit.entry)  # a map alone is the first of two
        at[last] = listed
    return holder[""]


def _step(at: Any, step: Any, chain: Path, depth: int) -> Any:
    """Go one step down, and make what is missing there."""
    if isinstance(at, dict) and step not in at:
        at[step] = ""
    below = at[step]
    if isinstance(below, str) and isinstance(chain[depth + 1], str):
        part = part_at(chain[1 : depth + 1])
        main = part.main if part is not None and below else None
        below = {main: below} if main else {}
        at[step] = below
    return below


def _anywhere(tree: Any, chance: random.Random) -> tuple[Path, Any]:
    path: Path = ()
    node = tree
    while isinstance(node, dict | list) and node and (not path or chance.random() < 0.8):
        step = chance.choice(list(node) if isinstance(node, dict) else list(range(len(node))))
        path, node = (*path, step), node[step]
    return path, node


def _in_a_map(path: Path, node: dict[str, Any], chance: random.Random) -> Edit:
    part = part_at(path)
    keys = [key for key in (fields_of(part) if part else ()) if key not in node] or [f"x_new_{len(node)}"]
    key = chance.choice([*keys, "x_own"])
    below = part_at((*path, key))
    if below is not None and chance.random() < 0.3:
        return SetValue((*path, key, chance.choice(list(fields_of(below)))), _text(chance))
    if _is_many((*path, key)) and chance.random() < 0.6:
        return AddEntry((*path, key), _entry((*path, key), chance))
    return SetValue((*path, key), _value(chance))


def _is_one_map(path: Path) -> bool:
    part = part_at(path[:-1])
    field = fields_of(part).get(str(path[-1])) if part is not None else None
    return field is not None and field.one_map


def _is_many(path: Path) -> bool:
    part = part_at(path[:-1])
    field = fields_of(part).get(str(path[-1])) if part is not None else None
    return field is not None and field.many


def _text(chance: random.Random) -> str:
    return chance.choice(TEXTS)


def _entry(path: Path, chance: random.Random) -> Any:
    part = part_at(path)
    if part is None or chance.random() < 0.2:
        return _text(chance) or "x"
    keys = chance.sample(list(fields_of(part)), min(len(fields_of(part)), chance.randint(1, 4)))
    return {key: _value(chance) for key in keys}


def _value(chance: random.Random) -> Any:
    kind = chance.random()
    if kind < 0.7:
        return _text(chance)
    if kind < 0.9:
        return [_text(chance) or "x" for _ in range(chance.randint(0, 4))]
    return {"a": _text(chance), "b": [_text(chance) or "x", {"c": _text(chance)}]}
