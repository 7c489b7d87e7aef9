"""Days that are typed: ``today``, ``in 2 weeks``, ``march 3``; asks where one is not clear or looks wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import typer

from stakemap.cli.asking import ask_choice, ask_line, ask_yes
from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import can_ask, tell
from stakemap.words import join

__all__ = ["ask_day", "read_day"]


def ask_day(
    question: str, option: str, today: date, *, yes: bool = False, ask: Callable[[str], str] = ask_line
) -> str | None:
    """Ask for a whole day that is to come, until one can be used.

    Args:
        question: What is asked.
        option: As it is typed where nobody asks, for the sentence about a day that cannot be used.
        today: The day from which ``in 2 weeks`` counts.
        yes: Take a past day without asking.
        ask: Asks for a line.

    Returns:
        The day in the words of the format; None where the answer is empty.
    """
    while typed := ask(question):
        try:
            return read_day(option, typed, today, ahead=True, whole=True, yes=yes)
        except WrongUsage as error:
            tell(str(error), always=True)
        except typer.Abort:  # a past day that was not meant: only the day is asked again
            continue
    return None


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
        by_name = {spoken(day): day for day in days}
        return by_name[ask_choice(f'"{typed}" can be two days. Which one?', list(by_name))]
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
