"""``stakemap gaps``: what is missing, most useful first."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.files import choose_files
from stakemap.cli.options import AsOf, Files, Json
from stakemap.cli.reading import Shelf, build_casts, tell_mistakes
from stakemap.cli.terminal import say, say_lines, tell, to_type

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
        Stage | None,
        typer.Option("--stage", metavar="STAGE", help=f"Judge as if this stage were reached: {', '.join(Stage)}."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every single gap, source and reason.")] = False,
    as_of: AsOf = None,
    fail_on: Annotated[
        Level | None,
        typer.Option("--fail-on", metavar="LEVEL", help=f"Exit with 1 if a gap is this high: {', '.join(Level)}."),
    ] = None,
    json: Json = False,
) -> int:
    """Say what is missing, why, and what to do next."""
    from stakemap.gaps import assess

    shelf = build_casts(choose_files(file, "gaps").paths, as_of_date(as_of), stage)
    found = [assess(cast) for _, cast in shelf.casts]
    if json:
        say(_as_json(shelf, found))
    else:
        _print(shelf, found, everything)
    tell_mistakes(shelf.errors)
    if shelf.errors:
        return 2
    return 1 if fail_on and any(_reaches(assessment, fail_on) for assessment in found) else 0


def _reaches(assessment: Assessment, level: Level) -> bool:
    """Tell whether an open gap is at least as high as the level."""
    levels = list(Level)
    return any(levels.index(Level(gap.severity)) <= levels.index(level) for gap in assessment.open)


def _print(shelf: Shelf, found: Sequence[Assessment], everything: bool) -> None:
    from stakemap.views.gaps import compose_gaps

    for number, ((file, cast), assessment) in enumerate(zip(shelf.casts, found, strict=True)):
        if number:
            say("\n")
        say_lines(compose_gaps(cast.problem.problem, file, assessment, everything))
    if len(shelf.casts) == 1:
        tell(f"\nNext: {to_type('recruit', shelf.casts[0][0])}")


def _as_json(shelf: Shelf, found: Sequence[Assessment]) -> str:
    from stakemap.cli.reading import file_and_problem

    pairs = [(file_and_problem(file, cast), one) for (file, cast), one in zip(shelf.casts, found, strict=True)]
    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "gaps": [{**of, **gap.as_json()} for of, one in pairs for gap in one.findings],
        "not_assessed": [{**of, **rule.as_json()} for of, one in pairs for rule in one.not_assessed],
        "points": sum(one.points for one in found),
        "problems": [{**of, "points": one.points} for of, one in pairs],
    }
    return answer("gaps", not shelf.errors, content)
