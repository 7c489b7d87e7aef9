"""Slips with quotes: never closed, closed too early, curly, or with a backslash inside."""

from __future__ import annotations

import re

from stakemap.load.eye import Line
from stakemap.load.fields import is_key
from stakemap.load.sheet import quoted, shown
from stakemap.load.syntax.view import Slip, View, field_here

__all__ = ["check_backslash", "check_quoted_field", "check_text_after_quote", "check_unclosed_quote"]

_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_ABOUT_ESCAPES = ("escape", "hexdecimal", "hexadecimal", "Unicode character", "chr()")
_CURLY = "\u201c\u201d\u2018\u2019"


def _closed(value: str) -> re.Match[str] | None:
    return (_DOUBLE if value.startswith('"') else _SINGLE).match(value)


def check_unclosed_quote(view: View) -> tuple[Slip, ...]:
    """See a quote that opens and is not closed on its line, although the next line is a new field."""
    first = view.complaint.quote[0] if view.complaint.quote else view.complaint.since
    for number in range(min(first, view.complaint.since), min(view.complaint.line, len(view.lines)) + 1):
        line = view.at(number)
        if line.value[:1] in ("'", '"') and line.value and _closed(line.value) is None:
            last = _last_line(view, line)
            if last == number:
                return (_unclosed(view, line),)
            if last is not None:
                return (_unclosed_over_lines(view, line, last),)
    if view.complaint.quote and "quoted" in view.complaint.problem and "unexpected" in view.complaint.problem:
        return _open_to_the_end(view, view.complaint.quote)
    return ()


def _last_line(view: View, line: Line) -> int | None:
    """Give the last line of a text whose quote is not closed before the next field; None when it is closed."""
    sign = line.value[0]
    last = line.number
    for number in range(line.number + 1, len(view.lines) + 1):
        below = view.at(number)
        if below.empty:
            continue
        if (is_key(below.key) or below.dashes) and len(below.indent) + 1 <= line.column:
            return last
        if number == line.number + 1 and (below.key or below.dashes):
            return last
        if sign in below.text:
            return None
        last = number
    return last


def _unclosed_over_lines(view: View, line: Line, last: int) -> Slip:
    sign = line.value[0]
    says = f"The quote ({sign}) that opens here is never closed."
    mended = {line.number: line.text, last: view.lines[last - 1].rstrip() + sign}
    try_ = f"put another {sign} at the end of line {last}"
    return Slip("unclosed-quote", line.number, line.value_column, None, says, try_, mended)


def _unclosed(view: View, line: Line) -> Slip:
    sign = line.value[0]
    inner, remark = _before_remark(view, line)
    if inner[-1:] in _CURLY and inner:
        curly = inner[-1]
        inner = inner.rstrip(_CURLY)
        says = f"This text opens with a straight {sign} and closes with a curly quote ({curly}) from a word processor."
        fixed = quoted(inner)
    elif sign == "'" and re.match(r"\d|[Tt](?:is|was)\b|[Ee]m\b", inner):
        says = "A text cannot begin with an apostrophe unless it stands in quotes."
        fixed = f'"{line.value}"'
    else:
        says = f"The quote ({sign}) that opens here is never closed."
        listed = re.fullmatch(r"\[[^\[\]]*\]|\{[^{}]*\}", inner)
        fixed = f"{inner if listed else f'{sign}{inner}{sign}'}{remark}"
    at = line.value_column - 1
    mended = {line.number: line.text[:at] + fixed}
    return Slip("unclosed-quote", line.number, line.value_column, None, says, line.with_value(fixed), mended)


def _before_remark(view: View, line: Line) -> tuple[str, str]:
    """Split what follows an open quote at a remark: behind two blanks, or where the field asks for no text."""
    field = field_here(view, line)
    blanks = r"\s+" if field is not None and field.kind != "text" else r"\s{2,}"
    found = re.search(rf"{blanks}#(?:\s|$)", line.value)
    return (line.value[1:], "") if found is None else (line.value[1 : found.start()], line.value[found.start() :])


