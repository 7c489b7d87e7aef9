"""The two streams: the answer on stdout, everything else on stderr, on any console."""

from __future__ import annotations

import codecs
import errno
import os
import re
import shutil
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from stakemap.cli.settings import current

if TYPE_CHECKING:
    from stakemap.views.lines import Line

__all__ = [
    "can_ask",
    "can_draw_boxes",
    "is_terminal",
    "prepare_streams",
    "say",
    "say_lines",
    "table_width",
    "tell",
    "text_width",
    "to_type",
]

WIDEST_TEXT = 100
"""Longer lines are hard to read on any screen (judgement)."""

_SPELLED = {
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-",
    "\u2026": "...", "\u2192": "->", "\u2190": "<-", "\u2194": "<->", "\u2022": "*", "\u00b7": "*",
    "\u2265": ">=", "\u2264": "<=", "\u00d7": "x", "\u2212": "-", "\u00a0": " ", "\u202f": " ",
}  # fmt: skip


def _spell(error: UnicodeError) -> tuple[str, int]:
    """Replace what a console cannot show by the nearest plain characters, ``?`` when there is none."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    spelled = "".join(_spell_one(char) for char in error.object[error.start : error.end])
    return spelled, error.end


def _spell_one(char: str) -> str:
    bare = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
    return _SPELLED.get(char) or bare or "?"


def prepare_streams() -> None:
    """Make sure that no text whatever can stop the program on a console with few characters."""
    codecs.register_error("spell", _spell)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - lives on
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="spell")


def is_terminal(stream: TextIO) -> bool:
    """Say whether a person looks at this stream; a closed stream has nobody."""
    try:
        return stream.isatty()
    except ValueError:
        return False


def can_ask() -> bool:
    """Say whether a question can be asked and answered here."""
    return is_terminal(sys.stdin) and is_terminal(sys.stdout) and not current().no_input


def can_draw_boxes() -> bool:
    """Say whether stdout is a terminal that shows box lines."""
    try:
        "\u2500\u2502\u2514".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"


def can_colour(stream: TextIO) -> bool:
    """Say whether this stream gets emphasis: NO_COLOR first, then CLICOLOR_FORCE, then a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def text_width() -> int:
    """Give the width for running text: the terminal's, 100 at most, 40 at least."""
    return max(40, min(WIDEST_TEXT, shutil.get_terminal_size((WIDEST_TEXT, 24)).columns))


def say(text: str) -> None:
    """Print the answer, or a part of it, on stdout.

    A reader that went away (``| head``) is no mistake: the rest is dropped in silence.

    Raises:
        OSError: stdout is a file that cannot take more, such as a full disk.
    """
    _put(sys.stdout, text)


def say_lines(lines: Sequence[Line]) -> None:
    """Print wrapped lines on stdout, the strong ones in bold where the terminal can."""
    from stakemap.views.lines import draw_lines

    say(draw_lines(lines, text_width(), _bold if can_colour(sys.stdout) else str))


def tell(text: str, *, always: bool = False) -> None:
    """Print something beside the answer on stderr; ``--quiet`` drops it unless it is ``always`` told."""
    if always or not current().quiet:
        _put(sys.stderr, text)


def table_width() -> int:
    """Give the width for tables: all of the terminal; without one that of COLUMNS, else of running text."""
    return shutil.get_terminal_size((WIDEST_TEXT, 24)).columns


def to_type(*words: str | Path) -> str:
    """Give a line that can be typed here as it stands: how stakemap was started, then these words.

    ``stakemap`` stands first where it is found, else the way in which this run was started.
    """
    return " ".join((_program(), *(_quoted(str(word)) for word in words)))


def _program() -> str:
    started = Path(sys.argv[0])
    if started.name == "__main__.py":
        return "py -m stakemap" if os.name == "nt" else "python -m stakemap"
    found = started.stem != "stakemap" or shutil.which("stakemap")
    return "stakemap" if found else _quoted(str(started))


def _quoted(word: str) -> str:
    """Put a word in quotes where a shell would take it apart or change it."""
    if re.fullmatch(r"[\w./\\:~-]+", word):
        return word
    if os.name != "nt" and set(word) & set('"$`\\!'):
        import shlex

        return shlex.quote(word)
    return f'"{word}"'


def _bold(text: str) -> str:
    return f"\x1b[1m{text}\x1b[0m"


def _put(stream: TextIO, text: str) -> None:
    other = sys.stderr if stream is sys.stdout else sys.stdout
    try:
        other.flush()
        stream.write(f"{text}\n")
        stream.flush()
    except OSError as error:
        _drop(stream)
        if not reader_is_gone(error):
            raise


def reader_is_gone(error: OSError) -> bool:
    """Say whether the program reading our output has closed it (Windows says EINVAL)."""
    return error.errno == errno.EPIPE or (os.name == "nt" and error.errno == errno.EINVAL)


def _drop(stream: TextIO) -> None:
    """Send what still comes to nowhere, also what Python flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
