"""Questions of ``stakemap accept``: which gap is left, about whom, why, and until when."""

from __future__ import annotations

from stakemap.cli.asking import ask_choice, ask_choice_or_skip, ask_text
from stakemap.cli.changing import Opened
from stakemap.cli.days import ask_day
from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import can_ask, to_type

__all__ = ["ask_until", "ask_which", "ask_why"]


def ask_which(opened: Opened) -> tuple[str, ...]:
    """Ask for one of the gaps that are open today, and whom it is about where that can be several; Enter means all.

    Raises:
        WrongUsage: None is open.
    """
    from stakemap.gaps import assess
    from stakemap.gaps.registry import RULES
    from stakemap.keeping.acceptance import names_about

    found = [one for one in assess(opened.cast).findings if one.accepted is None]
    titles = {rule.card.code: rule.card.title for rule in RULES if rule.card.code in {one.code for one in found}}
    if not titles:
        line = to_type("gaps", opened.path)
        raise WrongUsage(f"{opened.file} has no open gap today, so there is nothing to accept. See: {line}", line)
    choices = [f"{code}  {title}" for code, title in titles.items()]
    code = ask_choice("Which gap is left for now?", choices).partition(" ")[0]
    names = names_about([one for one in found if one.code == code])
    name = ask_choice_or_skip("About whom?", names) if len(names) > 1 else None
    return (code,) if name is None else (code, name)


def ask_why() -> str:
    """Ask for the reason.

    Raises:
        WrongUsage: There is nobody to ask.
    """
    if can_ask():
        return ask_text("Why is it left for now?")
    raise WrongUsage('Say why it is left for now: --why "We ask again in May"', '--why "We ask again in May"')


def ask_until(opened: Opened, yes: bool) -> str | None:
    """Ask for the day on which to look at it again; Enter sets none."""
    return ask_day("Until when? (like in 3 months; Enter for no end)", "--until", opened.today, yes=yes)
