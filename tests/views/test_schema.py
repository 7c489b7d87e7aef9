"""The description for editors: right for both kinds of readers, and for every file that is right."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stakemap.load import read_text
from stakemap.load.fields import every_part, fields_of
from stakemap.load.folder import SCHEMA_FILE, SCHEMA_LINE
from stakemap.load.parse import parse
from stakemap.model.vocabulary import Word
from stakemap.views.schema import draw_schema

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "problems").glob("*.yaml"))
VALID = sorted((ROOT / "tests" / "load" / "valid").glob("*.yaml"))
READERS = {"draft-07": jsonschema.Draft7Validator, "2020-12": jsonschema.Draft202012Validator}
SCHEMA: dict[str, Any] = json.loads(draw_schema())
NOT_IN_BOTH = {
    "prefixItems", "unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$dynamicAnchor", "$recursiveRef",
    "dependentSchemas", "dependentRequired", "minContains", "maxContains", "$anchor", "additionalItems", "dependencies",
    "definitions", "$id",
}  # fmt: skip


@pytest.fixture(params=READERS)
def reader(request: pytest.FixtureRequest) -> Any:
    """A reader of the description, of either draft."""
    return READERS[request.param](SCHEMA)


def _typed(node: Any) -> Any:
    """Read a tree as a program that follows YAML 1.2 does: numbers, true and false, and nothing."""
    if isinstance(node, dict):
        return {key: _typed(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_typed(item) for item in node]
    if not isinstance(node, str):
        return node
    if node in ("true", "false", "null", "~"):
        return {"true": True, "false": False}.get(node)
    for number in (int, float):
        try:
            return number(node) if node.lower() not in ("nan", "inf", "infinity") and "_" not in node else node
        except ValueError:
            continue
    return node


@pytest.mark.parametrize("kind", READERS)
def test_it_is_a_description_for_both_kinds_of_readers(kind: str) -> None:
    """It is valid under the rules of draft-07 and of 2020-12, and uses no keyword that only one of them has."""
    READERS[kind].check_schema(SCHEMA)
    assert not set(_keywords(SCHEMA)) & NOT_IN_BOTH


def _keywords(shape: Any) -> Iterator[str]:
    """Give the keywords of a description; the names of fields and parts are none."""
    if isinstance(shape, list):
        for each in shape:
            yield from _keywords(each)
    if isinstance(shape, dict):
        for key, value in shape.items():
            yield key
            if key in ("properties", "$defs", "patternProperties"):
                yield from (word for each in value.values() for word in _keywords(each))
            elif key not in ("enum", "required"):
                yield from _keywords(value)


def test_nothing_stands_beside_a_reference() -> None:
    """Readers of draft-07 ignore whatever stands beside a reference, so nothing does."""
    found: list[dict[str, Any]] = []

    def look(shape: Any) -> None:
        for each in shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ():
            look(each)
        if isinstance(shape, dict) and "$ref" in shape:
            found.append(shape)

    look(SCHEMA)
    assert found
    assert all(set(shape) == {"$ref"} for shape in found)
    assert {shape["$ref"].removeprefix("#/$defs/") for shape in found} == set(SCHEMA["$defs"])


@pytest.mark.parametrize("path", [*SHIPPED, *VALID], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_file_that_is_right_is_right(path: Path, reader: Any) -> None:
    """All shipped files and all odd but valid ones pass, read as texts and read as YAML would."""
    tree = parse(path.read_bytes(), "x").tree
    assert [error.message for error in reader.iter_errors(tree)] == []
    assert [error.message for error in reader.iter_errors(_typed(tree))] == []


def test_a_field_may_hold_each_way_of_not_knowing(reader: Any) -> None:
    """Nothing, unknown and none pass in every field that the program lets them stand in, in any case."""
    for path, part in every_part():
        for key, field in fields_of(part).items():
            for word in ("unknown", "None", None):
                if not field.required and not path:
                    assert reader.is_valid({"problem": "x", key: word}), (key, word)


WRONG = {
    "no title": {"stakeholders": ["Elm"]},
    "an empty title": {"problem": ""},
    "a title that is unknown": {"problem": "unknown"},
    "a title in a list": {"problem": ["x"]},
    "a key in capitals": {"problem": "x", "Stage": "analysis"},
    "a misspelt key": {"problem": "x", "stakeholder": ["Elm"]},
    "a key of another part": {"problem": "x", "actions": ["Paint"]},
    "a wrong word": {"problem": "x", "stage": "reviewing"},
    "a word in a list": {"problem": "x", "stage": ["analysis"]},
    "a US date": {"problem": "x", "started": "3/1/2025"},
    "month 13": {"problem": "x", "started": "2025-13"},
    "day 32": {"problem": "x", "started": "2025-01-32"},
    "a month where a day is asked": {"problem": "x", "retain_until": "2025-03"},
    "a map for a list": {"problem": "x", "stakeholders": {"name": "Elm"}},
    "a stakeholder without a name": {"problem": "x", "stakeholders": [{"status": "talking"}]},
    "a stakeholder who is unknown": {"problem": "x", "stakeholders": [{"name": "unknown"}]},
    "an empty entry": {"problem": "x", "stakeholders": [{"name": ""}]},
    "fields of a person elsewhere": {"problem": "x", "stakeholders": [{"name": "Elm", "phone": "1"}]},
    "a wrong status": {"problem": "x", "stakeholders": [{"name": "Elm", "status": "purple"}]},
    "a number in words": {"problem": "x", "stakeholders": [{"name": "Elm", "count": "twenty"}]},
    "a number below nought": {"problem": "x", "stakeholders": [{"name": "Elm", "count": -1}]},
    "a ruler above ten": {"problem": "x", "stakeholders": [{"name": "Elm", "readiness": {"importance": 11}}]},
    "days in words": {"problem": "x", "stakeholders": [{"name": "Elm", "contact_every": "weekly"}]},
    "neither yes nor no": {"problem": "x", "stakeholders": [{"name": "Elm", "confidential": "maybe"}]},
    "money without currency": {"problem": "x", "measures": [{"name": "a", "cost": "85"}]},
    "a text for a relationship": {"problem": "x", "relationships": ["A knows B"]},
    "a list for a stage": {"problem": "x", "scanning": ["cars"]},
    "sources in a list": {"problem": "x", "sources": ["a report"]},
    "trust above four": {"problem": "x", "relationships": [{"between": ["A", "B"], "trust": {"open": 5}}]},
}


@pytest.mark.parametrize("what", WRONG)
def test_what_is_wrong_is_refused(what: str, reader: Any) -> None:
    """Each wrong file is refused by both readers, and by the program."""
    assert not reader.is_valid(WRONG[what])
    assert read_text(json.dumps(WRONG[what]).encode(), "x").errors


@pytest.mark.parametrize(
    "written", ["not contacted", "Not_Contacted", "NOT-CONTACTED", "notcontacted", " not  contacted "]
)
def test_a_word_may_be_written_in_every_way(written: str, reader: Any) -> None:
    """Capitals, underscores, hyphens and spaces do not matter, for the reader as for the program."""
    tree = {"problem": "x", "stakeholders": [{"name": "Elm", "status": written}]}
    assert reader.is_valid(tree)
    assert not read_text(json.dumps(tree).encode(), "x").errors


def test_every_field_and_word_is_there_with_its_description() -> None:
    """Each part has all its fields, each with the sentence of the format, and each set all its words."""
    for path, part in every_part():
        shape = SCHEMA if not path else SCHEMA["$defs"][part.__name__]
        described = {key: one["description"] for key, one in shape["properties"].items()}
        assert described == {key: field.description for key, field in fields_of(part).items()}
        assert all(described.values())
        assert shape["additionalProperties"] is False
        assert "^x_" in shape["patternProperties"]
        for field in fields_of(part).values():
            if field.words is not None:
                offered = SCHEMA["$defs"][field.words.__name__]["anyOf"][0]["enum"]
                assert offered == [member.value for member in field.words]


def test_no_two_parts_of_it_have_one_name() -> None:
    """Parts, word sets and kinds of values do not overwrite each other."""
    parts = {part.__name__ for _, part in every_part()}
    words = {field.words.__name__ for _, part in every_part() for field in fields_of(part).values() if field.words}
    assert not parts & words
    assert words <= {each.__name__ for each in Word.__subclasses__()}
    assert parts - {"Problem"} | words < set(SCHEMA["$defs"])


def test_own_keys_are_taken_everywhere(reader: Any) -> None:
    """Keys that start with x_ may stand in the file and in an entry, and hold anything."""
    tree = {"problem": "x", "x_a": [1, {"b": None}], "stakeholders": [{"name": "Elm", "x_b": {"c": 2}}]}
    assert reader.is_valid(tree)
    other = copy.deepcopy(tree)
    other["stakeholders"][0]["y_b"] = 1
    assert not reader.is_valid(other)


def test_the_file_beside_the_problems_is_what_is_printed() -> None:
    """The shipped file is the description as the program writes it."""
    assert (ROOT / "problems" / SCHEMA_FILE).read_text(encoding="utf-8") == draw_schema()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_file_names_its_description(path: Path) -> None:
    """The first line of each shipped file tells an editor where the description lies, beside it."""
    assert path.read_text(encoding="utf-8").splitlines()[0] == SCHEMA_LINE


def test_a_new_file_is_right_and_names_its_description(reader: Any) -> None:
    """What ``new`` writes passes, and its first line is the one that editors look for."""
    from stakemap.intake import Draft, draft_file

    text = draft_file(Draft("Noise on Market Square"), None)
    assert text.splitlines()[0] == SCHEMA_LINE
    assert [error.message for error in reader.iter_errors(parse(text.encode(), "x").tree)] == []
