"""Open the data files of this room; nothing else in the program knows where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from stakemap.load.parse import compose, parse

__all__ = ["open_file", "open_text", "type_names"]


def open_text(name: str) -> str:
    """Read one file of the knowledge room as text.

    Args:
        name: File name with its ending, e.g. ``"template.yaml"``.
    """
    return files("stakemap.knowledge").joinpath(name).read_text(encoding="utf-8")


def open_file(name: str, first: str = "", last: str = "") -> Mapping[str, Any]:
    """Read one YAML file of the knowledge room, or a stretch of its keys, as maps, lists and texts.

    Args:
        name: File name with its ending, e.g. ``"general.yaml"``.
        first: The top key to begin at; empty for the start of the file. Where it is missing, nothing is read.
        last: The top key to stop before; empty for the end of the file.

    Raises:
        ValueError: The shipped file itself is damaged.
    """
    text = "\n" + open_text(name)
    if first:
        _, key, rest = text.partition(f"\n{first}:")
        text = key + rest
        if not text:
            return {}
    if last:
        text = text.partition(f"\n{last}:")[0]
    composed = compose(text)  # what an officer may have pasted is not looked for here
    if not composed.whole or composed.met or not isinstance(composed.tree, Mapping):
        faults = parse(text.encode(), name).faults
        raise ValueError(f"The knowledge file {name} is damaged: {faults[0].says if faults else 'it holds no keys'}")
    return composed.tree


@cache
def type_names() -> tuple[str, ...]:
    """Give the names of the problem types that come with stakemap, sorted: one file each in ``types``."""
    inside = files("stakemap.knowledge").joinpath("types").iterdir()
    return tuple(sorted(file.name.removesuffix(".yaml") for file in inside if file.name.endswith(".yaml")))
