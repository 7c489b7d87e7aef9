"""A problem file from disk to a `Problem`, with every mistake and every note."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from stakemap.errors import CannotRead, Diagnostic, MistakesInFile
from stakemap.load.decode import LARGEST
from stakemap.load.entries import find_entries
from stakemap.load.notes import note_lines, note_names, note_pasted, note_private, note_slips
from stakemap.load.parse import Parsed, parse
from stakemap.load.references import Names, check_names, check_references
from stakemap.load.roster import build_roster
from stakemap.load.sheet import Sheet
from stakemap.load.source_map import SourceMap
from stakemap.load.tell import in_order
from stakemap.load.ties import check_ties
from stakemap.model import Problem
from stakemap.words import name_key

__all__ = ["Loaded", "load", "read", "read_bytes", "read_text"]


@dataclass(frozen=True, slots=True)
class Loaded:
    """A problem file as it was read.

    Attributes:
        problem: The problem; None when there is a mistake.
        errors: Mistakes, in line order; empty when the file can be understood.
        notes: Remarks that are not mistakes, in line order.
        source_map: Where every key and value stands.
        text: The text of the file without a byte order mark; empty when it is not text.
    """

    problem: Problem | None
    errors: tuple[Diagnostic, ...]
    notes: tuple[Diagnostic, ...]
    source_map: SourceMap
    text: str


def load(path: str | Path) -> Problem:
    """Read a problem file.

    Raises:
        CannotRead: The file is missing, a folder, not a plain file, or may not be opened.
        MistakesInFile: The file has mistakes; all of them are in the exception.
    """
    loaded = read(path)
    if loaded.problem is None:
        raise MistakesInFile(loaded.errors, loaded.notes)
    return loaded.problem


def read(path: str | Path) -> Loaded:
    """Read a problem file and tell everything that is wrong or doubtful in it.

    Raises:
        CannotRead: The file is missing, a folder, not a plain file, or may not be opened.
    """
    return read_text(read_bytes(path), str(path))


def read_bytes(path: str | Path) -> bytes:
    """Give the bytes of a plain file; of a file beyond the size limit only as many as show that it is.

    Raises:
        CannotRead: With the reason in one sentence.
    """
    file = Path(path)
    try:
        kind = file.stat().st_mode  # asked first: opening a pipe would wait for its writer
        if stat.S_ISDIR(kind):
            raise CannotRead(path, "it is a folder, not a file")
        if not stat.S_ISREG(kind):
            raise CannotRead(path, "it is not a plain file")
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except FileNotFoundError:
        raise CannotRead(path, "there is no such file") from None
    except PermissionError:
        raise CannotRead(path, "you may not open it") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be used"
        raise CannotRead(path, reason[:1].lower() + reason[1:]) from None


def read_text(raw: bytes, name: str) -> Loaded:
    """Read the bytes of a problem file, named as the user named it."""
    parsed = parse(raw, name)
    sheet = Sheet(name, parsed.lines)
    if not isinstance(parsed.tree, dict):
        from stakemap.load.whole import tell_no_map

        faults = parsed.faults or tell_no_map(sheet, parsed.tree)
        return Loaded(None, in_order(faults), (), parsed.places, parsed.text)
    problem, refused = _understand(sheet, parsed)
    entries = find_entries(parsed.tree)
    names = Names(sheet, parsed.places, entries, build_roster(entries))
    wrong = (*refused, *check_names(names), *check_ties(names), *check_references(names, parsed.lost))
    errors = _one_for_each_place([*parsed.faults, *wrong], parsed)
    notes = _notes(names, parsed, errors)
    return Loaded(None if errors else problem, errors, notes, parsed.places, parsed.text)


def _understand(sheet: Sheet, parsed: Parsed) -> tuple[Problem | None, tuple[Diagnostic, ...]]:
    """Let the model read the tree; keys count only as the format writes them."""
    try:
        return Problem.model_validate(parsed.tree, by_alias=True, by_name=False), ()
    except ValidationError as error:
        from stakemap.load.explain import explain  # only faulty files pay for it

        return None, explain(sheet, parsed.tree, parsed.places, error)


def _one_for_each_place(messages: Iterable[Diagnostic], parsed: Parsed) -> tuple[Diagnostic, ...]:
    """Drop what is only a consequence of a broken line, and a second message for one place."""
    kept: dict[tuple[int, int], Diagnostic] = {}
    for message in messages:
        if message in parsed.faults or message.line not in parsed.hidden:
            kept.setdefault((message.line, message.column), message)
    return in_order(kept.values())


def _notes(names: Names, parsed: Parsed, errors: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Collect the remarks on lines without a mistake, at most one for each place."""
    known = frozenset(name_key(name) for name in names.roster.names)
    wrong = {error.line for error in errors} | parsed.hidden
    found = [
        *note_lines(names.sheet, replace(parsed, hidden=frozenset(wrong)), known),
        *note_slips(names),
        *note_names(names),
        *note_private(names.sheet),
        *note_pasted(names.sheet, parsed.text),
    ]
    kept: dict[tuple[int, int], Diagnostic] = {}
    for note in found:
        if note.line not in wrong:
            kept.setdefault((note.line, note.column), note)
    return in_order(kept.values())
