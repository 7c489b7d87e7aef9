"""What a new judgement of readiness changes under a stakeholder."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from stakemap.cast import Party
from stakemap.edits.patch import AddEntry, Drop, Edit, Path, SetValue
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import Told
from stakemap.keeping.values import read_entry
from stakemap.model import Readiness, known, listed
from stakemap.words import join, name_key

__all__ = ["Shape", "kept_from_before", "readiness_edits", "readiness_path", "set_readiness"]

Shape: TypeAlias = Callable[[Path], bool]
"""Tells whether exactly this path is in the file."""


def readiness_path(party: Party, has: Shape, ask: str | None = None) -> tuple[Path, Readiness | None]:
    """Find where the readiness of a stakeholder stands, and what it says now.

    Args:
        party: A listed stakeholder.
        has: Tells whether a path is in the file.
        ask: A part of what is asked of them, where several things are.

    Raises:
        NotUsable: Several things are asked of them, and it is not clear which is meant.
    """
    path: Path = ("stakeholders", party.index or 0, "readiness")
    entries = listed(party.entry.readiness)
    fitting = [at for at, one in enumerate(entries) if ask is None or name_key(ask) in name_key(str(one.ask or ""))]
    if len(fitting) == 1:
        at = fitting[0]
        return ((*path, at) if has((*path, 0)) else path), entries[at]
    if not entries or (ask is not None and not fitting):
        return ((*path, len(entries)) if has((*path, 0)) else path), None
    asks = tuple(str(entries[at].ask or "(nothing said)") for at in fitting)
    raise NotUsable(
        f"Several things are asked of {party.name}: {join(asks)}. Say which one: "
        f'stakemap set "{party.name}" readiness WORD --ask "{asks[0]}"',
        f'--ask "{asks[0]}"',
    )


def readiness_edits(party: Party, stage: str, day: str, by: Sequence[str], has: Shape) -> tuple[list[Edit], list[str]]:
    """Give the edits that set a stage of readiness, when it was judged and by whom, with what they do in sentences.

    Raises:
        NotUsable: Several things are asked of them.
    """
    path, old = readiness_path(party, has)
    before = "not recorded" if old is None or old.stage is None else str(old.stage)
    values = {"stage": stage, "date": day, **({"by": by[0]} if by else {})}
    edits: list[Edit] = [SetValue((*path, key), value) for key, value in values.items()]
    if old is None:
        edits = [SetValue(path, values)]
    return edits, [f"{party.name}, readiness: {before} -> {stage}", *kept_from_before(old, values)]


def set_readiness(desk: Desk, party: Party, key: str, typed: str, more: Mapping[str, str], day: str) -> Told:
    """Give the edits that set the stage or a ruler of readiness, for one of the things that are asked of them.

    Args:
        desk: Knows names, days and the file.
        party: A listed stakeholder.
        key: The ruler; ``readiness`` for the stage.
        typed: What was typed as its value.
        more: Options, by the word that was typed for them.
        day: Today, as a date of the format.

    Raises:
        NotUsable: Several things are asked of them, or the value cannot stand there.
    """
    ask = more.get("ask")
    path, old = readiness_path(party, desk.has, ask)
    main = "stage" if key == "readiness" else key
    values = read_entry(desk, Readiness, {main: typed}, {"date": day, **more})
    if old is not None:
        values.pop("ask", None)  # the part by which the entry was found
    before = "not recorded" if old is None or getattr(old, main) is None else str(getattr(old, main))
    edits: list[Edit] = [SetValue((*path, name), value) for name, value in values.items()]
    if old is None:
        add = isinstance(path[-1], int)
        edits = [AddEntry(path[:-1], values) if add else SetValue(path, values)]
    elif old.by is not None and "by" not in values:
        edits.append(Drop((*path, "by")))  # who judged the last time did not judge this
    rest = ", ".join(f"{name} {value}" for name, value in values.items() if name != main)
    says = f"{party.name}, {main if key != 'readiness' else key}: {before} -> {values[main]} ({rest})"
    return edits, [says, *kept_from_before(old, values)]


def kept_from_before(old: Readiness | None, new: Iterable[str]) -> tuple[str, ...]:
    """Say which parts of an earlier judgement stay beside a newer one; nothing where none does."""
    if old is None:
        return ()
    parts = [key for key in ("stage", "importance", "confidence", "said") if key not in set(new)]
    kept = [key for key in parts if known(getattr(old, key)) is not None]
    said = [key if key == "said" else f"{key} {getattr(old, key)}" for key in kept]
    when = f", from {old.date}" if known(old.date) else ""
    return (f"Kept as it was{when}: {join(said)}. If that is different now, set it too.",) if said else ()
