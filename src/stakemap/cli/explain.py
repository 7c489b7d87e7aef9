"""``stakemap explain``: what a word means."""

from __future__ import annotations

from typing import Annotated

import typer

from stakemap.cli.faults import NothingToExplain
from stakemap.cli.terminal import say_lines
from stakemap.words import nearest

__all__ = ["explain"]


def explain(
    word: Annotated[
        str | None,
        typer.Argument(metavar="WORD", show_default=False, help="A gap code like P101, or a word from a file."),
    ] = None,
) -> None:
    """Say what a gap code or a word of the file means.

    Without a word: a list of what can be explained.
    """
    from stakemap.views.manual import compose_explanation, compose_index, words_to_explain

    if word is None:
        say_lines(compose_index())
        return
    lines = compose_explanation(word)
    if not lines:
        raise NothingToExplain(word, nearest(word, words_to_explain()))
    say_lines(lines)
