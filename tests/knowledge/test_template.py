"""The file that a new problem starts from."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stakemap.knowledge import general, shipped_types, starter_file
from stakemap.knowledge.room import open_file, open_text
from stakemap.load import read
from stakemap.load.parse import parse
from stakemap.model import NotKnown, Problem, known, listed
from stakemap.model.problem_type import ProblemType

TEMPLATE = open_text("template.yaml")
SINGLE = re.compile(r"(?<!#)#(?!#)")
TITLES = (
    "Noise on Elm Street",
    "Aggressive Driving/Speeding, Ford Road",
    "Bars: fights # 2",
    'The "Lot"',
    "- 7th Avenue",
    "@ the mall",
    "C:\\temp",
    "Überfälle, أم كلثوم",
    "2025",
    "no",
    "{odd}",
    "X",
)


def _read(text: str) -> Problem:
    parsed = parse(text.encode(), "new.yaml")
    assert not parsed.faults
    return Problem.model_validate(parsed.tree)


def test_it_is_valid_once_the_title_is_filled_in() -> None:
    """A new file can be checked at once and holds nothing but its title and the six measures."""
    problem = _read(TEMPLATE.replace("__TITLE__", "Noise on Elm Street"))
    assert problem.problem == "Noise on Elm Street"
    assert problem.model_fields_set == {"problem", "measures"}


@pytest.mark.parametrize("title", TITLES)
def test_any_title_is_read_back_as_it_was_given(title: str) -> None:
    """A title that YAML would read as something else is put in quotes."""
    assert _read(starter_file(title)).problem == title


def test_a_plain_title_stays_without_quotes() -> None:
    """Nobody meets quotes that are not needed."""
    assert "\nproblem: Aggressive Driving/Speeding, Ford Road\n" in starter_file(TITLES[1])


@pytest.mark.parametrize("title", ["unknown", "None"])
def test_a_title_that_means_not_known_is_quoted(title: str) -> None:
    """A word for not knowing cannot slip in as a bare title."""
    assert f'\nproblem: "{title}"\n' in starter_file(title)


def test_the_title_has_one_place() -> None:
    """There is exactly one place to fill in."""
    assert TEMPLATE.count("__TITLE__") == 1


def test_the_six_costs_are_offered_and_unknown() -> None:
    """The six costs to the police wait for their first number, in the units of the general list."""
    measures = listed(_read(TEMPLATE).measures)
    assert [(m.name, m.unit) for m in measures] == [(m.name, m.unit) for m in general().measures]
    assert {m.baseline for m in measures} == {NotKnown.UNKNOWN}


def test_the_examples_work_when_they_are_uncommented(tmp_path: Path) -> None:
    """Taking away every single # gives a file without mistakes or remarks, with one example of each part."""
    path = tmp_path / "new.yaml"
    path.write_text(SINGLE.sub("", starter_file("Noise")), encoding="utf-8")
    loaded = read(path)
    assert (loaded.errors, loaded.notes) == ((), ())
    problem = loaded.problem
    assert problem is not None
    assert [entry.name for entry in listed(problem.stakeholders)] == ["Riverside Apartments", "Springfield Hospital"]
    for part in (problem.relationships, problem.log, problem.checkins, problem.places):
        assert len(listed(part)) == 1
    assert listed(listed(problem.stakeholders)[1].officer)
    assert problem.response is not None
    assert problem.scanning is not None


@pytest.mark.parametrize("kind", shipped_types(), ids=lambda kind: kind.id)
def test_a_type_brings_its_roles_questions_and_measures(tmp_path: Path, kind: ProblemType) -> None:
    """The file names the type and its roles, and its questions and measures work once they are uncommented."""
    text = starter_file("Noise", kind)
    started = _read(text)
    assert (started.type, started.model_fields_set) == ((kind.id,), {"problem", "type", "measures"})
    assert all(f"\n## {role.id}: {role.name}"[:60] in text for role in kind.roles)
    path = tmp_path / "new.yaml"
    path.write_text(SINGLE.sub("", text), encoding="utf-8")
    loaded = read(path)
    assert (loaded.errors, loaded.notes) == ((), ())
    assert loaded.problem is not None
    analysis = known(loaded.problem.analysis)
    assert analysis is not None
    assert [question.ask for question in listed(analysis.questions)] == [asked.ask for asked in kind.questions]
    names = [measure.name for measure in listed(loaded.problem.measures)]
    assert {measure.name for measure in kind.measures} <= set(names)
    assert len(names) == len(set(names))
    assert max(map(len, text.splitlines())) <= 200


def test_notes_and_examples_are_told_apart() -> None:
    """A note for reading has two signs, an example one, and nothing has a sign and a space."""
    lines = [line for line in TEMPLATE.splitlines() if line.startswith("#")]
    assert all(line.startswith("## ") or re.match(r"#[^#]", line) for line in lines)
    assert {line[:2] for line in lines} > {"##"}


def test_made_up_names_are_marked_as_made_up() -> None:
    """Nobody mistakes the example for a real place or person: it is said before the first one."""
    assert "The names here are made up." in TEMPLATE.split("#agency")[0]


def test_it_is_short_enough_to_read_at_once() -> None:
    """A new file fits about two screens, and every line an editor window."""
    lines = TEMPLATE.splitlines()
    assert len(lines) <= 85
    assert max(map(len, lines)) <= 120


def test_a_missing_file_of_the_room_is_an_error() -> None:
    """The room never makes up a file that is not there."""
    with pytest.raises(FileNotFoundError):
        open_file("hearsay.yaml")
