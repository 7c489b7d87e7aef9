"""All entries of a file, found in its tree also where the file has mistakes.

The model sees nothing of a file with a mistake in it; names must be compared all the same, or the first
typing error would hide every wrong name. So entries are looked up here in the tree itself, and a misspelt
key counts as the key that was meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stakemap.load.fields import Field, fields_of
from stakemap.load.source_map import Path
from stakemap.model import Part, Problem
from stakemap.words import name_key

__all__ = ["Entry", "find_entries", "is_said", "item_texts", "with_meant_keys"]


_MOST_WRONG_KEYS = 400  # judgement: so many misspelt keys of a file are looked up, so that hostile files end soon


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file.

    Attributes:
        part: What sort of entry it is.
        path: Where it stands.
        meant: The same path with the keys that are meant, where some are misspelt.
        keys: The keys that it has, by the fields that are meant.
        node: Its map, or the text that stands for it.
    """

    part: type[Part]
    path: Path
    meant: Path
    keys: Mapping[str, str]
    node: Any

    @property
    def wrong_keys(self) -> tuple[str, ...]:
        """The keys that the format does not have here; the user's own, which begin with ``x_``, are not wrong."""
        if not isinstance(self.node, dict):
            return ()
        return tuple(key for key in self.node if key not in fields_of(self.part) and not key.startswith("x_"))

    @property
    def fields(self) -> frozenset[str]:
        """The fields that it has."""
        if isinstance(self.node, str):
            return frozenset((self.part.main,) if self.part.main else ())
        return frozenset(self.keys)

    def texts(self, key: str) -> tuple[tuple[Path, str], ...]:
        """Give the texts of a field with their places; ``unknown``, ``none`` and whatever is no text left out."""
        if isinstance(self.node, str):
            return ((self.path, self.node),) if key == self.part.main and is_said(self.node) else ()
        if key not in self.keys:
            return ()
        written = self.keys[key]
        return item_texts((*self.path, written), self.node[written])

    def text(self, key: str) -> str | None:
        """Give the one text of a field, or None."""
        found = self.texts(key)
        return found[0][1] if found else None

    def has(self, key: str) -> bool:
        """Tell whether a field is there and holds something."""
        return key in self.keys and self.node[self.keys[key]] not in (None, "")


def is_said(text: str) -> bool:
    """Tell whether a text says something, rather than ``unknown``, ``none`` or nothing."""
    if len(text) > 20:
        return not text.isspace()
    return bool(text.strip()) and name_key(text) not in ("unknown", "none")


def item_texts(path: Path, value: Any) -> tuple[tuple[Path, str], ...]:
    """Give the texts of a value that is one text or a list of them."""
    if isinstance(value, str):
        return ((path, value),) if is_said(value) else ()
    if isinstance(value, list):
        return tuple(((*path, at), item) for at, item in enumerate(value) if isinstance(item, str) and is_said(item))
    return ()


def find_entries(tree: Any) -> tuple[Entry, ...]:
    """Give all entries of a file, the whole file first, in file order."""
    return tuple(_Finder().entries(Problem, (), (), tree))


class _Finder:
    """One walk down a tree, which looks up a limited number of misspelt keys."""

    def __init__(self) -> None:
        self.left = _MOST_WRONG_KEYS

    def entries(self, part: type[Part], path: Path, meant: Path, node: Any) -> Iterator[Entry]:
        """Give an entry and all entries in it."""
        if isinstance(node, str):
            if node.strip():
                yield Entry(part, path, meant, {}, node)
            return
        if not isinstance(node, dict):
            return
        keys = self.keys(part, node)
        yield Entry(part, path, meant, keys, node)
        fields = fields_of(part)
        for key, written in keys.items():
            field = fields[key]
            if field.part is not None:
                yield from self.below(field, field.part, (*path, written), (*meant, key), node[written])

    def below(self, field: Field, part: type[Part], path: Path, meant: Path, value: Any) -> Iterator[Entry]:
        """Give the entries in the value of a field."""
        if isinstance(value, list):
            for at, item in enumerate(value):
                yield from self.entries(part, (*path, at), (*meant, at), item)
        elif isinstance(value, dict) and field.many and not set(value) & set(fields_of(part)):
            for key, item in value.items():  # names as keys, where a list is asked
                yield Entry(part, (*path, key), meant, {}, key)
                yield from self.entries(part, (*path, key), meant, item)
        elif not isinstance(value, str) or is_said(value):
            yield from self.entries(part, path, meant, value)

    def keys(self, part: type[Part], node: Mapping[str, Any]) -> dict[str, str]:
        """Map the fields that are meant to the keys that are written."""
        fields = fields_of(part)
        found = {key: key for key in node if key in fields}
        if len(found) == len(node):
            return found
        from stakemap.load.suggest.near import meant_key  # only faulty files pay for it

        for key in [key for key in node if key not in fields and not key.startswith("x_")][: self.left]:
            self.left -= 1
            meant = meant_key(part, key)
            if meant is not None:
                found.setdefault(meant, key)
        return found

    def renamed(self, part: type[Part] | None, node: Any) -> Any:
        """Copy a tree with the keys that are meant."""
        if part is None:
            return node
        if isinstance(node, list):
            return [self.renamed(part, item) for item in node]
        if not isinstance(node, dict):
            return node
        fields = fields_of(part)
        keys = self.keys(part, node)
        written = set(keys.values())
        copied = {key: self.renamed(fields[key].part, node[typed]) for key, typed in keys.items()}
        return copied | {key: value for key, value in node.items() if key not in written}


def with_meant_keys(tree: Any) -> Any:
    """Copy a tree with the keys that are meant in place of misspelt ones, so that more of it can be read."""
    return _Finder().renamed(Problem, tree)
