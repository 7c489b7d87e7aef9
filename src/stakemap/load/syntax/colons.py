"""Slips around the colon between a field's name and what it says."""

from __future__ import annotations

import re

from stakemap.load.fields import is_key, part_at
from stakemap.load.sheet import quoted, shown
from stakemap.load.syntax.eye import Line, Slip, View
from stakemap.load.syntax.spaces import looks_like_key

__all__ = [
    "MAIL_HEAD",
    "MAIL_SAYS",
    "MAIL_TRY",
    "check_mail",
    "check_missing_colon",
    "check_missing_name",
    "check_missing_space",
    "check_second_colon",
    "check_wrapped",
]

MAIL_HEAD = frozenset({"From", "To", "Cc", "CC", "Bcc", "Sent", "Date", "Subject", "Re", "RE", "Fw", "FW", "Fwd"})
MAIL_SAYS = "This looks like the head of an e-mail, which is not a part of a problem file."
MAIL_TRY = "delete these lines, or put # before each"
_NO_SPACE = re.compile(r"([A-Za-z_]+):(?=[^\s/:])")
_WRONG_SIGN = re.compile(r"([A-Za-z_]+)(\s*(?:=>|->|=|;|\uff1a)\s*|\s+[-\u2013\u2014]\s+)(\S.*)")
_NO_COLON = re.compile(r"([A-Za-z_]+)(?:\s+(\S.*))?$")
_COLON = re.compile(r":(?:\s|$)")
_CURLY = re.compile("[\u201c\u201d\u201e]")


def _plain_value(value: str) -> str:
    """Write a value so that it reads back as it is: in quotes where it has to be."""
    return quoted(value) if _COLON.search(value) or (value and value[0] in "@`%*&!|>[]{},#\"'") else value


def check_missing_space(view: View) -> tuple[Slip, ...]:
    """See ``status:talking``."""
    for line in view.suspects:
        match = _NO_SPACE.match(line.text[line.column - 1 :])
        if match and (is_key(match[1]) or is_key(match[1].lower())):
            rest = line.text[line.column - 1 + match.end() :].strip()
            start = line.text[: line.column - 1]
            mended = f"{start}{match[1]}: {_plain_value(rest)}"
            says = f"There is no space after the colon of {shown(match[0] + rest)}."
            return (Slip("missing-space", line.number, line.column, None, says, mended.strip(), {line.number: mended}),)
    return ()


def check_missing_colon(view: View) -> tuple[Slip, ...]:
    """See ``stakeholders`` without a colon, and other signs in its place: ``status = talking``."""
    for line in view.suspects:
        content = line.text[line.column - 1 :].rstrip()
        if line.key:
            continue
        if content.startswith(": "):
            says = "Nothing stands before this colon."
            try_ = f"the name of a field before it, as in summary{content}"
            return (Slip("no-key", line.number, line.column, 1, says, try_, {line.number: ""}, lost=True),)
        start = line.text[: line.column - 1]
        if (match := _WRONG_SIGN.match(content)) and is_key(match[1]):
            says = f'After "{match[1]}" comes "{match[2].strip()}", where a colon is needed.'
            mended = f"{start}{match[1]}: {_plain_value(match[3])}"
        elif (match := _NO_COLON.match(content)) and is_key(match[1]) and not _is_list_text(view, line):
            says = f'There is no colon after "{match[1]}".'
            mended = f"{start}{match[1]}: {_plain_value(match[2] or '')}".rstrip()
        else:
            continue
        return (Slip("missing-colon", line.number, line.column, None, says, mended.strip(), {line.number: mended}),)
    return ()


def _is_list_text(view: View, line: Line) -> bool:
    """Tell whether a line is a text in a list, where it needs no colon."""
    below = view.below(line.number)
    return bool(line.dashes) and not (below is not None and below.key and below.column == line.column)


def check_mail(view: View) -> tuple[Slip, ...]:
    """See the head of an e-mail that was pasted into the file."""
    line = next((line for line in view.suspects[:2] if line.key in MAIL_HEAD and not line.indent), None)
    if line is None:
        return ()
    run = [line]
    while (above := view.above(run[-1].number)) is not None and above.key in MAIL_HEAD:
        run.append(above)
    while (below := view.below(run[0].number)) is not None and below.key in MAIL_HEAD:
        run.insert(0, below)
    first = run[-1]
    mended = {each.number: "" for each in run}
    return (Slip("pasted-mail", first.number, 1, None, MAIL_SAYS, MAIL_TRY, mended, lost=True),)


