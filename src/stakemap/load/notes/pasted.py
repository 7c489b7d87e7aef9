"""Notes on texts that copying has spoilt: garbled or lost letters, signs of web pages, rows of a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stakemap.errors import Diagnostic
from stakemap.load.notes.written import Written
from stakemap.load.sheet import Sheet, quoted, shown

__all__ = ["note_pasted", "note_row"]

_GARBLED = re.compile("\\S*(?:[\u00c2\u00c3\u00e2][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122])\\S*")
_WEB = re.compile(r"&(?:amp|nbsp|quot|apos|lt|gt|ndash|mdash|[lr][sd]quo|#\d{2,4});")
_LOST = "\ufffd"
_MAIL = re.compile(r"(?P<name>\S.*?)[\s,]*[<(\[]?(?:mailto:)?(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[>)\]]?")
_NAMES = frozenset({"Stakeholder", "Person", "Lead"})


def note_pasted(sheet: Sheet, text: str) -> tuple[Diagnostic, ...]:
    """Find lines with garbled or lost letters, or with signs of a web page; quick for files without any.

    Args:
        sheet: The file.
        text: Its whole text.
    """
    if text.isascii() and "&" not in text:
        return ()
    return tuple(found for number, line in enumerate(sheet.lines, 1) for found in _line(sheet, number, line))


def _line(sheet: Sheet, number: int, line: str) -> Iterator[Diagnostic]:
    if line.isascii() and "&" not in line:
        return
    for match in _GARBLED.finditer(line):
        if (meant := _ungarbled(match[0])) is not None:
            says = f"{shown(match[0], 30)} looks garbled: a program took this file for another kind of text."
            yield sheet.tell("garbled", number, match.start() + 1, len(match[0]), says, meant)
    if (at := line.find(_LOST)) >= 0:
        word = next((word for word in line.split() if _LOST in word), _LOST)
        says = f"A letter of {shown(word, 30)} was lost when a program saved this text."
        yield sheet.tell("letter-lost", number, at + 1, 1, says, "type the word again")
    if (sign := _WEB.search(line)) is not None:
        from html import unescape

        says = f"{shown(sign[0])} is how a web page writes {_shown_sign(unescape(sign[0]))}."
        fixed = _WEB.sub(lambda found: unescape(found[0]).replace("\u00a0", " "), line).strip()
        yield sheet.tell("web-sign", number, sign.start() + 1, len(sign[0]), says, fixed)


def _shown_sign(sign: str) -> str:
    return "a space" if sign.isspace() else shown(sign)


def _ungarbled(word: str) -> str | None:
    """Read a word as it was before it was taken for Windows text; None when that makes no sense."""
    try:
        meant = word.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return meant if meant != word else None


def note_row(text: Written) -> Diagnostic | None:
    """See a row of a spreadsheet, or a name with an e-mail address, in a name that stands for an entry."""
    value = text.value or ""
    field = text.field
    part = field.part if field is not None else None
    if part is not None and "\t" in value and isinstance(text.path[-1], int):
        says = "This entry holds tabs, as a row copied from a spreadsheet does, and is read as one text."
        name = value.split("\t")[0].strip()
        return text.tell("row-with-tabs", says, f"- {part.main or 'name'}: {name}, and a line of its own for the rest")
    mail = _MAIL.fullmatch(value) if "@" in value else None
    if mail is None or (part is None and text.name not in ("name", "lead", "officer", "who", "met")):
        return None
    if part is not None and part.__name__ not in _NAMES:
        return None
    name = mail["name"].strip(" \"'<(")
    says = f"This name holds an e-mail address, so it is another name than {shown(name)}."
    if part is not None and part.__name__ == "Person":
        dash = "- " if "[" not in text.sheet.line(text.place.line)[: text.place.column - 1] else ""
        plain = name if re.fullmatch(r"[\w .'-]+", name) else quoted(name)
        return text.tell("mail-in-name", says, f"{dash}{{name: {plain}, email: {mail['mail']}}}")
    return text.tell("mail-in-name", says, text.rewritten(name))
