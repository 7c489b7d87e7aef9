"""The description of the format for editors: printed, written where it is asked for, or put beside a new file."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from stakemap.cli.terminal import say, tell

__all__ = ["give_schema", "put_schema_beside"]


def put_schema_beside(path: Path) -> None:
    """Write the description beside a new problem file, so that editors find it offline; over nothing of that name.

    A disk that refuses is no reason to complain: the problem file is there, and an editor works without this.
    """
    from stakemap.cli.writing import write_new
    from stakemap.errors import StakemapError
    from stakemap.load.folder import SCHEMA_FILE
    from stakemap.views.schema import draw_schema

    beside = path.with_name(SCHEMA_FILE)
    if not os.path.lexists(beside):
        with suppress(StakemapError):
            write_new(beside, draw_schema())


def give_schema(out: str | None, force: bool) -> None:
    """Print the description of a problem file for editors, or write it to a file."""
    from stakemap.load.folder import SCHEMA_FILE, SCHEMA_LINE
    from stakemap.views.schema import draw_schema

    text = draw_schema()
    if out is None:
        say(text.removesuffix("\n"))
        return
    from stakemap.cli.writing import write_over_own

    path = Path(out)
    path = path / SCHEMA_FILE if path.is_dir() else path
    write_over_own(path, text, lambda start: b'"title": "Problem file of stakemap"' in start, force)
    say(f"Wrote {path}")
    tell(f"An editor uses it where the first line of a problem file beside it is:\n{SCHEMA_LINE}")
