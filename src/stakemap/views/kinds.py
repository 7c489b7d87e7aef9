"""What kind of problem a file is, where that is not said or not understood."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.knowledge import likely_types, unknown_types
from stakemap.model import listed
from stakemap.views.lines import Line
from stakemap.words import join, lower_first

__all__ = ["compose_kind", "likely_words"]


def compose_kind(cast: Cast) -> tuple[Line, ...]:
    """Say which type of problem a file without one looks like, and which word under ``type`` means nothing.

    Empty where the type is known, and where nothing speaks for one.
    """
    return (*(Line(text) for text in _not_understood(cast)), *(Line(text) for text in _offered(cast)))


def likely_words(cast: Cast) -> tuple[str, ...]:
    """Give the words of the types that a problem without one looks like; usually one or none."""
    return tuple(kind.id for kind in likely_types(cast.problem, cast.own_types))


def _offered(cast: Cast) -> list[str]:
    likely = likely_types(cast.problem, cast.own_types)
    if not likely:
        return []
    names = join([lower_first(kind.name) for kind in likely], "or")
    first = likely[0].id
    return [
        f"This reads like {names}. If so, type: stakemap set type {first} (or put the line type: {first} in the file). "
        "Then the roles that such problems need are looked at too."
    ]


def _not_understood(cast: Cast) -> list[str]:
    said = []
    for word, close in unknown_types(listed(cast.problem.type), cast.own_types):
        hint = f"Did you mean {close[0].id}?" if close else "See the types with: stakemap explain type"
        said.append(f'"{word}" is not a type of problem that is known here, so it changed nothing. {hint}')
    return said
