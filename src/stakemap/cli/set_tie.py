"""A relationship between two that the words after ``stakemap set`` name, and a fact about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import to_type
from stakemap.cli.whom import somebody
from stakemap.errors import AmbiguousName, UnknownName
from stakemap.words import fold

if TYPE_CHECKING:
    from stakemap.cli.set_run import SetRun
    from stakemap.keeping.spot import Told

__all__ = ["NamedTie", "change_tie", "find_tie"]


@dataclass(frozen=True, slots=True)
class NamedTie:
    """A relationship as it was named: both ends, the verb, and the words behind them."""

    one: str
    kind: str
    other: str
    key: str = ""
    words: tuple[str, ...] = ()


def find_tie(run: SetRun, words: Sequence[str]) -> NamedTie | None:
    """Part the words into a name, a verb and another name, with a fact and its value; None where they are no such.

    Raises:
        AmbiguousName: The last name fits several.
        NotOnList: The last name is nobody's.
    """
    return _with_fact(run, words) or _tie(run, words)


def _with_fact(run: SetRun, words: Sequence[str]) -> NamedTie | None:
    from stakemap.load.fields import fields_of
    from stakemap.model import Relationship

    keys = {fold(key): key for key in fields_of(Relationship)}
    for at in range(3, len(words)):
        for size in (2, 1):
            key = keys.get(fold(" ".join(words[at : at + size])))
            enough = len(words) > at + size or (run.clear and len(words) == at + size)
            if key is not None and enough and (tie := _ends(run, words[:at])) is not None:
                return replace(tie, key=key, words=tuple(words[at + size :]))
    return None


def _ends(run: SetRun, words: Sequence[str]) -> NamedTie | None:
    try:
        return NamedTie(somebody(words[0], run.cast), " ".join(words[1:-1]), somebody(words[-1], run.cast))
    except (AmbiguousName, UnknownName):
        return None


def _tie(run: SetRun, words: Sequence[str]) -> NamedTie | None:
    if len(words) < 3:
        return None
    from stakemap.keeping.values import nearest_key
    from stakemap.model import Stakeholder

    verb = " ".join(words[1:-1])
    try:
        one = somebody(words[0], run.cast)
    except UnknownName:
        return None
    try:
        return NamedTie(one, verb, somebody(words[-1], run.cast))
    except AmbiguousName:
        if nearest_key(Stakeholder, verb):
            return None
        raise
    except UnknownName as nobody:
        if verb.split()[0][-1:] != "s" or nearest_key(Stakeholder, verb.split()[0]):
            return None  # no verb in the third person, or a fact spelled almost right
        raise run.nobody(words[-1], nobody) from None


def change_tie(run: SetRun, tie: NamedTie) -> Told:
    """Write a relationship down, a fact about it, or take one of these out.

    Raises:
        WrongUsage: There is no such relationship, or nothing says which fact is to be cleared.
    """
    from stakemap.keeping.clearing import remove_entry
    from stakemap.keeping.spot import Spot, no_list
    from stakemap.keeping.ties import index_of_tie, set_tie
    from stakemap.load.fields import fields_of
    from stakemap.model import Relationship

    label = f"{tie.one} {tie.kind} {tie.other}"
    at = index_of_tie(run.cast, tie.one, tie.kind, tie.other)
    whole = run.how.remove and not tie.key
    field = fields_of(Relationship).get(tie.key)
    if at is None and (run.takes_out or (field is not None and (field.part is not None))):
        line = to_type("show", run.file, tie.one)
        raise WrongUsage(f"{run.file} has no relationship of this kind: {label}. See: {line}", line)
    if at is not None and whole:
        return remove_entry(run, ("relationships", at), label)
    if run.clear and not tie.key:
        raise WrongUsage(
            "Say which fact to clear, for example: note. To take the whole relationship out, use --remove.", "--remove"
        )
    if at is not None and field is not None and (run.takes_out or field.part is not None or field.many):
        return run.change(Spot(Relationship, ("relationships", at), label), tie.key, tie.words)
    no_list(run.how, "a relationship")
    more = {**run.how.more, tie.key: " ".join(tie.words)} if tie.key else run.how.more
    return set_tie(run, tie.one, tie.kind, tie.other, more, run.today)
