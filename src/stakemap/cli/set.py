"""``stakemap set``: write down any fact."""

from __future__ import annotations

from typing import Annotated

import typer

from stakemap.cli.back import Forget, Redo, Undo, go_back
from stakemap.cli.changing import DryRun, Yes, carry_out, open_file, split
from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import to_type

__all__ = ["set"]

Typed = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE NAME FACT VALUE", show_default=False, help="What to write down; see above."),
]


def _option(name: str, metavar: str, says: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(f"--{name}", metavar=metavar, help=says)
    return option


def set(
    words: Typed = None,
    date: Annotated[str | None, _option("date", "DATE", "Day of a reading, step or status; 2025-06 will do.")] = None,
    since: Annotated[str | None, _option("since", "DATE", "Since when: of a status or relationship.")] = None,
    start: Annotated[str | None, _option("from", "DATE", "First day of a reading, or of a person in the job.")] = None,
    to: Annotated[str | None, _option("to", "DATE", "Last day of a reading.")] = None,
    until: Annotated[
        str | None, _option("until", "DATE", "Last day of a relationship, or of a person in the job.")
    ] = None,
    by: Annotated[str | None, _option("by", "X", "By when, for a goal or target; who judged, for readiness.")] = None,
    role: Annotated[
        str | None, _option("role", "TEXT", "A person's job; what a stakeholder is in this problem.")
    ] = None,
    phone: Annotated[str | None, _option("phone", "TEXT", "A person's work phone.")] = None,
    email: Annotated[str | None, _option("email", "TEXT", "A person's work email.")] = None,
    kind: Annotated[str | None, _option("kind", "WORD", "What sort of body a new stakeholder is.")] = None,
    status: Annotated[str | None, _option("status", "WORD", "Status of a new stakeholder or person.")] = None,
    state: Annotated[
        str | None, _option("state", "WORD", "Of a relationship: known, active, strained, ended, none.")
    ] = None,
    strength: Annotated[str | None, _option("strength", "WORD", "Of a relationship: weak, working, strong.")] = None,
    held_by: Annotated[str | None, _option("held-by", "NAME", "The person in whom a relationship lives.")] = None,
    confirmed: Annotated[str | None, _option("confirmed", "YES/NO", "Whether the other side said so too.")] = None,
    result: Annotated[str | None, _option("result", "TEXT", "What came of a step.")] = None,
    said: Annotated[str | None, _option("said", "TEXT", "Their own words, with readiness or a stance.")] = None,
    position: Annotated[
        str | None, _option("position", "WORD", "With a stance: support, oppose, mixed, undecided.")
    ] = None,
    ask: Annotated[
        str | None, _option("ask", "TEXT", "With readiness: what is asked of them, or a part of it.")
    ] = None,
    importance: Annotated[str | None, _option("importance", "0-10", "With readiness: how much it matters.")] = None,
    confidence: Annotated[str | None, _option("confidence", "0-10", "With readiness: how sure they are.")] = None,
    why: Annotated[str | None, _option("why", "TEXT", "Why: of a capacity, a lead or an end.")] = None,
    measure: Annotated[str | None, _option("measure", "TEXT", "Which measure shows a goal.")] = None,
    note: Annotated[str | None, _option("note", "TEXT", "Anything else worth knowing.")] = None,
    source: Annotated[str | None, _option("source", "TEXT", "Where this is from.")] = None,
    add: Annotated[bool, typer.Option("--add", help="Add to a list, and leave what is there.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="Take this out of a list, or an entry out.")] = False,
    clear: Annotated[bool, typer.Option("--clear", help="Take the fact out: nobody has thought about it yet.")] = False,
    new: Annotated[bool, typer.Option("--new", help="A measure, question, action, ... that is not there yet.")] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    undo: Undo = False,
    redo: Redo = False,
    forget: Forget = False,
) -> int:
    """Write down any fact.

    \b
    stakemap set "Garden City Hospital" status talking
    stakemap set "Garden City Hospital" person "Jordan Example" --role Nurse
    stakemap set "Jordan Example" phone 555-0100
    stakemap set "Legal Aid" knows "City Council" --strength strong
    stakemap set "Legal Aid" knows "City Council" trust reliable 3
    stakemap set "Lantern Motel" step listen --result "About November"
    stakemap set measure "Calls for service" 41 --date 2025-06
    stakemap set answer "part of the question" "what was found"
    stakemap set action "part of it" status done
    stakemap set stage response    (also: lead, goal, triangle, lessons, ...)
    stakemap set lead ability "Runs a good meeting"
    stakemap set stakeholder "Night bus company" --kind business

    The word unknown means: we must find out. The word none: we asked, there is none.
    """
    options = {
        "date": date, "since": since, "from": start, "to": to, "until": until, "by": by, "role": role, "phone": phone,
        "email": email, "kind": kind, "status": status, "state": state, "strength": strength, "held_by": held_by,
        "confirmed": confirmed, "result": result, "said": said, "position": position, "ask": ask, "why": why,
        "importance": importance, "confidence": confidence, "measure": measure, "note": note, "source": source,
    }  # fmt: skip
    flags = (add, remove, clear, new, yes)
    others = (*options.values(), *flags, dry_run)
    code = go_back(words, "set", undo=undo, redo=redo, forget=forget, others=others)
    if code is not None:
        return code
    if sum((add, remove, clear)) > 1:
        raise WrongUsage("Choose one of --add, --remove and --clear.", to_type("set", "--help"))
    where, rest = split(words)
    opened = open_file(where, "set")
    if opened is None:
        return 2
    from stakemap.cli.set_run import SetRun
    from stakemap.cli.set_words import plan_fact
    from stakemap.keeping.spot import How

    how = How(add, remove, {name: value for name, value in options.items() if value is not None})
    return carry_out(opened, plan_fact(SetRun(opened, how, clear, new, yes), rest), "set", dry_run)
