"""A fact, or a whole entry, is taken out of the file: nobody has thought about it yet."""

from __future__ import annotations

from typing import Any

from stakemap.edits.patch import Drop, Path
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import NOTHING, Spot, Told
from stakemap.load.fields import fields_of
from stakemap.model import Part
from stakemap.words import shorten

__all__ = ["clear_field", "drop", "remove_entry"]


def clear_field(desk: Desk, spot: Spot, key: str) -> Told:
    """Give the edits that take a fact out, so that nobody has thought about it yet.

    What stands in a map that holds nothing else takes the map along.

    Raises:
        NotUsable: It is the name, without which there is no entry.
    """
    if fields_of(spot.part)[key].required or key == spot.part.main:
        raise NotUsable(f"{key} cannot be cleared: the entry is nothing without it.", f"set another {key}")
    keys = [one for one in (key, *(("since",) if key == "status" else ())) if desk.has((*spot.path, one))]
    keys = [one for one in keys if one in fields_of(spot.part)]
    says = [spot.tell(one, shorten(desk.said((*spot.path, one))), NOTHING) for one in keys]
    if len(keys) == 1:
        return [drop(desk, (*spot.path, keys[0]))], says
    return [Drop((*spot.path, one)) for one in keys], says


def remove_entry(desk: Desk, path: Path, label: str) -> Told:
    """Give the edit that takes a whole entry of a list out, and what it does in a sentence."""
    return [drop(desk, path)], [f"Taken out of the file: {label}"]


def drop(desk: Desk, path: Path) -> Drop:
    """Take out what stands at a path, with every list and map around it that would be left with nothing.

    An empty list would say something else: that somebody asked, and there is none.
    """
    while len(path) > 1 and _is_alone(desk, path):
        path = path[:-1]
    return Drop(path)


def _is_alone(desk: Desk, path: Path) -> bool:
    """Tell whether nothing else stands beside a path, the user's own keys included."""
    above, own = path[:-1], path[-1]
    if isinstance(own, int):
        return not desk.has((*above, 1))
    holder: Any = desk.cast.problem
    for step in above:
        holder = holder[step] if isinstance(step, int) else getattr(holder, step)
    if not isinstance(holder, Part) or isinstance(above[-1], int) or holder.extra:
        return False
    return [key for key in fields_of(type(holder)) if desk.has((*above, key))] == [own]
