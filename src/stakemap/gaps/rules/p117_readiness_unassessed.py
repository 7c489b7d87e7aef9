"""P117: something is asked of a partner, and nobody knows how ready or able it is."""

from __future__ import annotations

from stakemap.cast import Ask, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, asks_of, outsiders, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.readiness import is_assessed, level_of
from stakemap.knowledge import say
from stakemap.model import NotKnown
from stakemap.model.vocabulary import Status
from stakemap.words import count

CARD = Card(
    code="P117",
    name="readiness-unassessed",
    title="Nobody knows how ready or able they are",
    severity=Severity.LOW,
    why=(
        "Whoever is not ready needs another conversation than whoever is not able. An ask that fits neither is easily "
        "turned down."
    ),
    remedy="Ask how ready they are, and apart from that whether they are able. Write it under readiness and capacity.",
    looks_at="Partners that an open action needs and that talk or work with us: their readiness and capacity.",
    judged=(
        "There is a gap when a partner talks with us, and there is no word on readiness or capacity. Those who work "
        "with us show it by what they do. Before anybody talks there is nothing to judge."
    ),
    not_assessed=(
        "While nobody is on the list (P100), while nothing is asked of anybody, or while none of those who are asked "
        "talks with us."
    ),
    may_mean="Somebody on the team knows, and nobody wrote it down.",
    sources=("training-report", "organizational-readiness", "readiness-ruler"),
    requires=("P100",),
)

_IN_TOUCH = (Status.TALKING, Status.ENGAGED, Status.COMMITTED)


def check(case: Case) -> Outcome:
    """Judge each partner that is asked for something and talks with us."""
    cast = case.cast
    asks = asks_of(cast)
    asked = tuple(party for party in outsiders(cast) if party.id in asks)
    if not asked:
        return CannotTell("no open action needs a partner on the list yet")
    in_touch = tuple(party for party in asked if party.standing.status in _IN_TOUCH)
    if not in_touch:
        return CannotTell("none of those who are asked for something talks with us yet")
    gaps = tuple(
        _gap(party, asks[party.id]) for party in in_touch if not party.engaged and not is_assessed(party, cast.as_of)
    )
    return Looked(gaps, len(in_touch), "partners who are asked for something and talk with us")


def _gap(party: Party, asks: tuple[Ask, ...]) -> Gap:
    titles = [title for _, title in sorted((not ask.agreed, ask.title) for ask in asks)]
    more = f" and {count(len(titles) - 1, 'more action')}" if len(titles) > 1 else ""
    says = (
        f"{quoted(titles[0])}{more} {'need' if more else 'needs'} {party.name}. "
        "Nobody wrote down how ready they are, or whether they are able."
    )
    stated = NotKnown.UNKNOWN in (party.entry.readiness, level_of(party))
    return Gap(
        says,
        (party.name,),
        Confidence.STATED if stated else Confidence.ABSENT,
        remedy=say("readiness-unknown", contact=party.name),
    )
