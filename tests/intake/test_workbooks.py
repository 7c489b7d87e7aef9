"""Spreadsheets: sheets, merged cells, days, numbers, formulas, and files that are none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

import pytest

from stakemap.intake import CannotUseList, gather, read_list
from stakemap.intake.table import LARGEST_LIST, MOST_ROWS
from tests.intake.lists import Cells, mistakes, read, told, workbook

NO_RESULT = "holds a formula without its result; open the list in your spreadsheet program and save it once more."
BOOKS: Mapping[str, tuple[Mapping[str, Cells] | Cells, Sequence[str], list[str]]] = {
    "numbers are written without a point": (
        [["Organization", "Contact", "Phone"], ["Hospital", "Jo Sample", 3135550100], ["Inn", None, 5550100.0]],
        (),
        ["Hospital <Jo Sample phone=3135550100>", "Inn note=Phone: 5550100"],
    ),
    "days are days": (
        [
            ["Organization", "Status", "Since", "How many"],
            ["Hospital", "talking", date(2025, 3, 1), 21],
            ["Inn", "engaged", datetime(2025, 3, 1, 10, 30), 2.5],
            ["Office", "talking", 2025, None],
        ],
        (),
        [
            "Hospital count=21 since=2025-03-01 status=talking",
            "Inn count=2.5 since=2025-03-01 status=engaged",
            "Office since=2025 status=talking",
        ],
    ),
    "sheets of every kind": (
        {
            "Stakeholders": [["Organization", "Kind"], ["Hospital", "health"]],
            "People": [["Name", "Organization", "Title"], ["Jo Sample", "Hospital", "Manager"]],
            "Relationships": [["From", "To", "Type", "Status"], ["Jo Sample", "Office", "knows", "active"]],
        },
        (),
        [
            "Hospital kind=health <Jo Sample title=Manager>",
            "Office",
            "Jo Sample -- Office kind=knows state=active",
            '! Sheet "Relationships", row 2: "Office" was put on the list, because a relationship names it.',
        ],
    ),
    "a sheet without names": (
        {"Budget": [["Year", "Sum"], [2025, 100]], "Partners": [["Organization"], ["Inn"]]},
        (),
        ["Inn", '! Sheet "Budget": no header here is known, so the sheet was not used.'],
    ),
    "a sheet of contacts": (
        {"Contacts": [["Name", "Phone"], ["Jo Sample", "555-0100"]]},
        (),
        ["Jo Sample <Jo Sample phone=555-0100>"],
    ),
    "a title over merged cells": (
        [["Partners", None, None], ["Organization", "Contact", "Phone"], ["Inn", "Jo Sample", "5550100"]],
        ("A1:C1",),
        ["Inn <Jo Sample phone=5550100>"],
    ),
    "a header of two rows": (
        [["Organization", "Contact", None], [None, "Name", "Phone"], ["Inn", "Jo Sample", "5550100"]],
        ("B1:C1", "A1:A2"),
        ["Inn <Jo Sample phone=5550100>"],
    ),
    "one organization merged over its people": (
        [["Organization", "Contact"], ["Inn", "Jo Sample"], [None, "Al Sample"], ["Office", "Kim Nobody"]],
        ("A2:A3",),
        ["Inn <Jo Sample; Al Sample>", "Office <Kim Nobody>"],
    ),
    "formulas that were never worked out": (
        [["Organization", "Contact"], ["=B2", "Jo Sample"], ["Inn", '=CONCATENATE("a","b")']],
        (),
        [
            "Inn",
            f'! Row 2: the cell under "Organization" {NO_RESULT}',
            '! Row 2: "Jo Sample" stands there without an organization, so the row was not used. '
            "Write the organization in the row.",
            f'! Row 3: the cell under "Contact" {NO_RESULT}',
        ],
    ),
    "errors of the program": (
        [["Organization", "Phone"], ["Inn", "#N/A"], ["#REF!", "1234567"]],
        (),
        [
            "Inn",
            '! Row 2: the cell under "Phone" holds an error of the spreadsheet program.',
            '! Row 3: the cell under "Organization" holds an error of the spreadsheet program.',
            "! Row 3: there is no name in this row, so it was not used. Write the organization.",
        ],
    ),
    "a name far below": ([["Organization"], ["Inn"], *[[None]] * 300, ["Office"]], (), ["Inn", "Office"]),
    "several lines in a cell": (
        [["Organization", "Contact"], ["Inn", "Jo Sample\nAl Sample"]],
        (),
        ["Inn <Jo Sample; Al Sample>"],
    ),
    "yes and no": ([["Organization", "Notes"], ["Inn", True]], (), ["Inn note=yes"]),
}


@pytest.mark.parametrize(("sheets", "merged", "expected"), BOOKS.values(), ids=BOOKS)
def test_workbook(sheets: Mapping[str, Cells] | Cells, merged: Sequence[str], expected: list[str]) -> None:
    """Each sheet is read as its user sees it."""
    found = read(workbook(sheets, merged))
    assert told(found) == expected
    assert mistakes(found) == []


def formula_with_result() -> bytes:
    """Give a workbook in which a formula has left its result, as a spreadsheet program saves it."""
    raw = workbook([["Organization"], ["=A9"]])
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name.endswith("sheet1.xml"):
                text = text.replace(
                    b'<c r="A2"><f>A9</f><v /></c>', b'<c r="A2" t="str"><f>A9</f><v>Market Inn</v></c>'
                )
                assert b"Market Inn" in text
            new.writestr(name, text)
    return out.getvalue()


def test_a_formula_is_read_as_its_result() -> None:
    """The value that the spreadsheet program left is used, and nothing runs."""
    assert told(read(formula_with_result())) == ["Market Inn"]


def bomb() -> bytes:
    """Give a small file that claims to unpack to 200 MB."""
    raw = workbook([["Organization"], ["Inn"]])
    entry = raw.index(b"PK\x01\x02")
    return raw[: entry + 24] + (200 * 1024 * 1024).to_bytes(4, "little") + raw[entry + 28 :]


def word_file() -> bytes:
    """Give a packed file that is no spreadsheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    return out.getvalue()


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "list.xlsx is empty."),
        (b"\n\n , \n", "list.xlsx is empty."),
        (workbook([[]]), "list.xlsx is empty."),
        (b"\xd0\xcf\x11\xe0" + b"x" * 600, "an old Excel file, or one with a password"),
        (b"%PDF-1.7", "list.xlsx is a PDF, not a list."),
        (b"\x89PNG\r\n", "a picture"),
        (word_file(), "list.xlsx is no .xlsx file."),
        (workbook([["Organization"], ["Inn"]])[:-300], "damaged or locked"),
        (b"PK\x03\x04[Content_Types].xml", "damaged or locked"),
        (b"\x00\x01\x02\x03" * 3 + b"abc" * 200, "not a list"),
        (bomb(), "too large"),
        (b'Organization\n"Market Inn\nClub\n', "from line 2 on: a quote is opened there and never closed"),
    ],
)
def test_what_is_no_list(raw: bytes, says: str) -> None:
    """A file that cannot be used says why, and what to do."""
    with pytest.raises(CannotUseList) as told_:
        read_list(raw, "list.xlsx")
    assert says in str(told_.value)
    assert told_.value.try_


