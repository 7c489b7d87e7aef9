"""Messages about a file that holds no fields at all: empty, a list, or a sentence."""

from __future__ import annotations

from typing import Any

from stakemap.errors import Diagnostic
from stakemap.load.fields import fields_of
from stakemap.load.sheet import Sheet, shown
from stakemap.model import Problem

__all__ = ["LEAST_USEFUL", "tell_no_map"]

LEAST_USEFUL = "problem: Vista Maria\nstakeholders:\n  - Vista Maria\n  - Garden City Hospital"


def tell_no_map(sheet: Sheet, tree: Any) -> tuple[Diagnostic, ...]:
    """Say that a file is empty, a list, or only a sentence, and what the least useful file looks like."""
    first = next((number for number, line in enumerate(sheet.lines, 1) if _holds_text(line)), 1)
    if tree is None or tree == "":
        says = "This file is empty. A problem file holds at least the problem's name and who is involved."
        return (sheet.tell("empty-file", 1, 1, None, says, LEAST_USEFUL),)
    if isinstance(tree, list):
        return (_list(sheet, tree, first),)
    if _is_table([line for line in sheet.lines if line.strip()]):
        says = "This looks like a table from a spreadsheet (CSV), not like a problem file."
        return (sheet.tell("table", first, 1, None, says, f'stakemap new "The problem" --from "{sheet.name}"'),)
    says = f"This file holds only a text, {shown(str(tree), 40)}, and no fields."
    return (sheet.tell("no-fields", first, 1, None, says, LEAST_USEFUL),)


def _is_table(lines: list[str]) -> bool:
    """Tell whether every line has as many commas, semicolons or tabs as the first."""
    return any(
        len(lines) > 1 and lines[0].count(sign) and len({line.count(sign) for line in lines}) == 1 for sign in ",;\t"
    )


def _holds_text(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith(("#", "---", "%"))


def _list(sheet: Sheet, tree: list[Any], first: int) -> Diagnostic:
    keys = [key for item in tree if isinstance(item, dict) for key in item]
    if any(key in fields_of(Problem) for key in keys):
        says = "The fields of the whole file stand behind dashes here, as if they were entries of a list."
        return sheet.tell("list-as-file", first, 1, 1, says, sheet.line(first).strip().removeprefix("-").strip())
    says = "This file is only a list; it does not say what the problem is, or what is listed."
    return sheet.tell(
        "list-as-file", first, 1, None, says, "problem: The problem in a few words\nstakeholders:\n  - ..."
    )
