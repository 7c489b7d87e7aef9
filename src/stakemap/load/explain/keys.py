"""Messages about keys: unknown, misspelt, in the wrong place, or missing."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case, a_part
from stakemap.load.fields import every_part, fields_of, is_key, keys_of, part_at, places_of
from stakemap.load.sheet import shown
from stakemap.load.source_map import Path
from stakemap.load.suggest.near import alike, forbidden_subject, meant_key, near_key, other_key
from stakemap.load.syntax.colons import MAIL_HEAD, MAIL_SAYS, MAIL_TRY
from stakemap.model import Part, Problem, Relationship
from stakemap.words import fold

__all__ = ["explain_missing", "explain_unknown_key", "follows_misplaced"]

_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def explain_unknown_key(case: Case) -> Diagnostic:
    """Say which key was meant, where the key belongs, or that there is no such key."""
    typed = str(case.path[-1])
    part = part_at(case.meant[:-1]) or Problem
    for ask in (_in_braces, _odd_form, _forbidden, _other_word, _spelling, _elsewhere, _likely):
        if (told := ask(case, part, typed)) is not None:
            return told
    keys = keys_of(part)
    if len(keys) > 12:
        return case.at_key("unknown-key", _no_field(part, typed), f"delete it, or call it x_{_own(typed)} to keep it")
    return case.at_key("unknown-key", _no_field(part, typed), f"one of: {', '.join(keys)}")


def _no_field(part: type[Part], typed: str) -> str:
    return f"{shown(typed)} is not a field of {'a problem file' if part is Problem else a_part(part)}."


def _own(typed: str) -> str:
    return re.sub(r"\W+", "_", typed.strip().casefold()).strip("_") or "field"


def _odd_form(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See a key with blanks, a dash or a colon in it that came there by mistake."""
    if typed in MAIL_HEAD and part is Problem:
        return case.at_key("pasted-mail", MAIL_SAYS, MAIL_TRY)
    before, colon, after = typed.partition(":")
    if colon and is_key(before.strip()) and case.value is None:
        says = f"There is no space after the colon of {shown(typed)}."
        return case.at_key("missing-space", says, f"{before.strip()}: {after.strip()}")
    if typed.endswith(":") and near_key(part, typed.rstrip(": "), sure=True) is not None:
        key = typed.rstrip(": ")
        return case.at_key("double-colon", f"There are two colons after {shown(key)}.", case.key_line(key))
    if typed.startswith("-") and (is_key(typed.lstrip("-")) or near_key(part, typed.lstrip("-"), sure=True)):
        says = f"There is no space after the dash of {shown(typed)}."
        return case.at_key("dash-space", says, f"- {case.key_line(typed.lstrip('-'))}")
    if found := _ODD_BLANK.search(typed):
        key = _ODD_BLANK.sub(" ", typed).strip()
        where = "before" if found.start() == 0 else "in"
        says = f'The blanks at "{key}" are not ordinary spaces (U+{ord(found[0]):04X}), as often in copied text.'
        return case.at_key("odd-space", says, f"delete the blanks {where} {key} and type them with the space bar")
    return None


