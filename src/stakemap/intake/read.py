"""The bytes of a list to its sheets: an .xlsx file, or a text with commas, semicolons or tabs."""

from __future__ import annotations

from stakemap.intake.columns import LABELS
from stakemap.intake.delimited import read_delimited
from stakemap.intake.table import LARGEST_LIST, CannotUseList, Table
from stakemap.intake.workbook import read_workbook
from stakemap.words import join

__all__ = ["no_columns", "read_list"]

_ZIP = b"PK\x03\x04"
_OTHER_KINDS = (
    (b"\xd0\xcf\x11\xe0", "an old Excel file, or one with a password"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a formatted text"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_SAVE_AS = "Open it, choose Save as, and take .xlsx or .csv."


def read_list(raw: bytes, name: str) -> tuple[Table, ...]:
    """Read the sheets of a list.

    Args:
        raw: Its bytes; one more than the largest list may have shows that it is too large.
        name: The file as the user named it.

    Raises:
        CannotUseList: It is empty, too large, or nothing that can be read.
    """
    if len(raw) > LARGEST_LIST:
        raise CannotUseList(f"{name} is larger than 10 MB.", "Keep only the list of names in it.")
    for start, what in _OTHER_KINDS:
        if raw.startswith(start):
            raise CannotUseList(f"{name} is {what}, not a list.", _SAVE_AS)
    if raw.startswith(_ZIP) and b"[Content_Types].xml" not in raw:
        raise CannotUseList(f"{name} is no .xlsx file.", _SAVE_AS)
    tables = read_workbook(raw) if raw.startswith(_ZIP) else (read_delimited(raw),)
    if not any(table.rows for table in tables):
        raise CannotUseList(f"{name} is empty.", "Write one name in each row, with a header above.")
    return tables


def no_columns(name: str) -> CannotUseList:
    """Say that no column can be used, and which headers would work."""
    labels = join(list(LABELS.values()))
    return CannotUseList(
        f"No column of {name} can be used, because none has a known header.",
        f"Put a header over each column. These work: {labels}. Only names? Then keep one column.",
    )
