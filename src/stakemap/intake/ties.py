"""From the rows of a list that name two ends to relationships."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from stakemap.intake.cells import RowCells
from stakemap.intake.columns import TIE_COLUMNS
from stakemap.intake.draft import DraftTie, Value
from stakemap.intake.known import Ask, Known
from stakemap.intake.remarks import Remarks, join_quoted
from stakemap.intake.team import Officers
from stakemap.intake.values import LONGEST_NAME, not_known, read_date, read_word
from stakemap.model.vocabulary import Strength, TieState
from stakemap.words import name_key

__all__ = ["MUTUAL", "gather_ties"]

MUTUAL = frozenset(
    (
        *("", "works with", "work with", "knows", "know", "know each other", "partners with", "partner", "partners"),
        *("trained with", "meets with", "competes with", "cooperates with", "collaborates with", "friends with"),
        *("shares data with each other", "unknown", "mutual", "colleagues", "neighbors"),
    )
)
"""Kinds that go both ways, and a tie of which nobody said the kind."""
_OTHER_COLUMNS = {"kind": "tie", "status": "state"}
"""What two headers mean in a list of relationships."""


class Reading(Protocol):
    """What a list of stakeholders offers to those who read its relationships.

    Attributes:
        known: Everybody on it.
        ask: Asks whether a new name means a known one.
        remarks: Collects what could not be used.
        officers: Gives each officer one name.
        listed: True where it has stakeholders besides those whom its relationships name.
        wholes: By the compared name of a part, that of the stakeholder it is part of.
    """

    known: Known
    ask: Ask
    remarks: Remarks
    officers: Officers
    listed: bool
    wholes: dict[str, str]

    def find_party(self, name: str, place: tuple[str, int]) -> str | None: ...


def gather_ties(rows: Iterable[RowCells], reading: Reading) -> tuple[DraftTie, ...]:
    """Read the relationships of a list, after everybody on it is known.

    An end that nobody on the list is like becomes a stakeholder, and that is told; one that is like somebody is
    asked about, or left out and told where there is nobody to ask.
    """
    return tuple(tie for row in rows if (tie := _tie(row, reading)) is not None)


def _tie(row: RowCells, reading: Reading) -> DraftTie | None:
    if "from" not in row.texts or "to" not in row.texts:
        says = "one end of the relationship is missing, so it was left out"
        reading.remarks.tell(row.place, says, "Write both names.")
        return None
    ends = []
    for key in ("from", "to"):
        end = _end(" ".join(row.texts[key][0].split()), row, reading)
        if end is None:
            return None
        ends.append(end)
    if name_key(ends[0]) == name_key(ends[1]):
        reading.remarks.tell(row.place, f'both ends are "{ends[0]}", so the relationship was left out')
        return None
    fields = _fields(row, reading.remarks)
    kind = name_key(str(fields.get("kind", "")))
    told = frozenset(map(name_key, ends)), kind
    if told in reading.known.ties:
        says = f"the relationship of {join_quoted(ends)} is recorded already"
        reading.remarks.tell(row.place, says)
        return None
    reading.known.ties.add(told)
    return DraftTie((ends[0], ends[1]), kind in MUTUAL, fields)


def _end(text: str, row: RowCells, reading: Reading) -> str | None:
    found = reading.known.ends(text)
    if len(found) == 1:
        return found[0]
    if found:
        says = f'"{text}" can be {join_quoted(found, "or")}, so the relationship was left out'
        reading.remarks.tell(row.place, says, "Write which one.")
        return None
    if not_known(text) or len(text) > LONGEST_NAME:
        reading.remarks.tell(row.place, f'"{text[:40]}" is no name, so the relationship was left out')
        return None
    near = reading.known.near(text, parties_only=False)
    same = reading.ask(text, near) if near is not None else False
    if near is not None and same:
        return (*reading.known.ends(near), near)[0]
    if near is not None and same is None:
        says = f'"{text}" is not on the list, so the relationship was left out'
        reading.remarks.tell(row.place, says, f'If "{near}" is meant, write it so.')
        return None
    party = reading.find_party(text, row.place)
    if party is not None and reading.listed:
        reading.remarks.tell(row.place, f'"{text}" was put on the list, because a relationship names it')
    return party


def _fields(row: RowCells, remarks: Remarks) -> dict[str, Value]:
    texts = {_OTHER_COLUMNS.get(key, key): values for key, values in sorted(row.texts.items(), reverse=True)}
    texts |= {key: values for key, values in row.texts.items() if key in TIE_COLUMNS}
    found: dict[str, Value] = {}
    for column, key in TIE_COLUMNS.items():
        if column not in texts:
            continue
        text = "; ".join(" ".join(each.split()) for each in texts[column])
        value: str | None = not_known(text) or text
        if column in ("state", "strength", "since"):
            words = TieState if column == "state" else Strength
            read = read_date(column, text) if column == "since" else read_word(column, words, text)
            value = read.value
            if read.says:
                remarks.tell(row.place, read.says, read.try_)
        if value is not None:
            found[key] = value
    return found
