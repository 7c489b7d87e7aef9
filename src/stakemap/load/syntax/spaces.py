"""Slips at the beginning of a line: tabs, other blanks, one space too many or too few."""

from __future__ import annotations

import re

from stakemap.load.eye import Line
from stakemap.load.fields import fields_of, is_key, part_at
from stakemap.load.syntax.view import Level, Slip, View
from stakemap.words import count

__all__ = ["check_blanks", "check_indent", "check_tabs", "looks_like_key"]

_ODD_BLANKS = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_TAB_INDENT = re.compile(r" *\t\s*[^\s#]")
_DASH_TAB = re.compile(r"(\s*-)\t+")


def check_tabs(view: View) -> tuple[Slip, ...]:
    """See tabs where spaces are needed; one slip for all lines that begin with one."""
    suspects = [line for line in view.suspects if "\t" in line.indent or _DASH_TAB.match(line.text)]
    if not suspects:
        return ()
    line = suspects[-1]
    if "\t" not in line.indent:
        mended = _DASH_TAB.sub(r"\1 ", line.text)
        says = "A tab follows this dash. Only a space can stand there."
        return (Slip("tab", line.number, len(line.indent) + 2, 1, says, mended.strip(), {line.number: mended}),)
    below = enumerate(view.lines[line.number :], line.number + 1)
    numbers = [line.number, *(number for number, text in below if _TAB_INDENT.match(text))]
    above = view.above(line.number)
    level = [above.column - 1] if above is not None and len(numbers) == 1 and above.column > 1 else []
    widths = [2, 4, 8, 1, 3, *range(5, 8), *level][: 1 if len(numbers) > 5000 else 9]
    return tuple(_untabbed(view, line, numbers, width) for width in widths)


def _untabbed(view: View, line: Line, numbers: list[int], width: int) -> Slip:
    mended = {}
    for number in numbers:
        content = view.lines[number - 1].lstrip()
        indent = view.lines[number - 1].removesuffix(content)
        mended[number] = indent.replace("\t", " " * width) + content
    more = f", and so do {count(len(numbers) - 1, 'line')} below" if len(numbers) > 2 else ""
    more = ", and so does 1 line below" if len(numbers) == 2 else more
    says = f"This line begins with a tab{more}. Only spaces can show what belongs to what."
    tabs = line.indent.count("\t")
    what = "the tab" if tabs == 1 and len(numbers) == 1 else "each tab"
    try_ = f"replace {what} with {count(width, 'space')}"
    return Slip("tab", line.number, 1, len(line.indent), says, try_, mended)


def check_blanks(view: View) -> tuple[Slip, ...]:
    """See blanks at the beginning of a line that only look like spaces."""
    for line in view.suspects:
        if found := _ODD_BLANKS.search(line.indent):
            mended = _ODD_BLANKS.sub(" ", line.indent) + line.text[len(line.indent) :]
            says = (
                f"This line begins with blanks that are not ordinary spaces (U+{ord(found[0]):04X}). "
                "They usually come with text copied from Word or a web page."
            )
            try_ = f'delete the blanks before "{line.key or line.content[:20]}" and type them with the space bar'
            return (Slip("odd-space", line.number, 1, len(line.indent), says, try_, {line.number: mended}),)
    return ()


def looks_like_key(key: str) -> bool:
    """Tell whether a name before a colon was meant as one: a known key, or one or two words."""
    return is_key(key) or len(key.split()) <= 2


def check_indent(view: View) -> tuple[Slip, ...]:
    """See a line that lines up with nothing above it."""
    line = view.suspects[0]
    if not line.dashes and not (line.key and looks_like_key(line.key)):
        return ()
    levels = view.levels(line.number)
    here = len(line.indent) + 1
    fitting = [level for level in levels if level.dash == bool(line.dashes)]
    if not fitting or any(level.column == here for level in fitting):
        return ()
    target = _target(view, line, fitting, levels, here)
    ways = [_moved(view, line, target, numbers) for numbers in _ways_to_move(view, line)]
    above = view.above(line.number)
    if above is not None and above.number == target.line and not line.dashes:
        ways.append(_above_moved(above, line, here - target.column))
    return tuple(ways)


def _above_moved(above: Line, line: Line, delta: int) -> Slip:
    """See the line above as the one that stands wrong, because all that follow agree with each other."""
    mended = {above.number: " " * delta + above.text if delta > 0 else above.text[-delta:]}
    what = "This dash" if above.dashes else f'"{above.key}"'
    says = f"{what} is {count(abs(delta), 'space')} too far to the {'left' if delta > 0 else 'right'}."
    move = "add" if delta > 0 else "take away"
    try_ = f'{move} {count(abs(delta), "space")} at the beginning, to fit with "{line.key}" in line {line.number}'
    column = len(above.indent) + 1
    return Slip("indentation", above.number, column, 1 if above.dashes else len(above.key), says, try_, mended)


def _target(view: View, line: Line, fitting: list[Level], levels: tuple[Level, ...], here: int) -> Level:
    """Choose the level that was meant: where the key belongs, else the nearest, else the deeper."""

    keys = view.entry_keys(line) if line.dashes else {line.key}

    def rank(level: Level) -> tuple[bool, int, int]:
        part = part_at(view.path(level, levels))
        known = part is not None and keys <= set(fields_of(part))
        return (not known, abs(level.column - here), -level.column)

    return min(fitting, key=rank)


def _ways_to_move(view: View, line: Line) -> list[list[int]]:
    """Give the sets of lines that may have to move: all that hang below it, those just like it, it alone."""
    block, alike = [line.number], [line.number]
    for number in range(line.number + 1, len(view.lines) + 1):
        indent = view.indent(number)
        if indent is None:
            continue
        if indent < len(line.indent):
            break
        block.append(number)
        if indent == len(line.indent) and alike[-1] == block[-2]:
            alike.append(number)
    return [block, alike, [line.number]]


def _moved(view: View, line: Line, target: Level, numbers: list[int]) -> Slip:
    here = len(line.indent) + 1
    delta = target.column - here
    mended = {}
    for number in numbers:
        text = view.lines[number - 1]
        mended[number] = " " * delta + text if delta > 0 else text[-delta:]
    alike = sum(view.indent(number) == len(line.indent) for number in numbers) - 1
    what = "This dash" if line.dashes else f'"{line.key}"'
    below = f" and the {count(alike, 'line')} below" if alike > 1 else " and the line below" if alike else ""
    verb = "are" if alike else "is"
    too = "too far to the right" if delta < 0 else "too far to the left"
    says = f"{what}{below} {verb} {count(abs(delta), 'space')} {too}."
    aim = f"the dash in line {target.line}" if target.dash else f'"{target.name}" in line {target.line}'
    move = "take away" if delta < 0 else "add"
    try_ = f"{move} {count(abs(delta), 'space')} at the beginning, to line up with {aim}"
    length = 1 if line.dashes else len(line.key)
    return Slip("indentation", line.number, here, length, says, try_, mended)
