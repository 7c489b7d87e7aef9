"""A list of names to a problem file: a new one, or one that is there already."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage, why
from stakemap.cli.new_prompts import ask_agency, ask_kinds, ask_same, next_steps, write_draft
from stakemap.cli.reading import tell_mistakes
from stakemap.cli.terminal import can_ask, say, tell, to_type
from stakemap.errors import CannotRead
from stakemap.words import count, join

if TYPE_CHECKING:
    from stakemap.edits import AddEntry, Patch, SetValue
    from stakemap.intake import Ask, Gathered, Known
    from stakemap.model import Problem
    from stakemap.model.problem_type import ProblemType

__all__ = ["add_list", "start_from_list"]

LIST_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")


def start_from_list(path: Path, title: str, source: Path, kind: ProblemType | None) -> None:
    """Write a new problem file from a list, and tell what in it could not be used.

    Raises:
        CannotRead: The list cannot be opened.
        CannotUseList: Nothing in it can be used.
    """
    from stakemap.intake import Draft

    found = _gather(source, None)
    if found.empty:
        raise WrongUsage(f"{source} has a header, but no name below it. Write one name in each row.", str(source))
    agency = ask_agency(party.name for party in found.parties) if can_ask() else None
    parties = ask_kinds(found.parties) if can_ask() else found.parties
    write_draft(path, Draft(title, parties, found.ties, agency), kind)


def add_list(path: Path, source: Path) -> int:
    """Add what is new in a list to a problem file; of what stands there, only ``unknown`` gives way to an answer.

    Returns:
        The exit code: 2 where the file has mistakes.

    Raises:
        CannotRead: The list or the file cannot be opened.
        CannotUseList: Nothing in the list can be used.
    """
    from stakemap.edits import edit
    from stakemap.intake import known_in
    from stakemap.load import read_text
    from stakemap.load.read import read_bytes

    raw = read_bytes(path)
    loaded = read_text(raw, str(path))
    if loaded.problem is None:
        tell_mistakes(loaded.errors)
        return 2
    found = _gather(source, known_in(loaded.problem))
    if found.empty:
        say(f"Nothing in {source} is new. {path} is as it was.")
        return 0
    change = edit(path, _patch(found, loaded.problem, source), as_of_date(None), seen=raw)
    say(f"{change.says} {path} has {_amount(found)} more.{_filled(found)}")
    if change.remark:
        tell(change.remark, always=True)
    tell(f"Take it back:            {to_type('log', path, '--undo')}")
    next_steps(path)
    return 0


def _gather(source: Path, known: Known | None) -> Gathered:
    """Read a list and tell what in it could not be used, row by row."""
    from stakemap.intake import gather, no_columns, nobody_to_ask, read_list, to_lines

    ask: Ask = ask_same if can_ask() else nobody_to_ask
    found = gather(read_list(_bytes(source), str(source)), known, ask)
    if not found.columns:
        raise no_columns(str(source))
    for line in to_lines(found.remarks):
        tell(line, always=True)
    return found


def _bytes(source: Path) -> bytes:
    from stakemap.intake import LARGEST_LIST

    if not source.is_file():
        raise CannotRead(source, "it is a folder, not a list" if source.is_dir() else _missing(source))
    try:
        with source.open("rb") as file:
            return file.read(LARGEST_LIST + 1)
    except OSError as error:
        raise CannotRead(source, why(error)) from error


def _missing(source: Path) -> str:
    """Say that a list is not there, and which lists are."""
    with suppress(OSError):
        there = sorted(path.name for path in source.parent.iterdir() if path.suffix.lower() in LIST_ENDINGS)
        if there:
            return f"there is no such file. Lists in that folder: {join(there[:5])}"
    return "there is no such file. Type its folder and its ending too, such as .xlsx"


def _patch(found: Gathered, problem: Problem, source: Path) -> Patch:
    from stakemap.edits import Patch

    return Patch(tuple(_edits(found, problem)), f"Added the list {source.name}.")


def _edits(found: Gathered, problem: Problem) -> Iterator[AddEntry | SetValue]:
    from stakemap.edits import AddEntry
    from stakemap.intake import DraftParty, party_entry, person_entry, tie_entry
    from stakemap.model import listed

    yield from _facts(found, problem)
    places = {party.name: at for at, party in enumerate(listed(problem.stakeholders))}
    for name, people in found.people:
        if name in places:
            for person in people:
                yield AddEntry(("stakeholders", places[name], "people"), person_entry(person))
        else:  # the agency, which need not be on the list
            yield AddEntry(("stakeholders",), party_entry(DraftParty(name, {}, people)))
    for party in found.parties:
        yield AddEntry(("stakeholders",), party_entry(party))
    for tie in found.ties:
        yield AddEntry(("relationships",), tie_entry(tie))


def _facts(found: Gathered, problem: Problem) -> Iterator[SetValue]:
    """Put what a list adds to those who are there at their place in the file."""
    from stakemap.edits import SetValue
    from stakemap.model import known, listed
    from stakemap.words import name_key

    places: dict[tuple[str, str], tuple[str | int, ...]] = {}
    for at, party in enumerate(listed(problem.stakeholders)):
        places[party.name, ""] = ("stakeholders", at)
        for number, person in enumerate(listed(party.people)):
            places.setdefault((party.name, name_key(known(person.name) or "")), ("stakeholders", at, "people", number))
    for fact in found.facts:
        value = fact.value if isinstance(fact.value, str) else list(fact.value)
        yield SetValue((*places[fact.party, fact.person], fact.key), value)


def _amount(found: Gathered) -> str:
    people = sum(len(party.people) for party in found.parties) + sum(len(more) for _, more in found.people)
    return (
        f"{count(len(found.parties), 'stakeholder')}, {count(people, 'person', 'people')} and "
        f"{count(len(found.ties), 'relationship')}"
    )


def _filled(found: Gathered) -> str:
    """Say about whom the file now knows more."""
    names = tuple(dict.fromkeys(fact.party for fact in found.facts))
    told = join([*names[:5], f"{len(names) - 5} more"] if len(names) > 6 else names)
    return f" New facts about those who were there: {told.rstrip('.')}." if names else ""
