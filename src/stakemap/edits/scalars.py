"""How one text is written so that the file reads it back unchanged."""

from __future__ import annotations

import re
import textwrap

__all__ = ["WIDTH", "Raw", "style_of", "write_key", "write_text"]

WIDTH = 110  # judgement: beyond this column a text is folded, as in the files that come with stakemap
_LEADING = re.compile(r"[\s,\[\]{}#&*!|>'\"%@`]|[-?:](?:\s|$)|---|\.\.\.")
_INSIDE = re.compile(r":(?:\s|$)|\s#|[\t\n\r\x85\u2028\u2029]|\s$")
_IN_BRACKETS = re.compile(r"[,\[\]{}?]|:(?![\w/])|(?<![\w/]):|^-")
_READ_OTHERWISE = frozenset({"~", "null", "<<", "=", ""})
_FOLDS = re.compile(r"\S+(?: \S+)*")


class Raw(str):
    """A text as it is to stand in the file, quotes and all."""

    __slots__ = ()


def style_of(written: str) -> str:
    """Tell by which sign a text, as it stands in a file, begins: a quote, ``|`` or ``>``; empty for a plain one."""
    return written[0] if written[:1] in ("'", '"', "|", ">") else ""


def write_text(text: str, column: int, indent: int | None, style: str, careful: bool = False) -> str:
    """Write a text for a value.

    Args:
        text: What the file must give back.
        column: Column, from 0, at which it begins.
        indent: Columns before each line of a folded text; None where it must stay on one line.
        style: By which sign the text that stood there began, as `style_of` tells it.
        careful: Put it in quotes, and on one line, in any case.

    Returns:
        The text as it is to stand there; its lines are joined by ``\\n``.
    """
    if isinstance(text, Raw):
        return str(text)
    if not careful and indent is not None:
        block = _block(text, column, indent, style)
        if block is not None:
            return block
    if careful or style in ("'", '"') or not _may_be_plain(text, in_brackets=indent is None):
        return _quoted(text, single=style == "'")
    return text


def write_key(key: str) -> str:
    """Write a key: as it is where that can only be a key, else in quotes."""
    return key if re.fullmatch(r"[\w.()/&-][\w .()/&-]*(?<! )", key) and not key.startswith("-") else _quoted(key)


def _may_be_plain(text: str, in_brackets: bool) -> bool:
    if text.lower() in _READ_OTHERWISE or _LEADING.match(text) or _INSIDE.search(text):
        return False
    return not (in_brackets and _IN_BRACKETS.search(text))


def _quoted(text: str, single: bool = False) -> str:
    """Put a text in quotes: in the author's where that can be, and so that nothing needs a backslash."""
    if re.search(r"[\t\n\r\x85\u2028\u2029]", text):
        inner = text.replace("\\", "\\\\").replace('"', '\\"')
        for char, written in (("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"), ("\u2028", "\\L"), ("\u2029", "\\P")):
            inner = inner.replace(char, written)
        return f'"{inner}"'
    if single or "\\" in text or '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _block(text: str, column: int, indent: int, style: str) -> str | None:
    """Write a text over several lines, below its key; None where one line is better or several are impossible."""
    if "\n" in text:
        lines = text.split("\n")
        if any(line != line.rstrip() for line in lines) or not lines[0] or not lines[-1] or lines[0][0].isspace():
            return None
        return "\n".join(["|-", *(" " * indent + line if line else "" for line in lines)])
    long = column + len(text) > WIDTH and style == ""
    if not (long or style in ("|", ">")) or not _FOLDS.fullmatch(text):
        return None
    if style == "|":
        return f"|-\n{' ' * indent}{text}"
    width = max(WIDTH - indent, 40)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join([">-", *(" " * indent + line for line in lines)])
