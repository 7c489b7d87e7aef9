"""What the model refused, told in an officer's words at the right place.

A refusal is never passed on: its location is looked up in the file, and the message is made from what the
format asks for there and from what was written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from pydantic import ValidationError

from stakemap.errors import Diagnostic
from stakemap.load.entries import find_entries, with_meant_keys
from stakemap.load.explain.amounts import explain_count, explain_days, explain_money, explain_scale
from stakemap.load.explain.case import Case, walk
from stakemap.load.explain.dates import explain_date
from stakemap.load.explain.keys import explain_missing, explain_unknown_key
from stakemap.load.explain.misplaced import follows_misplaced
from stakemap.load.explain.sections import find_wrong_sections
from stakemap.load.explain.shapes import explain_fields_needed, explain_list_needed, explain_map_needed
from stakemap.load.explain.texts import explain_empty, explain_text_needed
from stakemap.load.explain.words import explain_run_on, explain_word, explain_yes_no
from stakemap.load.sheet import Sheet, shown
from stakemap.load.source_map import Path, SourceMap
from stakemap.model import Problem

__all__ = ["explain"]


MOST_TOLD = 1000
"""So many messages are made for one file; nobody mends a thousand mistakes before looking again (judgement)."""
_KEYS = ("extra_forbidden", "missing")


def _told_already(case: Case) -> None:
    """A dash with nothing after it was told when the file was read."""


def _name_needed(case: Case) -> Diagnostic:
    if case.name == "problem":
        says = f"{shown(str(case.value))} cannot be the title of a problem."
        return case.at_value("missing-title", says, "problem: The problem in a few words")
    says = f"{shown(str(case.value))} cannot be the name of a stakeholder."
    return case.at_value("missing-name", says, "write who it is, or leave the entry out until you know")


_EXPLAIN: Mapping[str, Callable[[Case], Diagnostic | None]] = {
    "extra_forbidden": explain_unknown_key,
    "missing": explain_missing,
    "string_type": explain_text_needed,
    "text-needed": explain_text_needed,
    "string_too_short": explain_empty,
    "list-needed": explain_list_needed,
    "fields-needed": explain_fields_needed,
    "mapping_type": explain_map_needed,
    "dict_type": explain_map_needed,
    "empty-entry": _told_already,
    "name-needed": _name_needed,
    "unknown-word": explain_word,
    "wrong-yes-no": explain_yes_no,
    "wrong-date": explain_date,
    "wrong-day": explain_date,
    "impossible-date": explain_date,
    "wrong-number": explain_count,
    "wrong-money": explain_money,
    "wrong-ruler": explain_scale,
    "wrong-trust": explain_scale,
    "wrong-days": explain_days,
}


def explain(sheet: Sheet, tree: Any, places: SourceMap, error: ValidationError) -> tuple[Diagnostic, ...]:
    """Turn everything that the model refused into messages, at most one for each place in the file.

    Where a key is misspelt the file is looked at once more with the key that was meant, so that what stands
    below it is not hidden.
    """
    told: dict[Path, Diagnostic] = {}
    below: dict[Path, Diagnostic] = {}
    sections, moved = find_wrong_sections(sheet, places, find_entries(tree))
    every = chain(_cases(sheet, tree, places, error), _wrong_keys(sheet, tree, places, error))
    for case in every:
        if len(told) >= MOST_TOLD:
            break
        above = [case.path[:depth] for depth in range(len(case.path) + 1)]
        if _told(told, case) or any(path in moved or _covers(told.get(path)) for path in above):
            continue
        if follows_misplaced(case):
            continue
        message = explain_run_on(case) or _EXPLAIN.get(case.kind, _otherwise)(case)
        if message is not None and case.path in told:
            if message.try_ not in told[case.path].try_ or message.code != "text-needed":
                below.setdefault(case.path, message)
        elif message is not None:
            told[case.path[:-1] if message.code == "braces" else case.path] = message
    return (*sections, *told.values(), *below.values())


def _told(told: Mapping[Path, Diagnostic], case: Case) -> bool:
    """Tell whether enough was said about a place; what stands behind a misspelt key may be wrong too."""
    earlier = told.get(case.path)
    return earlier is not None and (earlier.code != "unknown-key" or case.kind in _KEYS or not case.path)


def _covers(message: Diagnostic | None) -> bool:
    """Tell whether a message about something makes messages about what is in it superfluous."""
    return message is not None and message.code not in ("unknown-key", "missing-title")


def _cases(sheet: Sheet, tree: Any, places: SourceMap, error: ValidationError) -> Iterator[Case]:
    for refusal in error.errors(include_url=False):
        loc: Path = refusal["loc"]
        path, meant, value = walk(tree, loc[:-1] if refusal["type"] == "missing" else loc)
        yield Case(sheet, places, tree, loc, path, meant, value, refusal["type"], refusal.get("ctx", {}))


def _wrong_keys(sheet: Sheet, tree: Any, places: SourceMap, error: ValidationError) -> Iterator[Case]:
    """Give wrong keys below wrong keys, and what the model refuses when all are read as they were meant."""
    if not any(refusal["type"] == "extra_forbidden" for refusal in error.errors(include_url=False)):
        return
    for entry in find_entries(tree):
        for key in entry.wrong_keys:
            path, meant = (*entry.path, key), (*entry.meant, key)
            yield Case(sheet, places, tree, path, path, meant, entry.node[key], "extra_forbidden", {})
    try:
        Problem.model_validate(with_meant_keys(tree), by_alias=True, by_name=False)
    except ValidationError as again:
        yield from (case for case in _cases(sheet, tree, places, again) if case.kind not in _KEYS)


def _otherwise(case: Case) -> Diagnostic:
    says = f"What stands for {shown(case.name)} cannot be understood."
    return case.at_value("not-understood", says, "compare it with the description of the format")
