"""Remarks as other languages write them, which are none here."""

from __future__ import annotations

import re

from stakemap.load.sheet import shown

__all__ = ["foreign_remark"]

_FOREIGN = re.compile(r"(?://+|<!--|/\*+|;+)\s*(\S.*?)\s*(?:-->|\*/)?")


def foreign_remark(content: str) -> tuple[str, str] | None:
    """See a remark as programs and web pages write it: what to say, and the remark as it is written here."""
    match = _FOREIGN.fullmatch(content)
    if match is None:
        return None
    return f"{shown(content)} begins like a remark, but a remark begins with #.", f"# {match[1]}"
