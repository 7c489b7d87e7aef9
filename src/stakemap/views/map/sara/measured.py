"""Compose the numbers of a problem for the SARA view: before, after, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast
from stakemap.model import Baseline, Measure, NotKnown, Quantity, Reading, Span, known, listed
from stakemap.model.vocabulary import Better
from stakemap.views.map.telling import long_date

__all__ = ["Measured", "compose_measured"]


@dataclass(frozen=True, slots=True)
class Measured:
    """One measure, before and after.

    Attributes:
        name: What is counted.
        unit: In what; empty when the file does not say.
        before: The number from before as it was written; empty without one.
        after: The latest number up to the day; several of one period joined; empty without one.
        when: The day or period of that number; empty when nothing is dated.
        turn: ``better``, ``worse`` or ``no change``; empty where this cannot be told from two exact numbers.
        open: What is missing, in a sentence; empty where both numbers are there.
        target: The number to reach, in words; empty without one.
    """

    name: str
    unit: str
    before: str
    after: str
    when: str
    turn: str
    open: str
    target: str

    @property
    def counted(self) -> bool:
        """Tell whether there is any number."""
        return bool(self.before or self.after)


def compose_measured(cast: Cast) -> tuple[Measured, ...]:
    """Give every measure in the order of the file, as of the day."""
    return tuple(_measured(measure, cast.as_of) for measure in listed(cast.problem.measures))


def _measured(measure: Measure, as_of: date) -> Measured:
    before = _before(measure, as_of)
    last = tuple(_latest(measure, as_of))
    values = [value for reading in last if (value := known(reading.value)) is not None]
    number = known(before)
    return Measured(
        name=known(measure.name) or "a measure without a name",
        unit=known(measure.unit) or "",
        before=number.said if number else "",
        after=" or ".join(value.said for value in values),
        when=_when(last[0]) if last else "",
        turn=_turn(number, values[0], known(measure.better)) if number and len(values) == 1 else "",
        open=" ".join(part for part in (_open_before(before), "" if values else _open_after(measure)) if part),
        target=_target(measure),
    )


def _before(measure: Measure, as_of: date) -> Quantity | NotKnown | None:
    """Give the number from before, or how it is not known; one dated after the day is not there yet."""
    baseline = measure.baseline
    if not isinstance(baseline, Baseline):
        return baseline
    return baseline.value if _begun((baseline.to, baseline.from_), as_of) else None


def _begun(days: tuple[object, ...], as_of: date) -> bool:
    day = next((day for day in days if isinstance(day, Span)), None)
    return day is None or day.started_by(as_of)


def _latest(measure: Measure, as_of: date) -> Iterator[Reading]:
    """Give the readings of the latest period up to the day; those without a day only where none has one."""
    readings = [r for r in listed(measure.readings) if known(r.value) is not None]
    readings = [r for r in readings if _begun((r.date, r.to, r.from_), as_of)]
    newest = max((_day(reading) for reading in readings), default=None)
    yield from (reading for reading in readings if _day(reading) == newest)


def _day(reading: Reading) -> date:
    day = next((day for day in (reading.date, reading.to, reading.from_) if isinstance(day, Span)), None)
    return day.last if day else date.min


def _when(reading: Reading) -> str:
    if day := known(reading.date):
        return day.said
    first, last = known(reading.from_), known(reading.to)
    if first and last:
        return f"{first.said} to {last.said}"
    return f"from {first.said}" if first else f"to {last.said}" if last else ""


def _turn(before: Quantity, after: Quantity, better: Better | None) -> str:
    """Tell better from worse; only from two exact numbers, and only where the file says which way is better."""
    if not (before.exact and after.exact):
        return ""
    if before.low == after.low:
        return "no change"
    if better is None:
        return ""
    return "better" if (after.low < before.low) is (better is Better.LOWER) else "worse"


def _open_before(before: Quantity | NotKnown | None) -> str:
    if before is NotKnown.UNKNOWN:
        return "The number from before is unknown: find out."
    if before is NotKnown.NONE:
        return "There is no number from before."
    return "No number from before is written down." if before is None else ""


def _open_after(measure: Measure) -> str:
    if measure.readings is NotKnown.UNKNOWN:
        return "The number since then is unknown: find out."
    if measure.readings == ():
        return "It is not counted again, on purpose."
    return "Not counted again yet."


def _target(measure: Measure) -> str:
    target = known(measure.target)
    value = known(target.value) if target else None
    if target is None or value is None:
        return ""
    by = known(target.by)
    return f"target {value.said} by {long_date(by)}" if by else f"target {value.said}"
