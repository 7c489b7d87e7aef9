"""Every key and every fixed word of the format, with its place and meaning, read off the model."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from stakemap.load.fields import every_part, fields_of
from stakemap.model.vocabulary import Word

__all__ = ["FixedWord", "Key", "fixed_words", "keys"]


@dataclass(frozen=True, slots=True)
class Key:
    """One key in one place of a problem file.

    Attributes:
        key: As it is typed.
        place: The keys above it, outermost first; empty at the top level.
        means: One sentence.
        words: The fixed words that may stand there; empty where any text or another form is meant.
    """

    key: str
    place: tuple[str, ...]
    means: str
    words: tuple[Word, ...]

    @property
    def path(self) -> str:
        """The whole place as one text: ``stakeholders > people > status``."""
        return " > ".join((*self.place, self.key))


@dataclass(frozen=True, slots=True)
class FixedWord:
    """One fixed word.

    Attributes:
        word: As it is typed.
        means: What it means, in one line.
        of: What the set of words is about, as one sentence.
        keys: The places in which it may stand, in the order of the format.
    """

    word: str
    means: str
    of: str
    keys: tuple[str, ...]


@cache
def keys() -> tuple[Key, ...]:
    """Give every key in every place, from the top of the file down."""
    return tuple(
        Key(field.key, place, field.description, tuple(field.words or ()))
        for place, part in every_part()
        for field in fields_of(part).values()
    )


@cache
def fixed_words() -> tuple[FixedWord, ...]:
    """Give every fixed word of every set, in the order in which the format meets them."""
    standing: dict[tuple[type[Word], str], list[str]] = {}
    for key in keys():
        for word in key.words:
            standing.setdefault((type(word), word.value), []).append(key.path)
    return tuple(
        FixedWord(word, kind(word).meaning, _first_paragraph(kind.__doc__), tuple(paths))
        for (kind, word), paths in standing.items()
    )


def _first_paragraph(text: str | None) -> str:
    return " ".join((text or "").strip().split("\n\n")[0].split())
