"""Answers for other programs: JSON whose keys never change their meaning within a major version."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from stakemap.errors import Diagnostic

__all__ = ["FORMAT", "answer", "error_entry", "failed"]

FORMAT = "1"
"""The version of these shapes."""


def answer(command: str, ok: bool, content: Mapping[str, object]) -> str:
    """Draw one JSON answer in plain ASCII; a number that JSON does not know is refused, never written.

    Args:
        command: The command that was asked.
        ok: False when the file has mistakes or nothing could be done.
        content: The keys of this command's answer.
    """
    whole = {"stakemap": FORMAT, "command": command, "ok": ok, **content}
    return json.dumps(whole, indent=2, allow_nan=False)


def failed(command: str, errors: Sequence[Mapping[str, object]]) -> str:
    """Draw the JSON answer of a command that could do nothing."""
    return answer(command, False, {"errors": list(errors)})


def error_entry(code: str, says: str, try_: str = "") -> dict[str, object]:
    """Give a mistake that stands in no line of a file the shape of those that do."""
    return {**Diagnostic("", 0, 0, code, says, try_).as_json(), "file": None, "line": None, "column": None}
