"""What the commands that change a file do with changes made before: take back, put in again, forget."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from stakemap.cli.changing import lines_changed, split
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import choose_file
from stakemap.cli.terminal import say, tell, to_type
from stakemap.words import count

__all__ = ["Forget", "Redo", "Undo", "go_back"]

Undo = Annotated[bool, typer.Option("--undo", help="Take back the last change; again: the one before.")]
Redo = Annotated[bool, typer.Option("--redo", help="Put in again what --undo took back; again: the next.")]
Forget = Annotated[bool, typer.Option("--forget", help="Wipe what is kept for --undo and --redo. The file stays.")]


def go_back(
    words: Sequence[str] | None,
    command: str,
    *,
    undo: bool = False,
    redo: bool = False,
    forget: bool = False,
    others: Sequence[object] = (),
) -> int | None:
    """Take back the last change, put it in again, or wipe what is kept for that; None where none was asked for.

    Args:
        words: What was typed; only the file may be among it.
        command: The command, for the line that is offered.
        undo: Take back.
        redo: Put in again.
        forget: Wipe.
        others: What else was typed; nothing else can go with these.
    """
    flags = [flag for flag, typed in (("--undo", undo), ("--redo", redo), ("--forget", forget)) if typed]
    if not flags:
        return None
    where, rest = split(words)
    if len(flags) > 1 or rest or any(one not in (None, False, []) for one in others):
        line = to_type(command, *([where] if where else []), flags[0])
        raise WrongUsage(f"{flags[0]} stands alone, with the file at most: {line}", line)
    path = choose_file(where, command)
    if forget:
        return _wipe(path)
    return _put_in_again(path, command) if redo else _take_back(path, command)


def _take_back(path: Path, command: str) -> int:
    from stakemap.edits import undo
    from stakemap.edits.state import read_memory

    today = as_of_date(None)
    change = undo(path, today)
    say(f"Taken back, from {change.day}: {change.says}\n{lines_changed(change)}")
    if change.remark:
        tell(change.remark, always=True)
    tell(f"Put it in again:      {to_type(command, path, '--redo')}")
    if read_memory(path.resolve(), today).made:
        tell(f"The change before it: {to_type(command, path, '--undo')}")
    return 0


def _put_in_again(path: Path, command: str) -> int:
    from stakemap.edits import redo
    from stakemap.edits.state import read_memory

    today = as_of_date(None)
    change = redo(path, today)
    say(f"Put in again, from {change.day}: {change.says}\n{lines_changed(change)}")
    if change.remark:
        tell(change.remark, always=True)
    tell(f"Take it back:        {to_type(command, path, '--undo')}")
    if read_memory(path.resolve(), today).taken_back:
        tell(f"The change after it: {to_type(command, path, '--redo')}")
    return 0


def _wipe(path: Path) -> int:
    from stakemap.edits import forget

    number = forget(path)
    if number:
        say(f"Wiped what was kept of {count(number, 'change')} to {path}. --undo and --redo know them no more.")
    else:
        say(f"Nothing was kept of changes to {path}.")
    tell("The file itself is as it was.")
    return 0
