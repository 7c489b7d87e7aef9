"""``stakemap new``: start a problem file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.faults import WrongChoice, WrongUsage
from stakemap.cli.reading import own_types_beside, tell_mistakes, types_for
from stakemap.cli.terminal import say, tell, to_type
from stakemap.cli.writing import write_new
from stakemap.words import join, plain, slug

if TYPE_CHECKING:
    from stakemap.model.problem_type import ProblemType

__all__ = ["new"]

EXAMPLE = "Speeding on Elm Street"
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
LONGEST_NAME = 60


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The problem in a few words, in quotes.")],
    kind: Annotated[
        str | None,
        typer.Option("--type", metavar="TYPE", help="What kind of problem: speeding. All: stakemap explain types"),
    ] = None,
) -> None:
    """Start a problem file, with notes on what to fill in.

    It goes into the folder 'problems' where there is one, else into this folder. No file is ever replaced.
    """
    from stakemap.knowledge import starter_file

    title = " ".join(plain(name).split())
    if not title:
        example = to_type("new", EXAMPLE)
        raise WrongUsage(f"Give the problem a name in a few words, for example: {example}", example)
    path = _place(title)
    write_new(path, starter_file(title, _kind(kind, path) if kind is not None else None))
    say(f"Wrote {path}")
    tell(
        "Open it in any text editor and list who is needed, one name a line.\n"
        f"Then see whether it can be read:  {to_type('check', path)}\n"
        f"and who to bring in first:         {to_type('recruit', path)}"
    )


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


def _place(title: str) -> Path:
    """Choose folder and file name: letters, digits and hyphens, and no name that Windows keeps for a device."""
    stem = slug(title)[:LONGEST_NAME].rstrip("-")
    if stem in DEVICES:
        stem = f"{stem}-problem"
    folder = Path("problems")
    return (folder if folder.is_dir() else Path()) / f"{stem}.yaml"