def _open_to_the_end(view: View, quote: tuple[int, int]) -> tuple[Slip, ...]:
    """Tell where a quote opened inside brackets, or over several lines, and leave out the line."""
    number, column = quote
    line = view.at(number)
    sign = line.text[column - 1 : column] or '"'
    if not line.text[column:].strip() and line.value[:1] in ("[", "{"):
        fixed = line.text[: column - 1].rstrip()
        says = f"A quote ({sign}) closes here, but none opens."
        return (Slip("stray-quote", number, column, 1, says, fixed.strip(), {number: fixed}),)
    says = f"The quote ({sign}) that opens here is never closed."
    try_ = f"put another {sign} where the text ends"
    return (Slip("unclosed-quote", number, column, None, says, try_, {number: ""}, lost=True),)


def check_text_after_quote(view: View) -> tuple[Slip, ...]:
    """See text behind the closing quote, and quotes or apostrophes inside quotes."""
    for line in view.suspects[:2]:
        whole = line.text[line.column - 1 :].strip() if not line.key else line.value
        if whole[:1] not in ("'", '"'):
            continue
        closed = _closed(whole)
        after = whole[closed.end() :] if closed else ""
        if closed is not None and after.strip() == "," and view.complaint.opened is None:
            fixed = line.text[: line.text.rindex(",")]
            says = "The comma after this quote has no place here."
            return (Slip("comma-at-end", line.number, len(fixed) + 1, 1, says, fixed.strip(), {line.number: fixed}),)
        if closed is None or not after.strip() or after.lstrip()[:1] in ",:]}#":
            continue
        sign = whole[0]
        at = line.value_column or line.column
        if re.fullmatch(r"([\"'])\1+[^\"']+\1\1+", whole):
            text = whole.strip(sign)
            says = "The quotes are doubled."
        elif whole.endswith(sign) and len(whole) > closed.end():
            text = whole[1:-1].replace("''", "'")
            what = "apostrophe" if sign == "'" else 'quote (")'
            says = f"The {what} inside this text ends it too early."
        else:
            text = whole
            says = f"The text goes on after its closing quote, with {shown(after.strip(), 30)}."
        fixed = quoted(text)
        where = line.text[: at - 1]
        try_ = f"{where.strip()} {fixed}".strip()
        return (Slip("text-after-quote", line.number, at, len(whole), says, try_, {line.number: where + fixed}),)
    return ()


def check_quoted_field(view: View) -> tuple[Slip, ...]:
    """See quotes around a field and its value together: ``"stage: analysis"``."""
    for line in view.suspects[:2]:
        match = re.fullmatch(r"([\"'])([a-z_]+):\s+(.*)\1", line.value)
        if line.key or match is None or not is_key(match[2]):
            continue
        fixed = f"{match[2]}: {match[3]}"
        says = f"The quotes make one text of the field {shown(match[2])} and what it says."
        mended = {line.number: line.text[: line.column - 1] + fixed}
        try_ = f"{line.text[: line.column - 1].strip()} {fixed}".strip()
        return (Slip("quoted-field", line.number, line.column, len(line.value), says, try_, mended),)
    return ()


def check_backslash(view: View) -> tuple[Slip, ...]:
    r"""See a backslash in double quotes, as in ``"C:\Users"``."""
    if not any(word in view.complaint.problem for word in _ABOUT_ESCAPES):
        return ()
    line = view.at(view.complaint.line)
    text = line.value
    if "\\" not in text:
        return ()
    inner = text[1:-1] if len(text) > 1 and text[0] == '"' == text[-1] else text.strip('"')
    fixed = quoted(inner)
    says = "A backslash (\\) cannot stand in double quotes; in single quotes it can."
    column = line.text.index("\\") + 1
    mended = {line.number: line.text[: line.value_column - 1] + fixed}
    return (Slip("backslash", line.number, column, 1, says, line.with_value(fixed), mended),)
