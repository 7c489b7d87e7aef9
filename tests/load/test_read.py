"""From a path to a problem: what cannot be opened, what is raised, and laws of loading."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.errors import CannotRead, MistakesInFile
from stakemap.load import load, read, read_text

FULL = (Path(__file__).parent / "valid" / "everything.yaml").read_text(encoding="utf-8")
SECTIONS = re.split(r"(?m)^(?=[a-z])", FULL)[1:]


def test_a_good_file_gives_its_problem(tmp_path: Path) -> None:
    """Loading gives the problem itself."""
    path = tmp_path / "a.yaml"
    path.write_text("problem: Elm Street\n", encoding="utf-8")
    assert load(path).problem == "Elm Street"
    assert load(str(path)).problem == "Elm Street"


def test_mistakes_are_raised_with_all_of_them(tmp_path: Path) -> None:
    """Loading a faulty file raises one error that carries every mistake and every note."""
    path = tmp_path / "a.yaml"
    path.write_text("problem: A\nstage: b\nstarted: c\ntype: d, e\n", encoding="utf-8")
    with pytest.raises(MistakesInFile) as caught:
        load(path)
    assert [error.line for error in caught.value.errors] == [2, 3]
    assert [note.line for note in caught.value.notes] == [4]


def test_what_is_missing_or_no_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    """A missing file, a folder and a name that no file can have are told apart."""
    for path, reason in (
        (tmp_path / "no.yaml", "there is no such file"),
        (tmp_path, "it is a folder, not a file"),
        (tmp_path / "no" / "no.yaml", "there is no such file"),
        ("a\0b", "embedded null byte"),
    ):
        with pytest.raises(CannotRead) as caught:
            read(path)
        assert "\n" not in str(caught.value)
        if reason != "embedded null byte":
            assert reason in str(caught.value)


def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    """A pipe that nobody writes to is refused at once."""
    if not hasattr(os, "mkfifo"):
        return
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    with pytest.raises(CannotRead, match="not a plain file"):
        read(pipe)


def test_a_device_is_refused() -> None:
    """A device that never ends is refused at once."""
    if Path("/dev/zero").exists():
        with pytest.raises(CannotRead, match="not a plain file"):
            read("/dev/zero")


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Of a file beyond the limit only so much is read as shows that it is."""
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(5 * 1024**3)
    assert [error.code for error in read(path).errors] == ["too-large"]


@given(st.permutations(SECTIONS))
def test_the_order_of_sections_never_matters(sections: list[str]) -> None:
    """A file gives the same problem, without a word, in whatever order its sections stand."""
    loaded = read_text("".join(sections).encode(), "x")
    assert loaded.errors == loaded.notes == ()
    assert loaded.problem == read_text(FULL.encode(), "x").problem


@given(
    st.permutations(["stage: anaylsis\n", "started: 3/14/2025\n", "lead: [A, B]\n", "zebra: 1\n", "status: talking\n"])
)
def test_the_order_of_mistakes_never_changes_them(lines: list[str]) -> None:
    """Mistakes are the same, line for line, in whatever order they are made."""
    told = {error.source_line: error.says for error in read_text(f"problem: A\n{''.join(lines)}".encode(), "x").errors}
    assert told == {
        "stage: anaylsis": '"anaylsis" is not one of the words for stage.',
        "started: 3/14/2025": '"3/14/2025" is not a date written as year-month-day.',
        "lead: [A, B]": '"lead" is not a list; it is one text, or has fields such as "name", "with" and "ability".',
        "zebra: 1": '"zebra" is not a field of a problem file.',
        "status: talking": '"status" belongs to a stakeholder, not to the whole file.',
    }


def test_line_ends_and_a_mark_at_the_beginning_change_nothing() -> None:
    """A file gives the same problem with Windows line ends and with a byte order mark."""
    plain = read_text(FULL.encode(), "x").problem
    assert read_text(FULL.replace("\n", "\r\n").encode(), "x").problem == plain
    assert read_text(b"\xef\xbb\xbf" + FULL.encode(), "x").problem == plain


def test_the_same_bytes_give_the_same_messages() -> None:
    """Reading is a function of the bytes and the name alone."""
    raw = FULL.replace("kind", "knid").encode()
    assert read_text(raw, "x").errors == read_text(raw, "x").errors != ()


def test_python_names_of_fields_are_no_keys() -> None:
    """Only the names that the format writes are keys, not those that the program uses inside."""
    text = "problem: A\nstakeholders:\n  - {name: B, people: [{name: C, since: 2025}]}\nlead: {name: D, with_: E}\n"
    assert [error.code for error in read_text(text.encode(), "x").errors] == ["unknown-key", "unknown-key"]


def test_several_mistakes_of_different_kinds_are_told_together() -> None:
    """A broken line, a wrong word, a wrong name and a wrong field are all told, in line order."""
    text = (
        "problem: A\nstage: anaylsis\nstakeholders:\n  - name:B\n    staus: talking\n  - C\n"
        "relationships:\n  - between: [B, Cc]\n    since: 3/14/2025\n"
    )
    errors = read_text(text.encode(), "x").errors
    assert [(error.line, error.code) for error in errors] == [
        (2, "unknown-word"),
        (4, "missing-space"),
        (5, "unknown-key"),
        (8, "unknown-stakeholder"),
        (9, "wrong-date"),
    ]


def test_a_name_on_a_line_that_was_lost_is_not_called_missing() -> None:
    """When a stakeholder's own line cannot be read, references to that name are left in peace."""
    text = "problem: A\nstakeholders:\n  - B\nCity Engineer\nrelationships:\n  - between: [B, City Engineer]\n"
    assert [error.line for error in read_text(text.encode(), "x").errors] == [4]
