"""The numbers before and after: better, worse, or why nobody can say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stakemap.model import Measure, Problem, Quantity, Reading, Span, known, listed
from stakemap.model.vocabulary import Better
from stakemap.progress.changes.change import Change, Unclear
from stakemap.progress.changes.sides import Sides
from stakemap.words import name_key

__all__ = ["compare_measures", "direction"]

Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a measure was at one time: its values, several where the file keeps several, and when."""

    values: tuple[Quantity, ...]
    when: str
    last: date
    definition: str

    @property
    def said(self) -> str:
        return " or ".join(value.said for value in self.values)


def compare_measures(sides: Sides) -> Iterator[Change | Unclear]:
    """Give each number that was taken again, with the last one before it; of the others, why nobody can say."""
    before, after = _by_name(sides.before.problem), _by_name(sides.after.problem)
    for key in sorted({*before, *after}):
        was, now = before.get(key), after.get(key)
        entry = now or was
        assert entry is not None
        name = known(entry.name) or "a measure without a name"
        if was is None or now is None:
            yield Change("measures", "added" if was is None else "removed", (name,))
        else:
            yield from _compare(name, was, now, sides)


def _by_name(problem: Problem) -> dict[Key, Measure]:
    found: dict[Key, Measure] = {}
    for measure in sorted(listed(problem.measures), key=repr):
        name, number = name_key(known(measure.name) or ""), 0
        while (name, number) in found:
            number += 1
        found[name, number] = measure
    return found


def _compare(name: str, was: Measure, now: Measure, sides: Sides) -> Iterator[Change | Unclear]:
    whole = sides.one_file and sides.since < sides.after.as_of
    first, last = _last_taken(was, sides.before.as_of, whole), _last_taken(now, sides.after.as_of, False)
    unit_was, unit_now = known(was.unit) or "", known(now.unit) or ""
    if unit_was != unit_now:
        yield Unclear("measures", "other unit", (name,), f"{unit_was or 'no unit'}, then {unit_now or 'no unit'}")
    elif first is None or last is None:
        yield Unclear("measures", "no number" if last is None else "no number before", (name,))
    elif first == last:
        if sides.one_file:
            yield Unclear("measures", "no new number", (name,), f"{first.said} {unit_now}".strip())
    elif name_key(first.definition) != name_key(last.definition):
        yield Unclear("measures", "other definition", (name,))
    else:
        ways = {way for way in (known(was.better), known(now.better)) if way}
        kind = direction(first.values, last.values, ways.pop() if len(ways) == 1 else None)
        times = (first.when, last.when)
        yield Change("measures", kind, (name,), first.said, last.said, unit=unit_now, times=times)


def direction(before: tuple[Quantity, ...], after: tuple[Quantity, ...], better: Better | None) -> str:
    """Say whether values got ``better`` or ``worse``; ``same``, ``changed`` where no way is better, or ``unclear``.

    Unclear where ranges overlap, or several values of one time do not agree.
    """
    lowest = {_compare_two(one, other) for one in before for other in after}
    if len(lowest) > 1 or None in lowest:
        return "unclear"
    (way,) = lowest
    if way == 0:
        return "same"
    if better is None:
        return "changed"
    return "better" if (way == -1) is (better is Better.LOWER) else "worse"


def _compare_two(before: Quantity, after: Quantity) -> int | None:
    """Give -1 where the later value is lower, 1 where it is higher, 0 where it is the same, None where they overlap."""
    if before.exact and after.exact and before.low == after.low:
        return 0
    if after.high is not None and after.high < before.low:
        return -1
    if before.high is not None and before.high < after.low:
        return 1
    return None


def _last_taken(measure: Measure, as_of: date, whole: bool) -> _Taken | None:
    """Give the last number up to a day, that from before included.

    Args:
        measure: The measure.
        as_of: The day.
        whole: Only what was taken over a period that was over by then.
    """
    found: dict[tuple[date, str, str], list[Quantity]] = {}
    for day, when, value, definition in _numbers(measure):
        if (day.last <= as_of) if whole else day.started_by(as_of):
            found.setdefault((day.last, when, definition), []).append(value)
    if not found:
        return None
    last, when, definition = max(found)
    values = tuple(sorted(found[last, when, definition], key=lambda value: (value.low, value.said)))
    return _Taken(values, when, last, definition)


def _numbers(measure: Measure) -> Iterator[tuple[Span, str, Quantity, str]]:
    """Give each number with its last day and its period; that from before has none where nobody wrote it."""
    own = known(measure.definition) or ""
    baseline = known(measure.baseline)
    if baseline is not None and (value := known(baseline.value)) is not None:
        yield *_period(known(baseline.from_), known(baseline.to), None, "before"), value, own
    for reading in listed(measure.readings):
        if (value := known(reading.value)) is not None:
            yield *_when(reading), value, known(reading.definition) or own


def _when(reading: Reading) -> tuple[Span, str]:
    return _period(known(reading.from_), known(reading.to), known(reading.date), "no date")


def _period(first: Span | None, last: Span | None, day: Span | None, otherwise: str) -> tuple[Span, str]:
    """Give the last day as a span, and the words; a number without a day is older than all others."""
    end = day or last or first
    if end is None:
        return Span(date.min, date.min, otherwise), otherwise
    return end, f"{first} to {last}" if day is None and first and last and str(first) != str(last) else str(end)
