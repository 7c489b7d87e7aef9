"""``stakemap recruit``: who still needs to be recruited, in which order, why, and what to do first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import choose_files, looks_like_a_name
from stakemap.cli.options import AsOf, Files, Json, OneName
from stakemap.cli.reading import Shelf, build_casts, tell_mistakes
from stakemap.cli.recruit_json import gain_row, print_json, print_pages_json, recruit_of, shared_in
from stakemap.cli.terminal import say, say_lines, tell, to_type

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.cli.recruit_filters import Filters
    from stakemap.recruit import Recruit

__all__ = ["recruit"]

USUAL_LENGTH = 10


def recruit(
    file: Files = None,
    name: OneName = None,
    top: Annotated[str | None, typer.Option("--top", metavar="N", help="How many to list; 10 at first.")] = None,
    few: Annotated[
        str | None, typer.Option("--only", metavar="K", help="If only K can be brought in now: who unlocks most.")
    ] = None,
    why: Annotated[bool, typer.Option("--why", help="Every reason with its points.")] = False,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="Only this kind: school")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="STATUS", help="Only this status: declined")] = None,
    role: Annotated[
        str | None, typer.Option("--role", metavar="ROLE", help="Only this role, by its word or name: owner")
    ] = None,
    action: Annotated[
        str | None, typer.Option("--action", metavar="WORDS", help="Only those an action waits for.")
    ] = None,
    officer: Annotated[
        str | None, typer.Option("--officer", metavar="NAME", help="Only those of this officer.")
    ] = None,
    unnamed: Annotated[bool, typer.Option("--unnamed", help="Only where nobody is named yet.")] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> int:
    """Say who still needs to be recruited, best first.

    Each with the reason and the first step. With a NAME: all about that one, and who can introduce you.
    """
    from stakemap.cli.recruit_filters import Filters, only
    from stakemap.recruit import rank_recruits

    longest, most = _number("--top", top), _number("--only", few)
    if file is not None and name is None and looks_like_a_name(file):
        file, name = None, file
    shelf = build_casts(choose_files(file, "recruit", name).paths, as_of_date(as_of))
    ranked = [(cast, rank_recruits(cast)) for _, cast in shelf.casts]
    filters = Filters(kind, status, role, action, officer, unnamed)
    shown = only(ranked, filters)
    if name is not None:
        _one(shelf, ranked, name, json)
    elif most is not None and any(shown):
        _print_few(shelf, ranked, shown, most, json)
    elif json:
        print_json(shelf, [found[:longest] for found in shown])
    elif ranked and filters and not any(shown):
        _print_nobody(shelf, ranked, filters)
    else:
        again = (*filters.words(), *(("--why",) if why else ()), *(("--as-of", as_of) if as_of else ()))
        _print(shelf, [found for _, found in ranked], shown, longest, why, again)
    tell_mistakes(shelf.errors)
    return 2 if shelf.errors else 0


def _number(option: str, typed: str | None) -> int | None:
    """Read how many are wanted; None when nothing was typed."""
    if typed is None:
        return None
    if not typed.strip().isdecimal() or int(typed) < 1:
        raise WrongUsage(f"{option} needs a whole number, such as 3.", f"{option} 3")
    return int(typed)


def _print_few(
    shelf: Shelf,
    ranked: Sequence[tuple[Cast, Sequence[Recruit]]],
    shown: Sequence[Sequence[Recruit]],
    most: int,
    json: bool,
) -> None:
    """Print the few of those shown who unlock most, problem by problem."""
    from stakemap.recruit import pick_few
    from stakemap.views.picks import compose_picks

    chosen = [pick_few(cast, wanted, most) for (cast, _), wanted in zip(ranked, shown, strict=True)]
    if json:
        gains = {
            (file, pick.recruit.id): gain_row(pick)
            for (file, _), picks in zip(shelf.casts, chosen, strict=True)
            for pick in picks
        }
        print_json(shelf, [[pick.recruit for pick in picks] for picks in chosen], gains)
        return
    for number, ((file, cast), (_, every), picks) in enumerate(zip(shelf.casts, ranked, chosen, strict=True)):
        if number:
            say("\n")
        say_lines(compose_picks(cast, every, picks, file))
    if len(shelf.casts) == 1:
        tell(f"\nNext: {_next(*shelf.casts[0], [pick.recruit for pick in chosen[0]])}")


def _print_nobody(shelf: Shelf, ranked: Sequence[tuple[Cast, Sequence[Recruit]]], filters: Filters) -> None:
    """Say that nobody fits the filters, and what to try instead."""
    from stakemap.cli.recruit_filters import none_fits
    from stakemap.views.heading import compose_heading
    from stakemap.views.lines import Line

    say_lines((*(compose_heading(cast, file) for file, cast in shelf.casts), Line(none_fits(ranked, filters))))
    if len(shelf.casts) == 1:
        tell(f"\nNext: {to_type('recruit', shelf.casts[0][0])}")


def _print(
    shelf: Shelf,
    ranked: Sequence[Sequence[Recruit]],
    shown: Sequence[Sequence[Recruit]],
    top: int | None,
    why: bool,
    again: Sequence[str],
) -> None:
    from stakemap.views.recruits import compose_recruits

    _print_shared(shelf, shown)
    for number, ((file, cast), every, wanted) in enumerate(zip(shelf.casts, ranked, shown, strict=True)):
        if number:
            say("\n")
        listed = wanted[: top or USUAL_LENGTH]
        say_lines(compose_recruits(cast, every, listed, file, why))
        if len(listed) < len(wanted):
            more = _how_many_more(listed, wanted)
            tell(f"\n{more}: {to_type('recruit', file, *again, '--top', str(len(wanted)))}")
    if len(shelf.casts) == 1:
        tell(f"\nNext: {_next(*shelf.casts[0], shown[0])}")


def _print_shared(shelf: Shelf, shown: Sequence[Sequence[Recruit]]) -> None:
    from stakemap.views.shared import compose_shared

    lines = compose_shared(shared_in(shelf, shown), len(shelf.casts))
    if lines:
        say_lines(lines)
        say("\n")


def _next(file: str, cast: Cast, shown: Sequence[Recruit]) -> str:
    """Give the lines to type next."""
    if not cast.partners:
        return f"open {file}, write who is needed under stakeholders, then type: {to_type('recruit', file)}"
    best = to_type("recruit", file, shown[0].name) if shown else to_type("show", file)
    return f"{best}\n      {to_type('map', file)}"


def _how_many_more(listed: Sequence[Recruit], wanted: Sequence[Recruit]) -> str:
    """Count those left out, and say so when some of them are as much needed as the last one shown."""
    left = wanted[len(listed) :]
    same = sum(one.rank == listed[-1].rank for one in left)
    if same == len(left):
        return f"{same} more with as many points as the last one here"
    alike = f" ({same} of them with as many points as the last one here)" if same else ""
    return f"{len(left)} more{alike}"


def _one(shelf: Shelf, ranked: Sequence[tuple[Cast, Sequence[Recruit]]], name: str, json: bool) -> None:
    """Print the page about one party in every problem that knows it."""
    from stakemap.cli.names import find_in_each, recruits_by_name
    from stakemap.views.heading import compose_heading
    from stakemap.views.lines import Line
    from stakemap.views.recruit_page import compose_aboard_page, compose_recruit_page

    by_problem = {id(cast): found for cast, found in ranked}
    hits = find_in_each(name, shelf.casts, "recruit", lambda cast: recruits_by_name(cast, by_problem[id(cast)]))
    if json:
        print_pages_json(shelf, [(file, cast, by_problem[id(cast)], cast.home(who)) for file, cast, who in hits])
        return
    for number, (file, cast, who) in enumerate(hits):
        every = by_problem[id(cast)]
        found = recruit_of(every, cast.home(who))
        page = compose_recruit_page(cast, found, every) if found else compose_aboard_page(cast, cast.home(who))
        between = (Line(), Line()) if number else ()
        say_lines((*between, compose_heading(cast, file), Line(), *page))
