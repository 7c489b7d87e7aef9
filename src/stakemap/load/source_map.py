"""Where everything stands: the position of every key and value of a file, by its path."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

__all__ = ["Branch", "Mark", "Path", "Place", "SourceMap", "mark_place"]

Path = tuple[str | int, ...]


class Mark(Protocol):
    """A position as the YAML library gives it, everything counted from 0."""

    line: int
    column: int
    index: int


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the file.

    Attributes:
        line: Line of its first character, counted from 1.
        column: Column of its first character, counted from 1.
        end_line: Line on which it ends.
        end_column: Column just behind its last character.
        start: Offset of its first character in the text, counted from 0 behind a byte order mark.
        end: Offset just behind its last character.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int


class Branch:
    """The marks of a list or map and of all that is in it.

    ``children`` is a list of nodes for a list, and for a map a dict from key to the key's first mark,
    its last mark and the value's node. The node of a text is a pair of marks.
    """

    __slots__ = ("children", "end", "start")

    def __init__(self, start: Mark, children: Any) -> None:
        self.start = start
        self.end = start
        self.children = children


def mark_place(start: Mark, end: Mark) -> Place:
    """Make a place of two marks."""
    return Place(start.line + 1, start.column + 1, end.line + 1, end.column + 1, start.index, end.index)


class SourceMap:
    """Positions of keys and values, found by walking down from the top of the file.

    A path is a tuple of keys and list indices, e.g. ``("stakeholders", 2, "status")``. A path that is
    not in the file gives the nearest thing around it that is.
    """

    __slots__ = ("_root",)

    def __init__(self, root: Any = None) -> None:
        self._root = root

    def value(self, path: Path) -> Place:
        """Find where the value at ``path`` stands."""
        node = self._walk(path)[1]
        return self._span(node)

    def key(self, path: Path) -> Place:
        """Find where the key at the end of ``path`` stands; for an entry of a list, the entry itself."""
        marks, node, _ = self._walk(path)
        return mark_place(*marks) if marks is not None else self._span(node)

    def has(self, path: Path) -> bool:
        """Tell whether exactly this path is in the file."""
        return self._root is not None and self._walk(path)[2] == len(path)

    def leaves(self) -> Iterator[tuple[Path, str | int, Mark, Mark]]:
        """Give every text: the path of what holds it, its key or index there, its first and its last mark.

        Quick, because no path or place is made for it; in no particular order.
        """
        stack: list[tuple[Path, Branch]] = [((), self._root)] if isinstance(self._root, Branch) else []
        while stack:
            path, branch = stack.pop()
            if isinstance(branch.children, dict):
                items = [(key, entry[2]) for key, entry in branch.children.items()]
            else:
                items = list(enumerate(branch.children))
            for key, node in items:
                if node.__class__ is Branch:
                    stack.append(((*path, key), node))
                else:
                    yield path, key, node[0], node[1]

    def _walk(self, path: Path) -> tuple[tuple[Mark, Mark] | None, Any, int]:
        marks: tuple[Mark, Mark] | None = None
        node = self._root
        depth = 0
        for step in path:
            found = _step(node, step)
            if found is None:
                break
            marks, node = found
            depth += 1
        return marks, node, depth

    @staticmethod
    def _span(node: Any) -> Place:
        if node is None:
            return Place(1, 1, 1, 1, 0, 0)
        if isinstance(node, Branch):
            return mark_place(node.start, node.end)
        return mark_place(*node)


def _step(node: Any, step: str | int) -> tuple[tuple[Mark, Mark] | None, Any] | None:
    """Go one step down; None when there is no such child."""
    if not isinstance(node, Branch):
        return None
    if isinstance(node.children, dict):
        entry = node.children.get(step)
        return None if entry is None else ((entry[0], entry[1]), entry[2])
    if isinstance(step, int) and 0 <= step < len(node.children):
        return None, node.children[step]
    return None
