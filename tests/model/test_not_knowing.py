"""Three ways of not knowing, in every field."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.model import Measure, NotKnown, Part, Person, known, listed
from tests.model.builders import PARTS, read, read_stakeholder, refusal, refusals

FIELDS = [
    (part, field)
    for part in PARTS
    for field in part.model_fields
    if field != "extra" and not part.model_fields[field].is_required()
]
IDS = [f"{part.__name__}.{field}" for part, field in FIELDS]


def given(part: type[Part], field: str, value: Any) -> Any:
    """Read a part with one field, besides those it needs, and give what the field holds."""
    needed = {key: "Somebody" for key, found in part.model_fields.items() if found.is_required()}
    alias = part.model_fields[field].alias or field
    return getattr(part.model_validate({**needed, alias: value}, by_alias=True, by_name=False), field)


@pytest.mark.parametrize(("part", "field"), FIELDS, ids=IDS)
def test_unknown_may_stand_in_every_field(part: type[Part], field: str) -> None:
    """Every field that may be left out may also say that it must be found out."""
    assert given(part, field, "unknown") is NotKnown.UNKNOWN


@pytest.mark.parametrize(("part", "field"), FIELDS, ids=IDS)
def test_none_may_stand_in_every_field(part: type[Part], field: str) -> None:
    """Every field that may be left out may also say that there is none."""
    assert given(part, field, "none") in (NotKnown.NONE, ())


@pytest.mark.parametrize(("part", "field"), FIELDS, ids=IDS)
def test_a_key_with_nothing_after_it_is_absent(part: type[Part], field: str) -> None:
    """A key with nothing after it is the same as no key."""
    assert given(part, field, None) is None
    assert given(part, field, "") is None


@pytest.mark.parametrize("typed", ["Unknown", "UNKNOWN", " unknown "])
def test_unknown_is_read_in_any_case(typed: str) -> None:
    """The words for not knowing are read whatever their case and the space around them."""
    assert read_stakeholder(status=typed).status is NotKnown.UNKNOWN
    assert read_stakeholder(people=typed).people is NotKnown.UNKNOWN


@pytest.mark.parametrize("typed", ["unknown to us", "none of them", "not known", "n/a", "?"])
def test_other_words_are_what_they_say(typed: str) -> None:
    """Only the two words mean not knowing; other text is text."""
    assert read(summary=typed).summary == typed


@pytest.mark.parametrize("empty", ["none", [], ["none"]])
def test_none_and_an_empty_list_are_the_same(empty: Any) -> None:
    """In a list field, none and the empty list both say that there are none."""
    assert read(stakeholders=empty).stakeholders == ()
    assert read_stakeholder(aka=empty).aka == ()


def test_a_list_of_one_unknown_is_unknown() -> None:
    """A list that holds only the word unknown is unknown, and not a stakeholder of that name."""
    assert read(stakeholders=["unknown"]).stakeholders is NotKnown.UNKNOWN


def test_absent_unknown_and_none_are_three_things() -> None:
    """The three ways of not knowing stay apart."""
    assert read_stakeholder().influence is None
    assert read_stakeholder(influence="unknown").influence is NotKnown.UNKNOWN
    assert read_stakeholder(influence="none").influence is NotKnown.NONE


def test_a_title_and_a_stakeholders_name_must_be_known() -> None:
    """The two fields in which nobody may be left unknown are the title and a stakeholder's name."""
    for word in ("unknown", "none"):
        assert refusal(problem=word) == "name-needed"
        assert refusal(stakeholders=[{"name": word}]) == "name-needed"
        assert refusals(stakeholders=["Clinic", word]) == [(("stakeholders", 1, "name"), "name-needed")]


def test_a_persons_name_may_be_unknown() -> None:
    """Somebody whose name must still be found is a person all the same."""
    (found,) = listed(read_stakeholder(people=[{"name": "unknown", "title": "nurse"}]).people)
    assert isinstance(found, Person)
    assert (found.name, found.title) == (NotKnown.UNKNOWN, "nurse")


def test_an_unknown_amount_is_no_number() -> None:
    """Nothing can compute with an unknown value: it is neither 0 nor a text."""
    (measure,) = listed(
        read(measures=[{"name": "Calls", "baseline": "unknown", "target": {"value": "unknown"}}]).measures
    )
    assert isinstance(measure, Measure)
    assert known(measure.baseline) is None
    assert measure.target is not None
    assert not isinstance(measure.target, NotKnown)
    assert known(measure.target.value) is None


@pytest.mark.parametrize(
    ("value", "expected"), [("text", "text"), (NotKnown.UNKNOWN, None), (NotKnown.NONE, None), (None, None)]
)
def test_known_gives_the_value_or_nothing(value: Any, expected: Any) -> None:
    """``known`` gives a value only where there is one."""
    assert known(value) == expected


@pytest.mark.parametrize(("value", "expected"), [(("a",), ("a",)), ((), ()), (NotKnown.UNKNOWN, ()), (None, ())])
def test_listed_gives_the_entries_or_none(value: Any, expected: Any) -> None:
    """``listed`` gives the entries, and an empty list where nothing is known."""
    assert listed(value) == expected
