"""The description of a problem file for editors: a JSON Schema, made from the models and nothing else.

It is written so that readers of draft-07 and of 2020-12 understand it alike: no keyword that only one of
them has, and nothing beside a ``$ref``. Editors offer words and explain fields with it; what is right or
wrong is for ``check`` to say, which knows more and says it better. So wherever a reader of YAML may have
made a number or a yes of what was typed, both are taken.
"""

from __future__ import annotations

import json
import re
from typing import Any

from stakemap.load.fields import Field, every_part, fields_of
from stakemap.model import NotKnown, Part, Problem
from stakemap.model.scalars import ABOUT, NUMBER
from stakemap.model.vocabulary import Word

__all__ = ["draw_schema"]

Shape = dict[str, Any]

_TEXT: Shape = {"type": ["string", "number", "boolean", "null"]}
_MONTH = "(0[1-9]|1[0-2])"
_DAY = rf"\d{{4}}-{_MONTH}-(0[1-9]|[12]\d|3[01])"
_CURRENCY = "([$\u20ac\u00a3]|[A-Za-z]{3})"
_YES_NO = ("yes", "no", "true", "false")
_ENDS = {"Trust": (1, 4), "Stakeholder": (1, 3650)}
"""Smallest and largest whole number of a part's fields; any other part has rulers, from 0 to 10."""


def draw_schema() -> str:
    """Write the whole description, the same at every run."""
    parts = {part.__name__: _part(part) for _, part in every_part() if part is not Problem}
    content = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Problem file of stakemap",
        **_part(Problem),
        "$defs": dict(sorted({**parts, **_word_sets(), **_plain_kinds()}.items())),
    }
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"


def _part(part: type[Part]) -> Shape:
    """Describe the fields of a part; those that start with ``x_`` are the user's own."""
    fields = fields_of(part).values()
    required = [field.key for field in fields if field.required]
    return {
        "description": " ".join((part.__doc__ or "").split("\n\n")[0].split()),
        "type": "object",
        "properties": {field.key: {"description": field.description, **_field(part, field)} for field in fields},
        **({"required": required} if required else {}),
        "patternProperties": {"^x_": {}},
        "additionalProperties": False,
    }


def _field(part: type[Part], field: Field) -> Shape:
    """Describe what may stand behind a key: its value, ``unknown``, ``none``, or nothing yet."""
    if field.required:
        return {"allOf": [_value(part, field)]}
    if field.kind == "texts by key":
        return _any({"type": "object", "additionalProperties": _TEXT}, _ref("NotKnown"))
    one = _one(part, field)
    if not field.many:
        return _any(*one, _ref("NotKnown"))
    alone = one if field.one_map or field.part is None else one[1:]
    return _any({"type": "array", "items": _any(*one, _ref("NotKnown"))}, *alone, _ref("NotKnown"))


def _one(part: type[Part], field: Field) -> list[Shape]:
    """Describe one value of a field: an entry with its fields, the text that stands for it, or a plain value."""
    if field.part is None:
        return [_value(part, field)]
    main = fields_of(field.part).get(field.part.main or "")
    return [_ref(field.part.__name__), *([_value(field.part, main)] if main is not None else [])]


def _value(part: type[Part], field: Field) -> Shape:
    if field.words is not None:
        return _ref(field.words.__name__)
    if field.kind == "number":
        low, high = _ENDS.get(part.__name__, (0, 10))
        return _any({"type": "integer", "minimum": low, "maximum": high}, _pattern(r"\d{1,3}(,?\d{3})?"))
    names = {"date": "Day" if field.whole_day else "Date", "count": "Count", "money": "Money"}
    names |= {"yes or no": "YesNo", "done": "Done", "text": "OwnName" if field.required else "Text"}
    return _ref(names[field.kind])


def _plain_kinds() -> dict[str, Shape]:
    """Describe the kinds of values that are not words, and the ways of not knowing."""
    spoken = [word.value for word in NotKnown]
    unsaid = _pattern("|".join(map(_any_case, spoken)))
    span = _pattern(rf"{_DAY}|\d{{4}}(-{_MONTH})?")
    yes_no: list[Shape] = [{"type": "boolean"}, {"enum": ["yes", "no"]}, _pattern("|".join(map(_any_case, _YES_NO)))]
    year = {"type": "integer", "minimum": 1, "maximum": 9999}
    said = {"anyOf": [{"type": ["number", "boolean"]}, {"type": "string", "pattern": r"\S"}]}
    return {
        "NotKnown": _any({"enum": spoken}, unsaid, {"type": "null"}),
        "OwnName": {"allOf": [said, {"not": unsaid}]},
        "Text": _TEXT,
        "Day": _pattern(_DAY),
        "Date": _any(span, year),
        "Done": _any(*yes_no, span, year),
        "YesNo": _any(*yes_no),
        "Count": _any({"type": "number", "minimum": 0}, _pattern(_quantity())),
        "Money": {"type": "string", "pattern": rf"\d.*{_CURRENCY}|{_CURRENCY}.*\d"},
    }


def _word_sets() -> dict[str, Shape]:
    """Offer the fixed words, and take every way to write them: capitals, ``_``, ``-`` and spaces do not matter."""
    sets = {field.words for _, part in every_part() for field in fields_of(part).values() if field.words is not None}
    return {words.__name__: _words(words) for words in sets}


def _words(words: type[Word]) -> Shape:
    members = [member.value for member in words]
    says = "; ".join(f"{member.value}: {member.meaning}" for member in words)
    return {"description": says, **_any({"enum": members}, _pattern("|".join(map(_loosely, members))))}


def _ref(name: str) -> Shape:
    return {"$ref": f"#/$defs/{name}"}


def _any(*shapes: Shape) -> Shape:
    return {"anyOf": list(shapes)}


def _pattern(text: str) -> Shape:
    return {"type": "string", "pattern": rf"^\s*({text})\s*$"}


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else re.escape(letter) for letter in word)


def _loosely(word: str) -> str:
    return "[-_ ]*".join(_any_case(letter) for letter in word if letter.isalpha())


def _quantity() -> str:
    """Describe a number as people say it, in the signs that every reader of patterns knows."""
    stop = r"\.?"
    about = "|".join(
        _any_case(word.removesuffix(stop)) + (stop if word.endswith(stop) else "") for word in ABOUT.split("|")
    )
    more, to = rf"\+|{_any_case('or')} {_any_case('more')}", rf"-|\u2013|{_any_case('to')}"
    return rf"({about})?\s*({NUMBER})\s*(({more})|({to})\s*({NUMBER}))?"
