"""Messages about keys: unknown, misspelt, in the wrong place, or missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case, no_field
from stakemap.load.explain.misplaced import explain_elsewhere, one_of
from stakemap.load.explain.odd_keys import explain_braces, explain_odd_key
from stakemap.load.fields import fields_of, is_key, keys_of, part_at, places_of
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import bare, forbidden_subject, meant_key, near_forbidden, near_key, other_key
from stakemap.model import Part, Problem
from stakemap.words import fold

_CURLY = re.compile("[\u201c\u201d\u201e\u2018\u2019]")

__all__ = ["explain_missing", "explain_unknown_key"]


def explain_unknown_key(case: Case) -> Diagnostic:
    """Say which key was meant, where the key belongs, or that there is no such key."""
    typed = str(case.path[-1])
    part = part_at(case.meant[:-1]) or Problem
    ways = (
        explain_braces,
        explain_odd_key,
        _forbidden,
        _other_word,
        _spelling,
        _word_of,
        explain_elsewhere,
        _likely,
        _text_with_colon,
    )
    for ask in ways:
        if (told := ask(case, part, typed)) is not None:
            return told
    keys = keys_of(part)
    if near_forbidden(typed):
        return case.at_key("unknown-key", no_field(part, typed), "delete this line")
    if len(typed.split()) > 3 or typed[:1] in "/<;*":
        return case.at_key("unknown-key", no_field(part, typed), "put # before it if it is a remark, else delete it")
    if len(keys) > 12 or " " in typed.strip():
        return case.at_key("unknown-key", no_field(part, typed), f"delete it, or call it x_{_own(typed)} to keep it")
    return case.at_key("unknown-key", no_field(part, typed), f"one of: {', '.join(keys)}")


def _own(typed: str) -> str:
    return re.sub(r"\W+", "_", typed.strip().casefold()).strip("_") or "field"


def _forbidden(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    subject = forbidden_subject(typed)
    if subject is None or other_key(part, typed) is not None:
        return None
    says = f"{shown(typed)} has no place here: a problem file holds nothing about {subject}."
    return case.at_key("forbidden-subject", says, "delete this line")


def _other_word(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    found = other_key(part, typed)
    if found is None or near_key(part, typed, sure=True) is not None or _of_entry_below(case, found, typed):
        return None
    above, _, below = found.rpartition(" > ")
    says = no_field(part, typed)
    if above:
        return case.at_key("wrong-place", says, f"put it under {above}, as {below}" if below != "people" else _people())
    return case.at_key("unknown-key", says, _as(case, found))


def _of_entry_below(case: Case, found: str, typed: str) -> bool:
    """Tell whether a key belongs to entries below this one, since the field it could stand for is there already."""
    here = tuple(str(step) for step in case.meant[:-1] if isinstance(step, str))
    below = any(home[: len(here)] == here and home != here for home in places_of(typed))
    return bool(here) and below and isinstance(case.above.value, dict) and found in case.above.value


def _as(case: Case, found: str) -> str:
    """Write the line with the key that was meant; where that key is there already, say where."""
    above = case.above
    if isinstance(above.value, dict) and found in above.value:
        return f'put it together with "{found}" in line {above.places.key((*above.path, found)).line}'
    field = fields_of(part_at(case.meant[:-1]) or Problem)[found]
    if isinstance(case.value, list) and not field.many and len(case.value) == 1 and isinstance(case.value[0], str):
        return f"{found}: {case.value[0]}"
    return case.key_line(found)


def _people() -> str:
    return "put it under the stakeholder these people belong to, as people"


def _spelling(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    found = near_key(part, bare(typed), sure=True)
    if found is None:
        return None
    says = no_field(part, typed)
    if found == typed.casefold():
        says = f"{shown(typed)} has capital letters, but the names of fields are written small."
    elif fold(found) == fold(typed):
        says = f'{shown(typed)} is written "{found}" in a problem file.'
    if _CURLY.search(typed):
        says = f"The curly quotes are read as a part of {shown(bare(typed))}."
    return case.at_key("unknown-key", says, _as(case, found))


def _likely(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    found = near_key(part, typed)
    if found is None:
        return None
    return case.at_key("unknown-key", no_field(part, typed), _as(case, found))


def _word_of(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See a key of another part with a word that only one field here has, as ``status: analysis`` at the top."""
    if not is_key(typed) or not isinstance(case.value, str):
        return None
    words = {key: field.words for key, field in fields_of(part).items() if field.words is not None}
    fits = [key for key, own in words.items() if any(fold(word.value) == fold(case.value) for word in own)]
    if len(fits) != 1 or fits[0] in case.above.value:
        return None
    return case.at_key("unknown-key", no_field(part, typed), case.key_line(fits[0]))


