"""Plain questions at a terminal: a line, a text that is needed, one of several, yes or no."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from stakemap.cli.terminal import tell

__all__ = ["ask_choice", "ask_choice_or_skip", "ask_line", "ask_text", "ask_yes", "read_line"]


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


def ask_choice(question: str, choices: Sequence[str]) -> str:
    """Ask for one of several; its number, or the beginning of the word itself, counts."""
    _show(choices)
    while True:
        if (chosen := _chosen(ask_line(f"{question} 1 to {len(choices)}"), choices)) is not None:
            return chosen


def ask_choice_or_skip(question: str, choices: Sequence[str]) -> str | None:
    """Ask for one of several in the same way; None where Enter skips."""
    _show(choices)
    while typed := ask_line(f"{question} 1 to {len(choices)}, or Enter to skip"):
        if (chosen := _chosen(typed, choices)) is not None:
            return chosen
    return None


def _show(choices: Sequence[str]) -> None:
    for number, choice in enumerate(choices, 1):
        tell(f"{number:4}  {choice}", always=True)


def _chosen(typed: str, choices: Sequence[str]) -> str | None:
    if typed.isdecimal() and 1 <= int(typed) <= len(choices):
        return choices[int(typed) - 1]
    same = [choice for choice in choices if typed and choice.casefold().startswith(typed.casefold())]
    return same[0] if len(same) == 1 else None


def ask_yes(question: str) -> bool:
    """Ask a question that only yes or no answers."""
    while True:
        typed = ask_line(f"{question} (y/n)").casefold()
        if typed in ("y", "yes", "n", "no"):
            return typed.startswith("y")
