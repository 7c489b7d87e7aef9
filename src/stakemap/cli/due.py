"""``stakemap due``: what is late, and what is coming."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import choose_files
from stakemap.cli.options import AsOf, Files, Json
from stakemap.cli.reading import Shelf, build_casts, tell_mistakes
from stakemap.cli.terminal import say, say_lines, tell, to_type
from stakemap.cli.writing import write_over_own
from stakemap.errors import UnknownName
from stakemap.words import count, name_key

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.progress import Agenda, Item
    from stakemap.views.due import Filed

__all__ = ["due"]

USUAL_DAYS = 14
PARTS = ("late", "soon", "later", "undated")


def due(
    file: Files = None,
    days: Annotated[
        str | None, typer.Option("--days", metavar="N", help=f"How many days are soon; {USUAL_DAYS} at first.")
    ] = None,
    who: Annotated[str | None, typer.Option("--who", metavar="NAME", help="Only what is this person's job.")] = None,
    ics: Annotated[
        Path | None,
        typer.Option("--ics", metavar="FILE.ics", help="Write a calendar of it. Importing it again updates it."),
    ] = None,
    as_of: AsOf = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a calendar that stakemap did not write.")] = False,
    json: Json = False,
) -> int:
    """Say what is late and what is coming.

    Tasks, next steps, actions, check-ins, and partners who should hear from you. On a folder: officer by officer.
    \f
    Under ``--json``: ``{"stakemap", "command", "ok", "errors", "as_of", "days", "due", "officers", "calendar"}``.
    ``due`` holds everything that is open, with ``part`` (late, soon, later, undated); see `item_row` for its keys.
    ``next`` is a line to type or null. ``calendar`` is the file that was written, or null.
    """
    from stakemap.progress import find_due, sort_by_day
    from stakemap.views.due import Filed

    soon, day, target = _days(days), as_of_date(as_of), _calendar_file(ics)
    shelf = build_casts(choose_files(file, "due").paths, day)
    found = [(name, cast, find_due(cast)) for name, cast in shelf.casts]
    if who is not None and found:
        key = _find_who(who, found)
        found = [
            (name, cast, tuple(one for one in items if key in map(name_key, one.who))) for name, cast, items in found
        ]
    filed = [Filed(name, cast.problem.problem, sort_by_day(items, day, soon)) for name, cast, items in found]
    if target is not None and filed:
        _write_calendar(target, found, day, force)
    if json:
        _print_json(shelf, filed, day, soon, target if filed else None)
    elif target is not None and filed:
        _tell_calendar(target, sum(item.due is not None for _, _, items in found for item in items))
    else:
        _print(shelf, filed, day, soon, alone=who is not None)
    tell_mistakes(shelf.errors)
    return 2 if shelf.errors else 0


def _days(typed: str | None) -> int:
    """Read how many days are soon."""
    if typed is None:
        return USUAL_DAYS
    if not typed.strip().isdecimal() or len(typed.strip()) > 5:
        raise WrongUsage("--days needs a whole number, such as 30.", "--days 30")
    return int(typed)


def _calendar_file(typed: Path | None) -> Path | None:
    """Give the name of the calendar, with ``.ics`` added where no calendar program would know it.

    Raises:
        WrongUsage: It has the ending of another kind of file.
    """
    if typed is None or typed.suffix.lower() == ".ics":
        return typed
    if typed.suffix or not typed.name:
        fitting = typed.with_suffix(".ics") if typed.name else Path("due.ics")
        raise WrongUsage(f"A calendar file ends in .ics. Type --ics {fitting}", f"--ics {fitting}")
    return typed.with_name(f"{typed.name}.ics")


def _find_who(typed: str, found: Sequence[tuple[str, Cast, Sequence[Item]]]) -> str:
    """Give the key of the one person whose name fits; of those on the team and those whose job something is.

    Raises:
        WrongUsage: It is nobody's name; those that are there are told.
        AmbiguousName: It fits several.
    """
    from stakemap.cli.names import find_name

    names = [human.label for _, cast, _ in found for human in cast.people if human.id in cast.team or not human.entry]
    names += [name for _, _, items in found for item in items for name in item.who]
    by_key = {name_key(name): (name,) for name in sorted(names)}
    try:
        return find_name(typed, by_key)
    except UnknownName as nobody:
        there = nobody.nearest or tuple(name for (name,) in by_key.values())
        listing = "".join(f"\n  {name}" for name in there) or "\n  nobody is named yet"
        example = to_type("due", "--who", there[0]) if there else to_type("due")
        raise WrongUsage(f'Nobody here is called "{typed}". These are there:{listing}', example) from None


def _print(shelf: Shelf, filed: Sequence[Filed], day: date, soon: int, alone: bool) -> None:
    from stakemap.views.due import compose_due, compose_due_by_officer, count_by_officer
    from stakemap.views.heading import compose_heading
    from stakemap.views.items import NOBODY
    from stakemap.views.lines import Line

    if len(filed) == 1:
        name, cast = shelf.casts[0]
        say_lines((compose_heading(cast, name), *compose_due(filed[0], day, soon, _command(name, cast))))
        agenda = filed[0].agenda
        if agenda.later:
            tell(f"\nNext: {to_type('due', name, '--days', str(_far_enough(agenda, day)))}")
    elif filed:
        heading = Line(f"{count(len(filed), 'problem')}, as of {day.isoformat()}", strong=True)
        say_lines((heading, *compose_due_by_officer(filed, day, soon)))
        busiest = next((name for name, *_ in count_by_officer(filed) if name != NOBODY), "")
        if busiest and not alone:
            folder = str(Path(shelf.casts[0][0]).parent)
            tell(f"\nEach stands under the first who is named. All of one: {to_type('due', folder, '--who', busiest)}")


def _far_enough(agenda: Agenda, day: date) -> int:
    """Give how many days show the next month of what comes later, or at least the first thing of it."""
    first = agenda.later[0].due
    assert first is not None
    return max(30, (first - day).days)


def _command(file: str, cast: Cast) -> Callable[[Item], str]:
    """Give what makes the line to type next for a thing; empty where no command helps."""
    from stakemap.cli.app import COMMANDS
    from stakemap.views.next_step import next_words

    return lambda item: to_type(*words) if (words := next_words(cast, file, item, COMMANDS)) else ""


def _write_calendar(target: Path, found: Sequence[tuple[str, Cast, Sequence[Item]]], day: date, force: bool) -> None:
    from stakemap.views.calendar import Dates, is_own_calendar, to_calendar

    dates = [Dates(name, cast.problem, tuple(items)) for name, cast, items in found]
    write_over_own(target, to_calendar(dates, day, _earlier(target)), is_own_calendar, force)


def _earlier(target: Path) -> str:
    """Read the calendar that is replaced, so that what is in it keeps its id; empty where nothing can be read."""
    try:
        return target.read_bytes().decode() if target.is_file() else ""
    except (OSError, UnicodeDecodeError):
        return ""


def _tell_calendar(target: Path, dates: int) -> None:
    say(f"Wrote {target}: {count(dates, 'date')}.")
    tell("Import it into your calendar. Importing it again later updates these dates.")
    tell("What is done by then stays in the calendar until you delete it there.")
    tell("It names people. Keep it inside the agency.")


def _print_json(shelf: Shelf, filed: Sequence[Filed], day: date, soon: int, target: Path | None) -> None:
    from stakemap.views.due import count_by_officer
    from stakemap.views.items import item_row

    rows = []
    for one, (name, cast) in zip(filed, shelf.casts, strict=True):
        command = _command(name, cast)
        for part in PARTS:
            for item in getattr(one.agenda, part):
                row = {"file": one.file, "problem": one.problem, **item_row(item, part, day)}
                rows.append({**row, "next": command(item) or None})
    officers = [
        {"name": name, "late": late, "soon": near, "undated": undated}
        for name, late, near, undated in count_by_officer(filed)
    ]
    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "as_of": day.isoformat(),
        "days": soon,
        "due": rows,
        "officers": officers,
        "calendar": str(target) if target else None,
    }
    say(answer("due", not shelf.errors, content))