def check_second_colon(view: View) -> tuple[Slip, ...]:
    """See a sentence with a colon of its own after the field's colon."""
    for line in view.suspects[:2]:
        found = _COLON.search(line.value)
        if not line.key or found is None or line.value[:1] in "\"'[{|>":
            continue
        whole = not is_key(line.key) and len(line.key.split()) > 1
        text = line.text[line.column - 1 :].strip() if whole else line.value
        column = line.column if whole else line.value_column
        curly = " Curly quotes do not count." if _CURLY.search(text[:1]) else ""
        text = text.strip("\u201c\u201d\u201e") if curly else text
        says = f"The text {shown(text)} holds a colon of its own, so it needs straight quotes around it.{curly}"
        try_ = f"{line.text[: column - 1].strip()} {quoted(text)}".strip()
        where = line.text[: column - 1]
        mended = {line.number: f"{where}{quoted(text)}"}
        return (Slip("second-colon", line.number, column, len(text), says, try_, mended),)
    return ()


def check_missing_name(view: View) -> tuple[Slip, ...]:
    """See an entry of one text that goes on with fields, as ``- Vista Maria`` followed by ``status: talking``."""
    line = view.suspects[0]
    above = view.above(line.number)
    if above is None or not is_key(line.key) or line.dashes or not above.value or above.value[:1] in "|>[{":
        return ()
    levels = view.levels(line.number)
    path = tuple(level.name for level in reversed(levels) if not level.dash and level.line < above.number)
    if above.key:
        part = part_at((*path, above.key))
        if part is None or part.main is None or line.key not in part.model_fields or line.column <= above.column:
            return ()
        says = f'{shown(above.value)} has more lines below it, so it needs "{part.main}:" before it.'
        try_ = f"{above.key}:\n{' ' * (line.column - above.column)}{part.main}: {above.value}"
        mended = f"{above.text[: above.colon]}"
        return (_name_slip(above, says, try_, mended, lost=True),)
    if not above.dashes or line.column <= above.dashes[-1]:
        return ()
    part = part_at(path)
    main = part.main if part is not None and part.main else "name"
    says = f'{shown(above.value)} has more lines below it, so it needs "{main}:" before it.'
    mended = f"{above.text[: above.column - 1]}{main}: {above.value}"
    if line.column == above.column:
        return (_name_slip(above, says, mended.strip(), mended),)
    return (_name_slip(above, says, mended.strip(), mended, also=_shifted(view, line, above.column)),)


def _shifted(view: View, line: Line, column: int) -> dict[int, str]:
    """Move the lines that hang below an entry to where its fields stand."""
    delta = line.column - column
    moved = {}
    for number in range(line.number, len(view.lines) + 1):
        below = view.at(number)
        if not below.empty and len(below.indent) < len(line.indent):
            break
        moved[number] = below.text[delta:] if len(below.indent) >= delta else below.text
    return moved


def _name_slip(
    above: Line, says: str, try_: str, mended: str, *, lost: bool = False, also: dict[int, str] | None = None
) -> Slip:
    lines = {above.number: mended, **(also or {})}
    return Slip("missing-name", above.number, above.value_column, len(above.value), says, try_, lines, lost)


def check_wrapped(view: View) -> tuple[Slip, ...]:
    """See a colon in the second line of a text that goes on over several lines."""
    line = view.suspects[0]
    above = view.above(line.number)
    if above is None or not line.key or line.dashes or looks_like_key(line.key) or not above.value:
        return ()
    first = above
    while not (first.key or first.dashes) and (higher := view.above(first.number)) is not None:
        first = higher
    if not first.value or line.column <= len(first.indent) + 1:
        return ()
    name = f'"{first.key}"' if first.key else "the entry"
    says = f"This line goes on with the text of {name} in line {first.number} and holds a colon."
    begin = shown(" ".join(first.value.split()[:3]))
    try_ = f'put a straight " before {begin} in line {first.number}, and another at the end of the whole text'
    mended = {line.number: _COLON.sub(" ", line.text)}
    return (Slip("second-colon", line.number, line.colon, 1, says, try_, mended),)
