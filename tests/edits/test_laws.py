"""Laws of splicing, over thousands of random edits in files of every style."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from stakemap.edits import AddEntry, Drop, Patch, SetValue
from stakemap.edits.page import Page, build_page
from stakemap.edits.patch import Edit
from stakemap.edits.refusals import CannotPlace
from stakemap.edits.remarks import find_remarks
from stakemap.edits.splice import splice
from tests.edits.anything import any_edit, made, plain_reading
from tests.edits.styles import all_styles

STYLES = all_styles()
LEAST_EDITS = 3000
LEAST_CARRIED_OUT = 0.85
LEAST_OF_LONE_MAPS = 40


def allowed(page: Page, edit: Edit) -> tuple[int, int]:
    """Give the stretch of the old text in which an edit may take something away; empty where nothing may go."""
    there = page.deepest(edit.where)
    node = page.node(there)
    if isinstance(edit, Drop):
        start = page.line_start(page.places.key(edit.where).start)
        if isinstance(edit.where[-1], int):
            start = page.line_start(page.places.key(edit.where[:-1]).start)
        last = page.next_line(
            page.below(edit.where) if not page.in_flow(edit.where[:-1]) else page.end(edit.where[:-1])
        )
        return max(start - 2, 0), page.next_line(last)
    if is_lone(page, edit):
        return page.places.key(there).start, max(page.below(there), page.end(there))
    if (there == edit.where and isinstance(edit, SetValue)) or not isinstance(node, dict | list) or not node:
        return page.places.key(there).start, page.line_end(page.places.value(there).end)
    return 0, 0


def is_lone(page: Page, edit: Edit) -> bool:
    """Tell whether an edit makes two of a map that stands alone."""
    return isinstance(edit, AddEntry) and isinstance(page.node(edit.where), dict)


def written_anew(page: Page, new: bytes, edit: AddEntry) -> tuple[list[str], list[str]]:
    """Give the lines of a lone map before and after it became one of two, without what stands before each."""
    after = build_page(new, "f")
    at = 1 if edit.at is not None and edit.at <= 0 else 0
    pages = ((page, edit.where), (after, (*edit.where, at)))
    old, now = (one.text[one.start(path) : one.end(path)].splitlines(keepends=True) for one, path in pages)
    return [line.lstrip(" ") for line in old], [line.lstrip(" ") for line in now]


def taken(old: str, new: str) -> tuple[int, int]:
    """Give the stretch of the old text that is not in the new one any more."""
    most = min(len(old), len(new))
    head = next((at for at in range(most) if old[at] != new[at]), most)
    tail = next((at for at in range(most - head) if old[-1 - at] != new[-1 - at]), most - head)
    return head, len(old) - tail


def prove(raw: bytes, new: bytes, edit: Edit) -> None:
    """Hold one edit to the laws."""
    assert plain_reading(new) == made(plain_reading(raw), edit)
    page = build_page(raw, "f")
    assert new.startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")
    text = new.decode("utf-8-sig")
    start, end = taken(page.text, text)
    first, last = allowed(page, edit)
    while end > last and end > start > first and page.text[start - 1] == page.text[end - 1]:
        start, end = start - 1, end - 1  # the same cut, told apart from its equals by nothing
    assert start == end or first <= start <= end <= last
    if isinstance(edit, AddEntry) and is_lone(page, edit):
        before, after = written_anew(page, new, edit)
        assert before == after
    if b"\r\n" in raw:
        assert new.count(b"\n") == new.count(b"\r\n")
    if not isinstance(edit, Drop):
        assert raw.endswith(b"\n") <= new.endswith(b"\n")
        kept = Counter(find_remarks(page, 0, len(page.text)))
        now = build_page(new, "f")
        assert not kept - Counter(find_remarks(now, 0, len(now.text)))


def test_random_edits() -> None:
    """No byte outside an edit changes, the data are what was asked for, and most edits can be made."""
    tally: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    lone: Counter[str] = Counter()
    for name, raw in STYLES.items():
        page = build_page(raw, name)
        chance = random.Random(name)
        for _ in range(105 if len(raw) < 5000 else 20):
            edit = any_edit(page.tree, chance)
            try:
                new = splice(raw, Patch((edit,), "a change"), name)
            except CannotPlace as error:
                tally["refused"] += 1
                refused[f"{type(edit).__name__} {str(error).split('exactly: ')[1].split('. Nothing')[0]}"] += 1
                continue
            tally["made"] += 1
            lone["in braces" if page.in_flow(edit.where) else "over lines"] += is_lone(page, edit)
            prove(raw, new, edit)
    total = tally.total()
    print(f"\n{total} random edits: {tally['made'] / total:.1%} made, {tally['refused']} refused: {refused}")
    print(f"Maps that stood alone and got a second entry: {dict(lone)}")
    assert total >= LEAST_EDITS
    assert tally["made"] / total >= LEAST_CARRIED_OUT
    assert tally["refused"]
    assert min(lone["in braces"], lone["over lines"]) >= LEAST_OF_LONE_MAPS


@pytest.mark.parametrize("name", sorted(STYLES))
def test_chains_of_edits(name: str) -> None:
    """Edits made one after the other in one patch do what they do one by one."""
    chance = random.Random(f"chain {name}")
    raw = STYLES[name]
    at, edits = raw, []
    for _ in range(6):
        edit = any_edit(build_page(at, name).tree, chance)
        try:
            at = splice(at, Patch((edit,), "one"), name)
        except CannotPlace:
            continue
        edits.append(edit)
    assert splice(raw, Patch(tuple(edits), "all"), name) == at


@pytest.mark.parametrize("name", sorted(STYLES))
def test_add_and_drop(name: str) -> None:
    """An entry added to a list and dropped again leaves the data as they were."""
    raw = STYLES[name]
    log = build_page(raw, name).tree.get("log")
    number = len(log) if isinstance(log, list) else 0
    added = splice(raw, Patch((AddEntry(("log",), {"date": "2025-03-01", "met": "A: b"}),), "add"), name)
    assert plain_reading(added)["log"][number] == {"date": "2025-03-01", "met": "A: b"}
    dropped = splice(added, Patch((Drop(("log", number)),), "drop"), name)
    assert plain_reading(dropped)["log"] == (log or [])
