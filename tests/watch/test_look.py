"""A save is seen once it is complete, whatever an editor does on the way; a touched file is the same file."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.watch.look import CALM, EAGER, SURE_AFTER, Look, Settling, look_at
from tests.watch.conftest import DAY, look

OLD, NEW, AWAY = look(b"old"), look(b"new"), look("Cannot read square.yaml: there is no such file.")


def answered(start: Look, *looks: Look) -> list[Look]:
    """Give the looks that are answered, one after the other."""
    settling, found = Settling(start, start), []
    for one in looks:
        settling, ready = settling.after(one)
        found += [one] * ready
    return found


def test_a_save_is_answered_when_two_looks_agree() -> None:
    """While a file still grows nothing is drawn from it."""
    assert answered(OLD, OLD, look(b"n"), look(b"ne"), NEW, NEW, NEW) == [NEW]


def test_a_touch_is_no_save() -> None:
    """A file with the same content and other stamps is answered by nothing."""
    assert answered(OLD, replace(OLD, stamps=((1, 2, 3),), times=4), OLD) == []


def test_a_file_that_is_away_for_one_look_was_only_replaced() -> None:
    """An editor that deletes and writes anew causes one answer, to the new content."""
    assert answered(OLD, AWAY, NEW, NEW) == [NEW]
    assert answered(OLD, AWAY, OLD, OLD) == []
    assert answered(OLD, AWAY, AWAY, OLD, OLD) == [AWAY, OLD]


def test_the_next_day_is_a_new_map() -> None:
    """At midnight the map is drawn again, from the same file."""
    tomorrow = replace(OLD, day=DAY + timedelta(days=1))
    assert answered(OLD, tomorrow, tomorrow) == [tomorrow]


def test_looks_follow_faster_while_a_save_is_under_way() -> None:
    """A new content is looked at again soon; a file that is away gets time to come back."""
    assert Settling(OLD, OLD).pause == CALM
    assert Settling(OLD, NEW).pause == EAGER < CALM
    assert Settling(OLD, AWAY).pause == CALM
    assert Settling(AWAY, NEW).pause == EAGER


@given(st.lists(st.sampled_from((OLD, NEW, AWAY))))
def test_the_last_word_is_always_answered(looks: list[Look]) -> None:
    """Whatever came before, a content that stays is what was answered last, and none is answered twice in a row."""
    for last in (OLD, NEW, AWAY):
        found = [OLD, *answered(OLD, *looks, last, last)]
        assert found[-1] == last
        assert all(one != other for one, other in pairwise(found))


def test_what_a_look_sees(tmp_path: Path) -> None:
    """A look reads the problem file and the problem types beside it, and no other file."""
    file = tmp_path / "square.yaml"
    file.write_bytes(b"\xff\x00")
    before = look_at(file, DAY)
    assert (before.problem, before.types) == (b"\xff\x00", ())
    (tmp_path / "notes.yaml").write_text("a: b\n")
    assert look_at(file, DAY, before) == before
    folder = tmp_path / "problem_types"
    folder.mkdir()
    (folder / "noise.yaml").write_text("id: noise\n")
    (folder / "noise.txt").write_text("no type\n")
    seen = look_at(file, DAY, before)
    assert seen != before and seen.types == ((str(folder / "noise.yaml"), b"id: noise\n"),)
    (folder / "noise.yaml").write_text("id: sound\n")
    assert look_at(file, DAY, seen) != seen


@pytest.mark.parametrize("there", ["nothing", "a folder", "a link in a circle"])
def test_what_cannot_be_read_is_a_sentence(tmp_path: Path, there: str) -> None:
    """A file that is missing or no file is told in words, as the other commands tell it."""
    file = tmp_path / "square.yaml"
    if there == "a folder":
        file.mkdir()
    elif there != "nothing":
        file.symlink_to(file)
    seen = look_at(file, DAY)
    assert isinstance(seen.problem, str) and seen.problem.startswith(f"Cannot read {file}: ")


def test_a_touched_file_is_the_same(tmp_path: Path) -> None:
    """New stamps alone make no other look."""
    file = tmp_path / "square.yaml"
    file.write_bytes(b"old")
    before = look_at(file, DAY)
    os.utime(file, ns=(1, 1))
    after = look_at(file, DAY, before)
    assert after == before and after.stamps != before.stamps


def test_a_save_that_keeps_its_stamps_is_seen(tmp_path: Path) -> None:
    """On a disk that keeps time in large steps two saves can look alike from outside; the second is read too."""
    file = tmp_path / "square.yaml"
    file.write_bytes(b"old")
    seen = look_at(file, DAY)
    stamp = file.stat()
    for _ in range(SURE_AFTER - 1):
        seen = look_at(file, DAY, seen)
    assert seen.problem == b"old"
    file.write_bytes(b"new")
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert look_at(file, DAY, replace(seen, times=SURE_AFTER - 1)).problem == b"new"
    assert look_at(file, DAY, seen).problem == b"old", "later on only the stamps are looked at"
