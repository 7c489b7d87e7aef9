"""Finds what an author noted for other people: everything behind a # that is no part of a text."""

from __future__ import annotations

import re

from stakemap.edits.page import Page, text_end

__all__ = ["find_remarks"]

_REMARK = re.compile(r"(?:^|(?<=\s))#[^\r\n]*")


def find_remarks(page: Page, start: int, end: int) -> tuple[str, ...]:
    """Find the remarks in a stretch of a file, in file order.

    Cost: linear in the number of texts of the file.
    """
    if start == end:
        return ()
    marks = ((first.index, last.index) for _, _, first, last in page.places.leaves())
    texts = sorted((first, last) for first, last in marks if first < end and last > start)
    found: list[str] = []
    at = start
    for first, last in [*texts, (end, end)]:
        sign = page.text[first : first + 1] in ("|", ">")  # a remark may stand behind it
        upto = min(page.line_end(first) if sign else first, end)
        found += [match[0].rstrip() for match in _REMARK.finditer(page.text, at, upto)]
        at = max(at, text_end(page.text, first, last) if last > first else last)
    return tuple(found)
