"""Plain texts for entries, one for many, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.model import Part
from tests.model.builders import PARTS, read, read_stakeholder, refusal, refusals


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ({"stakeholders": ["Vista Maria"]}, {"stakeholders": [{"name": "Vista Maria"}]}),
        ({"places": ["Main Street"]}, {"places": [{"name": "Main Street"}]}),
        ({"lead": "Kim Example"}, {"lead": {"name": "Kim Example"}}),
        ({"scanning": {"issues": ["Noise"]}}, {"scanning": {"issues": [{"name": "Noise"}]}}),
        ({"analysis": {"questions": ["Who?"]}}, {"analysis": {"questions": [{"ask": "Who?"}]}}),
        ({"analysis": {"tried": ["Patrols"]}}, {"analysis": {"tried": [{"what": "Patrols"}]}}),
        ({"response": {"actions": ["Meet"]}}, {"response": {"actions": [{"do": "Meet"}]}}),
        ({"response": {"goal": "Quiet"}}, {"response": {"goal": {"text": "Quiet"}}}),
        ({"measures": ["Calls"]}, {"measures": [{"name": "Calls"}]}),
        ({"measures": [{"baseline": "5"}]}, {"measures": [{"baseline": {"value": "5"}}]}),
        ({"measures": [{"target": "5"}]}, {"measures": [{"target": {"value": "5"}}]}),
        ({"assignments": ["Call"]}, {"assignments": [{"task": "Call"}]}),
        ({"checkins": ["2025-03-01"]}, {"checkins": [{"date": "2025-03-01"}]}),
        ({"accepted": ["P101"]}, {"accepted": [{"gap": "P101"}]}),
        ({"closed": "solved"}, {"closed": [{"outcome": "solved"}]}),
        ({"closed": {"outcome": "solved"}}, {"closed": [{"outcome": "solved"}]}),
    ],
)
def test_a_text_stands_for_its_main_field(short: dict[str, Any], long: dict[str, Any]) -> None:
    """Where an entry has one obvious main field, a plain text is that field."""
    assert read(**short) == read(**long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ({"people": ["Kim Example"]}, {"people": [{"name": "Kim Example"}]}),
        ({"readiness": "thinking"}, {"readiness": [{"stage": "thinking"}]}),
        ({"readiness": {"stage": "thinking"}}, {"readiness": [{"stage": "thinking"}]}),
        ({"capacity": "low"}, {"capacity": {"level": "low"}}),
        ({"approach": "Visit first"}, {"approach": {"plan": "Visit first"}}),
        ({"approach": {"steps": ["listen"]}}, {"approach": {"steps": [{"rung": "listen"}]}}),
        ({"stances": ["the shelter"]}, {"stances": [{"about": "the shelter"}]}),
        ({"aka": "VM"}, {"aka": ["VM"]}),
        ({"officer": "Officer Example"}, {"officer": ["Officer Example"]}),
    ],
)
def test_shorthand_of_a_stakeholder(short: dict[str, Any], long: dict[str, Any]) -> None:
    """The fields of a stakeholder have their short forms too."""
    assert read_stakeholder(**short) == read_stakeholder(**long)


def test_one_text_is_a_list_of_one() -> None:
    """A text where a list is asked is one entry, commas and all."""
    assert read_stakeholder(aka="Example, Inc. and Sons").aka == ("Example, Inc. and Sons",)


def test_one_entry_is_a_list_of_one() -> None:
    """A single stakeholder, written as text, is a list with one stakeholder."""
    assert read(stakeholders="Clinic") == read(stakeholders=["Clinic"])


@pytest.mark.parametrize(
    "key", ["stakeholders", "relationships", "places", "measures", "log", "assignments", "checkins"]
)
def test_a_map_where_a_list_is_asked_is_refused(key: str) -> None:
    """Forgetting the dash is a mistake that is told."""
    assert refusal(**{key: {"name": "Clinic"}}) == "list-needed"


@pytest.mark.parametrize("key", ["stakeholders", "places", "measures", "log", "accepted"])
def test_a_dash_with_nothing_after_it_is_refused(key: str) -> None:
    """An empty entry is a mistake at its own place."""
    assert refusals(**{key: [None]}) == [((key, 0), "empty-entry")]


def test_an_empty_name_in_a_list_is_refused() -> None:
    """A dash with nothing after it is no name."""
    assert refusals(stakeholders=[{"name": "Clinic", "aka": ["VM", None]}]) == [
        (("stakeholders", 0, "aka", 1), "string_type")
    ]


@pytest.mark.parametrize("key", ["relationships", "log"])
def test_entries_without_a_main_field_need_fields(key: str) -> None:
    """Where no field is the obvious one, a plain text is refused."""
    assert refusal(**{key: ["Clinic and School"]}) == "fields-needed"


@pytest.mark.parametrize("value", [["a", "b"], [], {"name": ["a"]}])
def test_a_list_where_one_entry_is_asked_is_refused(value: Any) -> None:
    """There is one lead; a list of them is told as such."""
    assert refusal(lead=value) in ("fields-needed", "string_type")


@pytest.mark.parametrize("value", [["a"], {"a": "b"}])
def test_a_list_or_map_where_text_is_asked_is_refused(value: Any) -> None:
    """Text is text."""
    assert refusal(summary=value) == "string_type"


def test_text_is_kept_as_typed() -> None:
    """What looks like a number, a time or a yes stays what was typed."""
    for typed in ("no", "08", "12:30", "1.10", "+1 313 555 0100", "null", "~", "0x1F"):
        assert read(summary=typed).summary == typed


def test_space_around_text_is_dropped() -> None:
    """Space before and after a text means nothing; a text of space alone is refused."""
    assert read(summary="  quiet nights ").summary == "quiet nights"
    assert refusal(summary="   ") == "string_too_short"


def test_several_mistakes_are_all_told() -> None:
    """Every mistake is told, each at its place."""
    assert refusals(stage="start", started="soon", stakeholders=[{"nam": "Clinic"}]) == [
        (("started",), "wrong-date"),
        (("stage",), "unknown-word"),
        (("stakeholders", 0, "name"), "missing"),
        (("stakeholders", 0, "nam"), "extra_forbidden"),
    ]


@pytest.mark.parametrize("part", PARTS, ids=lambda kind: kind.__name__)
def test_every_part_refuses_keys_it_does_not_know(part: type[Part]) -> None:
    """A key that does not belong to a part is never dropped in silence, not even the names used inside."""
    needed = {key: "Somebody" for key, found in part.model_fields.items() if found.is_required()}
    inside = [key for key, field in part.model_fields.items() if field.alias and field.alias != key]
    for key in ("religion", "extra", *inside):
        with pytest.raises(ValueError, match="Extra inputs"):
            part.model_validate({**needed, key: "x"}, by_alias=True, by_name=False)


@pytest.mark.parametrize("part", PARTS, ids=lambda kind: kind.__name__)
def test_every_part_keeps_the_users_own_keys(part: type[Part]) -> None:
    """Keys that start with ``x_`` are kept as they are, in every part."""
    needed = {key: "Somebody" for key, found in part.model_fields.items() if found.is_required()}
    own = {"x_file_number": "12", "x_": "y", "x_nested": {"a": ["b"]}}
    assert part.model_validate({**needed, **own}, by_alias=True, by_name=False).extra == own


@pytest.mark.parametrize("part", PARTS, ids=lambda kind: kind.__name__)
def test_every_field_says_what_it_is_for(part: type[Part]) -> None:
    """Each field has one description, a sentence, from which help and messages are made."""
    for key, field in part.model_fields.items():
        assert field.description, key
        assert field.description[0].isupper(), key
        assert field.description.endswith((".", "?")), key


def test_a_problem_cannot_be_changed() -> None:
    """What was read stays as it is."""
    problem = read()
    with pytest.raises(ValueError, match="frozen"):
        problem.problem = "Something else"  # type: ignore[misc]


def test_only_the_title_is_needed() -> None:
    """A title alone is a valid problem; without one it is not."""
    assert read().model_fields_set == {"problem"}
    assert refusals(problem=None) == [(("problem",), "string_type")]


def test_a_source_with_nothing_after_it_is_absent() -> None:
    """An empty line in ``sources`` is the same as no line."""
    assert read(sources={"report": "A report, 2024", "other": None, "third": ""}).sources == {
        "report": "A report, 2024"
    }
