"""Finds which name of a list a misspelt or shortened name means."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stakemap.load.entries import is_said
from stakemap.words import name_key, nearest, words_of

__all__ = ["NameIndex"]

_TITLE_WORDS = (
    "the a of officer ofc sergeant sgt detective det lieutenant lt captain capt chief deputy director dir mr mrs ms "
    "miss dr doctor rev reverend pastor judge principal teacher nurse manager "
    "sheriff trooper professor prof mayor council member councilman councilwoman city county inc llc"
)
_TITLES = frozenset(_TITLE_WORDS.split())
_SMALL = frozenset({"of", "the", "and", "for", "a", "an"})
_MOST_COMPARED = 500  # judgement: spelling is compared with so many names at most, so that long lists stay quick
_MOST_SEARCHES = 400  # judgement: nobody reads more suggestions than that


def _initials(name: str) -> str:
    return "".join(word[0] for word in re.findall(r"\w+", name) if word.casefold() not in _SMALL).upper()


def _begin(begun: list[str], words: frozenset[str]) -> bool:
    """Tell whether every text is the beginning of a word of its own."""
    return len({next((word for word in sorted(words) if word.startswith(start)), "") for start in begun} - {""}) == len(
        begun
    )


class NameIndex:
    """Names by their words, to find quickly what a misspelt or shortened name means."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(name for name in names if is_said(name))
        self.words = {name: frozenset(words_of(name)) for name in self.names}
        self.by_key = {name_key(name): name for name in reversed(self.names)}
        self.by_word: dict[str, list[str]] = {}
        for name, words in self.words.items():
            for word in words:
                self.by_word.setdefault(word, []).append(name)
        self.found: dict[str, str | None] = {}

    def near(self, typed: str) -> str | None:
        """Find the name that is most likely meant: a short form, a typing error, or one behind a title."""
        if typed not in self.found:
            self.found[typed] = self._near(typed) if len(self.found) < _MOST_SEARCHES else None
        return self.found[typed]

    def fitting(self, typed: str) -> tuple[str, ...]:
        """Give the names that hold all words of a text, where there are two to four of them."""
        words = frozenset(words_of(typed)) - _SMALL
        known = [frozenset(self.by_word.get(word, ())) for word in words]
        found = sorted(frozenset.intersection(*known)) if known else []
        return tuple(found) if 2 <= len(found) <= 4 else ()

    def _near(self, typed: str) -> str | None:
        return self._alike(typed) or self._short(typed) or self._without_rest(typed)

    def _short(self, typed: str) -> str | None:
        """Find the one name of which a text is the first letters, or the beginnings of its words."""
        if len(self.names) > _MOST_COMPARED:
            return None
        letters = typed.strip().replace(".", "")
        if re.fullmatch(r"[A-Z]{3,6}", letters):
            fits = [name for name in self.names if _initials(name) == letters]
            return fits[0] if len(fits) == 1 else None
        begun = [word for word in words_of(typed) if word not in _SMALL]
        if len(begun) < 2 or any(len(word) < 3 for word in begun):
            return None
        fits = [name for name in self.names if _begin(begun, self.words[name] - _SMALL)]
        return fits[0] if len(fits) == 1 else None

    def _without_rest(self, typed: str) -> str | None:
        """Find the name before a comma or parenthesis, or behind a title."""
        first = re.split(r"\s*[,(]", typed)[0].strip()
        words = first.split()
        while len(words) > 2 and name_key(words[0]).strip(".") in _TITLES:
            words = words[1:]
        bare = " ".join(words)
        if bare == typed.strip() or not bare:
            return None
        return self.by_key.get(name_key(bare)) or (self._alike(bare) if first == typed.strip() else None)

    def _alike(self, typed: str) -> str | None:
        words = frozenset(words_of(typed))
        known = [frozenset(self.by_word.get(word, ())) for word in words]
        holding_all = frozenset.intersection(*known) if known else frozenset()
        if len(holding_all) == 1:
            return next(iter(holding_all))
        found = nearest(typed, self._candidates(typed, words))
        if found:
            return found[0]
        touched = {name for names in known for name in names if len(names) <= _MOST_COMPARED}
        untitled = sorted(name for name in touched if self._untitled(words, self.words[name]))
        return untitled[0] if len(untitled) == 1 else None

    def _candidates(self, typed: str, words: frozenset[str]) -> list[str]:
        """Give the names worth comparing letter by letter; in a long list those that share a word, or length."""
        if len(self.names) <= _MOST_COMPARED:
            return list(self.names)
        sharing = {name for word in words for name in self.by_word.get(word, ())[:_MOST_COMPARED]}
        alike = [name for name in self.names if abs(len(name) - len(typed)) <= 1][:_MOST_COMPARED]
        return sorted(sharing)[:_MOST_COMPARED] + alike

    @staticmethod
    def _untitled(typed: frozenset[str], own: frozenset[str]) -> bool:
        return len(own) > 1 and own < typed and typed - own <= _TITLES
