"""Messages about fixed words, and about yes and no."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case
from stakemap.load.notes.lines import swallowed
from stakemap.load.sheet import shown
from stakemap.load.suggest.near import near_word, not_known_word
from stakemap.model.vocabulary import Word
from stakemap.words import join

__all__ = ["explain_run_on", "explain_word", "explain_yes_no"]

_YES = frozenset(["y", "yes", "yes.", "yep", "yeah", "true", "1", "x", "ok", "agreed", "done", "confirmed"])
_NO = frozenset(["n", "no", "no.", "nope", "false", "0", "not", "yet", "notyet", "never", "open", "pending"])


def explain_word(case: Case) -> Diagnostic:
    """Say which fixed word was meant, or list the words."""
    typed = str(case.value)
    field = case.asked
    words = field.words if field is not None else None
    says = f"{shown(typed)} is not one of the words for {case.name}."
    if words is None:
        return case.at_value("unknown-word", says, "one of the fixed words for it")
    meant = not_known_word(typed) or _several(words, typed) or near_word(words, typed)
    return case.at_value("unknown-word", says, meant or f"one of: {', '.join(_all(words))}")


def _several(words: type[Word], typed: str) -> str | None:
    """See two of the words in one text, ``medium-high``: only its writer knows which is meant."""
    found = [member.value for member in words if re.search(rf"\b{re.escape(member.value)}\b", typed.casefold())]
    return join(found, "or") if 2 <= len(found) <= 3 else None


def _all(words: type[Word]) -> tuple[str, ...]:
    return (*(member.value for member in words), "unknown")


def explain_yes_no(case: Case) -> Diagnostic:
    """Say yes or no where that is plain, else ask for it."""
    typed = str(case.value)
    word = typed.strip(" \"'\u201c\u201d\u201e\u2018\u2019").casefold()
    says = f"{shown(typed)} is neither yes nor no."
    meant = "yes" if word in _YES else "no" if word in _NO or word == "not yet" else not_known_word(typed)
    choices = (
        ["yes", "no", "the date it was done"] if case.asked and case.asked.kind == "done" else ["yes", "no", "unknown"]
    )
    return case.at_value("wrong-yes-no", says, meant or join(choices, "or"))


def explain_run_on(case: Case) -> Diagnostic | None:
    """See further lines that were read as a part of a word, date or number."""
    place = case.places.value(case.path)
    if not isinstance(case.value, str) or place.end_line == place.line or case.kind == "fields-needed":
        return None
    if case.sheet.line(place.line)[place.column - 1 : place.column] in ("|", ">"):
        return None  # the text under such a sign ends where the next field begins
    found = swallowed(case.sheet, place, case.name)
    if found is not None:
        return found
    if case.field is None or case.field.kind in ("text", "entry", "texts by key"):
        return None
    says = (
        f"Lines {place.line} to {place.end_line} were read as one text, but {shown(case.name)} is one word or number."
    )
    first = case.sheet.line(place.line)[place.column - 1 :].split(" #")[0].strip()
    return case.at_value("swallowed-line", says, f"{case.name}: {first}, and put what follows elsewhere")
