"""``stakemap check``: can the file be understood, and where not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import choose_files
from stakemap.cli.options import Files, Json, choose_word
from stakemap.cli.reading import own_types_beside, read_files, types_for
from stakemap.cli.settings import current
from stakemap.cli.terminal import say, tell, to_type
from stakemap.errors import Diagnostic
from stakemap.words import count

if TYPE_CHECKING:
    from stakemap.knowledge import OwnTypes
    from stakemap.load import Loaded

__all__ = ["check"]

SHOWN = 20
"""So many messages are told as text."""


class Form(StrEnum):
    """For whom the mistakes are written."""

    TEXT = "text"
    GITHUB = "github"


def check(
    file: Files = None,
    json: Json = False,
    form: Annotated[
        str, typer.Option("--format", metavar="text|github", help="For people, or as notes on a pull request.")
    ] = Form.TEXT.value,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what is certain, and show it before and after.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="With --fix: only show what would be mended.")] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back what --fix did last; again: the time before.")
    ] = False,
    redo: Annotated[bool, typer.Option("--redo", help="Put in again what --undo took back; again: the next.")] = False,
    schema: Annotated[bool, typer.Option("--schema", help="Give the description of the format for editors.")] = False,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE", help="With --schema: write it to this file.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="With -o: replace a file that is in the way.")] = False,
) -> int:
    """Find every mistake in a file, with its line and its fix."""
    wanted = Form(choose_word("--format", form, tuple(Form)))
    _refuse_odd_pairs(dry_run and not fix, fix + undo + redo + schema, (out is not None or force) and not schema)
    if schema:
        from stakemap.cli.schema import give_schema

        give_schema(out, force)
        return 0
    if undo or redo:
        from stakemap.cli.back import go_back

        return go_back([file] if file else None, "check", undo=undo, redo=redo) or 0
    chosen = choose_files(file, "check")
    mended = _mend(chosen.paths, dry_run, quiet=json) if fix else None
    if dry_run and not json:
        return 1 if any(one.errors for _, one in read_files(chosen.paths)) else 0
    own = own_types_beside(chosen.paths)
    loaded = tuple((path, _with_notes(path, one, own)) for path, one in read_files(chosen.paths))
    errors = (
        *(error for _, one in loaded for error in one.errors),
        *(error for types in own.values() for error in types.errors),
    )
    notes = (*(note for _, one in loaded for note in one.notes), *chosen.left_alone)
    if json:
        changed = {} if mended is None else {"would_be_mended" if dry_run else "mended": mended}
        content = {"errors": [error.as_json() for error in errors], "notes": [note.as_json() for note in notes]}
        say(answer("check", not errors, {**content, **changed}))
    elif wanted is Form.GITHUB:
        _print_github(errors, notes)
    else:
        _print(loaded, errors, notes)
    return 1 if errors else 0


def _refuse_odd_pairs(lone_dry_run: bool, tasks: int, lone_out: bool) -> None:
    """Refuse options that say nothing without another, or that cannot go together."""
    if lone_dry_run:
        raise WrongUsage(
            "--dry-run goes with --fix: it shows what would be mended.", to_type("check", "--fix", "--dry-run")
        )
    if lone_out:
        raise WrongUsage("-o and --force go with --schema.", to_type("check", "--schema", "-o", "FILE"))
    if tasks > 1:
        raise WrongUsage("Give only one of --fix, --undo, --redo and --schema.", to_type("check", "--fix"))


def _mend(paths: Sequence[Path], dry_run: bool, quiet: bool) -> list[dict[str, object]]:
    """Mend what is certain in each file, or only show it; give the lines in the shape for other programs."""
    from stakemap.cli.check_fix import fix_file, mended_as_json, say_mended

    mended: list[dict[str, object]] = []
    for path in paths:
        change, left = fix_file(path, dry_run)
        mended += mended_as_json(change)
        if not quiet:
            say_mended(change, left, dry_run)
    return mended


def _with_notes(path: Path, one: Loaded, own: Mapping[Path, OwnTypes]) -> Loaded:
    """Add what only the problem types and the rules can tell; a file that uses neither costs nothing more."""
    from stakemap.load.tell import in_order
    from stakemap.model import listed

    problem = one.problem
    if problem is None:
        return one
    notes = list(one.notes)
    if problem.type or any(party.roles for party in listed(problem.stakeholders)):
        from stakemap.knowledge.notes import note_words

        notes += note_words(str(path), one, types_for(path, own))
    if problem.accepted:
        from stakemap.cast import build_cast
        from stakemap.gaps.notes import note_accepted

        notes += note_accepted(str(path), one, build_cast(problem, as_of_date(None), types_for(path, own)))
    return replace(one, notes=in_order(notes))


def _print(loaded: Sequence[tuple[Path, Loaded]], errors: Sequence[Diagnostic], notes: Sequence[Diagnostic]) -> None:
    from stakemap.load.tell import to_text
    from stakemap.model import listed

    remarks = () if current().quiet else notes
    if errors or remarks:
        say(to_text(errors, remarks))
    if errors:
        say(f"{count(len(errors), 'mistake')}{_and_notes(remarks)}. Nothing was changed.")
        if len(errors) > SHOWN:
            say("Fix these, then run check again: the rest is shown then.")
        return
    for path, one in loaded:
        number = len(listed(one.problem.stakeholders)) if one.problem else 0
        own = () if current().quiet else one.notes
        say(f"{path}: no mistakes{_and_notes(own)}, {count(number, 'stakeholder')}.")
    if len(loaded) == 1:
        tell(f"Next: {to_type('recruit', loaded[0][0])}")


def _and_notes(notes: Sequence[Diagnostic]) -> str:
    return f", {count(len(notes), 'note')}" if notes else ""


def _print_github(errors: Sequence[Diagnostic], notes: Sequence[Diagnostic]) -> None:
    for level, found in (("error", errors), ("notice", notes)):
        for told in found:
            say(_github(level, told))


def _github(level: str, told: Diagnostic) -> str:
    """Write one workflow command; its own signs inside the text are escaped as GitHub asks."""
    text = f"{told.says} Try: {told.try_}".replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    place = told.file.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{level} file={place},line={told.line},col={told.column},title={told.code}::{text}"
