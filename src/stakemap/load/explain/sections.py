"""Entries that stand in the wrong section, usually because a section's own line is missing above them."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.errors import Diagnostic
from stakemap.load.entries import Entry
from stakemap.load.explain.case import a_part
from stakemap.load.fields import every_part, field_at, keys_of
from stakemap.load.sheet import Sheet
from stakemap.load.source_map import Path, SourceMap

__all__ = ["find_wrong_sections"]


def find_wrong_sections(
    sheet: Sheet, places: SourceMap, entries: Sequence[Entry]
) -> tuple[tuple[Diagnostic, ...], frozenset[Path]]:
    """Find entries of a list that have the fields of another one.

    Returns:
        One message for each list, at its first such entry, and the paths of all entries from there on.
    """
    told: dict[Path, Diagnostic] = {}
    moved: set[Path] = set()
    for entry in entries:
        listed = entry.path[:-1]
        if not entry.path or not isinstance(entry.path[-1], int):
            continue
        home = None if listed in told else _home(entry)
        if home is not None:
            told[listed] = _tell(sheet, places, entry, home)
        if listed in told:
            moved.add(entry.path)
    return tuple(told.values()), frozenset(moved)


def _home(entry: Entry) -> tuple[str, ...] | None:
    """Find the one list whose entries have exactly such fields; None when the entry is well where it is."""
    if not isinstance(entry.node, dict) or len(entry.wrong_keys) < 2:
        return None
    used = set(entry.node)
    homes = [path for path, part in every_part() if used <= set(keys_of(part)) and _is_list(path)]
    here = tuple(step for step in entry.meant if isinstance(step, str))
    near = any(home[: len(here)] == here or here[: len(home)] == home for home in homes)
    return homes[0] if len(homes) == 1 and not near else None


def _is_list(path: tuple[str, ...]) -> bool:
    field = field_at(path)
    return field is not None and field.many


def _tell(sheet: Sheet, places: SourceMap, entry: Entry, home: tuple[str, ...]) -> Diagnostic:
    part = next(part for path, part in every_part() if path == home)
    here = next(str(step) for step in reversed(entry.path) if isinstance(step, str))
    says = f'This entry has the fields of {a_part(part)}, but stands under "{here}".'
    try_ = f"put {home[-1]}: above it, on a line of its own"
    if len(home) > 1:
        try_ = f"{try_}, under {home[0]}"
    place = places.value(entry.path)
    return sheet.tell("wrong-section", place.line, place.column, None, says, try_)
