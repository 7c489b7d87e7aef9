"""What a word means."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from stakemap.gaps import RULES
from stakemap.load import read
from stakemap.views.examples import EXAMPLES
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


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("unknown", "we know that we must find out"),
        ("none", "we asked, and there is none"),
        ("absent", "Nobody has thought about it yet"),
        ("points", "+3 each time: an agreed action"),
        ("role", "owner: Owner or manager of the place"),
        ("roles", "decision-maker: Whoever can decide"),
        ("SARA", "scanning: finding and choosing the problem"),
        ("stage", "response: choosing what to do"),
    ],
)
def test_words_beyond_the_fields(word: str, says: str) -> None:
    """Not knowing, points, roles and stages are explained properly."""
    assert says in draw_lines(compose_explanation(word), 300)


@pytest.mark.parametrize("word", ["general", "General", "every community problem"])
def test_the_general_list_is_explained_like_a_type(word: str) -> None:
    """What every problem needs is shown in full, with roles, questions, measures and sources."""
    text = draw_lines(compose_explanation(word), 300)
    for part in ("Who is needed, and by which stage", "What to ask", "What to measure", "Where this was read"):
        assert part in text
    assert "general" in words_to_explain()


@pytest.mark.parametrize("section", sorted(EXAMPLES))
def test_sections_have_fields_and_an_example(section: str, tmp_path: Path) -> None:
    """A section lists its fields with their meanings, and an example that is read without a remark."""
    shown = draw_lines(compose_explanation(section), 300)
    assert section == "sources" or "Its fields; leave out what you do not know:" in shown
    drawn = shown.split("For example:\n")[1].split("\n\n")[0]
    path = tmp_path / "example.yaml"
    path.write_text(f"problem: Noise\n{dedent(drawn)}\n")
    loaded = read(path)
    assert (loaded.errors, loaded.notes) == ((), ())


def test_every_section_has_an_example() -> None:
    """Whatever holds fields at the top of a file, or one level below, has an example."""
    parents = {key.place[0] for key in keys() if key.place}
    assert parents <= set(EXAMPLES)
