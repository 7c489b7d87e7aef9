"""The words that the page around the map shows: plain data, to be put in as text only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from stakemap.errors import Diagnostic
from stakemap.watch.shown import Shown
from stakemap.watch.state import Drawn, Gone, Mistakes
from stakemap.words import count, plain

__all__ = ["Names", "clock", "compose_message", "count_mistakes", "place_of"]

MOST = 100
"""So many mistakes are told at once; judgement: nobody mends more before the next save."""
BESIDE, MEANT = 60, 80
"""Characters of a line that are shown on each side of what is meant, and of that itself (judgement)."""
CUT = "..."


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called here.

    Attributes:
        file: The problem file as the user named it.
        page: The map that is written.
        again: What to type to start this again.
    """

    file: str
    page: str
    again: str


def compose_message(shown: Shown, names: Names) -> dict[str, Any]:
    """Compose what the page shows beside the map, all of it plain text.

    Returns:
        ``kind`` (drawn, mistakes, gone or stuck), ``drawing``, ``status`` for the line on top, ``head`` and
        ``hint`` over the map (empty when all is well), ``mistakes`` and ``more``, ``below`` on how old the map
        is, ``said`` for those who listen, and ``ended`` for the time when stakemap has ended.
    """
    head, hint = _head_and_hint(shown, names)
    errors = shown.state.errors if isinstance(shown.state, Mistakes) else ()
    return {
        "kind": type(shown.state).__name__.lower(),
        "file": plain(names.file),
        "page": plain(names.page),
        "drawing": shown.drawing,
        "status": _status(shown),
        "head": head,
        "hint": hint,
        "mistakes": [_mistake(error) for error in errors[:MOST]],
        "more": _more(len(errors)),
        "below": _below(shown) if head else "",
        "said": _said(shown, head, hint),
        "ended": {"head": "stakemap has ended", "hint": _farewell(shown), "again": plain(names.again)},
    }


def clock(at: datetime) -> str:
    """Write a time of day, like ``14:05``."""
    return f"{at:%H:%M}"


def count_mistakes(state: Mistakes) -> str:
    """Say how many mistakes there are."""
    return count(len(state.errors), "mistake")


def place_of(error: Diagnostic) -> str:
    """Say where a mistake is: ``square.yaml, line 4``."""
    return f"{plain(error.file)}, line {error.line}"


def _status(shown: Shown) -> str:
    if shown.is_same:
        return f"Saved at {clock(shown.at)}: the map stays the same."
    match shown.state:
        case Drawn():
            return f"Drawn at {clock(shown.at)}. Save the file, and the map follows."
        case Mistakes() as state:
            return f"{count_mistakes(state)} at {clock(shown.at)}."
        case Gone():
            return f"Waiting for the file since {clock(shown.at)}."
        case _:
            return f"No new map at {clock(shown.at)}."


def _head_and_hint(shown: Shown, names: Names) -> tuple[str, str]:
    match shown.state:
        case Drawn():
            return "", ""
        case Mistakes() as state:
            return f"{count_mistakes(state)} in {_where(state, names)}", "Mend, save, and the map follows."
        case Gone(says):
            return f"Waiting for {plain(names.file)}", f"{plain(says)} Save it there again, and the map follows."
        case state:
            return "The map could not be drawn again", plain(state.says)


def _where(state: Mistakes, names: Names) -> str:
    files = {error.file for error in state.errors}
    return plain(next(iter(files))) if len(files) == 1 else f"{plain(names.file)} and the files beside it"


def _below(shown: Shown) -> str:
    if shown.drawn_at is None:
        return "There is no map yet. It comes with the first save that can be drawn."
    return f"The map below is from before: it was drawn at {clock(shown.drawn_at)}."


def _said(shown: Shown, head: str, hint: str) -> str:
    if isinstance(shown.state, Mistakes):
        first = shown.state.errors[0]
        return f"{head}. The first, in line {first.line}: {plain(first.says)}"
    return f"{head}. {hint}" if head else _status(shown)


def _farewell(shown: Shown) -> str:
    day = f"{shown.at:%B} {shown.at.day}, {shown.at.year}"
    return f"This page is as of {clock(shown.at)} on {day} and follows no more. To start it again, type:"


def _more(number: int) -> str:
    return f"And {count(number - MOST, 'more mistake')}. Mend these first." if number > MOST else ""


def _mistake(error: Diagnostic) -> dict[str, str]:
    before, meant, after = _line(error)
    return {
        "place": place_of(error),
        "before": before,
        "meant": meant,
        "after": after,
        "says": plain(error.says),
        "try": plain(error.try_),
    }


def _line(error: Diagnostic) -> tuple[str, str, str]:
    """Cut the line of the file into what stands before what is meant, that itself, and what follows."""
    line = error.source_line
    start = min(error.column - 1, len(line))
    end = start + error.length
    before, meant, after = line[max(start - BESIDE, 0) : start], line[start : min(end, start + MEANT)], line[end:]
    return (
        _shown(f"{CUT}{before}" if start > BESIDE else before.lstrip()),
        _shown(f"{meant}{CUT}" if len(line[start:end]) > MEANT else meant),
        _shown(f"{after[:BESIDE]}{CUT}" if len(after) > BESIDE else after.rstrip()),
    )


def _shown(text: str) -> str:
    return plain(text).replace("\t", "    ")
