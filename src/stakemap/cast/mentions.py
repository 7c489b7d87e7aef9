"""Every place in a problem file where somebody is mentioned by name, and what the mention means.

This table is the one home of the rules in the format's section "Reading rules" about who must be on the
list, who is implied by being mentioned, and who is taken as an officer of the agency.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stakemap.model import NotKnown, Part, Problem, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import name_key

__all__ = ["FIELDS", "Mention", "Use", "find_mentions"]

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """What a mention in one field means.

    Attributes:
        must_be_listed: An unlisted name here is a mistake.
        implies: An unlisted name here is a party that somebody still needs to be recruited.
        guess: The mention is a guess of ours, to be confirmed.
        officer: An unlisted name here is taken as an officer of the agency.
        uses: The mention gives the party a part in the work, so that it is not idle.
    """

    must_be_listed: bool = False
    implies: bool = False
    guess: bool = False
    officer: bool = False
    uses: bool = False


_LISTED = Use(must_be_listed=True)
_OFFICER = Use(officer=True)
_PARTY = Use(implies=True, uses=True)
_NOBODY = Use()

FIELDS: dict[str, Use] = {
    "relationship": _LISTED,
    "part_of": _LISTED,
    "accepted.about": _LISTED,
    "needs": _PARTY,
    "maybe": Use(implies=True, guess=True),
    "for": _PARTY,
    "data_from": _PARTY,
    "owner": _PARTY,
    "maintainer": _PARTY,
    "enforcer": _PARTY,
    "manager": _PARTY,
    "triangle": _PARTY,
    "triangle group": Use(uses=True),
    "lead": _OFFICER,
    "action lead": Use(officer=True, uses=True),
    "officer": _OFFICER,
    "who": _OFFICER,
    "held_by": _OFFICER,
    "issue who": Use(uses=True),
    "action with": Use(uses=True),
    "other": _NOBODY,
}
_TRIANGLE = ("handler", "target", "guardian", "manager", "super_controllers")
_OVER = frozenset({ActionStatus.DONE, ActionStatus.DROPPED})


@dataclass(frozen=True, slots=True)
class Mention:
    """One name, somewhere in the file.

    Attributes:
        text: The name as written.
        field: A key of `FIELDS`.
        path: Where it stands in the file.
        of: The action, question, issue or place it stands in; empty elsewhere.
        live: False in actions that are done or dropped and in questions that are answered.
    """

    text: str
    field: str
    path: Path
    of: str = ""
    live: bool = True

    @property
    def use(self) -> Use:
        """What the mention means."""
        return FIELDS[self.field]


def find_mentions(problem: Problem) -> tuple[Mention, ...]:
    """Give every mention of somebody by name, in file order of the sections."""
    nobody = {NotKnown.UNKNOWN.value, NotKnown.NONE.value}
    every = (
        *_in_lead(problem),
        *_in_places(problem),
        *_in_stakeholders(problem),
        *_in_relationships(problem),
        *_in_scanning(problem),
        *_in_analysis(problem),
        *_in_response(problem),
        *_in_work(problem),
    )
    return tuple(mention for mention in every if name_key(mention.text) not in nobody)


def _names(part: Part, key: str, field: str, path: Path, of: str = "", live: bool = True) -> Iterator[Mention]:
    """Yield the mentions in one field that holds one name or a list of names."""
    value = getattr(part, key)
    shown = key.rstrip("_")
    if isinstance(value, tuple):
        yield from (Mention(text, field, (*path, shown, i), of, live) for i, text in enumerate(value))
    elif value is not None and not isinstance(value, NotKnown):
        yield Mention(value, field, (*path, shown), of, live)


def _in_lead(problem: Problem) -> Iterator[Mention]:
    if (lead := known(problem.lead)) is not None:
        yield from _names(lead, "name", "lead", ("lead",))
        yield from _names(lead, "with_", "lead", ("lead",))


def _in_places(problem: Problem) -> Iterator[Mention]:
    for i, place in enumerate(listed(problem.places)):
        for role in ("owner", "maintainer", "enforcer", "manager"):
            yield from _names(place, role, role, ("places", i), known(place.name) or "")


def _in_stakeholders(problem: Problem) -> Iterator[Mention]:
    for i, party in enumerate(listed(problem.stakeholders)):
        path: Path = ("stakeholders", i)
        yield from _names(party, "part_of", "part_of", path)
        yield from _names(party, "officer", "officer", path)
        yield from _names(party, "successor", "other", path)
        for j, person in enumerate(listed(party.people)):
            at = (*path, "people", j)
            yield from _names(person, "officer", "officer", at)
            for key in ("successor", "also_at"):
                yield from _names(person, key, "other", at)
        for j, readiness in enumerate(listed(party.readiness)):
            yield from _names(readiness, "by", "other", (*path, "readiness", j))


def _in_relationships(problem: Problem) -> Iterator[Mention]:
    for i, tie in enumerate(listed(problem.relationships)):
        path: Path = ("relationships", i)
        for key in ("between", "from_", "to"):
            yield from _names(tie, key, "relationship", path)
        yield from _names(tie, "held_by", "held_by", path)
        yield from _names(tie, "reported_by", "other", path)


def _in_scanning(problem: Problem) -> Iterator[Mention]:
    if (scanning := known(problem.scanning)) is None:
        return
    for i, issue in enumerate(listed(scanning.issues)):
        yield from _names(issue, "who", "issue who", ("scanning", "issues", i), known(issue.name) or "")
    for i, view in enumerate(listed(scanning.views)):
        yield from _names(view, "who", "other", ("scanning", "views", i))


def _in_analysis(problem: Problem) -> Iterator[Mention]:
    if (analysis := known(problem.analysis)) is None:
        return
    for i, question in enumerate(listed(analysis.questions)):
        live = known(question.answer) is None
        at: Path = ("analysis", "questions", i)
        yield from _names(question, "data_from", "data_from", at, known(question.ask) or "", live)
    for i, tried in enumerate(listed(analysis.tried)):
        yield from _names(tried, "by", "other", ("analysis", "tried", i))
    if (triangle := known(analysis.triangle)) is not None:
        for key in _TRIANGLE:
            yield from _names(triangle, key, "triangle", ("analysis", "triangle"), key.replace("_", " "))
        for key in ("offender", "place"):
            yield from _names(triangle, key, "triangle group", ("analysis", "triangle"), key)


def _in_response(problem: Problem) -> Iterator[Mention]:
    if (response := known(problem.response)) is None:
        return
    for i, action in enumerate(listed(response.actions)):
        path: Path = ("response", "actions", i)
        of = known(action.do) or ""
        live = action.status not in _OVER
        for key, field in (("needs", "needs"), ("maybe", "maybe"), ("for_", "for"), ("lead", "action lead")):
            yield from _names(action, key, field, path, of, live)
        yield from _names(action, "with_", "action with", path, of, live)


def _in_work(problem: Problem) -> Iterator[Mention]:
    for i, task in enumerate(listed(problem.assignments)):
        yield from _names(task, "who", "who", ("assignments", i))
        yield from _names(task, "for_", "other", ("assignments", i))
    for i, checkin in enumerate(listed(problem.checkins)):
        yield from _names(checkin, "with_", "other", ("checkins", i))
    for i, contact in enumerate(listed(problem.log)):
        yield from _names(contact, "who", "who", ("log", i))
        yield from _names(contact, "met", "other", ("log", i))
    for i, accepted in enumerate(listed(problem.accepted)):
        yield from _names(accepted, "about", "accepted.about", ("accepted", i))
        yield from _names(accepted, "by", "other", ("accepted", i))


def mentioned_officers(mentions: Iterable[Mention]) -> tuple[tuple[str, Path], ...]:
    """Give the names that stand where an officer is expected, each with a place, in name order.

    Where a name is written in several ways, the first of these by alphabet is given.
    """
    found: dict[str, tuple[str, Path]] = {}
    for mention in mentions:
        if mention.use.officer:
            written = (mention.text, mention.path)
            key = name_key(mention.text)
            found[key] = min(found.get(key, written), written, key=lambda one: one[0])
    return tuple(found[key] for key in sorted(found))
