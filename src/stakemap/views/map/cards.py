"""Compose a card for everybody: all that the file says of them, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from stakemap.cast import Cast, Human, Implied, Party, Tie
from stakemap.gaps import Assessment
from stakemap.model import listed
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Card, Row
from stakemap.views.map.history import History, build_history, compose_contacts, compose_history
from stakemap.views.map.past import until
from stakemap.views.map.telling import rank_words, reason_lines, route_text
from stakemap.views.recruits import rank_texts
from stakemap.views.values import fields_of, tell_value
from stakemap.words import count, join, name_key

__all__ = ["compose_cards"]

_SHOWN_BEFORE = frozenset({"name", "status", "since", "people", "officer", "readiness", "approach"})
_SEEN_ANYWAY = frozenset({"P101", "P102", "P104", "P106"})
"""Gaps that a card shows by itself: nobody named, nobody looks after them, not listed, nobody in the role."""
_UNITS = {"contact_every": " days"}


_Lines = dict[str, list[tuple[int, str]]]
"""What is told, by id of whoever is in it, each with its place in the file."""


@dataclass(frozen=True, slots=True)
class _Told:
    """What the file tells of somebody in other places than their own entry."""

    asks: dict[str, list[str]]
    guesses: dict[str, list[str]]
    ties: _Lines
    history: History


def compose_cards(
    cast: Cast, recruits: Sequence[Recruit], assessment: Assessment | None, only: Set[str] | None = None
) -> tuple[Card, ...]:
    """Give one card for each party, for each party that only the file implies, and for each empty role.

    ``only`` holds the ids of those who get one, where there are too many; None gives everybody a card.
    """
    ranks = rank_texts(recruits)
    by_id = {recruit.id: recruit for recruit in recruits}
    gaps, told = _gaps_by_name(assessment), _tell_all(cast)
    parties = [party for party in cast.parties if _in(only, party.id)]
    cards = [_party_card(cast, party, by_id.get(party.id), ranks, gaps, told) for party in parties]
    implied = {new.id: new for new in cast.implied}
    for recruit in recruits:
        if not recruit.listed and _in(only, recruit.id):
            cards.append(_ghost_card(cast, recruit, implied.get(recruit.id), ranks, gaps, told.history))
    return tuple(sorted(cards, key=lambda card: (name_key(card.name), card.id)))


def _in(only: Set[str] | None, id: str) -> bool:
    return only is None or id in only


def _gaps_by_name(assessment: Assessment | None) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for finding in assessment.findings if assessment else ():
        for name in finding.about:
            if not finding.accepted and finding.code not in _SEEN_ANYWAY:
                found[name] = (*found.get(name, ()), f"{finding.says} ({finding.code})")
    return found


def _party_card(
    cast: Cast,
    party: Party,
    recruit: Recruit | None,
    ranks: dict[str, str],
    gaps: dict[str, tuple[str, ...]],
    told: _Told,
) -> Card:
    ids = (party.id, *(human.id for human in party.named))
    rows = [
        *(_recruit_rows(cast, recruit, ranks) if recruit else ()),
        *_row("Status", (_standing(cast, party),)),
        *_row("People", tuple(_person(cast, human) for human in party.named) or ("nobody named yet",)),
        *_row("People who left", tuple(_person(cast, human) for human in party.former)),
        *_row("Looked after by", (join(party.officers) or "nobody yet",) if party != cast.agency else ()),
        *_row("Actions that need them", (*told.asks.get(party.id, ()), *told.guesses.get(party.id, ()))),
        *_fields(cast, party),
        *_row("Ties", _of(told.ties, ids)),
        *compose_history(cast, party, told.history),
        *_row("What is missing", gaps.get(party.name, ())),
    ]
    also = "\n".join((*listed(party.entry.aka), *(human.label for human in party.named)))
    return Card(party.id, party.name, _tag(cast, party, recruit, ranks), tuple(rows), also)


def _ghost_card(
    cast: Cast,
    recruit: Recruit,
    implied: Implied | None,
    ranks: dict[str, str],
    gaps: dict[str, tuple[str, ...]],
    history: History,
) -> Card:
    mentions = tuple(dict.fromkeys(mention.of for mention in implied.mentions if mention.of)) if implied else ()
    rows = [
        *_recruit_rows(cast, recruit, ranks),
        *_row("Parties that could be meant", recruit.candidates),
        *_row("Who it often is", recruit.examples),
        *_row("Where the file speaks of them", mentions),
        *compose_contacts(history, recruit.id),
        *_row("What is missing", gaps.get(recruit.name, ())),
    ]
    where = "A role nobody fills" if recruit.basis == "role" else "Not on your stakeholder list yet"
    return Card(recruit.id, recruit.name, f"{where}. {_to_recruit(ranks[recruit.id])}", tuple(rows))


def _tag(cast: Cast, party: Party, recruit: Recruit | None, ranks: dict[str, str]) -> str:
    if recruit:
        return _to_recruit(ranks[party.id])
    if party == cast.agency:
        return "Our own agency."
    return "No longer a stakeholder." if party.left else "On board."


def _to_recruit(rank_text: str) -> str:
    return f"Still to recruit: {rank_words(rank_text)}."


def _recruit_rows(cast: Cast, recruit: Recruit, ranks: dict[str, str]) -> Iterator[Row]:
    """Say why they are needed and what to do; the points are shown with every reason and in sum."""
    total = f"{count(recruit.points, 'point')} in all: {rank_words(ranks[recruit.id])}."
    yield Row("Why they are needed", (*reason_lines(recruit), total))
    yield Row("First step", (recruit.first_step,))
    yield from _row("Way in", (route_text(cast, recruit),))
    low, high = recruit.rank_range
    if low != high:
        yield Row("Once more is known", (f"They could be anywhere from rank {low} to rank {high}.",))
    yield from _row("Find out next", (recruit.question or "",))


def _row(label: str, lines: tuple[str, ...]) -> tuple[Row, ...]:
    said = tuple(line for line in lines if line)
    return (Row(label, said),) if said else ()


def _standing(cast: Cast, party: Party) -> str:
    if party.left:
        return f"left ({tell_value(party.entry.left)})"
    if party == cast.agency:
        return "our own agency"
    since = f" since {party.standing.since}" if party.standing.since else ""
    return f"{party.standing.word}{since}"


def _person(cast: Cast, human: Human) -> str:
    entry = until(human.entry, cast.as_of)
    if entry is None:
        return human.label
    rest = (
        f"{key.replace('_', ' ')}: {tell_value(value)}"
        for key, value in fields_of(entry)
        if key not in ("name", "title")
    )
    return ", ".join(part for part in (human.label, human.title if human.name else "", *rest) if part)


def _fields(cast: Cast, party: Party) -> Iterator[Row]:
    """Tell what the file states beside the facts that have a row of their own, as of the day of the map."""
    for key, stated in fields_of(party.entry):
        value = until(stated, cast.as_of)
        if key not in _SHOWN_BEFORE and value is not None and (value != () or stated == ()):
            yield from _field(key, value)


def _field(key: str, value: object) -> tuple[Row, ...]:
    lines = tuple(tell_value(item) for item in value) if isinstance(value, tuple) else (tell_value(value),)
    label = key.removeprefix("x_").replace("_", " ").capitalize()
    return _row(label, tuple(f"{line}{_UNITS.get(key, '')}" for line in lines if line) or ("none",))


def _tell_all(cast: Cast) -> _Told:
    """Tell every action, tie and contact once, for whoever is in it."""
    asks: dict[str, list[str]] = {}
    guesses: dict[str, list[str]] = {}
    for ask in cast.asks:
        for id in ask.needs:
            asks.setdefault(id, []).append(ask.title)
        for id in ask.maybe:
            guesses.setdefault(id, []).append(f"{ask.title} (a guess)")
    return _Told(asks, guesses, _ties(cast), build_history(cast))


def _of(told: _Lines, ids: Sequence[str]) -> tuple[str, ...]:
    """Give what is told of any of these, each thing once, sorted by its words."""
    return tuple(
        text for _, text in sorted({line for id in ids for line in told.get(id, ())}, key=lambda line: line[1])
    )


def _ties(cast: Cast) -> _Lines:
    told: _Lines = {}
    for number, tie in enumerate(cast.ties):
        if tie.recorded:
            text = f"{cast.name_of(tie.a)} {tie.kind} {cast.name_of(tie.b)}{_quality(tie)}"
            for id in {tie.a, tie.b}:
                told.setdefault(id, []).append((number, text))
    return told


def _quality(tie: Tie) -> str:
    words = [word.value for word in (tie.state, tie.strength) if word]
    return f" ({', '.join(words)})" if words else ""
