"""``stakemap explain``: what a word means."""

from __future__ import annotations

from typing import Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.faults import NothingToExplain
from stakemap.cli.options import Json
from stakemap.cli.terminal import say, say_lines
from stakemap.words import nearest

__all__ = ["explain"]


def explain(
    word: Annotated[
        str | None,
        typer.Argument(metavar="WORD", show_default=False, help="A gap code like P101, or a word from a file."),
    ] = None,
    json: Json = False,
) -> None:
    """Say what a gap code or a word of the file means.

    Without a word: a list of what can be explained.
    """
    from stakemap.views.manual import compose_explanation, compose_index, words_to_explain

    lines = compose_index() if word is None else compose_explanation(word)
    if word is not None and not lines:
        raise NothingToExplain(word, nearest(word, words_to_explain()))
    if not json:
        say_lines(lines)
        return
    says = [" ".join(filter(None, (line.mark, line.text))) for line in lines if line.text]
    say(answer("explain", True, {"errors": [], "word": word, "says": says, "words": list(words_to_explain())}))
