"""Builds lists as people keep them, and tells in short what was read from one."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from stakemap.intake import Draft, Gathered, Known, draft_file, gather, read_list, to_lines
from stakemap.intake.known import Ask, nobody_to_ask
from stakemap.load import read_text

Cells = Sequence[Sequence[Any]]


def workbook(sheets: Mapping[str, Cells] | Cells, merged: Sequence[str] = ()) -> bytes:
    """Write an .xlsx file: sheets by name, or the rows of its only sheet."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    for title, rows in (sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}).items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(list(row))
        for cells in merged:
            sheet.merge_cells(cells)
    book.remove(first)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(raw: bytes | str, known: Known | None = None, ask: Ask = nobody_to_ask) -> Gathered:
    """Read a list as ``new --from`` does."""
    return gather(read_list(raw.encode() if isinstance(raw, str) else raw, "list.csv"), known, ask)


def told(found: Gathered) -> list[str]:
    """Say in short what was read: a line for each stakeholder and relationship, then the remarks."""
    lines = []
    for party in found.parties:
        people = "; ".join(" ".join((person.name, *_pairs(person.fields))) for person in party.people)
        lines.append(" ".join((party.name, *_pairs(party.fields), *((f"<{people}>",) if people else ()))))
    lines += [
        " ".join((f"{tie.ends[0]} {'--' if tie.mutual else '->'} {tie.ends[1]}", *_pairs(tie.fields)))
        for tie in found.ties
    ]
    return [*lines, *(f"! {line}" for line in to_lines(found.remarks))]


def _pairs(fields: Mapping[str, Any]) -> list[str]:
    return [f"{key}={'+'.join(value) if isinstance(value, tuple) else value}" for key, value in sorted(fields.items())]


def mistakes(found: Gathered) -> list[str]:
    """Give what ``check`` would call a mistake in the file that is made of a list."""
    text = draft_file(Draft("Noise", found.parties, found.ties))
    return [error.says for error in read_text(text.encode(), "noise.yaml").errors]
