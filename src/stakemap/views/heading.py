"""The first line of every answer about one problem: which problem, which file, which day."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.views.lines import Line

__all__ = ["compose_heading"]


def compose_heading(cast: Cast, file: str, stage: str | None = None) -> Line:
    """Write the title, the file as the user named it, and the day that everything is judged on.

    Args:
        cast: Everybody in the problem.
        file: The file, as the user named it.
        stage: The stage that the problem was taken for, whatever its file says; None takes the file's.
    """
    judged = f", judged as if at {stage}" if stage else ""
    return Line(f"{cast.problem.problem} ({file}), as of {cast.as_of.isoformat()}{judged}", strong=True)
