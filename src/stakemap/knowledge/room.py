"""Open the data files of this room; nothing else in the program knows where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from stakemap.load.parse import parse

__all__ = ["open_file", "open_text"]


def open_text(name: str) -> str:
    """Read one file of the knowledge room as text.

    Args:
        name: File name with its ending, e.g. ``"template.yaml"``.
    """
    return files("stakemap.knowledge").joinpath(name).read_text(encoding="utf-8")


def open_file(name: str) -> Mapping[str, Any]:
    """Read one YAML file of the knowledge room as maps, lists and texts.

    Args:
        name: File name with its ending, e.g. ``"general.yaml"``.

    Raises:
        ValueError: The shipped file itself is damaged.
    """
    parsed = parse(open_text(name).encode(), name)
    if parsed.faults or not isinstance(parsed.tree, Mapping):
        says = parsed.faults[0].says if parsed.faults else "it holds no keys"
        raise ValueError(f"The knowledge file {name} is damaged: {says}")
    return parsed.tree
