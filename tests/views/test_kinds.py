"""What kind of problem a file is, where that is not said or not understood."""

from __future__ import annotations

from datetime import date
from typing import Any

from stakemap.cast import build_cast
from stakemap.model import Problem
from stakemap.views.kinds import compose_kind, likely_words
from stakemap.views.lines import draw_lines


def kind_of(**fields: Any) -> str:
    """Say what is known of the kind of a fictional problem, on one line."""
    cast = build_cast(Problem.model_validate({"problem": "Noise", **fields}), date(2025, 3, 1))
    return draw_lines(compose_kind(cast), 400)


def test_the_likeliest_type_is_offered() -> None:
    """A problem without a type is told which one it reads like, and what to write."""
    assert "type: stakemap set type speeding (or put the line type: speeding in the file)" in kind_of(
        problem="Speeding on Elm Street"
    )


def test_nothing_is_said_where_the_type_is_known_or_nothing_fits() -> None:
    """No word is wasted."""
    assert kind_of(problem="Speeding on Elm Street", type="Speeding") == ""
    assert kind_of() == ""


def test_a_word_that_is_no_type_is_told() -> None:
    """A misspelt type changes nothing, so the user must hear of it, with the one that was meant."""
    assert kind_of(type="spedding") == (
        '"spedding" is not a type of problem that is known here, so it changed nothing. Did you mean speeding?'
    )
    assert "See the types with: stakemap explain type" in kind_of(type="quarrels over sheep")


def test_likely_words_are_ids() -> None:
    """Other programs get the word to write."""
    cast = build_cast(Problem.model_validate({"problem": "Speeding and crashes"}), date(2025, 3, 1))
    assert likely_words(cast) == ("speeding",)
