"""The fixed words."""

from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from stakemap.model import vocabulary
from stakemap.model.vocabulary import Kind, Rung, Stage, Status, Word
from tests.model.builders import read, read_stakeholder, refusal

SETS = [getattr(vocabulary, name) for name in vocabulary.__all__ if name != "Word"]
WORDS = [word for words in SETS for word in words]


@pytest.mark.parametrize("typed", ["under way", "Under Way", "under_way", "UNDER-WAY", "underway", " under  way "])
def test_case_joiners_and_spaces_do_not_matter(typed: str) -> None:
    """A fixed word is read however it is joined and capitalised."""
    actions = read(response={"actions": [{"do": "Meet", "status": typed}]}).response
    assert actions is not None
    assert not isinstance(actions, StrEnum)
    assert [action.status for action in actions.actions or () if not isinstance(action, str)] == ["under way"]


@given(st.sampled_from(WORDS), st.data())
def test_every_word_is_read_in_every_spelling(word: Word, data: st.DataObject) -> None:
    """Any mix of cases and joiners gives the same word."""
    letters = [data.draw(st.sampled_from((letter.lower(), letter.upper()))) for letter in word.value]
    joined = "".join(data.draw(st.sampled_from((" ", "_", "-", ""))) if letter == " " else letter for letter in letters)
    assert type(word).read(joined) is word


@pytest.mark.parametrize("words", SETS, ids=lambda words: words.__name__)
def test_no_two_words_of_a_set_are_spelt_alike(words: type[Word]) -> None:
    """Folding never makes two words one."""
    assert len({vocabulary.fold(word.value) for word in words}) == len(words)


@pytest.mark.parametrize("word", WORDS, ids=lambda word: f"{type(word).__name__}.{word.value}")
def test_every_word_has_a_meaning(word: Word) -> None:
    """Each word says what it means in one line."""
    assert word.meaning
    assert "\n" not in word.meaning
    assert word.meaning != word.value


@pytest.mark.parametrize("words", SETS, ids=lambda words: words.__name__)
def test_no_word_means_not_knowing(words: type[Word]) -> None:
    """Unknown and none are no words of any set; they are said of the field."""
    assert not {"unknown", "none"} & {word.value for word in words}


@pytest.mark.parametrize("typed", ["contacted", "engage", "", "engaged!", "engaged committed"])
def test_other_words_are_refused(typed: str) -> None:
    """A word that is not in the set is refused, never guessed."""
    with pytest.raises(PydanticCustomError) as caught:
        Status.read(typed)
    assert caught.value.type == "unknown-word"
    assert caught.value.context == {"vocabulary": "Status"}


def test_a_list_where_a_word_is_asked_is_refused() -> None:
    """One word is one word."""
    assert refusal(stage=["scanning", "analysis"]) == "text-needed"


def test_words_are_their_text() -> None:
    """A word compares with, and is written as, its text."""
    assert read_stakeholder(kind="fire_and_ems").kind == "fire and EMS"
    assert str(Kind.FIRE_EMS) == "fire and EMS"
    assert read(stage="Response").model_dump()["stage"] == "response"


def test_stages_are_in_order() -> None:
    """Scanning comes first and assessment last."""
    assert [stage.step for stage in Stage] == [0, 1, 2, 3]
    assert [stage.value for stage in Stage] == ["scanning", "analysis", "response", "assessment"]


def test_rungs_are_gentlest_first() -> None:
    """The ladder begins with getting to know each other and ends in court."""
    assert next(iter(Rung)) is Rung.GET_TO_KNOW
    assert list(Rung)[-1] is Rung.SUE
    assert len(Rung) == 13
