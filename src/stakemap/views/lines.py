"""Lines of text before they are wrapped: what stands on them, how far in, and how strong."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from stakemap.words import plain

__all__ = ["Line", "draw_lines"]


_TWO_STOPS = re.compile(r"(?<=\w)\.\.(?=\s|$)")
"""A sentence that ends with a name that ends with a full stop of its own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line, or one paragraph that is wrapped where it gets too long.

    Attributes:
        text: What it says; line breaks inside count as spaces. Empty for an empty line.
        indent: Columns before the text.
        hang: Further columns before the second and later lines of a wrapped text.
        mark: What stands before the text, inside its hang: a rank, a code, a number of points.
        strong: Shown in bold where the terminal can.
        whole: Never wrapped, so that a line to type can be copied as it stands.
    """

    text: str = ""
    indent: int = 0
    hang: int = 0
    mark: str = ""
    strong: bool = False
    whole: bool = False


def draw_lines(lines: Iterable[Line], width: int, strong: Callable[[str], str] = str) -> str:
    """Wrap lines to ``width`` columns and join them; control characters and doubled full stops are dropped.

    Args:
        lines: In the order in which they are read.
        width: Columns; a longer word stays whole.
        strong: Puts the marks of emphasis around one drawn line.
    """
    return "\n".join(drawn for line in lines for drawn in _draw(line, width, strong))


def _draw(line: Line, width: int, strong: Callable[[str], str]) -> list[str]:
    if line.whole:
        return [" " * line.indent + plain(line.text)]
    drawn = textwrap.wrap(
        _TWO_STOPS.sub(".", " ".join(plain(line.text).split())),
        width=max(width, line.indent + line.hang + 20),
        initial_indent=" " * line.indent + (f"{line.mark:<{line.hang - 1}} " if line.mark else ""),
        subsequent_indent=" " * (line.indent + line.hang),
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [strong(text) if line.strong else text for text in drawn or [""]]
