"""One fact of one entry: set, added to or taken from, with what stood there before."""

from __future__ import annotations

from stakemap.edits.patch import AddEntry, Drop, Edit, Path, SetValue
from stakemap.keeping.clearing import drop
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import NOTHING, How, Spot, Told, no_options, tell_rest
from stakemap.keeping.values import one_or_list, read_entry, read_value, read_values
from stakemap.load.fields import Field, fields_of
from stakemap.model import Part
from stakemap.words import join, name_key, shorten

__all__ = ["set_field"]


def set_field(desk: Desk, spot: Spot, key: str, typed: str, how: How) -> Told:
    """Give the edits that write a fact down, and what they do in sentences.

    Raises:
        NotUsable: The field cannot hold it, or an option does not go with it.
    """
    found = fields_of(spot.part)[key]
    if (how.add or how.remove) and (not found.many or found.kind == "entry"):
        raise NotUsable(f"{key} is not a list, so nothing can be added or taken out. Leave that option out.", key)
    if found.kind == "entry" and found.part is not None:
        return (_add_entry if found.many else _set_entry)(desk, spot, found, found.part, typed, how)
    no_options(how.more, key)
    if found.many:
        return _set_list(desk, spot, key, typed, how)
    value = read_value(desk, spot.part, key, typed)
    before = _before(desk, (*spot.path, key))
    return [SetValue((*spot.path, key), value)], [spot.tell(key, before, shorten(value))]


def _before(desk: Desk, path: Path) -> str:
    return shorten(desk.said(path)) if desk.has(path) else NOTHING


def _set_list(desk: Desk, spot: Spot, key: str, typed: str, how: How) -> Told:
    path = (*spot.path, key)
    before = _before(desk, path)
    values = read_values(desk, spot.part, key, typed)
    if how.add:
        there = set(map(name_key, _listed(desk, path)))
        new = [value for value in values if name_key(value) not in there]
        what = f"{key.replace('_', ' ')}, added: {join(new)}" if new else f"{join(values)} is there already"
        return [AddEntry(path, value) for value in new], [f"{spot.label}, {what}" if spot.label else what]
    if how.remove:
        return _remove(desk, spot, key, values)
    return [SetValue(path, one_or_list(values))], [spot.tell(key, before, join(values))]


def _remove(desk: Desk, spot: Spot, key: str, values: list[str]) -> Told:
    path = (*spot.path, key)
    there = _listed(desk, path)
    gone = [at for at, text in enumerate(there) if name_key(text) in map(name_key, values)]
    if len(gone) < len(values):
        listed = f"These are there: {join(there)}" if there else "Nothing is there"
        raise NotUsable(f"{join(values)} cannot be taken out of {key}. {listed}.", f"{key} --remove")
    left = [text for at, text in enumerate(there) if at not in gone]
    says = [spot.tell(key, join(there), join(left) or NOTHING)]
    return ([Drop((*path, at)) for at in reversed(gone)] if left else [drop(desk, path)]), says


def _listed(desk: Desk, path: Path) -> list[str]:
    """Give the texts of a list; a lone text stands for a list of one."""
    there: list[str] = []
    while desk.has((*path, len(there))):
        there.append(desk.said((*path, len(there))))
    return there or ([desk.said(path)] if desk.has(path) else [])


def _set_entry(desk: Desk, spot: Spot, found: Field, part: type[Part], typed: str, how: How) -> Told:
    """Set the main key of an entry that stands in a field: ``capacity: low``, ``goal: {text, by}``."""
    path = (*spot.path, found.key)
    main = part.main
    if main is None:
        parts = list(fields_of(part))
        raise NotUsable(
            f"{found.key} has several parts. Say which one you mean, then what it is: {join(parts, 'or')}.",
            f"{found.key} {parts[0]} VALUE",
        )
    values = read_entry(desk, part, {main: typed}, how.more)
    before = _before(desk, (*path, main) if desk.has((*path, main)) else path)
    whole = any(desk.has((*path, key)) for key in fields_of(part))
    if not whole and not how.more:
        edits: list[Edit] = [SetValue(path, values[main])]
    elif not whole and not desk.has(path):
        edits = [SetValue(path, values)]
    else:
        edits = [SetValue((*path, key), value) for key, value in values.items()]
    rest = tell_rest(values, main)
    after = shorten(str(values[main]))
    return edits, [spot.tell(found.key, before, f"{after} ({rest})" if rest else after)]


def _add_entry(desk: Desk, spot: Spot, found: Field, part: type[Part], typed: str, how: How) -> Told:
    """Add an entry to a list of them: a step, a stance, a reading."""
    values = read_entry(desk, part, {part.main or "": typed}, how.more)
    rest = tell_rest(values, part.main)
    said = f"{values[part.main or '']}{f' ({rest})' if rest else ''}"
    what = f"one more {found.key.removesuffix('s')}: {said}"
    return [AddEntry((*spot.path, found.key), values)], [f"{spot.label}, {what}" if spot.label else what]
