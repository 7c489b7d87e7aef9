"""Odd files that are right are read without a word."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
import yaml

from stakemap.load import read, read_text, to_text
from stakemap.load.entries import find_entries
from stakemap.load.fields import every_part, keys_of
from stakemap.load.parse import parse
from stakemap.load.references import NAME_FIELDS
from tests.load.odd_but_valid import FILES as ODD

FOLDER = Path(__file__).parent / "valid"
VALID = sorted(FOLDER.glob("*.yaml"))


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_file_is_read_without_a_word(path: Path) -> None:
    """A file that is only unusual gets neither a mistake nor a note."""
    loaded = read(path)
    assert to_text(loaded.errors, loaded.notes) == ""
    assert loaded.problem is not None


def test_the_shipped_files_are_read_without_a_word(vista_maria: Path, ford_road: Path) -> None:
    """The problem files in the repository have neither mistakes nor notes."""
    for path in (vista_maria, ford_road):
        loaded = read(path)
        assert to_text(loaded.errors, loaded.notes) == ""


def test_there_are_many_odd_valid_files() -> None:
    """At least 25 odd valid files guard against false alarms."""
    assert len(VALID) >= 25


def test_one_file_uses_every_field(everything: str) -> None:
    """The file ``everything.yaml`` uses every field of every part of the format."""
    used = {(entry.part, key) for entry in find_entries(parse(everything.encode(), "x").tree) for key in entry.fields}
    wanted = {(part, key) for _, part in every_part() for key in keys_of(part)}
    assert {(part.__name__, key) for part, key in wanted - used} == set()


def test_every_field_of_names_is_one_of_the_format() -> None:
    """The table of fields that hold names speaks of real fields only."""
    known = {(part.__name__, key) for _, part in every_part() for key in keys_of(part)}
    assert set(NAME_FIELDS) <= known


def test_every_mention_of_a_name_is_looked_at(everything: str) -> None:
    """Whatever the cast takes for a mention of somebody is a field whose names are checked here."""
    from stakemap.cast.mentions import find_mentions
    from stakemap.load.fields import part_at

    problem = read_text(everything.encode(), "x").problem
    assert problem is not None
    for mention in find_mentions(problem):
        keys = [step for step in mention.path if isinstance(step, str)]
        part = part_at(tuple(keys[:-1]))
        assert part is not None
        assert (part.__name__, keys[-1]) in NAME_FIELDS, mention.path


@pytest.mark.parametrize("style", [None, '"', "'", "|", ">"])
@pytest.mark.parametrize("flow", [None, True, False])
def test_however_a_file_is_laid_out_it_is_the_same_problem(
    flow: bool | None, style: str | None, everything: str
) -> None:
    """Written anew by another program, in braces or lines, wrapped or not, a file is read without a word."""
    parsed = parse(everything.encode(), "x")
    problem = read_text(everything.encode(), "x").problem
    for indent, width in itertools.product((2, 4, 8), (20, 60, 400)):
        text = yaml.safe_dump(
            parsed.tree, default_flow_style=flow, default_style=style, indent=indent, width=width, sort_keys=False
        )
        loaded = read_text(text.encode(), "x")
        assert to_text(loaded.errors, loaded.notes) == ""
        assert loaded.problem == problem


@pytest.mark.parametrize(("odd", "text"), ODD, ids=[odd for odd, _ in ODD])
def test_what_is_only_odd_gets_no_word(odd: str, text: str) -> None:
    """A file with one thing in it that looks like a mistake, and is none, is read without a word."""
    loaded = read_text(text.encode(), "x.yaml")
    assert to_text(loaded.errors, loaded.notes) == ""
    assert loaded.problem is not None


def test_as_many_odd_valid_files_as_faults_were_asked() -> None:
    """At least 150 odd files guard against false alarms, each of them once."""
    assert len(VALID) + len(ODD) >= 150
    assert len({text for _, text in ODD}) == len(ODD)
