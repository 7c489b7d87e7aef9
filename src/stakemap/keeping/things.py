"""Facts about what the file lists beside stakeholders, and about the problem as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.edits.patch import AddEntry, Path
from stakemap.keeping.desk import Desk
from stakemap.keeping.facts import How, Spot, Told, set_field
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.values import nearest_key, read_entry, read_values
from stakemap.load.fields import fields_of
from stakemap.model import (
    Action,
    Analysis,
    Assessment,
    Assignment,
    CheckIn,
    Issue,
    Measure,
    Part,
    Place,
    Problem,
    Question,
    Response,
    Scanning,
    known,
    listed,
)
from stakemap.words import fold, join

__all__ = [
    "FACTS",
    "THINGS",
    "Thing",
    "add_thing",
    "fact_of",
    "read_types",
    "set_thing",
    "thing_of",
    "titles_of",
    "unknown_thing_field",
]


@dataclass(frozen=True, slots=True)
class Thing:
    """A sort of thing that the file lists.

    Attributes:
        words: How users call it.
        where: Path of the list.
        part: One entry.
        title: The key by which an entry is found.
        usual: The field that a lone value is for.
    """

    words: tuple[str, ...]
    where: tuple[str, ...]
    part: type[Part]
    title: str
    usual: str


THINGS = (
    Thing(("measure", "reading"), ("measures",), Measure, "name", "readings"),
    Thing(("question", "answer"), ("analysis", "questions"), Question, "ask", "answer"),
    Thing(("action",), ("response", "actions"), Action, "do", "status"),
    Thing(("task", "assignment"), ("assignments",), Assignment, "task", "done"),
    Thing(("checkin", "review"), ("checkins",), CheckIn, "date", "done"),
    Thing(("place",), ("places",), Place, "name", "note"),
    Thing(("issue",), ("scanning", "issues"), Issue, "name", "harm"),
)
"""``set measure ...``, ``set answer ...``: each sort by its words."""

FACTS: tuple[tuple[type[Part], Path, tuple[str, ...]], ...] = (
    (Problem, (), ("agency", "type", "summary", "started", "stage", "retain_until", "lead", "problem", "closed")),
    (Response, ("response",), ("goal",)),
    (Analysis, ("analysis",), ("hypothesis",)),
    (Scanning, ("scanning",), ("priority",)),
    (
        Assessment,
        ("assessment",),
        ("process", "outcome", "displacement", "diffusion", "lessons", "substantial_progress", "case_study"),
    ),
)
"""Facts about the problem as a whole: the part that holds them, where it stands, and its keys."""


def thing_of(word: str) -> Thing | None:
    """Give the sort of thing that a word means; None where it means none."""
    return next((thing for thing in THINGS if fold(word) in map(fold, thing.words)), None)


def fact_of(word: str) -> tuple[Spot, str] | None:
    """Give the entry and the key of a fact about the whole problem; None where the word means none."""
    for part, path, keys in FACTS:
        for key in keys:
            if fold(key) == fold(word):
                return Spot(part, path, ""), key
    return None


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
    return {
        str(at): (str(title),)
        for at, entry in enumerate(entries)
        if (title := known(getattr(entry, thing.title))) is not None
    }


def set_thing(desk: Desk, thing: Thing, at: int, title: str, key: str, typed: str, how: How) -> Told:
    """Give the edits for one fact about an entry of a list.

    Raises:
        NotUsable: It cannot stand there, or a reading has no day.
    """
    if key == "readings" and not {"date", "from"} & set(how.more):
        raise NotUsable("Say when that was: --date 2025-06, or --from and --to.", "--date today")
    return set_field(desk, Spot(thing.part, (*thing.where, at), title), key, typed, how)


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
