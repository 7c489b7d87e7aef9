"""From the words after ``stakemap set`` to the fact they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stakemap.cli.about import change_about
from stakemap.cli.desk import Asked
from stakemap.cli.entries import change_entry
from stakemap.cli.faults import WrongUsage
from stakemap.cli.terminal import to_type
from stakemap.cli.whom import find_member

if TYPE_CHECKING:
    from stakemap.keeping import Plan
    from stakemap.keeping.spot import Told

__all__ = ["plan_fact"]

NEW_STAKEHOLDER = frozenset({"stakeholder", "organization", "organisation"})

Found = tuple["Told", tuple[str, ...]]


def plan_fact(asked: Asked, words: Sequence[str]) -> Plan:
    """Work out what the words mean: a thing of a list, the whole problem, somebody, or a relationship."""
    from stakemap.edits.patch import Patch
    from stakemap.keeping import Plan

    words = words or (asked.ask("Whom or what is it about?"),)
    found = None if asked.cast.roster.find(words[0]) else _listed(asked, words) or _whole(asked, words)
    (edits, says), after = found or change_about(asked, words)
    title = f"{says[0] if says else 'nothing'}".rstrip(".")
    return Plan(Patch(tuple(edits), f"{title}."), tuple(says), next=after)


def _listed(asked: Asked, words: Sequence[str]) -> Found | None:
    """Change a stakeholder as a whole, a source, or an entry of another list; None where the words begin with none."""
    from stakemap.keeping.newcomers import add_stakeholder
    from stakemap.keeping.sorts import thing_of

    for size in (2, 1):
        if len(words) >= size and (thing := thing_of(" ".join(words[:size]))) is not None:
            title = words[size] if len(words) > size else asked.ask(f"Which {thing.words[0]}?")
            return change_entry(asked, thing, title, words[size + 1 :]), (thing.after, asked.file)
    if len(words) > 1 and words[0].casefold() in NEW_STAKEHOLDER:
        name = " ".join(words[1:])
        if asked.takes_out:
            return _without(asked, name), ("recruit", asked.file)
        return add_stakeholder(asked, name, asked.how.more), ("recruit", asked.file)
    return None


def _without(asked: Asked, name: str) -> Told:
    """Take a stakeholder off the list.

    Raises:
        WrongUsage: It is no stakeholder that stands there.
    """
    from stakemap.cast import Party
    from stakemap.keeping.clearing import remove_entry

    member = asked.cast.member(find_member(name, asked.cast))
    if not isinstance(member, Party) or member.index is None:
        line = to_type("show", asked.file)
        raise WrongUsage(f"{name} is no stakeholder on the list of {asked.file}. See: {line}", line)
    return remove_entry(asked, ("stakeholders", member.index), member.name)


def _whole(asked: Asked, words: Sequence[str]) -> Found | None:
    """Change a fact about the problem as a whole; None where the words begin with none."""
    from stakemap.keeping.sorts import SOURCES, fact_of
    from stakemap.keeping.things import read_types, set_source

    if words[0].casefold() in SOURCES and len(words) > 1:
        asked.no_new(words[0])
        text = "" if asked.clear else asked.value(type(asked.cast.problem), "text", words[2:])
        return set_source(asked, words[1], text, asked.how), ("show", asked.file)
    for size in (2, 1):
        if (found := fact_of(" ".join(words[:size]))) is None:
            continue
        spot, key = found
        asked.no_new(key)
        rest = words[size:]
        if key == "type" and rest and not asked.clear:
            rest = (read_types(asked, " ".join(rest)),)
        return asked.change(spot, key, rest), ("gaps", asked.file)
    return None
