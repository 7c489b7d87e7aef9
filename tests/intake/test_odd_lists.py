"""Lists as people really keep them: what is read from each, and what is told, line by line."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stakemap.intake import CannotUseList
from tests.intake.lists import mistakes, read, told

SECTION = re.compile(
    r"^## (?P<name>.+?)(?: \[(?P<saved>[\w-]+)\])?\n(?P<list>.*?)\n=>\n(?P<told>.*?)\n(?=\n## |\Z)", re.M | re.S
)
CASES = [
    pytest.param(found["list"], found["saved"] or "utf-8", found["told"], id=found["name"])
    for found in SECTION.finditer(Path(__file__).with_name("odd_lists.txt").read_text(encoding="utf-8"))
]


def typed(text: str) -> str:
    """Give a list as it is in its file: with the characters that stand there by their numbers."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text) + "\n"


def answer(raw: bytes) -> str:
    """Tell what is read from a list, or why it cannot be."""
    try:
        found = read(raw)
    except CannotUseList as error:
        return str(error)
    assert mistakes(found) == []
    if not found.columns:
        return "no column can be used"
    return "\n".join(told(found)) or "nothing below the header"


def test_there_are_many() -> None:
    """At least forty lists are held."""
    assert len(CASES) >= 40


@pytest.mark.parametrize(("text", "saved", "expected"), CASES)
def test_odd_list(text: str, saved: str, expected: str) -> None:
    """Everything that can be used is read, everything else is told by row, and the file that is made has no mistake."""
    assert answer(typed(text).encode(saved)) == expected
