"""The short commented file that a new problem starts from."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator

from stakemap.knowledge.problem_types import general
from stakemap.knowledge.roles import roles_needed
from stakemap.knowledge.room import open_text
from stakemap.model.problem_type import ProblemType, Role, TypeMeasure, TypeQuestion

__all__ = ["starter_file"]

_TITLE = "__TITLE__"
_BEFORE_STAKEHOLDERS = "## Everybody you need to solve it."
_BEFORE_RESPONSE = "## What goes wrong, and what you want to do about it."
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,/.'()&+-]*[\w.)])?")
# Other YAML readers and editors take these for something else than text; ours takes the last two so.
_NOT_A_TEXT = frozenset({"yes", "no", "true", "false", "on", "off", "y", "n", "null", "unknown", "none"})
_WIDTH = 116


def starter_file(title: str, kind: ProblemType | None = None) -> str:
    """Write the text of a new problem file: valid as it stands, mostly notes that show the allowed words.

    Args:
        title: Title of the problem. It is put in quotes where YAML would read it as something else.
        kind: A problem type; its roles, questions and measures stand in the file as notes and examples.
    """
    text = open_text("template.yaml").replace(_TITLE, _written(" ".join(title.split())))
    if kind is None:
        return text
    text = _after_title(text, f"## {kind.name}. More about it: stakemap explain {kind.id}\ntype: {_written(kind.id)}\n")
    text = _before(text, _BEFORE_STAKEHOLDERS, "".join((*_role_notes(kind), "\n")))
    text = _before(text, _BEFORE_RESPONSE, "".join((*_questions(kind.questions), "\n")))
    six = {measure.name for measure in general().measures}
    return text + "".join(_measures([measure for measure in kind.measures if measure.name not in six]))


def _written(text: str) -> str:
    """Write a text so that every YAML reader reads it back: in quotes where it needs them."""
    bare = _PLAIN.fullmatch(text) and text.casefold() not in _NOT_A_TEXT
    return text if bare else json.dumps(text, ensure_ascii=False)


def _after_title(text: str, more: str) -> str:
    return re.sub(r"^problem: .*\n", lambda found: found[0] + more, text, count=1, flags=re.MULTILINE)


def _before(text: str, heading: str, more: str) -> str:
    return text.replace(heading, more + heading, 1)


def _role_notes(kind: ProblemType) -> Iterator[str]:
    yield from _note("Who such a problem needs. Put them on the list below, with the word in front under roles:")
    for role in roles_needed((kind,)):
        yield from _note(_role(role), hang=4)


def _role(role: Role) -> str:
    usually = f". Often: {', '.join(role.bodies[:2])}" if role.bodies else ""
    return f"{role.id}: {role.name}{usually}"


def _note(text: str, hang: int = 0) -> Iterator[str]:
    yield from (
        f"{line}\n" for line in textwrap.wrap(text, _WIDTH, initial_indent="## ", subsequent_indent=f"## {' ' * hang}")
    )


def _questions(questions: tuple[TypeQuestion, ...]) -> Iterator[str]:
    if questions:
        yield from _note(
            "What such problems should be asked. Keep the questions that fit, and name who holds the answer."
        )
        yield "#analysis:\n#  questions:\n"
        yield from (f"#    - ask: {_written(asked.ask)}\n" for asked in questions)


def _measures(measures: list[TypeMeasure]) -> Iterator[str]:
    if measures:
        yield from _note("How such problems are measured. Count in the same way before and after.")
    for measure in measures:
        yield f"#  - name: {_written(measure.name)}\n"
        if measure.unit:
            yield f"#    unit: {_written(measure.unit)}\n"
        if measure.better:
            yield f"#    better: {measure.better.value}\n"
        yield "#    baseline: unknown\n"
