"""A105: all that is known comes from one side."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model.vocabulary import Kind

CARD = Card(
    code="A105",
    name="single-source",
    title="All data come from one side",
    severity=Severity.LOW,
    why="Police records show only a part of a problem. Several sources together show how big it is, and for whom.",
    remedy="Ask one more holder of data, such as the ambulance service, a school or those harmed.",
    looks_at="Who holds the data for each question.",
    judged="There is a gap when questions name only the police, or only one other party, as holders of data.",
    not_assessed="While fewer than two questions say who holds the data.",
    may_mean="Other sources were used, and the questions do not name them.",
    sources=("college-solving", "pop-own-data"),
)


def check(case: Case) -> Outcome:
    """Judge whether the questions rest on more than one side."""
    cast = case.cast
    asked = {mention.path[2]: mention for mention, _ in cast.named if mention.field == "data_from"}
    if len(asked) < 2:
        return CannotTell("fewer than two questions say who holds the data")
    holders = {id for mention, id in cast.named if mention.field == "data_from"}
    sides = {"police" if _is_police(cast, id) else id for id in holders}
    if len(sides) > 1:
        return Looked()
    name = "the police" if sides == {"police"} else cast.name_of(next(iter(sides)))
    says = f"All {len(asked)} questions that name a holder of data rest on {name} alone."
    return Looked((Gap(says, (), Confidence.STATED),))


def _is_police(cast: Cast, id: str) -> bool:
    return id in cast.team or any(party.id == id and party.kind is Kind.POLICE for party in cast.parties)
