"""Pure text helpers: compare names, join them, count things, find the nearest word.

Nothing here knows what a problem is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

__all__ = [
    "begin_words",
    "count",
    "fold",
    "join",
    "join_some",
    "lower_first",
    "name_key",
    "nearest",
    "plain",
    "shorten",
    "slug",
    "unique_slugs",
    "words_of",
]

_APOSTROPHES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u02bc": "'", "\uff07": "'"})
_JOINERS = str.maketrans("", "", " _-")
_WORDS = re.compile(r"\w+")
_PLAIN_WORDS = re.compile("[0-9a-z]+")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff]")


def name_key(name: str) -> str:
    """Give the form in which two names are compared.

    Case, runs of white space, straight and curly apostrophes and Unicode compatibility forms do not
    matter; accents and ``&`` against ``and`` do.
    """
    if name.isascii():
        return " ".join(name.split()).lower()
    composed = unicodedata.normalize("NFKC", name).translate(_APOSTROPHES)
    return " ".join(composed.split()).casefold()


def words_of(name: str) -> list[str]:
    """Give the words of a name in the form in which they are compared, in their order."""
    return _WORDS.findall(name_key(name))


def begin_words(typed: str, name: str) -> bool:
    """Tell whether every typed word begins a word of a name: ``fire dep``, ``hospital``."""
    parts, words = words_of(typed), words_of(name)
    return bool(parts) and all(any(word.startswith(part) for word in words) for part in parts)


def fold(word: str) -> str:
    """Give the form in which fixed words are compared: no case, ``_``, ``-`` or spaces."""
    return name_key(word).translate(_JOINERS)


def plain(text: str) -> str:
    """Drop characters that could steer a terminal or reorder text, and keep everything else."""
    return _UNSAFE.sub("", text)


def slug(name: str) -> str:
    """Make the stable id of a name: letters and digits of every script, joined by hyphens.

    A name without any letter or digit gives ``"x"``.
    """
    folded = name_key(name).replace("'", "")
    if folded.isascii():  # the same, at a fifth of the time
        return "-".join(_PLAIN_WORDS.findall(folded)) or "x"
    kept = (char if _belongs_to_a_word(char) else " " for char in folded)
    return "-".join("".join(kept).split()) or "x"


def _belongs_to_a_word(char: str) -> bool:
    """Tell letters, digits, the vowel signs and accents that go with them, and joiners from everything else."""
    return char.isalnum() or unicodedata.category(char).startswith("M") or char in "\u200c\u200d"


def unique_slugs(names: Iterable[str]) -> dict[str, str]:
    """Map each name to its slug; clashes are numbered in name order, so line order never matters."""
    taken: dict[str, int] = {}
    result: dict[str, str] = {}
    used: set[str] = set()
    for name in sorted(set(names), key=lambda n: (name_key(n), n)):
        base = slug(name)
        taken[base] = taken.get(base, 0) + 1
        unique = base if taken[base] == 1 else f"{base}-{taken[base]}"
        while unique in used:
            taken[base] += 1
            unique = f"{base}-{taken[base]}"
        used.add(unique)
        result[name] = unique
    return result


def join(names: Sequence[str], last: str = "and") -> str:
    """Join names as a sentence does: ``a``, ``a and b``, ``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def join_some(names: Sequence[str], limit: int = 3, of: int | None = None, last: str = "and") -> str:
    """Join about ``limit`` names and say how many more there are; never "1 more" in place of one name.

    Args:
        names: The names; of many, the first ``limit + 1`` are enough.
        limit: How many to name.
        of: How many there are in all; None when ``names`` holds them all.
        last: The word before the last.
    """
    total = len(names) if of is None else of
    if total <= limit + 1:
        return join(names, last)
    return f"{', '.join(names[:limit])} {last} {total - limit} more"


def lower_first(text: str) -> str:
    """Lower the first letter of a title for use inside a sentence."""
    return text[:1].lower() + text[1:]


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Say how many: ``1 stakeholder``, ``3 stakeholders``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def shorten(text: str, longest: int = 60) -> str:
    """Cut a text at a space so that it has at most ``longest`` characters, with "..." where it was cut."""
    if len(text) <= longest:
        return text
    cut = text[: longest - 2]
    return f"{cut[: cut.rfind(' ')] if ' ' in cut else cut[:-1]}...".replace(",...", "...")


def nearest(typed: str, known: Iterable[str], limit: int = 1) -> tuple[str, ...]:
    """Find the known names that ``typed`` most likely means, best first; empty when nothing is close.

    A short form counts when all its words occur in exactly one known name ("Sheriff"); otherwise
    spelling decides. Unrelated words give nothing.
    """
    import difflib

    choices = list(dict.fromkeys(known))
    words = set(words_of(typed))
    if words:
        holders = [name for name in choices if words <= set(words_of(name))]
        if len(holders) == 1:
            return tuple(holders)
    keys = {name_key(name): name for name in choices}
    close = difflib.get_close_matches(name_key(typed), list(keys), n=limit, cutoff=0.75)
    return tuple(keys[key] for key in close)
