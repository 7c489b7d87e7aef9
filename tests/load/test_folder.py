"""Which files of a folder are problem files."""

from __future__ import annotations

from pathlib import Path

import pytest

from stakemap.errors import CannotRead
from stakemap.load import find_problem_files, problem_files


def _write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")


def test_only_plain_yaml_files_of_the_folder_itself_count(tmp_path: Path) -> None:
    """Hidden files, other endings and folders below are left out; the rest comes by name."""
    _write(tmp_path, b_yaml="problem: B\n", A_yml="problem: A\n", c_YAML="problem: C\n", d_txt="problem: D\n")
    (tmp_path / ".hidden.yaml").write_text("problem: H\n", encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "problem_types").mkdir()
    (tmp_path / "problem_types" / "x.yaml").write_text("problem: X\n", encoding="utf-8")
    assert [path.name for path in problem_files(tmp_path)] == ["A.yml", "b.yaml", "c.YAML"]


def test_a_file_counts_by_any_field_of_ours_even_misspelt_or_broken(tmp_path: Path) -> None:
    """One field at the left edge is enough, in whatever spelling, order or encoding."""
    _write(
        tmp_path,
        a_yaml="# x\nStakeholders:\n  - A\n",
        b_yaml="zebra: 1\nstakeholdrs: [A\n",
        c_yaml='{"a": 1}\n"problem" : x\n',
    )
    (tmp_path / "d.yaml").write_bytes("problem: Café\n".encode("utf-16"))
    (tmp_path / "e.yaml").write_bytes("problem: Café\n".encode("cp1252"))
    assert len(problem_files(tmp_path)) == 5


def test_other_files_are_left_alone_with_a_note(tmp_path: Path) -> None:
    """A YAML file of another program, and an empty one, are no problem files, and that is said."""
    _write(tmp_path, a_yaml="services:\n  web: {image: x}\n", b_yaml="", c_yaml="problem: C\n", d_yaml="  problem: D\n")
    found = find_problem_files(tmp_path)
    assert [path.name for path in found.files] == ["c.yaml"]
    assert [Path(note.file).name for note in found.left_alone] == ["a.yaml", "b.yaml", "d.yaml"]
    assert {note.code for note in found.left_alone} == {"left-alone"}


def test_what_is_no_folder_is_said_in_one_sentence(tmp_path: Path) -> None:
    """A missing folder and a file in place of a folder are told apart."""
    (tmp_path / "a.yaml").write_text("problem: A\n", encoding="utf-8")
    with pytest.raises(CannotRead, match="no such folder"):
        problem_files(tmp_path / "no")
    with pytest.raises(CannotRead, match="a file, not a folder"):
        problem_files(tmp_path / "a.yaml")
