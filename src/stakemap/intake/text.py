"""The text of a new problem file: the commented start file, with what is known in place of its examples."""

from __future__ import annotations

import re
from collections.abc import Iterable

from stakemap.intake.draft import Draft
from stakemap.intake.lines import party_lines, tie_lines, to_text
from stakemap.knowledge import starter_file
from stakemap.load.folder import SCHEMA_LINE
from stakemap.model.problem_type import ProblemType

__all__ = ["draft_file", "example_file", "with_editor_line"]


def with_editor_line(text: str) -> str:
    """Put the line for editors first, unless it stands there already."""
    return text if text.startswith("# yaml-language-server:") else f"{SCHEMA_LINE}\n{text}"


def draft_file(draft: Draft, kind: ProblemType | None = None) -> str:
    """Write the text of a new problem file; the notes and the examples of what is not known yet stay in it.

    Args:
        draft: What is known.
        kind: The problem type that was chosen; its roles, questions and measures stand in the file as notes.
    """
    text = starter_file(draft.title, kind)
    if draft.agency is not None:
        text = _replace(text, "agency", (f"agency: {to_text(draft.agency)}",))
    if draft.parties:
        lines = (line for party in draft.parties for line in party_lines(party))
        text = _replace(text, "stakeholders", ("stakeholders:", *lines))
    if draft.ties:
        text = _replace(
            text, "relationships", ("relationships:", *(line for tie in draft.ties for line in tie_lines(tie)))
        )
    return with_editor_line(text)


def _replace(text: str, key: str, lines: Iterable[str]) -> str:
    """Put lines in the place of the example of a key: its line and the deeper ones below it."""
    example = re.compile(rf"^#{key}:.*\n(?:#  .*\n)*", re.MULTILINE)
    if example.search(text) is None:
        raise ValueError(f"The start file has no example for {key}.")
    return example.sub(lambda _: "".join(f"{line}\n" for line in lines), text, count=1)


def example_file() -> str:
    """Give the complete fictional example."""
    from importlib.resources import files

    return with_editor_line(files("stakemap.intake").joinpath("harbor-street.yaml").read_text(encoding="utf-8"))
