"""``stakemap explain``: what a word means."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stakemap.cli.answers import answer
from stakemap.cli.faults import NothingToExplain
from stakemap.cli.options import Json
from stakemap.cli.reading import own_types_beside, tell_mistakes
from stakemap.cli.terminal import say, say_lines
from stakemap.words import nearest

if TYPE_CHECKING:
    from stakemap.model.problem_type import ProblemType

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

    own = _own_types()
    lines = compose_index(own) if word is None else compose_explanation(word, own)
    if word is not None and not lines:
        raise NothingToExplain(word, nearest(word, words_to_explain(own)))
    if not json:
        say_lines(lines)
        return
    says = [" ".join(filter(None, (line.mark, line.text))) for line in lines if line.text]
    say(answer("explain", True, {"errors": [], "word": word, "says": says, "words": list(words_to_explain(own))}))


def _own_types() -> tuple[ProblemType, ...]:
    """Read the department's own problem types here and in the folder ``problems``."""
    found = own_types_beside((Path("x"), Path("problems") / "x"))
    for types in found.values():
        tell_mistakes(types.errors)
    return tuple(kind for types in found.values() for kind in types.types)
