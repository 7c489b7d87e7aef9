"""Words, days, names and texts as they are to stand in the file, checked against what the format knows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from stakemap.edits.patch import Plain
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.load.characters import without_forbidden
from stakemap.load.fields import Field, fields_of
from stakemap.load.references import NAME_FIELDS
from stakemap.load.suggest.near import meant_key, near_word, not_known_word, other_key
from stakemap.model import Part
from stakemap.model.vocabulary import TieState, Word
from stakemap.words import fold, join, name_key

__all__ = ["key_of", "nearest_key", "one_or_list", "read_entry", "read_text", "read_value", "read_values", "read_word"]

_LISTED = frozenset({"part_of"})
"""Names that must be on the list; see the format."""
_DESCRIBED = frozenset({("Triangle", "offender"), ("Triangle", "target"), ("Triangle", "place")})
"""Names in the file that are as often a description, such as "young men": taken as they are typed."""
_NOT_KNOWN = ("unknown", "none")


def key_of(part: type[Part], typed: str) -> str | None:
    """Give the key of a part that is meant: the key itself, or another word for it; None where it is neither."""
    for word in (fold(typed), f"{fold(typed)}s"):  # stance for stances
        for key in fields_of(part):
            if fold(key) == word:
                return key
    other = other_key(part, typed)
    return other if other in fields_of(part) else None


def nearest_key(part: type[Part], typed: str) -> str | None:
    """Give the key that is spelled like what was typed; None where none is."""
    return meant_key(part, typed)


def read_word(what: str, words: type[Word], typed: str) -> str:
    """Give the fixed word that was typed; case, hyphens and spaces do not matter, spelling and other words do.

    Args:
        what: The option or field, as it is typed.
        words: The fixed words; ``unknown`` and ``none`` may stand there too.
        typed: What was typed.

    Raises:
        NotUsable: It is none of them; all of them are told, the nearest first to paste.
    """
    every = (*(member.value for member in words), "unknown", *(("none",) if words is TieState else ()))
    for word in (*every, "none"):
        if fold(word) == fold(typed):
            return str(word)
    near = near_word(words, typed) or not_known_word(typed)
    hint = f' Did you mean "{near}"?' if near in every else ""
    example = near if near in every else every[0]
    raise NotUsable(
        f'{what} does not know "{typed}".{hint} The words are: {join(every, "or")}.',
        f'{what} "{example}"' if " " in str(example) else f"{what} {example}",
    )


def read_text(what: str, typed: str) -> str:
    """Give a text on one line, without the hidden characters that pasting brings along and a file may not hold.

    Raises:
        NotUsable: Nothing is in it.
    """
    text = " ".join(without_forbidden(typed).split())
    if not text:
        raise NotUsable(f"Say what stands after {what}.", f"{what} unknown")
    return text


def read_value(desk: Desk, part: type[Part], key: str, typed: str, what: str = "") -> str:
    """Give one value of a field as it is to stand in the file; ``unknown`` and ``none`` keep their meaning.

    Args:
        desk: Knows the names and the days.
        part: The entry.
        key: Its key.
        typed: What was typed.
        what: How to name the field in a sentence; the key where empty.

    Raises:
        NotUsable: The field cannot hold it.
    """
    field = fields_of(part)[key]
    what = what or key
    text = read_text(what, typed)
    if field.words is not None:
        return read_word(what, field.words, text)
    if name_key(text) in _NOT_KNOWN:
        return name_key(text)
    if field.kind == "date":
        return desk.day(what, text, field.whole_day)
    if field.kind == "done":
        return name_key(text) if name_key(text) in ("yes", "no") else desk.day(what, text, False)
    if field.kind == "yes or no" and name_key(text) not in ("yes", "no"):
        raise NotUsable(f'{what} is yes, no or unknown, not "{text}".', f"{what} yes")
    return desk.name(text, key not in _LISTED) if _is_name(part, key) else text


def _is_name(part: type[Part], key: str) -> bool:
    field = (part.__name__, key)
    return field in NAME_FIELDS and field not in _DESCRIBED and fields_of(part)[key].kind == "text"


def read_values(desk: Desk, part: type[Part], key: str, typed: str) -> list[str]:
    """Give the entries of a list of texts: parted by ``;``, and names and roles by a comma too."""
    marks = ";" if ";" in typed or not (_is_name(part, key) or key in ("roles", "aka", "type")) else ","
    if desk.cast.roster.find(typed):
        marks = ";"
    parts = [text for text in re.split(marks, typed) if text.strip()]
    return list(dict.fromkeys(read_value(desk, part, key, text) for text in parts))


def one_or_list(values: Sequence[str]) -> Plain:
    """Give texts as they stand in the file: one alone, several as a list."""
    return values[0] if len(values) == 1 else list(values)


def read_entry(desk: Desk, part: type[Part], first: Mapping[str, str], more: Mapping[str, str]) -> dict[str, Plain]:
    """Give a new entry of a part.

    Args:
        desk: Knows the names and the days.
        part: The entry.
        first: Its main keys, with what was typed.
        more: Options, by the word that was typed for them, such as ``role``.

    Raises:
        NotUsable: The entry has no such key, or it cannot hold that value.
    """
    entry: dict[str, Plain] = {key: _one(desk, part, key, typed, key) for key, typed in first.items()}
    for option, typed in more.items():
        key = key_of(part, option)
        field: Field | None = fields_of(part).get(key) if key else None
        if key is None or key in first or field is None or field.kind == "entry":
            fields = fields_of(part)
            known = join([name for name in fields if fields[name].kind != "entry" and name not in first], "and")
            raise NotUsable(f"--{option} cannot stand here. These can: {known}.", f"leave out --{option}")
        entry[key] = _one(desk, part, key, typed, f"--{option}")
    return entry


def _one(desk: Desk, part: type[Part], key: str, typed: str, what: str) -> Plain:
    if fields_of(part)[key].many:
        return one_or_list(read_values(desk, part, key, typed))
    return read_value(desk, part, key, typed, what)
