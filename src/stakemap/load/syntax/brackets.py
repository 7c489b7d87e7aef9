"""Slips with brackets and braces: never closed, closed with the wrong one, or followed by text."""

from __future__ import annotations

import re

from stakemap.load.eye import Line, split_remark
from stakemap.load.fields import fields_of, part_at
from stakemap.load.sheet import quoted, shown
from stakemap.load.syntax.view import Slip, View, field_here

__all__ = ["check_bracket_text", "check_unclosed_bracket"]

_CLOSING = {"[": "]", "{": "}"}
_NAMES = {"[": "square bracket", "{": "brace"}
_SAFE_ITEM = re.compile(r"[\w][\w .'&/+()-]*$")
_ITEM = re.compile(r"\"[^\"]*\"|'[^']*'|[^,\[\]]+")


def check_unclosed_bracket(view: View) -> tuple[Slip, ...]:
    """See a bracket that opens and is not closed before the next field begins."""
    if view.complaint.opened is None:
        return ()
    number, column = view.complaint.opened
    if (comma := _no_comma(view, number)) is not None:
        return (comma,)
    text = view.lines[number - 1]
    sign = text[column - 1 : column]
    close = _CLOSING.get(sign)
    if close is None:
        return ()
    rest = split_remark(text[column - 1 :])[0].rstrip()
    if rest.count(sign) <= rest.count(close):
        return _item_needs_quotes(view, number, column, sign, rest)
    last = _last_line(view, number)
    name = _NAMES[sign]
    says = f"The {name} ({sign}) that opens here is never closed."
    if last == number:
        fixed = re.sub(r"[\s,)}\]]+$", "", rest) + close
        if sign == "{" and "[" in rest:
            fixed = rest.rstrip(" ,") + close
        try_ = f"{text[: column - 1].strip()} {fixed}".strip()
        mended = {number: text[: column - 1] + fixed}
    else:
        end = split_remark(view.lines[last - 1])[0].rstrip()
        try_ = f"put {close} at the end of line {last}"
        mended = {last: end.rstrip(",") + close, number: text}
    return (Slip("unclosed-bracket", number, column, None if last == number else 1, says, try_, mended),)


def _no_comma(view: View, number: int) -> Slip | None:
    """See a line inside brackets that lacks the comma before the next entry."""
    line = view.at(view.complaint.line)
    above = view.above(line.number)
    if line.number <= number or above is None or above.number <= number or line.content[:1] not in ("{", '"', "'", "["):
        return None
    if above.content[-1:] not in ("}", '"', "'", "]"):
        return None
    fixed = f"{above.text.rstrip()},"
    says = "A comma is missing at the end of this line."
    return Slip("missing-comma", above.number, len(fixed) - 1, 1, says, fixed.strip(), {above.number: fixed})


def _last_line(view: View, number: int) -> int:
    """Find the last line that goes on with the text in a bracket: up to the next field or dash."""
    indent = len(view.at(number).indent)
    last = number
    for below in range(number + 1, len(view.lines) + 1):
        line = view.at(below)
        if line.empty:
            continue
        if line.key or line.dashes or len(line.indent) <= indent:
            break
        last = below
    return last


def _item_needs_quotes(view: View, number: int, column: int, sign: str, rest: str) -> tuple[Slip, ...]:
    """See a text inside brackets that holds a sign which needs quotes."""
    if number != view.complaint.line:
        return ()
    text = view.lines[number - 1]
    if sign == "{":
        return _in_braces(view, number, column, rest)
    end = rest.rfind("]")
    inner = rest[1:end]
    items = [item.strip() for item in _ITEM.findall(inner) if item.strip()]
    fixed = ", ".join(
        item if _SAFE_ITEM.match(item) or _in_quotes(item) else quoted(item.strip("\"'")) for item in items
    )
    if fixed == inner:
        return ()
    whole = f"[{fixed}]"
    code, says = "needs-quotes", "A text inside these brackets holds a sign that needs quotes around it."
    if re.search(r"(?:^|,)\s*,", inner):
        code, says = "empty-item", "Nothing stands between two commas here."
    elif re.search(r"[\"']\s+[\"']", inner):
        code, says = "missing-comma", "A comma is missing between two of these texts."
    try_ = f"{text[: column - 1].strip()} {whole}".strip()
    mended = {number: text[: column - 1] + whole}
    return (Slip(code, number, column, len(rest), says, try_, mended),)