def _in_braces(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See names in braces, ``{A, B}``, which makes fields of them."""
    above = case.above
    if not isinstance(above.value, dict) or any(value is not None for value in above.value.values()):
        return None
    keys = list(above.value)[:20]
    if not above.written().startswith("{") or any(meant_key(part, key) for key in keys):
        return None
    names = f"[{', '.join(keys)}]"
    says = "Braces make fields of what stands in them; a list of names stands in square brackets."
    return above.at_value("braces", says, f"- between: {names}" if part is Relationship else names)


def _forbidden(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    subject = forbidden_subject(typed)
    if subject is None or other_key(part, typed) is not None:
        return None
    says = f"{shown(typed)} has no place here: a problem file holds nothing about {subject}."
    return case.at_key("forbidden-subject", says, "delete this line")


def _other_word(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    found = other_key(part, typed)
    if found is None or near_key(part, typed, sure=True) is not None:
        return None
    above, _, below = found.rpartition(" > ")
    says = _no_field(part, typed)
    if above:
        return case.at_key("wrong-place", says, f"put it under {above}, as {below}" if below != "people" else _people())
    return case.at_key("unknown-key", says, case.key_line(found))


def _people() -> str:
    return "put it under the stakeholder these people belong to, as people"


def _spelling(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    found = near_key(part, _bare(typed), sure=True)
    if found is None:
        return None
    says = _no_field(part, typed)
    if found == typed.casefold():
        says = f"{shown(typed)} has capital letters, but the names of fields are written small."
    elif fold(found) == fold(typed):
        says = f'{shown(typed)} is written "{found}" in a problem file.'
    return case.at_key("unknown-key", says, case.key_line(found))


def _bare(typed: str) -> str:
    """Take away what people add to a name: quotes, a plural or genitive mark."""
    return re.sub("['\u2019]s$|[\"'\u201c\u201d\u2018\u2019.*]", "", typed)


def _elsewhere(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See a key that another part has: too far in, too far out, or in another section."""
    key = typed if is_key(typed) else alike(_bare(typed), _every_key(), 0.86)
    homes = places_of(key) if key else ()
    if not homes or key is None:
        return None
    here = tuple(str(step) for step in case.meant[:-1] if isinstance(step, str))
    home = min(homes, key=lambda path: _distance(path, here, homes))
    if len(homes) > 4 and home != here[: len(home)] and home[: len(here)] != here:
        return case.at_key("wrong-place", _no_field(part, typed), "move it to the entry that it is about")
    says = f"{shown(typed)} belongs to {a_part(_part(home))}, not to {a_part(part)}."
    if key != typed:
        says = f'{shown(typed)} is not a field; "{key}" is one of {a_part(_part(home))}, not of {a_part(part)}.'
    return case.at_key("wrong-place", says, _move(case, home, here, key))


def _distance(home: tuple[str, ...], here: tuple[str, ...], homes: tuple[tuple[str, ...], ...]) -> tuple[object, ...]:
    """Rank where a key may belong: further out, further in, to a stakeholder, then in the order of the format."""
    return (home != here[: len(home)], home[: len(here)] != here, home[:1] != ("stakeholders",), homes.index(home))


def _every_key() -> tuple[str, ...]:
    return tuple(sorted({key for _, part in every_part() for key in keys_of(part)}))


def _part(home: tuple[str, ...]) -> type[Part]:
    return part_at(home) or Problem


def _move(case: Case, home: tuple[str, ...], here: tuple[str, ...], typed: str) -> str:
    if home == here[: len(home)]:
        place = case.places.key(_level(case.path, len(home)))
        spaces = "the left edge" if place.column == 1 or not home else f"line {place.line}"
        if not home:
            return f"move {typed}: to the left edge, with no spaces before it"
        return f'move it to the left, to stand with the other fields of "{home[-1]}" from {spaces} on'
    many = fields_of(_part(home[:-1]))[home[-1]].many
    whom = f"below the {_one(home[-1])} it is about" if many else f"below {home[-1]}:, with two more spaces"
    return f"move it {whom}" if home[:-1] in ((), here) else f"move it {whom}, under {home[0]}"


def _level(path: Path, depth: int) -> Path:
    """Cut a path behind its first ``depth`` keys and the list index that follows them."""
    keys = 0
    for at, step in enumerate(path):
        if isinstance(step, str):
            keys += 1
            if keys > depth:
                return path[:at]
    return path


def _one(key: str) -> str:
    return {"people": "person", "log": "log entry", "checkins": "check-in", "tried": "attempt"}.get(
        key, key.removesuffix("s")
    )


def _likely(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    found = near_key(part, typed)
    if found is None:
        return None
    return case.at_key("unknown-key", _no_field(part, typed), case.key_line(found))


def follows_misplaced(case: Case) -> bool:
    """Tell whether a key belongs to what a message about a key just before it has told.

    That is a section whose own name stands in the wrong place, or the head of an e-mail.
    """
    if case.kind != "extra_forbidden" or not isinstance(case.above.value, dict):
        return False
    if len(case.path) == 1 and case.path[0] in MAIL_HEAD:
        return bool(case.path[0] != next(key for key in case.tree if key in MAIL_HEAD))
    if len(case.above.value) > 100:
        return False
    part = part_at(case.meant[:-1]) or Problem
    empty = {key for key, value in case.above.value.items() if value is None and key not in fields_of(part)}
    return any(home and home[-1] in empty for home in places_of(str(case.path[-1])))


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
    if len(held) == 1 and wrong and not is_key(wrong[0]):
        return _name_with_colon(case, wrong[0])
    says = f"This entry of {shown(case.name)} has no {wanted}."
    return case.at_value("missing-name", says, f"{wanted}: The {wanted} of the {_one(case.name)}")


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
