"""Text helpers: how names are compared, joined, cut and found again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.words import (
    begin_words,
    count,
    fold,
    join,
    join_some,
    name_key,
    nearest,
    plain,
    shorten,
    slug,
    unique_slugs,
    words_of,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vista Maria", "  vista   MARIA "),
        ("O'Brien", "O\u2019Brien"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("\ufb01re", "fire"),
        ("Stra\u00dfe", "STRASSE"),
    ],
)
def test_names_are_compared_as_people_read_them(one: str, other: str) -> None:
    """Case, spaces, apostrophes and ways of composing letters make no difference."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), [("Jos\u00e9", "Jose"), ("Smith & Co", "Smith and Co")])
def test_accents_and_the_ampersand_make_a_difference(one: str, other: str) -> None:
    """An accent, or "and" for "&", makes another name; it is only worth a suggestion."""
    assert name_key(one) != name_key(other)


@given(st.text())
def test_the_compared_form_is_stable(text: str) -> None:
    """Comparing the compared form gives the same form again for plain names."""
    assert name_key(name_key(text)) == name_key(name_key(name_key(text)))


def test_fixed_words_ignore_hyphens_and_underscores() -> None:
    """The fixed words are matched without case, underscores, hyphens and spaces."""
    assert fold("Not_Contacted") == fold("not-contacted") == fold("NOT CONTACTED")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dearborn Heights Fire/EMS", "dearborn-heights-fire-ems"),
        ("O'Brien & Sons", "obrien-sons"),
        (
            "\u092a\u0941\u0932\u093f\u0938 \u0925\u093e\u0928\u093e",
            "\u092a\u0941\u0932\u093f\u0938-\u0925\u093e\u0928\u093e",
        ),
        ("Unit 7 (north) - 2nd shift", "unit-7-north-2nd-shift"),
        ("___", "x"),
    ],
)
def test_a_slug_keeps_the_letters_of_every_script(name: str, expected: str) -> None:
    """The stable id of a name keeps letters, vowel signs and digits, and joins them with hyphens."""
    assert slug(name) == expected


@given(st.lists(st.text(min_size=1), max_size=8), st.randoms(use_true_random=False))
def test_slugs_are_unique_whatever_the_order(names: list[str], random: object) -> None:
    """Every name gets an id of its own, and the order of lines never decides which."""
    slugs = unique_slugs(names)
    assert len(set(slugs.values())) == len(slugs)
    assert unique_slugs(reversed(names)) == slugs


def test_lists_read_like_a_sentence() -> None:
    """Names are joined with commas and a last "and", and long lists say how many more there are."""
    assert join(["a", "b", "c"]) == "a, b and c"
    assert join(["a"]) == "a"
    assert join_some(["a", "b", "c", "d"], limit=2) == "a, b and 2 more"
    assert join_some(["a", "b", "c"], limit=2, of=9) == "a, b and 7 more"


def test_counts_take_the_right_form() -> None:
    """One takes the singular, anything else the plural."""
    assert (count(1, "tie"), count(0, "tie"), count(2, "party", "parties")) == ("1 tie", "0 ties", "2 parties")


def test_long_texts_are_cut_at_a_word() -> None:
    """A long text is cut between words and marked."""
    assert shorten("Discuss having an officer work there", 20) == "Discuss having an..."
    assert shorten("short") == "short"


def test_nothing_that_steers_a_terminal_is_kept() -> None:
    """Control characters and text directions are dropped; letters of every script stay."""
    assert plain("a\x1b[31mb\u202ec\u0645") == "a[31mbc\u0645"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Sheriff", ("Wayne County Sheriff's Office",)),
        ("Wayne County Road Comission", ("Wayne County Road Commission",)),
        ("county", ()),
        ("Quilt Club", ()),
    ],
)
def test_the_name_that_was_meant_is_found(typed: str, expected: tuple[str, ...]) -> None:
    """Short forms and typing errors are found, unrelated and ambiguous words are not."""
    known = ["Wayne County Sheriff's Office", "Wayne County Road Commission", "Garden City Hospital"]
    assert nearest(typed, known) == expected


def test_a_name_is_taken_apart_into_the_words_by_which_it_is_compared() -> None:
    """Signs part words and are none; case does not matter, and the order stays."""
    assert words_of("Garden-City  Hospital (ER) ") == ["garden", "city", "hospital", "er"]
    assert words_of(" - ") == []


@pytest.mark.parametrize(
    ("typed", "fits"),
    [("fire dep", True), ("DEPARTMENT fire", True), ("fir", True), ("ire", False), ("fire x", False), ("", False)],
)
def test_a_name_is_found_by_the_beginnings_of_its_words(typed: str, fits: bool) -> None:
    """Each typed word begins one, in any order; nothing typed begins none."""
    assert begin_words(typed, "Fire Department") is fits
