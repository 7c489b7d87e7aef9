"""Slips at the head of an entry: a name without its field, and the pasted head of an e-mail."""

from __future__ import annotations

import re

from stakemap.load.eye import Line
from stakemap.load.fields import fields_of, is_key, part_at
from stakemap.load.sheet import shown
from stakemap.load.syntax.view import Slip, View
from stakemap.model import Problem

__all__ = [
    "MAIL_HEAD",
    "MAIL_SAYS",
    "MAIL_TRY",
    "check_head_as_remark",
    "check_mail",
    "check_missing_name",
    "check_signature",
]

MAIL_HEAD = frozenset({"From", "To", "Cc", "CC", "Bcc", "Sent", "Date", "Subject", "Re", "RE", "Fw", "FW", "Fwd"})
_REMARK_HEAD = re.compile(r"#+ ?([a-z]+):\s*")
_SIGNATURE = re.compile(r"--\s*$|Sent from my |Get Outlook for |-{3,} ?Original Message")
MAIL_SAYS = "This looks like the head of an e-mail, which is not a part of a problem file."
MAIL_TRY = "delete these lines, or put # before each"


def check_head_as_remark(view: View) -> tuple[Slip, ...]:
    """See a list whose name stands above it as a remark, as in the file that ``new`` writes: ``#stakeholders:``."""
    line = view.suspects[0]
    if not line.dashes:
        return ()
    for number in range(line.number - 1, 0, -1):
        text = view.lines[number - 1]
        if text.strip() and not text.lstrip().startswith("#"):
            return ()
        head = _REMARK_HEAD.fullmatch(text)
        field = fields_of(Problem).get(head[1]) if head else None
        if field is not None and field.many and (line.key in fields_of(field.part or Problem) or not line.key):
            says = f'"{field.key}:" stands behind a #, which makes it a remark, so the list below it has no name.'
            fixed = f"{field.key}:"
            return (Slip("list-without-name", number, 1, None, says, fixed, {number: fixed}),)
    return ()


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


def check_signature(view: View) -> tuple[Slip, ...]:
    """See the end of an e-mail: two dashes and a name, or what a phone writes below."""
    line = next((line for line in view.suspects if _SIGNATURE.match(line.content) and not line.indent), None)
    if line is None:
        return ()
    mended = {line.number: ""}
    for number in range(line.number + 1, len(view.lines) + 1):
        below = view.at(number)
        if is_key(below.key):
            break
        mended[number] = ""
    says = "This looks like the end of an e-mail, which is not a part of a problem file."
    return (Slip("pasted-mail", line.number, 1, None, says, MAIL_TRY, mended, lost=True),)


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
