"""What is said when nothing came of it: one plain sentence, the right exit code, and no surprises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import typer

from stakemap.cli.answers import error_entry, failed
from stakemap.cli.app import COMMANDS
from stakemap.cli.faults import AnswerLost
from stakemap.cli.settings import current
from stakemap.cli.terminal import say, tell
from stakemap.errors import StakemapError

__all__ = ["answer_failure"]

REFUSED, INTERRUPTED = 2, 130


def answer_failure(words: Sequence[str], error: BaseException) -> int:
    """Say why nothing was done and give the exit code.

    Args:
        words: What was typed, without the general options.
        error: What ended the run.
    """
    match error:
        case KeyboardInterrupt():
            return INTERRUPTED
        case typer.Abort():
            tell("Stopped; nothing was changed.", always=True)
            return INTERRUPTED
        case SystemExit():
            return 0  # typer leaves so when the reader of its help has gone
        case typer.TyperException():
            return _refuse(words, error_entry("usage", _sentence(error), _where_to_look(words)))
        case StakemapError():
            return _refuse(words, error_entry(_code(error), str(error)))
        case OSError():
            return _refuse(words, error_entry("file", str(AnswerLost(error))))
        case _:
            return _surprise(words, error)


def _refuse(words: Sequence[str], entry: Mapping[str, object]) -> int:
    """Say on stderr, and under ``--json`` on stdout too, why nothing was done."""
    if "--json" in words:
        say(failed(_command(words), [entry]))
    tell("\n".join(str(entry[key]) for key in ("says", "try") if entry[key]), always=True)
    return REFUSED


def _surprise(words: Sequence[str], error: BaseException) -> int:
    if current().debug:
        import traceback

        tell("".join(traceback.format_exception(error)), always=True)
    says = (
        f"stakemap met something it was not made for ({type(error).__name__}) and stopped. Your files are as they were."
    )
    report = "To report it, add --debug to the same line and send what it prints."
    return _refuse(words, error_entry("surprise", says, report))


def _command(words: Sequence[str]) -> str:
    return next((word for word in words if word in COMMANDS), "")


def _where_to_look(words: Sequence[str]) -> str:
    command = _command(words)
    return f"See: stakemap {command} --help" if command else "See: stakemap --help"


def _sentence(error: typer.TyperException) -> str:
    said = " ".join(error.format_message().split())
    return said if said.endswith((".", "?", "!")) else f"{said}."


def _code(error: StakemapError) -> str:
    """Name the cause in kebab case: ``UnknownName`` gives ``unknown-name``."""
    name = type(error).__name__
    return "".join(f"-{char.lower()}" if char.isupper() else char for char in name).lstrip("-")
