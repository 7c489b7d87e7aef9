"""One run from the typed words to the exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress

from stakemap.cli.app import app
from stakemap.cli.settings import take, use
from stakemap.cli.terminal import prepare_streams

__all__ = ["run"]


def run(argv: Sequence[str] | None) -> int:
    """Carry out what was typed and give the exit code; no surprise leaves this function."""
    settings, words = take(sys.argv[1:] if argv is None else argv)
    use(settings)
    prepare_streams()
    try:
        code = app(args=list(words or ["--help"]), prog_name="stakemap", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except (Exception, KeyboardInterrupt, SystemExit) as error:
        return _answer(words, error)


def _answer(words: Sequence[str], error: BaseException) -> int:
    try:
        from stakemap.cli.failure import answer_failure

        return answer_failure(words, error)
    except Exception as second:
        with suppress(Exception):  # stderr itself may be closed or full
            print(f"stakemap stopped: {type(error).__name__}: {error} ({second})", file=sys.stderr)
        return 2
