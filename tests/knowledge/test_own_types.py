"""The department's own problem types, and every mistake in them at its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from stakemap.knowledge import OwnTypes, problem_types, read_own_types

DOGS = """\
id: loose-dogs
aka: dogs
name: Dogs off the leash
source: our-report
roles:
  - id: shelter
    name: Animal shelter
    why: It takes the dogs that nobody calls for.
    by_stage: response
    kinds: [nonprofit]
sources:
  our-report:
    cite: Our own report of 2024
"""


def own(folder: Path, **files: str) -> OwnTypes:
    """Write type files beside problem files, and read them."""
    inside = folder / "problem_types"
    inside.mkdir(exist_ok=True)
    for name, text in files.items():
        (inside / f"{name}.yaml").write_text(text, encoding="utf-8")
    return read_own_types(folder)


def test_no_folder_is_no_types(tmp_path: Path) -> None:
    """Most departments have no types of their own."""
    assert read_own_types(tmp_path) == OwnTypes()


def test_a_type_of_their_own_is_found_by_any_of_its_words(tmp_path: Path) -> None:
    """Id, name and other words name it, and it cites in plain words."""
    found = own(tmp_path, dogs=DOGS)
    assert found.errors == ()
    for word in ("loose-dogs", "Loose Dogs", "DOGS", "dogs off the leash"):
        (kind,) = problem_types([word], found.types)
        assert kind.roles[0].name == "Animal shelter"
        assert kind.source == ("Our own report of 2024",)


def test_a_type_of_their_own_goes_before_a_shipped_one(tmp_path: Path) -> None:
    """Who writes a type of the same id means that one."""
    found = own(tmp_path, speeding=DOGS.replace("loose-dogs", "speeding"))
    assert [kind.name for kind in problem_types(["speeding"], found.types)] == ["Dogs off the leash"]


@pytest.mark.parametrize(
    ("before", "after", "line", "code", "says", "try_"),
    [
        (
            "by_stage: response",
            "by_stage: respons",
            9,
            "unknown-word",
            '"respons" is not one of the words for by_stage.',
            "response",
        ),
        (
            "kinds: [nonprofit]",
            "kinds: [nonprofit, schol]",
            10,
            "unknown-word",
            '"schol" is not one of the words for kinds.',
            "school",
        ),
        (
            "kinds: [nonprofit]",
            "kind: nonprofit",
            10,
            "unknown-key",
            '"kind" is not a field of a role.',
            "kinds",
        ),
        (
            "    why: It takes the dogs that nobody calls for.\n",
            "",
            6,
            "missing-field",
            "This role has no why.",
            "why: ...",
        ),
        ("    cite: Our", "    author: Our", 13, "unknown-key", '"author" is not a field of a source.', None),
        ("id: loose-dogs\n", "", 1, "missing-field", "This problem type has no id.", "id: ..."),
        (
            "sources:\n",
            "  - id: pound\n    aka: [shelter]\n    name: Pound\n    why: So.\n    by_stage: response\nsources:\n",
            11,
            "role-twice",
            'Two roles answer to "shelter": Animal shelter, and Pound.',
            "give each role words of its own",
        ),
    ],
)
def test_a_mistake_is_told_at_its_line(
    tmp_path: Path, before: str, after: str, line: int, code: str, says: str, try_: str | None
) -> None:
    """Unknown words and fields, missing fields and roles given twice are named, each with what to write."""
    assert before in DOGS
    found = own(tmp_path, dogs=DOGS.replace(before, after))
    assert found.types == ()
    error = found.errors[0]
    assert (error.line, error.code, error.says) == (line, code, says)
    assert try_ is None or error.try_ == try_


def test_two_files_with_one_id(tmp_path: Path) -> None:
    """The second file of one id is a mistake, and the first one counts."""
    found = own(tmp_path, a=DOGS, b=DOGS)
    assert [kind.id for kind in found.types] == ["loose-dogs"]
    assert [(Path(error.file).name, error.code) for error in found.errors] == [("b.yaml", "type-twice")]


@pytest.mark.parametrize("text", ["", "just words\n", "roles: [\n", "- a\n"])
def test_a_file_that_is_no_type_is_told(tmp_path: Path, text: str) -> None:
    """Nothing breaks on a file that cannot be understood at all."""
    found = own(tmp_path, odd=text)
    assert found.types == ()
    assert len(found.errors) == 1
