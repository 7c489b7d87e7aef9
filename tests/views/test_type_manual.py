"""A problem type in words."""

from __future__ import annotations

import pytest

from stakemap.knowledge import cite, general, shipped_types
from stakemap.model.problem_type import ProblemType
from stakemap.views.lines import draw_lines
from stakemap.views.type_manual import compose_type

each_type = pytest.mark.parametrize("kind", (general(), *shipped_types()), ids=lambda kind: kind.id)


@each_type
def test_everything_a_type_says_is_written(kind: ProblemType) -> None:
    """Roles, questions, measures, what was tried, and every source with its address."""
    text = draw_lines(compose_type(kind), 100_000)
    said = [
        *(text for role in kind.roles for text in (role.name, role.why, *role.bodies)),
        *(asked.ask for asked in kind.questions),
        *(measure.name for measure in kind.measures),
        *(tried.result or tried.what for tried in kind.tried_elsewhere),
        *(source.url or source.cite for source in cite(kind.cites)),
    ]
    assert [one for one in said if " ".join(one.split()) not in text] == []


@each_type
def test_roles_stand_in_the_order_of_the_stages(kind: ProblemType) -> None:
    """Who is due first stands first."""
    text = draw_lines(compose_type(kind), 100_000)
    places = {role.id: text.index(f"({role.id}; by {role.by_stage})") for role in kind.roles}
    steps = [role.by_stage.step for role in sorted(kind.roles, key=lambda role: places[role.id])]
    assert steps == sorted(steps)


def test_a_type_of_ones_own_without_extras_is_short() -> None:
    """Sections without anything in them are left out."""
    kind = ProblemType.model_validate({"id": "dogs", "name": "Dogs off the leash"})
    assert draw_lines(compose_type(kind), 100) == "Dogs off the leash (a problem type; write it as type: dogs)"


def test_the_general_list_is_no_type() -> None:
    """Nobody is told to write the general list as the type of a file."""
    first = draw_lines(compose_type(general()), 200).splitlines()[0]
    assert first == "Every community problem (the general list; it counts with any type, and without one)"
