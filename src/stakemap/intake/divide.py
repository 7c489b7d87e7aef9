"""What one cell holds: several texts, several names, or a name with a number or mail."""

from __future__ import annotations

import re

from stakemap.intake.draft import Value

__all__ = ["join_reach", "parts_of", "read_person", "several"]

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"[+(]?\d[\d ().x/+-]{5,}")
_WITH_EMAIL = re.compile(r"(?P<name>[^<>]+?)\s*[<(](?P<email>[^@\s<>()]+@[^@\s<>()]+)[>)]")


def read_person(text: str) -> tuple[str, dict[str, Value]]:
    """Read a cell for a person: a name, a name with an address, or only an address or number."""
    flat = " ".join(text.split())
    if match := _WITH_EMAIL.fullmatch(flat):
        return match["name"], {"email": match["email"]}
    if _EMAIL.fullmatch(flat):
        return "unknown", {"email": flat}
    number = _PHONE.fullmatch(flat) or not any(char.isalpha() for char in flat)
    return ("unknown", {"phone": flat}) if number else (flat, {})


def join_reach(people: list[tuple[str, dict[str, Value]]]) -> list[tuple[str, dict[str, Value]]]:
    """Give a number or address that stands alone to the one person who is named beside it."""
    named = [(name, fields) for name, fields in people if name != "unknown"]
    if len(named) != 1:
        return people
    alone = {key: value for name, fields in people if name == "unknown" for key, value in fields.items()}
    return [(named[0][0], {**alone, **named[0][1]})]


def parts_of(text: str) -> tuple[str, ...]:
    """Divide a cell at semicolons and line breaks."""
    return tuple(part for part in (" ".join(part.split()) for part in re.split(r"[;\n]", text)) if part)


def several(texts: tuple[str, ...], key: str) -> tuple[str, ...]:
    """Give all that the cells of a column hold, each once; of officers also those between commas.

    Args:
        texts: The cells.
        key: What the column holds.
    """
    parts = [part for text in texts for part in parts_of(text)]
    if key == "officer":
        parts = [name for part in parts for name in _names(part)]
    return tuple(dict.fromkeys(parts))


def _names(text: str) -> list[str]:
    """Divide names at commas and "and", where each is a whole name of two words; ``Roe, Jane`` stays one."""
    names = [name.strip() for name in re.split(r",\s*(?:and\s+)?|\s+(?:and|&)\s+", text) if name.strip()]
    return names if all(" " in name for name in names) else [text]
