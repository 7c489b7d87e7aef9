"""``check --fix`` mends and shows, ``--undo`` takes it back, ``--schema`` gives the description for editors."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from stakemap.load.folder import SCHEMA_FILE
from stakemap.views.schema import draw_schema
from tests.cli.conftest import Answer

Run = Callable[..., Answer]

BEFORE = (
    "Problem: Speeding on Elm Street\r\nstage:analysis # since May\r\n"
    "stakeholders:\r\n\t- name: Elm\r\n\t  staus: talking\r\n"
)
AFTER = (
    "problem: Speeding on Elm Street\r\nstage: analysis # since May\r\n"
    "stakeholders:\r\n  - name: Elm\r\n    staus: talking\r\n"
)


@pytest.fixture
def elm(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with certain mistakes and one that is only likely."""
    for name in ("HOME", "USERPROFILE", "LOCALAPPDATA", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(here / "state"))
    (here / "elm.yaml").write_bytes(BEFORE.encode())
    return Path("elm.yaml")


def test_what_is_certain_is_mended_and_shown(run: Run, elm: Path) -> None:
    """Every mended line is shown before and after with its number; what is left is told as ever."""
    answer = run("check", elm, "--fix")
    assert elm.read_bytes() == AFTER.encode()
    assert answer.code == 1
    assert (
        "elm.yaml: 4 lines mended:\n     1 - Problem: Speeding on Elm Street\n     1 + problem: Speeding" in answer.out
    )
    assert "     2 - stage:analysis # since May\n     2 + stage: analysis # since May\n" in answer.out
    assert "elm.yaml:5:5: unknown-key" in answer.out
    assert "Take it back: stakemap check elm.yaml --undo" in answer.err


def test_undo_brings_the_mistakes_back(run: Run, elm: Path) -> None:
    """What was mended can be taken back to the byte, also when the file is without a mistake by then."""
    run("check", elm, "--fix")
    answer = run("check", elm, "--undo")
    assert (answer.code, elm.read_bytes()) == (0, BEFORE.encode())
    assert "Taken back" in answer.out
    elm.write_text("Problem: Elm\n")
    assert run("check", elm, "--fix").code == 0
    assert elm.read_text() == "problem: Elm\n"
    assert run("check", elm, "--undo").code == 0
    assert elm.read_text() == "Problem: Elm\n"


def test_a_dry_run_writes_nothing(run: Run, elm: Path) -> None:
    """--dry-run shows the same lines, says how many mistakes would be left, and writes nothing."""
    answer = run("check", elm, "--fix", "--dry-run")
    assert elm.read_bytes() == BEFORE.encode()
    assert answer.code == 1
    assert "4 lines would be mended like this" in answer.out
    assert answer.out.endswith("Nothing was written. 1 mistake would be left.\n")


def test_nothing_certain_changes_nothing(run: Run, mistaken: Path) -> None:
    """A file in which nothing is certain stays, and is told so."""
    before = mistaken.read_bytes()
    answer = run("check", mistaken, "--fix")
    assert (answer.code, mistaken.read_bytes()) == (1, before)
    assert "nothing here can be mended for certain" in answer.out


def test_json_tells_what_was_mended(run: Run, elm: Path) -> None:
    """With --json the mended lines are a list, and the rest of the answer is as ever."""
    answer = run("check", elm, "--fix", "--json").json
    assert answer["mended"][0] == {
        "file": "elm.yaml",
        "line": 1,
        "before": "Problem: Speeding on Elm Street",
        "after": "problem: Speeding on Elm Street",
    }
    assert [error["code"] for error in answer["errors"]] == ["unknown-key"]
    elm.write_bytes(BEFORE.encode())
    answer = run("check", elm, "--fix", "--dry-run", "--json").json
    assert [one["line"] for one in answer["would_be_mended"]] == [1, 2, 4, 5]
    assert elm.read_bytes() == BEFORE.encode()


def test_a_whole_folder_is_mended(run: Run, elm: Path, here: Path) -> None:
    """All problem files of a folder are mended, each shown under its name."""
    (here / "oak.yaml").write_text("problem: Oak\nStage: analysis\n")
    answer = run("check", ".", "--fix")
    assert (here / "oak.yaml").read_text() == "problem: Oak\nstage: analysis\n"
    assert "elm.yaml: 4 lines mended" in answer.out
    assert "oak.yaml: 1 line mended" in answer.out


def test_a_file_that_may_not_be_written_is_left_whole(run: Run, elm: Path) -> None:
    """A read-only file stays as it is, with a sentence and exit code 2."""
    elm.chmod(0o444)
    answer = run("check", elm, "--fix")
    assert (answer.code, elm.read_bytes()) == (2, BEFORE.encode())
    assert "read-only" in answer.err


def test_the_schema_is_printed_and_written(run: Run, here: Path) -> None:
    """--schema prints the description, -o writes the same, over its own but over nothing else's file."""
    assert run("check", "--schema").out == draw_schema()
    assert json.loads(run("check", "--schema").out)["title"] == "Problem file of stakemap"
    assert run("check", "--schema", "-o", ".").code == 0
    assert (here / SCHEMA_FILE).read_text(encoding="utf-8") == draw_schema()
    assert run("check", "--schema", "-o", SCHEMA_FILE).code == 0
    (here / "other.json").write_text("{}")
    assert run("check", "--schema", "-o", "other.json").code == 2
    assert (here / "other.json").read_text() == "{}"
    assert run("check", "--schema", "-o", "other.json", "--force").code == 0
    assert (here / "other.json").read_text(encoding="utf-8") == draw_schema()


@pytest.mark.parametrize(
    "words",
    [
        ("--dry-run",),
        ("-o", "x.json"),
        ("--force",),
        ("--fix", "--schema"),
        ("--fix", "--undo"),
        ("--undo", "--schema"),
    ],
)
def test_options_that_say_nothing_together_are_refused(run: Run, elm: Path, words: tuple[str, ...]) -> None:
    """An option that needs another, or cannot go with it, is wrong usage; the file stays."""
    assert run("check", elm, *words).code == 2
    assert elm.read_bytes() == BEFORE.encode()


def test_a_new_file_has_its_description_beside_it(run: Run, here: Path) -> None:
    """``new`` writes the description beside the file that names it, once, and over nothing of that name."""
    assert run("new", "Noise on Market Square").code == 0
    assert [path.read_text(encoding="utf-8") for path in here.rglob(SCHEMA_FILE)] == [draw_schema()]
    beside = next(here.rglob(SCHEMA_FILE))
    beside.write_text("{}")
    assert run("new", "Speeding on Elm Street").code == 0
    assert beside.read_text() == "{}"
