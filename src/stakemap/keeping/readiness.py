"""What a new judgement of readiness changes under a stakeholder: what was judged on another day stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from stakemap.cast import Party
from stakemap.edits.patch import AddEntry, Edit, Path, Plain, SetValue
from stakemap.gaps.readiness import order_of
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import NOTHING, Told, tell_rest
from stakemap.keeping.values import read_entry
from stakemap.model import Readiness, Span, known, listed
from stakemap.words import fold, join, name_key

__all__ = ["JUDGED", "Shape", "readiness_edits", "readiness_path", "set_readiness"]

JUDGED = ("stage", "importance", "confidence", "capacity", "said")
"""What a judgement says; the rest tells of what, when and by whom."""

NOT_SAID = "(nothing said)"
"""Names, also behind --ask, the judgement that does not tell what is asked."""

Shape: TypeAlias = Callable[[Path], bool]
"""Tells whether exactly this path is in the file."""


def readiness_path(party: Party, has: Shape, ask: str | None = None) -> tuple[Path, Readiness | None]:
    """Find where the last judgement of a stakeholder's readiness stands, and what it says.

    Args:
        party: A listed stakeholder.
        has: Tells whether a path is in the file.
        ask: A part of what is asked of them, where several things are.

    Raises:
        NotUsable: Several things are asked of them, and it is not clear which is meant.
    """
    entries, fitting = listed(party.entry.readiness), _fitting(party, ask)
    at = fitting[-1] if fitting else len(entries)
    return _path(party, has, at), entries[at] if fitting else None


def readiness_edits(party: Party, stage: str, day: str, by: Sequence[str], has: Shape) -> tuple[list[Edit], list[str]]:
    """Give the edits that set a stage of readiness, when it was judged and by whom, with what they do in sentences.

    Raises:
        NotUsable: Several things are asked of them.
    """
    values: dict[str, Plain] = {"stage": stage, "date": day, **({"by": by[0]} if by else {})}
    edits, (first, *more) = _judge(party, values, has, None, "readiness")
    return edits, [first.removesuffix(_rest(values)), *more]  # the line above it has the day and who was there


def set_readiness(desk: Desk, party: Party, key: str, typed: str, more: Mapping[str, str], day: str) -> Told:
    """Give the edits that set the stage or a ruler of readiness, for one of the things that are asked of them.

    Args:
        desk: Knows names, days and the file.
        party: A listed stakeholder.
        key: The ruler; ``readiness`` for the stage, or for the ruler that ``typed`` begins with.
        typed: What was typed as its value.
        more: Options, by the word that was typed for them.
        day: Today, as a date of the format.

    Raises:
        NotUsable: Several things are asked of them, or the value cannot stand there.
    """
    label, main = key, "stage" if key == "readiness" else key
    first, _, rest = typed.partition(" ")
    if key == "readiness" and rest and fold(first) in JUDGED:
        label, main, typed = f"readiness, {fold(first)}", fold(first), rest
    values = read_entry(desk, Readiness, {main: typed}, {"date": day, **more})
    return _judge(party, values, desk.has, more.get("ask"), label)


def _judge(party: Party, values: dict[str, Plain], has: Shape, ask: str | None, label: str) -> Told:
    """Write a judgement, its main key first: over the one of the same day, else as an entry of its own."""
    entries, fitting = listed(party.entry.readiness), _fitting(party, ask)
    day = _said_day(values["date"])
    if fitting:  # what was typed is only the part by which they were found
        values.pop("ask", None)
    if same := [at for at in fitting if _said_day(entries[at].date) == day]:
        path = _path(party, has, same[-1])
        edits: list[Edit] = [SetValue((*path, name), value) for name, value in values.items()]
        return edits, [_tell(party, entries[same[-1]], values, label)]
    if fitting and (asked := known(entries[fitting[-1]].ask)):
        values["ask"] = asked
    earlier = [at for at in fitting if order_of(entries[at])[0] <= (Span.read(day).last if day else date.min)]
    old = entries[earlier[-1]] if earlier else None
    says = [_tell(party, old, values, label)]
    if fitting != earlier:
        says.append(f"The judgement of {entries[fitting[-1]].date} still counts, as the last one with a day.")
    elif old is not None:
        says.append(_stays(old, values))
    path = ("stakeholders", party.index or 0, "readiness")
    if not entries:
        return [SetValue(path, values)], says
    at = max(earlier) + 1 if earlier else min(fitting, default=None)
    return [AddEntry(path, values, at)], says


def _tell(party: Party, old: Readiness | None, values: Mapping[str, Plain], label: str) -> str:
    main = next(iter(values))
    before = NOTHING if old is None or getattr(old, main) is None else str(getattr(old, main))
    return f"{party.name}, {label}: {before} -> {values[main]}{_rest(values)}"


def _rest(values: Mapping[str, Plain]) -> str:
    """Tell all of a judgement but its main key."""
    return f" ({tell_rest(values, next(iter(values)))})"


def _stays(old: Readiness, new: Mapping[str, Plain]) -> str:
    """Say what an earlier judgement of the same thing keeps for itself."""
    parts = [key for key in JUDGED if key not in new and known(getattr(old, key)) is not None]
    said = [key if key == "said" else f"{key} {getattr(old, key)}" for key in parts]
    left = f" Only there: {join(said)}. If that is still so, set it too." if said else ""
    day = known(old.date)
    return f"The judgement {f'of {day}' if day else 'without a day'} stays as it was.{left}"


def _fitting(party: Party, ask: str | None) -> list[int]:
    """Give the places of the judgements of one thing that is asked, the one that counts last.

    Raises:
        NotUsable: It is not clear which thing is meant.
    """
    entries = listed(party.entry.readiness)
    fitting = [at for at, one in enumerate(entries) if ask is None or name_key(ask) in name_key(_asked(one))]
    asks = {name_key(_asked(entries[at])).rstrip(" ."): _asked(entries[at]) for at in fitting}
    if len(asks) < 2:
        return sorted(fitting, key=lambda at: order_of(entries[at]))
    named = tuple(asks.values())
    raise NotUsable(
        f"Several things are asked of {party.name}: {join(named)}. Say which one: "
        f'stakemap set "{party.name}" readiness WORD --ask "{named[0]}"',
        f'--ask "{named[0]}"',
    )


def _asked(entry: Readiness) -> str:
    return known(entry.ask) or NOT_SAID


def _path(party: Party, has: Shape, at: int) -> Path:
    path: Path = ("stakeholders", party.index or 0, "readiness")
    return (*path, at) if has((*path, 0)) else path


def _said_day(value: object) -> str:
    """Give a day as it is written; empty where there is none."""
    return "" if value is None or str(value) in ("unknown", "none") else str(value)
