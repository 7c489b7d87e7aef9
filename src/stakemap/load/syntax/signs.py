"""Slips with signs and words that stand where nothing can: bullets, rules, stray words."""

from __future__ import annotations

import re

from stakemap.load.eye import Line
from stakemap.load.fields import is_key
from stakemap.load.remarks import foreign_remark
from stakemap.load.sheet import shown
from stakemap.load.syntax.view import Slip, View, field_here
from stakemap.words import count

__all__ = [
    "check_bullet",
    "check_rule",
    "check_start",
    "check_stray",
    "tell_unreadable",
]

_BULLET = re.compile(
    "(?P<sign>-{2,}(?= )|[*\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013\u2014+]|\\d{1,2}[.)])\\s*(?=\\S)|-(?=[^\\s-])"
)
_MERGE_MARK = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?: |$)")
_RULE = re.compile(r"[-=_*~#+<>|]{3,}.{0,40}$")


def check_bullet(view: View) -> tuple[Slip, ...]:
    """See a list entry that begins with a bullet, a number, a long dash or a dash without a space."""
    for line in view.suspects:
        content = line.text.strip()
        match = _BULLET.match(content)
        if match is None or line.dashes:
            continue
        sign = match["sign"] or "-"
        says = (
            f'This line begins with "{sign}". An entry of a list begins with a dash and a space.'
            if sign != "-"
            else "There is no space after the dash."
        )
        fixed = f"- {content[match.end() :]}"
        mended = {line.number: line.replaced(fixed)}
        return (
            Slip(
                "dash-space" if sign == "-" else "bullet",
                line.number,
                len(line.indent) + 1,
                len(sign),
                says,
                fixed,
                mended,
            ),
        )
    return ()


def check_rule(view: View) -> tuple[Slip, ...]:
    """See a line of dashes or equal signs that was meant to divide the file."""
    for line in view.suspects:
        content = line.content
        if _MERGE_MARK.match(line.text):
            says = "A program that puts two versions of a file together left this mark behind."
            return (Slip("merge-conflict", line.number, 1, None, says, "delete this line", {line.number: ""}),)
        if re.fullmatch(r"`{3,}\w*", content):
            says = "This line marks the beginning or end of a text that was copied from a chat or a web page."
            return (Slip("code-fence", line.number, 1, None, says, "delete this line", {line.number: ""}),)
        if content == "...":
            says = "A line of three dots ends the file here, although more follows."
            return (Slip("second-document", line.number, 1, 3, says, "delete this line", {line.number: ""}),)
        if _RULE.match(content) and not line.key and not re.search(r"\w\w", content):
            says = f"A line of signs ({shown(content, 20)}) cannot divide a file, unless it is a remark."
            mended = {line.number: ""}
            return (Slip("ruled-line", line.number, len(line.indent) + 1, None, says, f"# {content}", mended),)
    return ()


def check_start(view: View) -> tuple[Slip, ...]:
    """See words at the beginning of the file, before its first field."""
    first = view.below(0)
    if first is None or first.dashes:
        return ()
    wordy = bool(first.indent) and len(first.key.split()) > 1 and view.suspects[0].number <= first.number + 2
    if not wordy and (first.key or "document start" not in view.complaint.problem):
        return ()
    mended = {first.number: ""}
    for number in range(first.number + 1, len(view.lines) + 1):
        line = view.at(number)
        if line.key and not line.indent:
            break
        mended[number] = ""
    says = f"{shown(first.content)} has neither a field's name nor a dash before it."
    return (_stray(first, says, _as_remark(first), mended),)


def check_stray(view: View) -> tuple[Slip, ...]:
    """See words without a field's name or a dash before them."""
    found = next((line for line in view.suspects if _is_stray(line)), None)
    if found is None:
        return ()
    if remark := foreign_remark(found.content):
        says, try_ = remark
        return (_stray(found, says, try_, {found.number: ""}),)
    run = [found]
    while (higher := view.above(run[-1].number)) is not None and _is_stray(higher) and higher in view.suspects:
        run.append(higher)
    line = run[-1]
    says = f"{shown(line.content)} has neither a field's name nor a dash before it."
    try_ = _as_remark(line)
    kept: dict[int, str] = {}
    above = view.above(line.number)
    if above is not None and above.key and above.value:
        need = above.column + 2 - (len(line.indent) + 1)
        field = field_here(view, above)
        if field is not None and (field.kind != "text" or field.many or line.content[:1] in "[{"):
            try_ = "put the name of its field before it, or # if it is a remark"
        elif need > 0:
            try_ = f'put {count(need, "space")} before it if it goes on with "{above.key}", or # if it is a remark'
            kept = {above.number: above.text}  # told together with its first line, of which nothing more is said
    return (_stray(line, says, try_, {**kept, **{each.number: "" for each in run}}),)


def _is_stray(line: Line) -> bool:
    return not line.dashes and not (line.key and (is_key(line.key) or len(line.key.split()) < 3))


def _as_remark(line: Line) -> str:
    return f"# {line.content}" if len(line.content) <= 60 else "put # before it, if it is a remark"


def _stray(line: Line, says: str, try_: str, mended: dict[int, str]) -> Slip:
    return Slip("stray-text", line.number, len(line.indent) + 1, None, says, try_, mended, lost=True)


def tell_unreadable(view: View) -> Slip:
    """Say that a line does not fit, when nothing better can be said."""
    line: Line = view.suspects[0] if view.suspects else view.at(1)
    says = f"{shown(line.content)} does not fit the lines around it."
    try_ = "compare it with its neighbours: same spaces before it, and name: text"
    return Slip("unreadable", line.number, len(line.indent) + 1, None, says, try_, {line.number: ""}, lost=True)
