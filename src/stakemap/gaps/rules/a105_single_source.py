"""A105: all that is known comes from one side."""

from __future__ import annotations

from stakemap.cast import Cast, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model.vocabulary import Kind
from stakemap.words import name_key

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

_POLICE = "the police"
"""No id holds a space."""


def check(case: Case) -> Outcome:
    """Judge whether the questions rest on more than one side."""
    cast = case.cast
    named = [pair for pair in zip(cast.mentions, cast.targets, strict=True) if pair[0].field == "data_from"]
    asked = {mention.path[2] for mention, _ in named}
    if len(asked) < 2:
        return CannotTell("fewer than two questions say who holds the data")
    sides = {_side(cast, id): mention.text for mention, id in sorted(named, key=lambda pair: pair[0].text)}
    if len({_side(cast, id) or name_key(mention.text) for mention, id in named}) > 1:
        return Looked()
    side, written = next(iter(sides.items()))
    name = "the police" if side == _POLICE else cast.name_of(side) if side else written
    all_ = "Both" if len(asked) == 2 else f"All {len(asked)}"
    says = f"{all_} questions that name a holder of data rest on {name} alone."
    return Looked((Gap(says, (), Confidence.STATED),))


def _side(cast: Cast, id: str | None) -> str:
    """Give who holds the data: the police, whichever body of theirs, or the id of the party; empty when unlisted."""
    if id is None:
        return ""
    home = cast.home(id)
    member = cast.member(home)
    police = {id, home} & cast.team or (isinstance(member, Party) and member.kind is Kind.POLICE)
    return _POLICE if police else home
