"""``stakemap log``: record a contact in seconds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.asking import ask_line, ask_number
from stakemap.cli.faults import WrongUsage
from stakemap.cli.keeping import DryRun, Forget, Opened, Undo, Yes, carry_out, go_back, open_file, read_day, split
from stakemap.cli.names import find_name, names_in
from stakemap.cli.terminal import can_ask, tell, to_type
from stakemap.cli.whom import NotOnList, find_member, name_for, officer_named
from stakemap.errors import AmbiguousName, UnknownName
from stakemap.words import join

if TYPE_CHECKING:
    from stakemap.keeping.contact import Contact, NewPerson

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
    forget: Forget = False,
) -> int:
    """Record a contact in seconds.

    \b
    stakemap log --met "Jordan Example" --how visit "Will check the numbers"

    Without what is needed it asks. Without --met, the first of the WORDS is the name.
    """
    others = (met, how, date, who, purpose, status, readiness, next_step, due, source, add_person, yes)
    if (code := go_back(words, "log", undo, forget, dry_run, others)) is not None:
        return code
    where, rest = split(words)
    opened = open_file(where, "log")
    if opened is None:
        return 2
    from stakemap.keeping.contact import plan_contact

    say = Said(met, how, date, who, purpose, status, readiness, " ".join(rest), next_step, due, source)
    contact, remark = _contact(opened, _with_name(opened, say, rest, add_person is not None), add_person, yes)
    plan = plan_contact(opened.cast, opened.file, contact, opened.loaded.source_map.has)
    return carry_out(opened, replace(plan, remarks=(*remark, *plan.remarks)), "log", dry_run)


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed about a contact, as it was typed; see `log`."""

    met: Sequence[str] | None
    how: str | None
    date: str | None
    who: Sequence[str] | None
    purpose: str | None
    status: str | None
    readiness: str | None
    note: str
    next: str | None
    due: str | None
    source: str | None

    @property
    def bare(self) -> bool:
        """Whether nothing but a name and a day was typed."""
        return not (self.how or self.status or self.note or self.next or self.purpose or self.readiness)


def _with_name(opened: Opened, said: Said, words: Sequence[str], is_new: bool) -> Said:
    """Take the name off the front of the words where --met is not there; the longest that is one counts.

    With --add-person the first word is the name, whoever it is.

    Raises:
        AmbiguousName: The words begin with what fits several names.
        UnknownName: They are like a name, and only like one.
    """
    if said.met or not words:
        return said
    if is_new:
        return replace(said, met=[words[0]], note=" ".join(words[1:]))
    cast = opened.cast
    several: AmbiguousName | None = None
    for end in range(len(words), 0, -1):
        try:
            name = " ".join(words[:end])
            find_name(name, names_in(cast), cast.home)
            return replace(said, met=[name], note=" ".join(words[end:]))
        except AmbiguousName as error:
            several = several or error
        except UnknownName as error:
            if error.nearest and end == 1:
                raise
    if several is not None and not can_ask():
        raise several
    return said


def _contact(opened: Opened, said: Said, add_person: str | None, yes: bool) -> tuple[Contact, tuple[str, ...]]:
    """Work out every name, word and day of a contact, with a remark on what was taken for granted.

    Asks for what is missing where somebody is there to ask.
    """
    from stakemap.keeping.contact import Contact
    from stakemap.keeping.values import read_text, read_word
    from stakemap.model.vocabulary import LogHow, LogPurpose, ReadinessStage, Status

    ask_all = said.bare and can_ask()
    names, new = _met(opened, said.met or [_needed("Whom did you meet?", "--met NAME", said)], add_person)
    said = replace(said, how=said.how or _ask_how(said))
    how = read_word("--how", LogHow, str(said.how))
    if ask_all:
        said = _ask_rest(opened, said)
    if said.due and not said.next:
        raise WrongUsage("--due is the day of the next step. Say what that is with --next.", '--next "Call again"')
    status, purpose, ready = (
        read_word(option, words, typed) if typed else None
        for option, words, typed in (
            ("--status", Status, said.status),
            ("--purpose", LogPurpose, said.purpose),
            ("--readiness", ReadinessStage, said.readiness),
        )
    )
    who, remark = _who(opened, said, names, new)
    contact = Contact(
        date=read_day("--date", said.date or "today", opened.today, ahead=False, whole=False, yes=yes),
        who=who,
        met=names,
        how=how,
        purpose=purpose,
        status=status,
        readiness=ready,
        note=read_text("the name", said.note) if said.note.strip() else None,
        next=read_text("--next", said.next) if said.next else None,
        due=read_day("--due", said.due, opened.today, ahead=True, whole=True, yes=yes) if said.due else None,
        source=read_text("--source", said.source) if said.source else None,
        new=new,
    )
    return contact, remark


