"""What holds for every comparison."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given, settings

from stakemap.cast import build_cast
from stakemap.progress.changes import collect_evidence, compare
from stakemap.progress.changes.change import OPPOSITE
from tests.progress.builders import DAY, EARLIER, FILES, between, problem_of, since, swapped, turned


@settings(max_examples=40)
@given(FILES)
def test_a_file_and_itself(keys: dict[str, Any]) -> None:
    """Nothing changed between a file and itself, nor within a day."""
    assert between(keys, keys).changes == ()
    assert since(DAY, DAY, **keys).changes == ()


@settings(max_examples=40)
@given(FILES, FILES)
def test_swapped_sides(before: dict[str, Any], after: dict[str, Any]) -> None:
    """What is gained one way is lost the other way, and nothing else changes."""
    there, back = between(before, after), between(after, before)
    here = Counter((one.group, one.kind, one.about, one.before, one.after) for one in there.changes)
    assert here == Counter(swapped(one, OPPOSITE) for one in back.changes)
    assert there.points == back.points[::-1]


@settings(max_examples=40)
@given(FILES, FILES)
def test_order_of_lines_changes_nothing(before: dict[str, Any], after: dict[str, Any]) -> None:
    """The same entries in another order give the same comparison."""
    there, turned_round = between(before, after), between(turned(before), turned(after))
    assert (there.changes, there.unclear) == (turned_round.changes, turned_round.unclear)


@settings(max_examples=40)
@given(FILES)
def test_order_of_lines_since_a_day(keys: dict[str, Any]) -> None:
    """So it is between two days of one file."""
    first, second = since(**keys), since(**turned(keys))
    assert (first.changes, first.unclear, first.points) == (second.changes, second.unclear, second.points)


@settings(max_examples=40)
@given(FILES)
def test_evidence_is_made_of_changes(keys: dict[str, Any]) -> None:
    """Evidence holds each change at most once, for or against, and nothing that is no change."""
    changes = since(**keys)
    used = [
        one for part in collect_evidence(changes) for one in (*part.speaks_for, *part.speaks_against, *part.neither)
    ]
    assert Counter(used) <= Counter(changes.changes)


@settings(max_examples=40)
@given(FILES)
def test_only_what_has_a_date(keys: dict[str, Any]) -> None:
    """Of one file on two days nothing is told of title, type, stage, lead, or who came on the list."""
    problem = problem_of(**keys)
    changes = compare(build_cast(problem, EARLIER), build_cast(problem, DAY), one_file=True).changes
    assert not [one for one in changes if one.kind in ("joined", "renamed", "added", "removed", "dropped")]
    assert all(one.about == ("closed",) for one in changes if one.group == "problem")
