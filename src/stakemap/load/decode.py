"""Bytes to text, and the faults that concern a file as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.errors import Diagnostic
from stakemap.load.characters import has_forbidden
from stakemap.load.sheet import shown

__all__ = ["LARGEST", "Decoded", "decode"]

LARGEST = 2 * 1024 * 1024  # judgement: some 50,000 lines, far above any problem kept by hand
_BOM = b"\xef\xbb\xbf"
_SAVE_AS_UTF8 = "save the file as UTF-8 (Notepad: File, Save as, Encoding: UTF-8)"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_OTHER_KINDS = (
    (b"PK\x03\x04", "a Word or Excel file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a formatted text (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, or the reason why it is none.

    Attributes:
        text: The text without a byte order mark; empty when there is a fault.
        fault: The one message about the whole file; None when it is text.
        suspicious: True when the text holds forbidden characters or the marks of a merge.
    """

    text: str
    fault: Diagnostic | None = None
    suspicious: bool = False


def decode(raw: bytes, name: str) -> Decoded:
    """Read bytes as UTF-8; a byte order mark is accepted, everything else gets one message."""
    if len(raw) > LARGEST:
        return _refuse(
            name,
            "too-large",
            "This file holds more than 2 MB, the most that a problem file may hold.",
            "keep one problem in each file, and long papers outside",
        )
    for start, what in _OTHER_KINDS:
        if raw.startswith(start):
            return _refuse(
                name,
                "not-text",
                f"This is {what}, not a plain text file.",
                "copy its text into Notepad and save it there, with Encoding: UTF-8",
            )
    if raw[:200].removeprefix(_BOM).lstrip()[:9].lower().startswith((b"<!doctype", b"<html")):
        return _refuse(
            name,
            "not-text",
            "This is a web page, not a plain text file.",
            "copy its text into Notepad and save it there, with Encoding: UTF-8",
        )
    if raw.startswith(_UTF16) or _looks_like_utf16(raw):
        return _refuse(
            name, "wrong-encoding", 'This file was saved as UTF-16 ("Unicode"), not as UTF-8.', _SAVE_AS_UTF8
        )
    try:
        raw = raw.removeprefix(_BOM)
        return Decoded(raw.decode("utf-8"), None, has_forbidden(raw) or b"<<<<<<<" in raw)
    except UnicodeDecodeError as error:
        return _refuse(name, "wrong-encoding", _not_utf8(raw, error.start), _SAVE_AS_UTF8)


def _refuse(name: str, code: str, says: str, try_: str) -> Decoded:
    return Decoded("", Diagnostic(name, 1, 1, code, says, try_))


def _looks_like_utf16(raw: bytes) -> bool:
    """Tell whether every second of the first bytes is zero, as in UTF-16 without a mark."""
    head = raw[:200]
    half = len(head) // 2
    return half > 1 and (head[1::2].count(0) > half * 0.8 or head[0::2].count(0) > half * 0.8)


def _not_utf8(raw: bytes, at: int) -> str:
    """Say where the first character stands that is not UTF-8, read as Windows would have written it."""
    line = raw.count(b"\n", 0, at) + 1
    if b"\0" in raw[:1000]:
        return "This is not a text file."
    start = raw.rfind(b"\n", 0, at) + 1
    end = raw.find(b"\n", at)
    text = raw[start : end if end >= 0 else len(raw)].decode("cp1252", "replace")
    before = len(raw[start:at].decode("cp1252", "replace"))
    first = text.rfind(" ", 0, before) + 1
    word = (text[first:].split() or [""])[0].strip('",.:;()[]\u201c\u201d')
    return f"This file is not saved as UTF-8: in line {line}, {shown(word, 30)} holds a character of another kind."
