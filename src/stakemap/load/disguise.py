"""Helps the YAML reader written in Python over two signs that only the C reader takes in its stride.

It stumbles over a tab between words, and over a question mark inside brackets. Both are replaced by
characters for private use before it reads, one for one, so that every position stays, and put back
afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

__all__ = ["disguise", "undisguising"]

_PRIVATE = range(0xE000, 0xF8FF)
_TAB_RUN = re.compile(r"(?<=[^\s:,\[{\-])([ \t]*\t[ \t]*)(?=[^\s#])")
_LINE = re.compile(r"(?m)^([ \t]*(?:-[ \t]+)*)(.*)$")
_QUESTION = re.compile(r"(?<=[^\s\[{,])\?|\?(?=[^\s\]},])")


def disguise(text: str) -> tuple[str, dict[int, str]]:
    """Replace tabs between words and question marks in words.

    Returns:
        The text, and the table for ``str.translate`` that brings the signs back.
    """
    if "\t" not in text and "?" not in text:
        return text, {}
    free = (number for number in _PRIVATE if chr(number) not in text)
    tab, question = next(free), next(free)
    text = _LINE.sub(lambda line: line[1] + _without_tabs(line[2], chr(tab)), text)
    return _QUESTION.sub(chr(question), text), {tab: "\t", question: "?"}


def _without_tabs(words: str, private: str) -> str:
    """Hide the tabs between words; those before a remark or at the end of a line separate, like spaces."""
    return _TAB_RUN.sub(lambda run: run[1].replace("\t", private), words).replace("\t", " ")


def undisguising(next_event: Callable[[], Any], back: dict[int, str]) -> Callable[[], Any]:
    """Wrap the reader's next event so that its text has its own signs again."""
    if not back:
        return next_event

    def following() -> Any:
        event = next_event()
        if isinstance(getattr(event, "value", None), str):
            event.value = event.value.translate(back)
        return event

    return following
