"""Ways in which a line of a problem file goes wrong under a person's hands; each gives the new lines, or None."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

__all__ = ["WAYS"]

Lines = list[str]

_FIELD = re.compile(r"(?P<start>\s*(?:- )?)(?P<key>[\w-]+):(?P<blank> +|$)(?P<value>.*)")
_DASH = re.compile(r"(\s*)- (.*)")


def _parts(line: str) -> tuple[str, str, str, str] | None:
    found = _FIELD.fullmatch(line)
    return (found["start"], found["key"], found["blank"], found["value"]) if found else None


def _field(write: Callable[[str, str, str, str], str]) -> Callable[[str], str | None]:
    """Change a line by its parts: what stands before the key, the key, the blank behind the colon, the value."""
    return lambda line: write(*parts) if (parts := _parts(line)) is not None else None


def _value(write: Callable[[str, str, str], str]) -> Callable[[str], str | None]:
    """Change a line by what stands before its value, the value and the remark behind it."""

    def change(line: str) -> str | None:
        parts = _parts(line)
        if parts is None or not parts[3]:
            return None
        value, remark = re.fullmatch(r"(.*?)(\s+#.*)?", parts[3]).groups("")  # type: ignore[union-attr]
        return write(f"{parts[0]}{parts[1]}:{parts[2]}", value, remark)

    return change


def _dash(write: Callable[[str, str], str]) -> Callable[[str], str | None]:
    return lambda line: write(found[1], found[2]) if (found := _DASH.fullmatch(line)) else None


def _turned(key: str) -> str:
    half = len(key) // 2
    return key[: half - 1] + key[half] + key[half - 1] + key[half + 1 :] if len(key) > 2 else key


def _less(key: str) -> str:
    half = len(key) // 2
    return key[:half] + key[half + 1 :] if len(key) > 3 else key


_ON_ONE_LINE: Mapping[str, Callable[[str], str | None]] = {
    "no space after the colon": _field(lambda start, key, blank, value: f"{start}{key}:{value}"),
    "no colon": _field(lambda start, key, blank, value: f"{start}{key}{blank}{value}"),
    "a semicolon": _field(lambda start, key, blank, value: f"{start}{key};{blank}{value}"),
    "an equal sign": _value(lambda before, value, remark: f"{before.rstrip()[:-1]} = {value}{remark}"),
    "two colons": _field(lambda start, key, blank, value: f"{start}{key}::{blank}{value}"),
    "a letter left out of the key": _field(lambda start, key, blank, value: f"{start}{_less(key)}:{blank}{value}"),
    "two letters of the key turned": _field(lambda start, key, blank, value: f"{start}{_turned(key)}:{blank}{value}"),
    "a capital": _field(lambda start, key, blank, value: f"{start}{key.capitalize()}:{blank}{value}"),
    "a quote that opens": _value(lambda before, value, remark: f'{before}"{value}{remark}'),
    "a quote that closes": _value(lambda before, value, remark: f'{before}{value}"{remark}'),
    "curly quotes": _value(lambda before, value, remark: f"{before}\u201c{value}\u201d{remark}"),
    "a bracket not closed": _value(lambda before, value, remark: before + value.removesuffix("]") + remark),
    "a bracket not opened": _value(lambda before, value, remark: before + value.removeprefix("[") + remark),
    "a dash before a field": _field(
        lambda start, key, blank, value: f"{start}{'' if '-' in start else '- '}{key}:{blank}{value}"
    ),
    "no space after the dash": _dash(lambda indent, rest: f"{indent}-{rest}"),
    "no dash": _dash(lambda indent, rest: f"{indent}  {rest}"),
    "no dash and no space": _dash(lambda indent, rest: f"{indent}{rest}"),
    "one space more": lambda line: f" {line}",
    "two spaces more": lambda line: f"  {line}",
    "one space less": lambda line: line.removeprefix(" "),
    "two spaces less": lambda line: line.removeprefix("  "),
    "a tab": lambda line: f"\t{line.lstrip()}" if line.startswith(" ") else None,
}


def _on_one_line(change: Callable[[str], str | None]) -> Callable[[Sequence[str], int], Lines | None]:
    def damage(lines: Sequence[str], at: int) -> Lines | None:
        new = change(lines[at])
        return None if new is None or new == lines[at] else [*lines[:at], new, *lines[at + 1 :]]

    return damage


def _twice(lines: Sequence[str], at: int) -> Lines | None:
    return [*lines[: at + 1], lines[at], *lines[at + 1 :]]


def _joined(lines: Sequence[str], at: int) -> Lines | None:
    below = lines[at + 1].strip() if at + 1 < len(lines) else ""
    return [*lines[:at], f"{lines[at]} {below}", *lines[at + 2 :]] if below and below[0] != "#" else None


WAYS: Mapping[str, Callable[[Sequence[str], int], Lines | None]] = {
    **{name: _on_one_line(change) for name, change in _ON_ONE_LINE.items()},
    "the line twice": _twice,
    "the next line behind it": _joined,
}
"""Every way by what is wrong then; each takes the lines of a file and the index of the one to damage."""
