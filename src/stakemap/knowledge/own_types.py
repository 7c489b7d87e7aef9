"""The department's own problem types: ``problem_types/*.yaml`` beside the problem files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from stakemap.errors import CannotRead, Diagnostic
from stakemap.load.parse import Parsed, parse
from stakemap.load.read import read_bytes
from stakemap.load.sheet import Sheet, shown
from stakemap.load.tell import in_order
from stakemap.model import Part
from stakemap.model.problem_type import Citation, Controller, PlaceRole, ProblemType, Role
from stakemap.model.vocabulary import Better, Kind, Stage, Word
from stakemap.words import fold, nearest

__all__ = ["FOLDER", "OwnTypes", "read_own_types"]

FOLDER = "problem_types"
_WORDS: Mapping[str, type[Word]] = {
    "by_stage": Stage,
    "controller": Controller,
    "place": PlaceRole,
    "kinds": Kind,
    "better": Better,
}
_LISTS = ("roles", "questions", "measures", "tried_elsewhere", "sources")


@dataclass(frozen=True, slots=True)
class OwnTypes:
    """The department's own problem types.

    Attributes:
        types: Those that can be understood, by file name.
        errors: The mistakes in the other files, in file and line order.
    """

    types: tuple[ProblemType, ...] = ()
    errors: tuple[Diagnostic, ...] = ()


def read_own_types(folder: str | Path) -> OwnTypes:
    """Read the problem types that lie beside the problem files of a folder; none where there are none.

    Args:
        folder: The folder that holds the problem files; theirs is ``problem_types`` in it.
    """
    inside = Path(folder) / FOLDER
    if not inside.is_dir():
        return OwnTypes()
    types: dict[str, ProblemType] = {}
    errors: list[Diagnostic] = []
    for path in sorted(inside.glob("*.y*ml")):
        kind, wrong = _read(path)
        if kind is not None and fold(kind.id) in types:
            says = f"{shown(kind.id)} is the id of another type in this folder."
            wrong = (Diagnostic(str(path), 1, 1, "type-twice", says, "id: a word of its own"),)
        elif kind is not None:
            types[fold(kind.id)] = kind
        errors += wrong
    return OwnTypes(tuple(types.values()), in_order(errors))


def _read(path: Path) -> tuple[ProblemType | None, tuple[Diagnostic, ...]]:
    """Read one type; the type is None where anything in the file cannot be understood."""
    try:
        parsed = parse(read_bytes(path), str(path))
    except CannotRead as error:
        return None, (Diagnostic(str(path), 1, 1, "cannot-read", str(error), "check whether you may open it"),)
    sheet = Sheet(str(path), parsed.lines)
    if parsed.faults:
        return None, tuple(parsed.faults)
    if not isinstance(parsed.tree, dict):
        says = "This file is meant as a problem type, and holds no fields."
        return None, (sheet.tell("empty-type", 1, 1, None, says, "see how one is written: stakemap explain type"),)
    try:
        kind = ProblemType.model_validate(parsed.tree, by_alias=True, by_name=False)
    except ValidationError as error:
        return None, in_order(_explain(sheet, parsed, error))
    if twice := tuple(_roles_twice(sheet, parsed, kind)):
        return None, twice
    return _with_citations(kind), ()


def _explain(sheet: Sheet, parsed: Parsed, error: ValidationError) -> Iterator[Diagnostic]:
    """Say what the model refused, at its line; what a wrong field was meant to be is not missed as well."""
    refused = error.errors(include_url=False)
    misnamed = {refusal["loc"][:-1] for refusal in refused if refusal["type"] == "extra_forbidden"}
    for refusal in refused:
        if refusal["type"] == "missing" and refusal["loc"][:-1] in misnamed:
            continue
        path = tuple(step for step in refusal["loc"] if isinstance(step, int) or step in _every_key())
        key = next((step for step in reversed(path) if isinstance(step, str)), "")
        place = parsed.places.value(path)
        if refusal["type"] == "missing":
            says = f"This {_what(path[:-1])} has no {key}."
            yield sheet.tell("missing-field", place.line, place.column, None, says, f"{key}: ...")
        elif refusal["type"] == "extra_forbidden":
            typed = str(refusal["loc"][-1])
            place = parsed.places.key(refusal["loc"])
            keys = _keys(_part_at(refusal["loc"][:-1]))
            says = f"{shown(typed)} is not a field of a {_what(refusal['loc'][:-1])}."
            close = nearest(typed, keys)
            yield sheet.tell("unknown-key", place.line, place.column, len(typed), says, _one_of(close, keys))
        else:
            yield _explain_value(sheet, parsed, path, key, refusal["input"])


def _explain_value(sheet: Sheet, parsed: Parsed, path: tuple[str | int, ...], key: str, typed: Any) -> Diagnostic:
    place = parsed.places.value(path)
    if isinstance(typed, str) and key in _WORDS:
        words = tuple(word.value for word in _WORDS[key])
        says = f"{shown(typed)} is not one of the words for {key}."
        return sheet.tell(
            "unknown-word", place.line, place.column, len(typed), says, _one_of(nearest(typed, words), words)
        )
    says = f"What stands for {shown(key)} cannot be understood."
    return sheet.tell("not-understood", place.line, place.column, None, says, f"see: stakemap explain {key}")


def _one_of(close: tuple[str, ...], words: tuple[str, ...]) -> str:
    return close[0] if close else f"one of: {', '.join(words)}"


def _keys(part: type[Part]) -> tuple[str, ...]:
    return tuple(info.alias or name for name, info in part.model_fields.items() if name != "extra")


def _every_key() -> frozenset[str]:
    parts: tuple[type[Part], ...] = (ProblemType, Citation, *(_part_at((name, 0)) for name in _LISTS))
    return frozenset(key for part in parts for key in _keys(part))


def _part_at(path: tuple[str | int, ...]) -> type[Part]:
    """Give the part whose fields stand below a path of a type file."""
    if not path or path[0] not in _LISTS:
        return ProblemType
    held = get_args(ProblemType.model_fields[str(path[0])].annotation)
    return next(part for part in held if isinstance(part, type) and issubclass(part, Part))


def _what(path: tuple[str | int, ...]) -> str:
    names = {Role: "role", Citation: "source", ProblemType: "problem type"}
    return names.get(_part_at(path), str(path[0]).replace("_", " ").rstrip("s") if path else "problem type")


def _roles_twice(sheet: Sheet, parsed: Parsed, kind: ProblemType) -> Iterator[Diagnostic]:
    """See two roles that answer to one word."""
    owners: dict[str, int] = {}
    for index, role in enumerate(kind.roles):
        for word in dict.fromkeys((role.id, *role.aka)):
            if owners.setdefault(fold(word), index) == index:
                continue
            other = kind.roles[owners[fold(word)]]
            place = parsed.places.value(("roles", index))
            says = f"Two roles answer to {shown(word)}: {other.name}, and {role.name}."
            yield sheet.tell("role-twice", place.line, place.column, None, says, "give each role words of its own")


def _with_citations(kind: ProblemType) -> ProblemType:
    """Put the citation itself in place of a short word of the type's own sources."""
    cited = {key: f"{one.cite} {one.url or ''}".strip() for key, one in kind.sources.items()}

    def full(part: Any) -> dict[str, tuple[str, ...]]:
        return {"source": tuple(cited.get(key, key) for key in part.source)}

    lists = {name: tuple(part.model_copy(update=full(part)) for part in getattr(kind, name)) for name in _LISTS[:-1]}
    return kind.model_copy(update=full(kind) | lists)
