"""Facts about what the file lists beside stakeholders, and about the problem as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.edits.patch import AddEntry, SetValue
from stakemap.keeping.catalog import Thing
from stakemap.keeping.clearing import drop
from stakemap.keeping.desk import Desk
from stakemap.keeping.facts import set_field
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import NOTHING, How, Spot, Told, no_list, no_options
from stakemap.keeping.values import nearest_key, read_entry, read_text, read_values
from stakemap.load.fields import fields_of
from stakemap.model import Problem, known, listed
from stakemap.words import join

__all__ = ["add_thing", "read_types", "set_source", "set_thing", "titles_of", "unknown_thing_field"]


def read_types(desk: Desk, typed: str) -> str:
    """Give the ids of the problem types that were typed, parted by ``;``.

    Raises:
        NotUsable: There is no such type; the nearest, or all of them, are told.
    """
    from stakemap.knowledge import problem_types, shipped_heads, unknown_types

    own = desk.cast.own_types
    words = read_values(desk, Problem, "type", typed)
    if words[0] in ("unknown", "none"):
        return words[0]
    for word, close in unknown_types(words, own):
        every = join([kind.id for kind in (*own, *shipped_heads())], "or")
        near = close[0].id if close else ""
        hint = f" Did you mean {near}?" if near else ""
        raise NotUsable(f'There is no problem type "{word}".{hint} The types are: {every}.', near or "explain types")
    return ";".join(kind.id for kind in problem_types(words, own))


def titles_of(desk: Desk, thing: Thing) -> dict[str, tuple[str, ...]]:
    """Give the title of every entry of a sort, by its place in the list."""
    holder: object = desk.cast.problem
    for key in thing.where:
        holder = getattr(holder, key, None)
    entries = listed(holder) if isinstance(holder, tuple) else ()
    titles = ((str(at), ", ".join(_title(entry, thing))) for at, entry in enumerate(entries))
    return {at: (title,) for at, title in titles if title}


def _title(entry: object, thing: Thing) -> Iterator[str]:
    for key in filter(None, (thing.title, thing.also)):
        value = known(getattr(entry, key))
        if value is not None and value != ():
            yield join([str(one) for one in value]) if isinstance(value, tuple) else str(value)


def set_thing(desk: Desk, spot: Spot, key: str, typed: str, how: How) -> Told:
    """Give the edits for one fact about an entry of a list.

    Raises:
        NotUsable: It cannot stand there, or a reading has no day.
    """
    if key == "readings" and not {"date", "from"} & set(how.more):
        raise NotUsable("Say when that was: --date 2025-06, or --from and --to.", "--date today")
    return set_field(desk, spot, key, typed, how)


def set_source(desk: Desk, key: str, typed: str, how: How) -> Told:
    """Give the edit that writes a source down under its short name; without a text, the one that takes it out."""
    no_options(how.more, "a source")
    no_list(how, "a source")
    path = ("sources", key)
    before = desk.said(path) if desk.has(path) else NOTHING
    if not typed:
        return ([drop(desk, path)] if desk.has(path) else []), [f"source {key}: {before} -> {NOTHING}"]
    text = read_text("the source", typed)
    return [SetValue(path, text)], [f"source {key}: {before} -> {text}"]


def add_thing(desk: Desk, thing: Thing, title: str, key: str, typed: str, how: How) -> Told:
    """Give the edit that adds an entry with one fact to a list.

    Raises:
        NotUsable: The fact cannot stand there.
    """
    field = fields_of(thing.part)[key]
    if field.part is not None:
        inner = read_entry(desk, field.part, {field.part.main or "": typed}, how.more)
        entry = read_entry(desk, thing.part, {thing.title: title}, {})
        entry[key] = [inner] if field.many else inner
        said = typed
    else:
        entry = read_entry(desk, thing.part, {thing.title: title, key: typed}, how.more)
        said = str(entry[key]) if isinstance(entry[key], str) else typed
    return [AddEntry(thing.where, entry)], [f"New {thing.words[0]}: {title}, {key.replace('_', ' ')}: {said}"]


def unknown_thing_field(thing: Thing, typed: str) -> NotUsable:
    """Say that a word is no fact of a sort of thing, with what comes near."""
    near = nearest_key(thing.part, typed)
    hint = f' Did you mean "{near}"?' if near else ""
    keys = join(list(fields_of(thing.part)), "and")
    what = thing.words[0]
    article = "an" if what[0] in "aeiou" else "a"
    return NotUsable(f'{article.title()} {what} has no "{typed}".{hint} There are: {keys}.', near or thing.usual)