def _needed(question: str, option: str, said: Said) -> str:
    if can_ask():
        while True:
            if typed := ask_line(question):
                return typed
    example = to_type("log", "--met", "Jordan Example", "--how", "visit", "What came of it")
    raise WrongUsage(f"{question} Add: {option}. For example: {example}", option)


def _ask_how(said: Said) -> str:
    from stakemap.model.vocabulary import LogHow

    every = [word.value for word in LogHow]
    if can_ask():
        return every[ask_number("How?", every) or 0]
    raise WrongUsage(f"How was the contact made? Add --how with one of {join(every, 'or')}.", "--how visit")


def _ask_rest(opened: Opened, said: Said) -> Said:
    """Ask what came of it; Enter skips each."""
    from stakemap.model.vocabulary import Status

    note = ask_line("What came of it? (Enter to skip)")
    every = [word.value for word in Status]
    tell("Where do they stand with us now?", always=True)
    at = ask_number("Which one?", every, skip=True)
    step = ask_line("What is the next step? (Enter to skip)")
    due = _ask_day(opened, "By when? (like in 2 weeks; Enter to skip)") if step else None
    return replace(said, note=note, status=None if at is None else every[at], next=step or None, due=due)


def _ask_day(opened: Opened, question: str) -> str | None:
    while True:
        typed = ask_line(question)
        if not typed:
            return None
        try:
            return read_day("--due", typed, opened.today, ahead=True, whole=True)
        except WrongUsage as error:
            tell(str(error), always=True)


def _met(opened: Opened, typed: Sequence[str], add_person: str | None) -> tuple[tuple[str, ...], tuple[NewPerson, ...]]:
    """Give the names of those who were met, and those of them who are new at a known stakeholder."""
    names: list[str] = []
    new: list[NewPerson] = []
    for text in typed:
        try:
            names.append(name_for(opened.cast, find_member(text, opened.cast)))
        except UnknownName as nobody:
            person = _new_person(opened, text, add_person, nobody)
            new.append(person)
            names.append(person.name)
    return tuple(dict.fromkeys(names)), tuple(new)


def _new_person(opened: Opened, typed: str, at: str | None, nobody: UnknownName) -> NewPerson:
    """Work out at which stakeholder a new person is put on the list.

    Raises:
        NotOnList: Nobody said so, and there is nobody to ask.
    """
    from stakemap.keeping.contact import NewPerson

    if at is None and can_ask() and not nobody.nearest:
        tell(f'"{typed}" is not on the list yet.', always=True)
        at = ask_line("Put this person on the list? At which stakeholder? (Enter to stop)")
        if not at:
            raise typer.Abort
    if at is None:
        raise NotOnList(
            typed,
            opened.file,
            nobody.nearest,
            'To put a new person on the list, say where: --add-person "Garden City Hospital"',
            "--add-person STAKEHOLDER",
        )
    name, _, title = (part.strip() for part in typed.partition(","))
    home = opened.cast.home(find_member(at, opened.cast))
    if home not in {party.id for party in opened.cast.parties}:
        raise WrongUsage(
            f'"{at}" is not on the list of stakeholders yet. Put it there first: '
            f"{to_type('set', opened.file, 'stakeholder', at)}",
            to_type("set", opened.file, "stakeholder", at),
        )
    return NewPerson(name, title, home)


def _who(
    opened: Opened, said: Said, met: tuple[str, ...], new: tuple[NewPerson, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the names of those of the team who were there, with a remark where nobody said so."""
    from stakemap.keeping.contact import usual_officer

    cast = opened.cast
    if said.who:
        return tuple(dict.fromkeys(officer_named(typed, cast) for typed in said.who)), ()
    at = {one.name: cast.name_of(one.party) for one in new}
    officer, why = usual_officer(cast, [at.get(name, name) for name in met])
    if officer:
        line = to_type("log", opened.path, "--undo")
        return (officer,), (f"Taken for granted: {officer} was there, who {why}. If not: {line}, then add --who NAME",)
    return (officer_named(_needed("Who of you was there?", "--who NAME", said), cast),), ()
