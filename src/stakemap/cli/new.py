"""``stakemap new``: start a problem file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import say, tell, to_type
from stakemap.cli.writing import write_new
from stakemap.words import plain, slug

__all__ = ["new"]

EXAMPLE = "Speeding on Elm Street"
DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
LONGEST_NAME = 60


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The problem in a few words, in quotes.")],
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
    write_new(path, starter_file(title))
    say(f"Wrote {path}")
    tell(
        "Open it in any text editor and list who is needed, one name a line.\n"
        f"Then see whether it can be read:  {to_type('check', path)}\n"
        f"and who to bring in first:         {to_type('recruit', path)}"
    )


def _place(title: str) -> Path:
    """Choose folder and file name: letters, digits and hyphens, and no name that Windows keeps for a device."""
    stem = slug(title)[:LONGEST_NAME].rstrip("-")
    if stem in DEVICES:
        stem = f"{stem}-problem"
    folder = Path("problems")
    return (folder if folder.is_dir() else Path()) / f"{stem}.yaml"
