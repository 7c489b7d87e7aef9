"""A fact of something that the file lists beside stakeholders: a measure, a question, an action, a task."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import to_type
from stakemap.cli.whom import choose
from stakemap.errors import UnknownName
from stakemap.words import fold, join_some, shorten

if TYPE_CHECKING:
    from stakemap.cli.set_run import SetRun
    from stakemap.keeping.catalog import Thing
    from stakemap.keeping.spot import Told

__all__ = ["change_entry"]


def change_entry(run: SetRun, thing: Thing, title: str, words: Sequence[str]) -> Told:
    """Set or clear a fact of one entry, add an entry, or take one out.

    Raises:
        AmbiguousName: The title fits several.
        WrongUsage: It fits none, or an option does not go with it.
    """
    from stakemap.keeping.clearing import remove_entry
    from stakemap.keeping.spot import Spot, narrow
    from stakemap.keeping.things import add_thing, set_thing, titles_of

    titles = titles_of(run, thing)
    try:
        at = choose(title, titles, run.cast)
    except UnknownName as nobody:
        if not run.new:
            raise _not_there(run, thing, title, [names[0] for names in titles.values()], nobody) from None
        _may_be_new(thing)
        key, rest = _field(run, thing, words)
        return add_thing(run, thing, title, key, run.value(thing.part, key, rest), run.how)
    label = titles[at][0]
    if run.new:
        raise WrongUsage(f'"{label}" is there already. Leave out --new.', "leave out --new")
    spot = Spot(thing.part, (*thing.where, int(at)), label)
    if run.how.remove and not words:
        return remove_entry(run, spot.path, label)
    key, rest = _field(run, thing, words)
    if run.clear or narrow(spot, key, rest, run.clear)[0] is not spot:
        return run.change(spot, key, rest)
    return set_thing(run, spot, key, run.value(thing.part, key, rest), run.how)


def _may_be_new(thing: Thing) -> None:
    """Refuse --new where another command writes such an entry down.

    Raises:
        WrongUsage: One does.
    """
    if thing.command:
        line = to_type(thing.command, "--help")
        raise WrongUsage(f"Another command adds this. See: {line}", line)


def _field(run: SetRun, thing: Thing, words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Part the words into a field and its value; without a field, they are the value of the usual one.

    Raises:
        WrongUsage: A fact is to be cleared, and the words do not say which.
    """
    from stakemap.keeping.things import unknown_thing_field
    from stakemap.keeping.values import key_of
    from stakemap.load.fields import fields_of

    for size in (2, 1):
        enough = len(words) > size or (run.clear and len(words) == size)
        if enough and (key := key_of(thing.part, " ".join(words[:size]))):
            return key, words[size:]
    if run.clear:
        what = thing.words[0]
        raise WrongUsage(
            f"Say which fact to clear, for example: note. To take the whole {what} out of the file, use --remove.",
            "--remove",
        )
    usual = fields_of(thing.part)[thing.usual]
    several = [fold(word) for word in usual.words] if usual.words is not None else []
    if len(words) > 1 and usual.kind != "text" and fold(" ".join(words)) not in several:
        raise unknown_thing_field(thing, words[0])
    return thing.usual, words


def _not_there(run: SetRun, thing: Thing, title: str, titles: list[str], nobody: UnknownName) -> WrongUsage:
    near = (*nobody.nearest, *titles, "")[0]
    there = (
        f"These are there: {join_some([shorten(one, 50) for one in titles], 5)}." if titles else "None is listed yet."
    )
    hint = f'Did you mean "{nobody.nearest[0]}"?' if nobody.nearest else there
    how = "To add it, use --new." if not thing.command else f"To add one: {to_type(thing.command, run.file)}"
    return WrongUsage(f'No {thing.words[0]} fits "{title}". {hint} {how}', near or "--new")
