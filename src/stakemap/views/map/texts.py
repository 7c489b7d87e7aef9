"""Keep the texts of many cards once: what the page shows already, and one sentence for all whom it is about."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["OWN_NAME", "OWN_PERSON", "Texts"]

OWN_NAME, OWN_PERSON = "\x01", "\x02"
"""Stand in a text for the name of whoever it is about, and of the person named there.

No problem file can hold these characters."""


class Texts:
    """Texts with a place each, in the order in which they are first needed.

    Attributes:
        own: Those that stand nowhere else in the page.
    """

    def __init__(self, shown: Sequence[str] = ()) -> None:
        """Begin with the texts that the script reads off the page, in the order of the page."""
        self.own: list[str] = []
        self._shown = len(shown)
        self._places: dict[str, int] = {}
        for number, text in enumerate(shown):
            self._places.setdefault(text, number)

    def place(self, text: str, *names: str) -> int:
        """Give the place of a text; ``names`` are that of whoever it is about, and perhaps of the person there."""
        if text in self._places:
            return self._places[text]
        told = text
        if not {OWN_NAME, OWN_PERSON} & set(text):
            for name, sign in zip(names, (OWN_NAME, OWN_PERSON), strict=False):
                told = told.replace(name, sign) if name else told
        if told not in self._places:
            self._places[told] = self._shown + len(self.own)
            self.own.append(told)
        return self._places[told]
