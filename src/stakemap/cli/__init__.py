"""The command line: parse options, call the rooms below, print, give an exit code.

One command a file; what only that command needs stands beside it, with its name in front (``set_tie``). Only this
room reads the clock, the terminal and the current folder. Everything heavy is imported inside the function that
needs it, so that ``--help`` and ``check`` stay fast.
"""

from __future__ import annotations

import atexit
import gc
import os
from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code.

    Args:
        argv: The words after the program's name; what the user typed when left out.

    Returns:
        0 done; 1 the file has mistakes (``check``) or ``--fail-on`` was met; 2 wrong usage, a file
        that cannot be opened or written, or a file with mistakes; 130 interrupted.
    """
    _start_fast()
    from stakemap.cli.run import run

    return run(argv)


def _start_fast() -> None:
    """Spare a short run what costs a third of it: rounds of garbage collection, and foreign pydantic plugins.

    The garbage of 500,000 objects is small (tens of MB; judgement), and at the end it all goes with the process.
    """
    gc.set_threshold(500_000, 20, 20)
    atexit.register(gc.freeze)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
