"""What a file must hold after an edit, worked out on plain data, without looking at the text."""

from __future__ import annotations

from typing import Any

from stakemap.edits.patch import AddEntry, Drop, Edit, Path, SetValue
from stakemap.load.fields import field_at, part_at

__all__ = ["NoPlace", "expect", "main_of", "plain"]


class NoPlace(Exception):
    """An edit has no place in the data.

    Attributes:
        path: The part of its path that is there.
        why: What stands in the way, as the end of a sentence.
    """

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        self.why = why
        super().__init__(why)


def expect(tree: Any, edit: Edit) -> Any:
    """Copy a tree with one edit made in it.

    Raises:
        NoPlace: The edit cannot be made in this tree.
    """
    return _changed(tree, (), edit.where, edit)


def plain(value: Any) -> Any:
    """Copy a value as dicts, lists and texts, the way the loader gives them."""
    if isinstance(value, str):
        return str(value)
    if hasattr(value, "items"):
        return {str(key): plain(item) for key, item in value.items()}
    return [plain(item) for item in value]


def main_of(path: Path) -> str | None:
    """Give the key that a plain text at a path stands for; None where it stands for no entry."""
    part = part_at(path)
    return part.main if part is not None else None


def _changed(node: Any, done: Path, rest: Path, edit: Edit) -> Any:
    if not rest:
        return _made(node, done, edit)
    step = rest[0]
    if isinstance(step, int):
        if not isinstance(node, list) or not 0 <= step < len(node):
            raise NoPlace(done, f"there is no entry number {step + 1} there")
        if len(rest) == 1 and isinstance(edit, Drop):
            return [*node[:step], *node[step + 1 :]]
        return [*node[:step], _changed(node[step], (*done, step), rest[1:], edit), *node[step + 1 :]]
    held = _as_map(node, done, step, edit)
    if isinstance(held, str):
        return _changed(held, (*done, step), rest[1:], edit)
    if step not in held and isinstance(edit, Drop):
        raise NoPlace(done, f'there is no "{step}" there')
    if len(rest) == 1 and isinstance(edit, Drop):
        if len(held) == 1:
            raise NoPlace(done, f'"{step}" is all that stands there')
        return {key: value for key, value in held.items() if key != step}
    return {**held, step: _changed(held.get(step), (*done, step), rest[1:], edit)}


def _as_map(node: Any, path: Path, step: str, edit: Edit) -> Any:
    """Read a node as the map that an edit needs; a text whose own key is meant stays a text."""
    if isinstance(node, dict):
        return node
    if node is None and path and isinstance(path[-1], str):
        return {}
    if isinstance(node, str) and not isinstance(edit, Drop):
        main = main_of(path)
        if main == step and isinstance(edit, SetValue) and isinstance(edit.value, str):
            return node
        if main is not None:
            return {main: node}
        if node in ("unknown", "none"):
            return {}
    raise NoPlace(path, "something else stands there")


def _made(node: Any, path: Path, edit: Edit) -> Any:
    if isinstance(edit, SetValue):
        return plain(edit.value)
    if isinstance(edit, Drop):
        raise NoPlace(path, "the whole file cannot go")
    return _with_entry(node, path, edit)


def _with_entry(node: Any, path: Path, edit: AddEntry) -> list[Any]:
    if node is None or node in ("", "unknown", "none"):
        node = []
    if isinstance(node, str):
        node = [node]
    if isinstance(node, dict) and (field := field_at(path)) is not None and field.one_map:
        node = [node]
    if not isinstance(node, list):
        raise NoPlace(path, "a single entry stands there, not a list")
    at = len(node) if edit.at is None else max(edit.at, 0)
    return [*node[:at], plain(edit.entry), *node[at:]]
