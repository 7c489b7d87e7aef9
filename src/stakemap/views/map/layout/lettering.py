"""Measure and wrap text before any browser has seen it.

Widths are those of Arial and fonts made to its measure, in units of the font size, plus a margin; other
sans-serif faces named in the style are narrower. What does not fit is cut with an ellipsis and is told
in full elsewhere on the page.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

__all__ = ["BOLD", "ELLIPSIS", "balance", "line_width", "widest_word", "wrap"]

ELLIPSIS = "\u2026"
BOLD = 1.075
"""How much wider the semi-bold face is than the plain one (measured)."""

_MARGIN = 1.04
_GROUPS = {
    0.23: "ijl'|",
    0.29: " !,./:;I[]\\ft",
    0.35: '"()-`r{}',
    0.40: "*",
    0.51: "Jcksvxyz",
    0.57: "#$?0123456789_abdeghnopquL",
    0.60: "+<=>~^FTZ",
    0.68: "&ABEKPSVXY",
    0.73: "CDHNRUw",
    0.79: "GOQ",
    0.85: "mM",
    0.90: "%",
    0.96: "W",
    1.03: "@" + ELLIPSIS,
}
_PICTURE = 1.3
"""Width of emoji and other pictures (measured with Noto Color Emoji, and a little more)."""
_SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_JOINER = "\u200d"
_FLAGS = re.compile("[\U0001f1e6-\U0001f1ff]+$")
_WIDTHS = {letter: width for width, letters in _GROUPS.items() for letter in letters}


@cache
def _letter_width(letter: str) -> float:
    """Give the width of one letter; letters of other scripts are taken as wide as they get."""
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    kind = unicodedata.category(letter)
    if kind in ("Mn", "Me", "Cf") or letter in _SKIN_TONES:
        return 0.0
    if kind == "So":
        return _PICTURE
    base = unicodedata.normalize("NFD", letter)[0]
    if base in _WIDTHS:
        return _WIDTHS[base]
    return 1.1 if unicodedata.east_asian_width(letter) in "WF" else 0.75


@lru_cache(maxsize=16384)
def line_width(text: str, size: float, bold: bool = False) -> float:
    """Measure one line of text in pixels at font size ``size``, a little generously."""
    plain = sum(_letter_width(letter) for letter in text) * size * _MARGIN
    return plain * BOLD if bold else plain


def wrap(text: str, size: float, width: float, lines: int, bold: bool = False) -> tuple[str, ...]:
    """Break text into at most ``lines`` lines no wider than ``width`` pixels.

    Words too long for a line are broken; what does not fit ends in an ellipsis. Empty text gives no line.
    """
    words = _breakable(text.split(), size, width, bold)
    result: list[str] = []
    for word, glued in words:
        joined = (result[-1] + ("" if glued else " ") + word) if result else word
        if result and line_width(joined, size, bold) <= width:
            result[-1] = joined
        else:
            result.append(word)
    if len(result) <= lines:
        return tuple(result)
    rest = " ".join(result[lines - 1 :])
    return (*result[: lines - 1], _shorten(rest, size, width, bold))


@lru_cache(maxsize=8192)
def balance(text: str, size: float, width: float, lines: int, bold: bool = False) -> tuple[str, ...]:
    """Wrap text, then even out the lines, so that no single word is left over on the last one."""
    widest = widest_word(text, size, bold)
    broken = wrap(text, size, width, lines, bold)
    if len(broken) < 2 or broken[-1].endswith(ELLIPSIS):
        return broken
    narrow = max(line_width(text, size, bold) / len(broken), min(widest, width))
    for step in range(10):
        tried = wrap(text, size, narrow + (width - narrow) * step / 10, len(broken), bold)
        if len(tried) == len(broken) and not tried[-1].endswith(ELLIPSIS):
            return tried
    return broken


def widest_word(text: str, size: float, bold: bool = False) -> float:
    """Measure the widest piece of text that holds together."""
    return max((line_width(part, size, bold) for part, _ in _parts(text.split())), default=0.0)


def _breakable(words: list[str], size: float, width: float, bold: bool) -> list[tuple[str, bool]]:
    """Split words wider than a line into pieces; the flag says "no space before this piece"."""
    pieces: list[tuple[str, bool]] = []
    for word, glued in _parts(words):
        while line_width(word, size, bold) > width and len(word) > 1:
            keep = _fitting(word, size, width, bold)
            pieces.append((word[:keep], glued))
            word, glued = word[keep:], True
        pieces.append((word, glued))
    return pieces


def _parts(words: list[str]) -> list[tuple[str, bool]]:
    """Split words behind each slash, where a line may break too."""
    parts: list[tuple[str, bool]] = []
    for word in words:
        for number, part in enumerate(re.findall(r"[^/]*/+|[^/]+", word)):
            parts.append((part, number > 0))
    return parts


def _fitting(text: str, size: float, width: float, bold: bool) -> int:
    """Count the leading letters that fit in ``width``; at least one, and nothing is torn that is read as one."""
    keep = 1
    while keep < len(text) and line_width(text[: keep + 1], size, bold) <= width:
        keep += 1
    fitting = keep
    while 1 < keep < len(text) and _holds_on(text, keep):
        keep -= 1
    return keep if keep < len(text) and not _holds_on(text, keep) else fitting


def _holds_on(text: str, place: int) -> bool:
    """Tell whether a letter is one with the letter before it: an accent, a vowel sign, a part of an emoji."""
    letter, before = text[place], text[place - 1]
    return (
        unicodedata.category(letter) in ("Mn", "Me", "Mc")
        or _JOINER in (letter, before)
        or letter in _SKIN_TONES
        or _halves_flag(text, place)
    )


def _halves_flag(text: str, place: int) -> bool:
    """Tell whether a cut here parts the two letters that make a flag."""
    half = _FLAGS.search(text, 0, place)
    return half is not None and _FLAGS.match(text[place]) is not None and len(half.group()) % 2 == 1


def _shorten(text: str, size: float, width: float, bold: bool) -> str:
    """Cut text so that it fits with an ellipsis behind it."""
    keep = _fitting(text, size, width - line_width(ELLIPSIS, size, bold), bold)
    return text[:keep].rstrip(" ,;:-") + ELLIPSIS
