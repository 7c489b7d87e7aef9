"""What the commands that change a file share: open it, show or make the change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.asking import ask_number, ask_yes
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import ENDINGS, choose_file, looks_like_a_name
from stakemap.cli.reading import own_types_beside, tell_mistakes, types_for
from stakemap.cli.terminal import can_ask, say, tell, to_type
from stakemap.words import count, join

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
    "read_day",
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
    return word.lower().endswith(ENDINGS) or (" " not in word and not looks_like_a_name(word))


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


def read_day(option: str, typed: str, today: date, *, ahead: bool, whole: bool, yes: bool = True) -> str:
    """Read a date as people type it, in the words of the format.

    Args:
        option: As it is typed, for the sentence where it cannot be used.
        typed: What stands after it; ``unknown`` is kept.
        today: The day from which ``in 2 weeks`` counts.
        ahead: True for a day that is to come: a past one is asked about. Else one that is to come is.
        whole: A month or a year is not enough.
        yes: Take a day on the wrong side of today without asking.

    Raises:
        WrongUsage: It is no date, or can be two days or is on the wrong side of today and there is nobody to ask.
    """
    from stakemap.keeping.days import read_days, spoken

    if typed.strip().casefold() in ("unknown", "none"):
        return typed.strip().casefold()
    days = [day for day in read_days(typed, today, ahead=ahead) if not whole or len(day) == 10]
    if len(days) > 1:
        days = [_which(option, typed, days)]
    if not days:
        more = "" if whole else " A month such as 2025-03 will do."
        raise WrongUsage(
            f'{option} does not know the day "{typed}". Write 2025-03-01, today, in 2 weeks or next friday.{more}',
            f"{option} 2025-03-01",
        )
    _look_at_side(option, days[0], spoken(days[0]), today, ahead, yes)
    return days[0]


def _which(option: str, typed: str, days: Sequence[str]) -> str:
    """Ask which of two days is meant, by their names."""
    from stakemap.keeping.days import spoken

    if can_ask():
        at = ask_number(f'"{typed}" can be two days. Which one?', [spoken(day) for day in days])
        return days[at or 0]
    both = join([f"{option} {day}" for day in days], "or")
    raise WrongUsage(f'"{typed}" can be two days. Type {both}.', f"{option} {days[0]}")


def _look_at_side(option: str, day: str, said: str, today: date, ahead: bool, yes: bool) -> None:
    """Ask about a due day that is past, and about a contact that is still to come."""
    from stakemap.model import Span

    span = Span.read(day)
    wrong = span.over_by(today) if ahead else not span.started_by(today)
    if yes or not wrong:
        return
    what = "is past" if ahead else "is still to come"
    if can_ask():
        if ask_yes(f"{said} {what}. Write it all the same?"):
            return
        raise typer.Abort
    raise WrongUsage(f"{said} {what}. If that is right, add --yes. Nothing was changed.", f"{option} {day} --yes")
