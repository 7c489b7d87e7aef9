"""The empty spreadsheet to fill in: three lists with drop-downs, what the words mean, and how to use it."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

from stakemap.model.vocabulary import Kind, Level, Status, Strength, TieState, Word

__all__ = ["blank_sheet"]

_ROWS = 500
"""So many rows below a header have their drop-downs (judgement: more partners than any problem has)."""

_WORDS: tuple[tuple[str, type[Word]], ...] = (
    ("Kind", Kind),
    ("Status", Status),
    ("Level", Level),
    ("State", TieState),
    ("Strength", Strength),
)
"""The fixed words, in the columns of the sheet that explains them."""

_SHEETS: tuple[tuple[str, tuple[tuple[str, str, str], ...], tuple[tuple[str, ...], ...]], ...] = (
    (
        "Stakeholders",
        (
            (
                "Organization",
                "",
                "Who is needed: an agency, a business, a group. One in each row. Only this is needed.",
            ),
            ("Kind", "Kind", "What sort of body it is. Choose from the list."),
            ("Role in this problem", "", "What they are in this problem: owner, regulator. Several with semicolons."),
            (
                "Status",
                "Status",
                "How far you are with them. Choose from the list. Leave it empty if nobody knows yet.",
            ),
            ("Status since", "", "The day of that status: 2025-03-01"),
            ("Influence", "Level", "How much they can decide, pay for, allow or stop. Choose from the list."),
            ("Affected", "Level", "How much the problem harms them. Choose from the list."),
            ("Officer in touch", "", "Who on your team looks after them. Several with semicolons."),
            ("Notes", "", "Anything else worth knowing. Assume that they will read it."),
        ),
        (
            (
                *("Example: Springfield Hospital", "health", "support", "talking", "2025-01-15", "high", "medium"),
                *("Sam Example", "This row is an example. It is not read."),
            ),
        ),
    ),
    (
        "People",
        (
            ("Person", "", "A named person. One in each row."),
            ("Organization", "", "Where they work, written as on the sheet Stakeholders."),
            ("Job title", "", "Job title or rank."),
            ("Phone", "", "Work phone."),
            ("Email", "", "Work email."),
            ("Notes", "", "Anything else worth knowing. Assume that they will read it."),
        ),
        (("Example: Jordan Example", "Springfield Hospital", "nurse manager", "555-0100", "jordan@example.org", ""),),
    ),
    (
        "Relationships",
        (
            ("From", "", "An organization or a person, written as on the other sheets."),
            ("To", "", "Whom they know or work with."),
            ("Relationship", "", "In a few words: works with, knows, funds, oversees, reports to."),
            ("State", "State", "What it is like today. Choose from the list."),
            ("Strength", "Strength", "How much it can carry. Choose from the list."),
            ("Notes", "", "Anything else worth knowing."),
        ),
        (("Example: Springfield Hospital", "Fire Department", "works with", "active", "working", ""),),
    ),
)
"""Each sheet: its columns (header, fixed words, note) and its example rows."""

_HOW_TO = (
    "How to use this spreadsheet",
    "",
    "1. Write who is needed on the sheet Stakeholders, one organization in each row. A name is enough to start with.",
    "2. Write the people you know on the sheet People, and who knows whom on the sheet Relationships.",
    "3. Leave a cell empty if nobody has thought about it. Write unknown if you must find out.",
    "4. Rows that begin with Example: are never read. Delete them or leave them.",
    '5. Save the file. Then type:  stakemap new "Speeding on Elm Street" --from stakeholders.xlsx',
    "",
    "Write the name of your own problem and of this file there. To add rows later, type the same line again.",
    "Never write about suspects, victims, minors, patients or informants. No record numbers.",
    "What the words in the drop-down lists mean stands on the sheet Words.",
)


def blank_sheet() -> bytes:
    """Write the empty spreadsheet, an .xlsx file; the same bytes every time.

    Every text in it is typed as a text, so no cell can run.
    """
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    for title, columns, examples in _SHEETS:
        _fill(book.create_sheet(title), columns, examples)
    _explain(book.create_sheet("Words"))
    _how_to(book.create_sheet("How to"))
    book.remove(first)
    out = io.BytesIO()
    book.save(out)
    return _settled(out.getvalue())


def _put(sheet: Any, row: int, column: int, text: str) -> Any:
    """Write a text that stays a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    cell.value = text
    cell.data_type = "s"
    return cell


def _fill(sheet: Any, columns: tuple[tuple[str, str, str], ...], examples: tuple[tuple[str, ...], ...]) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    for at, (header, words, note) in enumerate(columns, 1):
        cell = _put(sheet, 1, at, header)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6F0")
        cell.comment = Comment(note, "stakemap", height=90, width=240)
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = max(16, len(header) + 4)
        for row in range(2, _ROWS + 2):
            sheet.cell(row, at).number_format = "@"
        if words:
            _drop_down(sheet, words, f"{letter}2:{letter}{_ROWS + 1}")
    for number, texts in enumerate(examples, 2):
        for at, text in enumerate(texts, 1):
            if text:
                _put(sheet, number, at, text).font = Font(italic=True, color="606060")
    sheet.freeze_panes = "B2"


def _drop_down(sheet: Any, words: str, where: str) -> None:
    """Offer the fixed words of a column; ``unknown`` is one of them."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    at = next(number for number, (name, _) in enumerate(_WORDS) if name == words)
    letter = get_column_letter(2 * at + 1)
    last = len(_offered(_WORDS[at][1])) + 1
    choice = DataValidation(type="list", formula1=f"Words!${letter}$2:${letter}${last}", allow_blank=True)
    choice.showErrorMessage = True
    choice.errorTitle = "Not one of the words"
    choice.error = "Choose a word from the list, or leave the cell empty. The sheet Words says what each one means."
    sheet.add_data_validation(choice)
    choice.add(where)


def _offered(words: type[Word]) -> tuple[tuple[str, str], ...]:
    return (*((word.value, word.meaning) for word in words), ("unknown", "we must find out"))


def _explain(sheet: Any) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for at, (name, words) in enumerate(_WORDS):
        for column, header in ((2 * at + 1, name), (2 * at + 2, "means")):
            _put(sheet, 1, column, header).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(2 * at + 1)].width = 24
        sheet.column_dimensions[get_column_letter(2 * at + 2)].width = 48
        for row, (word, meaning) in enumerate(_offered(words), 2):
            _put(sheet, row, 2 * at + 1, word)
            _put(sheet, row, 2 * at + 2, meaning)


def _how_to(sheet: Any) -> None:
    from openpyxl.styles import Alignment, Font

    sheet.column_dimensions["A"].width = 110
    for row, text in enumerate(_HOW_TO, 1):
        cell = _put(sheet, row, 1, text)
        cell.alignment = Alignment(wrap_text=True)
        cell.font = Font(bold=row == 1)


def _settled(raw: bytes) -> bytes:
    """Take the time of writing out of the file, so that the same sheet is always the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            content = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2025-01-01T00:00:00Z", old.read(name))
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
