"""Everything a sergeant reads is plain: a US school grade by the formula of Flesch and Kincaid."""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median

import pytest

from stakemap.gaps import RULES
from stakemap.knowledge import advice, general, shipped_types
from stakemap.model.problem_type import ProblemType

MEDIAN_AT_MOST = 8
NONE_ABOVE = 12
WORDS_TO_JUDGE = 20
"""The first two are the goal set for the words of stakemap; shorter texts give no sound grade (judgement)."""

SILENT = re.compile(r"(?:[^l]e|[^cgsxzh]es|[^td]ed)$")
TWICE = re.compile(r"(?:[sxz]|[cs]h|[cg])es$")


def count_syllables(word: str) -> int:
    """Count groups of vowels, without a silent ending; at least one."""
    letters = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", letters))
    silent = len(letters) > 2 and SILENT.search(letters) and not TWICE.search(letters)
    silent = silent and not letters.endswith(("ee", "ye", "oe", "ies", "ied", "eed"))
    return max(1, groups - bool(silent))


def words_of(text: str) -> list[str]:
    """Give the words of a text; numbers are none."""
    return re.findall(r"[A-Za-z][A-Za-z'-]*", text)


def grade(text: str) -> float:
    """Compute the Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words = words_of(text)
    sentences = [part for part in re.split(r"[.!?]+(?=[\s\")]|$)", text) if words_of(part)]
    syllables = sum(map(count_syllables, words))
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


def texts_of(kind: ProblemType) -> Iterator[str]:
    """Give every text of a type that is shown to a user."""
    yield from filter(None, (kind.name, kind.summary))
    yield from (text for role in kind.roles for text in (role.name, role.why))
    yield from (text for asked in kind.questions for text in (asked.ask, asked.why) if text)
    yield from (text for measure in kind.measures for text in (measure.name, measure.why) if text)
    yield from (text for tried in kind.tried_elsewhere for text in (tried.what, tried.result) if text)


KNOWLEDGE = [
    *((kind.id, text) for kind in (general(), *shipped_types()) for text in texts_of(kind)),
    *(("advice", one.says) for one in advice().values()),
]
CARDS = [
    (rule.card.code, text)
    for rule in RULES
    for text in (rule.card.title, rule.card.why, rule.card.remedy, *rule.manual.split("\n\n"))
]


@pytest.mark.parametrize(("word", "syllables"), [
    ("police", 2), ("the", 1), ("people", 2), ("places", 2), ("owner", 2), ("agreed", 2), ("asked", 1),
    ("needed", 2), ("neighborhood", 3), ("licenses", 3), ("homes", 1), ("community", 4), ("able", 2), ("studies", 2),
])  # fmt: skip
def test_syllables_are_counted(word: str, syllables: int) -> None:
    """Silent endings do not count."""
    assert count_syllables(word) == syllables


def test_the_formula() -> None:
    """A short sentence of short words is below the first grade; a long one of long words is far above the last."""
    assert grade("The cat sat on the mat.") < 1
    assert grade("Interagency collaboration necessitates organizational accountability considerations.") > 20


@pytest.mark.parametrize("texts", [KNOWLEDGE, CARDS], ids=["knowledge", "rules"])
def test_half_of_the_texts_are_plain(texts: list[tuple[str, str]]) -> None:
    """The median is grade 8 or below."""
    grades = [grade(text) for _, text in texts if len(words_of(text)) >= WORDS_TO_JUDGE]
    assert len(grades) > 40
    assert median(grades) <= MEDIAN_AT_MOST


@pytest.mark.parametrize("texts", [KNOWLEDGE, CARDS], ids=["knowledge", "rules"])
def test_no_text_is_hard(texts: list[tuple[str, str]]) -> None:
    """No text of twenty words or more is above grade 12."""
    hard = {
        f"{where}: {text}": round(grade(text), 1)
        for where, text in texts
        if len(words_of(text)) >= WORDS_TO_JUDGE and grade(text) > NONE_ABOVE
    }
    assert not hard
