"""A relationship: a new one, or what is new about one that the file has."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.cast import Cast
from stakemap.edits.patch import AddEntry, Edit, SetValue
from stakemap.intake.ties import MUTUAL
from stakemap.keeping.desk import Desk
from stakemap.keeping.plan import NotUsable
from stakemap.keeping.spot import Told, tell_rest
from stakemap.keeping.values import read_entry
from stakemap.model import Relationship, Span, known, listed
from stakemap.model.vocabulary import TieState
from stakemap.words import name_key

__all__ = ["index_of_tie", "set_tie"]


def set_tie(desk: Desk, one: str, kind: str, other: str, more: Mapping[str, str], day: str) -> Told:
    """Give the edits that write a relationship down, and what they do in sentences.

    One that the file has between these two, of the same kind and not over, gets what is new. Where its state changes
    it ends on that day and a new one begins, so that the past stays; without a day that is today where the file says
    since when it was as it was, else it is written over.

    Args:
        desk: Knows names, days and the file.
        one: Name at one end, as it stands in the file; the first where it goes one way.
        kind: A verb or phrase.
        other: Name at the other end.
        more: Options, by the word that was typed for them.
        day: Today, as a date of the format.

    Raises:
        NotUsable: Both ends are the same, or an option is none of a relationship's.
    """
    if name_key(one) == name_key(other):
        raise NotUsable("Both ends of this relationship are the same. Name two.", f'set "{one}" knows NAME')
    mutual = name_key(kind) in MUTUAL
    values = read_entry(desk, Relationship, {"kind": kind}, more)
    new = {"between": [one, other], **values} if mutual else {"from": one, "to": other, **values}
    says = f"{one} {kind} {other}"
    said = {key: value for key, value in values.items() if key != "kind"}
    told = tell_rest(values, "kind")
    at = index_of_tie(desk.cast, one, kind, other)
    if at is None:
        return [AddEntry(("relationships",), new)], [f"New relationship: {says}{f' ({told})' if told else ''}"]
    old = listed(desk.cast.problem.relationships)[at]
    if not said:
        return [], [f"The relationship is there already: {says}."]
    changed = "state" in said and old.state is not None and str(old.state) != said["state"]
    if changed and ("since" in said or isinstance(old.since, Span)):
        since = said.get("since", day)
        edits: list[Edit] = [
            SetValue(("relationships", at, "until"), since),
            AddEntry(("relationships",), {**new, "since": since}, at + 1),
        ]
        return edits, [f"{says}: {old.state} until {since}, then {said['state']}"]
    return [SetValue(("relationships", at, key), value) for key, value in said.items()], [f"{says}: {told}"]


def index_of_tie(cast: Cast, one: str, kind: str, other: str) -> int | None:
    """Find the last relationship of this kind between two that is not over; None where there is none."""
    mutual = name_key(kind) in MUTUAL
    ends = [cast.roster.find(one) or one, cast.roster.find(other) or other]
    for at, tie in reversed(list(enumerate(listed(cast.problem.relationships)))):
        own = [cast.roster.find(name) or name for name in tie.ends]
        both = sorted(own) == sorted(ends) if mutual or isinstance(tie.between, tuple) else own == ends
        over = tie.until is not None or tie.state is TieState.ENDED
        if both and not over and name_key(known(tie.kind) or kind) == name_key(kind):
            return at
    return None
