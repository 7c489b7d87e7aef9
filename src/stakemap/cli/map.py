"""``stakemap map``: the picture, as one page for any browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.browser import is_wanted, start_browser
from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import PROBLEM_ENDINGS, choose_file
from stakemap.cli.options import AsOf, OneFile
from stakemap.cli.reading import build_casts, tell_mistakes
from stakemap.cli.terminal import say, tell, to_type
from stakemap.cli.writing import write_over_own

if TYPE_CHECKING:
    from stakemap.cast import Cast

__all__ = ["map"]

PAGE_ENDINGS = (".html", ".htm")
PICTURE_ENDING = ".svg"
OTHER_KINDS = (".pdf", ".png", ".jpg", ".jpeg", ".gif", ".doc", ".docx", ".ppt", ".pptx", ".xls", ".xlsx")


def map(
    file: OneFile = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            metavar="FILE.html",
            help="Where to write it; else here, under the name of the file. '.html' is added where it is missing; "
            "a name that ends in '.svg' gives the picture alone.",
        ),
    ] = None,
    open_it: Annotated[
        bool | None,
        typer.Option("--open/--no-open", show_default=False, help="Show it in the browser, or not."),
    ] = None,
    as_of: AsOf = None,
    svg: Annotated[
        bool, typer.Option("--svg", help="Write the picture alone, as SVG: for a report, slides, or a large print.")
    ] = False,
    watch: Annotated[
        bool,
        typer.Option(
            "--watch",
            help="Keep the map open in the browser: it is drawn again each time the file is saved, and mistakes stand "
            "in the page. Only this computer can see it. Ctrl+C ends it.",
        ),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace a page that stakemap did not write.")] = False,
) -> int:
    """Draw the map, a page for any browser.

    One file that needs no network. It can be opened, printed and read on a phone. With --svg: the picture alone.
    With --watch: the map follows the file as it is saved.
    """
    alone = svg or (out is not None and out.suffix.lower() == PICTURE_ENDING)
    if watch and alone:
        raise WrongUsage(
            "--watch follows the file with a page, so it cannot write the picture alone. Leave out the picture and "
            "save it from the page, or leave out --watch.",
            to_type("map", *((file,) if file else ()), "--watch"),
        )
    path = choose_file(file, "map")
    if watch:
        return _watch(path, out, is_wanted(open_it), as_of, force)
    shelf = build_casts((path,), as_of_date(as_of))
    if shelf.errors:
        tell_mistakes(shelf.errors)
        return 2
    from stakemap.views.map import is_own_map, is_own_picture

    page = _picture(path, out) if alone else _page(path, out)
    write_over_own(page, _drawn(shelf.casts[0][1], alone), is_own_picture if alone else is_own_map, force)
    say(f"Wrote {page}")
    tell("It names people. Keep it inside the agency.")
    if is_wanted(open_it):
        if not start_browser(page.resolve().as_uri()):
            tell(f"No browser could be started. Open this file yourself: {page.resolve()}")
    else:
        as_typed = ("-o", page) if out is not None else ("--svg",) if alone else ()
        tell(f"Open it with a double click, or type: {to_type('map', path, *as_typed, '--open')}")
    return 0


def _drawn(cast: Cast, alone: bool = False) -> str:
    """Draw the page of a problem, or its picture alone."""
    from stakemap.gaps import assess
    from stakemap.recruit import rank_recruits
    from stakemap.views.map import compose_scene, draw_map, draw_poster

    return (draw_poster if alone else draw_map)(compose_scene(cast, rank_recruits(cast), assess(cast)))


def _watch(path: Path, out: Path | None, open_it: bool, as_of: str | None, force: bool) -> int:
    from stakemap.cli.map_watch import Watched, watch_map

    typed = (*(("-o", str(out)) if out else ()), *(("--as-of", as_of) if as_of else ()))
    return watch_map(Watched(path, _page(path, out), as_of, _drawn, typed), force, open_it)


def _picture(path: Path, out: Path | None) -> Path:
    """Give the name of the picture: as typed, with ``.svg`` added where no program would know it.

    Raises:
        WrongUsage: A page or another kind of file is asked for in the same breath.
    """
    if out is None:
        return Path(f"{path.stem}{PICTURE_ENDING}")
    if str(out) == "-":
        raise WrongUsage("The picture needs a file: give -o a name, such as -o map.svg.", "-o map.svg")
    if out.suffix.lower() in (*PAGE_ENDINGS, *OTHER_KINDS):
        raise WrongUsage(
            f"--svg writes a picture, not a {out.suffix} file. Type -o {out.with_suffix(PICTURE_ENDING)}, "
            f"or leave out --svg.",
            f"-o {out.with_suffix(PICTURE_ENDING)}",
        )
    if out.suffix.lower() in (PICTURE_ENDING, *PROBLEM_ENDINGS) or (out.exists() and not out.is_file()):
        return out
    return out.with_name(f"{out.name}{PICTURE_ENDING}")


def _page(path: Path, out: Path | None) -> Path:
    """Give the name of the page: as typed, with ``.html`` added where no browser would know it.

    Raises:
        WrongUsage: The page cannot be what was asked for.
    """
    if out is None:
        return Path(f"{path.stem}.html")
    if str(out) == "-":
        raise WrongUsage("The map is a page, so it needs a file: give -o a name, such as -o map.html.", "-o map.html")
    if out.suffix.lower() in OTHER_KINDS:
        raise WrongUsage(
            f"The map is a page for a browser, not a {out.suffix} file. "
            f"Type -o {out.with_suffix('.html')}, open the page, and print or save it from there.",
            f"-o {out.with_suffix('.html')}",
        )
    if out.suffix.lower() in (*PAGE_ENDINGS, *PROBLEM_ENDINGS) or (out.exists() and not out.is_file()):
        return out
    return out.with_name(f"{out.name}.html")
