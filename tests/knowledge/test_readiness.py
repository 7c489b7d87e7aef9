"""The next question about readiness: for every situation, never the one that hurts, with a source."""

from __future__ import annotations

from string import Formatter

import pytest

from stakemap.knowledge import readiness_questions, sources
from stakemap.model.vocabulary import ReadinessStage

each = pytest.mark.parametrize("situation", sorted(readiness_questions()))


def test_every_stage_has_its_question() -> None:
    """Each stage of change is met with a question of its own."""
    assert {stage.value.replace(" ", "-") for stage in ReadinessStage} <= set(readiness_questions())


@each
def test_it_is_asked_and_not_told(situation: str) -> None:
    """What is said to them ends as a question, and what to avoid is told in whole sentences."""
    chosen = readiness_questions()[situation]
    assert chosen.ask.endswith("?")
    assert chosen.avoid.endswith(".")
    assert chosen.avoid.startswith(("Do not ", "Ask for nothing"))


@each
def test_nobody_is_asked_why_a_number_is_not_higher(situation: str) -> None:
    """That question makes people argue against the change; it stands only among what to avoid."""
    assert "not higher" not in readiness_questions()[situation].ask
    assert "not surer" not in readiness_questions()[situation].ask


@each
def test_only_the_two_numbers_are_filled_in(situation: str) -> None:
    """The words use their own number and the next one, and nothing else."""
    slots = {name for _, name, _, _ in Formatter().parse(readiness_questions()[situation].ask) if name is not None}
    assert slots <= {"number", "higher"}
    assert "{" not in readiness_questions()[situation].avoid


@each
def test_every_question_has_a_source(situation: str) -> None:
    """Each entry cites the bibliography."""
    assert readiness_questions()[situation].source
    assert set(readiness_questions()[situation].source) <= set(sources())


def test_cannot_will_not_and_unsure_are_met_differently() -> None:
    """Lack of means, little importance and little confidence lead to three questions."""
    asks = {readiness_questions()[key].ask for key in ("cannot", "low-importance", "low-confidence", "not-considering")}
    assert len(asks) == 4
