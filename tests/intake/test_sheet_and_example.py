"""The empty spreadsheet and the example."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path
from typing import Any

from stakemap.intake import blank_sheet, example_file
from stakemap.load import read_text
from stakemap.load.folder import SCHEMA_LINE
from stakemap.model.vocabulary import Kind, Level, Status, Strength, TieState
from tests.intake.lists import mistakes, read, told


def opened(raw: bytes) -> Any:
    """Open a workbook."""
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(raw))


def filled(**sheets: list[list[Any]]) -> bytes:
    """Fill rows into the empty spreadsheet, below its examples, as a user would."""
    book = opened(blank_sheet())
    for title, rows in sheets.items():
        for number, cells in enumerate(rows, 3):
            for column, value in enumerate(cells, 1):
                book[title].cell(number, column).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_it_is_the_same_every_time() -> None:
    """The same sheet is the same bytes."""
    assert blank_sheet() == blank_sheet()


def test_the_examples_are_never_read() -> None:
    """An untouched sheet holds nobody, and gives no remark."""
    found = read(blank_sheet())
    assert found.columns
    assert told(found) == []


def test_round_trip() -> None:
    """Every column that is filled in is read back under its own key."""
    stakeholders = [
        [
            "Lantern Motel",
            "property owner",
            "owner; manager",
            "engaged",
            date(2025, 3, 1),
            "high",
            "low",
            "Sam Sample; Kim Nobody",
            "48 rooms",
        ],
        ["Legal Aid"],
    ]
    people = [["Jo Sample", "Lantern Motel", "Manager", "555-0100", "jo@example.org", "Mornings"]]
    ties = [["Jo Sample", "Legal Aid", "works with", "active", "strong", "Since May"]]
    found = read(filled(Stakeholders=stakeholders, People=people, Relationships=ties))
    assert told(found) == [
        "Lantern Motel affected=low influence=high kind=property owner note=48 rooms officer=Sam Sample+Kim Nobody "
        "roles=owner+manager since=2025-03-01 status=engaged "
        "<Jo Sample email=jo@example.org note=Mornings phone=555-0100 title=Manager>",
        "Legal Aid",
        "Jo Sample -- Legal Aid kind=works with note=Since May state=active strength=strong",
    ]
    assert mistakes(found) == []


def test_every_word_of_the_lists_is_read_back() -> None:
    """Whatever can be chosen is a word of the format, and comes back as itself without a remark."""
    book = opened(blank_sheet())
    offered = [[cell.value for cell in column[1:] if cell.value] for column in book["Words"].columns][::2]
    for words, kind in zip(offered, (Kind, Status, Level, TieState, Strength), strict=True):
        assert words == [*(word.value for word in kind), "unknown"]
    rows = [[f"Inn {at}", word] for at, word in enumerate(offered[0])]
    rows += [[f"Club {at}", "", "", word] for at, word in enumerate(offered[1])]
    rows += [[f"Hall {at}", "", "", "", "", word, word] for at, word in enumerate(offered[2])]
    found = read(filled(Stakeholders=rows))
    assert found.remarks == ()
    assert [party.fields["kind"] for party in found.parties if "kind" in party.fields] == offered[0]
    assert [party.fields["status"] for party in found.parties if "status" in party.fields] == offered[1]


def test_the_drop_downs_point_at_their_words() -> None:
    """Each list of choices covers exactly the words of its kind."""
    book = opened(blank_sheet())
    for title, number in (("Stakeholders", 4), ("Relationships", 2)):
        rules = book[title].data_validations.dataValidation
        assert len(rules) == number
        for rule in rules:
            sheet, cells = rule.formula1.replace("$", "").split("!")
            words = [row[0].value for row in book[sheet][cells]]
            assert words[-1] == "unknown"
            assert None not in words
            below = book[sheet].cell(int(cells.split(":")[1][1:]) + 1, book[sheet][cells.split(":")[0]].column)
            assert below.value is None


def test_no_cell_can_run() -> None:
    """Every text is typed as a text, and the cells to fill in are too."""
    book = opened(blank_sheet())
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value} == {"s"}
    assert book["Stakeholders"]["A7"].number_format == "@"


def test_the_example_is_the_shipped_problem(root: Path) -> None:
    """The copy in the package is ``problems/harbor-street.yaml``; after a change there, copy it over."""
    shipped = (root / "problems" / "harbor-street.yaml").read_bytes()
    assert (root / "src" / "stakemap" / "intake" / "harbor-street.yaml").read_bytes() == shipped


def test_the_example_can_be_understood() -> None:
    """It has no mistake, and begins with the line for editors, once."""
    text = example_file()
    assert text.startswith(f"{SCHEMA_LINE}\n")
    assert text.count("yaml-language-server") == 1
    assert read_text(text.encode(), "harbor-street.yaml").errors == ()