def test_what_is_too_large() -> None:
    """A list of more than 10 MB is refused before it is looked at."""
    with pytest.raises(CannotUseList, match="larger than 10 MB"):
        read_list(b"x" * (LARGEST_LIST + 1), "list.csv")


@pytest.mark.parametrize("kind", ["text", "workbook"])
def test_no_more_rows_than_are_read(kind: str) -> None:
    """A list that is far too long is read up to the limit, and that is told."""
    rows: list[list[Any]] = [["Organization"], *([f"Inn {number}"] for number in range(MOST_ROWS + 10))]
    raw = workbook(rows) if kind == "workbook" else "\n".join(row[0] for row in rows).encode()
    found = gather(read_list(raw, "list"))
    assert len(found.parties) == MOST_ROWS - 1
    assert "only the first 5,000 rows were read" in found.remarks[0].says


@pytest.mark.parametrize(("cells", "says"), [("x" * 300, "too long for a name (300 letters)"), ("Inn", "")])
def test_names_are_no_papers(cells: str, says: str) -> None:
    """A name of 300 letters is not used, and told."""
    found = read(f"Organization,Notes\n{cells},a\n")
    assert [remark for remark in found.remarks if says not in remark.says] == []
    assert len(found.parties) == (0 if says else 1)


def test_cells_are_no_papers() -> None:
    """A note of 300 letters is kept whole; one of 3,000 is left out, and told."""
    assert read(f"Organization,Notes\nInn,{'word ' * 60}\n").parties[0].fields["note"] == ("word " * 60).strip()
    found = read(f"Organization,Notes\nInn,{'word ' * 600}\n")
    assert found.parties[0].fields == {}
    assert "holds more than 2,000 letters" in found.remarks[0].says
