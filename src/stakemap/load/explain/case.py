"""One thing in a file that could not be understood, with all that is needed to speak about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from stakemap.errors import Diagnostic
from stakemap.load.fields import Field, field_at, fields_of, part_at
from stakemap.load.sheet import Sheet, shown
from stakemap.load.source_map import Path, Place, SourceMap
from stakemap.load.suggest.near import meant_key
from stakemap.model import Part, Problem

__all__ = ["Case", "a_part", "no_field", "walk"]

_PARTS: Mapping[str, str] = {
    "Problem": "the whole file",
    "Closed": "closed",
    "Lead": "the lead",
    "Place": "a place",
    "Stakeholder": "a stakeholder",
    "Person": "a person",
    "Stance": "a stance",
    "Readiness": "readiness",
    "Capacity": "capacity",
    "Approach": "approach",
    "Step": "a step",
    "Relationship": "a relationship",
    "Trust": "trust",
    "Scanning": "scanning",
    "Issue": "an issue",
    "Cheers": "cheers",
    "View": "a view",
    "Analysis": "analysis",
    "Question": "a question",
    "Tried": "something tried",
    "Triangle": "the triangle",
    "Response": "response",
    "Goal": "the goal",
    "Action": "an action",
    "Assessment": "assessment",
    "Measure": "a measure",
    "Baseline": "a baseline",
    "Target": "a target",
    "Reading": "a reading",
    "Assignment": "an assignment",
    "CheckIn": "a check-in",
    "LogEntry": "a log entry",
    "Accepted": "an accepted gap",
}


def a_part(part: type[Part]) -> str:
    """Name a part as it is named in a sentence: ``a stakeholder``, ``the whole file``."""
    return _PARTS[part.__name__]


def no_field(part: type[Part], typed: str) -> str:
    """Say that a part has no such field."""
    return f"{shown(typed)} is not a field of {'a problem file' if part is Problem else a_part(part)}."


def walk(tree: Any, loc: Sequence[str | int]) -> tuple[Path, Path, Any]:
    """Follow a validator's location down the tree, leaving out steps that are not in the file.

    Returns:
        The path as it is written in the file, the same path with the keys that are meant, and what stands there.
    """
    path: list[str | int] = []
    meant: list[str | int] = []
    node = tree
    for step in loc:
        written: str | int | None = None
        if isinstance(node, dict) and isinstance(step, str):
            written = step if step in node else written_key(part_at(tuple(meant)), node, step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            written = step
        if written is None:
            continue
        node = node[written]
        path.append(written)
        meant.append(step)
    return tuple(path), tuple(meant), node


def written_key(part: type[Part] | None, node: Mapping[str, Any], key: str) -> str | None:
    """Find the key of a map that was meant to be another one; None when there is none."""
    if part is None or key not in fields_of(part):
        return None
    fields = fields_of(part)
    return next((typed for typed in node if typed not in fields and meant_key(part, typed) == key), None)


@dataclass(frozen=True, slots=True)
class Case:
    """One refusal by the model, seen in the file.

    Attributes:
        sheet: The file.
        places: Where everything stands.
        tree: The whole file as maps, lists and texts.
        loc: Where the model refused something, in its own steps.
        path: The same place as far as it is in the file, as it is written there.
        meant: That path with the keys that are meant, where some are misspelt.
        value: What stands there.
        kind: The model's word for the refusal.
        context: Further facts of the refusal.
    """

    sheet: Sheet
    places: SourceMap
    tree: Any
    loc: Path
    path: Path
    meant: Path
    value: Any
    kind: str
    context: Mapping[str, Any]

    @property
    def field(self) -> Field | None:
        """The field in which the value stands."""
        return field_at(self.meant)

    @property
    def asked(self) -> Field | None:
        """The field that refused the value: the main field of an entry for which a text stands."""
        return field_at(self.loc) or self.field

    @property
    def name(self) -> str:
        """The key under which the value stands; empty at the top of the file."""
        return next((str(step) for step in reversed(self.meant) if isinstance(step, str)), "")

    @property
    def above(self) -> Case:
        """The same refusal, seen at whatever holds the value."""
        value = self.tree
        for step in self.path[:-1]:
            value = value[step]
        return replace(self, path=self.path[:-1], meant=self.meant[:-1], value=value)

    def below(self, key: str) -> Case:
        """The same refusal, seen at a key of the value."""
        return replace(self, path=(*self.path, key), meant=(*self.meant, key), value=self.value[key])

    def at_field(self, code: str, says: str, try_: str) -> Diagnostic:
        """Point at the value where it stands on the line of its key, else at the key."""
        if self.places.value(self.path).line == self.places.key(self.path).line:
            return self.at_value(code, says, try_)
        return self.at_key(code, says, try_)

    def at_value(self, code: str, says: str, try_: str) -> Diagnostic:
        """Point at the value."""
        return self._tell(code, self.places.value(self.path), says, try_)

    def at_key(self, code: str, says: str, try_: str) -> Diagnostic:
        """Point at the key, or at the entry of a list."""
        return self._tell(code, self.places.key(self.path), says, try_)

    def _tell(self, code: str, place: Place, says: str, try_: str) -> Diagnostic:
        length = place.end_column - place.column if place.line == place.end_line else None
        return self.sheet.tell(code, place.line, place.column, length, says, try_)

    def written(self) -> str:
        """Give the value as it is written on its line, remark excluded."""
        place = self.places.value(self.path)
        line = self.sheet.line(place.line)
        end = place.end_column - 1 if place.end_line == place.line else len(line)
        return line[place.column - 1 : end].strip()

    def key_line(self, key: str) -> str:
        """Give the line of the key with another key in its place, remark and all."""
        place = self.places.key(self.path)
        rest = self.sheet.line(place.line)[place.end_column - 1 :].lstrip()
        rest = rest.removeprefix(":").strip()
        return f"{key}: {rest}".strip() if rest else f"{key}:"
