"""stdout is the answer, stderr everything else, on any console and into any pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Stakemap = Callable[..., "subprocess.CompletedProcess[str]"]
Into = Callable[..., "subprocess.CompletedProcess[bytes]"]
FULL = Path("/dev/full")


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A file with names that few consoles can show."""
    path = tmp_path / "foreign.yaml"
    names = "M\u00fcller \u2013 S\u00f6hne, \u0623\u0645\u0644"
    path.write_text(f"problem: Caf\u00e9 \u2192 \u6771\u4eac\nstakeholders: [{names}]\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("command", ["check", "show", "gaps", "recruit"])
def test_old_windows_console(stakemap_process: Stakemap, foreign: Path, command: str) -> None:
    """Letters that the console cannot show never stop the program."""
    done = stakemap_process(command, str(foreign), PYTHONIOENCODING="cp1252")
    assert done.returncode == 0
    assert "stakemap met something" not in done.stderr


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("cp1252", "Caf\u00e9 -> ??"),
        ("ascii", "Cafe -> ??"),
        ("cp437", "Caf\u00e9 -> ??"),
        ("utf-8", "Caf\u00e9 \u2192 \u6771\u4eac"),
    ],
)
def test_letters_are_spelled(stakemap_process: Stakemap, foreign: Path, encoding: str, shown: str) -> None:
    """A letter that the console lacks is spelled with those it has, or marked where nothing is near."""
    assert shown in stakemap_process("show", str(foreign), PYTHONIOENCODING=encoding).stdout


def test_json_is_ascii_everywhere(stakemap_process: Stakemap, foreign: Path) -> None:
    """JSON is the same bytes on every console."""
    one, other = (
        stakemap_process("show", str(foreign), "--json", PYTHONIOENCODING=encoding) for encoding in ("cp1252", "utf-8")
    )
    assert one.stdout == other.stdout
    assert one.stdout.isascii()


def test_no_colours_in_a_pipe(stakemap_process: Stakemap, foreign: Path) -> None:
    """A pipe gets plain text; CLICOLOR_FORCE asks for emphasis, and NO_COLOR overrules it."""
    words = ("gaps", str(foreign))
    assert "\x1b" not in stakemap_process(*words).stdout
    assert "\x1b[1m" in stakemap_process(*words, CLICOLOR_FORCE="1").stdout
    assert "\x1b" not in stakemap_process(*words, CLICOLOR_FORCE="1", NO_COLOR="1").stdout


@pytest.fixture
def into(environment: dict[str, str]) -> Into:
    """Run stakemap with its answer going into an open file."""

    def run(out: Any, *words: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "stakemap", *words]
        return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, env=environment, timeout=60)

    return run


@pytest.mark.parametrize("words", [("explain",), ("--help",), ("check",)])
def test_reader_goes_away(into: Into, vista_maria: Path, words: tuple[str, ...]) -> None:
    """When the reading program has closed the pipe, stakemap ends in silence, with the code it would have had."""
    reading, writing = os.pipe()
    os.close(reading)
    done = into(writing, *words, *([str(vista_maria)] if words == ("check",) else []))
    os.close(writing)
    assert (done.returncode, [line for line in done.stderr.splitlines() if not line.startswith(b"Next:")]) == (0, [])


@pytest.mark.parametrize("words", [("explain",), ("--help",)])
def test_full_disk_under_the_answer(into: Into, words: tuple[str, ...]) -> None:
    """An answer that the disk cannot take gets one plain sentence and 2."""
    with FULL.open("wb") as full:
        done = into(full, *words)
    assert (done.returncode, done.stderr) == (2, b"The answer could not be written in full: the disk is full.\n")


def test_closed_streams(environment: dict[str, str], vista_maria: Path) -> None:
    """Even without any stream to write to the exit code is right."""
    words = f'"{sys.executable}" -m stakemap check "{vista_maria}"'
    for closed in (">&-", "2>&-", ">&- 2>&-"):
        assert subprocess.run(f"{words} {closed}", shell=True, env=environment, timeout=60).returncode == 0


def test_tables_have_boxes_on_a_terminal(environment: dict[str, str], vista_maria: Path) -> None:
    """On a terminal the table of stakeholders has lines around it and fits its width."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "stakemap", "show", str(vista_maria)]
    console = environment | {"TERM": "xterm", "COLUMNS": "90"}
    running = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=console)
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    running.wait(timeout=60)
    os.close(ours)
    lines = shown.decode().splitlines()
    assert running.returncode == 0
    assert any(line.startswith("\u256d") for line in lines)
    assert max(map(len, lines)) <= 90 + len("\x1b[1m\x1b[0m")


def _read(number: int) -> bytes:
    try:
        return os.read(number, 65536)
    except OSError:
        return b""
