"""``stakemap log``: record a contact in seconds."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from stakemap.cli.back import Forget, Redo, Undo, go_back
from stakemap.cli.changing import DryRun, Yes, carry_out, open_file, split

__all__ = ["log"]

Typed = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE WORDS", show_default=False, help="The file, then what was said or agreed."),
]


def log(
    words: Typed = None,
    met: Annotated[
        list[str] | None, typer.Option("--met", metavar="NAME", help="Whom you met; once for each of several.")
    ] = None,
    how: Annotated[
        str | None, typer.Option("--how", metavar="WORD", help="Visit, call, email, meeting, event, letter, training.")
    ] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE", help="When. Left out: today.")] = None,
    who: Annotated[
        list[str] | None,
        typer.Option("--who", metavar="NAME", help="Who of you was there; else who looks after them, or leads."),
    ] = None,
    purpose: Annotated[
        str | None,
        typer.Option("--purpose", metavar="WORD", help="Outreach (they hear about us) or engagement (we work on it)."),
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", metavar="WORD", help="Where they stand now: talking, engaged, ...")
    ] = None,
    readiness: Annotated[
        str | None, typer.Option("--readiness", metavar="WORD", help="Their stage of change: thinking, preparing, ...")
    ] = None,
    next_step: Annotated[str | None, typer.Option("--next", metavar="TEXT", help="The next step.")] = None,
    due: Annotated[str | None, typer.Option("--due", metavar="DATE", help="By when: in 2 weeks, next friday.")] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="TEXT", help="Where this is from.")] = None,
    add_person: Annotated[
        str | None,
        typer.Option("--add-person", metavar="AT", help="Put a new person on the list, at this stakeholder."),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    undo: Undo = False,
    redo: Redo = False,
    forget: Forget = False,
) -> int:
    """Record a contact in seconds.

    \b
    stakemap log --met "Jordan Example" --how visit "Will check the numbers"

    Without what is needed it asks. Without --met, the first of the WORDS is the name.
    """
    others = (met, how, date, who, purpose, status, readiness, next_step, due, source, add_person, yes, dry_run)
    code = go_back(words, "log", undo=undo, redo=redo, forget=forget, others=others)
    if code is not None:
        return code
    where, rest = split(words)
    opened = open_file(where, "log")
    if opened is None:
        return 2
    from stakemap.cli.log_contact import read_contact
    from stakemap.cli.log_questions import Said, with_name
    from stakemap.keeping.contact import plan_contact

    say = Said(met, how, date, who, purpose, status, readiness, " ".join(rest), next_step, due, source)
    contact, remark = read_contact(opened, with_name(opened, say, rest, add_person is not None), add_person, yes)
    plan = plan_contact(opened.cast, opened.file, contact, opened.loaded.source_map.has)
    return carry_out(opened, replace(plan, remarks=(*remark, *plan.remarks)), "log", dry_run)
