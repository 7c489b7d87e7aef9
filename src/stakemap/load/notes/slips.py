"""Notes on slips of the pen that nothing else shows: in a name of the team, and in a list that holds a thing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from stakemap.errors import Diagnostic
from stakemap.load.references import Names
from stakemap.load.sheet import shown
from stakemap.load.source_map import Path
from stakemap.words import name_key

__all__ = ["note_slips"]

_ALIKE = 0.88  # judgement: a letter left out, doubled or swapped with the next in a name of eight letters
_MOST_COMPARED = 500  # judgement: spelling is compared with so many names at most, so that long lists stay quick
_LISTED_ONCE = frozenset({"Issue", "Measure", "Place"})


def note_slips(names: Names) -> tuple[Diagnostic, ...]:
    """Find a team name misspelt once, two names without a comma, and issues, measures and places given twice."""
    return (*_team(names), *_glued(names), *_twice(names))


def _team(names: Names) -> Iterator[Diagnostic]:
    """See the agency or one of its officers, who need not be listed, spelled once nearly as somebody who is.

    A name that stands in the file twice in one spelling is meant so: a unit is often called like its agency.
    """
    agency = names.roster.agency
    mentions = [(path, text) for _, _, path, text in names.mentions] + ([(("agency",), agency)] if agency else [])
    used = Counter(name_key(text) for _, text in mentions)
    once = [(path, text) for path, text in mentions if used[name_key(text)] == 1 and _unlisted(names, text)]
    listed = [named.name for named in (*names.roster.parties, *names.roster.people)]
    if not once or len(listed) > _MOST_COMPARED:
        return
    from stakemap.load.suggest.near import alike  # few files pay for it

    for path, text in once:
        near = alike(text, listed, _ALIKE)
        if near is not None and not _other_letter(near, text):
            says = f"{shown(text)} is not on the stakeholder list, but {shown(near)} is."
            yield names.tell("close-name", path, says, f"{near}, if that is who is meant")


def _glued(names: Names) -> Iterator[Diagnostic]:
    """See two names of the list that lack the comma between them: ``[Sam Sample Jordan Example]``."""
    for _, _, path, text in names.mentions:
        words = text.split()
        if names.roster.find(text) or not 2 < len(words) < 20 or not isinstance(path[-1], int):
            continue
        pairs = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
        pair = next((pair for pair in pairs if all(map(names.roster.find, pair))), None)
        if pair is not None:
            says = f"{shown(text)} is not on the stakeholder list, but {shown(pair[0])} and {shown(pair[1])} are."
            yield names.tell("missing-comma", path, says, f"{pair[0]}, {pair[1]}")


def _unlisted(names: Names, text: str) -> bool:
    return names.roster.knows(text) and not names.roster.find(text)


def _other_letter(name: str, typed: str) -> bool:
    """Tell whether one letter stands for another, as in Jon and Jan, which may well be two people."""
    one, other = name_key(name), name_key(typed)
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _twice(names: Names) -> Iterator[Diagnostic]:
    first: dict[tuple[str, str], Path] = {}
    for entry in names.entries:
        if entry.part.__name__ not in _LISTED_ONCE:
            continue
        for path, text in entry.texts("name")[:1]:
            other = first.setdefault((entry.part.__name__, name_key(text)), path)
            if other != path:
                says = f"{shown(text)} is listed twice, also in line {names.line(other)}."
                yield names.tell("same-entry", path, says, "put both entries together, or give one another name")
