"""What is said when nothing came of it: one plain sentence, the right exit code, and no surprises."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import typer

from stakemap.cli.answers import error_entry, failed
from stakemap.cli.app import COMMANDS
from stakemap.cli.faults import AnswerLost, try_of
from stakemap.cli.settings import current
from stakemap.cli.terminal import say, tell, to_type
from stakemap.errors import StakemapError

__all__ = ["answer_failure"]

REFUSED, INTERRUPTED = 2, 130
PLAIN = (
    (
        r"^Got unexpected extra argument(?:s|\(s\))? \((.+)\)",
        r'Too many words: "\1". A name of several words needs quotes',
    ),
    (r"^Missing argument '(.+?)'", r"\1 is missing after the command"),
    (r"^Option '(.+?)' requires an argument", r"Something must stand after \1"),
    (r"^Option '(.+?)' does not take a value", r"Nothing can stand after \1"),
    (r"^No such option: (\S+)", r"There is no option \1"),
    (r"^No such command '(.+?)'", r'There is no command "\1"'),
)
"""What the library for options says, and how an officer would say it."""


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
            return _refuse(words, error_entry("usage", _sentence(error), _where_to_look(words)), with_try=True)
        case StakemapError():
            return _refuse(words, error_entry(_code(error), str(error), try_of(error)))
        case OSError():
            lost = AnswerLost(error)
            return _refuse(words, error_entry("file", str(lost), lost.try_))
        case _:
            return _surprise(words, error)


def _refuse(words: Sequence[str], entry: Mapping[str, object], with_try: bool = False) -> int:
    """Say on stderr, and under ``--json`` on stdout too, why nothing was done.

    Args:
        words: What was typed.
        entry: The mistake, in the shape of JSON.
        with_try: Tell also what to try, where the sentence itself does not.
    """
    if "--json" in words:
        say(failed(_command(words), [entry]))
    tell("\n".join(str(entry[key]) for key in ("says", *(("try",) if with_try else ()))), always=True)
    return REFUSED


def _surprise(words: Sequence[str], error: BaseException) -> int:
    if current().debug:
        import traceback

        tell("".join(traceback.format_exception(error)), always=True)
    says = (
        f"stakemap met something it was not made for ({type(error).__name__}) and stopped. Your files are as they were."
    )
    report = "To report it, add --debug to the same line and send what it prints."
    return _refuse(words, error_entry("surprise", says, report), with_try=True)


def _command(words: Sequence[str]) -> str:
    return next((word for word in words if word in COMMANDS), "")


def _where_to_look(words: Sequence[str]) -> str:
    command = _command(words)
    return f"See: {to_type(command, '--help') if command else to_type('--help')}"


def _sentence(error: typer.TyperException) -> str:
    said = " ".join(error.format_message().split())
    for spoken, plain in PLAIN:
        said = re.sub(spoken, plain, said)
    return said if said.endswith((".", "?", "!")) else f"{said}."


def _code(error: StakemapError) -> str:
    """Name the cause in kebab case: ``UnknownName`` gives ``unknown-name``."""
    name = type(error).__name__
    if isinstance(own := getattr(error, "code", None), str):
        return own
    return "".join(f"-{char.lower()}" if char.isupper() else char for char in name).lstrip("-")
