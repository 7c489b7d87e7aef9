"""Rows out of a spreadsheet. Nothing in it runs: a formula is the value that its program left there."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from stakemap.intake.lines import clean
from stakemap.intake.table import MOST_COLUMNS, MOST_ROWS, CannotUseList, Row, Table

__all__ = ["OWN_SHEETS", "read_workbook"]

OWN_SHEETS = frozenset({"how to", "words"})
"""Sheets of the empty spreadsheet that hold no list."""
_LARGEST_UNPACKED = 100 * 1024 * 1024
"""A spreadsheet is packed; one that unpacks to more than ten times the largest list is refused (judgement)."""
_FORMULA = "holds a formula without its result; open the list in your spreadsheet program and save it once more"
_FAULT = "holds an error of the spreadsheet program"
_ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"})
_MERGED = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')


def read_workbook(raw: bytes) -> tuple[Table, ...]:
    """Read all sheets of an .xlsx file that can be seen, in their order.

    Raises:
        CannotUseList: It is damaged, locked by a password, or too large.
    """
    _refuse_large(raw)
    import openpyxl

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            values = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
            formulas = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False)
            tables = tuple(
                _read(sheet, formulas[sheet.title])
                for sheet in values.worksheets
                if sheet.sheet_state == "visible" and sheet.title.strip().casefold() not in OWN_SHEETS
            )
    except Exception as error:  # the library fails in many ways on damaged files
        raise CannotUseList(
            "This spreadsheet is damaged or locked, and cannot be read.",
            "Open it in your spreadsheet program, and save it as .xlsx without a password, or as .csv.",
        ) from error
    return tables


def _refuse_large(raw: bytes) -> None:
    try:
        size = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(raw)).infolist())
    except (zipfile.BadZipFile, ValueError):
        return  # told as damaged by the reader itself
    if size > _LARGEST_UNPACKED:
        raise CannotUseList("This spreadsheet is too large.", "Keep only the list of names in it.")


def _read(values: Any, formulas: Any) -> Table:
    values.reset_dimensions()  # what a file says about its own size is often wrong
    formulas.reset_dimensions()
    limits = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS, "values_only": True}
    read: list[list[str]] = []
    odd: list[tuple[tuple[int, str], ...]] = []
    for cells, written in zip(values.iter_rows(**limits), formulas.iter_rows(**limits), strict=False):
        read.append([_text(cell) for cell in cells])
        odd.append(tuple(_odd(cells, written)))
    _fill_merged(values, read)
    rows = [
        Row(number, tuple(cells), remarks)
        for number, (cells, remarks) in enumerate(zip(read, odd, strict=True), 1)
        if any(cells) or remarks
    ]
    return Table(values.title, tuple(row for row in rows if row.number <= MOST_ROWS), len(read) > MOST_ROWS)


def _odd(cells: tuple[Any, ...], written: tuple[Any, ...]) -> Iterator[tuple[int, str]]:
    """See formulas that have no result, and results that are errors."""
    for column, (value, formula) in enumerate(zip(cells, written, strict=False)):
        if value is None and formula is not None:
            yield column, _FORMULA
        elif value in _ERRORS:
            yield column, _FAULT


def _text(value: Any) -> str:
    """Give a cell as its reader sees it; days as the format writes them, whole numbers without a point."""
    if value is None or value in _ERRORS:
        return ""
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case float() if value.is_integer() and abs(value) < 1e15:
            return str(int(value))
        case time() | timedelta():
            return str(value)
    return "\n".join(filter(None, map(clean, str(value).splitlines())))


def _fill_merged(sheet: Any, read: list[list[str]]) -> None:
    """Give every row of cells that were merged downward the text that stands in the first."""
    from openpyxl.utils import column_index_from_string

    with sheet.parent._archive.open(sheet._worksheet_path) as source:
        merged = _MERGED.findall(source.read(_LARGEST_UNPACKED))
    for left, top, _, bottom in merged:
        column, first, last = column_index_from_string(left.decode()) - 1, int(top) - 1, min(int(bottom), len(read))
        for row in range(first + 1, last):
            if column < len(read[row]) and column < len(read[first]) and not read[row][column]:
                read[row][column] = read[first][column]
