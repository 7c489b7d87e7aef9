"""Messages where one text, word, date or number is asked and something else, or nothing, stands."""

from __future__ import annotations

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case
from stakemap.load.fields import Field
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import near_word

__all__ = ["explain_empty", "explain_text_needed"]

_ONE_NAME = ("name", "problem", "agency", "part_of", "held_by", "about", "by")
_WHAT = {
    "text": "one text",
    "word": "one word",
    "date": "one date",
    "count": "one number",
    "money": "one amount",
    "number": "one number",
    "yes or no": "yes or no",
    "done": "yes, no or a date",
}


def explain_text_needed(case: Case) -> Diagnostic:
    """Answer a list or a map where one text, word, date or number is asked."""
    if case.value is None:
        return explain_empty(case)
    field = case.field
    what = _WHAT.get(field.kind, "one text") if field is not None else "one text"
    if isinstance(case.value, list):
        return _list_for_one(case, what)
    if not isinstance(case.value, dict):
        return case.at_value("text-needed", f"{shown(case.name)} takes {what}.", "write it as one text")
    inside = isinstance(case.path[-1], int)
    if len(case.value) == 1 and case.places.value(case.path).line == _end_line(case):
        return _colon_in_text(case, inside, what)
    says = f"{shown(case.name)} takes {what}, not fields of its own."
    if (word := _word_inside(case, field)) is not None:
        return case.at_field("text-needed", says, f"{case.name}: {word}")
    if field is not None and field.kind == "text" and inside:
        says = f"An entry of {shown(case.name)} is one text, without fields of its own."
    return case.at_field("text-needed", says, "write it as one text on one line")


def _word_inside(case: Case, field: Field | None) -> str | None:
    """Find the fixed word that stands somewhere in a map."""
    if field is None or field.words is None:
        return None
    words = field.words
    texts = [text for text in case.value.values() if isinstance(text, str)]
    return next((word for text in texts if (word := near_word(words, text)) is not None), None)


def _end_line(case: Case) -> int:
    only = next(iter(case.value))
    return case.places.value((*case.path, only)).end_line


def _colon_in_text(case: Case, inside: bool, what: str) -> Diagnostic:
    """See a text that its own colon made a field: ``- we met them: they agreed``; or a name in braces."""
    key, value = next(iter(case.value.items()))
    written = case.written()
    if value is None and written.startswith("{"):
        says = f"{shown(written)} stands in braces, as if it had fields of its own."
        return case.at_value("text-needed", says, key)
    lead = "" if inside else f"{case.name}: "
    if isinstance(value, str) and written.startswith("{"):
        says = f"{shown(case.name)} takes {'texts' if inside else what}, not fields."
        return case.at_value("text-needed", says, f"{lead}{_word_inside(case, case.field) or value}")
    text = key if value is None else f"{key}: {value}"
    if isinstance(value, dict | list):
        return case.at_value("text-needed", f"{shown(case.name)} takes texts only.", "write it as one text")
    says = f"The colon in {shown(text)} makes a field of it, so the text needs quotes."
    dash = "- " if inside and not _in_brackets(case) else ""
    return case.at_value("second-colon", says, f"{dash}{lead}{quoted(text)}")


def _in_brackets(case: Case) -> bool:
    place = case.places.value(case.path[:-1])
    return case.sheet.line(place.line)[place.column - 1 : place.column] == "["


def _list_for_one(case: Case, what: str) -> Diagnostic:
    items = [item for item in case.value if isinstance(item, str)]
    if isinstance(case.path[-1], int):
        if case.written().startswith("[") and len(items) == len(case.value) > 1:
            says = f"An entry of {shown(case.name)} is one text, not a list in brackets."
            return case.at_value("text-needed", says, "\n".join(f"- {item}" for item in items[:5]))
        says = f"Two dashes make a list inside {shown(case.name)}; an entry begins with one."
        return case.at_value("text-needed", says, f"- {items[0]}" if len(items) == 1 else "take one dash away")
    says = f"{shown(case.name)} takes {what}, not a list."
    if len(items) == len(case.value) == 1:
        return case.at_value("text-needed", says, f"{case.name}: {items[0]}")
    if not items:
        return case.at_value("text-needed", says, f"{case.name}: unknown")
    if case.name in ("from", "to"):
        return case.at_value("text-needed", says, "write one relationship for each of them")
    if case.field is not None and case.field.kind == "text" and case.name not in _ONE_NAME:
        return case.at_value("text-needed", says, f"{case.name}: {quoted('; '.join(items))}")
    return case.at_value("text-needed", says, f"keep one of them, for example {case.name}: {items[0]}")


def explain_empty(case: Case) -> Diagnostic:
    """Answer a text without a letter in it."""
    if case.meant == ("problem",):
        says = "The file does not say what the problem is called."
        return case.at_key("missing-title", says, "problem: The problem in a few words")
    if case.value is None:
        says = f"{shown(case.name)} has nothing after it here, but an entry cannot be without it."
        return case.at_key("missing-name", says, f"{case.name}: the {case.name}")
    says = f"{shown(case.name)} holds only blanks."
    return case.at_value("empty-text", says, f"{case.name}: unknown, or delete the line")
