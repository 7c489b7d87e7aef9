"""Messages about shape: a list where one text is asked, a text where an entry is asked, and the reverse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from stakemap.errors import Diagnostic
from stakemap.load.explain.case import Case, a_part
from stakemap.load.explain.dates import date_and_text
from stakemap.load.fields import Field, fields_of, is_key, keys_of, part_at
from stakemap.load.sheet import quoted, shown
from stakemap.load.suggest.near import meant_key
from stakemap.model import Part
from stakemap.words import join_some

__all__ = ["explain_fields_needed", "explain_list_needed", "explain_map_needed"]


def explain_list_needed(case: Case) -> Diagnostic:
    """Answer a map where a list is asked."""
    keys = list(case.value)
    field = case.field
    first = case.below(keys[0]) if keys else case
    if not keys or (all(value is None for value in case.value.values()) and case.written().startswith("{")):
        says = f"{shown(case.name)} is a list, and a list stands in square brackets, not in braces."
        return case.at_value("list-needed", says, f"{case.name}: [{', '.join(keys)}]")
    texts = [value for value in case.value.values() if isinstance(value, str)]
    if field is not None and field.part is None and len(texts) == len(keys):
        says = f"{shown(case.name)} is a list of texts, without fields of its own."
        return case.at_field("list-needed", says, f"{case.name}: [{', '.join(texts)}]")
    says = f"{shown(case.name)} is a list, so each of its entries begins with a dash."
    if field is not None and field.part is not None and (try_ := date_and_text(field.part, keys[0], first.value)):
        return first.at_key("list-needed", says, f"- {try_}")
    if field is not None and field.part is not None and any(meant_key(field.part, key) for key in keys):
        return first.at_key("list-needed", says, f"- {first.key_line(keys[0])}")
    if all(value is None for value in case.value.values()):
        return first.at_key("list-needed", says, f"- {keys[0]}")
    if all(isinstance(value, dict) for value in case.value.values()) and field is not None and field.part is not None:
        return first.at_key("list-needed", says, f"- {field.part.main or 'name'}: {keys[0]}")
    line = case.sheet.line(first.places.key(first.path).line).strip()
    return first.at_key("list-needed", says, f"- {quoted(line) if field and field.part is None else line}")


def explain_fields_needed(case: Case) -> Diagnostic | None:
    """Answer a text or a list where an entry with fields is asked."""
    part = _part_here(case)
    if part is None:
        return None
    keys = keys_of(part)
    some = join_some([f'"{key}"' for key in keys[:3]], 3)
    if isinstance(case.value, list):
        return _list_for_fields(case, part, some)
    text = str(case.value)
    head = re.match(r"([a-z_]+)\s*[;=.,]?\s+-\s", text)
    if head is not None and head[1] in keys:
        return case.at_value("missing-colon", f'There is no colon after "{head[1]}".', f"{head[1]}:")
    inside = isinstance(case.path[-1], int) or _wants_list(case)
    says = f"{shown(text)} is one text, but {a_part(part)} has fields, such as {some}."
    dash = "- " if inside else ""
    before = dash if isinstance(case.path[-1], int) else f"{case.name}:\n  {dash}"
    if part.__name__ == "LogEntry":
        return case.at_value("fields-needed", says, f"{before}note: {quoted(text) if ': ' in text else text}")
    if part.__name__ == "Relationship":
        if ends := re.fullmatch(r"([^<>]+?)\s*(<?)-+>\s*([^<>]+)", text):
            two_ways = f"between: [{ends[1]}, {ends[3]}]"
            return case.at_value(
                "fields-needed", says, f"{before}{two_ways if ends[2] else _one_way(*ends.group(1, 3))}"
            )
        if (tie := _two_names(case, text)) is not None:
            return case.at_value("fields-needed", says, f"{before}{tie}")
        return case.at_value("fields-needed", says, f"{before}between: [the one, the other]")
    return case.at_value("fields-needed", says, f"{before}{_main_text(fields_of(part))}: {text}")


def _two_names(case: Case, text: str) -> str | None:
    """Write ``A knows B`` as a relationship, where both are stakeholders of the file."""
    listed = case.tree.get("stakeholders") if isinstance(case.tree, dict) else None
    held = [item.get("name") if isinstance(item, dict) else item for item in listed] if isinstance(listed, list) else []
    names = [name for name in held[:500] if isinstance(name, str) and name]
    start = max((name for name in names if text.startswith(f"{name} ")), key=len, default=None)
    end = max((name for name in names if text.endswith(f" {name}")), key=len, default=None)
    if start is None or end is None or len(start) + len(end) + 3 > len(text):
        return None
    kind = text[len(start) : -len(end)].strip()
    return f"{{between: [{start}, {end}], kind: {kind}}}"


def _one_way(start: str, end: str) -> str:
    return f"{{from: {start}, to: {end}}}"


def _wants_list(case: Case) -> bool:
    return case.field is not None and case.field.many


def _main_text(fields: Mapping[str, Field]) -> str:
    """Choose the field that a loose text most likely belongs to."""
    for key in ("outcome", "priority", "hypothesis", "goal", "issues", "community", "handler", "reliable"):
        if key in fields:
            return key
    return next(iter(fields))


def _part_here(case: Case) -> type[Part] | None:
    return part_at(case.meant)


def _list_for_fields(case: Case, part: type[Part], some: str) -> Diagnostic:
    if isinstance(case.path[-1], int):
        says = f"Two dashes make a list inside {shown(case.name)}; an entry begins with one."
        if case.written().startswith("["):
            says = f"An entry of {shown(case.name)} is not a list in brackets."
            texts = [item for item in case.value if isinstance(item, str)]
            return case.at_value("fields-needed", says, "\n".join(f"- {text}" for text in texts[:5]) or "- the name")
        only = case.value[0] if len(case.value) == 1 and isinstance(case.value[0], str) else None
        return case.at_value("fields-needed", says, f"- {only}" if only else "take one dash away")
    if (try_ := _as_one(case, part)) is not None:
        says = f"{shown(case.name)} is not a list; it is one text, or has fields such as {some}."
        return case.at_value("fields-needed", says, try_)
    lists = [field for field in fields_of(part).values() if field.many]
    says = f"{shown(case.name)} is not a list; it has fields, such as {some}."
    if all(isinstance(item, dict) and item and set(item) <= set(keys_of(part)) for item in case.value):
        return case.at_value("fields-needed", says, _first_item(case).removeprefix("- "))
    if part.main is None and lists:
        best = _best_list(case.value, lists)
        return case.at_value("fields-needed", says, f"{case.name}:\n  {best.key}:\n    {_first_item(case)}")
    if lists and case.name == "approach":
        return case.at_value("fields-needed", says, f"approach:\n  steps:\n    {_first_item(case)}")
    return case.at_value("fields-needed", says, "take the dash away")


def _as_one(case: Case, part: type[Part]) -> str | None:
    """Write a list of texts as the one text that is asked; None when it holds anything else."""
    texts = [item for item in case.value if isinstance(item, str)]
    if part.main is None or not texts or len(texts) < len(case.value) or case.name == "approach":
        return None
    if len(texts) == 1:
        return f"{case.name}: {texts[0]}"
    if "with" in fields_of(part):
        return f"{case.name}: {{{part.main}: {texts[0]}, with: [{', '.join(texts[1:])}]}}"
    return f"{case.name}: {quoted('; '.join(texts))}"


def _first_item(case: Case) -> str:
    """Give the first line of a list as it is written, with its dash."""
    place = case.places.value((*case.path, 0))
    line = str(case.sheet.line(place.line)[place.column - 1 :]).strip()
    return f"- {line.removeprefix('- ')}" if case.value else "- ..."


def _best_list(items: list[Any], lists: list[Field]) -> Field:
    """Choose the list whose entries have the keys that were used."""
    used = {key for item in items if isinstance(item, dict) for key in item if is_key(key)}

    def fit(field: Field) -> int:
        return len(used & set(keys_of(field.part))) if field.part is not None else 0

    return max(lists, key=fit)


def explain_map_needed(case: Case) -> Diagnostic:
    """Answer a text or a list where short names with a text each are asked."""
    glued = re.fullmatch(r"([\w-]+):(\S.*)", case.value) if isinstance(case.value, str) else None
    if glued is not None:
        says = f"There is no space after the colon of {shown(str(case.value))}."
        return case.at_value("missing-space", says, f"{glued[1]}: {glued[2]}")
    says = f"{shown(case.name)} holds short names of your own, each with a colon and a text."
    text = case.value if isinstance(case.value, str) else next((t for t in case.value if isinstance(t, str)), "...")
    return case.at_field("fields-needed", says, f"{case.name}:\n  first: {text}")
