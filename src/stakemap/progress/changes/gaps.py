"""Which gaps were closed and which opened, by the same rules on both sides."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Human, Party
from stakemap.gaps import Assessment, assess
from stakemap.gaps.finding import Finding
from stakemap.progress.changes.change import Change, Unclear
from stakemap.progress.changes.sides import Sides
from stakemap.words import name_key

__all__ = ["compare_gaps"]

Key = tuple[object, ...]


def compare_gaps(sides: Sides) -> tuple[Iterator[Change | Unclear], tuple[int, int]]:
    """Give the gaps that are on one side only, and the points of both sides.

    A gap whose rule cannot judge any more, or could not judge before, is not said to be closed or opened.
    """
    before, after = assess(sides.before), assess(sides.after)
    return _compare(sides, before, after), (before.points, after.points)


def _compare(sides: Sides, before: Assessment, after: Assessment) -> Iterator[Change | Unclear]:
    here, there = _by_key(before, _names(sides)), _by_key(after, {})
    cannot_now, could_not = ({one.rule: one.why for one in side.not_assessed} for side in (after, before))
    for key in sorted({*here, *there}, key=repr):
        was, now = here.get(key), there.get(key)
        if was is not None and now is not None:
            if (was.accepted is None) is not (now.accepted is None):
                kind = "accepted" if now.accepted else "no longer accepted"
                yield Change("gaps", kind, (now.code, *now.about), was.says, now.says)
        elif was is not None:
            yield from _one_sided(was, cannot_now, "closed")
        elif now is not None:
            yield from _one_sided(now, could_not, "opened")


def _one_sided(gap: Finding, not_judged: dict[str, str], kind: str) -> Iterator[Change | Unclear]:
    if gap.code in not_judged:
        yield Unclear("gaps", f"not judged {'now' if kind == 'closed' else 'before'}", (gap.code, *gap.about), gap.says)
        return
    before, after = (gap.says, "") if kind == "closed" else ("", gap.says)
    yield Change("gaps", kind, (gap.code, *gap.about), before, after)


def _names(sides: Sides) -> dict[str, str]:
    """Give the later name of everybody who has another name now, by the key of the earlier one."""
    found = {}
    for here, there in sides.same.items():
        old, new = sides.before.member(here), sides.after.member(there)
        if isinstance(old, Party | Human) and isinstance(new, Party | Human) and old.name and new.name:
            found[name_key(old.name)] = name_key(new.name)
    return found


def _by_key(assessment: Assessment, renamed: dict[str, str]) -> dict[Key, Finding]:
    """Give the gaps by code and names; several of one rule about nothing in particular are numbered."""
    found: dict[Key, Finding] = {}
    for gap in assessment.findings:
        names = tuple(renamed.get(name_key(name), name_key(name)) for name in gap.about)
        number = 0
        while (key := (gap.code, names, number)) in found:
            number += 1
        found[key] = gap
    return found
