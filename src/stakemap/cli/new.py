"""``stakemap new``: start a problem file by questions, from a list, or from the example."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.faults import AlreadyThere, WrongChoice, WrongUsage
from stakemap.cli.files import PROBLEM_ENDINGS
from stakemap.cli.reading import own_types_beside, tell_mistakes, types_for
from stakemap.cli.terminal import can_ask, say, tell, to_type
from stakemap.cli.writing import write_new
from stakemap.words import fold, join, plain, slug

if TYPE_CHECKING:
    from stakemap.model.problem_type import ProblemType

__all__ = ["new"]

EXAMPLE = "Speeding on Elm Street"
EXAMPLE_FILE = "harbor-street.yaml"
SHEET = "stakeholders.xlsx"
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
LONGEST_NAME = 60


def new(
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", show_default=False, help="The problem in a few words, in quotes."),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option("--type", metavar="TYPE", help="What kind of problem: speeding. All: stakemap explain types"),
    ] = None,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="LIST",
            help="Take the names from a spreadsheet: .xlsx or .csv. If the problem has a file, what is new is added.",
        ),
    ] = None,
    sheet: Annotated[
        bool, typer.Option("--sheet", help="Write an empty spreadsheet to fill in; NAME is then its name.")
    ] = False,
    example: Annotated[
        bool, typer.Option("--example", help="Write the complete example, about a made-up town.")
    ] = False,
) -> int:
    """Start a problem file, with notes on what to fill in.

    At a terminal it asks. It goes into the folder 'problems' where there is one, else into this folder. No file is
    ever replaced.
    """
    if sum((source is not None, sheet, example)) > 1 or (kind is not None and (sheet or example)):
        raise WrongUsage("Choose one of --from, --sheet and --example.", to_type("new", "--help"))
    if sheet:
        return _write_sheet(name)
    if example:
        return _write_example(name)
    if source is not None:
        return _from_list(name, kind, source)
    title = _title(name) if name is not None else None
    if can_ask():
        return _ask(title, kind)
    if title is None:
        raise WrongUsage(f"{_needed()}\nSee: {to_type('new', '--help')}", to_type("new", EXAMPLE))
    return _write_start(title, kind)


def _write_start(title: str, kind: str | None) -> int:
    from stakemap.cli.schema import put_schema_beside
    from stakemap.intake.text import with_editor_line
    from stakemap.knowledge import starter_file

    path = _place(title)
    write_new(path, with_editor_line(starter_file(title, _kind(kind, path) if kind is not None else None)))
    put_schema_beside(path)
    say(f"Wrote {path}")
    tell(
        "Open it in any text editor and list who is needed, one name a line.\n"
        f"Then see whether it can be read:  {to_type('check', path)}\n"
        f"and who to bring in first:         {to_type('recruit', path)}"
    )
    return 0


def _write_sheet(name: str | None) -> int:
    from stakemap.intake import blank_sheet

    path = Path(name or SHEET)
    if path.suffix.lower() != ".xlsx":
        path = path.with_name(f"{path.name}.xlsx")
    write_new(path, blank_sheet())
    say(f"Wrote {path}")
    tell(
        f"Fill it in and save it. The sheet How to says how.\nThen type:  {to_type('new', EXAMPLE, '--from', path)}\n"
        "with the name of your own problem."
    )
    return 0


def _write_example(name: str | None) -> int:
    from stakemap.cli.schema import put_schema_beside
    from stakemap.intake import example_file

    path = _place(_title(name)) if name is not None else _folder() / EXAMPLE_FILE
    write_new(path, example_file())
    put_schema_beside(path)
    say(f"Wrote {path}")
    tell(
        "Its town and everybody in it are made up. Read it once, then ask as on 15 July 2025:\n"
        f"  {to_type('map', path, '--as-of', '2025-07-15')}\n  {to_type('recruit', path, '--as-of', '2025-07-15')}"
    )
    return 0


def _from_list(name: str | None, kind: str | None, source: Path) -> int:
    from stakemap.cli.new_lists import add_list, start_from_list

    if name is None and not can_ask():
        line = to_type("new", EXAMPLE, "--from", source)
        raise WrongUsage(f"Name the problem too, in a few words: {line}", line)
    if name is None:
        from stakemap.cli.new_prompts import ask_title

        name = ask_title(_no_title)
    path = Path(name) if name.lower().endswith(PROBLEM_ENDINGS) else _place(_title(name))
    if path.is_file():
        if kind is not None:
            raise WrongUsage(f"{path} is there already, so --type cannot be used with it. Leave it out.", "no --type")
        return add_list(path, source)
    if name.lower().endswith(PROBLEM_ENDINGS):
        line = to_type("new", EXAMPLE, "--from", source)
        raise WrongUsage(f"There is no file {path}. To start one, name the problem in a few words: {line}", line)
    start_from_list(path, _title(name), source, _kind(kind, path) if kind is not None else None)
    return 0


def _ask(title: str | None, kind: str | None) -> int:
    from stakemap.cli.new_prompts import interview

    if title is not None and (no := _taken(title)):
        raise no
    chosen = _kind(kind, _place(title or EXAMPLE)) if kind is not None else None
    return interview(title, _place, _no_title, chosen, lambda path: types_for(path, own_types_beside((path,))))


def _needed() -> str:
    return f"Give the problem a name in a few words, for example: {to_type('new', EXAMPLE)}"


def _title(name: str) -> str:
    """Give the title as it can stand in the file."""
    title = " ".join(plain(name).split())
    if not title:
        raise WrongUsage(_needed(), to_type("new", EXAMPLE))
    return title


def _no_title(typed: str) -> str:
    """Say why a title cannot be used; empty where it can."""
    if fold(typed) in ("unknown", "none") or not any(char.isalnum() for char in typed):
        return "That is no title. Say it in a few words."
    return f"{_place(typed)} is there already. Give this problem another name." if _taken(typed) else ""


def _taken(title: str) -> AlreadyThere | None:
    path = _place(title)
    return AlreadyThere(path) if os.path.lexists(path) else None


def _kind(typed: str, path: Path) -> ProblemType:
    """Find the problem type that was typed, the department's own ones included."""
    from stakemap.knowledge import problem_types, shipped_heads, unknown_types

    own = own_types_beside((path,))
    for types in own.values():
        tell_mistakes(types.errors)
    mine = types_for(path, own)
    if found := problem_types((typed,), mine):
        return found[0]
    close = unknown_types((typed,), mine)[0][1]
    words = tuple(kind.id for kind in (*mine, *shipped_heads()))
    raise WrongChoice("--type", typed, join(words, "or"), close[0].id if close else words[0])


def _folder() -> Path:
    folder = Path("problems")
    return folder if folder.is_dir() else Path()


def _place(title: str) -> Path:
    """Choose folder and file name: letters, digits and hyphens, and no name that Windows keeps for a device."""
    stem = slug(title)[:LONGEST_NAME].rstrip("-")
    if stem in DEVICES:
        stem = f"{stem}-problem"
    return _folder() / f"{stem}.yaml"
