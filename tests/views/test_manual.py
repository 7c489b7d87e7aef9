"""What a word means."""

from __future__ import annotations

import pytest

from stakemap.gaps import RULES
from stakemap.views.glossary import fixed_words, keys
from stakemap.views.lines import draw_lines
from stakemap.views.manual import compose_explanation, compose_index, words_to_explain


def test_every_word_is_explained() -> None:
    """Whatever is offered has an explanation of its own."""
    assert not [word for word in words_to_explain() if len(compose_explanation(word)) < 2]


def test_every_key_and_word_has_a_meaning() -> None:
    """Every key has a sentence and every fixed word a meaning."""
    assert not [key.path for key in keys() if not key.means.endswith((".", "?"))]
    assert not [word for word in fixed_words() if not word.means or not word.of.endswith(".")]


def test_index_lists_every_gap() -> None:
    """The index names every gap code with its title."""
    index = draw_lines(compose_index(), 200)
    assert not [rule.card.code for rule in RULES if f"{rule.card.code}  {rule.card.title}" not in index]


@pytest.mark.parametrize("word", ["P101", "p101", "unnamed-stakeholder", "Unnamed Stakeholder"])
def test_words_are_found_however_typed(word: str) -> None:
    """Case, hyphens and spaces do not matter."""
    assert compose_explanation(word) == compose_explanation("P101") != ()


def test_one_word_in_several_sets() -> None:
    """A word that means different things in different places is explained for each."""
    text = draw_lines(compose_explanation("outreach"), 200)
    assert "they know about us and the problem" in text
    assert "makes people aware" in text


def test_no_such_word() -> None:
    """A word that means nothing here has no explanation."""
    assert compose_explanation("fireworks") == ()
