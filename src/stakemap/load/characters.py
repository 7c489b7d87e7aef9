"""Characters that no text may hold, because they hide something or steer a screen."""

from __future__ import annotations

import re

from stakemap.load.sheet import Fault, Sheet

__all__ = ["FORBIDDEN", "MOST_FAULTS", "check_characters", "describe", "has_forbidden", "without_forbidden"]

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)
MOST_FAULTS = 500  # so many mistakes of form are told for one file (judgement)
_HARMLESS_BYTES = bytes([9, 10, 13, *range(32, 127)])
_BREAKS = "\x0b\x0c\x85"
_DIRECTION = "a hidden mark that turns the reading direction"
_NAMES = {
    "\x00": "an empty character (NUL)",
    "\x0b": "a hidden line break",
    "\x0c": "a page break",
    "\x1b": "a hidden control character (escape)",
    "\x85": "a hidden line break",
    "\u200b": "an invisible space",
    "\ufeff": "an invisible mark (BOM)",
    **dict.fromkeys("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", _DIRECTION),
}


def describe(character: str) -> str:
    """Say in words what a forbidden character is, with its number."""
    name = _NAMES.get(character, "a hidden control character")
    return f"{name}, U+{ord(character):04X}"


def has_forbidden(raw: bytes) -> bool:
    """Tell whether UTF-8 bytes hold a forbidden character; quick for the usual case that they do not."""
    rest = raw.translate(None, _HARMLESS_BYTES)
    return bool(rest) and FORBIDDEN.search(rest.decode("utf-8", "replace")) is not None


def without_forbidden(text: str) -> str:
    """Take the forbidden characters out; a hidden line or page break leaves a space."""
    return FORBIDDEN.sub(lambda found: " " if found[0] in _BREAKS else "", text)


def check_characters(sheet: Sheet) -> tuple[Fault, ...]:
    """Find the lines that hold forbidden characters; one message for each line."""
    found: list[Fault] = []
    for number, line in enumerate(sheet.lines, 1):
        if len(found) >= MOST_FAULTS:
            break
        if match := FORBIDDEN.search(line):
            found.append(_fault(sheet, number, match.start() + 1, match[0], without_forbidden(line).strip()))
    return tuple(found)


def _fault(sheet: Sheet, line: int, column: int, character: str, clean: str) -> Fault:
    around = clean if len(clean) <= 60 else ""
    return sheet.fault(
        "forbidden-character",
        line,
        column,
        1,
        f"This line holds {describe(character)}. It cannot be seen, and usually comes with copied text.",
        around or "type this line again, or delete the hidden character",
    )
