"""Messages about keys that came about by mistake: by a missing space, a comma, braces, a date, pasted text."""

from __future__ import annotations

import re

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case
from stakemap.load.explain.dates import date_and_text
from stakemap.load.fields import fields_of, is_key
from stakemap.load.remarks import foreign_remark
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import meant_key, near_key
from stakemap.load.syntax.heads import MAIL_HEAD, MAIL_SAYS, MAIL_TRY
from stakemap.model import Part, Problem, Relationship, Stakeholder
from stakemap.words import name_key

__all__ = ["explain_braces", "explain_odd_key"]

_TIES = frozenset(
    {"knows", "works with", "talks to", "reports to", "funds", "oversees", "refers to", "supervises", "advises"}
)
_ODD_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")


def explain_odd_key(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See a key with blanks, a dash or a colon in it that came there by mistake."""
    if typed in MAIL_HEAD and part is Problem:
        return case.at_key("pasted-mail", MAIL_SAYS, MAIL_TRY)
    if (cut := _cut_by_comma(case)) is not None:
        name, text = cut
        says = f"In braces a comma ends a text, so {shown(typed)} is taken for a field."
        return case.at_key("comma-in-braces", says, f"{name}: {quoted(text)}")
    if (entry := date_and_text(part, typed, case.value)) is not None:
        return case.at_key("date-as-key", f"A date, {shown(typed)}, cannot be the name of a field.", f"- {entry}")
    first, _, rest = typed.partition(" ")
    if case.value is None and rest and first in fields_of(part):
        return case.at_key("missing-colon", f'There is no colon after "{first}".', f"{first}: {rest.strip()}")
    if remark := foreign_remark(case.sheet.line(case.places.key(case.path).line).strip()):
        return case.at_key("stray-text", *remark)
    if (told := _own_text(case, part, typed)) is not None:
        return told
    if part is Stakeholder and name_key(typed) in _TIES and isinstance(case.value, str):
        name = case.above.value.get("name", "the one")
        says = f"{shown(typed)} tells of a relationship, and relationships have a list of their own."
        entry = f"- {{between: [{name}, {case.value}], kind: {typed}}}"
        return case.at_key("wrong-place", says, f"put it below relationships: as {entry}")
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


def _own_text(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
    """See an entry of one text that its own colon, or a question mark before it, made a field."""
    above = case.above
    if part.main is None or not isinstance(above.value, dict) or len(above.value) != 1 or " " not in typed:
        return None
    place = case.places.key(case.path)
    if not isinstance(above.path[-1] if above.path else None, int) or above.written().startswith("{"):
        return None
    before = case.sheet.line(place.line)[: place.column - 1].rstrip()
    if case.value is None and before.endswith("?"):
        says = 'A text cannot begin with "?" unless it stands in quotes.'
        return case.at_key("reserved-sign", says, f"- {quoted(f'? {typed}')}")
    if not isinstance(case.value, str) or len(typed.split()) < 3:
        return None
    text = f"{typed}: {case.value}"
    says = f"The colon in {shown(text)} makes a field of it, so the text needs quotes."
    return case.at_key("second-colon", says, f"- {quoted(text)}")


def explain_braces(case: Case, part: type[Part], typed: str) -> Diagnostic | None:
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


def _cut_by_comma(case: Case) -> tuple[str, str] | None:
    """See ``{name: Smith, Jones & Co}``: give the field before and its whole text."""
    place = case.places.key(case.path)
    after = case.sheet.line(place.line)[place.end_column - 1 :].lstrip()[:1]
    above = case.above.value
    if case.value is not None or after not in (",", "}") or not isinstance(above, dict):
        return None
    keys = list(above)
    before = keys[keys.index(case.path[-1]) - 1]
    if keys[0] == case.path[-1] or not isinstance(above[before], str):
        return None
    start = case.places.value((*case.path[:-1], before))
    if start.line != place.line:
        return None
    return before, case.sheet.line(place.line)[start.column - 1 : place.end_column - 1]
