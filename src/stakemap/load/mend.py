"""Reads on behind a broken line: mends it as it was meant, so that every mistake is found at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from stakemap.load.blanking import blankings, indent_of, shadow_end
from stakemap.load.characters import check_characters, without_forbidden
from stakemap.load.composed import Complaint, Composed
from stakemap.load.conflicts import check_conflicts
from stakemap.load.entries import find_entries
from stakemap.load.guard import tell_met
from stakemap.load.pasted import check_pasted
from stakemap.load.sheet import Fault, Sheet
from stakemap.load.syntax import find_slips
from stakemap.load.syntax.view import Slip, View

__all__ = ["Mended", "mend"]

_TOP_KEY = re.compile(r"[A-Za-z_]+(?=\s*:)")
_MOST_MENDED = 40
_STRUCTURAL = ("unreadable", "indentation", "stray-text", "dash-among-fields", "missing-dash")
_MOST_LOST = 1000  # judgement: so many lines of one entry are looked through
_LONG = 200_000  # judgement: above this many characters every further reading is felt


@dataclass(frozen=True, slots=True)
class Mended:
    """What was read in the end.

    Attributes:
        composed: The last pass; it ends in a complaint only when too much is broken.
        faults: Every mistake of form, in file order.
        lost: What could not be read at all.
    """

    composed: Composed
    faults: tuple[Fault, ...]
    lost: str


def mend(sheet: Sheet, compose: Callable[[Sequence[str]], Composed]) -> Mended:
    """Collect all mistakes of form, reading the file again after each broken line.

    Cost: one reading for each broken line, 40 at most (5 in long files).
    """
    faults = [*check_characters(sheet), *check_conflicts(sheet)]
    lines = [_without_idle_tabs(without_forbidden(line)) for line in sheet.lines]
    for fault in faults:
        if fault.told.code == "merge-conflict":
            lines[fault.first - 1 : fault.last] = _first_version(lines[fault.first - 1 : fault.last])
    pasted, meant = check_pasted(sheet, lines)
    faults += pasted
    lines = [meant.get(number, line) for number, line in enumerate(lines, 1)]
    work = _Work(sheet, lines, faults, compose)
    composed = compose(lines)
    for _ in range(5 if work.long else _MOST_MENDED):
        if composed.complaint is not None:
            composed = work.mend_complaint(composed.complaint)
        elif any(met.what == "second-document" for met in composed.met):
            composed = work.mend_second(composed)
        else:
            break
    work.lost.extend(_given_twice(sheet, composed))
    told = {number for fault in work.faults for number in range(fault.first, fault.last + 1)}
    further = [tell_met(sheet, met) for met in composed.met if met.place.line not in told]
    every = [*work.faults, *(fault for fault in further if fault is not None)]
    ordered = sorted(every, key=lambda fault: (fault.told.line, fault.told.column))
    return Mended(composed, tuple(ordered), " ".join(work.lost))


def _given_twice(sheet: Sheet, composed: Composed) -> list[str]:
    """Give the lines of keys given twice, and of entries that lack their dash: the tree keeps only a part of them."""
    twice = [met for met in composed.met if met.what == "duplicate-key"]
    blocks = (sheet.lines[met.place.line - 1 :][:_MOST_LOST] for met in twice)
    return [
        line
        for met, lines in zip(twice, blocks, strict=True)
        for line in (lines[0], *_block(lines[1:], met.place.column - met.first))
    ]


def _block(lines: Sequence[str], indent: int) -> list[str]:
    """Give the first lines that stand at least as far in as an indent."""
    return list(takewhile(lambda line: not line.strip() or indent_of(line) >= indent, lines))


def _without_idle_tabs(line: str) -> str:
    """Replace tabs that indent nothing, or only a remark: they are no mistake, but YAML stumbles over them."""
    content = line.lstrip()
    return (
        line
        if content and not content.startswith("#")
        else line[: len(line) - len(content)].replace("\t", " ") + content
    )


def _first_version(lines: list[str]) -> list[str]:
    """Keep the lines between the first two marks of a merge and blank the others."""
    middle = next((n for n, line in enumerate(lines) if line.startswith(("=======", "|||||||"))), len(lines))
    return [line if 0 < n < middle else "" for n, line in enumerate(lines)]


class _Work:
    """The lines as mended so far, and what was told about them."""

    def __init__(
        self, sheet: Sheet, lines: list[str], faults: list[Fault], compose: Callable[[Sequence[str]], Composed]
    ) -> None:
        self.sheet = sheet
        self.lines = lines
        self.faults = faults
        self.long = sum(map(len, lines)) > _LONG
        self.lost: list[str] = []
        self.lossy: list[Fault] = []
        self.compose = compose

    def mend_complaint(self, complaint: Complaint) -> Composed:
        """Tell what is behind a complaint, mend it, and read again."""
        slips = find_slips(View(self.sheet, tuple(self.lines), complaint))
        silent = self.in_shadow(slips[0])
        if silent:
            slips = self.left_out(slips[0])
        slip, again = self.best(slips)
        if not silent and self.breaks_what_follows(slip, again):
            slip, again = self.best((slip, *self.left_out(slip)))
        if not silent:
            self.faults.append(self.fault(slip))
            self.lossy += self.faults[-1:] if slip.lost else []
        if slip.lost:
            self.lost.extend(self.lines[number - 1] for number in slip.mended)
        for number, line in slip.mended.items():
            self.lines[number - 1] = line
        return again

    def left_out(self, slip: Slip) -> tuple[Slip, ...]:
        """Give the ways of leaving out the line of a slip."""
        return tuple(replace(slip, mended=mended, lost=True) for mended in blankings(self.lines, slip.line))

    def best(self, slips: Sequence[Slip]) -> tuple[Slip, Composed]:
        """Choose the way of mending that lets most be read; among equals the first."""
        tried = [(slip, self.read_with(slip)) for slip in (slips[:2] if self.long else slips)]
        return min(tried, key=lambda pair: _trouble(pair[1]))

    def read_with(self, slip: Slip) -> Composed:
        """Read the lines as one slip would mend them."""
        lines = list(self.lines)
        for number, line in slip.mended.items():
            lines[number - 1] = line
        return self.compose(lines)

    def breaks_what_follows(self, slip: Slip, again: Composed) -> bool:
        """Tell whether a mended line leaves the lines right behind it without a place to stand."""
        if again.complaint is None:
            return slip.lost
        view = View(self.sheet, tuple(self.lines), again.complaint)
        end = shadow_end(self.lines, max(slip.mended))
        return again.complaint.line <= end and find_slips(view)[0].code in _STRUCTURAL

    def in_shadow(self, slip: Slip) -> bool:
        """Tell whether a slip is probably only a consequence of one that was told."""
        line = slip.line
        if any(fault.first <= line <= fault.last for fault in self.faults):
            return True
        lasts = [fault.last for fault in self.lossy if slip.code in _STRUCTURAL]
        return any(last < line <= shadow_end(self.lines, last) for last in lasts)

    def fault(self, slip: Slip) -> Fault:
        """Point at a slip."""
        fault = self.sheet.fault(slip.code, slip.line, slip.column, slip.length, slip.says, slip.try_)
        return replace(fault, first=min([slip.line, *slip.mended]), last=max([slip.line, *slip.mended]))

    def mend_second(self, composed: Composed) -> Composed:
        """Tell about a second document; read on when the dashes only divide one problem."""
        met = next(met for met in composed.met if met.what == "second-document")
        number = met.place.line
        before, after = _top_keys(self.lines[: number - 1]), _top_keys(self.lines[number - 1 :])
        last = len(self.lines) if before & after else number
        fault = tell_met(self.sheet, replace(met, first=last > number))
        if fault is not None:
            self.faults.append(replace(fault, last=last))
        self.lost.extend(self.lines[number:last])
        for at in range(_document_end(self.lines, number), last):
            self.lines[at] = ""
        return self.compose(self.lines)


def _trouble(composed: Composed) -> tuple[int, int]:
    """Rank a reading: to the end and with few wrong keys is best, else the further the better."""
    if composed.complaint is not None:
        return (1, -composed.complaint.line)
    wrong = sum(len(entry.wrong_keys) for entry in find_entries(composed.tree))
    return (0, len(composed.met) + wrong)


def _top_keys(lines: Sequence[str]) -> set[str]:
    return {match[0] for line in lines if (match := _TOP_KEY.match(line))}


def _document_end(lines: Sequence[str], number: int) -> int:
    """Give the index of the line that ends the first document: the dashes, or the dots before them."""
    at = number - 1
    while at > 0 and (not lines[at - 1].strip() or lines[at - 1].startswith(("...", "#"))):
        at -= 1
    return at
