"""Remarks on accepted gaps that silence nothing."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.errors import Diagnostic
from stakemap.gaps.assess import find_stale
from stakemap.load import Loaded
from stakemap.load.pointer import Pointer

__all__ = ["note_accepted"]


def note_accepted(file: str, loaded: Loaded, cast: Cast) -> tuple[Diagnostic, ...]:
    """Give one remark for each entry under ``accepted`` that silences nothing on the day, in file order.

    Args:
        file: The file, as the user named it.
        loaded: The file as it was read, without mistakes.
        cast: Everybody in it, on the day of the check.
    """
    pointer = Pointer(file, loaded)
    return tuple(
        pointer.tell(
            "stale-acceptance",
            ("accepted", entry.index),
            entry.says,
            f"gap: {entry.code}" if entry.code else "give it a new date under until, or delete the entry",
        )
        for entry in find_stale(cast)
    )
