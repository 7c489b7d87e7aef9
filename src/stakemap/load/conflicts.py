"""Marks that a version control program leaves where two versions of a file met."""

from __future__ import annotations

import re

from stakemap.load.characters import MOST_FAULTS
from stakemap.load.sheet import Fault, Sheet

__all__ = ["check_conflicts"]

_OPEN = re.compile(r"<{7}(?: |$)")
_CLOSE = re.compile(r">{7}(?: |$)")


def check_conflicts(sheet: Sheet) -> tuple[Fault, ...]:
    """Find every stretch between conflict marks; one message for each."""
    found: list[Fault] = []
    start = 0
    for number, line in enumerate(sheet.lines, 1):
        if len(found) >= MOST_FAULTS:
            break
        if _OPEN.match(line) and not start:
            start = number
        elif _CLOSE.match(line) and start:
            found.append(_fault(sheet, start, number))
            start = 0
    if start:
        found.append(_fault(sheet, start, len(sheet.lines)))
    return tuple(found)


def _fault(sheet: Sheet, first: int, last: int) -> Fault:
    return sheet.fault(
        "merge-conflict",
        first,
        1,
        None,
        f"Two versions of this file were put together in lines {first} to {last}, and nobody has chosen between them.",
        "keep the lines of one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>",
        last=last,
    )
