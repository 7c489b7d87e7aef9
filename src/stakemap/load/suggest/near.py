"""Finds what a wrong key or word was meant to be."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from stakemap.load.fields import fields_of, keys_of
from stakemap.load.suggest.other_keys import ANY_PART, FORBIDDEN_SUBJECTS, KEYS
from stakemap.load.suggest.other_words import NOT_KNOWN, WORDS
from stakemap.model import Part
from stakemap.model.vocabulary import Word
from stakemap.words import fold, name_key

__all__ = [
    "alike",
    "bare",
    "forbidden_subject",
    "meant_key",
    "near_forbidden",
    "near_key",
    "near_word",
    "not_known_word",
    "other_key",
]

_SURE = 0.85
_LIKELY = 0.72  # judgement, tried on the format's own keys: keeps one or two typing errors, drops other words


@cache
def _table(rows: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    return {fold(word): meant for words, meant in rows for word in words.split()}


def _look_up(table: Mapping[str, str], typed: str) -> str | None:
    return _table(tuple(table.items())).get(fold(typed).strip(".,;:!\"'"))


def alike(typed: str, known: Iterable[str], cutoff: float) -> str | None:
    """Find the known word that is spelled most like ``typed``; None below the cutoff (0 to 1)."""
    choices = {fold(word): word for word in known}
    close = difflib.get_close_matches(fold(typed), list(choices), n=1, cutoff=cutoff)
    return choices[close[0]] if close else None


@lru_cache(maxsize=20_000)
def other_key(part: type[Part], typed: str) -> str | None:
    """Find a field by another word for it; ``people > phone`` where it belongs to entries below."""
    own = _look_up(KEYS.get(part.__name__, {}), typed)
    if own is not None:
        return own
    common = _look_up(ANY_PART, typed)
    return common if common in keys_of(part) else None


@lru_cache(maxsize=20_000)
def near_key(part: type[Part], typed: str, *, sure: bool = False) -> str | None:
    """Find a field of a part that is spelled like ``typed``; a short form of a longer key counts too."""
    keys = keys_of(part)
    folded = fold(typed)
    for key in keys:
        if fold(key) == folded:
            return key
    found = alike(typed, keys, _SURE if sure else _LIKELY) or _turned(keys, folded)
    if found is None and not sure and len(folded) >= 4:
        starting = [key for key in keys if fold(key).startswith(folded) or folded.startswith(fold(key))]
        return starting[0] if len(starting) == 1 else None
    return found


def _turned(keys: Iterable[str], typed: str) -> str | None:
    """Find the one key with two neighboring letters the other way round, for keys too short to compare."""
    turned = {typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :] for at in range(min(len(typed), 12) - 1)}
    found = [key for key in keys if fold(key) in turned]
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=20_000)
def near_word(words: type[Word], typed: str) -> str | None:
    """Find the fixed word that was meant: by another word for it, by its beginning, or by spelling."""
    typed = typed.strip(" .,;:!?*\"'\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb()[]")
    if not typed:
        return None
    members = [member.value for member in words]
    table = WORDS.get(words.__name__, {})
    same = [word for word in members if fold(word) == fold(typed)]
    if same:
        return same[0]
    found = _look_up(table, typed) or alike(typed, members, _SURE) or _by_beginning(members, typed)
    if found is None:
        near = alike(typed, _table(tuple(table.items())), 0.9)
        found = _look_up(table, near) if near else None
    return found or alike(typed, members, _LIKELY)


def _by_beginning(members: list[str], typed: str) -> str | None:
    """Find the word with which a longer text begins (``talking since March``), or that begins so."""
    key = name_key(typed).replace("_", " ").replace("-", " ")
    longer = [word for word in members if key.startswith((f"{name_key(word)} ", f"{name_key(word)},"))]
    if longer:
        return max(longer, key=len)
    shorter = [word for word in members if len(key) >= 3 and name_key(word).startswith(key)]
    return shorter[0] if len(shorter) == 1 else None


def not_known_word(typed: str) -> str | None:
    """Find ``unknown`` or ``none`` where a text says as much in other words, or is ``unknown`` misspelt."""
    cleaned = name_key(typed).replace(" ", "").strip("\"'\u201c\u201d\u2018\u2019.,;:!")
    if cleaned == "none":  # in quotes, or it would have been read
        return cleaned
    if cleaned[:1] == "u" and alike(cleaned, ("unknown",), _SURE):
        return "unknown"
    for words, meant in NOT_KNOWN.items():
        if cleaned in words.split() or typed.strip() in words.split():
            return meant
    return None


def forbidden_subject(key: str) -> str | None:
    """Tell which subject that is never kept a key speaks of; None for any other key."""
    return _look_up(FORBIDDEN_SUBJECTS, key.removeprefix("x_"))


@lru_cache(maxsize=20_000)
def meant_key(part: type[Part], typed: str) -> str | None:
    """Tell which key of a part a wrong key was meant to be; None when it is none of them."""
    found = near_key(part, typed, sure=True) or other_key(part, typed) or near_key(part, typed)
    return found if found in fields_of(part) else None


def near_forbidden(key: str) -> bool:
    """Tell whether a word in a key is, or is spelled like, a subject that is never kept."""
    known = [word for words in FORBIDDEN_SUBJECTS for word in words.split()]
    return any(alike(word, known, _SURE) is not None for word in re.split(r"[\W_]+", key) if word)


def bare(typed: str) -> str:
    """Take away what people add to a name: quotes, a plural or genitive mark."""
    return re.sub("['\u2019]s$|[\"'\u201c\u201d\u2018\u2019.*]", "", typed)
