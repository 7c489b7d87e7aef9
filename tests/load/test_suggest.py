"""What a wrong key, word or name was meant to be: found where it is close, and never made up."""

from __future__ import annotations

import random

import pytest

from stakemap.load.fields import every_part, fields_of, keys_of
from stakemap.load.suggest.names import NameIndex
from stakemap.load.suggest.near import (
    forbidden_subject,
    meant_key,
    near_forbidden,
    near_word,
    not_known_word,
    other_key,
)
from stakemap.load.suggest.other_keys import ANY_PART, KEYS
from stakemap.load.suggest.other_words import WORDS
from stakemap.model import Part, Problem, Stakeholder, vocabulary
from stakemap.words import fold

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SETS = {
    name: words
    for name, words in vars(vocabulary).items()
    if isinstance(words, type) and issubclass(words, vocabulary.Word) and words is not vocabulary.Word
}
PARTS: dict[str, type[Part]] = {part.__name__: part for _, part in every_part()}


def _typo(word: str, rng: random.Random) -> str:
    at = rng.randrange(len(word))
    return rng.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + rng.choice(LETTERS) + word[at:],
            word[:at] + rng.choice(LETTERS) + word[at + 1 :],
            word[: at - 1] + word[at : at + 1] + word[at - 1 : at] + word[at + 1 :] if at else word,
        )
    )


def test_typing_errors_in_keys_are_understood() -> None:
    """At least 98 of 100 keys with one typing error are taken for the key that was meant."""
    rng = random.Random(1)
    tried = [
        (part, key, typo)
        for _ in range(5)
        for _, part in every_part()
        for key in keys_of(part)
        if len(key) > 3 and (typo := _typo(key, rng)) not in keys_of(part)
    ]
    right = sum(meant_key(part, typo) == key for part, key, typo in tried)
    assert right / len(tried) >= 0.98


def test_typing_errors_in_fixed_words_are_understood() -> None:
    """At least 98 of 100 fixed words with one typing error are taken for the word that was meant."""
    rng = random.Random(2)
    members = [(words, member.value) for words in SETS.values() for member in words if len(member.value) > 3]
    tried = [(words, word, _typo(word, rng)) for _ in range(5) for words, word in members]
    right = sum(near_word(words, typo) == word for words, word, typo in tried)
    assert right / len(tried) >= 0.98


def test_words_of_other_subjects_are_taken_for_nothing() -> None:
    """A key that has nothing to do with the format gets no suggestion."""
    for typed in ("zebra", "weather", "hello", "xyz", "radio", "table", "color", "football", "qwerty", "lunch"):
        for _, part in every_part():
            assert meant_key(part, typed) is None, (part.__name__, typed)


@pytest.mark.parametrize("name", KEYS)
def test_other_names_of_fields_lead_to_real_fields(name: str) -> None:
    """Every entry of the table of other names leads to a field of its part, or of one right below it."""
    fields = fields_of(PARTS[name])
    for words, meant in KEYS[name].items():
        above, _, below = meant.rpartition(" > ")
        if above:
            part = fields[above].part
            assert part is not None
            assert below in fields_of(part) or below == "people"
        else:
            assert meant in fields, meant
        assert not set(words.split()) & set(fields), "a real field needs no other name"


def test_common_other_names_lead_to_real_fields() -> None:
    """Other names that hold for every part lead to a field of some part."""
    assert set(ANY_PART.values()) <= {key for _, part in every_part() for key in keys_of(part)}


@pytest.mark.parametrize("name", WORDS)
def test_other_words_lead_to_fixed_words(name: str) -> None:
    """Every entry of the table of other words leads to a word of its set, and no word leads to two."""
    values = {member.value for member in SETS[name]}
    assert set(WORDS[name].values()) <= values | {"none"}
    others = [fold(word) for words in WORDS[name] for word in words.split()]
    assert len(others) == len(set(others))
    assert not {fold(value) for value in values} & set(others)


def test_every_set_of_words_has_other_words() -> None:
    """No set of fixed words was forgotten."""
    assert set(WORDS) == set(SETS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("talking since March", "talking"),
        ("ENGAGED!", "engaged"),
        ("“declined”", "declined"),
        ("stepped", "stepped away"),
    ],
)
def test_a_word_is_found_in_more_or_less_of_it(typed: str, meant: str) -> None:
    """A fixed word with something behind or around it, or its beginning alone, is understood."""
    assert near_word(vocabulary.Status, typed) == meant


def test_words_for_not_knowing_are_understood() -> None:
    """What people write when they do not know is taken for ``unknown``, and nothing else is."""
    assert [not_known_word(typed) for typed in ("TBD", "?", "don't know", "nobody", "talking")] == [
        "unknown",
        "unknown",
        "unknown",
        "none",
        None,
    ]


def test_forbidden_subjects_are_seen_in_any_dress() -> None:
    """A subject that is never kept is seen also when it is misspelt or a part of a longer key."""
    assert forbidden_subject("Ethnicity") == "ethnicity"
    assert near_forbidden("religon")
    assert near_forbidden("names_of_victims")
    assert not near_forbidden("meeting_room")


def test_a_field_that_belongs_further_down_is_named_with_its_place() -> None:
    """The phone number of a stakeholder is led to the people."""
    assert other_key(Stakeholder, "mobile") == "people > phone"
    assert other_key(Problem, "partners") == "stakeholders"


NAMES = (
    "Vista Maria",
    "Garden City Hospital",
    "Wayne County Road Commission",
    "Dearborn Heights City Council",
    "Wayne County Sheriff's Office",
    "Michigan State Police",
    "Jordan Example",
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wayne County Road Comission", "Wayne County Road Commission"),
        ("Hospital", "Garden City Hospital"),
        ("Sheriff's", "Wayne County Sheriff's Office"),
        ("State Police", "Michigan State Police"),
        ("city council", "Dearborn Heights City Council"),
        ("Officer Jordan Example", "Jordan Example"),
        ("Example, Jordan", "Jordan Example"),
        ("Vista Maria's clients", None),
        ("Wayne County", None),
        ("Oak Street Church", None),
        ("Michigan Department of Health", None),
        ("a private security company", None),
    ],
)
def test_names_are_found_by_spelling_short_form_and_title(typed: str, meant: str | None) -> None:
    """A name is found when it is misspelt, shortened, swapped or has a title, and not when it is another's."""
    assert NameIndex(NAMES).near(typed) == meant


def test_in_a_long_list_names_are_still_found() -> None:
    """Among thousands of names a typing error and a short form are understood all the same."""
    index = NameIndex([*(f"Business number {n} of Elm Street" for n in range(3000)), *NAMES])
    assert index.near("Garden City Hosptal") == "Garden City Hospital"
    assert index.near("Hospital") == "Garden City Hospital"
