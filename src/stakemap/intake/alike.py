"""Whether two names may mean the same: misspelt, shortened, or made of first letters."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from stakemap.words import name_key, words_of

__all__ = ["NameBook", "alike_names", "first_alike"]

_SMALL = frozenset(["the", "an", "of", "and", "for", "at", "in", "inc", "llc", "co", "corp", "ltd"])
_ONE_WAY: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("street", "saint"), ("st",)),
    "avenue": ("ave",),
    "boulevard": ("blvd",),
    "road": ("rd",),
    "drive": ("dr",),
    "highway": ("hwy",),
    "mount": ("mt",),
    "fort": ("ft",),
    "center": ("ctr",),
    "centre": ("ctr",),
    "university": ("univ",),
    "pd": ("police", "department"),
    "fd": ("fire", "department"),
    "hs": ("high", "school"),
    **{
        word: (str(number),)
        for number, words in enumerate(
            (
                *("one first 1st", "two second 2nd", "three third 3rd", "four fourth 4th", "five fifth 5th"),
                *("six sixth 6th", "seven seventh 7th", "eight eighth 8th", "nine ninth 9th", "ten tenth 10th"),
                *("eleven eleventh 11th", "twelve twelfth 12th"),
            ),
            1,
        )
        for word in words.split()
    },
}
"""Words that are written in two ways, each in one of them."""
_SLIP = 0.8  # judgement: one or two slips of the pen in a word of eight letters
_MOST_COMPARED = 200  # judgement: of more names that share a word with a new one, those that share most
_BLOCK = 3  # letters by which words are looked up; a slip there is found all the same where another word is right


class NameBook:
    """Many names, to find quickly the one that a new name is like."""

    def __init__(self) -> None:
        self._names: list[tuple[str, str]] = []
        self._least: list[int] = []
        self._by_block: dict[tuple[frozenset[str], str], list[int]] = {}
        self._by_initials: dict[str, list[int]] = {}

    def add(self, text: str, name: str) -> None:
        """Put a name on it: how it is written, and whose it is."""
        at, words = len(self._names), _words(text)
        self._names.append((text, name))
        self._least.append(max(1, len(words) - 1))
        for block in dict.fromkeys(word[:_BLOCK] for word in words):
            self._by_block.setdefault((_signs(words), block), []).append(at)
        for letters in (*_initials(text), "".join(words)):
            self._by_initials.setdefault(letters, []).append(at)

    def near(self, text: str) -> str | None:
        """Find whose name is like a text, the earliest first; None where none is.

        The cost grows with the number of names that share the beginning of a word with it; letter by letter, 200
        names are compared at most.
        """
        words = _words(text)
        signs = _signs(words)
        hits = Counter(
            at for block in {word[:_BLOCK] for word in words} for at in self._by_block.get((signs, block), ())
        )
        least = max(1, len(words) - 1)  # one word may have its slip at the beginning
        worth = [at for at, shared in hits.items() if shared >= least or shared >= self._least[at]]
        worth = sorted(worth, key=lambda at: (-hits[at], at))[:_MOST_COMPARED]
        for letters in (*_initials(text), "".join(words)):
            worth += self._by_initials.get(letters, ())[:_MOST_COMPARED]
        return next((self._names[at][1] for at in sorted(worth) if alike_names(text, self._names[at][0])), None)


@lru_cache(maxsize=20_000)
def _words(name: str) -> tuple[str, ...]:
    words = re.findall(r"\w+", name_key(name).replace("'", "").replace("&", " and "))
    return tuple(part for word in words if word not in _SMALL for part in _ONE_WAY.get(word, (word,)))


def alike_names(one: str, other: str) -> bool:
    """Tell whether two names may mean the same: misspelt, shortened, or with other small words.

    ``St.`` is ``Street``, ``PD`` is ``Police Department``, and ``Six`` is ``6``. Numbers and single letters must be
    the same: ``School 1`` is not ``School 2``. Words that differ in more than a slip make another name: ``City
    Council`` is not ``County Council``.
    """
    mine, theirs = _words(one), _words(other)
    if not mine or not theirs:
        return False
    short, long = sorted((mine, theirs), key=len)
    if _signs(short) != _signs(long):
        return False
    if _is_initials(one, other) or _is_initials(other, one):
        return True
    left = list(long)
    for word in short:
        same = next((there for there in left if _same_word(word, there)), None)
        if same is None:
            return "".join(short) == "".join(long)
        left.remove(same)
    return len(short) > 1 or len(long) <= 3


def first_alike(text: str, names: Iterable[str]) -> str | None:
    """Give the first of a few names that a text is like; None where it is like none. For many see `NameBook`."""
    return next((name for name in names if alike_names(text, name)), None)


def _signs(words: tuple[str, ...]) -> frozenset[str]:
    """Give the numbers and single letters, which tell one of many from another: ``Ward B``."""
    return frozenset(word for word in words if len(word) == 1 or any(char.isdigit() for char in word))


def _is_initials(short: str, long: str) -> bool:
    """Tell an abbreviation from the first letters: ``DPW``, ``DOT`` with or without the small words."""
    return name_key(short).replace(".", "") in _initials(long)


def _initials(name: str) -> tuple[str, ...]:
    """Give the first letters of a name of several words, with and without the small words."""
    words = words_of(name)
    big = [word for word in words if word not in _SMALL]
    return ("".join(word[0] for word in words), "".join(word[0] for word in big)) if len(big) > 1 else ()


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) >= 3 and len(long) > len(short) + 1 and _shortens(short, long):
        return True
    return len(short) >= 4 and difflib.SequenceMatcher(None, one, other).ratio() >= _SLIP


def _shortens(short: str, long: str) -> bool:
    """Tell an abbreviation: ``dept`` for department, ``comm`` for commission; letters in order, first the same."""
    letters = iter(long[1:])
    return (
        short[0] == long[0]
        and all(letter in letters for letter in short[1:])
        and (long.startswith(short) or short[-1] in (long[-1], "t"))
    )
