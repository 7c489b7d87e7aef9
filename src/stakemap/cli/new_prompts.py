"""The interview at a terminal: asks on stderr, reads what is typed, and writes the file at the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from stakemap.cli.asking import ask_line, read_line
from stakemap.cli.faults import CannotStart
from stakemap.cli.terminal import say, tell, to_type
from stakemap.cli.writing import write_new
from stakemap.words import count

if TYPE_CHECKING:
    from stakemap.intake import Choice, Draft, DraftParty, Values
    from stakemap.model.problem_type import ProblemType

__all__ = ["ask_agency", "ask_kinds", "ask_same", "ask_title", "interview", "next_steps", "write_draft"]

INTERRUPTED = 130


def interview(
    title: str | None,
    place: Callable[[str], Path],
    refuse: Callable[[str], str],
    kind: ProblemType | None,
    own: Callable[[Path], tuple[ProblemType, ...]],
) -> int:
    """Ask for everything that a first file needs, write it, and give the exit code.

    Ctrl-C, or the end of input, stops it; what was answered until then is written all the same.

    Args:
        title: The title, where it was typed with the command.
        place: Gives the file of a title.
        refuse: Says why a title cannot be used; empty where it can.
        kind: The problem type, where it was typed with the command.
        own: Gives the department's own problem types that count for a file.
    """
    from stakemap.intake import INTRODUCTION, Interview, Stopped, answers_to_draft, hold_interview

    def types(values: Values) -> tuple[Choice, ...]:
        return () if kind else _types(values, own(place("".join(values[("title",)]))))

    talk = Interview()
    if title is not None:
        talk.values[("title",)] = (title,)
        talk.done.append(("title",))
    tell(INTRODUCTION, always=True)
    stopped = False
    try:
        hold_interview(read_line, lambda text: tell(text, always=True), talk, types, refuse)
    except Stopped:
        stopped = True
        tell("", always=True)
    if stopped and not any(value for key, value in talk.values.items() if key != ("title",)):
        tell("Stopped. Nothing was written.", always=True)
        return INTERRUPTED
    draft = answers_to_draft(talk.values)
    path = place(draft.title)
    chosen = kind or _chosen("".join(talk.values.get(("type",), ())), own(path))
    if stopped:
        tell("Stopped. What you typed so far is kept.", always=True)
    write_draft(path, draft, chosen)
    if stopped:
        tell(f"Add the rest later:      {to_type('set', path, 'stakeholder', 'Market Inn')}")
    return INTERRUPTED if stopped else 0


def write_draft(path: Path, draft: Draft, kind: ProblemType | None) -> None:
    """Write a new problem file, say what is in it, and what to type next.

    Where the disk refuses, the text is printed, so that nothing that was typed is lost.
    """
    from stakemap.cli.schema import put_schema_beside
    from stakemap.intake import draft_file

    text = draft_file(draft, kind)
    try:
        write_new(path, text)
        put_schema_beside(path)
    except CannotStart:
        tell("This is the file that could not be written. Copy it into a text editor:", always=True)
        say(text)
        raise
    say(f"Wrote {path}")
    tell(_recap(draft))
    if draft.agency is None:
        tell(f"Say whose file it is:    {to_type('set', path, 'agency', 'Exampleton Police')}")
    next_steps(path)


def _recap(draft: Draft) -> str:
    named = sum(person.name != "unknown" for party in draft.parties for person in party.people)
    parts = (
        count(len(draft.parties), "stakeholder"),
        count(named, "named person", "named people"),
        count(len(draft.ties), "relationship"),
    )
    return f"In it: {', '.join(parts)}."


def next_steps(path: Path) -> None:
    """Tell what to type next."""
    tell(
        f"See the map:             {to_type('map', path)}\nWho to bring in first:   {to_type('recruit', path)}\n"
        f"What is still missing:   {to_type('gaps', path)}"
    )


def ask_same(new: str, old: str) -> bool | None:
    """Ask whether a name in a list means one that is known; None when the user does not know."""
    while True:
        typed = ask_line(f'"{new}": is that "{old}"? (y/n, Enter if you do not know)').casefold()
        if typed in ("y", "yes", "n", "no", ""):
            return None if not typed else typed.startswith("y")


def ask_agency(names: Iterable[str]) -> str | None:
    """Ask whose problem file it is; a name of the list that is like the answer is offered. None where Enter skips.

    Args:
        names: The stakeholders of the list.
    """
    from stakemap.intake.alike import alike_names
    from stakemap.intake.lines import clean
    from stakemap.words import name_key

    typed = clean(ask_line("Which police agency is this file for? (Enter to skip)"))
    for name in names:
        if typed and (name_key(name) == name_key(typed) or (alike_names(typed, name) and ask_same(typed, name))):
            return name
    return typed or None


def ask_kinds(parties: Iterable[DraftParty]) -> tuple[DraftParty, ...]:
    """Ask about the kinds that the names of a list speak for, and put those that are right in."""
    from stakemap.intake import confirm_kinds

    parties = tuple(parties)
    open_ = tuple(party.name for party in parties if "kind" not in party.fields)
    right = confirm_kinds(read_line, lambda text: tell(text, always=True), open_)
    return tuple(
        replace(party, fields={**party.fields, "kind": right[party.name]}) if party.name in right else party
        for party in parties
    )


def ask_title(refuse: Callable[[str], str]) -> str:
    """Ask for the title of a problem until it can be used."""
    while True:
        typed = ask_line("What is the problem, in a few words?")
        why = refuse(typed) if typed else "This one is needed: it names the file."
        if not why:
            return typed
        tell(f"  {why}", always=True)


def _types(values: Values, own: tuple[ProblemType, ...]) -> tuple[Choice, ...]:
    """Give all problem types, those first that fit the words of the title and the names."""
    from stakemap.intake import Choice, parties_in
    from stakemap.knowledge import likely_types, shipped_heads
    from stakemap.model import Problem

    problem = Problem.model_validate({"problem": "".join(values[("title",)]), "stakeholders": list(parties_in(values))})
    likely = likely_types(problem, own)
    rest = sorted((*own, *shipped_heads()), key=lambda kind: kind.name)
    kinds = {kind.id: kind for kind in (*likely, *rest)}
    return tuple(Choice(id, f"{kind.name}{' (looks like it)' if kind in likely else ''}") for id, kind in kinds.items())


def _chosen(id: str, own: tuple[ProblemType, ...]) -> ProblemType | None:
    from stakemap.knowledge import problem_types

    return next(iter(problem_types((id,), own)), None) if id else None
