"""Plain questions at a terminal: a line, a text that is needed, a number of a list, yes or no."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from stakemap.cli.terminal import tell

__all__ = ["ask_line", "ask_number", "ask_text", "ask_yes", "read_line"]


def ask_line(question: str) -> str:
    """Ask for a line of text; empty where the user presses Enter.

    Raises:
        typer.Abort: There is nothing more to read.
    """
    try:
        return " ".join(read_line(f"{question} > ").split())
    except EOFError:
        print(file=sys.stderr)
        raise typer.Abort from None


def read_line(prompt: str) -> str:
    """Show a prompt on stderr and read one line, with its end.

    Raises:
        EOFError: There is nothing more to read.
    """
    print(prompt, end="", file=sys.stderr, flush=True)
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        line = "\n"  # a byte that the console itself cannot read: nothing was said
    if not line:
        raise EOFError
    return line


def ask_text(question: str) -> str:
    """Ask for a line of text until there is one.

    Raises:
        typer.Abort: There is nothing more to read.
    """
    while True:
        if typed := ask_line(question):
            return typed


def ask_number(question: str, choices: Sequence[str], *, skip: bool = False) -> int | None:
    """Ask for one of several; its number or the word itself counts.

    Returns:
        Its place in the list; None where Enter skips.
    """
    for number, choice in enumerate(choices, 1):
        tell(f"{number:4}  {choice}", always=True)
    while True:
        typed = ask_line(f"{question} 1 to {len(choices)}{', or Enter to skip' if skip else ''}")
        if not typed and skip:
            return None
        if typed.isdecimal() and 1 <= int(typed) <= len(choices):
            return int(typed) - 1
        same = [at for at, choice in enumerate(choices) if typed and choice.casefold().startswith(typed.casefold())]
        if len(same) == 1:
            return same[0]


def ask_yes(question: str) -> bool:
    """Ask a question that only yes or no answers."""
    while True:
        typed = ask_line(f"{question} (y/n)").casefold()
        if typed in ("y", "yes", "n", "no"):
            return typed.startswith("y")
