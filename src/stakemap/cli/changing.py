"""What the commands that change a file share: open it, show or make the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.dates import as_of_date
from stakemap.cli.files import PROBLEM_ENDINGS, choose_file, looks_like_a_name
from stakemap.cli.reading import own_types_beside, tell_mistakes, types_for
from stakemap.cli.terminal import say, tell, to_type
from stakemap.words import count

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.edits import Change
    from stakemap.keeping import Plan
    from stakemap.load import Loaded

__all__ = [
    "DryRun",
    "Opened",
    "Yes",
    "carry_out",
    "lines_changed",
    "open_file",
    "split",
]

DryRun = Annotated[bool, typer.Option("--dry-run", help="Only show the lines that would change.")]
Yes = Annotated[bool, typer.Option("--yes", help="Take a day that looks wrong, such as a due day that is past.")]


@dataclass(frozen=True)
class Opened:
    """A problem file that is to be changed.

    Attributes:
        path: The file.
        raw: Its bytes, from which the change is worked out.
        loaded: The file as it was read.
        cast: Everybody in it, as of today.
        today: The real day.
    """

    path: Path
    raw: bytes
    loaded: Loaded
    cast: Cast
    today: date

    @property
    def file(self) -> str:
        """The file as the user knows it."""
        return str(self.path)


def split(words: Sequence[str] | None) -> tuple[str | None, tuple[str, ...]]:
    """Take the file off the front of what was typed, where one stands there."""
    typed = tuple(words or ())
    if typed and _is_file(typed[0]):
        return typed[0], typed[1:]
    return None, typed


def _is_file(word: str) -> bool:
    return word.lower().endswith(PROBLEM_ENDINGS) or (" " not in word and not looks_like_a_name(word))


def open_file(where: str | None, command: str) -> Opened | None:
    """Read the one file that is meant; None, with its mistakes told, where it has any."""
    from stakemap.cast import build_cast
    from stakemap.load import read_text
    from stakemap.load.read import read_bytes

    path = choose_file(where, command)
    raw = read_bytes(path)
    loaded = read_text(raw, str(path))
    if loaded.problem is None:
        tell_mistakes(loaded.errors)
        tell(f"Nothing was changed. Mend this first, then see: {to_type('check', path)}", always=True)
        return None
    own = own_types_beside((path,))
    today = as_of_date(None)
    return Opened(path, raw, loaded, build_cast(loaded.problem, today, types_for(path, own)), today)


def carry_out(opened: Opened, plan: Plan, command: str, dry_run: bool) -> int:
    """Make a change, or only show it, and say what it did, how to take it back and what to type next."""
    if not plan.patch.edits:
        return _nothing(opened, plan)
    from stakemap.edits import edit, preview

    if dry_run:
        change = preview(opened.path, plan.patch, seen=opened.raw)
    else:
        change = edit(opened.path, plan.patch, opened.today, seen=opened.raw)
    if not change.lines:
        return _nothing(opened, plan)
    if dry_run:
        _show(change)
        return 0
    say("\n".join((*plan.says, lines_changed(change))))
    for remark in (change.remark, *plan.remarks):
        if remark:
            tell(remark, always=remark == change.remark)
    tell(f"Take it back: {to_type(command, opened.path, '--undo')}")
    if plan.next:
        tell(f"Next:         {to_type(*plan.next)}")
    return 0


def _nothing(opened: Opened, plan: Plan) -> int:
    already = () if plan.patch.edits else plan.says
    say("\n".join((*already, f"{opened.file} says so already. Nothing was changed.")))
    if plan.next:
        tell(f"Next:         {to_type(*plan.next)}")
    return 0


def lines_changed(change: Change) -> str:
    """Say how many lines a change touches."""
    lines = sum(max(len(one.before), len(one.after)) for one in change.lines)
    return f"{count(lines, 'line')} of {change.path} changed."


def _show(change: Change) -> None:
    say("\n".join((f"{change.path} would change like this:", *_diff(change), "Nothing was written.")))


def _diff(change: Change) -> Iterator[str]:
    """Give the lines that go and come, each with its number, the old ones first."""
    for one in change.lines:
        yield from (f"{number:6} - {line}" for number, line in enumerate(one.before, one.first_before))
        yield from (f"{number:6} + {line}" for number, line in enumerate(one.after, one.first_after))
