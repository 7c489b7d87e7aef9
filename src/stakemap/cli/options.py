"""The options and arguments that several commands share, so that they read alike everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from stakemap.cli.faults import WrongChoice
from stakemap.words import fold, join, nearest

__all__ = ["AsOf", "Files", "Json", "OneFile", "OneName", "choose_word"]

Files = Annotated[
    str | None,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help="A problem file, or a folder of them. Left out: the one here, or the folder 'problems'.",
    ),
]

OneFile = Annotated[
    str | None,
    typer.Argument(metavar="FILE", show_default=False, help="A problem file. Left out: the one here."),
]

OneName = Annotated[
    str | None,
    typer.Argument(metavar="NAME", show_default=False, help="One name, or any part that fits only one."),
]

AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help="Judge as of this day, like 2025-03-01. Left out: today."),
]

Json = Annotated[bool, typer.Option("--json", help="Print the answer for another program to read.")]


def choose_word(option: str, typed: str, words: Sequence[str]) -> str:
    """Give the word that was meant; case, hyphens, underscores and spaces do not matter.

    Args:
        option: As it is typed, for the sentence when no word fits.
        typed: What stands after it.
        words: Those that may stand there.

    Raises:
        WrongChoice: It is none of them; the nearest is offered.
    """
    for word in words:
        if fold(word) == fold(typed):
            return word
    raise WrongChoice(option, typed, join(words, "or"), (*nearest(typed, words), words[0])[0])
