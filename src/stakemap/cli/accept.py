"""``stakemap accept``: leave a gap for now, with a reason and an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.back import Forget, Redo, Undo, go_back
from stakemap.cli.changing import DryRun, Opened, Yes, carry_out, open_file, split
from stakemap.cli.days import read_day
from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import can_ask, to_type
from stakemap.cli.whom import choose, officer_named
from stakemap.errors import UnknownName
from stakemap.words import fold, join_some, nearest

if TYPE_CHECKING:
    from stakemap.gaps.finding import Finding

__all__ = ["accept"]

Typed = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE CODE ABOUT", show_default=False, help="The file, the code of the gap, and whom it is about."
    ),
]


def accept(
    words: Typed = None,
    why: Annotated[str | None, typer.Option("--why", metavar="TEXT", help="Why it is left for now.")] = None,
    until: Annotated[
        str | None, typer.Option("--until", metavar="DATE", help="When to look at it again: in 3 months.")
    ] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decided that.")] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    undo: Undo = False,
    redo: Redo = False,
    forget: Forget = False,
) -> int:
    """Leave a gap for now, with a reason.

    \b
    stakemap accept P101 "Garden City Hospital" --why "We ask in May" --until "in 3 months"

    Only a gap that is there today. It stays in sight and counts nothing.
    """
    others = (why, until, by, yes, dry_run)
    code = go_back(words, "accept", undo=undo, redo=redo, forget=forget, others=others)
    if code is not None:
        return code
    where, rest = split(words)
    if not rest and not can_ask():
        line = to_type("accept", "P101", "--why", "We ask again in May")
        raise WrongUsage(f"Say which gap, by its code: {line}\nAll codes: {to_type('gaps', '--all')}", line)
    opened = open_file(where, "accept")
    if opened is None:
        return 2
    from stakemap.cli.accept_questions import ask_until, ask_which, ask_why
    from stakemap.keeping.acceptance import Leave, plan_acceptance
    from stakemap.keeping.values import read_text

    sure = yes
    if not rest:
        rest = ask_which(opened)
        why = why or ask_why()
        sure = yes or until is None
        until = until or ask_until(opened, yes)
    wanted = _code(rest[0])
    found = _there(opened, wanted)
    about, found = _about(opened, wanted, " ".join(rest[1:]), found)
    reason = read_text("--why", why or ask_why())
    day = read_day("--until", until, opened.today, ahead=True, whole=True, yes=sure) if until else None
    leave = Leave(wanted, about, reason, day, officer_named(by, opened.cast) if by else None)
    return carry_out(opened, plan_acceptance(opened.cast, opened.file, leave, found), "accept", dry_run)


def _code(typed: str) -> str:
    """Give the code that is meant; a rule's name counts too.

    Raises:
        WrongUsage: There is no such gap.
    """
    from stakemap.gaps.registry import RULES

    cards = [rule.card for rule in RULES]
    for card in cards:
        if fold(typed) in (fold(card.code), fold(card.name)):
            return card.code
    near = (*nearest(typed, [word for card in cards for word in (card.code, card.name)]), "")[0]
    hint = f' Did you mean "{near}"?' if near else ""
    line = to_type("gaps", "--all")
    raise WrongUsage(f'There is no gap with the code "{typed}".{hint} See all with: {line}', near or line)


def _there(opened: Opened, code: str) -> tuple[Finding, ...]:
    """Give what is there of a gap now.

    Raises:
        WrongUsage: Nothing is, or nobody can tell.
    """
    from stakemap.gaps import assess

    whole = assess(opened.cast)
    found = tuple(one for one in whole.findings if one.code == code)
    if found:
        return found
    line = to_type("gaps", opened.path)
    for skipped in whole.not_assessed:
        if skipped.rule == code:
            raise WrongUsage(f"Nobody can tell now whether {code} is there: {skipped.why}. See: {line}", line)
    raise WrongUsage(f"{opened.file} has no gap {code} today, so there is nothing to accept. See: {line}", line)


def _about(opened: Opened, code: str, typed: str, found: tuple[Finding, ...]) -> tuple[str | None, tuple[Finding, ...]]:
    """Give the name that is meant, and the gaps about it; without a name, the only one it is about, or all.

    Raises:
        AmbiguousName: It fits several.
        WrongUsage: The gap is not about anybody of that name.
    """
    from stakemap.keeping.acceptance import names_about

    names = names_about(found)
    if not typed:
        return (names[0] if len(names) == 1 else found[0].about[0] if len(found) == 1 and names else None), found
    try:
        name = choose(typed, {name: (name,) for name in names}, opened.cast)
    except UnknownName as nobody:
        line = to_type("accept", opened.path, code, *(nobody.nearest or names)[:1])
        of = f"It is about {join_some(names)}" if names else "It is about the whole problem"
        raise WrongUsage(f'{code} is not about "{typed}" today. {of}. Type: {line}', line) from None
    return name, tuple(one for one in found if name in one.about)
