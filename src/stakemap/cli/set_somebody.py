"""A fact about a stakeholder or a person, or a relationship between two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stakemap.cli.faults import WrongUsage
from stakemap.cli.names import find_name, names_in
from stakemap.cli.set_tie import change_tie, find_tie
from stakemap.cli.terminal import to_type
from stakemap.cli.whom import choose, find_member, name_for
from stakemap.errors import AmbiguousName, UnknownName

if TYPE_CHECKING:
    from stakemap.cast import Human, Party
    from stakemap.cli.set_run import SetRun
    from stakemap.keeping.spot import Told

__all__ = ["change_somebody"]

LONGEST_FIELD = 2
"""So many words has a field at most when it is typed without quotes: part of, contact every."""


def change_somebody(run: SetRun, words: Sequence[str]) -> tuple[Told, tuple[str, ...]]:
    """Set or clear a fact about a party or person, or about a relationship between two; with what to type next.

    Raises:
        AmbiguousName: A name fits several.
        NotOnList: A name is nobody's.
        NotUsable: The fact cannot stand there.
    """
    run.no_new("a fact about somebody")
    if len(words) == 1:
        _whose(run, words[0])
        words = (*words, run.ask("Which fact? (such as status)"))
    if (found := _name_and_field(run, words)) is not None:
        return _change_member(run, *found)
    if (tie := find_tie(run, words)) is not None:
        return change_tie(run, tie), ("recruit", run.file)
    from stakemap.keeping.people import unknown_field

    member, field = _longest_name(run, words)
    raise unknown_field(member, field, run.file)


def _change_member(run: SetRun, member: Party | Human, key: str, words: Sequence[str]) -> tuple[Told, tuple[str, ...]]:
    from stakemap.keeping.newcomers import remove_person
    from stakemap.keeping.people import is_person, part_of_readiness, set_about, spot_of, spot_to_clear
    from stakemap.keeping.spot import narrow
    from stakemap.model import Stakeholder

    label, spot, more = name_for(run.cast, member.id), spot_of(member), run.how.more
    after = ("show", run.file, label)
    part = Stakeholder if spot is None else spot.part
    if run.takes_out and is_person(key):
        return remove_person(run, member, run.value(part, key, words)), after
    if spot is not None and run.clear:
        return run.change(spot_to_clear(run, member, spot, key, more), key, words), after
    if spot is not None and narrow(spot, key, words, False)[0] is not spot:
        return run.change(spot, key, words), after
    if (found := part_of_readiness(run, member, key, words, more)) is not None:
        return run.change(*found, words[1:]), after
    return set_about(run, member, key, run.value(part, key, words), run.how, run.today), after


def _longest_name(run: SetRun, words: Sequence[str]) -> tuple[Party | Human, str]:
    """Give whom the words begin with, and what follows; the longest name counts."""
    for end in range(len(words) - 1, 0, -1):
        try:
            id = find_name(" ".join(words[:end]), names_in(run.cast), run.cast.home)
        except (AmbiguousName, UnknownName):
            continue
        return _member(run, id), words[end]
    return _whose(run, words[0]), " ".join(words[1:2])


def _whose(run: SetRun, typed: str) -> Party | Human:
    """Give the party or person that a name means.

    Raises:
        NotOnList: It is nobody's; the nearest name, fact or thing is told.
    """
    try:
        return _member(run, find_member(typed, run.cast))
    except UnknownName as nobody:
        raise run.nobody(typed, nobody) from None


def _member(run: SetRun, id: str) -> Party | Human:
    """Give the party or person; one that the file only implies is not there yet."""
    from stakemap.cast import Human, Party

    member = run.cast.member(id)
    if isinstance(member, Party | Human):
        return member
    line = to_type("set", run.file, "stakeholder", member.name)
    raise WrongUsage(f"{member.name} is not on the list of stakeholders yet. Put it there first: {line}", line)


def _name_and_field(run: SetRun, words: Sequence[str]) -> tuple[Party | Human, str, Sequence[str]] | None:
    """Part the words into a name, a field and its value; the shortest name that a field follows counts."""
    from stakemap.keeping.people import field_of

    several: AmbiguousName | None = None
    for end in range(1, len(words)):
        for size in range(min(LONGEST_FIELD, len(words) - end), 0, -1):
            field = " ".join(words[end : end + size])
            try:
                id = find_name(" ".join(words[:end]), names_in(run.cast), run.cast.home)
            except AmbiguousName as error:
                several = several or (error if end == 1 else None)
                continue
            except UnknownName:
                continue
            member = _member(run, id)
            if (key := field_of(member, field)) is not None:
                return member, key, words[end + size :]
    if several is None:
        return None
    member = _member(run, choose(words[0], names_in(run.cast), run.cast))
    key = field_of(member, words[1])
    return (member, key, words[2:]) if key else None