def _in_braces(view: View, number: int, column: int, rest: str) -> tuple[Slip, ...]:
    """See fields in braces with no comma between them, or a text with a colon: ``{name: A kind: b}``."""
    levels = view.levels(number)
    part = part_at(tuple(level.name for level in reversed(levels) if not level.dash))
    known = fields_of(part) if part is not None else {}
    before = view.lines[number - 1][: column - 1]
    for match in re.finditer(r"(?<=[^\s,{])(\s+)([a-z_]+)(?=:\s)", rest):
        if match[2] in known:
            fixed = f"{rest[: match.start()]}, {rest[match.start(2) :]}"
            says = f'A comma is missing before "{match[2]}".'
            try_ = f"{before.strip()} {fixed}".strip()
            mended = {number: before + fixed}
            return (Slip("missing-comma", number, column + match.start(2), len(match[2]), says, try_, mended),)
    for match in re.finditer(r"([a-z_]+): ([^,{}\[\]\"']*:\s[^,{}]*)", rest):
        text = match[2].strip()
        fixed = f"{rest[: match.start(2)]}{quoted(text)}{rest[match.end(2) :]}"
        says = f"The text {shown(text)} holds a colon of its own, so it needs straight quotes around it."
        try_ = f"{before.strip()} {fixed}".strip()
        mended = {number: before + fixed}
        return (Slip("second-colon", number, column + match.start(2), len(text), says, try_, mended),)
    return ()


def _in_quotes(item: str) -> bool:
    return len(item) > 1 and item[0] in "\"'" and item[0] == item[-1]


def check_bracket_text(view: View) -> tuple[Slip, ...]:
    """See text that goes on after a closing bracket: ``note: [draft] to be checked``."""
    for line in view.suspects[:2]:
        value = line.value
        close = _CLOSING.get(value[:1])
        if close is not None and value.endswith(close * 2) and value.count(close) > value.count(value[0]):
            fixed = line.text[: line.value_column - 1] + value[:-1]
            says = f"There is one closing bracket ({close}) too many."
            column = line.value_column + len(value) - 1
            return (Slip("extra-bracket", line.number, column, 1, says, fixed.strip(), {line.number: fixed}),)
        if close is None or close not in value or value.endswith(close):
            continue
        if (other := _box(line) or _link(line)) is not None:
            return (other,)
        after = value[value.index(close) + 1 :].strip()
        says = f"The text goes on after the closing bracket, with {shown(after, 30)}."
        field = field_here(view, line)
        return (_into_list(line, says, after) if field is not None and field.many else _quote_all(line, says),)
    return ()


def _box(line: Line) -> Slip | None:
    """See a box to tick, as notes and chats have it: ``- [x] Count the cars``."""
    match = re.match(r"\[([ xX]?)\]\s*", line.value)
    if match is None or line.key:
        return None
    says = f"{shown(match[0].strip())} is a box to tick, which a problem file does not have."
    rest = line.value[match.end() :]
    fixed = f"{line.text[: line.value_column - 1]}{rest}"
    mended = {line.number: fixed}
    return Slip("check-box", line.number, line.value_column, len(match[0].strip()), says, fixed.strip(), mended)


def _link(line: Line) -> Slip | None:
    """See a link as chats and web pages write it: ``[name](address)``."""
    match = re.fullmatch(r"\[([^\]]+)\]\((?:mailto:)?([^)\s]+)\)", line.value)
    if match is None:
        return None
    text = match[1] if match[1] == match[2] else f"{match[1]} {match[2]}"
    fixed = line.text[: line.value_column - 1] + text
    says = "This is a link as a chat or a web page writes it."
    return Slip("link", line.number, line.value_column, len(line.value), says, fixed.strip(), {line.number: fixed})


def _into_list(line: Line, says: str, after: str) -> Slip:
    """Put what follows a list into its brackets."""
    item = re.sub(r"^(?:,|;|and\b|&)\s*", "", after)
    item = item if _SAFE_ITEM.match(item) else quoted(item)
    fixed = f"{line.value[: line.value.index(']')].rstrip(' ,')}, {item}]"
    mended = {line.number: line.text[: line.value_column - 1] + fixed}
    return Slip("needs-quotes", line.number, line.value_column, len(line.value), says, line.with_value(fixed), mended)


def _quote_all(line: Line, says: str) -> Slip:
    fixed = quoted(line.value)
    mended = {line.number: line.text[: line.value_column - 1] + fixed}
    return Slip("needs-quotes", line.number, line.value_column, len(line.value), says, line.with_value(fixed), mended)
