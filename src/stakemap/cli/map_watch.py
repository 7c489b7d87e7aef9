"""``stakemap map --watch``: draw the map at each save, until Ctrl+C."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from stakemap.cli.browser import start_browser
from stakemap.cli.dates import as_of_date, right_now
from stakemap.cli.reading import own_types_beside, tell_mistakes
from stakemap.cli.settings import current
from stakemap.cli.terminal import is_terminal, say, tell, to_type
from stakemap.cli.writing import write_over_own
from stakemap.errors import CannotRead, StakemapError
from stakemap.knowledge import OwnTypes
from stakemap.views.map import is_own_map
from stakemap.watch import (
    Board,
    Draw,
    Drawn,
    Gone,
    Look,
    Mistakes,
    Names,
    Settling,
    Shown,
    State,
    Stuck,
    clock,
    compose_message,
    count_mistakes,
    judge,
    look_at,
    place_of,
    serve,
)
from stakemap.words import plain

__all__ = ["Watched", "draw_whatever_comes", "watch_map"]


@dataclass(frozen=True, slots=True)
class Watched:
    """What is watched, and what is made of it.

    Attributes:
        path: The problem file.
        page: Where the map is written.
        as_of: The day that was typed; None is each day's today.
        draw: Draws the page.
        typed: The options that were typed, to start the same again.
    """

    path: Path
    page: Path
    as_of: str | None
    draw: Draw
    typed: tuple[str, ...] = ()

    @property
    def names(self) -> Names:
        """Give what things are called on the page."""
        return Names(str(self.path), str(self.page), to_type("map", self.path, *self.typed, "--watch"))


def watch_map(watched: Watched, force: bool, open_it: bool) -> int:
    """Draw the map now and at each save, and show it to browsers on this computer until Ctrl+C.

    Args:
        watched: What is watched.
        force: Replace, the first time, a page that stakemap did not write.
        open_it: Start a browser.

    Raises:
        CannotRead: The file cannot be opened, now at the start.
        CannotWrite, NothingOverwritten: The map cannot be written, now at the start.
        CannotShow: The system opens no port.
    """
    look = look_at(watched.path, as_of_date(watched.as_of))
    state = _draw(watched, look, force)
    if isinstance(state, Gone):
        raise CannotRead(watched.path, state.says.removeprefix(f"Cannot read {watched.path}: ").rstrip("."))
    shown = Shown.first(state, right_now())
    board = Board()
    try:
        with serve(board) as address:
            _post(board, shown, watched)
            _greet(watched, shown, address, open_it)
            for later in _redrawn(watched, look, shown):
                _post(board, later, watched)
                _tell(later, shown, watched)
                shown = later
    except KeyboardInterrupt:
        _part(watched, shown)
    return 0


def _redrawn(watched: Watched, look: Look, shown: Shown) -> Iterator[Shown]:
    """Look at the file for ever, and give what is shown after each save."""
    settling = Settling(look, look)
    while True:
        time.sleep(settling.pause)
        look = look_at(watched.path, as_of_date(watched.as_of), look)
        settling, is_new = settling.after(look)
        if is_new:
            shown = shown.after(draw_whatever_comes(watched, look), right_now())
            yield shown


def _draw(watched: Watched, look: Look, force: bool) -> State:
    """Draw what a look comes to, and write it."""
    own = own_types_beside((watched.path,)).get(watched.path.parent, OwnTypes())
    state = judge(look, str(watched.path), own, watched.draw)
    if isinstance(state, Drawn):
        write_over_own(watched.page, state.page, is_own_map, force)
    return state


def draw_whatever_comes(watched: Watched, look: Look) -> State:
    """Draw and write, and whatever comes in the way, say it: the next save may mend it. ``--debug`` stops there."""
    try:
        return _draw(watched, look, force=False)
    except StakemapError as error:
        return Stuck(f"{error} Then save the file again.")
    except Exception as error:
        if current().debug:
            raise
        return Stuck(
            f"stakemap met something it was not made for ({type(error).__name__}). Change the file and save it."
        )


def _post(board: Board, shown: Shown, watched: Watched) -> None:
    board.post(json.dumps(compose_message(shown, watched.names)), shown.page)


def _greet(watched: Watched, shown: Shown, address: str, open_it: bool) -> None:
    if isinstance(shown.state, Mistakes):
        tell_mistakes(shown.state.errors)
        tell("The map is drawn as soon as these are mended and the file is saved.")
    else:
        say(f"Wrote {watched.page}")
    tell("It names people. Keep it inside the agency.")
    say(f"Open {address}")
    tell("Only this computer can see it. Stop with Ctrl+C.")
    if open_it and not start_browser(address):
        tell("No browser could be started. Open that address yourself.")


def _tell(shown: Shown, before: Shown, watched: Watched) -> None:
    """Say in one line what came of a save; mistakes also where the first is."""
    if shown.drawing > before.drawing == 0:
        say(f"Wrote {watched.page}")
    tell(f"{clock(shown.at)} {_line(shown, before)}", always=not isinstance(shown.state, Drawn))


def _line(shown: Shown, before: Shown) -> str:
    match shown.state:
        case Drawn():
            return "saved, the map stays the same" if shown.is_same else "drawn again" if before.drawing else "drawn"
        case Mistakes() as state:
            first = state.errors[0]
            return f"{count_mistakes(state)}: see the page\n      {place_of(first)}: {plain(first.says)}"
        case Gone(says):
            return f"{says} Waiting for it."
        case state:
            return state.says


def _part(watched: Watched, shown: Shown) -> None:
    start = "\n" if is_terminal(sys.stderr) else ""
    if shown.drawn_at is None:
        tell(f"{start}Stopped. No map was drawn.")
    else:
        tell(f"{start}Stopped. The map is in {watched.page}, as drawn at {clock(shown.drawn_at)}.")
