"""Notes on what looks like a personal number or a record, which a problem file must not hold."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.sheet import Sheet

__all__ = ["note_private"]

_RULES: tuple[tuple[str, str], ...] = (
    ("a Social Security number", r"(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])"),
    ("a date of birth", r"\b(?:DOB|D\.O\.B\.?|date of birth|born on)\b[\s:=]*(?:is\s+)?[\w/.-]*\d"),
    (
        "a license plate",
        r"\b(?:licen[cs]e )?plate(?: (?:no\.?|number|#)| ?#)?[\s:]+"
        r"(?=[A-Z0-9 -]{0,9}\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,4}\b",
    ),
    ("a driver's license number", r"\bdriver'?s? licen[cs]e (?:no\.?|number|#)[\s:#]*[A-Z0-9-]*\d{3,}"),
    (
        "a case or record number",
        r"\b(?:case|incident|report|complaint|CAD|NCIC|docket|warrant|booking|arrest|record) ?"
        r"(?:no\.?|num\.?|number|#)[\s:#]*(?:is\s+)?[A-Z]{0,4}[-/]?\d[\d/-]{2,}",
    ),
)
"""What each pattern looks like, and the pattern; compiled only where a word or number gives reason to."""
_NUMBER = re.compile(r"\d{3}-\d{2}-\d{4}")
_RECORD_WORDS = "case incident report complaint cad ncic docket warrant booking arrest record"
_WORDS = (
    *("dob", "d.o.b", "date of birth", "born on", "plate", "license", "licence"),
    *(f"{word}{sign}" for word in _RECORD_WORDS.split() for sign in (" n", " #", "#")),
)


def note_private(sheet: Sheet) -> tuple[Diagnostic, ...]:
    """Find personal numbers and record numbers, remarks in the file included; one note for each line."""
    whole = "\n".join(sheet.lines).casefold()
    words = [word for word in _WORDS if word in whole]
    if not words and _NUMBER.search(whole) is None:
        return ()
    told = []
    for number, line in enumerate(sheet.lines, 1):
        folded = line.casefold()
        if any(word in folded for word in words) or _NUMBER.search(line):
            told.extend(_notes(sheet, number, line))
    return tuple(told)


def _notes(sheet: Sheet, number: int, line: str) -> list[Diagnostic]:
    for what, rule in _RULES:
        if match := re.search(rule, line, re.IGNORECASE):
            says = f"This looks like {what}, which does not belong in a problem file."
            try_ = "delete it here, and keep it in the records system only"
            length = match.end() - match.start()
            return [sheet.tell("private-detail", number, match.start() + 1, length, says, try_)]
    return []
