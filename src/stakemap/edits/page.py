"""A file as it can be edited: its text, its tree, and where each part of it really ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from stakemap.edits.patch import Path
from stakemap.errors import MistakesInFile
from stakemap.load.decode import decode
from stakemap.load.parse import parse
from stakemap.load.source_map import SourceMap

__all__ = ["BOM", "MISSING", "Page", "build_page", "text_end"]

BOM = b"\xef\xbb\xbf"
MISSING = object()
_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Page:
    """A file that can be understood, ready to be edited.

    Attributes:
        name: The file as the user named it.
        text: Its text, without a byte order mark.
        tree: What it holds, as dicts, lists and texts.
        places: Where everything stands in the text.
        newline: Its line end.
    """

    name: str
    text: str
    tree: Any
    places: SourceMap
    newline: str

    def node(self, path: Path) -> Any:
        """Give what stands at a path, or ``MISSING``."""
        node = self.tree
        for step in path:
            if isinstance(node, dict):
                node = node.get(step, MISSING)
            else:
                inside = isinstance(node, list) and isinstance(step, int) and 0 <= step < len(node)
                node = node[int(step)] if inside else MISSING
        return node

    def deepest(self, path: Path) -> Path:
        """Give as much of a path as is there."""
        while path and self.node(path) is MISSING:
            path = path[:-1]
        return path

    def in_flow(self, path: Path) -> bool:
        """Tell whether a value is a list or map in brackets, or stands in one."""
        return any(
            isinstance(self.node(path[:depth]), dict | list) and self.text[self.start(path[:depth])] in "[{"
            for depth in range(len(path) + 1)
        )

    def start(self, path: Path) -> int:
        """Give the offset of the first character of a value; of nothing, the place behind its colon."""
        return self.colon(path) if self.node(path) is None else self.places.value(path).start

    def end(self, path: Path) -> int:
        """Give the offset just behind a value: behind its last text or bracket, not behind the remarks below it."""
        node = self.node(path)
        place = self.places.value(path)
        if node is None:
            return self.colon(path)
        if isinstance(node, str):
            return text_end(self.text, place.start, place.end)
        if not node or self.text[place.start] in "[{":
            return place.end
        return self.end((*path, next(reversed(node)) if isinstance(node, dict) else len(node) - 1))

    def colon(self, path: Path) -> int:
        """Give the offset just behind the colon of a key; behind the key where it has none."""
        end = self.places.key(path).end
        found = re.compile(r"[ \t]*:").match(self.text, end)
        return found.end() if found else end

    def column(self, path: Path) -> int:
        """Give the column, from 0, of a key, or of the dash of an entry in a list without brackets."""
        if path and isinstance(path[-1], int):
            return self.places.value(path[:-1]).column - 1
        return self.places.key(path).column - 1

    def line(self, path: Path) -> int:
        """Give the line of a key or entry, counted from 1."""
        return self.places.key(path).line

    def line_start(self, offset: int) -> int:
        """Give the offset of the start of a line."""
        return max(self.text.rfind("\n", 0, offset), self.text.rfind("\r", 0, offset)) + 1

    def line_end(self, offset: int) -> int:
        """Give the offset of the end of a line, before its line end."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def next_line(self, offset: int) -> int:
        """Give the offset of the start of the next line; the end of the text on the last one."""
        found = _LINE_END.search(self.text, offset)
        return found.end() if found else len(self.text)

    def blank_after(self, offset: int) -> bool:
        """Tell whether the line below an offset is empty, or the text ends there."""
        below = self.next_line(offset)
        return not self.text[below : self.line_end(below)].strip()

    def below(self, path: Path) -> int:
        """Give the end of the last line that belongs to a key or entry, with the remarks set deeper than it."""
        column = self.column(path)
        last = self.line_end(self.end(path))
        at = self.next_line(last)
        while at < len(self.text):
            line = self.text[at : self.line_end(at)]
            content = line.lstrip()
            if content and not (content.startswith("#") and len(line) - len(content) > column):
                break
            if content:
                last = self.line_end(at)
            following = self.next_line(at)
            if following == at:
                break
            at = following
        return last


def text_end(text: str, start: int, end: int) -> int:
    """Give the real end of a value that is a text: one with a block sign ends, for the library, further down."""
    if text[start : start + 1] not in ("|", ">"):
        return end
    body = text[start:end]
    if "+" in _LINE_END.split(body)[0].split("#")[0]:  # its empty lines at the end count
        stripped = body.rstrip(" ")
        return start + len(stripped) - (2 if stripped.endswith("\r\n") else stripped.endswith(("\n", "\r")))
    return start + len(body.rstrip())


def build_page(raw: bytes, name: str) -> Page:
    """Read the bytes of a file.

    Raises:
        MistakesInFile: The file has mistakes of form, or holds no keys.
    """
    parsed = parse(raw, name)
    if parsed.faults or not isinstance(parsed.tree, dict):
        from stakemap.load.sheet import Sheet
        from stakemap.load.whole import tell_no_map

        raise MistakesInFile(parsed.faults or tell_no_map(Sheet(name, parsed.lines), parsed.tree))
    text = decode(raw, name).text
    ends = [found[0] for found in _LINE_END.finditer(text)]
    newline = max(sorted(set(ends)), key=ends.count) if ends else "\n"
    return Page(name, text, parsed.tree, parsed.places, newline)
