"""Lines of a problem file: any text, written so that it is read back as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from stakemap.intake.draft import DraftParty, DraftPerson, DraftTie, Fields, Value
from stakemap.load.characters import without_forbidden
from stakemap.load.fields import fields_of
from stakemap.model import Part, Person, Relationship, Stakeholder

__all__ = ["clean", "party_lines", "person_lines", "tie_lines", "to_text"]

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./'()&+@-]*[\w.)])?")
_PLAIN_NUMBER = re.compile(r"\d{1,9}|\d{4}-\d{2}(?:-\d{2})?")
# Other programs that read YAML take these for something else than text.
_NOT_A_TEXT = frozenset({"yes", "no", "true", "false", "on", "off", "y", "n", "null", "nan", "inf"})
_BARE_KINDS = frozenset({"word", "date", "count", "number", "yes or no"})


def clean(text: str) -> str:
    """Put a text on one line, without the characters that no problem file may hold."""
    return " ".join(without_forbidden(" ".join(text.split())).split())


def to_text(text: str) -> str:
    """Write a text, in double quotes where any program that reads YAML could take it for something else.

    Args:
        text: Without line breaks and forbidden characters: see `clean`.
    """
    bare = _PLAIN.fullmatch(text) is not None and text.casefold() not in _NOT_A_TEXT
    return text if bare else json.dumps(text, ensure_ascii=False)


def party_lines(party: DraftParty, indent: int = 2) -> Iterator[str]:
    """Write a stakeholder as one entry of the list: a plain name where nothing else is known."""
    return _entry(Stakeholder, {"name": party.name, **party.fields}, party.people, indent)


def person_lines(person: DraftPerson, indent: int = 6) -> Iterator[str]:
    """Write a person as one entry of a stakeholder's people."""
    return _entry(Person, {"name": person.name, **person.fields}, (), indent)


def tie_lines(tie: DraftTie, indent: int = 2) -> Iterator[str]:
    """Write a relationship as one entry of the list."""
    ends: Fields = {"between": tie.ends} if tie.mutual else {"from": tie.ends[0], "to": tie.ends[1]}
    return _entry(Relationship, {**ends, **tie.fields}, (), indent)


def _entry(part: type[Part], values: Fields, people: tuple[DraftPerson, ...], indent: int) -> Iterator[str]:
    """Write the fields of an entry in the order of the format, the first one behind a dash."""
    if len(values) == 1 and part.main in values and not people:
        yield f"{' ' * indent}- {_value(part, str(part.main), values[part.main or ''])}"
        return
    dash = "- "
    for key in fields_of(part):
        if people and key == "people":
            yield f"{' ' * indent}{dash}people:"
            yield from _below(people, indent + 4)
        elif key in values:
            yield f"{' ' * indent}{dash}{key}: {_value(part, key, values[key])}"
        else:
            continue
        dash = "  "


def _below(people: Iterable[DraftPerson], indent: int) -> Iterator[str]:
    for person in people:
        yield from person_lines(person, indent)


def _value(part: type[Part], key: str, value: Value) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(to_text, value))}]"
    bare = fields_of(part)[key].kind in _BARE_KINDS and _PLAIN_NUMBER.fullmatch(value) is not None
    return value if bare else to_text(value)
