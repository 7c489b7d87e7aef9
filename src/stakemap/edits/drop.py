"""What goes when a key or an entry is taken out: its own lines, or its place in the brackets."""

from __future__ import annotations

from stakemap.edits.expected import NoPlace
from stakemap.edits.hunk import Hunk
from stakemap.edits.page import Page
from stakemap.edits.patch import Path
from stakemap.edits.remarks import find_remarks

__all__ = ["place_drop"]


def place_drop(page: Page, where: Path) -> Hunk:
    """Find the hunk that takes a key, or an entry of a list, out.

    Raises:
        NoPlace: It shares its line with something that stays.
    """
    above = where[:-1]
    keys = list(page.node(above)) if isinstance(where[-1], str) else list(range(len(page.node(above))))
    at = keys.index(where[-1])
    if page.in_flow(above):
        return _from_brackets(page, above, keys, at)
    if len(keys) == 1:
        return Hunk(page.colon(above), page.end(above), " []")
    own_line = page.text[page.line_start(_first(page, where)) : _first(page, where)]
    if not own_line.strip():
        return _lines(page, where)
    if isinstance(where[-1], str) and own_line.strip() == "-":
        following = page.places.key((*above, keys[1])).start
        if not find_remarks(page, page.line_end(page.end(where)), following):
            return Hunk(_first(page, where), following, "")
    raise NoPlace(above, "it shares its line with what stays")


def _first(page: Page, path: Path) -> int:
    """Give the offset of the key, or of the dash of an entry."""
    start = page.places.key(path).start
    if isinstance(path[-1], str):
        return start
    if path[-1] == 0:
        return page.places.value(path[:-1]).start
    dash = page.text.rfind("-", 0, start)
    while dash > 0 and (page.line_start(dash) + page.column(path)) != dash:
        dash = page.text.rfind("-", 0, dash)
    return dash


def _lines(page: Page, where: Path) -> Hunk:
    """Take whole lines out; where empty lines stand above and below, one of the two goes too."""
    start = page.line_start(_first(page, where))
    end = page.next_line(page.below(where))
    before = start - (2 if page.text[:start].endswith("\r\n") else 1)
    if end == page.below(where) and start > 0:  # the file does not end with a line end, and shall not afterwards
        return Hunk(before, end, "")
    blank_above = start == 0 or not page.text[page.line_start(before) : before].strip()
    if blank_above and end < len(page.text) and page.blank_after(page.below(where)):
        end = page.next_line(end)
    return Hunk(start, end, "")


def _from_brackets(page: Page, above: Path, keys: list[str | int], at: int) -> Hunk:
    def begin(index: int) -> int:
        return page.places.key((*above, keys[index])).start

    if at + 1 < len(keys):
        return Hunk(begin(at), begin(at + 1), "")
    if at > 0:
        return Hunk(page.end((*above, keys[at - 1])), page.end((*above, keys[at])), "")
    return Hunk(begin(0), page.end((*above, keys[0])), "")
