"""From what was typed about a contact to the contact: every name, word and day as it is to stand in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from stakemap.cli.asking import ask_line
from stakemap.cli.changing import Opened
from stakemap.cli.days import read_day
from stakemap.cli.faults import WrongUsage
from stakemap.cli.log_questions import Said, ask_how, ask_rest, needed, nobody_met
from stakemap.cli.terminal import can_ask, tell, to_type
from stakemap.cli.whom import find_member, name_for, officer_named
from stakemap.errors import UnknownName

if TYPE_CHECKING:
    from stakemap.keeping.logbook import Contact, NewPerson

__all__ = ["read_contact"]


def read_contact(opened: Opened, said: Said, add_person: str | None, yes: bool) -> tuple[Contact, tuple[str, ...]]:
    """Work out every name, word and day of a contact, with a remark on what was taken for granted.

    Asks for what is missing where somebody is there to ask.
    """
    from stakemap.keeping.logbook import Contact
    from stakemap.keeping.values import read_text, read_word
    from stakemap.model.vocabulary import LogHow, LogPurpose, ReadinessStage, Status

    ask_all = said.bare and can_ask()
    whom = said.met or [needed(opened, said, "Whom did you meet?", "--met", "Jordan Example")]
    names, new = _met(opened, whom, add_person)
    said = replace(said, how=said.how or ask_how(opened, said))
    how = read_word("--how", LogHow, str(said.how))
    if ask_all:
        said = ask_rest(opened, said)
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
    from stakemap.keeping.logbook import NewPerson

    if at is None and can_ask() and not nobody.nearest:
        tell(f'"{typed}" is not on the list yet.', always=True)
        at = ask_line("Put this person on the list? At which stakeholder? (Enter to stop)")
        if not at:
            raise typer.Abort
    if at is None:
        raise nobody_met(opened, typed, nobody)
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
    from stakemap.keeping.attendance import usual_officer

    cast = opened.cast
    if said.who:
        return tuple(dict.fromkeys(officer_named(typed, cast) for typed in said.who)), ()
    at = {one.name: cast.name_of(one.party) for one in new}
    officer, why = usual_officer(cast, [at.get(name, name) for name in met])
    if officer:
        line = to_type("log", opened.path, "--undo")
        return (officer,), (f"Taken for granted: {officer} was there, who {why}. If not: {line}, then add --who NAME",)
    return (officer_named(needed(opened, said, "Who of you was there?", "--who", "Sam Sample"), cast),), ()
