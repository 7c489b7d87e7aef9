"""``stakemap compare``: what changed since a day, or between two versions of a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import choose_files, existing
from stakemap.cli.options import AsOf, Files, Json
from stakemap.cli.reading import Shelf, build_casts, tell_mistakes
from stakemap.cli.terminal import say, say_lines, tell, to_type

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.progress.changes import Changes

__all__ = ["compare"]


@dataclass(frozen=True, slots=True)
class Compared:
    """What changed between two sides, each with its file."""

    before: str
    after: str
    changes: Changes


def compare(
    file: Files = None,
    newer: Annotated[
        str | None,
        typer.Argument(metavar="NEWER", show_default=False, help="The newer version of the file; FILE is the older."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="DATE", help="What changed since: 2025-03-01, march, 3 months ago."),
    ] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> int:
    """Say what changed, since a day or between two files.

    Who moved, contacts, ties, work, numbers, gaps, and what that says for a check-in.
    \f
    Under ``--json``: ``{"stakemap", "command", "ok", "errors", "comparisons"}``. Each comparison gives ``before`` and
    ``after`` (file, problem, day), ``changes`` (see `change_row`), ``cannot_say`` (see `unclear_row`) and ``evidence``
    (see `evidence_rows`).
    """
    day = as_of_date(as_of)
    first = _first_day(since, day) if since is not None else None
    if newer is None and first is None:
        raise WrongUsage(
            "Say since when, or give two versions of the file. For example: --since 2025-03-01", "--since 2025-03-01"
        )
    if first is not None and first > day:
        raise WrongUsage(f"--since {first} is later than {day}. Give an earlier day.", f"--since {day}")
    found, shelf = _two_files(file, newer, first or day, day) if newer else _one_file(file, first or day, day)
    if json:
        _print_json(found, shelf)
    else:
        _print(found)
    tell_mistakes(shelf.errors)
    return 2 if shelf.errors else 0


def _first_day(typed: str, day: date) -> date:
    """Read a day as people type it; of a month or a year it is the first.

    Raises:
        WrongUsage: It is no date, or can be two days.
    """
    from stakemap.cli.days import read_day
    from stakemap.model import Span

    said = read_day("--since", typed, day, ahead=False, whole=False)
    if said in ("unknown", "none"):
        raise WrongUsage("Say since which day, for example: --since 2025-03-01", "--since 2025-03-01")
    return Span.read(said).first


def _one_file(where: str | None, since: date, day: date) -> tuple[list[Compared], Shelf]:
    """Compare each file with itself on an earlier day."""
    from stakemap.cast import cast_on
    from stakemap.progress import changes

    shelf = build_casts(choose_files(where, "compare").paths, day)
    found = []
    for file, cast in shelf.casts:
        earlier = cast_on(cast, since)
        found.append(Compared(file, file, changes.compare(earlier, cast, one_file=True)))
    return found, shelf


def _two_files(older: str | None, newer: str, since: date, day: date) -> tuple[list[Compared], Shelf]:
    """Compare two versions of a file, the older one as of the earlier day.

    Raises:
        WrongUsage: One of them is a folder.
    """
    from stakemap.progress import changes

    paths = [existing(str(older)), existing(newer)]
    if any(path.is_dir() for path in paths):
        raise WrongUsage("Two versions of one file can be compared, not folders. For a folder, give --since alone.")
    before, after = build_casts(paths[:1], since), build_casts(paths[1:], day)
    shelf = Shelf((*before.casts, *after.casts), (*before.errors, *after.errors))
    sides = zip(before.casts, after.casts, strict=False)
    return [Compared(a, b, changes.compare(was, now, one_file=False)) for (a, was), (b, now) in sides], shelf


def _print(found: list[Compared]) -> None:
    from stakemap.views.changes import compose_changes
    from stakemap.views.lines import Line

    for number, one in enumerate(found):
        if number:
            say("\n")
        say_lines((Line(_heading(one), strong=True), *compose_changes(one.changes)))
    if len(found) == 1:
        tell(f"\nNext: {to_type('show', found[0].after, '--timeline')}")


def _heading(one: Compared) -> str:
    before, after = one.changes.before, one.changes.after
    title, days = after.problem.problem, f"from {before.as_of} to {after.as_of}"
    if one.changes.one_file:
        return f"{title} ({one.after}), {days}"
    when = f"as of {after.as_of}" if before.as_of == after.as_of else days
    return f"{title}, {one.before} and then {one.after}, {when}"


def _print_json(found: list[Compared], shelf: Shelf) -> None:
    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "comparisons": [dict(_row(one)) for one in found],
    }
    say(answer("compare", not shelf.errors, content))


def _row(one: Compared) -> Iterator[tuple[str, object]]:
    from stakemap.views.change_sentences import change_row, unclear_row
    from stakemap.views.evidence import evidence_rows

    yield "before", _side(one.before, one.changes.before)
    yield "after", _side(one.after, one.changes.after)
    yield "changes", [change_row(change) for change in one.changes.changes]
    yield "cannot_say", [unclear_row(unclear) for unclear in one.changes.unclear]
    yield "evidence", evidence_rows(one.changes)


def _side(file: str, cast: Cast) -> dict[str, object]:
    return {"file": file, "problem": cast.problem.problem, "day": cast.as_of.isoformat()}
