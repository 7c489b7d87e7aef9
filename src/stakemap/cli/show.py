"""``stakemap show``: where do we stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.files import choose_files, looks_like_a_name
from stakemap.cli.options import AsOf, Files, Json, OneName, choose_word
from stakemap.cli.reading import Shelf, build_casts, file_and_problem, tell_mistakes
from stakemap.cli.terminal import can_draw_boxes, say, say_lines, table_width, tell, to_type
from stakemap.words import count, join, name_key

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
        str, typer.Option("--format", metavar="table|json", help="For people, or for another program.")
    ] = Form.TABLE.value,
    timeline: Annotated[bool, typer.Option("--timeline", help="Everything that has a date, in order.")] = False,
    json: Json = False,
) -> int:
    """Show where a problem stands.

    With a NAME: all that the file says about that one.
    """
    if file is not None and name is None and looks_like_a_name(file):
        file, name = None, file
    wanted = Form(choose_word("--format", form, tuple(Form)))
    shelf = build_casts(choose_files(file, "show", name).paths, as_of_date(as_of))
    if timeline:
        _print_timeline(shelf, name, json or wanted is Form.JSON)
    elif json or wanted is Form.JSON:
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
    from stakemap.views.heading import compose_heading
    from stakemap.views.overview import (
        STAKEHOLDER_COLUMNS,
        compose_overview,
        compose_overview_text,
        stakeholder_cells,
    )

    overview = compose_overview(cast)
    say_lines((compose_heading(cast, file), *compose_overview_text(overview)))
    if overview.stakeholders:
        _print_table(STAKEHOLDER_COLUMNS, [stakeholder_cells(row) for row in overview.stakeholders])
    listing = "" if cast.partners else f"open {file}, write who is needed under stakeholders, then type: "
    tell(f"\nNext: {listing}{to_type('recruit', file)}")


def _print_problems(shelf: Shelf) -> None:
    from stakemap.views.lines import Line
    from stakemap.views.overview import PROBLEM_COLUMNS, compose_overview, problem_cells

    titles = [name_key(cast.problem.problem) for _, cast in shelf.casts]
    rows = [problem_cells(compose_overview(cast)) for _, cast in shelf.casts]
    say_lines((Line(f"{count(len(rows), 'problem')}, as of {shelf.casts[0][1].as_of}", strong=True), Line()))
    if len(set(titles)) < len(titles):
        files = [file for file, _ in shelf.casts]
        _print_table(("File", *PROBLEM_COLUMNS), [(file, *row) for file, row in zip(files, rows, strict=True)])
    else:
        _print_table(PROBLEM_COLUMNS, rows)
    shared = _in_several([cast for _, cast in shelf.casts])
    if shared:
        say_lines((Line(), Line(f"In more than one problem, so that one conversation can serve both: {join(shared)}.")))


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
    from stakemap.views.heading import compose_heading
    from stakemap.views.lines import Line
    from stakemap.views.party_page import compose_human_page, compose_implied_page, compose_party_page

    for number, (file, cast, id) in enumerate(find_in_each(name, shelf.casts, "show")):
        member = cast.member(id)
        say_lines((*((Line(), Line()) if number else ()), compose_heading(cast, file), Line()))
        if isinstance(member, Party):
            say_lines(compose_party_page(cast, member))
        elif isinstance(member, Human):
            say_lines(compose_human_page(cast, member))
        else:
            say_lines(compose_implied_page(member))


def _print_timeline(shelf: Shelf, name: str | None, json: bool) -> None:
    """Print what has a date, problem by problem; with a name only what is about that one."""
    from stakemap.cli.names import find_in_each
    from stakemap.views.heading import compose_heading
    from stakemap.views.lines import Line
    from stakemap.views.timeline import compose_timeline, timeline_rows

    found: list[tuple[str, Cast, frozenset[str] | None]] = [(file, cast, None) for file, cast in shelf.casts]
    if name is not None:
        found = [(file, cast, _all_of(cast, id)) for file, cast, id in find_in_each(name, shelf.casts, "show")]
    if json:
        rows = [
            {**file_and_problem(file, cast), **row} for file, cast, only in found for row in timeline_rows(cast, only)
        ]
        content = {"errors": [error.as_json() for error in shelf.errors], "timeline": rows}
        say(answer("show", not shelf.errors, content))
        return
    for number, (file, cast, only) in enumerate(found):
        between = (Line(), Line()) if number else ()
        say_lines((*between, compose_heading(cast, file), Line(), *compose_timeline(cast, only)))


def _all_of(cast: Cast, id: str) -> frozenset[str]:
    """Give the id and, for a stakeholder, those of its people."""
    from stakemap.cast import Party
    from stakemap.views.about import ids_of

    member = cast.member(id)
    return ids_of(member) if isinstance(member, Party) else frozenset({id})


def _print_json(shelf: Shelf, name: str | None) -> None:
    from stakemap.views.overview import compose_overview

    problems, stakeholders = [], []
    for file, cast in shelf.casts:
        overview = asdict(compose_overview(cast))
        rows = overview.pop("stakeholders")
        problems.append({"file": file, **overview})
        stakeholders += [{**file_and_problem(file, cast), **row} for row in rows]
    found = _found_as_data(shelf, stakeholders, name) if name else {"stakeholders": stakeholders}
    content = {"errors": [error.as_json() for error in shelf.errors], "problems": problems, **found}
    say(answer("show", not shelf.errors, content))


def _found_as_data(shelf: Shelf, rows: Sequence[dict[str, object]], name: str) -> dict[str, object]:
    """Give whom a name means as data, with ties and contacts: stakeholders, people and parties nobody listed."""
    from stakemap.cast import Human, Party
    from stakemap.cli.names import find_in_each
    from stakemap.views.party_page import bonds_of_party, person_row, unlisted_row

    row_of = {(row["file"], row["name"]): row for row in rows}
    found: dict[str, list[dict[str, object]]] = {"stakeholders": [], "people": [], "not_listed": []}
    for file, cast, id in find_in_each(name, shelf.casts, "show"):
        member, of = cast.member(id), file_and_problem(file, cast)
        if isinstance(member, Party):
            found["stakeholders"].append({**row_of[file, member.name], **bonds_of_party(cast, member)})
        elif isinstance(member, Human):
            found["people"].append({**of, **person_row(cast, member)})
        else:
            found["not_listed"].append({**of, **unlisted_row(member)})
    return dict(found)
