"""``stakemap gaps``: what is missing, most useful first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.files import choose_files
from stakemap.cli.options import AsOf, Files, Json, choose_word
from stakemap.cli.reading import Shelf, build_casts, tell_mistakes
from stakemap.cli.terminal import say, say_lines, tell, to_type
from stakemap.words import count, join

if TYPE_CHECKING:
    from stakemap.gaps import Assessment

__all__ = ["gaps"]


class Level(StrEnum):
    """How much a gap matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Stage(StrEnum):
    """The stages of a problem, as the model has them; repeated so that ``--help`` need not load the model."""

    SCANNING = "scanning"
    ANALYSIS = "analysis"
    RESPONSE = "response"
    ASSESSMENT = "assessment"


def gaps(
    file: Files = None,
    stage: Annotated[
        str | None,
        typer.Option("--stage", metavar="STAGE", help=f"Judge as if this stage were reached: {', '.join(Stage)}."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every single gap, source and reason.")] = False,
    as_of: AsOf = None,
    fail_on: Annotated[
        str | None,
        typer.Option("--fail-on", metavar="LEVEL", help=f"Exit with 1 if a gap is this high: {', '.join(Level)}."),
    ] = None,
    json: Json = False,
) -> int:
    """Say what is missing, why, and what to do next."""
    from stakemap.gaps import assess

    judged = None if stage is None else choose_word("--stage", stage, tuple(Stage))
    gate = None if fail_on is None else Level(choose_word("--fail-on", fail_on, tuple(Level)))
    shelf = build_casts(choose_files(file, "gaps").paths, as_of_date(as_of), judged)
    found = [assess(cast) for _, cast in shelf.casts]
    if json:
        say(_as_json(shelf, found))
    else:
        _print(shelf, found, everything, judged)
    tell_mistakes(shelf.errors)
    if shelf.errors:
        return 2
    return _gate(found, gate) if gate else 0


def _gate(found: Sequence[Assessment], level: Level) -> int:
    """Give 1, and say why, when open gaps are at least as high as the level; else 0."""
    levels = tuple(word.value for word in Level)[: list(Level).index(level) + 1]
    reached = sum(gap.severity.value in levels for assessment in found for gap in assessment.open)
    if not reached:
        return 0
    verb = "is" if reached == 1 else "are"
    tell(f"{count(reached, 'gap')} {verb} {join(levels, 'or')}.", always=True)
    return 1


def _print(shelf: Shelf, found: Sequence[Assessment], everything: bool, stage: str | None) -> None:
    from stakemap.views.gaps import compose_gaps

    for number, ((file, cast), assessment) in enumerate(zip(shelf.casts, found, strict=True)):
        if number:
            say("\n")
        say_lines(compose_gaps(cast, file, assessment, everything, stage))
    if len(shelf.casts) == 1:
        file, cast = shelf.casts[0]
        listing = "" if cast.partners else f"open {file}, write who is needed under stakeholders, then type: "
        tell(f"\nNext: {listing}{to_type('recruit', file)}")


def _as_json(shelf: Shelf, found: Sequence[Assessment]) -> str:
    from stakemap.cli.reading import file_and_problem
    from stakemap.views.kinds import likely_words

    pairs = [(file_and_problem(file, cast), one) for (file, cast), one in zip(shelf.casts, found, strict=True)]
    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "gaps": [{**of, **gap.as_json()} for of, one in pairs for gap in one.findings],
        "not_assessed": [{**of, **rule.as_json()} for of, one in pairs for rule in one.not_assessed],
        "points": sum(one.points for one in found),
        "problems": [
            {**file_and_problem(file, cast), "likely_types": list(likely_words(cast)), "points": one.points}
            for (file, cast), one in zip(shelf.casts, found, strict=True)
        ],
    }
    return answer("gaps", not shelf.errors, content)
