"""``--undo`` and ``--redo`` of every command that changes a file: exact answers, and what cannot go together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import changed
from tests.cli.test_log import WEEK, type_week

Run = Callable[..., Any]
COMMANDS = ("log", "assign", "set", "accept")
CALL = ("school", "Left word", "--how", "call", "--date", "2025-07-14", "--who", "jamie")


def test_what_is_said(run: Run, harbor: Path) -> None:
    """Each step says what it did, from which day, and how to go on in either direction."""
    size = run("log", harbor, *CALL).out.splitlines()[-1]
    run("set", harbor, "legal aid", "status", "committed")
    assert run("set", harbor, "--undo").err == (
        "Put it in again:      stakemap set copies/harbor-street.yaml --redo\n"
        "The change before it: stakemap set copies/harbor-street.yaml --undo\n"
    )
    assert run("set", harbor, "--undo").err == "Put it in again:      stakemap set copies/harbor-street.yaml --redo\n"
    answer = run("log", harbor, "--redo")
    assert answer.code == 0
    assert answer.out.startswith("Put in again, from 20")
    assert answer.out.endswith(f": Contact with School District on 2025-07-14 logged.\n{size}\n")
    assert answer.err == (
        "Take it back:        stakemap log copies/harbor-street.yaml --undo\n"
        "The change after it: stakemap log copies/harbor-street.yaml --redo\n"
    )
    assert run("log", harbor, "--redo").err == "Take it back:        stakemap log copies/harbor-street.yaml --undo\n"


def test_a_week_undone_and_redone(run: Run, harbor: Path) -> None:
    """A week on the complete example is undone and redone by any of the commands, to the byte, remarks and all."""
    states = type_week(run, harbor)
    for turn in range(2):
        for number, state in enumerate(reversed(states[:-1])):
            assert run(COMMANDS[number % 4], harbor, "--undo").code == 0
            assert harbor.read_bytes() == state
        assert changed(harbor) == []
        for number, state in enumerate(states[1:]):
            answer = run(COMMANDS[(number + turn) % 4], harbor, "--redo")
            assert answer.out.startswith("Put in again, from "), answer.err
            assert harbor.read_bytes() == state
    assert len(states) == len(WEEK) + 1
    assert run("log", harbor, "--redo").err.startswith("There is nothing to put in again: no change to copies/harbor")
    assert run("check", harbor).code == 0


def test_check_fix(run: Run, copies: Path, here: Path) -> None:
    """What check --fix mended is taken back and mended again by --redo, also below a line that came by hand."""
    path = here / "elm.yaml"
    before, after = b"Problem:  Elm\nstage:analysis # since May\n", b"problem:  Elm\nstage: analysis # since May\n"
    path.write_bytes(before)
    assert run("check", path, "--fix").code == 0
    assert path.read_bytes() == after
    answer = run("check", path, "--undo")
    assert path.read_bytes() == before
    assert answer.err == f"Put it in again:      stakemap check {path} --redo\n"
    path.write_bytes(b"# by hand\n" + before)
    answer = run("check", path, "--redo")
    assert (answer.code, path.read_bytes()) == (0, b"# by hand\n" + after)
    assert answer.err == f"Take it back:        stakemap check {path} --undo\n"
    assert run("check", path, "--undo").code == 0
    assert path.read_bytes() == b"# by hand\n" + before


def test_a_dry_run_ends_nothing(run: Run, harbor: Path) -> None:
    """--dry-run of a new change leaves what can be put in again; the change itself ends it."""
    run("log", harbor, *CALL)
    after = harbor.read_bytes()
    run("log", harbor, "--undo")
    assert run("set", harbor, "legal aid", "status", "committed", "--dry-run").code == 0
    assert run("log", harbor, "--redo").code == 0
    assert harbor.read_bytes() == after
    run("log", harbor, "--undo")
    run("set", harbor, "legal aid", "status", "committed")
    answer = run("log", harbor, "--redo")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "There is nothing to put in again: no change to copies/harbor-street.yaml was taken back here, "
        "or a new one was made since. Make the change again.\n"
    )


def test_forget_counts_both(run: Run, harbor: Path) -> None:
    """--forget wipes what was taken back too; then there is nothing to put in."""
    run("log", harbor, *CALL)
    run("set", harbor, "legal aid", "status", "committed")
    run("log", harbor, "--undo")
    assert run("log", harbor, "--forget").out.startswith("Wiped what was kept of 2 changes to copies/harbor")
    assert run("log", harbor, "--redo").code == 2


@pytest.mark.parametrize("command", [*COMMANDS, "check"])
def test_help_has_it_in_one_line(run: Run, command: str) -> None:
    """Every command that changes a file offers --redo, with one line that says what it does."""
    (line,) = (line for line in run(command, "--help").out.splitlines() if "--redo " in line)
    assert "Put in again what --undo took back; again: the next." in line


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("more", ["--undo", "--forget", "--dry-run", "--yes", "some words"])
def test_redo_stands_alone(run: Run, harbor: Path, command: str, more: str) -> None:
    """--redo beside anything but the file is refused with the line to type, and does nothing."""
    run("log", harbor, *CALL)
    run("log", harbor, "--undo")
    answer = run(command, harbor, "--redo", more)
    flag = "--undo" if more == "--undo" else "--redo"
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        f"{flag} stands alone, with the file at most: stakemap {command} copies/harbor-street.yaml {flag}\n"
    )
    assert changed(harbor) == []


@pytest.mark.parametrize("more", ["--fix", "--undo", "--schema", "--dry-run", "--force"])
def test_redo_stands_alone_in_check(run: Run, harbor: Path, more: str) -> None:
    """check --redo beside what cannot go with it is refused, and does nothing."""
    run("log", harbor, *CALL)
    run("log", harbor, "--undo")
    answer = run("check", harbor, "--redo", more)
    assert answer.code == 2
    assert changed(harbor) == []
