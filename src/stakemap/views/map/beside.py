"""Say what stands beside the picture: lists, cards, tables, legend; plain frozen data without markup."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["ActionEntry", "Card", "Entry", "Facet", "Fact", "Legend", "Look", "Row", "Stop", "Table", "TableRow"]


class Look(StrEnum):
    """What sort of mark stands for somebody."""

    AGENCY = "agency"
    ABOARD = "aboard"
    RECRUIT = "recruit"
    GHOST = "ghost"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop on a route of introductions.

    Attributes:
        id: Id of the party or person.
        name: Name.
        at: Id of the mark beside which a person is drawn; the same as ``id`` for a party; empty when the
            stop cannot be shown in the picture.
        person: True for a person.
    """

    id: str
    name: str
    at: str
    person: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a side list: a recruit, or somebody who is on board.

    Attributes:
        id: Id of the mark.
        name: Name.
        rank_text: Rank as shown; empty for those on board.
        look: Look of the mark, for the number beside the name.
        named: As in `Mark`.
        featured: As in `Mark`.
        tag: Status in words, or why they are not on the stakeholder list.
        why: Why they are needed, in a few words.
        route: Who introduces us, in words; empty for those on board and where there is no way.
        stops: The stops of that chain; empty without one.
        next_step: What to do this week; empty for those on board.
    """

    id: str
    name: str
    rank_text: str
    look: Look
    named: bool
    featured: bool
    tag: str
    why: str = ""
    route: str = ""
    stops: tuple[Stop, ...] = ()
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One action of the plan.

    Attributes:
        id: ``action_`` and a number in file order.
        title: What is to be done.
        tag: Its status in words.
        says: Who it needs and how many of them are missing, in words.
        needs: Ids of the marks it needs.
        maybe: Ids of the marks that may be needed: a guess.
        missing: Those of ``needs`` who still have to be recruited.
    """

    id: str
    title: str
    tag: str
    says: str
    needs: tuple[str, ...]
    maybe: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One labelled fact on a card; several lines are a list.

    Attributes:
        label: What it is about.
        lines: What is told.
        kind: ``time`` where each line begins with its day and a colon; empty for all others.
    """

    label: str
    lines: tuple[str, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Everything about one party.

    Attributes:
        id: Id of the mark, or the slug of somebody who left and is not drawn.
        name: Name.
        tag: Where they stand, in a few words.
        rows: The facts, in fixed order; what the file does not state is left out or said to be unknown.
        also: Other words to find them by: aliases, their people; each on a line of its own.
    """

    id: str
    name: str
    tag: str
    rows: tuple[Row, ...]
    also: str = ""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table; ``id`` opens a card, and is empty where there is none."""

    id: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A full table.

    Attributes:
        caption: Its heading.
        columns: Column headings; the first column names the row.
        rows: Rows in reading order, each with one cell for every column; a line break in the last cell
            separates statements.
        empty: What is said instead when there are no rows.
        note: What is said above the rows; empty for nothing.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]
    empty: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A count in the header with its words."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Legend:
    """One sign of the picture and what it means; ``key`` names the sign that is drawn."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to sort out who is shown.

    Attributes:
        label: What it is about.
        values: The words that occur, in fixed order.
        of: Everybody's id, with the places of their words among ``values``.
    """

    label: str
    values: tuple[str, ...]
    of: tuple[tuple[str, tuple[int, ...]], ...]
