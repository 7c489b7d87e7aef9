"""The problem types that come with stakemap, and which of all types a problem file names.

A type is one file in ``types``: a small head (id, other words, name, summary, words that make it likely),
then its roles, questions and measures, then its sources. The heads are read on their own, so that looking
for a type costs little.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from stakemap.knowledge.room import open_file, type_names
from stakemap.model.problem_type import ProblemType
from stakemap.words import fold, nearest

__all__ = ["general", "problem_types", "shipped_heads", "shipped_types", "unknown_types"]


@cache
def general() -> ProblemType:
    """Give the roles, questions and measures that every community problem has, typed or not."""
    return ProblemType.model_validate(open_file("general.yaml"))


@cache
def shipped_heads() -> tuple[ProblemType, ...]:
    """Give the problem types that come with stakemap, sorted by id, without their roles and all that follows."""
    return tuple(ProblemType.model_validate(open_file(f"types/{name}.yaml", last="roles")) for name in type_names())


def shipped_types() -> tuple[ProblemType, ...]:
    """Give the problem types that come with stakemap, sorted by id; the general list is not one of them."""
    return tuple(_shipped(name) for name in type_names())


@cache
def _shipped(name: str) -> ProblemType:
    return ProblemType.model_validate(open_file(f"types/{name}.yaml"))


def problem_types(words: Iterable[str], own: Iterable[ProblemType] = ()) -> tuple[ProblemType, ...]:
    """Find the types that a problem file names, in the order named; words that name none are left out.

    Args:
        words: What stands under ``type``: ids, names or other words of types, in any spelling.
        own: The user's own types; one of them goes before a shipped type that answers to the same word.
    """
    own = tuple(own)
    own_ids = {kind.id: kind for kind in own}
    meant = dict.fromkeys(_id_of(fold(word), own) for word in words)
    return tuple(own_ids.get(id) or _shipped(id) for id in meant if id)


def unknown_types(
    words: Iterable[str], own: Iterable[ProblemType] = ()
) -> tuple[tuple[str, tuple[ProblemType, ...]], ...]:
    """Find the words under ``type`` that name no type, each with the type that may be meant, or none."""
    own = tuple(own)
    missing = [word for word in dict.fromkeys(words) if _id_of(fold(word), own) is None]
    if not missing:
        return ()
    by_word = {fold(word): kind for kind in (*shipped_heads(), *own) for word in kind.all_words}
    close = {word: nearest(word, (name for kind in by_word.values() for name in kind.all_words)) for word in missing}
    return tuple((word, tuple(by_word[fold(name)] for name in close[word])) for word in missing)


def _id_of(word: str, own: tuple[ProblemType, ...]) -> str | None:
    """Give the id of the type that a folded word names; the heads are only read where it is no id itself."""
    for kind in own:
        if word in map(fold, kind.all_words):
            return kind.id
    for name in type_names():
        if word == fold(name):
            return name
    return next((kind.id for kind in shipped_heads() if word in map(fold, kind.all_words)), None)
