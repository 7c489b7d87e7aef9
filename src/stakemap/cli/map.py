"""``stakemap map``: the picture, as one page for any browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from stakemap.cli.dates import as_of_date
from stakemap.cli.faults import WrongUsage
from stakemap.cli.files import choose_file
from stakemap.cli.options import AsOf, OneFile
from stakemap.cli.reading import build_casts, tell_mistakes
from stakemap.cli.terminal import is_terminal, say, tell, to_type
from stakemap.cli.writing import PROBLEM_ENDINGS, write_over_own

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
    force: Annotated[bool, typer.Option("--force", help="Replace a page that stakemap did not write.")] = False,
) -> int:
    """Draw the map, a page for any browser.

    One file that needs no network. It can be opened, printed and read on a phone. With --svg: the picture alone.
    """
    path = choose_file(file, "map")
    shelf = build_casts((path,), as_of_date(as_of))
    if shelf.errors:
        tell_mistakes(shelf.errors)
        return 2
    from stakemap.gaps import assess
    from stakemap.recruit import rank_recruits
    from stakemap.views.map import compose_scene, draw_map, draw_poster, is_own_map, is_own_picture

    cast = shelf.casts[0][1]
    alone = svg or (out is not None and out.suffix.lower() == PICTURE_ENDING)
    page = _picture(path, out) if alone else Path(f"{path.stem}.html") if out is None else _page(out)
    scene = compose_scene(cast, rank_recruits(cast), assess(cast))
    draw, is_own = (draw_poster, is_own_picture) if alone else (draw_map, is_own_map)
    write_over_own(page, draw(scene), is_own, force)
    say(f"Wrote {page}")
    tell("It names people. Keep it inside the agency.")
    if _wanted(open_it):
        _open(page)
    else:
        as_typed = ("-o", page) if out is not None else ("--svg",) if alone else ()
        tell(f"Open it with a double click, or type: {to_type('map', path, *as_typed, '--open')}")
    return 0


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


def _page(out: Path) -> Path:
    """Give the name of the page: as typed, with ``.html`` added where no browser would know it.

    Raises:
        WrongUsage: The page cannot be what was asked for.
    """
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


def _wanted(open_it: bool | None) -> bool:
    """Decide whether to start a browser: as asked, else only where a person sits at a screen."""
    if open_it is not None:
        return open_it
    has_screen = sys.platform in ("win32", "darwin") or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return is_terminal(sys.stdout) and has_screen


def _open(page: Path) -> None:
    import webbrowser

    if not webbrowser.open(page.resolve().as_uri()):
        tell(f"No browser could be started. Open this file yourself: {page.resolve()}")
