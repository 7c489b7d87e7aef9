"""Open actions and whom they wait for; parties that the file implies and nobody listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stakemap.cast.ids import Ids
from stakemap.cast.mentions import Mention
from stakemap.cast.roster import Roster
from stakemap.model import Problem, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import name_key, slug

__all__ = ["Ask", "Implied", "find_asks", "find_implied", "pair_mentions"]

_AGREED = frozenset({ActionStatus.AGREED, ActionStatus.UNDER_WAY})
_OVER = frozenset({ActionStatus.DONE, ActionStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class Implied:
    """A party that the file implies and nobody listed.

    Attributes:
        id: Stable id.
        name: The name as written; where it is written in several ways, the first of these by alphabet.
        mentions: The mentions that imply it; at least one of them in something still open.
    """

    id: str
    name: str
    mentions: tuple[Mention, ...]

    @property
    def guess(self) -> bool:
        """Tell whether only guesses mention it, what is done, dropped or answered aside."""
        return all(mention.use.guess for mention in self.mentions if mention.live)


@dataclass(frozen=True, slots=True)
class Ask:
    """One action that is still open, with the ids of those it waits for.

    Attributes:
        title: What is to be done.
        index: Place in the file's list of actions.
        agreed: True when it is agreed or under way; otherwise it counts as proposed.
        needs: Ids of parties (listed or implied) that must take part.
        maybe: Ids of parties that only a guess names, and that are not in ``needs``.
    """

    title: str
    index: int
    agreed: bool
    needs: tuple[str, ...]
    maybe: tuple[str, ...]


def find_implied(
    mentions: tuple[Mention, ...], targets: tuple[str | None, ...], roster: Roster
) -> tuple[tuple[Implied, ...], dict[str, str]]:
    """Give the implied parties, and the id behind each of their names."""
    by_key: dict[str, list[Mention]] = {}
    for mention, target in zip(mentions, targets, strict=True):
        if target is None and mention.use.implies and not roster.find_all(mention.text):
            by_key.setdefault(name_key(mention.text), []).append(mention)
    open_ones = {key: tuple(found) for key, found in by_key.items() if any(mention.live for mention in found)}
    names = {key: min(mention.text for mention in found) for key, found in open_ones.items()}
    free = Ids((*roster.stakeholders, *roster.people))
    ids = {key: free.give(slug(names[key])) for key in sorted(open_ones)}
    return tuple(Implied(ids[key], names[key], open_ones[key]) for key in ids), ids


def pair_mentions(
    mentions: tuple[Mention, ...], targets: tuple[str | None, ...], roster: Roster, implied: dict[str, str]
) -> tuple[tuple[Mention, str], ...]:
    """Pair each mention with the party it names; mentions of nobody in particular are left out."""
    found = []
    for mention, target in zip(mentions, targets, strict=True):
        person = roster.people.get(target) if target else None
        id = (person.party if person and person.party else target) or implied.get(name_key(mention.text))
        if id is not None:
            found.append((mention, id))
    return tuple(found)


def find_asks(problem: Problem, roster: Roster, implied: dict[str, str]) -> tuple[Ask, ...]:
    """Give the open actions in file order, with the ids of those they wait for."""
    response = known(problem.response)
    asks = []
    for index, action in enumerate(listed(response.actions) if response else ()):
        if action.status in _OVER:
            continue
        needs = _ids(listed(action.needs), roster, implied)
        maybe = tuple(sorted(set(_ids(listed(action.maybe), roster, implied)).difference(needs)))
        title = known(action.do) or f"action {index + 1}"
        asks.append(Ask(title, index, action.status in _AGREED, needs, maybe))
    return tuple(asks)


def _ids(names: Iterable[str], roster: Roster, implied: dict[str, str]) -> tuple[str, ...]:
    """Give the parties behind names; a person stands for the stakeholder he or she is listed under."""
    found: set[str] = set()
    for name in names:
        id = roster.find(name) or implied.get(name_key(name))
        if id is not None:
            person = roster.people.get(id)
            found.add(person.party if person and person.party else id)
    return tuple(sorted(found))
