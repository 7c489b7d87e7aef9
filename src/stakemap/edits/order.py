"""Where a new key goes: in the format's own order of keys, as far as the file follows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from stakemap.edits.patch import Path
from stakemap.load.fields import keys_of, part_at

__all__ = ["in_usual_order", "key_before"]


def key_before(path: Path, keys: Sequence[str], new: str) -> str | None:
    """Give the key after which a new one goes; None when it goes first.

    Args:
        path: Path of the map.
        keys: Its keys, in file order.
        new: The key to be added. One that the format does not know goes last.
    """
    ranks = _ranks(path)
    own = ranks.get(new)
    if own is None:
        return keys[-1] if keys else None
    lower = [(ranks[key], key) for key in keys if key in ranks and ranks[key] < own]
    return max(lower)[1] if lower else None


def in_usual_order(path: Path, entry: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    """Give the keys and values of a new map in the format's order; unknown keys last, as they came."""
    ranks = _ranks(path)
    return tuple(sorted(entry.items(), key=lambda item: ranks.get(item[0], len(ranks))))


def _ranks(path: Path) -> dict[str, int]:
    part = part_at(path)
    return {key: at for at, key in enumerate(keys_of(part))} if part is not None else {}
