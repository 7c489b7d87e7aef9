"""``stakemap handover``: what leaves with a person, and who could take over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import NobodyHolds, NotAPerson
from stakemap.cli.files import choose_files, looks_like_a_name
from stakemap.cli.options import AsOf, Files, Json
from stakemap.cli.reading import Shelf, build_casts, file_and_problem, tell_mistakes
from stakemap.cli.terminal import can_draw_boxes, say, say_lines, table_width, tell, to_type
from stakemap.errors import UnknownName

if TYPE_CHECKING:
    from stakemap.cast import Cast

__all__ = ["handover"]

IN_ALL = "In all: stakeholders looked after, open tasks and actions led."

OnePerson = Annotated[
    str | None,
    typer.Argument(metavar="PERSON", show_default=False, help="One name, or any part that fits only one."),
]


def handover(file: Files = None, person: OnePerson = None, as_of: AsOf = None, json: Json = False) -> int:
    """Say what leaves with a person, and who could take over.

    Ties, promises and next steps of one PERSON, on about one page. Without a name: what would be lost if each person
    moved, most first, and the load per officer.
    \f
    Under ``--json``: ``{"stakemap", "command", "ok", "errors", "problems", "people"}``, one entry of ``people`` for
    each person in each problem, with ``file, problem, name, title, at, ours, here, until, successors, load``. With
    PERSON also ``stakeholders, own, known_to, promises, leads, actions, checkins`` (see `handover_row`), else
    ``knows, no_way_left, known_to_nobody_else`` (see `loss_row`). ``problems`` gives ``ties_recorded`` (False: nobody
    can tell what would be lost) and ``middle``, what the middle officer carries, or null.
    """
    if file is not None and person is None and looks_like_a_name(file):
        file, person = None, file
    shelf = build_casts(choose_files(file, "handover", person).paths, as_of_date(as_of))
    if person is not None:
        _print_one(shelf, person, json)
    else:
        _print_everybody(shelf, json)
    tell_mistakes(shelf.errors)
    return 2 if shelf.errors else 0


def _find(typed: str, shelf: Shelf) -> tuple[tuple[str, Cast, str], ...]:
    """Find the person in each problem that knows them.

    Raises:
        NotAPerson: The name is a stakeholder's.
        UnknownName: It is nobody's.
        AmbiguousName: It fits several people in one of the problems.
    """
    from stakemap.cli.names import find_in_each, people_by_name

    try:
        return find_in_each(typed, shelf.casts, "handover", people_by_name)
    except (UnknownName, NobodyHolds) as nobody:
        raise _not_a_person(typed, shelf) or nobody from None


def _not_a_person(typed: str, shelf: Shelf) -> NotAPerson | None:
    """Give what to say where a name is a stakeholder's; None where it is nobody's.

    Raises:
        AmbiguousName: It fits several stakeholders.
    """
    from stakemap.cast import Party
    from stakemap.cli.names import find_in_each

    try:
        file, cast, id = find_in_each(typed, shelf.casts, "handover")[0]
    except (UnknownName, NobodyHolds):
        return None
    party = cast.member(id)
    people = tuple(human.label for human in party.named) if isinstance(party, Party) else ()
    return NotAPerson(cast.name_of(id), people, file, "handover")


def _print_one(shelf: Shelf, person: str, json: bool) -> None:
    """Print one person's handover in every problem that knows them, and what to do once at the end."""
    from stakemap.recruit.handover import build_handover
    from stakemap.views.checklist import compose_checklist
    from stakemap.views.handover import compose_handover
    from stakemap.views.handover_rows import handover_row
    from stakemap.views.lines import Line

    found = [(file, cast, build_handover(cast, id)) for file, cast, id in _find(person, shelf)]
    if json:
        _print_json(shelf, [{**file_and_problem(file, cast), **handover_row(cast, of)} for file, cast, of in found])
        return
    for number, (file, cast, of) in enumerate(found):
        say_lines((*((Line(), Line()) if number else ()), *compose_handover(cast, file, of)))
    if steps := compose_checklist([of for _, _, of in found]):
        say_lines(steps)
    if len(shelf.casts) == 1:
        tell(f"\nNext: {to_type('handover', shelf.casts[0][0])}")


