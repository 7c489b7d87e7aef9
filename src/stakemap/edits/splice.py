"""Splices a change into the bytes of a file, and proves that nothing else moved."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import Any

from stakemap.edits.add_entry import place_entry
from stakemap.edits.drop import place_drop
from stakemap.edits.expected import NoPlace, expect, plain
from stakemap.edits.hunk import Hunk
from stakemap.edits.layout import Habit, build_habit
from stakemap.edits.page import BOM, Page, build_page
from stakemap.edits.patch import AddEntry, Drop, Edit, Patch, SetValue
from stakemap.edits.refusals import CannotPlace
from stakemap.edits.remarks import find_remarks
from stakemap.edits.set_value import place_value
from stakemap.errors import MistakesInFile

__all__ = ["Spliced", "cut", "splice"]


@dataclass(frozen=True, slots=True)
class Spliced:
    """A file with a change made in it.

    Attributes:
        raw: Its bytes.
        hunks: What changed, one hunk for each edit that changed something; each counts offsets in
            characters, behind a byte order mark, in the text as the hunk before left it.
    """

    raw: bytes
    hunks: tuple[Hunk, ...]


def splice(raw: bytes, patch: Patch, name: str = "this file") -> bytes:
    """Give the bytes of a file with a change made in it; every byte that was not asked for stays.

    Args:
        raw: The file as it is on disk.
        patch: The change.
        name: The file as the user named it.

    Raises:
        MistakesInFile: The file has mistakes of form.
        CannotPlace: The change has no exact place, or would move something else.
    """
    return cut(raw, patch, name).raw


def cut(raw: bytes, patch: Patch, name: str) -> Spliced:
    """Splice as `splice` does, and tell also which stretches changed.

    Cost: the file is read once, and once more for each edit.
    """
    page = build_page(raw, name)
    head = BOM if raw.startswith(BOM) else b""
    hunks: list[Hunk] = []
    for edit in patch.edits:
        hunk, page = _make(page, edit)
        if hunk.start != hunk.end or hunk.new:
            hunks.append(hunk)
    return Spliced(head + page.text.encode("utf-8"), tuple(hunks))


def _make(page: Page, edit: Edit) -> tuple[Hunk, Page]:
    """Make one edit: as the author would write it or, where that reads otherwise, with every text in quotes."""
    try:
        wanted = expect(page.tree, edit)
        if wanted == page.tree:
            return Hunk(0, 0, ""), page
        habit = build_habit(page)
        for careful in (False, True):
            hunk = _place(page, edit, replace(habit, careful=careful))
            if (after := _proved(page, hunk, edit, wanted)) is not None:
                return hunk, after
    except NoPlace as refused:
        raise CannotPlace(page.name, page.line(refused.path), refused.why) from None
    raise CannotPlace(page.name, page.line(page.deepest(edit.where)), "something else there would change with it")


def _place(page: Page, edit: Edit, habit: Habit) -> Hunk:
    match edit:
        case SetValue():
            hunk = place_value(page, edit.where, plain(edit.value), habit)
        case AddEntry():
            hunk = place_entry(page, edit.where, plain(edit.entry), edit.at, habit)
        case Drop():
            hunk = place_drop(page, edit.where)
    new = hunk.new if hunk.exact else hunk.new.replace("\n", page.newline)
    return _least(page.text, replace(hunk, new=new))


def _least(text: str, hunk: Hunk) -> Hunk:
    """Leave out of a hunk what stays the same at its two ends."""
    old, new = text[hunk.start : hunk.end], hunk.new
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    most -= head
    tail = next((at for at in range(most) if old[-1 - at] != new[-1 - at]), most)
    return Hunk(hunk.start + head, hunk.end - tail, new[head : len(new) - tail])


def _proved(page: Page, hunk: Hunk, edit: Edit, wanted: Any) -> Page | None:
    """Read the changed text again; None unless it holds exactly what is wanted and no remark is lost."""
    if not isinstance(edit, Drop):
        lost = Counter(find_remarks(page, hunk.start, hunk.end))
        if any(hunk.new.count(remark) < number for remark, number in lost.items()):
            raise NoPlace(page.deepest(edit.where), "a remark stands in the middle of it")
    text = hunk.apply(page.text)
    try:
        after = build_page(text.encode("utf-8"), page.name)
    except (MistakesInFile, UnicodeEncodeError):
        return None
    return after if after.tree == wanted else None
