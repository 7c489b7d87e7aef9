"""What changed, in sentences: group by group, then what nobody can say, then the evidence for a check-in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from stakemap.views.change_sentences import SENTENCES, name_gap, tell_change, tell_unclear
from stakemap.views.evidence import compose_evidence
from stakemap.views.lines import Line
from stakemap.words import join, join_some

if TYPE_CHECKING:
    from stakemap.progress.changes import Change, Changes, Unclear

__all__ = ["compose_changes"]

TITLES = {
    "problem": "The problem itself",
    "stakeholders": "Stakeholders",
    "contacts": "Named contacts",
    "ties": "Ties",
    "work": "Work",
    "measures": "Numbers",
    "gaps": "Gaps",
}
_NOT_DATED = "type, stage, lead, goal, and who came on the list"


def compose_changes(changes: Changes) -> Iterator[Line]:
    """Write what changed between two sides, for people."""
    if not changes.changes:
        yield Line()
        yield Line(_nothing(changes))
    for group, title in TITLES.items():
        told = list(_group(changes, group))
        if told:
            yield from (Line(), Line(title, strong=True))
            yield from (Line(text, 2, 2) for text in told)
    unclear = list(_unclear(changes))
    if unclear:
        yield from (Line(), Line("Cannot say", strong=True))
        yield from (Line(text, 2, 2) for text in unclear)
    if changes.changes or changes.one_file:
        yield Line()
        yield from compose_evidence(changes)


def _nothing(changes: Changes) -> str:
    if changes.one_file:
        return "Nothing that has a date changed."
    if changes.before.problem == changes.after.problem:
        return "The two files say the same."
    return "Nothing that is compared here changed. Other facts did, such as notes, interests, stances or questions."


def _group(changes: Changes, group: str) -> Iterator[str]:
    mine = [one for one in changes.changes if one.group == group]
    if group == "gaps":
        yield from _gaps(mine)
        if changes.points[0] != changes.points[1]:
            yield "All gaps together: {} points, now {}. Lower is better.".format(*changes.points)
        return
    yield from (tell_change(one) for kind in SENTENCES for one in mine if one.kind == kind)


def _gaps(mine: Iterable[Change]) -> Iterator[str]:
    """Write the gaps of one rule in one sentence."""
    kinds: dict[tuple[str, str], list[Change]] = {}
    for one in mine:
        kinds.setdefault((one.kind, one.about[0]), []).append(one)
    for word in ("closed", "opened", "accepted", "no longer accepted"):
        for (kind, code), several in kinds.items():
            if kind == word:
                names = join_some([join(one.about[1:]) for one in several if one.about[1:]])
                yield f"{word.capitalize()}: {name_gap(code, len(several), names)}"


def _unclear(changes: Changes) -> Iterator[str]:
    for (why, code), group in groupby(changes.unclear, _reason):
        several = list(group)
        if why in _TOGETHER:
            yield tell_unclear(replace(several[0], about=tuple(name for one in several for name in one.about)))
        elif code:
            names = (join(one.about[1:]) for one in several if one.about[1:])
            yield tell_unclear(replace(several[0], about=(code, *names)))
        else:
            yield from map(tell_unclear, several)
    if changes.one_file:
        yield f"The file keeps no day for these: {_NOT_DATED}. Two versions of the file can be compared for them."


def _reason(one: Unclear) -> tuple[str, str]:
    """Give why nobody can say, and of a gap its code: the gaps of one rule are told together."""
    return one.why, one.about[0] if one.group == "gaps" else ""


_TOGETHER = frozenset({"other definition", "no number", "no number before"})
"""Reasons that are told once for all measures that have them."""
