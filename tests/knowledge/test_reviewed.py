"""Three fictional problems, and whom a reviewer would still recruit there: a blind test of the problem types.

The problems and what is expected of them were written from the guides of the field, before and apart from
the data files of the types.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from stakemap.cast import Cast, build_cast
from stakemap.gaps.roles import required_roles
from stakemap.knowledge import likely_types, problem_types
from stakemap.load import load
from stakemap.load.parse import parse
from stakemap.model import Problem, listed
from stakemap.recruit import Recruit, rank_recruits

AS_OF = date(2026, 3, 1)
FOLDER = Path(__file__).parent / "reviewed"
PARSED = parse((FOLDER / "expected.yaml").read_bytes(), "expected.yaml")
EXPECTED: Any = PARSED.tree
FILES = sorted(EXPECTED)


def cases(section: str, title: str) -> list[Any]:
    """Give every entry of one section of the expectations, with its file, as a case of its own."""
    return [
        pytest.param(file, entry, id=f"{file}: {entry[title]}") for file in FILES for entry in EXPECTED[file][section]
    ]


def problem_of(file: str) -> Problem:
    """Read one of the problems as it lies there, without a type."""
    return load(FOLDER / f"{file}.yaml")


@cache
def cast_of(file: str, typed: bool = True) -> Cast:
    """Build the cast of one of the problems, with its type set or as it lies there."""
    kind = (EXPECTED[file]["type"],) if typed else None
    return build_cast(problem_of(file).model_copy(update={"type": kind}), AS_OF)


@cache
def recruits_of(file: str, typed: bool = True) -> tuple[Recruit, ...]:
    """Rank the recruits of one of the problems."""
    return rank_recruits(cast_of(file, typed))


def says(texts: Iterable[str], words: Iterable[str]) -> bool:
    """Tell whether one of the words begins a word in one of the texts; case does not matter."""
    return any(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for word in words for text in texts)


def texts_by_id(file: str, typed: bool = True) -> dict[str, tuple[str, ...]]:
    """Give what a recruit that nobody listed says about itself: name, other words and usual bodies."""
    needs = {need.id: need.role for need in required_roles(cast_of(file, typed))}
    return {
        recruit.id: (recruit.name, *recruit.examples, *(needs[recruit.id].aka if recruit.id in needs else ()))
        for recruit in recruits_of(file, typed)
        if not recruit.listed
    }


def found_for(file: str, entry: Any, typed: bool = True) -> list[Recruit]:
    """Give the recruits that answer to one expectation, first in rank first."""
    texts = texts_by_id(file, typed)
    return [r for r in recruits_of(file, typed) if r.id in texts and says(texts[r.id], entry["words"])]


def rank_of(file: str, who: str) -> int | None:
    """Give the best rank of a listed party or of somebody who must be found; None when they are not there."""
    entry = next((entry for entry in EXPECTED[file]["must_find"] if entry["who"] == who), None)
    found = found_for(file, entry) if entry else [r for r in recruits_of(file) if r.name == who]
    return min((recruit.rank for recruit in found), default=None)


def shown(file: str) -> str:
    """Write down the recruits of a problem, one a line, for a failure message."""
    return "\n".join(
        f"{r.rank:3} {r.points:3}  {r.name}" + (f" ({'; '.join(r.examples)})" if r.examples else "")
        for r in recruits_of(file)
    )


def test_the_expectations_can_be_read() -> None:
    """The file of expectations has no mistakes, and each problem has its own entry."""
    assert not PARSED.faults
    assert sorted(path.stem for path in FOLDER.glob("*.yaml") if path.stem != "expected") == FILES


@pytest.mark.parametrize("file", FILES)
def test_the_type_is_there(file: str) -> None:
    """The problem type that a reviewer would set is one that comes with stakemap."""
    word = EXPECTED[file]["type"]
    assert problem_types((word,)), f'There is no problem type "{word}", which {file}.yaml needs.'


@pytest.mark.parametrize("file", FILES)
def test_the_type_is_offered(file: str) -> None:
    """A file without a type is offered the right one, and no other."""
    offered = [kind.id for kind in likely_types(problem_of(file))]
    assert offered == [EXPECTED[file]["type"]], f"{file}.yaml is offered {offered or 'no type'}."


@pytest.mark.parametrize(("file", "entry"), cases("must_find", "who"))
def test_the_party_is_absent_from_the_file(file: str, entry: Any) -> None:
    """Nobody on the list goes by the words of somebody who must be found, so that only a role can find them."""
    named = [party.name for party in listed(problem_of(file).stakeholders) if says([party.name], entry["words"])]
    assert not named, f"{entry['who']} must be absent from {file}.yaml, and {named} answers to their words."


@pytest.mark.parametrize(("file", "entry"), cases("must_find", "who"))
def test_whom_a_reviewer_would_miss_is_found(file: str, entry: Any) -> None:
    """Whoever a guide says matters, and the file does not name, is among the recruits."""
    assert found_for(file, entry), (
        f"{file}.yaml: a reviewer would still recruit: {entry['who']}.\n"
        f"Because: {' '.join(entry['because'].split())} ({entry['source']})\n"
        f"None of these words is in a role that nobody holds: {', '.join(entry['words'])}.\n"
        f"The list is:\n{shown(file)}"
    )


@pytest.mark.parametrize(("file", "pair"), cases("must_precede", "because"))
def test_who_comes_first(file: str, pair: Any) -> None:
    """Whoever any reviewer would go to first ranks first."""
    earlier, later = rank_of(file, pair["earlier"]), rank_of(file, pair["later"])
    assert later is not None, f"{pair['later']} is not among the recruits of {file}.yaml.\n{shown(file)}"
    assert earlier is not None, f"{pair['earlier']} is not among the recruits of {file}.yaml.\n{shown(file)}"
    assert earlier < later, (
        f"{file}.yaml: {pair['earlier']} (rank {earlier}) must come before {pair['later']} (rank {later}).\n"
        f"Because: {pair['because']}\nThe list is:\n{shown(file)}"
    )


@pytest.mark.parametrize(("file", "entry"), cases("not_needed", "who"))
def test_whom_a_reviewer_would_strike_is_not_there(file: str, entry: Any) -> None:
    """Nobody is brought up whom a reviewer would strike from the list."""
    wrong = [recruit.name for recruit in recruits_of(file) if says([recruit.name], entry["words"])]
    assert not wrong, f"{file}.yaml: a reviewer would strike {wrong} ({entry['who']}). {entry['because']}"


@pytest.mark.parametrize("file", FILES)
def test_the_type_finds_more_than_the_general_roles(file: str) -> None:
    """The roles that every problem has miss some of these parties; the type is what finds them."""
    entries = EXPECTED[file]["must_find"]
    missed = [entry["who"] for entry in entries if not found_for(file, entry, typed=False)]
    assert missed, f"The general roles alone find everybody in {file}.yaml: the expectations test nothing."
    still = [who for who in missed if rank_of(file, who) is None]
    assert len(still) < len(missed), f"The type finds nobody in {file}.yaml whom the general roles miss."