def _text_with_colon(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See ``- Noise: loud music`` in a list whose entries may be plain texts."""
    alone = isinstance(case.above.value, dict) and len(case.above.value) == 1
    if not alone or part.main is None or len(case.path) < 2 or not isinstance(case.path[-2], int):
        return None
    if case.above.written().startswith("{") or not isinstance(case.value, str) or typed[:1].islower():
        return None
    says = f"The colon after {shown(typed)} makes it the name of a field."
    return case.at_key("name-as-key", says, f"- {quoted(f'{typed}: {case.value}')}")


def explain_missing(case: Case) -> Diagnostic | None:
    """Say that an entry lacks its name, unless a wrong key in it was meant to be the name."""
    wanted = str(case.loc[-1])
    part = part_at(case.meant) or Problem
    held = case.value if isinstance(case.value, dict) else {}
    wrong = [key for key in held if key not in fields_of(part) and not key.startswith("x_")]
    if any(meant_key(part, key) == wanted for key in wrong):
        return None
    if not case.path:
        says = "The file does not say what the problem is called."
        line = case.places.value(()).line
        return case.sheet.tell("missing-title", line, 1, None, says, "problem: The problem in a few words")
    if held and all(value is None for value in held.values()) and case.written().startswith("{"):
        says = "Braces make fields of what stands in them; a name alone needs none."
        name = next(iter(held))
        return case.at_value(
            "name-in-braces", says, f"- {name}" if len(held) == 1 else f"- name: {name}, and what else, as fields"
        )
    if (told := _own_dash(case, held)) is not None:
        return told
    if len(held) == 1 and wrong and not is_key(wrong[0]):
        return _name_with_colon(case, wrong[0])
    says = f"This entry of {shown(case.name)} has no {wanted}."
    return case.at_value("missing-name", says, f"{wanted}: The {wanted} of the {one_of(case.name)}")


def _own_dash(case: Case, held: Mapping[str, Any]) -> Diagnostic | None:
    """See a field with a dash of its own, which belongs to the entry above."""
    at = case.path[-1] if case.path else None
    key = next(iter(held), "")
    if not isinstance(at, int) or at == 0 or len(held) != 1 or not is_key(key) or case.written().startswith("{"):
        return None
    siblings = case.above.value
    owner = next((n for n in range(at - 1, -1, -1) if "name" in siblings[n] or isinstance(siblings[n], str)), None)
    if owner is None or isinstance(siblings[owner], str) or key in siblings[owner]:
        return None
    line = case.places.value((*case.path[:-1], owner)).line
    says = f"{shown(key)} has a dash of its own, but belongs to the entry that begins in line {line}."
    inner = case.below(key)
    return inner.at_key("dash-too-many", says, f'{inner.key_line(key)}, without the dash, lined up with "name"')


def _name_with_colon(case: Case, typed: str) -> Diagnostic:
    """See ``- Vista Maria:``, where the name was made a key."""
    below = case.value[typed]
    says = f"The colon after {shown(typed)} makes it the name of a field."
    inner = case.below(typed)
    if below is None:
        return inner.at_key("name-as-key", says, f"- {typed}")
    if isinstance(below, dict):
        return inner.at_key("name-as-key", says, f"- name: {typed}")
    return inner.at_key("name-as-key", says, f'- name: "{typed}: {below}"')
