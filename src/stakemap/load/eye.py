"""A line as a person reads it: indent, dashes, key, colon, value, remark.

Nothing here knows YAML's grammar; it is used on lines that YAML could not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Line", "read_line", "split_remark"]

_START = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:-[ \t]+)*)(?P<rest>.*)")
_QUOTED_KEY = re.compile(r"""("[^"]*"|'[^']*')[ \t]*:(?=\s|$)""")
_COLON = re.compile(r":(?=\s|$)")
_NOT_FIRST = frozenset("\"'#[]{},&*!|>%@`:")
_REMARK = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, read by eye. Columns count from 1; 0 means that there is no such thing on the line.

    Attributes:
        number: Line number, from 1.
        text: The whole line.
        indent: Its leading blanks.
        dashes: Columns of its leading dashes.
        column: Column where its content begins, behind blanks and dashes.
        key: The name before the first colon; empty when the line has none.
        colon: Column of that colon.
        value: What follows the colon, or the whole content when there is no key; without blanks and remark.
        value_column: Column where the value begins; 0 when it is empty.
    """

    number: int
    text: str
    indent: str
    dashes: tuple[int, ...]
    column: int
    key: str
    colon: int
    value: str
    value_column: int

    @property
    def empty(self) -> bool:
        """Tell whether the line is blank or only a remark."""
        return not self.text.strip() or self.text.lstrip().startswith("#")

    @property
    def content(self) -> str:
        """Give the line without its indent."""
        return self.text.strip()

    def with_value(self, value: str) -> str:
        """Give the line without its indent, with another value in place of its own."""
        at = self.value_column - 1 if self.value_column else len(self.text)
        return f"{self.text[:at].strip()} {value}".strip()

    def replaced(self, content: str) -> str:
        """Give the line with its own indent and another content."""
        return self.indent + content


def split_remark(text: str) -> tuple[str, str]:
    """Split a text at the first ``#`` outside quotes that begins a remark."""
    quote = ""
    for at, sign in enumerate(text):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'" and (at == 0 or text[at - 1] in " [{,:"):
            quote = sign
        elif sign == "#" and (at == 0 or text[at - 1] in " \t"):
            return text[:at], text[at:]
    return text, ""


def read_line(text: str, number: int) -> Line:
    """Read one line by eye."""
    start = _START.match(text)
    assert start is not None
    dashes = tuple(start.start("dashes") + m.start() + 1 for m in re.finditer("-", start["dashes"]))
    column = start.start("rest") + 1
    rest = start["rest"]
    if rest == "-":
        return Line(number, text, start["indent"], (*dashes, column), column + 1, "", 0, "", 0)
    key, value_from = _key(rest)
    value = split_remark(rest[value_from:])[0]
    value_column = column + value_from + len(value) - len(value.lstrip()) if value.strip() else 0
    colon = column + value_from - 1 if key else 0
    return Line(number, text, start["indent"], dashes, column, key, colon, value.strip(), value_column)


def _key(content: str) -> tuple[str, int]:
    """Give the name before the first colon, and where what follows the colon begins; no name and 0 without one."""
    if quoted := _QUOTED_KEY.match(content):
        return quoted[1].strip("\"'"), quoted.end()
    colon = _COLON.search(split_remark(content)[0])
    if colon is None or ":" in content[: colon.start()] or content[0] in _NOT_FIRST:
        return "", 0
    return content[: colon.start()].rstrip(), colon.end()