def _print_everybody(shelf: Shelf, json: bool) -> None:
    """Print what would be lost with each person, and what each carries, problem by problem and in all."""
    from stakemap.recruit.handover import measure_losses
    from stakemap.views.handover_rows import loss_row
    from stakemap.views.losses import compose_losses

    found = [(file, cast, measure_losses(cast)) for file, cast in shelf.casts]
    if json:
        every = [(file, cast, loss) for file, cast, losses in found for loss in losses]
        _print_json(shelf, [{**file_and_problem(file, cast), **loss_row(cast, loss)} for file, cast, loss in every])
        return
    for number, (file, cast, losses) in enumerate(found):
        if number:
            say("\n")
        say_lines(compose_losses(cast, file, losses))
        _print_loads(cast)
    if len(found) > 1:
        _print_sums(shelf)
    elif found and (named := [loss for loss in found[0][2] if loss.cut or loss.alone or loss.load]):
        file, cast, _ = found[0]
        tell(f"\nNext: {to_type('handover', file, _full_name(cast, named[0].human.id))}")


def _print_loads(cast: Cast) -> None:
    from stakemap.gaps.workload import find_middle, measure_workloads
    from stakemap.views.losses import LOAD_COLUMNS, load_cells, tell_middle

    loads = sorted(measure_workloads(cast), key=lambda load: (-load.total, load.name))
    carrying = [load for load in loads if load.total]
    middle = tell_middle(find_middle(carrying), sum(load.here for load in carrying))
    _print_table("Load per officer", LOAD_COLUMNS, [load_cells(load) for load in carrying], middle)


def _print_sums(shelf: Shelf) -> None:
    from stakemap.gaps.workload import measure_workloads
    from stakemap.portfolio import sum_loads
    from stakemap.views.losses import SUM_COLUMNS, sum_cells

    sums = sum_loads([measure_workloads(cast) for _, cast in shelf.casts])
    by_name = "Counted by name: two officers of one name count as one."
    title = f"Load per officer in all {len(shelf.casts)} problems"
    _print_table(title, SUM_COLUMNS, [sum_cells(one) for one in sums], by_name)


def _print_table(title: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]], more: str) -> None:
    """Print a table with its title and what its total is made of; nothing where it would be empty."""
    from stakemap.views.lines import Line
    from stakemap.views.table import draw_boxed_table, draw_table

    if not rows:
        return
    say_lines((Line(), Line(title, strong=True)))
    draw = draw_boxed_table if can_draw_boxes() else draw_table
    say(draw(head, rows, table_width()))
    say_lines((Line(" ".join(filter(None, (IN_ALL, more)))),))


def _full_name(cast: Cast, id: str) -> str:
    """Give a name that means nobody else."""
    from stakemap.cli.names import people_by_name

    return people_by_name(cast)[id][0]


def _print_json(shelf: Shelf, people: Sequence[Mapping[str, object]]) -> None:
    """Print one record for each person in each problem, and the middle load of each problem.

    With PERSON a record carries the whole handover (`handover_row`), else what would be lost (`loss_row`).
    """
    from stakemap.gaps.workload import find_middle, measure_workloads

    loads = {file: measure_workloads(cast) for file, cast in shelf.casts}
    content = {
        "errors": [error.as_json() for error in shelf.errors],
        "problems": [
            {**file_and_problem(file, cast), "ties_recorded": cast.ties_recorded, "middle": find_middle(loads[file])}
            for file, cast in shelf.casts
        ],
        "people": list(people),
    }
    say(answer("handover", not shelf.errors, content))
