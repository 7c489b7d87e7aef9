"""Mistakes in the ends of relationships, and in what is part of what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stakemap.errors import Diagnostic
from stakemap.load.entries import Entry
from stakemap.load.references import Names
from stakemap.load.sheet import shown
from stakemap.model import Relationship, Stakeholder
from stakemap.words import count, name_key

__all__ = ["check_ties"]

_AROUND = ' []()"\u201c\u201d'
_TWO = re.compile(r"\s*(?:,|;|&|\band\b|<->|->|/|\s[-\u2013]\s|\bwith\b)\s*")


def check_ties(names: Names) -> tuple[Diagnostic, ...]:
    """Find relationships without two different ends, and stakeholders that are part of themselves."""
    told: list[Diagnostic] = []
    for entry in names.entries:
        if entry.part is Relationship and isinstance(entry.node, dict):
            told.extend(_ends(names, entry))
    told.extend(_circles(names))
    return tuple(told)


def _ends(names: Names, entry: Entry) -> Iterator[Diagnostic]:
    one_way = [key for key in ("from", "to") if entry.has(key)]
    if entry.has("between"):
        if one_way:
            says = f'This relationship has "between" and also "{one_way[0]}".'
            where = (*entry.path, entry.keys[one_way[0]])
            yield _at_key(names, where, "two-kinds-of-ends", says, _both_tries(entry))
        else:
            yield from _between(names, entry)
        return
    if len(one_way) == 1:
        there, other = one_way[0], "to" if one_way[0] == "from" else "from"
        says = f'This relationship has "{there}" but no "{other}".'
        where = (*entry.path, entry.keys[there])
        yield _at_key(names, where, "one-end", says, f"{other}: the name at the other end")
    elif not one_way:
        says = "This relationship does not say who it is between."
        yield names.tell("one-end", entry.path, says, "between: [the one, the other]")
    else:
        yield from _same(names, entry, [entry.text("from"), entry.text("to")], "to")


def _both_tries(entry: Entry) -> str:
    return "keep between: [A, B] for a tie that goes both ways, or from: and to: for one that goes one way"


def _at_key(names: Names, path: tuple[str | int, ...], code: str, says: str, try_: str) -> Diagnostic:
    place = names.places.key(path)
    return names.sheet.tell(code, place.line, place.column, place.end_column - place.column, says, try_)


def _between(names: Names, entry: Entry) -> Iterator[Diagnostic]:
    path = (*entry.path, entry.keys["between"])
    value = entry.node[entry.keys["between"]]
    if isinstance(value, dict) or (isinstance(value, str) and name_key(value) in ("unknown", "none")):
        return
    texts = [item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str)]
    if isinstance(value, list) and len(texts) < len(value):
        return
    if len(texts) == 2:
        yield from _same(names, entry, list(texts), "between")
    elif len(texts) == 1:
        says = f'"between" holds only {shown(texts[0])}, but a relationship has two ends.'
        path = (*path, 0) if isinstance(value, list) else path
        parts = _two_names(names, texts[0]) or [part for part in _TWO.split(texts[0].strip(_AROUND)) if part]
        if len(parts) == 2:
            yield names.tell("one-end", path, says, f"between: [{parts[0]}, {parts[1]}]")
        else:
            yield names.tell("one-end", path, says, f"between: [{texts[0]}, the other]")
    elif texts:
        says = f'"between" holds {count(len(texts), "name")}, but a relationship has two ends.'
        yield names.tell("too-many-ends", path, says, "write one relationship for each pair")


def _two_names(names: Names, text: str) -> list[str]:
    """See two names of the list with nothing between them but a space."""
    key = name_key(text)
    first = next((name for name in names.roster.names[:500] if key.startswith(f"{name_key(name)} ")), "")
    rest = text[len(first) :].strip()
    return [first, rest] if first and names.roster.find(rest) else []


def _same(names: Names, entry: Entry, ends: list[str | None], key: str) -> Iterator[Diagnostic]:
    one, other = ends
    if one is None or other is None or name_key(one) in ("unknown", "none"):
        return
    if not names.roster.same(one, other):
        return
    says = f"Both ends of this relationship are {shown(one)}."
    if name_key(one) != name_key(other):
        says = f"{shown(one)} and {shown(other)} are the same, so this relationship has only one end."
    path = (*entry.path, entry.keys[key])
    if names.places.has((*path, 1)):
        path = (*path, 1)
    yield names.tell("same-ends", path, says, "write the name of the other one here")


def _circles(names: Names) -> Iterator[Diagnostic]:
    parents: dict[tuple[str | int, ...], tuple[tuple[str | int, ...], tuple[str | int, ...]]] = {}
    titles = {party.entry: party.name for party in names.roster.parties}
    for entry in names.entries:
        if entry.part is Stakeholder:
            for path, text in entry.texts("part_of"):
                found = names.roster.find(text)
                if len(found) == 1 and found[0].party is None:
                    parents[entry.path] = (found[0].entry, path)
    seen: set[tuple[str | int, ...]] = set()
    for start in parents:
        chain = [start]
        while chain[-1] in parents and chain[-1] not in seen:
            seen.add(chain[-1])
            chain.append(parents[chain[-1]][0])
        if chain[-1] not in chain[:-1]:
            continue
        circle = chain[chain.index(chain[-1]) :]
        last = max(circle[:-1], key=lambda item: names.line(parents[item][1]))
        yield _circle(names, titles, parents[last][1], circle, last)


def _circle(
    names: Names,
    titles: dict[tuple[str | int, ...], str],
    path: tuple[str | int, ...],
    circle: list[tuple[str | int, ...]],
    last: tuple[str | int, ...],
) -> Diagnostic:
    own = shown(titles.get(last, "This stakeholder"))
    if len(circle) == 2:
        says = f"{own} cannot be part of itself."
        return names.tell("part-of-itself", path, says, "part_of: the larger body, or delete this line")
    says = f"{own} would be part of itself, through {count(len(circle) - 2, 'other')}."
    if len(circle) == 3:
        other = shown(titles.get(next(item for item in circle if item != last), "another"))
        says = f"{own} is said to be part of {other}, and {other} to be part of {own}."
    return names.tell("part-of-itself", path, says, "keep the line of the smaller one, and delete the other")
