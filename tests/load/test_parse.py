"""Bytes to a tree: everything stays the text that was typed, and every limit holds before anything grows."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.load.characters import FORBIDDEN
from stakemap.load.parse import compose, libyaml_present, parse

READERS = [False, True] if libyaml_present() else [True]


def _tree(text: str, pure: bool = False) -> object:
    return parse(text.encode(), "x", pure=pure).tree


def _codes(text: str | bytes, pure: bool = False) -> list[tuple[str, int]]:
    raw = text.encode() if isinstance(text, str) else text
    return [(fault.code, fault.line) for fault in parse(raw, "x", pure=pure).faults]


@pytest.mark.parametrize("pure", READERS)
@pytest.mark.parametrize(
    "typed",
    [
        "no",
        "on",
        "0123",
        "12:30",
        "1:02:03",
        "1.10",
        "1_000",
        "2025-03-01",
        "~",
        "null",
        ".inf",
        "0x1F",
        "+1 313",
        "=",
        "y",
    ],
)
def test_a_value_stays_as_typed(typed: str, pure: bool) -> None:
    """Nothing that YAML would turn into a number, date or truth value is changed, as value, entry or key."""
    assert _tree(f"{typed}: {typed}\nlist: [{typed}]\n", pure) == {typed: typed, "list": [typed]}


@pytest.mark.parametrize("pure", READERS)
def test_an_empty_value_is_absent_and_an_empty_text_is_not(pure: bool) -> None:
    """Nothing after a colon is None, while empty quotes are an empty text."""
    assert _tree("a:\nb: ''\nc: \"\"\n", pure) == {"a": None, "b": "", "c": ""}


@given(st.dictionaries(st.text("abcdé ", min_size=1, max_size=8), st.text(max_size=30), min_size=1))
def test_any_text_in_json_quotes_is_read_back(texts: dict[str, str]) -> None:
    """Whatever JSON writes in quotes comes back unchanged, unless it holds a forbidden character."""
    separators = re.compile("[\u2028\u2029]")  # read as spaces, because no editor shows them as line ends
    clean = {key: separators.sub(" ", value) for key, value in texts.items() if not FORBIDDEN.search(value)}
    parsed = parse(json.dumps(clean, ensure_ascii=False).encode(), "x")
    assert parsed.tree == clean
    assert parsed.faults == ()


@pytest.mark.parametrize("pure", READERS)
def test_twenty_levels_are_read_and_one_more_is_refused(pure: bool) -> None:
    """The limit of depth is 20, the map of the whole file included."""
    assert _codes("a: " + "[" * 19 + "]" * 19, pure) == []
    assert _codes("a: " + "[" * 20 + "]" * 20, pure) == [("too-deep", 1)]


@pytest.mark.parametrize("pure", READERS)
@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_endless_nesting_is_refused_at_its_line(opening: str, pure: bool) -> None:
    """Thousands of open brackets are refused where the limit is passed, and never crash."""
    faults = _codes("problem: x\nsummary:\n  " + opening * 25_000, pure)
    assert faults
    assert faults[0][1] == 3


def test_the_limit_of_values_is_exact() -> None:
    """100,000 values are read, one more is refused at its line."""
    assert _codes("a:\n" + "- b\n" * 99_998) == []
    assert _codes("a:\n" + "- b\n" * 100_000) == [("too-many-values", 100_000)]


def test_a_file_above_two_megabytes_is_refused_at_line_one() -> None:
    """Two megabytes are read, one byte more is refused."""
    head = b"problem: "
    limit = 2 * 1024 * 1024
    assert _codes(head + b"x" * (limit - len(head))) == []
    assert _codes(head + b"x" * (limit - len(head) + 1)) == [("too-large", 1)]


@pytest.mark.parametrize("pure", READERS)
@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("a: &x [1]\n", "anchor", 1),
        ("a: &x b\nc: *x\n", "alias", 2),
        ("a: !!python/object:os.system x\n", "tag", 1),
        ("a: !own\n  b: c\n", "tag", 1),
        ("a:\n  <<: b\n", "merge-key", 2),
        ("a: b\nc: d\na: e\n", "duplicate-key", 3),
        ("a: b\n---\na: c\n", "second-document", 2),
        ('a: "b\\u202ec"\n', "forbidden-character", 1),
        ('"a\\u200b": b\n', "forbidden-character", 1),
        ('a: "\\0"\n', "forbidden-character", 1),
        ('a: "\\ufeff"\n', "forbidden-character", 1),
    ],
)
def test_what_problem_files_do_not_have_is_refused(text: str, code: str, line: int, pure: bool) -> None:
    """Copying marks, type marks, repeated keys, second files and hidden characters are told at their line."""
    assert (code, line) in _codes(text, pure)


@pytest.mark.parametrize("character", ["\u200e", "\u200f", "\u200c", "\u200d", "\u00ad", "\u0301"])
def test_characters_that_scripts_need_are_kept(character: str) -> None:
    """Direction marks, joiners, soft hyphens and accents are no mistake."""
    assert _tree(f"a: b{character}c\n") == {"a": f"b{character}c"}


def test_an_alias_bomb_is_refused_without_being_unfolded() -> None:
    """Text that refers to itself over and over is refused line by line."""
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 9)]
    assert {code for code, _ in _codes("\n".join(lines))} == {"anchor", "alias"}


def test_a_key_given_twice_keeps_its_first_value() -> None:
    """What a repeated key holds is dropped, so that nothing further is said about it."""
    assert _tree("a: b\nc: d\na:\n  - e\n") == {"a": "b", "c": "d"}


def test_a_broken_line_does_not_hide_later_mistakes() -> None:
    """Mistakes of form on several lines are all told in one pass."""
    text = 'problem:X\nstage: a: b\nstakeholders:\n  - name: A\n     kind: c\n  - name: "B\n    kind: d\n'
    assert [line for _, line in _codes(text)] == [1, 2, 5, 6]


def test_the_slow_reader_gives_the_same_complaints(everything: str) -> None:
    """Both readers read the same tree and see the same mistakes."""
    if not libyaml_present():
        return
    for text in (
        everything,
        everything.replace("kind: road", "kind:road"),
        everything.replace("  - name", " - name", 1),
    ):
        assert compose(text).tree == compose(text, pure=True).tree
        assert _codes(text) == _codes(text, True)


def test_windows_and_old_line_ends_count_as_one_line() -> None:
    """Lines are counted alike whatever ends them."""
    for end in ("\n", "\r\n", "\r"):
        text = end.join(["problem: x", "", "stage: y", "stage: z", ""])
        assert _codes(text.encode()) == [("duplicate-key", 4)]
