"""Which type a problem looks like."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.knowledge import likely_types, shipped_heads
from stakemap.model import Problem


def likely(**fields: Any) -> list[str]:
    """Give the ids of the types that fit a fictional problem best."""
    return [kind.id for kind in likely_types(Problem.model_validate({"problem": "Example", **fields}))]


@pytest.mark.parametrize("head", shipped_heads(), ids=lambda head: head.id)
def test_every_type_is_likely_by_its_own_words(head: Any) -> None:
    """A title that holds two of a type's words is taken for that type."""
    assert head.id in likely(problem=" and ".join(head.words[:2]))


def test_nothing_is_offered_where_nothing_speaks_for_it() -> None:
    """A problem without a word of any type looks like none."""
    assert likely(problem="Trouble on Tuesdays") == []


def test_nothing_is_offered_where_the_file_says() -> None:
    """A file that names a type, or says that none fits, is not asked again."""
    assert likely(problem="Speeding and crashes", type="something of our own") == []
    assert likely(problem="Speeding and crashes", type="none") == []
    assert likely(problem="Speeding and crashes", type="unknown") == []


def test_the_issues_count_like_the_title() -> None:
    """What goes wrong says as much as the title."""
    assert likely(scanning={"issues": ["Speeding"]}) == ["speeding"]


def test_only_whole_words_count() -> None:
    """A word inside another word is not that word."""
    assert likely(problem="Speedingham fair") == []
