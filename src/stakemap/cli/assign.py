"""``stakemap assign``: who does what by when, and what is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.asking import ask_text
from stakemap.cli.back import Forget, Redo, Undo, go_back
from stakemap.cli.changing import DryRun, Opened, Yes, carry_out, open_file, split
from stakemap.cli.days import ask_day, read_day
from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import can_ask, to_type
from stakemap.cli.whom import choose, officer_named, somebody
from stakemap.errors import UnknownName

if TYPE_CHECKING:
    from stakemap.keeping import Plan

__all__ = ["assign"]

Typed = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE WHAT", show_default=False, help="The file, then what is to be done."),
]


def assign(
    words: Typed = None,
    who: Annotated[
        list[str] | None, typer.Option("--who", metavar="NAME", help="Who does it; once for each of several.")
    ] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help="By when: in 2 weeks, next friday.")] = None,
    whom: Annotated[
        list[str] | None, typer.Option("--for", metavar="NAME", help="For which stakeholder or person it is.")
    ] = None,
    done: Annotated[
        str | None, typer.Option("--done", metavar="PART", help="Mark a task as done: any part of its words.")
    ] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="With --done: when; else today.")] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    undo: Undo = False,
    redo: Redo = False,
    forget: Forget = False,
) -> int:
    """Write down who does what by when.

    \b
    stakemap assign "Ask the school for numbers" --who "Sam Sample" --due "in 2 weeks"
    stakemap assign --done "school for numbers"
    """
    others = (who, due, whom, done, date, yes, dry_run)
    code = go_back(words, "assign", undo=undo, redo=redo, forget=forget, others=others)
    if code is not None:
        return code
    where, rest = split(words)
    if done is not None and (rest or who or due or whom):
        line = to_type("assign", "--done", done)
        raise WrongUsage(f"--done goes alone, or with --date: {line}", line)
    if done is None and date is not None:
        raise WrongUsage("--date goes with --done. The day by which a task is due is --due.", "--due")
    opened = open_file(where, "assign")
    if opened is None:
        return 2
    if done is not None:
        return carry_out(opened, _done(opened, done, date, yes), "assign", dry_run)
    return carry_out(opened, _task(opened, " ".join(rest), who or (), due, whom or (), yes), "assign", dry_run)


def _task(
    opened: Opened, what: str, who: list[str] | tuple[()], due: str | None, whom: list[str] | tuple[()], yes: bool
) -> Plan:
    from stakemap.keeping.task import Task, plan_task
    from stakemap.keeping.values import read_text

    what = read_text("assign", what or _needed("What is to be done?", '"Ask for the numbers"'))
    officers = who or [_needed("Who does it?", "--who NAME")]
    names = tuple(dict.fromkeys(officer_named(typed, opened.cast) for typed in officers))
    day = _due(opened, due, yes)
    return plan_task(
        opened.cast, opened.file, Task(what, names, day, tuple(somebody(typed, opened.cast) for typed in whom))
    )


def _due(opened: Opened, typed: str | None, yes: bool) -> str:
    if typed:
        return read_day("--due", typed, opened.today, ahead=True, whole=True, yes=yes)
    question = "By when? (like in 2 weeks, or unknown)"
    ask = partial(_needed, option="--due DATE")
    return str(ask_day(question, "--due", opened.today, yes=yes, ask=ask))


def _needed(question: str, option: str) -> str:
    """Ask for what is missing.

    Raises:
        WrongUsage: There is nobody to ask.
    """
    if can_ask():
        return ask_text(question)
    example = to_type("assign", "Ask for the numbers", "--who", "Sam Sample", "--due", "in 2 weeks")
    raise WrongUsage(f"{question.partition('? ')[0].rstrip('?')}? Add: {option}. For example: {example}", option)


def _done(opened: Opened, part: str, date: str | None, yes: bool) -> Plan:
    """Find the open task that is meant.

    Raises:
        AmbiguousName: The words fit several.
        WrongUsage: They fit none that is open.
    """
    from stakemap.keeping.task import done_tasks, open_tasks, plan_done

    day = read_day("--date", date or "today", opened.today, ahead=False, whole=False, yes=yes)
    tasks = open_tasks(opened.cast)
    try:
        at = choose(part, tasks, opened.cast, "Which task?")
    except UnknownName:
        raise _not_open(part, tuple(words for (words,) in tasks.values()), done_tasks(opened.cast)) from None
    return plan_done(opened.cast, opened.file, int(at), day)


def _not_open(part: str, tasks: tuple[str, ...], done: dict[str, tuple[str, ...]]) -> WrongUsage:
    finished = next((words for (words,) in done.values() if part.casefold() in words.casefold()), None)
    if finished:
        return WrongUsage(f'"{finished}" is done already. Nothing was changed.', to_type("due"))
    if not tasks:
        return WrongUsage(f'No task is open, so "{part}" cannot be done.', to_type("assign", "Ask for the numbers"))
    listed = "".join(f"\n  {words}" for words in tasks)
    return WrongUsage(f'No open task fits "{part}". These are open:{listed}', f'--done "{tasks[0]}"')
