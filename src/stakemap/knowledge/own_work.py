"""Tell numbers of what the police or another service do from numbers of the problem itself."""

from __future__ import annotations

import re
from functools import cache

from stakemap.knowledge.room import open_file
from stakemap.words import name_key

__all__ = ["counts_own_work"]


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(open_file("own_work.yaml")[kind])


def counts_own_work(name: str) -> bool:
    """Tell whether a measure counts what the police or another service do or spend, by its name.

    The thing that is counted decides: "assaults during patrols" are the problem, "patrols after assaults" are
    not. In doubt it is the problem.

    Args:
        name: Name of the measure, as written.
    """
    words = re.findall(r"[^\W\d_]+", name_key(name))
    counted = _counted(words)
    if not counted:
        return False
    ours = any(_one(word) in _words("ours") for word in words)
    *others, last = counted
    return _is_ours(last, ours) and all(_is_ours(word, ours) for word in others if _one(word) != word)


def _counted(words: list[str]) -> list[str]:
    """Give what is counted, the last word of each part where several are joined: stops, tickets."""
    start = next((place for place, word in enumerate(words) if word not in _words("before")), len(words))
    end = next((place for place in range(start, len(words)) if words[place] in _words("ends")), len(words))
    while end > start and words[end - 1] in _words("after"):
        end -= 1
    phrase = " ".join(words[start:end])
    return [part.split()[-1] for part in re.split(r"\b(?:and|or)\b", phrase) if part.split()]


def _is_ours(word: str, ours: bool) -> bool:
    one = _one(word)
    return one in _words("done") or (ours and one in _words("spent"))


def _one(word: str) -> str:
    """Give the form for one of a thing: tickets, ticket; entries, entry; patches, patch; summonses, summons."""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "nses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
