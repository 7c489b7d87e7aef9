"""From the words after ``stakemap set`` to the fact they mean: of a list, of the whole problem, of somebody."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stakemap.cli.faults import WrongUsage
from stakemap.cli.set_entry import change_entry
from stakemap.cli.set_run import SetRun
from stakemap.cli.set_somebody import change_somebody
from stakemap.cli.terminal import to_type
from stakemap.cli.whom import find_member

if TYPE_CHECKING:
    from stakemap.keeping import Plan
    from stakemap.keeping.spot import Told

__all__ = ["plan_fact"]

NEW_STAKEHOLDER = frozenset({"stakeholder", "organization", "organisation"})

Found = tuple["Told", tuple[str, ...]]


def plan_fact(run: SetRun, words: Sequence[str]) -> Plan:
    """Work out what the words mean: a thing of a list, the whole problem, somebody, or a relationship."""
    from stakemap.edits.patch import Patch
    from stakemap.keeping import Plan

    words = words or (run.ask("Whom or what is it about?"),)
    found = None if run.cast.roster.find(words[0]) else _listed(run, words) or _whole(run, words)
    (edits, says), after = found or change_somebody(run, words)
    title = f"{says[0] if says else 'nothing'}".rstrip(".")
    return Plan(Patch(tuple(edits), f"{title}."), tuple(says), next=after)


def _listed(run: SetRun, words: Sequence[str]) -> Found | None:
    """Change a stakeholder as a whole, a source, or an entry of another list; None where the words begin with none."""
    from stakemap.keeping.catalog import thing_of
    from stakemap.keeping.newcomers import add_stakeholder

    for size in (2, 1):
        if len(words) >= size and (thing := thing_of(" ".join(words[:size]))) is not None:
            title = words[size] if len(words) > size else run.ask(f"Which {thing.words[0]}?")
            return change_entry(run, thing, title, words[size + 1 :]), (thing.after, run.file)
    if len(words) > 1 and words[0].casefold() in NEW_STAKEHOLDER:
        name = " ".join(words[1:])
        if run.takes_out:
            return _without(run, name), ("recruit", run.file)
        return add_stakeholder(run, name, run.how.more), ("recruit", run.file)
    return None


def _without(run: SetRun, name: str) -> Told:
    """Take a stakeholder off the list.

    Raises:
        WrongUsage: It is no stakeholder that stands there.
    """
    from stakemap.cast import Party
    from stakemap.keeping.clearing import remove_entry

    member = run.cast.member(find_member(name, run.cast))
    if not isinstance(member, Party) or member.index is None:
        line = to_type("show", run.file)
        raise WrongUsage(f"{name} is no stakeholder on the list of {run.file}. See: {line}", line)
    return remove_entry(run, ("stakeholders", member.index), member.name)


def _whole(run: SetRun, words: Sequence[str]) -> Found | None:
    """Change a fact about the problem as a whole; None where the words begin with none."""
    from stakemap.keeping.catalog import SOURCES, fact_of
    from stakemap.keeping.things import read_types, set_source

    if words[0].casefold() in SOURCES and len(words) > 1:
        run.no_new(words[0])
        text = "" if run.clear else run.value(type(run.cast.problem), "text", words[2:])
        return set_source(run, words[1], text, run.how), ("show", run.file)
    for size in (2, 1):
        if (found := fact_of(" ".join(words[:size]))) is None:
            continue
        spot, key = found
        run.no_new(key)
        rest = words[size:]
        if key == "type" and rest and not run.clear:
            rest = (read_types(run, " ".join(rest)),)
        return run.change(spot, key, rest), ("gaps", run.file)
    return None
