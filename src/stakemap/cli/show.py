"""``stakemap show``: where do we stand."""

from __future__ import annotations

from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.files import choose_files, looks_like_a_name
from stakemap.cli.options import AsOf, Files, Json, OneName
from stakemap.cli.reading import Shelf, build_casts, tell_mistakes
from stakemap.cli.terminal import can_draw_boxes, say, say_lines, table_width, tell, to_type
from stakemap.words import join, name_key

if TYPE_CHECKING:
    from stakemap.cast import Cast

__all__ = ["show"]


class Form(StrEnum):
    """How the answer is written."""

    TABLE = "table"
    JSON = "json"


def show(
    file: Files = None,
    name: OneName = None,
    as_of: AsOf = None,
    form: Annotated[
        Form, typer.Option("--format", metavar="table|json", help="For people, or for another program.")
    ] = Form.TABLE,
    json: Json = False,
) -> int:
    """Show where a problem stands.

    With a NAME: all that the file says about that one.
    """
    if file is not None and name is None and looks_like_a_name(file):
        file, name = None, file
    shelf = build_casts(choose_files(file, "show").paths, as_of_date(as_of))
    if json or form is Form.JSON:
        _print_json(shelf, name)
    elif name is not None:
        _print_one(shelf, name)
    elif len(shelf.casts) == 1 and not shelf.errors:
        _print_problem(*shelf.casts[0])
    elif shelf.casts:
        _print_problems(shelf)
    tell_mistakes(shelf.errors)
    return 2 if shelf.errors else 0


def _print_problem(file: str, cast: Cast) -> None:
    from stakemap.views.overview import (
        STAKEHOLDER_COLUMNS,
        compose_overview,
        compose_overview_text,
        stakeholder_cells,
    )

    overview = compose_overview(cast)
    say_lines(compose_overview_text(overview, file))
    if overview.stakeholders:
        _print_table(STAKEHOLDER_COLUMNS, [stakeholder_cells(row) for row in overview.stakeholders])
    else:
        say("Nobody is on the stakeholder list yet.")
    tell(f"\nNext: {to_type('recruit', file)}")


def _print_problems(shelf: Shelf) -> None:
    from stakemap.views.overview import PROBLEM_COLUMNS, compose_overview, problem_cells

    _print_table(PROBLEM_COLUMNS, [problem_cells(compose_overview(cast)) for _, cast in shelf.casts])
    shared = _in_several([cast for _, cast in shelf.casts])
    if shared:
        say(f"\nIn more than one problem, so that one conversation can serve both: {join(shared)}.")


def _in_several(casts: list[Cast]) -> tuple[str, ...]:
    """Name the partners that stand on the list of two or more problems, in name order."""
    seen: dict[str, list[str]] = {}
    for cast in casts:
        for party in cast.partners:
            seen.setdefault(name_key(party.name), []).append(party.name)
    return tuple(names[0] for _, names in sorted(seen.items()) if len(names) > 1)


def _print_table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
    from stakemap.views.table import draw_boxed_table, draw_table

    draw = draw_boxed_table if can_draw_boxes() else draw_table
    say(draw(head, rows, table_width()))


def _print_one(shelf: Shelf, name: str) -> None:
    from stakemap.cast import Human, Party
    from stakemap.cli.names import find_in_each
    from stakemap.views.party_page import compose_human_page, compose_implied_page, compose_party_page

    for file, cast, id in find_in_each(name, shelf.casts):
        member = cast.member(id)
        if isinstance(member, Party):
            say_lines(compose_party_page(cast, member))
        elif isinstance(member, Human):
            say_lines(compose_human_page(cast, member))
        else:
            say_lines(compose_implied_page(member))
        tell(f"({cast.problem.problem}, {file})\n")


def _print_json(shelf: Shelf, name: str | None) -> None:
    from stakemap.cli.names import find_in_each
    from stakemap.views.overview import compose_overview

    wanted = {(file, cast.name_of(id)) for file, cast, id in find_in_each(name, shelf.casts)} if name else None
    problems, stakeholders = [], []
    for file, cast in shelf.casts:
        overview = asdict(compose_overview(cast))
        rows = overview.pop("stakeholders")
        problems.append({"file": file, **overview})
        stakeholders += [
            {"file": file, "problem": overview["problem"], **row}
            for row in rows
            if wanted is None or (file, row["name"]) in wanted
        ]
    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "problems": problems,
        "stakeholders": stakeholders,
    }
    say(answer("show", not shelf.errors, content))
