"""A list of names to a problem file: a new one, or one that is there already."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage, why
from stakemap.cli.prompts import ask_same, next_steps, write_draft
from stakemap.cli.reading import tell_mistakes
from stakemap.cli.terminal import can_ask, say, tell, to_type
from stakemap.errors import CannotRead
from stakemap.words import count

if TYPE_CHECKING:
    from stakemap.edits import AddEntry, Patch
    from stakemap.intake import Ask, Gathered, Known
    from stakemap.model import Problem
    from stakemap.model.problem_type import ProblemType

__all__ = ["add_list", "start_from_list"]


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
    write_draft(path, Draft(title, found.parties, found.ties), kind)


def add_list(path: Path, source: Path) -> int:
    """Add what is new in a list to a problem file; nothing that stands there is changed.

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
    say(f"{change.says} {path} has {_amount(found)} more.")
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
        raise CannotRead(source, "it is a folder, not a list" if source.is_dir() else "there is no such file")
    try:
        with source.open("rb") as file:
            return file.read(LARGEST_LIST + 1)
    except OSError as error:
        raise CannotRead(source, why(error)) from error


def _patch(found: Gathered, problem: Problem, source: Path) -> Patch:
    from stakemap.edits import Patch

    return Patch(tuple(_edits(found, problem)), f"Added the list {source.name}.")


def _edits(found: Gathered, problem: Problem) -> Iterator[AddEntry]:
    from stakemap.edits import AddEntry
    from stakemap.intake import DraftParty, party_entry, person_entry, tie_entry
    from stakemap.model import listed

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


def _amount(found: Gathered) -> str:
    people = sum(len(party.people) for party in found.parties) + sum(len(more) for _, more in found.people)
    return (
        f"{count(len(found.parties), 'stakeholder')}, {count(people, 'person', 'people')} and "
        f"{count(len(found.ties), 'relationship')}"
    )
