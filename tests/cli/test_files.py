"""Which files are meant when none, a folder or only a part of a name is typed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
MINE = "problem: Mine\nstakeholders: [Market Inn, School]\n"
YOURS = "problem: Yours\nstakeholders: [School, Clinic]\n"


@pytest.fixture
def two(here: Path) -> Path:
    """A folder 'problems' with two problem files, and a YAML file that is none."""
    folder = here / "problems"
    folder.mkdir()
    (folder / "mine.yaml").write_text(MINE)
    (folder / "yours.yaml").write_text(YOURS)
    (folder / "other.yaml").write_text("services: [web]\n")
    return folder


def test_the_only_file_here(run: Run, square: Path) -> None:
    """The one problem file here needs no word."""
    assert run("check").out == "square.yaml: no mistakes, 4 stakeholders.\n"


def test_the_usual_folder(run: Run, two: Path) -> None:
    """Without a file here, the folder 'problems' is meant, and only the problem files in it."""
    out = run("check").out
    names = [f"{Path('problems', name)}.yaml" for name in ("mine", "yours")]
    assert out.splitlines()[-2:] == [f"{name}: no mistakes, 2 stakeholders." for name in names]
    assert "other.yaml was left alone" in out
    assert "other.yaml" not in run("check", "--quiet").out


@pytest.mark.parametrize("command", ["check", "show", "gaps", "recruit"])
def test_a_folder_is_all_its_problems(run: Run, two: Path, command: str) -> None:
    """A folder in place of a file stands for every problem in it, and JSON says which entry is from where."""
    answer = run(command, "problems", "--json")
    assert answer.code == 0
    if command != "check":
        entries = answer.json[
            "gaps" if command == "gaps" else f"{command}s" if command == "recruit" else "stakeholders"
        ]
        assert {entry["problem"] for entry in entries} == {"Mine", "Yours"}
        assert {Path(entry["file"]).name for entry in entries} == {"mine.yaml", "yours.yaml"}


def test_ranks_are_per_file(run: Run, two: Path) -> None:
    """In a folder every problem has its own first rank."""
    recruits = run("recruit", "problems", "--json").json["recruits"]
    assert {one["problem"] for one in recruits if one["rank"] == 1} == {"Mine", "Yours"}


def test_show_a_folder(run: Run, two: Path) -> None:
    """Several problems are shown one row each, with those who stand in more than one of them."""
    out = run("show", "problems").out
    assert "Mine     2         0 of 2" in out
    assert "one conversation can serve both: School." in out
    assert "File" not in out


def test_equal_titles_in_a_folder(run: Run, two: Path) -> None:
    """Where two problems have one title, their files tell them apart, and the lines still fit."""
    (two / "yours.yaml").write_text(YOURS.replace("Yours", "Mine"))
    lines = run("show", "problems").out.splitlines()
    assert lines[2].startswith("File ")
    assert any(line.startswith(str(Path("problems", "yours.yaml"))) for line in lines)
    assert max(map(len, lines)) <= 100


def test_one_bad_file_in_a_folder(run: Run, two: Path) -> None:
    """The other problems are answered, the mistakes told, and the exit code is 2."""
    (two / "bad.yaml").write_text("problem: Bad\nstakholders: [x]\n")
    answer = run("gaps", "problems")
    assert answer.code == 2
    assert "Mine (" in answer.out
    assert "bad.yaml:2:1: unknown-key" in answer.err
    assert run("check", "problems").code == 1


def test_name_in_a_folder(run: Run, two: Path) -> None:
    """A name is looked for in every problem of the folder."""
    answer = run("recruit", "problems", "school")
    assert answer.out.count("School (not recorded)\n") == 2
    assert run("recruit", "problems", "clinic").out.count("Clinic (not recorded)\n") == 1


def test_a_lone_name(run: Run, square: Path) -> None:
    """A lone word that is no file is a name in the file that is meant anyway."""
    assert run("recruit", "springfield").out == run("recruit", square, "springfield").out
    assert run("show", "the inn").out == run("show", square, "the inn").out


def test_missing_file(run: Run, two: Path) -> None:
    """A file that is not there gets a sentence, and the file that was probably meant."""
    assert 'There is no file or folder "nowhere.yaml"' in run("check", "nowhere.yaml").err
    assert f"Did you mean {Path('problems', 'mine.yaml')}?" in run("check", "mine").err
    assert f"Did you mean {Path('problems', 'mine.yaml')}?" in run("show", "mine").err
    assert run("check", "mine.yaml").code == 2


@pytest.mark.parametrize("words", [("check",), ("map",), ("check", "empty"), ("gaps", ".")])
def test_nothing_there(run: Run, here: Path, words: tuple[str, ...]) -> None:
    """A folder without problem files says how to start one."""
    (here / "empty").mkdir()
    answer = run(*words)
    assert (answer.code, answer.out) == (2, "")
    assert "Start one with: stakemap new" in answer.err


def test_several_without_a_terminal(run: Run, two: Path) -> None:
    """Where nobody can be asked, the files are listed with a line to type."""
    answer = run("map", "problems")
    assert (answer.code, answer.out) == (2, "")
    assert "There are 2 problem files here. Say which one you mean:" in answer.err
    assert f"For example: stakemap map {Path('problems', 'mine.yaml')}" in answer.err


def test_several_with_a_name(run: Run, two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a name the line to type asks for it in all files here; without one that is offered too."""
    monkeypatch.chdir(two)
    assert "For example: stakemap recruit . school" in run("recruit", "school").err
    assert "For all of them at once: stakemap recruit .\n" in run("recruit").err
    assert run("recruit", ".", "school").code == 0


def test_problems_one_folder_below(run: Run, two: Path) -> None:
    """A folder without problem files names its folder 'problems' where that has some."""
    answer = run("show", ".", "school", "--json")
    assert answer.code == 2
    assert "No problem file in ., but problems has some. Type: stakemap show problems school" in answer.err
    assert (answer.json["errors"][0]["code"], answer.json["errors"][0]["try"]) == (
        "no-problem-file",
        "stakemap show problems school",
    )


def test_several_on_a_terminal(environment: dict[str, str], two: Path, here: Path) -> None:
    """At a terminal a number chooses; a wrong one is asked again."""
    import pty

    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "stakemap", "map", "problems", "--no-open"]
    running = subprocess.Popen(words, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=here)
    os.close(theirs)
    os.write(ours, b"7\n2\n")
    assert running.wait(timeout=60) == 0
    os.close(ours)
    assert (here / "yours.html").exists()


def test_odd_paths(run: Run, here: Path) -> None:
    """Paths that no system takes, and folders where a file is meant, are told in a sentence."""
    for word in ("a\x00b.yaml", "x" * 5000 + ".yaml"):
        answer = run("check", word)
        assert (answer.code, answer.out) == (2, "")
        assert "stakemap met something" not in answer.err
