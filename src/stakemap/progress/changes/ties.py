"""Which ties were made, strained, repaired or ended; several between the same two count as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stakemap.cast import Cast, Human, Tie
from stakemap.model import NotKnown, Span, listed
from stakemap.model.vocabulary import TieState
from stakemap.progress.changes.change import Change, Unclear
from stakemap.progress.changes.sides import Sides

__all__ = ["compare_ties", "kind_of_turn"]

UNKNOWN, NO_TIE, ABSENT = "unknown", "no tie", "not recorded"
_WORST_FIRST = (TieState.STRAINED, TieState.ACTIVE, TieState.KNOWN)
OFF = frozenset({TieState.ENDED.value, NO_TIE, ABSENT})


@dataclass(frozen=True, slots=True)
class _Pair:
    """The ties of two: their state as one word, and since when the latest of that state has been."""

    word: str
    since: Span | None


def compare_ties(sides: Sides) -> Iterator[Change | Unclear]:
    """Give each two whose tie is another than before; of several ties a strained one tells, an ended one never."""
    before, after = _pairs(sides.before), _pairs(sides.after)
    absent = _Pair(ABSENT, None)
    moved = {_moved(sides, ends): pair for ends, pair in before.items()}
    for ends in sorted({*moved, *after}, key=lambda ends: sorted(ends)):
        was, now = moved.get(ends, absent), after.get(ends, absent)
        kind = kind_of_turn(was.word, now.word)
        if kind and not _left(sides, ends, now.word):
            names = tuple(sorted(_name(sides, id) for id in ends))
            yield Change("ties", kind, names, was.word, now.word, now.since)
    if sides.one_file and (undated := _undated(sides.after)):
        yield Unclear("ties", "ties not dated", undated)


def _pairs(cast: Cast) -> dict[frozenset[str], _Pair]:
    found: dict[frozenset[str], list[Tie]] = {}
    for tie in cast.ties:
        if tie.origin == "relationship":
            found.setdefault(frozenset({tie.a, tie.b}), []).append(tie)
    return {ends: _together(cast, ties) for ends, ties in found.items()}


def _together(cast: Cast, ties: list[Tie]) -> _Pair:
    words = [_word(cast, tie) for tie in ties]
    for word in (*_WORST_FIRST, UNKNOWN, TieState.ENDED, NO_TIE):
        days = [_day(cast, tie) for tie, said in zip(ties, words, strict=True) if said == word]
        if days:
            return _Pair(str(word), max((day for day in days if day), default=None))
    raise AssertionError("every tie has one of these words")


def _word(cast: Cast, tie: Tie) -> str:
    if tie.state is not None:
        return tie.state.value
    said = listed(cast.problem.relationships)[tie.index].state if tie.index is not None else None
    return NO_TIE if said is NotKnown.NONE else UNKNOWN


def _day(cast: Cast, tie: Tie) -> Span | None:
    """Give when a tie ended, where it has, else since when it is."""
    until = listed(cast.problem.relationships)[tie.index].until if tie.index is not None else None
    return until if tie.state is TieState.ENDED and isinstance(until, Span) else tie.since


def kind_of_turn(before: str, after: str) -> str:
    """Say what became of a tie between two; empty when it is as it was."""
    if before == after or {before, after} <= OFF:
        return "" if before == after or {before, after} == {ABSENT, TieState.ENDED} else "changed"
    if UNKNOWN in (before, after):
        return "no longer known" if after == UNKNOWN else "first known"
    if before in OFF or after in OFF:
        return "made" if before in OFF else "ended"
    if TieState.STRAINED in (before, after):
        return "strained" if after == TieState.STRAINED else "repaired"
    return "warmer" if after == TieState.ACTIVE else "cooler"


def _moved(sides: Sides, ends: frozenset[str]) -> frozenset[str]:
    """Give both ends by their ids on the later side; whoever is not there keeps an id of the earlier side."""
    return frozenset(sides.same.get(id, f"before {id}") for id in ends)


def _name(sides: Sides, id: str) -> str:
    return sides.before.name_of(id.removeprefix("before ")) if id.startswith("before ") else sides.after.name_of(id)


def _left(sides: Sides, ends: frozenset[str], word: str) -> bool:
    """Tell whether a tie is gone only because somebody left, which is told as a contact that was lost."""
    return sides.one_file and word == ABSENT and any(_is_gone(sides.after.member(id)) for id in ends)


def _is_gone(member: object) -> bool:
    return isinstance(member, Human) and not member.current


def _undated(cast: Cast) -> tuple[str, ...]:
    """Give the ties that have neither a first nor a last day, so that they count on both days."""
    entries = listed(cast.problem.relationships)
    return tuple(
        sorted(
            f"{cast.name_of(tie.a)} and {cast.name_of(tie.b)}"
            for tie in cast.ties
            if tie.origin == "relationship" and tie.index is not None and tie.state is not None
            if not isinstance(entries[tie.index].since, Span) and not isinstance(entries[tie.index].until, Span)
        )
    )
