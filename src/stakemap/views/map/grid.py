"""Compose the grid of influence and harm: who can decide, whom the problem harms, and what nobody knows yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stakemap.cast import Cast, Party
from stakemap.model import NotKnown
from stakemap.model.vocabulary import Level
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Look
from stakemap.views.map.chips import Chip, by_rank, compose_chips, most_shown
from stakemap.views.map.telling import apart
from stakemap.words import count, join_some

__all__ = ["Cell", "Grid", "GridRow", "Group", "Notch", "compose_grid"]

_Said = Level | NotKnown | None


@dataclass(frozen=True, slots=True)
class Notch:
    """One step of influence or of harm.

    Attributes:
        level: 3 high, 2 medium, 1 low, 0 none; None for what is not known yet.
        label: The step in words.
    """

    level: int | None
    label: str


@dataclass(frozen=True, slots=True)
class Group:
    """Parties in a cell of which the same is known.

    Attributes:
        note: What is not known of them, "unknown" and "not written down" kept apart; empty where all is known.
        chips: Recruits by rank, then the others by name.
    """

    note: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Everybody of one influence and one degree of harm.

    Attributes:
        step: How much they are harmed.
        groups: Empty where nobody stands.
        more: How many stand here and are not shown.
    """

    step: Notch
    groups: tuple[Group, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class GridRow:
    """All cells of one influence, from the most to the least harmed."""

    step: Notch
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Influence from the top down, harm from left to right, what is not known at the end of both.

    Attributes:
        says: What the grid shows, in a sentence or two.
        columns: The steps of harm.
        rows: From high influence down; a step "none" only where it occurs.
        unlisted: Parties that the file needs and nobody listed, so that nobody has placed them.
        unlisted_more: How many of these are not shown.
    """

    says: str = ""
    columns: tuple[Notch, ...] = ()
    rows: tuple[GridRow, ...] = ()
    unlisted: tuple[Chip, ...] = ()
    unlisted_more: int = 0


_INFLUENCE = (
    Notch(3, "High influence"),
    Notch(2, "Medium influence"),
    Notch(1, "Low influence"),
    Notch(0, "No influence"),
    Notch(None, "Influence not known yet"),
)
_HARM = (
    Notch(3, "Harmed a lot"),
    Notch(2, "Harmed somewhat"),
    Notch(1, "Harmed a little"),
    Notch(0, "Not harmed"),
    Notch(None, "Harm not known yet"),
)
_LEVELS = {Level.HIGH: 3, Level.MEDIUM: 2, Level.LOW: 1}


def compose_grid(cast: Cast, recruits: Sequence[Recruit]) -> Grid:
    """Place every party that has not left in exactly one cell."""
    chips = compose_chips(cast, recruits)
    parties = [party for party in cast.parties if not party.left]
    if not parties:
        return Grid("Nobody is on the stakeholder list yet. List who is needed, one name a line.")
    rows = _used(_INFLUENCE, {_level(party.entry.influence) for party in parties})
    columns = _used(_HARM, {_level(party.entry.affected) for party in parties})
    inside: dict[tuple[int | None, int | None], list[Party]] = {}
    for party in parties:
        inside.setdefault((_level(party.entry.influence), _level(party.entry.affected)), []).append(party)
    most = most_shown(cast)
    unlisted = sorted((chips[new.id] for new in cast.implied if new.id in chips), key=by_rank)
    return Grid(
        _says(cast, chips),
        columns,
        tuple(
            GridRow(row, tuple(_cell(step, inside.get((row.level, step.level), []), chips, most) for step in columns))
            for row in rows
        ),
        tuple(unlisted[:most]),
        len(unlisted[most:]) if most else 0,
    )


def _level(said: _Said) -> int | None:
    """Give the level; 0 only for a stated "none", None for unknown and for absent."""
    if said is NotKnown.NONE:
        return 0
    return _LEVELS[said] if isinstance(said, Level) else None


def _used(steps: tuple[Notch, ...], levels: set[int | None]) -> tuple[Notch, ...]:
    """Keep the three levels and "not known yet"; "none" only where somebody stands there."""
    return tuple(step for step in steps if step.level != 0 or 0 in levels)


def _cell(step: Notch, parties: Sequence[Party], chips: dict[str, Chip], most: int | None) -> Cell:
    notes = {party.id: _note(party) for party in parties}
    shown = sorted((chips[id] for id in notes), key=by_rank)[:most]
    groups = (Group(note, tuple(c for c in shown if notes[c.id] == note)) for note in sorted(set(notes.values())))
    return Cell(step, tuple(group for group in groups if group.chips), len(parties) - len(shown))


def _note(party: Party) -> str:
    """Say what is not known of a party; "unknown" asks to find out, absent says that nobody wrote it down."""
    influence, harm = party.entry.influence, party.entry.affected
    if influence is harm:
        return _open("Influence and harm", influence)
    return ". ".join(text for text in (_open("Influence", influence), _open("Harm", harm)) if text)


def _open(what: str, said: _Said) -> str:
    if said is NotKnown.UNKNOWN:
        return f"{what} unknown: find out"
    return f"{what} not written down" if said is None else ""


def _says(cast: Cast, chips: dict[str, Chip]) -> str:
    """Say who decides most and is missing, and how many nobody has placed yet; the agency aside."""
    partners = cast.partners
    open_ones = [p for p in partners if _level(p.entry.influence) is None or _level(p.entry.affected) is None]
    if partners and all(_level(p.entry.influence) is None and _level(p.entry.affected) is None for p in partners):
        return (
            "Nobody has written down yet how much anybody can decide here, or how much the problem harms them. "
            "Find it out, beginning with the first you recruit."
        )
    parts = [_missing("Decide most and are still to recruit", "influence", cast, chips)]
    parts.append(_missing("Harmed most and still to recruit", "affected", cast, chips))
    if open_ones:
        whom = f"{len(open_ones):,} of {count(len(partners), 'partner')}"
        parts.append(f"Not all is known of {whom}: find it out.")
    return " ".join(part for part in parts if part)


def _missing(words: str, field: str, cast: Cast, chips: dict[str, Chip]) -> str:
    high = [chips[p.id] for p in cast.partners if getattr(p.entry, field) is Level.HIGH]
    names = [
        f"{apart(chip.name)} ({chip.rank_text})" for chip in sorted(high, key=by_rank) if chip.look is Look.RECRUIT
    ]
    if names:
        return f"{words}: {join_some(names)}."
    return ""
